"""One window for a workspace: a second start brings the first one's window to the front and ends."""

from __future__ import annotations

import hashlib
import logging
import platform
import time

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal, Slot

from qa_app.config.paths import Paths

PATIENCE_S = 5.0
LOOK_S = 0.05

logger = logging.getLogger(__name__)


class FirstWindow(QObject):
    """Tells whether this start is the first of a workspace, by this user on this computer, that is still open.

    The first holds a lock in the user's own state folder; a later one lays a note beside it, and the first takes the
    note away when it comes to the front. A lock whose process was killed counts as free, and where the folder cannot
    be written every start is a first one.

    Signals:
        wanted: A later start asks the window to come to the front.
    """

    wanted = Signal()

    def __init__(self, paths: Paths, database_url: str | None = None) -> None:
        """Take no lock yet.

        Args:
            paths: The workspace.
            database_url: Another database than the workspace's own file: the two are not the same window.
        """
        super().__init__()
        which = "\n".join((platform.node(), str(paths.root.resolve()), database_url or ""))
        name = hashlib.sha256(which.encode()).hexdigest()[:16]
        self._folder = paths.state / "windows"
        self._note = self._folder / f"{name}.note"
        self._lock = QLockFile(str(self._folder / f"{name}.lock"))
        self._lock.setStaleLockTime(0)
        self._watcher: QFileSystemWatcher | None = None

    def take(self) -> bool:
        """Take the lock; False where another process has it."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            logger.warning("windows.folder", exc_info=True)
            return True
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def call(self, patience_s: float = PATIENCE_S) -> bool:
        """Ask the window that has the lock to come to the front; False where it does not answer in time."""
        until = time.monotonic() + patience_s
        try:
            self._note.touch()
            while self._note.exists():
                if time.monotonic() > until:
                    self._note.unlink(missing_ok=True)
                    return False
                time.sleep(LOOK_S)
        except OSError:
            logger.warning("windows.note", exc_info=True)
            return False
        return True

    @Slot()
    def listen(self) -> None:
        """Look for notes from now on, also for one that lies there already."""
        if self._lock.isLocked():
            self._watcher = QFileSystemWatcher([str(self._folder)], self)
            self._watcher.directoryChanged.connect(self._look)
            self._look()

    def close(self) -> None:
        """Look no more, and let the lock go."""
        if self._watcher is not None:
            self._watcher.directoryChanged.disconnect(self._look)
        self._lock.unlock()

    @Slot()
    def _look(self) -> None:
        try:
            self._note.unlink()
        except FileNotFoundError:
            return
        except OSError:
            logger.warning("windows.note", exc_info=True)
            return
        self.wanted.emit()
