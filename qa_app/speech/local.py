"""Recordings read in this process."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from qa_app.model.calls import Probe
from qa_app.speech import decode, probe
from qa_app.speech.peaks import Peaks, gather_peaks, load_peaks, save_peaks

PEAKS_RATE_HZ = 8000


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

    def decode_to_wav(self, path: Path, target: Path) -> None:
        """Write the recording's sound as a plain 16-bit WAV, complete or not at all."""
        decode.decode_to_wav(path, target)

    def peaks(self, path: Path) -> Peaks:
        """Give the peaks of the waveform, worked out once for each state of the file and then kept in the cache."""
        if self.cache is None:
            return gather_peaks(decode.blocks(path, PEAKS_RATE_HZ), PEAKS_RATE_HZ)
        kept = self.cache / f"{_state_of_file(path)}.npz"
        known = load_peaks(kept)
        if known is not None:
            return known
        fresh = gather_peaks(decode.blocks(path, PEAKS_RATE_HZ), PEAKS_RATE_HZ)
        try:
            save_peaks(fresh, kept)
        except OSError:
            return fresh
        return fresh


def _state_of_file(path: Path) -> str:
    try:
        state = path.stat()
        name = f"{path.absolute()}\n{state.st_size}\n{state.st_mtime_ns}"
    except OSError:
        name = str(path.absolute())
    return hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()
