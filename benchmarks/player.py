"""From opening a call to its first sound: until the first samples are written to the device, a silent one here."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from threading import Thread
from time import perf_counter, sleep

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QObject

from benchmarks.measure import median, quantile, report
from benchmarks.sounds import RATE_HZ, call, write_mp3, write_wav
from qa_app.speech.client import MediaClient
from qa_app.speech.played import open_played
from qa_app.ui.review.media_player import MediaPlayer
from qa_app.ui.review.sound_fetch import ENOUGH_MS
from qa_app.ui.review.sound_output import SoundOutput

HOUR_S = 3600
RUNS = 20
MP3_RUNS = 5
GOAL_MS = "<= 200"
LOOK_S = 0.005


class SilentOutput(SoundOutput):
    """A device that takes 200 ms and notes when the first samples came."""

    def __init__(self, parent: QObject | None = None) -> None:
        QObject.__init__(self, parent)
        self.first_at: float | None = None
        self._free = 0

    @property
    def has_device(self) -> bool:
        """There is one."""
        return True

    def start(self, rate_hz: int) -> int | None:
        """Take any rate."""
        self._free = rate_hz // 5
        self.first_at = None
        return rate_hz

    def stop(self) -> None:
        """Take nothing more."""
        self._free = 0

    def free_frames(self) -> int:
        """Tell what is left of the 200 ms."""
        return self._free

    def write(self, samples: NDArray[np.int16]) -> None:
        """Note the time of the first."""
        self.first_at = self.first_at or perf_counter()
        self._free -= samples.shape[1]

    def played_ms(self) -> float:
        """Nothing is heard."""
        return 0.0

    def set_volume(self, share: float) -> None:
        """Be silent at any volume."""


def first_sound_ms(player: MediaPlayer, path: Path, start: float, position_ms: int) -> float:
    """Open a file at a place, play, and give how long after the start its first samples were written."""
    player.open(path, HOUR_S * 1000, position_ms)
    player.play()
    output = player._output  # noqa: SLF001  (what the device was given)
    assert isinstance(output, SilentOutput)
    assert output.first_at is not None
    return (output.first_at - start) * 1000


def measure_wav(player: MediaPlayer, wav: Path) -> None:
    """Open and play a WAV as it is, and seek all over it at twice the speed."""
    times = [first_sound_ms(player, wav, perf_counter(), 1000 * run) for run in range(RUNS)]
    report("player: open and play 1 h WAV, first samples written", median(times), "ms", GOAL_MS, RUNS)
    player.set_speed(2.0)
    seeks = []
    for run in range(RUNS * 5):
        start = perf_counter()
        player.seek((run * 7919_000) % (HOUR_S * 1000))
        seeks.append((perf_counter() - start) * 1000)
    report("player: seek while playing at 2x, p99, 200 ms written", quantile(seeks, 0.99), "ms", None, len(seeks))
    player.set_speed(1.0)


def measure_mp3(player: MediaPlayer, mp3: Path, folder: Path, client: MediaClient) -> None:
    """Decode an MP3 in the media process, which runs already, and play as soon as its first part is there."""
    client.peaks(write_wav(folder / "short.wav", call(1)))
    times = []
    for run in range(MP3_RUNS):
        copy = folder / f"copy{run}.wav"
        start = perf_counter()
        decoding = Thread(target=client.decode_to_wav, args=(mp3, copy))
        decoding.start()
        while (found := open_played(copy)) is None or found.frames() * 1000 < ENOUGH_MS * RATE_HZ:
            sleep(LOOK_S)
        times.append(first_sound_ms(player, copy, start, 0))
        decoding.join()
        copy.unlink()
    report(
        "player: open and play 1 h MP3 not decoded before, first samples written",
        median(times),
        "ms",
        GOAL_MS,
        MP3_RUNS,
    )


def main() -> None:
    """Measure everything."""
    application = QCoreApplication.instance() or QCoreApplication([])
    with tempfile.TemporaryDirectory(prefix="qa-app-bench-") as name:
        folder = Path(name)
        sound = call(HOUR_S)
        wav, mp3 = write_wav(folder / "hour.wav", sound), write_mp3(folder / "hour.mp3", sound)
        player, client = MediaPlayer(make_output=SilentOutput), MediaClient()
        measure_wav(player, wav)
        measure_mp3(player, mp3, folder, client)
        client.close()
        player.close()
    application.processEvents()


if __name__ == "__main__":
    main()
