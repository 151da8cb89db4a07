"""Text on the window: labels by kind and colour, badges, hairlines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from qa_app.ui.colours import Role
from qa_app.ui.fonts import Type


def restyle(widget: QWidget) -> None:
    """Let the stylesheet look at a widget again after one of its dynamic properties changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


class Label(QLabel):
    """A text of one kind and one colour; plain text always, since much of what is shown was written by others."""

    def __init__(
        self,
        text: str = "",
        kind: Type = Type.BODY,
        role: Role = Role.TEXT,
        *,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a label; `wraps` breaks long text into lines."""
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", str(kind))
        self.setProperty("role", str(role))
        self.setWordWrap(wraps)

    def set_role(self, role: Role) -> None:
        """Show it in another colour."""
        if self.property("role") != str(role):
            self.setProperty("role", str(role))
            restyle(self)


class Paragraph(Label):
    """Lines of text of one width, always exactly as high as they need; for dialogs, whose layouts guess heights."""

    def __init__(
        self, text: str, width: int, kind: Type = Type.BODY, role: Role = Role.TEXT, parent: QWidget | None = None
    ) -> None:
        """Make a paragraph of this width."""
        super().__init__(text, kind, role, wraps=True, parent=parent)
        self.setFixedWidth(width)
        self._fit()

    def setText(self, text: str) -> None:
        """Show another text, as high as it needs."""
        super().setText(text)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit again after the font changed."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        if self.wordWrap():
            self.ensurePolished()
            self.setFixedHeight(max(0, self.heightForWidth(self.maximumWidth())))


class ElidedLabel(Label):
    """A label of one line that ends in an ellipsis where the room is too narrow, and tells all of it in its tooltip."""

    def __init__(
        self, text: str = "", kind: Type = Type.BODY, role: Role = Role.TEXT, parent: QWidget | None = None
    ) -> None:
        """Make a label that may become as narrow as its layout wishes."""
        super().__init__(text, kind, role, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        metrics = QFontMetrics(self.font())
        fitting = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        if fitting == self.text():
            self.setToolTip("")
            super().paintEvent(event)
            return
        self.setToolTip(self.text())
        painter = QPainter(self)
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, fitting)


class Badge(QLabel):
    """A word or a number on a tinted ground.

    The ground is ``neutral``, ``accent``, ``good``, ``warning``, ``bad``, ``fatal``, ``agent`` or ``customer``.
    """

    def __init__(self, text: str = "", tone: str = "neutral", parent: QWidget | None = None) -> None:
        """Make a badge; an empty one is not seen."""
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("badge", tone)
        if not text:
            self.hide()

    def show_text(self, text: str, tone: str | None = None) -> None:
        """Change its word and, where given, its ground; an empty word hides it."""
        self.setText(text)
        self.setVisible(bool(text))
        if tone is not None and self.property("badge") != tone:
            self.setProperty("badge", tone)
            restyle(self)


class Divider(QFrame):
    """A hairline, lying or standing."""

    def __init__(self, *, stands: bool = False, parent: QWidget | None = None) -> None:
        """Make a hairline."""
        super().__init__(parent)
        self.setProperty("divider", "true")
        if stands:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
