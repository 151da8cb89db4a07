"""The field in which a line of the transcript is corrected, in the place of its text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

LINE_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
FRAME_PX = 12
OWN_KEYS = (*LINE_ENDS, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class LineEditor(QPlainTextEdit):
    """Writes in one line of the transcript; grows with its text.

    Signals:
        stored: Enter: take the text; with Ctrl, and go on to the next line (the argument).
        split_wanted: Shift+Enter: cut at the caret, the argument in characters from 0.
    """

    stored = Signal(bool)
    split_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self.row = -1
        self.is_filled = False
        self.setObjectName("lineEditor")
        self.document().setDocumentMargin(2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the line"))
        self.setAccessibleDescription(
            self.tr("Enter stores, Ctrl+Enter stores and goes on, Shift+Enter splits here, Esc leaves")
        )
        self.setToolTip(self.accessibleDescription())
        self.textChanged.connect(self.fit)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the field from the shortcuts of the desk."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Store or split; the rest writes. Esc is the delegate's."""
        if event.key() in LINE_ENDS:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.split_wanted.emit(self.textCursor().position())
            else:
                self.stored.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def fill(self, text: str) -> None:
        """Begin with a text, the caret behind it."""
        self.is_filled = True
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    @Slot()
    def fit(self) -> None:
        """Be as high as the text, within the list."""
        viewport = self.parentWidget()
        if viewport is None or self.width() <= 0:
            return
        line_px = self.fontMetrics().lineSpacing()
        self.horizontalScrollBar().setValue(0)
        height = int(self.document().size().height()) * line_px + FRAME_PX
        self.resize(self.width(), max(self.minimumHeight(), min(height, viewport.height())))
