"""Reading recordings' files: what the use cases ask for, and who does it.

`LocalMedia` reads in this process, for the command line; `MediaClient` has it done in a process of its own, for the
window.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from qa_app.model.calls import Probe
from qa_app.speech.client import MediaClient
from qa_app.speech.decode import never
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

    def decode_to_wav(self, path: Path, target: Path, cancelled: Callable[[], bool] = never) -> None:
        """Write the recording's sound as a plain 16-bit WAV where it is not there yet, complete or not at all.

        Raises:
            Cancelled: `cancelled` said so.
        """
        ...

    def peaks(self, path: Path, decoded: Path | None = None) -> Peaks:
        """Give the waveform's peaks and who speaks when; `decoded` is the recording's sound where it is at hand."""
        ...
