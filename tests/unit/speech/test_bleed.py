from __future__ import annotations

import numpy as np
import pytest

from qa_app.speech.activity import Levels, active_frames, find_speech, gather_levels
from qa_app.speech.bleed import bleed_frames, find_way
from qa_app.speech.decode import blocks
from tests.unit.speech.sounds import babble
from tests.unit.speech.test_real_recordings import FOLDER

RATE_HZ = 8_000
TURNS = ((1.0, 4.0), (9.0, 11.5), (14.0, 18.0), (25.0, 27.0))
ANSWERS = ((5.0, 8.0), (12.0, 13.5), (19.0, 24.0), (26.0, 29.0))


def side(turns: tuple[tuple[float, float], ...], seed: int, level: float = 0.2, seconds: float = 30.0) -> np.ndarray:
    """Make a voice that speaks in syllables during its turns, over the faint noise of a line."""
    count = int(seconds * RATE_HZ)
    generator = np.random.default_rng(seed)
    loudness = np.repeat(generator.uniform(0.15, 1.0, count // 1200 + 1), 1200)[:count]
    times = np.arange(count) / RATE_HZ
    speaks = np.any([(times >= start) & (times < end) for start, end in turns], axis=0)
    voice = babble(seconds, level=level, seed=seed)[:count] * loudness * speaks
    return voice + generator.normal(0, 6, count)


def through(sound: np.ndarray, gain_db: float, delay_ms: int) -> np.ndarray:
    """Give what of a sound arrives on the other channel."""
    delay = delay_ms * RATE_HZ // 1000
    return np.concatenate([np.zeros(delay), sound[: len(sound) - delay]]) * 10 ** (gain_db / 20)


def levels_of(*channels: np.ndarray) -> Levels:
    return gather_levels([np.stack(channels).clip(-32768, 32767).astype(np.int16)], RATE_HZ)


def share(
    flags: np.ndarray, turns: tuple[tuple[float, float], ...], but: tuple[tuple[float, float], ...] = ()
) -> float:
    """Give the share of set frames in these turns where nobody of the others speaks."""
    times = np.arange(len(flags)) / 100
    within = np.any([(times >= start) & (times < end) for start, end in turns], axis=0)
    for start, end in but:
        within &= (times < start) | (times >= end)
    return float(np.mean(flags[within]))


@pytest.mark.parametrize("gain_db", [-12, -18, -26])
@pytest.mark.parametrize("delay_ms", [0, 40, 120])
def test_that_nearly_all_bleed_is_found_and_nearly_all_speech_is_kept(gain_db: int, delay_ms: int) -> None:
    agent, customer = side(TURNS, 1), side(ANSWERS, 2)
    bleed = bleed_frames(levels_of(agent, customer + through(agent, gain_db, delay_ms)))
    assert share(bleed[1], TURNS, but=ANSWERS) > 0.95
    assert share(~bleed[1], ANSWERS, but=TURNS) > 0.93
    assert share(~bleed[0], TURNS) > 0.97


@pytest.mark.parametrize("gain_db", [-12, -20])
def test_that_bleed_both_ways_is_found_both_ways(gain_db: int) -> None:
    agent, customer = side(TURNS, 1), side(ANSWERS, 2)
    mixed = agent + through(customer, gain_db, 60), customer + through(agent, gain_db, 60)
    bleed = bleed_frames(levels_of(*mixed))
    assert share(bleed[0], ANSWERS, but=TURNS) > 0.95
    assert share(bleed[1], TURNS, but=ANSWERS) > 0.95
    assert share(~bleed[0], TURNS, but=ANSWERS) > 0.93
    assert share(~bleed[1], ANSWERS, but=TURNS) > 0.93


def test_that_the_way_through_is_measured() -> None:
    agent, customer = side(TURNS, 1), side(ANSWERS, 2)
    own, other = levels_of(customer + through(agent, -15, 80), agent)
    way = find_way(own, other)
    assert way is not None
    assert way.delay_frames == pytest.approx(8, abs=1)
    assert way.gain_db == pytest.approx(-15, abs=1.5)


def test_that_two_sides_apart_have_no_way_through() -> None:
    agent, customer = levels_of(side(TURNS, 1), side(ANSWERS, 2))
    assert find_way(agent, customer) is None
    assert find_way(customer, agent) is None


def test_that_a_faint_customer_who_talks_over_a_loud_agent_is_kept() -> None:
    agent, customer = side(TURNS, 1, level=0.5), side(ANSWERS, 2, level=0.04)
    bleed = bleed_frames(levels_of(agent, customer))
    assert share(~bleed[1], ((26.0, 27.0),)) > 0.7


def test_that_only_the_part_of_a_stretch_that_is_bleed_goes() -> None:
    agent, customer = side(((2.0, 6.0), (10, 14), (20, 24)), 1), side(((6.1, 8.0), (15, 18)), 2)
    _, found = find_speech(levels_of(agent, customer + through(agent, -14, 50)))
    assert found[0].start_ms == pytest.approx(6100, abs=150)
    assert found[0].end_ms == pytest.approx(8000, abs=150)


def test_that_one_channel_has_no_bleed() -> None:
    assert not bleed_frames(levels_of(side(TURNS, 1))).any()


@pytest.mark.recordings
@pytest.mark.skipif(not FOLDER.is_dir(), reason="no folder of real recordings (QA_APP_RECORDINGS)")
@pytest.mark.parametrize(("gain_db", "delay_ms", "kept"), [(-12, 120, 0.90), (-16, 40, 0.96), (-20, 0, 0.97)])
def test_that_a_real_call_mixed_with_itself_loses_its_bleed_and_keeps_its_speech(
    real_call: np.ndarray, gain_db: int, delay_ms: int, kept: float
) -> None:
    clean = levels_of(*real_call)
    speaks = active_frames(clean, np.zeros(clean.shape, np.bool_))
    agent, customer = real_call.astype(float)
    mixed = levels_of(agent + through(customer, gain_db, delay_ms), customer + through(agent, gain_db, delay_ms))
    would_count = active_frames(mixed, np.zeros(clean.shape, np.bool_))
    bleed = bleed_frames(mixed)
    for own, other in ((0, 1), (1, 0)):
        assert np.mean(bleed[own][would_count[own] & speaks[other] & ~speaks[own]]) > 0.99
        assert np.mean(~bleed[own][speaks[own]]) > kept


@pytest.fixture(scope="module")
def real_call() -> np.ndarray:
    path = FOLDER / "calls" / "auto_repairs_40_agent_left_caller_right.wav"
    return np.concatenate(list(blocks(path, RATE_HZ)), axis=1)
