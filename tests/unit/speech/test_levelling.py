from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from qa_app.speech.activity import gather_levels
from qa_app.speech.channels import decode_speakers
from qa_app.speech.levelling import level
from tests.unit.speech.sounds import silence, write_wav
from tests.unit.speech.test_bleed import ANSWERS, RATE_HZ, TURNS, side, through


def levelled(*channels: np.ndarray) -> np.ndarray:
    sound = np.stack(channels).astype(np.int16)
    level(sound, gather_levels([sound], RATE_HZ), RATE_HZ)
    return sound


def speech_db(sound: np.ndarray, start_s: float, end_s: float) -> float:
    part = sound[int(start_s * RATE_HZ) : int(end_s * RATE_HZ)].astype(float) / 32768
    return 10 * float(np.log10(np.mean(part**2)))


def test_that_a_faint_customer_becomes_as_loud_as_speech_should_be() -> None:
    faint = side(ANSWERS, 2, level=0.02)
    _, customer = levelled(side(TURNS, 1, level=0.5), faint)
    assert speech_db(faint, 19, 24) < -40
    assert speech_db(customer, 19, 24) == pytest.approx(-23, abs=2.5)


def test_that_a_side_that_is_loud_enough_stays_as_it_is() -> None:
    agent, customer = side(TURNS, 1, level=0.5), side(ANSWERS, 2, level=0.5)
    found, _ = levelled(agent, customer)
    kept = slice(int(1.2 * RATE_HZ), int(3.8 * RATE_HZ))
    assert np.array_equal(found[kept], agent.astype(np.int16)[kept])


def test_that_hiss_is_not_made_loud() -> None:
    hiss = np.random.default_rng(3).normal(0, 60, 30 * RATE_HZ)
    customer = side(ANSWERS, 2, level=0.02) + hiss
    (found,) = levelled(customer)
    assert speech_db(found, 8.2, 11.8) < -48


def test_that_a_channel_in_which_nobody_speaks_is_not_amplified() -> None:
    noise = np.random.default_rng(3).normal(0, 6, 30 * RATE_HZ).astype(np.int16)
    assert np.array_equal(levelled(noise)[0], noise)


def test_that_the_other_side_coming_through_falls_silent() -> None:
    agent, customer = side(TURNS, 1), side(ANSWERS, 2)
    _, found = levelled(agent, customer + through(agent, -14, 40))
    assert speech_db(found, 14.2, 17.8) < speech_db(customer + through(agent, -14, 40), 14.2, 17.8) - 30


def test_that_the_same_sound_on_both_channels_is_not_taken_for_bleed(tmp_path: Path) -> None:
    voice = side(TURNS, 1).astype(np.int16)
    sound = decode_speakers(write_wav(tmp_path / "a.wav", voice, (voice // 4).astype(np.int16)), lambda _ms: None)
    assert sound.shape[0] == 1
    assert np.abs(sound[0, 16_000:64_000]).max() > 1000


def test_that_silence_is_decoded_as_it_is(tmp_path: Path) -> None:
    sound = decode_speakers(write_wav(tmp_path / "a.wav", silence(1), silence(1)), lambda _ms: None)
    assert not sound.any()
