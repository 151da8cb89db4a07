from __future__ import annotations

import pytest

from qa_app.model.glossary import NumberForm, Term
from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.transcribe.glossary import PROMPT_TOKENS, glossed, hints
from qa_app.transcribe.protocol import Options
from qa_app.transcribe.respelling import rewritten
from qa_app.transcribe.text import finish

CARD = Term("心悦卡", ("新月卡", "星悦卡"), "zh")
APP = Term("StarPay", ("star pay", "starp"), "")


def written(text: str, *terms: Term, language: str = "zh") -> str:
    return rewritten(text, glossed(terms, language, text)[0])


def line(*words: str) -> Segment:
    made = tuple(Word(place * 100, place * 100 + 100, word, 0.9) for place, word in enumerate(words))
    return Segment(0, len(words) * 100, Speaker.AGENT, "".join(words).strip(), 0.9, made)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("您的新月卡到期了", "您的心悦卡到期了"),
        ("您的心悦卡", "您的心悦卡"),
        ("用 Star Pay 付", "用 StarPay 付"),
        ("用STARPAY付", "用StarPay付"),
        ("the starpath", "the starpath"),
        ("用starp付", "用StarPay付"),
    ],
)
def test_that_variants_become_the_word(text: str, wanted: str) -> None:
    assert written(text, CARD, APP) == wanted


def test_that_a_variant_is_found_in_either_script() -> None:
    assert written("您的星悅卡", CARD) == "您的心悦卡"


def test_that_the_longest_variant_wins() -> None:
    assert written("新月卡会员", CARD, Term("心悦卡会员中心", ("新月卡会员",))) == "心悦卡会员中心"


def test_that_a_variant_inside_a_word_of_the_glossary_stays() -> None:
    assert written("张新月卡住了", CARD, Term("张新月")) == "张新月卡住了"


def test_that_words_of_another_language_are_left_out() -> None:
    assert written("新月卡", CARD, language="en") == "新月卡"
    assert written("新月卡", CARD, language="yue") == "心悦卡"


def test_that_hints_stop_where_the_prompt_is_full_and_say_what_is_left_out() -> None:
    terms = [Term(f"产品名称第{number:03d}号") for number in range(60)]
    found = hints(terms, "zh", "您好，请问？")
    assert found.words[0] == "产品名称第000号"
    assert found.tokens <= PROMPT_TOKENS
    assert len(found.words) + len(found.left_out) == 60
    assert found.left_out


def test_that_a_short_word_finds_room_behind_a_long_one() -> None:
    found = hints([Term("长" * 120), Term("短")], "zh", "")
    assert (found.words, found.left_out) == (("短",), ("长" * 120,))


def test_that_a_finished_line_keeps_what_the_engine_wrote() -> None:
    done = finish(line("新", "月卡", "二十", "三", "块"), Options(glossary=(CARD,), numbers=NumberForm.DIGITS), "zh")
    assert done.text == "心悦卡23块"
    assert done.raw_text == "新月卡二十三块"
    assert [(word.text, word.start_ms, word.end_ms) for word in done.words] == [
        ("心悦卡", 0, 200),
        ("23", 200, 400),
        ("块", 400, 500),
    ]


def test_that_a_line_that_needs_nothing_has_no_raw_text() -> None:
    assert finish(line("您好。"), Options(glossary=(CARD,)), "zh").raw_text is None


def test_that_a_finished_line_is_made_anew_of_what_the_engine_wrote() -> None:
    once = finish(line("新月卡", "二十三", "块"), Options(glossary=(CARD,), numbers=NumberForm.DIGITS), "zh")
    again = finish(once, Options(glossary=(CARD,)), "zh")
    assert (again.text, again.raw_text) == ("心悦卡二十三块", "新月卡二十三块")
    assert finish(again, Options(), "zh") == line("新月卡", "二十三", "块")
    assert finish(once, Options(glossary=(CARD,), numbers=NumberForm.DIGITS), "zh") == once


def test_that_a_number_in_a_word_of_the_glossary_stays() -> None:
    options = Options(glossary=(Term("二十四节气卡"),), numbers=NumberForm.DIGITS)
    assert finish(line("二十四", "节气卡", "二十四", "块"), options, "zh").text == "二十四节气卡24块"


def test_that_taiwan_words_keep_their_times() -> None:
    done = finish(line("打开", "鼠标", "软件"), Options(script="traditional-taiwan"), "zh")
    assert [(word.text, word.start_ms) for word in done.words] == [("開啟", 0), ("滑鼠", 100), ("軟體", 200)]
