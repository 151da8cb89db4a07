"""Tells when the files of published rubrics change on disk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLES_MS = 300


class SourceWatch(QObject):
    """Watches files and their folders: many programs save by putting another file in the place of the old one.

    Signals:
        changed: Something happened to one of them; once for many changes at a time.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Watch nothing."""
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLES_MS)
        self._timer.timeout.connect(self.changed)
        self._watcher.fileChanged.connect(self._on_change)
        self._watcher.directoryChanged.connect(self._on_change)

    def watch(self, files: Sequence[Path]) -> None:
        """Watch these instead; those that are not there are seen when they come."""
        places = {*files, *(file.parent for file in files)}
        wanted = {str(place) for place in places if place.exists()}
        known = {*self._watcher.files(), *self._watcher.directories()}
        if known - wanted:
            self._watcher.removePaths(sorted(known - wanted))
        if wanted - known:
            self._watcher.addPaths(sorted(wanted - known))

    def watched(self) -> frozenset[Path]:
        """Give the files that are watched now."""
        return frozenset(Path(name) for name in self._watcher.files())

    def _on_change(self, _path: str) -> None:
        self._timer.start()
