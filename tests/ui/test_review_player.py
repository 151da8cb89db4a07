"""The player: without a sound, and with the system's own off the screen and without an audio device."""

from __future__ import annotations

import math
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtMultimedia import QMediaDevices
from pytestqt.qtbot import QtBot

from qa_app.ui.review.media_player import MediaPlayer
from qa_app.ui.review.player import SPEEDS, Player, Side
from qa_app.ui.review.sound_output import SoundOutput
from tests.helpers.review import RATE_HZ, tone_wav


@pytest.fixture
def silent(qtbot: QtBot) -> Player:
    player = Player()
    player.open(None, 60_000, 5000)
    return player


class FakeOutput(SoundOutput):
    """A device that keeps what it is given and has heard as much of it as it is told."""

    def __init__(self, parent: QObject | None = None) -> None:
        QObject.__init__(self, parent)
        self.rates_hz = {RATE_HZ}
        self.is_there = True
        self.written: list[NDArray[np.int16]] = []
        self.volume = 1.0
        self.heard_ms = 0.0
        self.is_running = False
        self.starts = 0

    @property
    def has_device(self) -> bool:
        return self.is_there

    def start(self, rate_hz: int) -> int | None:
        self.stop()
        if not self.is_there:
            return None
        self.starts += 1
        self.is_running = True
        return rate_hz if rate_hz in self.rates_hz else max(self.rates_hz)

    def stop(self) -> None:
        self.written, self.heard_ms, self.is_running = [], 0.0, False

    def free_frames(self) -> int:
        return (RATE_HZ // 5 - sum(each.shape[1] for each in self.written)) if self.is_running else 0

    def write(self, samples: NDArray[np.int16]) -> None:
        self.written.append(samples)

    def played_ms(self) -> float:
        return self.heard_ms

    def set_volume(self, share: float) -> None:
        self.volume = share

    def sound(self) -> NDArray[np.int16]:
        return np.concatenate(self.written, axis=1)


@pytest.fixture
def heard(qtbot: QtBot, tmp_path: Path) -> Iterator[MediaPlayer]:
    player = MediaPlayer(make_output=FakeOutput)
    player.open(tone_wav(tmp_path / "tone.wav"), 20_000)
    player.seek(4000)
    yield player
    player.close()
    player.deleteLater()


def output(player: MediaPlayer) -> FakeOutput:
    assert isinstance(player._output, FakeOutput)
    return player._output


def agent_sample(position_ms: int) -> int:
    """The agent's sample at a place of `tone_wav`."""
    return int(8000 * math.sin(position_ms * RATE_HZ // 1000 / 5))


def test_that_a_recording_opens_where_it_was_left(silent: Player) -> None:
    assert (silent.position_ms, silent.duration_ms, silent.playing) == (5000, 60_000, False)


@pytest.mark.parametrize(("wanted", "place"), [(-5, 0), (70_000, 60_000), (30_000, 30_000)])
def test_that_a_seek_stays_within_the_recording(silent: Player, wanted: int, place: int) -> None:
    silent.seek(wanted)
    assert silent.position_ms == place


def test_that_the_place_moves_while_it_plays(silent: Player, qtbot: QtBot) -> None:
    silent.play()
    qtbot.waitUntil(lambda: silent.position_ms > 5050)
    silent.pause()
    assert not silent.playing


def test_that_it_stops_at_the_end_and_plays_from_the_start_again(silent: Player, qtbot: QtBot) -> None:
    silent.seek(59_950)
    silent.play()
    qtbot.waitUntil(lambda: not silent.playing)
    assert silent.position_ms == 60_000
    silent.play()
    assert silent.position_ms < 1000
    silent.pause()


def test_that_nothing_plays_while_no_recording_is_open(qtbot: QtBot) -> None:
    player = Player()
    player.play()
    assert not player.playing


def test_that_speeds_step_within_their_bounds(silent: Player) -> None:
    silent.change_speed(1)
    assert silent.speed == 1.25
    silent.change_speed(99)
    assert silent.speed == SPEEDS[-1]
    silent.set_speed(0.1)
    assert silent.speed == SPEEDS[0]


def test_that_another_recording_stops_the_one_before(silent: Player) -> None:
    silent.play()
    silent.open(None, 10_000)
    assert (silent.playing, silent.position_ms) == (False, 0)


def test_that_it_goes_back_two_seconds_when_it_is_resumed(silent: Player) -> None:
    places: list[int] = []
    silent.seek(10_000)
    silent.play()
    silent.pause()
    left_at_ms = silent.position_ms
    silent.position_changed.connect(places.append)
    silent.play()
    silent.pause()
    assert places[0] == left_at_ms - 2000


def test_that_a_call_left_yesterday_goes_back_two_seconds_too(silent: Player) -> None:
    places: list[int] = []
    silent.position_changed.connect(places.append)
    silent.play()
    silent.pause()
    assert places[0] == 3000


def test_that_it_plays_from_where_somebody_went(silent: Player) -> None:
    silent.play()
    silent.pause()
    silent.seek(30_000)
    silent.play()
    silent.pause()
    assert silent.position_ms >= 30_000


def test_that_silence_is_jumped_over_when_wished(silent: Player, qtbot: QtBot) -> None:
    silent.set_silences([(10_000, 40_000)])
    silent.set_skips_silence(True)
    silent.seek(10_350)
    silent.play()
    qtbot.waitUntil(lambda: silent.position_ms >= 39_700)
    silent.pause()
    assert silent.position_ms < 45_000


def test_that_silence_is_heard_when_it_is_not_to_be_skipped(silent: Player, qtbot: QtBot) -> None:
    silent.set_silences([(10_000, 40_000)])
    silent.seek(10_350)
    silent.play()
    qtbot.waitUntil(lambda: silent.position_ms > 10_400)
    silent.pause()
    assert silent.position_ms < 30_000


def test_that_a_loop_is_told_and_ends_by_a_seek_out_of_it(silent: Player, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    silent.loop_changed.connect(lambda start_ms, end_ms: told.append((start_ms, end_ms)))
    silent.set_loop((8000, 8200))
    qtbot.waitUntil(lambda: silent.position_ms > 8100)
    silent.seek(1000)
    silent.pause()
    assert told == [(8000, 8200), (-1, -1)]


def test_that_the_sound_begins_at_the_very_sample(heard: MediaPlayer) -> None:
    heard.seek(12_345)
    heard.play()
    assert output(heard).sound()[0][0] == agent_sample(12_345)


def test_that_nothing_is_written_before_it_plays(heard: MediaPlayer) -> None:
    assert not output(heard).written


def test_that_a_seek_forgets_what_was_written_before(heard: MediaPlayer) -> None:
    heard.play()
    heard.seek(15_000)
    assert output(heard).starts == 2
    assert output(heard).sound()[0][0] == agent_sample(15_000)


def test_that_the_place_follows_what_was_heard(heard: MediaPlayer, qtbot: QtBot) -> None:
    heard.play()
    output(heard).heard_ms = 3000
    qtbot.waitUntil(lambda: heard.position_ms > 6900)
    assert heard.position_ms < 9000


def test_that_the_place_waits_for_a_device_that_is_slow_to_start(heard: MediaPlayer, qtbot: QtBot) -> None:
    ticks: list[int] = []
    heard.play()
    heard.position_changed.connect(ticks.append)
    qtbot.waitUntil(lambda: len(ticks) > 4)
    assert set(ticks) == {4000}


def test_that_at_double_speed_twice_as_much_goes_by(heard: MediaPlayer, qtbot: QtBot) -> None:
    heard.set_speed(2.0)
    heard.play()
    output(heard).heard_ms = 2000
    qtbot.waitUntil(lambda: heard.position_ms > 7900)
    assert heard.position_ms < 11_000


@pytest.mark.parametrize(
    ("side", "swapped", "is_loud"),
    [
        (Side.AGENT, False, True),
        (Side.CUSTOMER, False, False),
        (Side.AGENT, True, False),
        (Side.CUSTOMER, True, True),
    ],
)
def test_that_one_side_is_heard_on_both_ears(heard: MediaPlayer, side: Side, swapped: bool, is_loud: bool) -> None:
    heard.set_side(side)
    heard.set_swapped(swapped)
    heard.play()
    sound = output(heard).sound()
    assert np.array_equal(sound[0], sound[1])
    assert (np.max(np.abs(sound)) > 5000) == is_loud


def test_that_both_sides_are_heard_as_recorded(heard: MediaPlayer) -> None:
    heard.play()
    left, right = output(heard).sound()
    assert np.max(np.abs(left)) > 5000
    assert np.max(np.abs(right)) < 500


def test_that_a_device_with_another_rate_gets_the_same_sound(heard: MediaPlayer) -> None:
    output(heard).rates_hz = {48_000}
    heard.play()
    sound = output(heard).sound()[0].astype(int)
    assert abs(sound[48] - agent_sample(4001)) < 400


def test_that_the_volume_reaches_the_device(heard: MediaPlayer) -> None:
    heard.set_volume(40)
    assert output(heard).volume == 0.4
    heard.set_volume(-3)
    assert heard.volume == 0


def test_that_an_unplugged_device_pauses_and_is_told(heard: MediaPlayer) -> None:
    told: list[str] = []
    heard.trouble.connect(told.append)
    heard.play()
    output(heard).is_there = False
    output(heard).lost.emit()
    assert (heard.playing, told) == (False, ["sound-device-gone"])


def test_that_it_plays_on_by_the_clock_without_a_device(heard: MediaPlayer, qtbot: QtBot) -> None:
    output(heard).is_there = False
    output(heard).lost.emit()
    heard.play()
    start_ms = heard.position_ms
    qtbot.waitUntil(lambda: heard.position_ms > start_ms + 50)
    heard.pause()


def test_that_a_device_that_comes_back_is_used_at_once(heard: MediaPlayer, qtbot: QtBot) -> None:
    output(heard).is_there = False
    output(heard).lost.emit()
    heard.play()
    output(heard).is_there = True
    with qtbot.waitSignal(heard.trouble_over):
        output(heard).found.emit()
    assert output(heard).is_running


def test_that_another_default_device_takes_over(heard: MediaPlayer) -> None:
    heard.play()
    output(heard).lost.emit()
    assert (heard.playing, output(heard).starts) == (True, 2)


def test_that_a_machine_without_a_device_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    if QMediaDevices.audioOutputs():
        pytest.skip("this machine has an audio device")
    player = MediaPlayer()
    told: list[str] = []
    player.trouble.connect(told.append)
    player.open(tone_wav(tmp_path / "one.wav"), 20_000)
    player.open(tone_wav(tmp_path / "two.wav"), 20_000)
    player.play()
    assert told == ["sound-no-device"]
    player.close()


def test_that_a_file_that_is_no_sound_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"this is no sound" * 100)
    player = MediaPlayer(make_output=FakeOutput)
    with qtbot.waitSignal(player.trouble) as told:
        player.open(broken, 20_000)
    assert told.args == ["sound-not-playable"]
    player.close()


def test_that_a_file_that_goes_away_is_told(heard: MediaPlayer, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "tone.wav").unlink()
    with qtbot.waitSignal(heard.trouble) as told:
        heard.play()
    assert told.args == ["sound-not-playable"]


def growing(tmp_path: Path, seconds: float) -> Path:
    """A recording of which only the first seconds are decoded yet; give the place of the whole."""
    whole = tone_wav(tmp_path / "whole.wav").read_bytes()
    part = tmp_path / "copy.wav.part"
    part.write_bytes(whole[:40] + bytes(4) + whole[44 : 44 + int(seconds * RATE_HZ) * 4])
    return tmp_path / "copy.wav"


def test_that_a_recording_plays_while_it_is_still_being_decoded(qtbot: QtBot, tmp_path: Path) -> None:
    player = MediaPlayer(make_output=FakeOutput)
    told: list[int] = []
    player.reading_changed.connect(told.append)
    player.open(growing(tmp_path, 1.0), 20_000)
    player.play()
    assert output(player).sound()[0][40] == agent_sample(5)
    assert told == [5]
    player.close()


def test_that_it_waits_where_the_sound_is_not_decoded_yet(qtbot: QtBot, tmp_path: Path) -> None:
    player = MediaPlayer(make_output=FakeOutput)
    path = growing(tmp_path, 1.0)
    player.open(path, 20_000)
    player.seek(5000)
    player.play()
    assert not output(player).written
    (tmp_path / "whole.wav").replace(path)
    (tmp_path / "copy.wav.part").unlink()
    qtbot.waitUntil(lambda: bool(output(player).written))
    assert output(player).sound()[0][0] == agent_sample(5000)
    player.close()


def test_that_a_mono_recording_has_no_sides(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mono.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(bytes(2 * RATE_HZ))
    player = MediaPlayer(make_output=FakeOutput)
    player.open(path, 1000)
    assert not player.has_sides
    player.play()
    assert output(player).sound().shape[0] == 2
    player.close()
