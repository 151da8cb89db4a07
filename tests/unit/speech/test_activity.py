from __future__ import annotations

import numpy as np

from qa_app.speech.activity import Speech, find_speech, gather_levels, overlaps
from tests.unit.speech.sounds import babble, silence


def noisy(*parts: np.ndarray, level: float = 8.0, seed: int = 9) -> np.ndarray:
    sound = np.concatenate(parts)
    return (sound + np.random.default_rng(seed).normal(0, level, len(sound))).astype(np.int16)


def found(*channels: np.ndarray) -> tuple[tuple[Speech, ...], ...]:
    return find_speech(gather_levels([np.stack(channels)], 8000))


def near(speech: Speech, start_ms: int, end_ms: int) -> bool:
    return abs(speech.start_ms - start_ms) <= 60 and abs(speech.end_ms - end_ms) <= 60


def test_that_speech_is_found_in_the_noise_of_the_line() -> None:
    (spans,) = found(noisy(silence(1), babble(2), silence(3), babble(1, seed=5), silence(2)))
    assert len(spans) == 2
    assert near(spans[0], 1000, 3000)
    assert near(spans[1], 6000, 7000)


def test_that_a_loud_line_does_not_count_as_speech() -> None:
    (spans,) = found(noisy(silence(3), babble(2, level=0.4), silence(3), level=300))
    assert len(spans) == 1
    assert near(spans[0], 3000, 5000)


def test_that_a_breath_between_words_belongs_to_the_speech() -> None:
    (spans,) = found(noisy(silence(1), babble(1), silence(0.2), babble(1), silence(1)))
    assert len(spans) == 1
    assert near(spans[0], 1000, 3200)


def test_that_silence_holds_no_speech() -> None:
    assert found(silence(5)) == ((),)


def test_that_the_other_side_coming_through_is_not_speech() -> None:
    loud = noisy(silence(1), babble(3), silence(1))
    faint = (loud // 20 + np.random.default_rng(2).normal(0, 8, len(loud))).astype(np.int16)
    agent, customer = found(loud, faint)
    assert len(agent) == 1
    assert customer == ()


def test_that_levels_do_not_depend_on_how_the_blocks_are_cut() -> None:
    sound = np.stack([noisy(babble(1), silence(1))])
    whole = gather_levels([sound], 8000)
    cut = gather_levels([sound[:, :1001], sound[:, 1001:1007], sound[:, 1007:]], 8000)
    assert np.array_equal(whole, cut)


def test_that_overlaps_are_what_is_in_both() -> None:
    first = (Speech(0, 100), Speech(200, 300), Speech(400, 900))
    second = (Speech(50, 250), Speech(500, 600), Speech(800, 1000))
    assert overlaps(first, second) == (Speech(50, 100), Speech(200, 250), Speech(500, 600), Speech(800, 900))
