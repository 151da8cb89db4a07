"""A field for a few lines of text that is as high as its text, and tells what was written soon after each key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from qa_app.ui.shortcuts import is_escape_asked_for

SETTLE_MS = 600
MOST_LINES = 8


class GrowingEdit(QPlainTextEdit):
    """Plain text.

    Signals:
        settled: The text, within a second of each key, at once when the focus leaves; not when set by `show_text`.
        touched: The field got the focus.
        left: Esc was pressed: back to the keys of the form.
    """

    settled = Signal(str)
    touched = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self.flush)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._changed)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a text that is stored already; what is being written is not disturbed."""
        self._told = text
        if text != self.toPlainText():
            self.setPlainText(text)

    @Slot()
    def flush(self) -> None:
        """Tell now what was written."""
        self._timer.stop()
        text = self.toPlainText()
        if text != self._told:
            self._told = text
            self.settled.emit(text)

    def sizeHint(self) -> QSize:
        """Ask for the height of the text."""
        return QSize(200, self.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody writes here."""
        super().focusInEvent(event)
        self.touched.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell at once what was written."""
        self.flush()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the shortcuts of the desk."""
        if is_escape_asked_for(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the form by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines of the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the height to another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    @Slot()
    def _changed(self) -> None:
        self._fit()
        if self.toPlainText() != self._told and not self._timer.isActive():
            self._timer.start()

    def _fit(self) -> None:
        lines = min(MOST_LINES, max(1, round(self.document().size().height())))
        margins = self.contentsMargins()
        around = margins.top() + margins.bottom() + 2 * round(self.document().documentMargin()) + 2
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + around + 2)
