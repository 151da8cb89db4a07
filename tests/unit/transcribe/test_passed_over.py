from __future__ import annotations

from dataclasses import replace

from qa_app.model.transcript import Word
from qa_app.transcribe.doubts import Doubt, Reading, doubts_of
from qa_app.transcribe.fallback import Outcome
from qa_app.transcribe.passed_over import Gap, filled, gaps_of

LENGTH_MS = 10_000
EARLY = (Word(0, 900, "您好。", 0.9), Word(1_000, 8_000, "请讲。", 0.9))


def outcome(*words: Word) -> Outcome:
    reading = Reading("".join(word.text for word in words), -0.2, 0.0, words=words)
    return Outcome(reading, doubts_of(reading, LENGTH_MS, "zh"))


def heard(text: str, probability: float = 0.9) -> Reading:
    return Reading(text, -0.2, 0.0, words=(Word(500, 4_000, text, probability),))


def test_that_a_gap_begins_where_a_stretched_word_can_have_ended() -> None:
    assert gaps_of(3, outcome(*EARLY), LENGTH_MS) == (Gap(3, 3_000, 10_000),)


def test_that_gaps_come_in_order() -> None:
    middle = Word(7_000, 7_500, "好。", 0.9)
    assert gaps_of(0, outcome(middle), 20_000) == (Gap(0, 0, 7_000), Gap(0, 7_500, 20_000))


def test_that_a_window_that_is_doubtful_for_more_has_none() -> None:
    doubtful = outcome(*EARLY)
    assert gaps_of(0, replace(doubtful, doubts=doubtful.doubts | {Doubt.IMPROBABLE}), LENGTH_MS) == ()


def test_that_a_likely_silence_is_left_alone() -> None:
    silent = outcome(*EARLY)
    assert gaps_of(0, replace(silent, reading=replace(silent.reading, no_speech=0.7)), LENGTH_MS) == ()


def test_that_what_is_heard_stands_in_its_place() -> None:
    gap = Gap(0, 3_000, 10_000)
    whole = filled(outcome(*EARLY), [(gap, heard("我的快递还没有到，请您帮我查一下。"))], LENGTH_MS, "zh")
    assert [(word.start_ms, word.end_ms) for word in whole.reading.words] == [(0, 900), (1_000, 3_000), (3_500, 7_000)]
    assert whole.reading.text == "您好。请讲。我的快递还没有到，请您帮我查一下。"
    assert whole.attempts == 2


def test_that_what_is_hardly_certain_is_not_put_in() -> None:
    gap = Gap(0, 3_000, 10_000)
    assert (
        filled(
            outcome(*EARLY), [(gap, heard("我的快递还没有到，请您帮我查一下。", 0.3))], LENGTH_MS, "zh"
        ).reading.words
        == EARLY
    )


def test_that_a_few_words_for_many_seconds_are_not_put_in() -> None:
    gap = Gap(0, 3_000, 10_000)
    assert filled(outcome(*EARLY), [(gap, heard("谢谢大家。"))], LENGTH_MS, "zh").reading.words == EARLY


def test_that_a_loop_is_not_put_in() -> None:
    gap = Gap(0, 3_000, 10_000)
    assert filled(outcome(*EARLY), [(gap, heard("请稍等" * 6))], LENGTH_MS, "zh").reading.words == EARLY
