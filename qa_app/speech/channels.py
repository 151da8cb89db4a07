"""Who is on which channel: two sides, or the same sound twice."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from qa_app.model.problems import Problem, ProblemError
from qa_app.speech.activity import LevelGatherer
from qa_app.speech.decode import RECOGNITION_RATE_HZ, blocks
from qa_app.speech.levelling import level

SAME_SOUND = 0.98
TWO_SIDES = 2


class Likeness:
    """How alike two channels are, gathered block by block."""

    def __init__(self) -> None:
        """Begin with nothing heard."""
        self._products = np.zeros(3, np.float64)
        self._channels = 0

    def hear(self, block: NDArray[np.int16] | NDArray[np.float32]) -> None:
        """Take in a block (channels, samples)."""
        self._channels = block.shape[0]
        if self._channels != TWO_SIDES:
            return
        left, right = block.astype(np.float32, copy=False)
        # sums by einsum, not dot products: those wake the threads of BLAS, which costs more than the sum
        self._products += [float(np.einsum("n,n", *pair)) for pair in ((left, right), (left, left), (right, right))]

    @property
    def is_dual_mono(self) -> bool:
        """Whether both channels carry the same sound, whatever its level; False for one channel or only silence."""
        together, left, right = self._products
        return bool(left > 0 and right > 0 and together / np.sqrt(left * right) >= SAME_SOUND)


def decode_speakers(path: Path, heard: Callable[[int], None]) -> NDArray[np.int16]:
    """Decode a whole recording for recognition, by speakers.

    Args:
        path: The recording.
        heard: Told the decoded length in milliseconds after each block; may raise to stop.

    Returns:
        16 kHz samples, 32 kB a second and row: a row each for the left and right side of a stereo recording, each
        without the other coming through and as loud as speech should be (see `qa_app.speech.levelling`); one row for a
        mono recording and for one whose channels carry the same sound. They lie in a temporary file that goes with the
        array, so that an hour does not take 230 MB of memory.

    Raises:
        ProblemError: The recording cannot be used, or ``disk-full`` of the folder for temporary files.
    """
    likeness, levels = Likeness(), LevelGatherer(RECOGNITION_RATE_HZ)
    samples = channels = 0
    with tempfile.TemporaryFile() as file:
        for block in blocks(path):
            likeness.hear(block)
            levels.hear(block)
            _write(file, block)
            samples += block.shape[1]
            channels = block.shape[0]
            heard(samples * 1000 // RECOGNITION_RATE_HZ)
        if not samples:
            raise ProblemError(Problem("recording-no-sound", (("name", path.name),), file=str(path)))
        sound = np.asarray(np.memmap(file, np.int16, "r+", shape=(samples, channels))).T
    rows = 1 if likeness.is_dual_mono else channels
    level(sound[:rows], levels.levels()[:rows], RECOGNITION_RATE_HZ)
    return sound[:rows]


def _write(file: IO[bytes], block: NDArray[np.int16]) -> None:
    try:
        file.write(np.ascontiguousarray(block.T).data)
        file.flush()
    except OSError as error:
        raise ProblemError(Problem("disk-full", (("folder", tempfile.gettempdir()),))) from error
