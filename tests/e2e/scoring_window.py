"""A reviewer in a window of a process of its own: answers, writes half a comment, then sits there until it is killed.

    python -m tests.e2e.scoring_window WORKSPACE CALL-ID

Prints ``stored`` once everything that was given is stored.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from qa_app.bootstrap import Program
from qa_app.config.paths import Paths
from qa_app.ui.context import Place, ScreenName

POLL_MS = 20
COMMENT = "half a sentence"
BACK = 5
PLACE_MS = 12_345


class Reviewer(QObject):
    """Does one thing after the other, each when the window is ready for it."""

    def __init__(self, program: Program, call_id: int) -> None:
        super().__init__(program)
        self._program = program
        self._call_id = call_id
        self._has_answered = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.go_on)
        program.ready.connect(self.open)

    @Slot()
    def open(self) -> None:
        self._program.go(Place(ScreenName.REVIEW, call_id=self._call_id))
        self._timer.start(POLL_MS)

    @Slot()
    def go_on(self) -> None:
        form = self._program.window.findChild(QWidget, "rubricForm")
        if form is None or not form.isVisible():
            return
        if not self._has_answered:
            self._has_answered = True
            _, item, *_ = (each for section in form.rubric.sections for each in section.items if each.options)
            button = form.findChild(QAbstractButton, f"option:{item.id}:{item.options[-1].id}")
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            form.set_current(item.id)
            form.open_comment()
            field = form.findChild(QWidget, f"comment:{item.id}")
            field.setFocus()
            QTest.keyClicks(field, COMMENT)
            for _ in range(BACK):
                QTest.keyClick(field, Qt.Key.Key_Left)
            self._program.window.findChild(QWidget, "reviewScreen").player.seek(PLACE_MS)
            return
        desk = self._program.window.findChild(QWidget, "reviewScreen").desk
        entry = next((each for each in desk.draft.entries if each.comment), None)
        place = desk.draft._stored_place
        place_is_stored = (place.caret, place.position_ms) == (len(COMMENT) - BACK, PLACE_MS)
        if entry is not None and entry.comment == COMMENT and desk.draft.is_stored and place_is_stored:
            self._timer.stop()
            self._program.jobs.query(self, lambda: None, self.tell)  # behind everything that waits to be stored

    def tell(self, _nothing: None) -> None:
        sys.stdout.write("stored\n")
        sys.stdout.flush()


def main() -> None:
    application = QApplication(sys.argv[:1])
    program = Program(application, Paths.of(Path(sys.argv[1])))
    Reviewer(program, int(sys.argv[2]))
    program.start()
    application.exec()


if __name__ == "__main__":
    main()
