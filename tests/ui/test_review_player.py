"""The player: without a sound, and with the system's own off the screen and without an audio device."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtMultimedia import QMediaDevices
from pytestqt.qtbot import QtBot

from qa_app.ui.review.media_player import MediaPlayer
from qa_app.ui.review.player import SPEEDS, Player
from tests.helpers.review import tone_wav


@pytest.fixture
def silent(qtbot: QtBot) -> Player:
    player = Player()
    player.open(None, 60_000, 5000)
    return player


@pytest.fixture
def heard(qtbot: QtBot, tmp_path: Path) -> MediaPlayer:
    player = MediaPlayer()
    player.open(tone_wav(tmp_path / "tone.wav"), 20_000, 4000)
    qtbot.waitUntil(lambda: player._loaded)
    yield player
    player.close()
    player.deleteLater()


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


def test_that_the_sound_waits_at_the_place_where_it_was_left(heard: MediaPlayer) -> None:
    assert heard._media is not None
    assert heard._media.position() == 4000


def test_that_the_sound_plays_on_from_a_seek(heard: MediaPlayer, qtbot: QtBot) -> None:
    heard.seek(10_000)
    heard.play()
    qtbot.waitUntil(lambda: heard._media is not None and heard._media.position() > 10_100)
    heard.pause()
    assert 10_000 < heard.position_ms < 15_000


def test_that_the_speed_reaches_the_sound_and_the_pitch_stays(heard: MediaPlayer) -> None:
    heard.set_speed(2.0)
    assert heard._media is not None
    assert heard._media.playbackRate() == 2.0
    assert heard._media.pitchCompensation()


def test_that_a_sound_that_comes_later_takes_up_the_place(qtbot: QtBot, tmp_path: Path) -> None:
    player = MediaPlayer()
    player.open(None, 20_000, 3000)
    player.seek(7000)
    player.load(tone_wav(tmp_path / "late.wav"))
    qtbot.waitUntil(lambda: player._loaded)
    assert player._media is not None
    assert player._media.position() == 7000
    player.close()


def test_that_a_machine_without_a_device_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    if QMediaDevices.audioOutputs():
        pytest.skip("this machine has an audio device")
    player = MediaPlayer()
    told: list[str] = []
    player.trouble.connect(told.append)
    player.open(tone_wav(tmp_path / "one.wav"), 20_000)
    player.open(tone_wav(tmp_path / "two.wav"), 20_000)
    assert told == ["sound-no-device"]
    player.close()


def test_that_a_file_that_is_no_sound_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"this is no sound" * 100)
    player = MediaPlayer()
    told: list[str] = []
    player.trouble.connect(told.append)
    player.open(broken, 20_000)
    qtbot.waitUntil(lambda: "sound-not-playable" in told)
    player.close()
