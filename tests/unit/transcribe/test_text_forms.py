from __future__ import annotations

import pytest

from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.transcribe.respelling import Rewriting, between, respelt, rewritten
from qa_app.transcribe.text_forms import in_one_form, with_commas


def line(*words: str, pauses: dict[int, int] | None = None) -> Segment:
    """Make a line whose words last 100 ms each, with these pauses before some of them."""
    made: list[Word] = []
    at = 0
    for place, word in enumerate(words):
        at += (pauses or {}).get(place, 0)
        made.append(Word(at, at + 100, word, 0.8))
        at += 100
    return Segment(0, at, Speaker.AGENT, "".join(words).strip(), 0.8, tuple(made))


def timed(segment: Segment) -> list[tuple[str, int, int]]:
    return [(word.text, word.start_ms, word.end_ms) for word in segment.words]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ａ１２３号", "A123号"),
        ("打９５％折", "打95%折"),
        ("ｶﾀｶﾅ", "ｶﾀｶﾅ"),
        ("请 您 稍 等", "请您稍等"),
        ("打 App 客服", "打App客服"),
        ("好的 ，谢谢", "好的，谢谢"),
        ("好的,谢谢.", "好的，谢谢。"),
        ("您好?好的!", "您好？好的！"),
        ("是3.5元", "是3.5元"),
        ("访问 www.a.com", "访问www.a.com"),
        ("稍等...", "稍等..."),
        ("一\N{IDEOGRAPHIC SPACE}二", "一二"),
    ],
)
def test_that_chinese_text_has_one_form(text: str, wanted: str) -> None:
    assert in_one_form(line(text), chinese=True).text == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hello，how are you？", "Hello, how are you?"),
        ("Yes。", "Yes."),
        ("two  words", "two words"),
        ("We say “您好，”", "We say “您好，”"),
    ],
)
def test_that_english_text_has_latin_marks(text: str, wanted: str) -> None:
    assert in_one_form(line(text), chinese=False).text == wanted


def test_that_words_keep_their_times_when_spaces_go() -> None:
    assert timed(in_one_form(line(" 请", " 您", "稍等"), chinese=True)) == [
        (" 请", 0, 100),
        ("您", 100, 200),
        ("稍等", 200, 300),
    ]


def test_that_a_replacement_has_the_time_of_what_it_replaces() -> None:
    done = respelt(line("共", "二", "十三", "块"), [Rewriting(1, 4, "23")])
    assert timed(done) == [("共", 0, 100), ("23", 100, 300), ("块", 300, 400)]
    assert done.text == "共23块"


def test_that_a_replacement_inside_words_takes_them_whole() -> None:
    assert timed(respelt(line("他要", "二十", "块"), [Rewriting(1, 3, "买")])) == [("他买十", 0, 200), ("块", 200, 300)]


def test_that_a_word_without_text_goes() -> None:
    assert timed(respelt(line("好", " ", "的"), [Rewriting(1, 2, "")])) == [("好", 0, 100), ("的", 200, 300)]


def test_that_several_replacements_keep_their_order() -> None:
    done = respelt(line("一", "二", "三", "四"), [Rewriting(0, 1, "1"), Rewriting(1, 3, "23"), Rewriting(3, 4, "4")])
    assert timed(done) == [("1", 0, 100), ("23", 100, 300), ("4", 300, 400)]


def test_that_a_line_without_words_is_rewritten_too() -> None:
    bare = Segment(0, 900, Speaker.AGENT, "二十三块", 0.5)
    assert respelt(bare, [Rewriting(0, 3, "23")]).text == "23块"


@pytest.mark.parametrize(("before", "after"), [("软件", "軟體"), ("鼠标好", "滑鼠好"), ("数据库", "資料庫"), ("", "a")])
def test_that_the_difference_of_two_texts_makes_one_of_the_other(before: str, after: str) -> None:
    assert rewritten(before, between(before, after)) == after


def test_that_a_comma_stands_at_a_pause_of_chinese_text_without_marks() -> None:
    assert with_commas(line("好的", "我查", "一下", pauses={1: 450})).text == "好的，我查一下"


def test_that_no_comma_is_set_where_the_engine_set_any_mark() -> None:
    marked = line("好的", "我查一下。", pauses={1: 450})
    assert with_commas(marked) == marked


def test_that_no_comma_is_set_between_digits() -> None:
    assert with_commas(line("138", "0013", pauses={1: 600})).text == "1380013"
