"""What becomes of a bug of ours: it is logged, told with its details, and the program goes on."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

FAULT_FILE = "native-crash.txt"

_log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Takes what no one else took, from any thread, and shows it once in the window's thread.

    Signals:
        reported: The text of a report, after it was logged.
    """

    reported = Signal(str)
    _raised = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Make a reporter; nothing is caught before `install`."""
        super().__init__(parent)
        self._window: QWidget | None = None
        self._is_told = False
        self._raised.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch what reaches the top of any thread from now on."""
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread

    def uninstall(self) -> None:
        """Give the hooks back to Python."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def show_over(self, window: QWidget) -> None:
        """Show reports over this window."""
        self._window = window

    @Slot(object)
    def take(self, error: BaseException) -> None:
        """Report an exception that a door caught."""
        self._take(type(error), error, error.__traceback__)

    def _take_from_thread(self, arguments: threading.ExceptHookArgs) -> None:
        value = arguments.exc_value or arguments.exc_type()
        self._take(arguments.exc_type, value, arguments.exc_traceback)

    def _take(self, kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, value, trace)
            return
        _log.critical("a bug reached the top", exc_info=(kind, value, trace))
        self._raised.emit("".join(traceback.format_exception(kind, value, trace)))

    @Slot(str)
    def _show(self, trace: str) -> None:
        from qa_app.ui.crash_dialog import CrashDialog, about_machine  # noqa: PLC0415  (seldom needed)

        text = f"{about_machine()}\n\n{trace}"
        self.reported.emit(text)
        if self._window is None or self._is_told:
            return
        # Before the dialog is made: a bug in the dialog itself would be told without end.
        self._is_told = True
        dialog = CrashDialog(text, self._window)
        dialog.finished.connect(self._forget)
        dialog.open()

    @Slot()
    def _forget(self) -> None:
        self._is_told = False


class NativeCrashLog:
    """The file into which Python writes where it stood when native code died, and what the last run left there."""

    def __init__(self, folder: Path) -> None:
        """Read what the last run left, then let this run write; a folder that cannot be written to is left alone."""
        self._file: IO[str] | None = None
        self.last = ""
        path = folder / FAULT_FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if path.exists():
                self.last = path.read_text(encoding="utf-8", errors="replace").strip()
            self._file = path.open("w", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._file)

    def close(self) -> None:
        """Note that this run ended in order."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            Path(self._file.name).unlink(missing_ok=True)
            self._file = None
