"""Reading recordings' files: what the use cases ask for, and who does it.

`LocalMedia` reads in this process, for the command line; `MediaClient` has it done in a process of its own, for the
window.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from qa_app.model.calls import Probe
from qa_app.speech.client import MediaClient
from qa_app.speech.local import LocalMedia
from qa_app.speech.peaks import Peaks

__all__ = ["LocalMedia", "MediaClient", "MediaReader"]


class MediaReader(Protocol):
    """Whoever opens recordings; every method raises ProblemError where a recording cannot be used."""

    def probe(self, path: Path) -> Probe:
        """Decode a recording once and tell what it is, with warnings of what is missing."""
        ...

    def sha256(self, path: Path) -> str:
        """Give the SHA-256 of the file's bytes, in hexadecimal."""
        ...

    def decode_to_wav(self, path: Path, target: Path) -> None:
        """Write the recording's sound as a plain 16-bit WAV, complete or not at all."""
        ...

    def peaks(self, path: Path) -> Peaks:
        """Give the peaks of the recording's waveform."""
        ...
