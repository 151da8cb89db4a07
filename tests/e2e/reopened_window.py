"""The window as it opens after a crash, in a process of its own; tells as JSON what lies on the review desk.

python -m tests.e2e.reopened_window WORKSPACE
"""

import json
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from qa_app.bootstrap import Program
from qa_app.config.paths import Paths
from qa_app.ui.context import ScreenName

POLL_MS = 20


class Looker(QObject):
    """Waits until the call that lay on the desk is there again; nobody asks for it."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(POLL_MS)

    @Slot()
    def look(self) -> None:
        screen = self._program.window.visited_screen(ScreenName.REVIEW)
        form = screen.desk.form if screen is not None else None
        if form is None or form.caret is None:
            return
        self._timer.stop()
        told = {
            "call": screen.desk.call.text.call.number,
            "item": form.current_item,
            "comment": screen.desk.draft.entry(form.current_item).comment,
            "caret": form.caret,
            "position_ms": screen.player.position_ms,
        }
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        self._program.window.close()


def main() -> None:
    application = QApplication(sys.argv[:1])
    program = Program(application, Paths.of(Path(sys.argv[1])))
    Looker(program)
    program.start()
    program.window.activateWindow()
    application.exec()


if __name__ == "__main__":
    main()
