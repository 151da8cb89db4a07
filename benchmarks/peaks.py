"""The waveform of an hour-long stereo call: making its peaks against decoding alone, and drawing it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import av
from PySide6.QtWidgets import QApplication

from benchmarks.measure import median, quantile, report, seconds
from benchmarks.sounds import call, write_mp3, write_wav
from qa_app.speech.decode import decode_to_wav
from qa_app.speech.peaks import Peaks
from qa_app.speech.picture import picture
from qa_app.ui.review.marks import marks_of_sound
from qa_app.ui.review.waveform import Waveform
from qa_app.ui.review.waveform_painting import GUTTER
from qa_app.ui.theme import Theme

HOUR_S = 3600
RUNS = 5
PAINTS = 400
WIDTH = 1440
GOAL_DECODING = "<= 1.3"
GOAL_PAINT_MS = "<= 8"


def decode(path: Path) -> None:
    """Decode a file and do nothing with it: what nobody can be quicker than."""
    with av.open(str(path)) as container:
        for _frame in container.decode(audio=0):
            pass


def measure_peaks(wav: Path, mp3: Path, folder: Path) -> None:
    """Compare what the desk makes of a recording with decoding it, each in turn."""
    copy = folder / "copy.wav"

    def prepare() -> None:
        decode_to_wav(mp3, copy)
        picture(copy)

    works: tuple[tuple[Path, Callable[[], object], str, str | None], ...] = (
        (wav, lambda: picture(wav), "peaks and voice activity of 1 h stereo WAV", GOAL_DECODING),
        (mp3, prepare, "copy for the player, peaks and voice activity of 1 h stereo MP3", None),
    )
    for file, work, name, goal in works:
        bare, made = [], []
        for _run in range(RUNS):
            bare.append(seconds(partial(decode, file)))
            made.append(seconds(work))
        report(f"peaks: {name} against decoding by FFmpeg alone", median(made) / median(bare), "ratio", goal, RUNS)
    peer = shutil.which("audiowaveform")
    if peer is None:
        print("audiowaveform is not installed here; decoding alone stands in for it")
        return
    theirs = [seconds(lambda: subprocess.run([peer, "-i", wav, "-o", folder / "peer.dat", "-z", "40"], check=True))]
    ours = [seconds(lambda: picture(wav)) for _run in range(RUNS)]
    report("peaks: of 1 h stereo WAV against audiowaveform", median(ours) / median(theirs), "ratio", "<= 1.3", RUNS)


def measure_painting(application: QApplication, peaks: Peaks, folder: Path) -> None:
    """Zoom from the whole hour to words, then scroll and zoom all over it; each step draws everything anew."""
    theme = Theme(application, folder / "pictures")
    waveform = Waveform(theme)
    waveform.resize(WIDTH, waveform.height())
    waveform.clear(peaks.duration_ms)
    waveform.set_peaks(peaks, swapped=False)
    waveform.set_marks(marks_of_sound(peaks.speech, peaks.duration_ms))
    waveform.show()
    application.processEvents()
    times = []
    for step in range(PAINTS):
        waveform.set_position(peaks.duration_ms * ((step * 37) % PAINTS) // PAINTS)
        if step % 40 == 0:
            waveform.fit()
        waveform.zoom(1 if step % 3 else -1)
        start = perf_counter()
        waveform.repaint()
        times.append((perf_counter() - start) * 1000)
    name = f"waveform: paint of 1 h stereo at {WIDTH - GUTTER} px"
    report(f"{name}, p99 of {PAINTS}", quantile(times, 0.99), "ms", GOAL_PAINT_MS, PAINTS)
    report(f"{name}, median", median(times), "ms", None, PAINTS)
    waveform.close()
    waveform.deleteLater()


def main() -> None:
    """Measure everything."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory(prefix="qa-app-bench-") as name:
        folder = Path(name)
        sound = call(HOUR_S)
        wav, mp3 = write_wav(folder / "hour.wav", sound), write_mp3(folder / "hour.mp3", sound)
        measure_peaks(wav, mp3, folder)
        measure_painting(application, picture(wav), folder)


if __name__ == "__main__":
    main()
