"""Speech at another speed keeps its pitch and its place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from qa_app.speech.stretch import STEP_MS, Resampled, Stretcher
from tests.unit.speech.sounds import babble, silence, tone

RATE_HZ = 8000


@dataclass(frozen=True, slots=True)
class Held:
    """A sound in memory."""

    samples: NDArray[np.int16]
    rate_hz: int = RATE_HZ

    @property
    def channels(self) -> int:
        return int(self.samples.shape[0])

    def read(self, start: int, count: int) -> NDArray[np.int16]:
        padded = np.pad(self.samples, ((0, 0), (count, count)))
        place = min(max(start, -count), self.samples.shape[1])
        return padded[:, place + count : place + 2 * count]


def heard(sound: Held, speed: float, seconds: float, position: int = 0) -> NDArray[np.int16]:
    stretcher = Stretcher(sound, position, speed)
    return np.concatenate([stretcher.step() for _ in range(int(seconds * 1000 / STEP_MS))], axis=1)


def loudest_hertz(samples: NDArray[np.int16], rate_hz: int = RATE_HZ) -> float:
    power = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(power) * rate_hz / len(samples))


@pytest.mark.parametrize("speed", [0.5, 0.75, 1.25, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("hertz", [180.0, 440.0, 1300.0])
def test_that_the_pitch_stays(speed: float, hertz: float) -> None:
    sound = Held(tone(20, hertz)[None])
    played = heard(sound, speed, 4)[0][1000:]
    assert loudest_hertz(played) == pytest.approx(hertz, abs=4)
    level = np.sqrt(np.mean(played.astype(float) ** 2))
    assert level == pytest.approx(np.sqrt(np.mean(sound.samples.astype(float) ** 2)), rel=0.1)


@pytest.mark.parametrize("speed", [0.5, 1.5, 3.0])
def test_that_the_sound_is_where_the_position_says(speed: float) -> None:
    sound = Held(np.concatenate([silence(3), babble(4), silence(3)])[None])
    stretcher = Stretcher(sound, 0, speed)
    while not stretcher.step().any():
        pass
    begun_ms = stretcher.position * 1000 / RATE_HZ
    assert begun_ms == pytest.approx(3000, abs=STEP_MS * (speed + 1) + 10)


def test_that_the_usual_speed_gives_the_samples_as_they_are() -> None:
    sound = Held(np.stack([babble(2), babble(2, seed=2)]))
    assert np.array_equal(heard(sound, 1.0, 0.9, position=777), sound.samples[:, 777 : 777 + 7200])


def test_that_both_sides_stay_together() -> None:
    voice = babble(4)
    played = heard(Held(np.stack([voice, voice // 2])), 2.0, 1)
    assert np.max(np.abs(played[0] // 2 - played[1])) <= 2


def test_that_another_rate_keeps_tone_and_length() -> None:
    resampled = Resampled(Held(tone(2, 1000)[None]), 48_000)
    played = np.concatenate([resampled.read(start, 4800) for start in range(0, 48_000, 4800)], axis=1)[0]
    assert loudest_hertz(played, 48_000) == pytest.approx(1000, abs=1)
    wanted = tone(1, 1000, rate_hz=48_000)
    assert np.max(np.abs(played[500:].astype(int) - wanted[500:])) < 200


def test_that_a_lower_rate_leaves_out_what_it_cannot_carry() -> None:
    resampled = Resampled(Held(tone(1, 15_000, rate_hz=48_000)[None], 48_000), 8000)
    assert np.max(np.abs(resampled.read(1000, 4000))) < 1500
