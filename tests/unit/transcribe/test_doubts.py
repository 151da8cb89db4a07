from __future__ import annotations

from dataclasses import replace

import pytest

from qa_app.model.transcript import Word
from qa_app.transcribe.alignment import spread
from qa_app.transcribe.doubts import (
    Doubt,
    Reading,
    compression_ratio,
    doubts_of,
    find_loop,
    least_repeats,
    letters_a_second,
)

CHINESE = (
    "您好，这里是北风客服，工号一零一，很高兴为您服务。你好，我的快递还没有到，已经等了五天了，一直显示在路上。"
    "非常抱歉给您带来不便，请您提供一下订单号，我马上为您查询一下物流的情况。我的订单号是四七一九，你快点看看。"
)
ENGLISH = (
    "Thank you for calling, my name is Alice, how can I help you today? Hi, I ordered a lamp two weeks ago and it has "
    "not arrived yet, could you please tell me where it is? I am sorry to hear that, let me have a look for you."
)


def reading(text: str, log_probability: float = -0.2, no_speech: float = 0.0, *words: Word) -> Reading:
    return Reading(
        text,
        log_probability,
        no_speech,
        words=words or spread([text[n : n + 4] for n in range(0, len(text), 4)], 29_000, 0.9),
    )


@pytest.mark.parametrize(("text", "language"), [(CHINESE, "zh"), (ENGLISH, "en")])
def test_that_what_people_say_is_not_doubtful(text: str, language: str) -> None:
    assert doubts_of(reading(text), 29_000, language) == frozenset()


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (CHINESE[:20] + "谢谢" * 22, Doubt.REPETITIVE),
        (CHINESE[:20] + "请稍等" * 5, Doubt.LOOPING),
        (CHINESE * 3, Doubt.HURRIED),
        ("……", Doubt.WORDLESS),
        ("", Doubt.WORDLESS),
    ],
)
def test_that_a_chinese_text_is_doubted_for_its_figures(text: str, doubt: Doubt) -> None:
    assert doubt in doubts_of(reading(text), 29_000, "zh")


def test_that_an_improbable_text_is_doubted() -> None:
    assert doubts_of(reading(ENGLISH, -1.01), 29_000, "en") == {Doubt.IMPROBABLE}
    assert doubts_of(reading(ENGLISH, -0.99), 29_000, "en") == frozenset()


def test_that_a_text_that_the_limit_ended_is_doubted() -> None:
    assert Doubt.UNENDED in doubts_of(replace(reading(ENGLISH), is_ended=False), 29_000, "en")


def test_that_silence_with_an_improbable_text_is_no_reason_to_listen_again() -> None:
    assert doubts_of(reading("谢谢" * 30, -1.2, 0.7), 29_000, "zh") == frozenset()


def test_that_a_sure_text_over_a_likely_silence_is_judged_like_any_other() -> None:
    assert Doubt.LOOPING in doubts_of(reading("谢谢" * 30, -0.1, 0.9), 29_000, "zh")


def test_that_a_breath_without_a_word_is_not_doubted() -> None:
    assert doubts_of(reading(""), 1_900, "zh") == frozenset()


def test_that_words_piled_up_at_the_end_are_doubted() -> None:
    words = [Word(2_900 + 5 * n, 2_905 + 5 * n, "好", 0.9) for n in range(10)]
    text = "".join(word.text for word in words)
    assert Doubt.PILED in doubts_of(Reading(text, -0.2, 0.0, words=tuple(words)), 3_000, "zh")


def test_that_seconds_of_speech_without_a_word_are_doubted() -> None:
    early, late = Word(0, 2_000, " Hello.", 0.9), Word(8_000, 9_000, " Bye.", 0.9)
    assert doubts_of(reading(" Hello. Bye.", -0.2, 0.0, early, late), 9_000, "en") == {Doubt.PASSED_OVER}
    assert doubts_of(reading(" Hello.", -0.2, 0.0, early), 8_000, "en") == {Doubt.PASSED_OVER}
    assert doubts_of(reading(" Hello.", -0.2, 0.0, early), 7_900, "en") == frozenset()


def test_that_a_word_stretched_over_seconds_is_doubted() -> None:
    stretched = Word(1_000, 12_000, " Hello.", 0.9)
    assert doubts_of(reading(" Hello.", -0.2, 0.0, stretched), 12_500, "en") == {Doubt.PASSED_OVER}


def test_that_a_long_word_may_take_its_time() -> None:
    chinese = Word(1_000, 12_000, "我的快递还没有到请您帮我查一下好吗我已经等了五天", 0.9)
    assert doubts_of(reading(chinese.text, -0.2, 0.0, chinese), 12_500, "en") == frozenset()


def test_that_a_loop_is_found_with_where_it_first_ends() -> None:
    text = "Thank you. I want, I want, I want, I want, I want, I want to go"
    loop = find_loop(text)
    assert loop is not None
    assert (text[: loop.first_end], text[loop.end :]) == ("Thank you. I want", " to go")
    assert (loop.units, loop.repeats) == (2, 6)


def test_that_a_loop_broken_off_at_the_end_is_whole() -> None:
    text = "我想查一下订单，" * 3 + "我想查"
    loop = find_loop(text)
    assert loop is not None
    assert (text[: loop.first_end], text[loop.end :]) == ("我想查一下订单", "")


@pytest.mark.parametrize(
    "text",
    [
        "no no no no no no no",
        "对对对对对对对",
        "谢谢谢谢",
        "I said no. I said no. Do you hear me?",
        "我要投诉，我要投诉！",
        "一三八八八八八八零零一",
        "888 888 888",
        "",
    ],
)
def test_that_what_people_repeat_is_no_loop(text: str) -> None:
    assert find_loop(text) is None


def test_that_a_loop_is_found_whatever_its_case_and_punctuation() -> None:
    assert find_loop("Thank you. thank you, THANK YOU! Thank you thank you. Thank you") is not None


@pytest.mark.parametrize(("units", "repeats"), [(1, 8), (2, 6), (3, 4), (4, 3), (20, 3)])
def test_that_the_longer_a_phrase_the_less_often_it_may_come(units: int, repeats: int) -> None:
    assert least_repeats(units) == repeats
    phrase = " ".join(f"w{n}" for n in range(units)) + " "
    assert find_loop("before " + phrase * repeats) is not None
    assert find_loop("before " + phrase * (repeats - 1) + "after") is None


def test_that_letters_are_counted_without_spaces_and_punctuation() -> None:
    assert letters_a_second("您好，请讲！", 2_000) == 2.0
    assert letters_a_second("Hi", 100) == 2.0


def test_that_no_text_compresses_to_nothing() -> None:
    assert compression_ratio(" ") == 0.0
