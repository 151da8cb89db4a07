"""A reader of recordings that is loaded when the first recording is read: decoders cost more than the start."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qa_app.model.calls import Probe

if TYPE_CHECKING:
    from qa_app.services.media import MediaClient
    from qa_app.speech.peaks import Peaks


class LateMedia:
    """The window's reader: a `qa_app.services.media.MediaReader` over the media process; safe from any thread."""

    def __init__(self, cache: Path | None) -> None:
        """Keep peaks in this folder, where there is one; nothing is loaded or started yet."""
        self._cache = cache
        self._lock = threading.Lock()
        self._client: MediaClient | None = None

    def probe(self, path: Path) -> Probe:
        """See `MediaReader.probe`."""
        return self._reader().probe(path)

    def sha256(self, path: Path) -> str:
        """See `MediaReader.sha256`."""
        return self._reader().sha256(path)

    def decode_to_wav(self, path: Path, target: Path, cancelled: Callable[[], bool] = lambda: False) -> None:
        """See `MediaReader.decode_to_wav`."""
        self._reader().decode_to_wav(path, target, cancelled)

    def peaks(self, path: Path, decoded: Path | None = None) -> Peaks:
        """See `MediaReader.peaks`."""
        return self._reader().peaks(path, decoded)

    def close(self) -> None:
        """End the media process where one was started."""
        with self._lock:
            if self._client is not None:
                self._client.close()
                self._client = None

    def _reader(self) -> MediaClient:
        with self._lock:
            if self._client is None:
                from qa_app.services.media import MediaClient  # noqa: PLC0415  (the point of this module)

                self._client = MediaClient(self._cache)
            return self._client
