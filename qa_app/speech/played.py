"""A recording's sound for playing, from a file that may still be growing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qa_app.speech.decode import PART_ENDING, part_of
from qa_app.speech.pcm import PcmFile, open_pcm


class PlayedFile:
    """Samples of a WAV from any place; of one that is being decoded as far as it is there.

    The file is opened for each reading, so that whoever writes it may rename it when it is whole.
    """

    def __init__(self, path: Path, pcm: PcmFile) -> None:
        """Read this file, see `open_played`."""
        self._path = path
        self._pcm = pcm

    @property
    def rate_hz(self) -> int:
        """Samples a second."""
        return self._pcm.rate_hz

    @property
    def channels(self) -> int:
        """How many channels it has, 1 or 2."""
        return self._pcm.channels

    @property
    def is_whole(self) -> bool:
        """Whether all of the sound is in the file."""
        if self._pcm.path != self._path and self._path.is_file():
            self._pcm = open_pcm(self._path) or self._pcm
        return self._pcm.path == self._path

    def frames(self) -> int:
        """Count the samples of a channel that are there now; 0 where the file is gone."""
        whole = self.is_whole
        try:
            return self._pcm.frames()
        except OSError:
            return self._pcm.frames() if not whole and self.is_whole else 0

    def read(self, start: int, count: int) -> NDArray[np.int16]:
        """Give samples (channels, count), silence where there is none.

        Raises:
            OSError: The file cannot be read any more.
        """
        try:
            return self._pcm.read(start, count)
        except FileNotFoundError:
            if not self.is_whole:
                raise
            return self._pcm.read(start, count)


def open_played(path: Path) -> PlayedFile | None:
    """Open a WAV of plain samples, or what there is of it while it is being decoded; None where neither can be played.

    Args:
        path: The whole file, or the growing one by its own name.
    """
    whole = path.with_name(path.name.removesuffix(PART_ENDING))
    found = open_pcm(whole) or open_pcm(part_of(whole))
    return None if found is None else PlayedFile(whole, found)
