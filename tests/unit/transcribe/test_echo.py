from __future__ import annotations

import numpy as np
import pytest

from qa_app.model.transcript import Word
from qa_app.transcribe.echo import EchoGuard

RATE_HZ = 16_000
AT_MS = tuple(range(1_000, 7_000, 450))


def voice(seed: int, level: float = 4_000.0, seconds: float = 8.0) -> np.ndarray:
    """Make a voice whose tones come and go each by itself, over the faint noise of a line."""
    generator = np.random.default_rng(seed)
    times = np.arange(int(seconds * RATE_HZ)) / RATE_HZ
    sound = generator.normal(0, 3, len(times))
    for tone_hz in np.geomspace(220, 3_500, 16):
        knots = np.arange(0, seconds, generator.uniform(0.06, 0.14))
        loudness = np.interp(times, knots, generator.uniform(-1.5, 0.0, len(knots)))
        sound += level / 4 * 10**loudness * np.sin(2 * np.pi * tone_hz * times + generator.uniform(0, 6))
    return sound


def through(sound: np.ndarray, gain_db: float, delay_ms: int) -> np.ndarray:
    """Give what of a sound arrives on the other channel."""
    delay = delay_ms * RATE_HZ // 1000
    return np.concatenate([np.zeros(delay), sound[: len(sound) - delay]]) * 10 ** (gain_db / 20)


def two_sides(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    return np.stack([left, right]).clip(-32_768, 32_767).astype(np.int16)


def words(later_ms: int = 0, length_ms: int = 300) -> tuple[Word, ...]:
    return tuple(Word(at + later_ms, at + later_ms + length_ms, f" w{at}", 0.9) for at in AT_MS)


@pytest.mark.parametrize("gain_db", [-10, -16, -24])
@pytest.mark.parametrize("delay_ms", [0, 40, 150, 280])
def test_that_nearly_all_words_that_come_through_are_dropped(gain_db: int, delay_ms: int) -> None:
    agent, generator = voice(1), np.random.default_rng(9)
    line = through(agent, gain_db, delay_ms) + generator.normal(0, 3, len(agent))
    (kept,) = EchoGuard(two_sides(agent, line)).own([(1, words(delay_ms))])
    assert len(kept) <= 1


def test_that_the_words_that_come_through_stay_with_the_side_that_said_them() -> None:
    agent = voice(1)
    guard = EchoGuard(two_sides(agent, through(agent, -16, 60)))
    assert guard.own([(0, words())]) == (words(),)


@pytest.mark.parametrize("seed", range(5))
def test_that_words_said_softly_under_a_loud_voice_are_kept(seed: int) -> None:
    guard = EchoGuard(two_sides(voice(seed), voice(seed + 100, level=700.0)))
    assert guard.own([(1, words())]) == (words(),)


def test_that_both_sides_may_say_the_same_aloud() -> None:
    agent = voice(1)
    guard = EchoGuard(two_sides(agent, through(agent, -3, 40)))
    assert guard.own([(1, words(40))]) == (words(40),)


def test_that_a_word_is_judged_alike_in_whatever_batch_it_comes() -> None:
    agent, customer = voice(1), voice(2)
    mixed = customer + through(agent, -14, 80)
    sound = two_sides(agent, np.where(np.arange(len(mixed)) < len(mixed) // 2, mixed - customer, customer))
    together = EchoGuard(sound).own([(0, words()), (1, words(80))])
    apart = tuple(
        EchoGuard(sound).own([(channel, (word,))])[0]
        for channel, said in reversed(((0, words()), (1, words(80))))
        for word in said
    )
    assert 0 < len(together[1]) < len(words())
    assert tuple(word for one in apart[: len(words())] for word in one) == together[1]


def test_that_a_mono_recording_has_no_echo() -> None:
    assert EchoGuard(two_sides(voice(1), voice(1))[:1]).own([(0, words())]) == (words(),)


def test_that_words_at_the_edges_of_the_sound_are_kept() -> None:
    edges = (Word(0, 0, "a", 0.9), Word(7_990, 8_400, "b", 0.9), Word(9_000, 9_100, "c", 0.9))
    silent = np.zeros(8 * RATE_HZ)
    for sound in (two_sides(silent, silent), two_sides(voice(1), silent)):
        assert EchoGuard(sound).own([(1, edges)]) == (edges,)
