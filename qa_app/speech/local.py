"""Recordings read in this process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from qa_app.model.calls import Probe
from qa_app.speech import decode, probe
from qa_app.speech.peaks import Peaks, load_peaks, save_peaks
from qa_app.speech.picture import picture

PEAKS_ENDING = ".npz"


@dataclass(frozen=True, slots=True)
class LocalMedia:
    """Opens recordings in this process: the command line's or the media process, never the window's.

    Attributes:
        cache: Folder in which peaks are kept; None keeps none.
    """

    cache: Path | None = None

    def probe(self, path: Path) -> Probe:
        """Decode a recording once and tell what it is, see `qa_app.speech.probe.probe`."""
        return probe.probe(path)

    def sha256(self, path: Path) -> str:
        """Give the SHA-256 of the file's bytes, in hexadecimal."""
        return probe.sha256(path)

    def decode_to_wav(self, path: Path, target: Path, cancelled: Callable[[], bool] = decode.never) -> None:
        """Write the recording's sound as a plain 16-bit WAV where it is not there yet, see `decode.decode_to_wav`."""
        if not target.is_file():
            decode.decode_to_wav(path, target, cancelled)

    def peaks(self, path: Path, decoded: Path | None = None) -> Peaks:
        """Give the peaks of the waveform, worked out once for each state of the file and then kept in the cache.

        Args:
            path: The recording.
            decoded: Its sound as `decode_to_wav` wrote it, which is quicker to hear; None hears the recording.
        """
        kept = None if self.cache is None else self.cache / f"{_state_of_file(path)}{PEAKS_ENDING}"
        known = None if kept is None else load_peaks(kept)
        if known is not None and kept is not None:
            with suppress(OSError):
                kept.touch()
            return known
        fresh = picture(decoded or path)
        if kept is not None:
            with suppress(OSError):
                save_peaks(fresh, kept)
        return fresh


def _state_of_file(path: Path) -> str:
    try:
        state = path.stat()
        name = f"{path.absolute()}\n{state.st_size}\n{state.st_mtime_ns}"
    except OSError:
        name = str(path.absolute())
    return hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()
