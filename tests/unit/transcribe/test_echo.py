from __future__ import annotations

import numpy as np

from qa_app.model.transcript import Word
from qa_app.transcribe.echo import EchoGuard

LOUD, FAINT = 8000, 300


def two_sides(left: int, right: int) -> np.ndarray:
    return np.stack([np.full(160_000, left, np.int16), np.full(160_000, right, np.int16)])


def said(*words: tuple[int, str]) -> tuple[Word, ...]:
    return tuple(Word(start_ms, start_ms + 300, text, 0.9) for start_ms, text in words)


def texts(words: tuple[Word, ...]) -> list[str]:
    return [word.text for word in words]


def test_that_a_word_that_the_loud_side_says_at_the_same_time_is_dropped() -> None:
    guard = EchoGuard(two_sides(LOUD, FAINT))
    loud = said((1000, " your"), (1400, " order."))
    agent, customer = guard.own([(0, loud), (1, said((1100, " Your"), (1500, " order"), (3000, " yes")))])
    assert agent == loud
    assert texts(customer) == [" yes"]


def test_that_an_echo_of_words_of_an_earlier_batch_is_dropped() -> None:
    guard = EchoGuard(two_sides(LOUD, FAINT))
    guard.own([(0, said((1000, "\u60a8\u597d")))])
    assert guard.own([(1, said((1150, "\u60a8\u597d\uff0c")))]) == ((),)


def test_that_both_sides_may_say_the_same_aloud() -> None:
    guard = EchoGuard(two_sides(LOUD, LOUD // 2))
    assert [len(words) for words in guard.own([(0, said((1000, "yes"))), (1, said((1000, "yes")))])] == [1, 1]


def test_that_the_same_word_later_is_an_answer() -> None:
    guard = EchoGuard(two_sides(LOUD, FAINT))
    assert texts(guard.own([(0, said((1000, "yes"))), (1, said((2500, "yes")))])[1]) == ["yes"]


def test_that_a_mono_recording_has_no_echo() -> None:
    guard = EchoGuard(two_sides(LOUD, FAINT)[:1])
    assert texts(guard.own([(0, said((1000, "yes"), (1100, "yes")))])[0]) == ["yes", "yes"]
