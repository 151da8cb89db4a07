"""A window of a process of its own that shows every screen, recognises what waits, and closes.

    python -m tests.e2e.offline_window WORKSPACE

Prints ``recognised`` and how many calls, once none waits.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from qa_app.bootstrap import Program
from qa_app.config.paths import Paths
from qa_app.model.calls import CallFilter, RecognitionState
from qa_app.services import calls
from qa_app.ui.context import Place, ScreenName

POLL_MS = 100
OVER = (RecognitionState.DONE, RecognitionState.FAILED)


class Visitor(QObject):
    """Goes from screen to screen, then waits for the queue."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._left = list(ScreenName)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.go_on)
        program.ready.connect(lambda: self._timer.start(POLL_MS))

    @Slot()
    def go_on(self) -> None:
        if self._program.jobs.pending:
            return
        if self._left:
            self._program.go(Place(self._left.pop(0), call_id=1))
            return
        workspace = self._program.context.workspace
        if calls.count(workspace, CallFilter(recognition=OVER)) == calls.count(workspace, CallFilter()):
            self._timer.stop()
            sys.stdout.write(f"recognised {calls.count(workspace, CallFilter(recognition=OVER[:1]))}\n")
            sys.stdout.flush()
            self._program.window.close()


def main() -> int:
    application = QApplication(sys.argv[:1])
    program = Program(application, Paths.of(Path(sys.argv[1])))
    Visitor(program)
    program.start()
    code = application.exec()
    program.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
