from __future__ import annotations

import numpy as np
import opencc
import pytest

from qa_app.model.transcript import Segment, Speaker, Word
from qa_app.transcribe import phantom_lines
from qa_app.transcribe.phantoms import sift
from qa_app.transcribe.segments import segment_of


def segment(text: str, confidence: float = 0.9) -> Segment:
    """Make a segment with a word for each character of Chinese text, else for each word."""
    parts = list(text) if any(character > "\u2e80" for character in text) else [f" {part}" for part in text.split()]
    words = tuple(Word(n * 100, n * 100 + 100, part, confidence) for n, part in enumerate(parts))
    return segment_of(words, Speaker.AGENT) if words else Segment(0, 1000, Speaker.AGENT, text, confidence)


def kept(text: str, confidence: float = 0.9, no_speech: float = 0.0) -> list[str]:
    return [each.text for each in sift([segment(text, confidence)], no_speech).kept]


@pytest.mark.parametrize("line", phantom_lines.CERTAIN)
def test_that_lines_of_subtitles_are_dropped_however_sure_the_engine_is(line: str) -> None:
    assert kept(line, 0.99) == []


@pytest.mark.parametrize(
    "text",
    [
        "字幕由 Amara.org 社区提供",
        "字幕由Ａｍａｒａ．ｏｒｇ社区提供。",
        "请不吝点赞 订阅 转发 打赏支持明镜与点点栏目",
        "SUBTITLES by the amara.org Community!",
        "优优独播剧场——YoYo Television Series Exclusive",
        "Please subscribe to my channel. Please subscribe to my channel.",
        "…",
        "。",
    ],
)
def test_that_width_case_and_marks_hide_no_line(text: str) -> None:
    assert kept(text, 0.99) == []


def test_that_traditional_characters_hide_no_line() -> None:
    convert = opencc.OpenCC("s2t").convert
    chinese = [line for line in phantom_lines.CERTAIN if convert(line) != line]
    assert len(chinese) > 5
    assert [line for line in chinese if kept(convert(line))] == []


def test_that_a_line_after_what_was_said_is_taken_off() -> None:
    sifted = sift([segment("好的，再见。请不吝点赞订阅转发打赏支持明镜与点点栏目")], 0.0)
    assert [each.text for each in sifted.kept] == ["好的，再见。"]
    assert sifted.kept[0].end_ms == 600
    assert sifted.dropped == ("请不吝点赞订阅转发打赏支持明镜与点点栏目",)


def test_that_a_line_before_what_was_said_is_taken_off() -> None:
    sifted = sift([segment("Subtitles by the Amara.org community Hello there.")], 0.0)
    assert [(each.text, each.start_ms) for each in sifted.kept] == [("Hello there.", 500)]


def test_that_what_is_dropped_is_told() -> None:
    sifted = sift([segment("您好。"), segment("字幕由Amara.org社区提供")], 0.0)
    assert sifted.dropped == ("字幕由Amara.org社区提供",)
    assert [each.text for each in sifted.kept] == ["您好。"]


@pytest.mark.parametrize("text", ["Thank you for watching.", "谢谢大家。", "感謝觀看！"])
def test_that_a_line_of_courtesy_is_dropped_for_one_reason(text: str) -> None:
    assert kept(text) == [text]
    assert kept(text, confidence=0.3) == []
    assert kept(text, no_speech=0.8) == []


@pytest.mark.parametrize("text", ["Thank you.", "谢谢。", "Bye bye."])
def test_that_what_every_call_has_is_dropped_only_for_two(text: str) -> None:
    assert kept(text, confidence=0.3) == [text]
    assert kept(text, no_speech=0.8) == [text]
    assert kept(text, confidence=0.3, no_speech=0.8) == []


def test_that_a_doubtful_window_is_a_reason() -> None:
    assert sift([segment("谢谢。", 0.3)], 0.0, is_doubtful=True).kept == ()


def test_that_near_silence_is_a_reason() -> None:
    quiet, loud = np.full(16_000, 30, np.int16), np.full(16_000, 3_000, np.int16)
    assert sift([segment("谢谢大家。")], 0.0, sound=quiet).kept == ()
    assert len(sift([segment("谢谢大家。")], 0.0, sound=loud).kept) == 1


@pytest.mark.parametrize(
    "text",
    [
        "谢谢您的来电。",
        "我想订阅你们的频道套餐。",
        "您可以在字幕设置里关闭字幕。",
        "Thank you for watching out for us.",
        "I would like to subscribe.",
        "No.",
        "对。",
    ],
)
def test_that_what_is_said_in_calls_stays_whatever_the_doubt(text: str) -> None:
    assert kept(text, confidence=0.2, no_speech=0.9) == [text]


def test_that_a_segment_without_words_is_judged_by_its_text() -> None:
    sifted = sift([Segment(0, 1000, Speaker.AGENT, "Subtitles by the Amara.org community", 0.9)], 0.0)
    assert sifted.kept == ()
