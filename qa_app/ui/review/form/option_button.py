"""One answer to choose: its key, its words, its points, and whether it is the chosen one."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from qa_app.ui.theme import CORNER, GAP, GRID, Role, Theme, Type

CAP = 16
HEIGHT = 30
ICON_PX = 14


class Shape(StrEnum):
    """What the mark of an option looks like while its key is not shown."""

    ONE = "one"
    MANY = "many"


class OptionButton(QAbstractButton):
    """An answer that can be chosen; whoever made it decides what a click changes.

    It takes no focus by a click, so that the keys of the desk go on working; Tab reaches it, Space and Enter press it.
    """

    def __init__(self, theme: Theme, key: str, shape: Shape = Shape.ONE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._shape = shape
        self._note = ""
        self._is_fatal = False
        self._shows_key = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def set_words(self, text: str, note: str = "", *, is_fatal: bool = False, tip: str = "") -> None:
        """Say what choosing it means; `note` stands behind it in a quieter colour."""
        self.setText(text)
        self._note, self._is_fatal = note, is_fatal
        self.setToolTip(tip)
        self.setAccessibleName(" ".join(part for part in (self._key, text, note, tip) if part))
        self.updateGeometry()
        self.update()

    def show_key(self, shown: bool) -> None:
        """Show the key that chooses it, in the item in hand."""
        if shown != self._shows_key:
            self._shows_key = shown
            self.update()

    def event(self, event: QEvent) -> bool:
        """Keep Space and Enter for itself while it has the focus, before the desk's shortcuts see them."""
        if event.type() == QEvent.Type.ShortcutOverride:
            key = getattr(event, "key", lambda: None)()
            if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _has_modifier(event):
                event.accept()
                return True
        if event.type() == QEvent.Type.KeyPress and getattr(event, "key", lambda: None)() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        ):
            self.click()
            return True
        return bool(super().event(event))

    def sizeHint(self) -> QSize:
        """Ask for the words on one line."""
        font = self._theme.font(Type.BODY, strong=True)
        metrics = QFontMetrics(font)
        width = self._fixed_width() + metrics.horizontalAdvance(self.text()) + 1
        return QSize(width, _height(metrics.height()))

    def minimumSizeHint(self) -> QSize:
        """Ask for a few letters at least; longer words are broken into lines."""
        return QSize(self._fixed_width() + GAP, HEIGHT)

    def hasHeightForWidth(self) -> bool:
        """Tell that narrow options become higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the words, broken into lines where the width asks for it."""
        metrics = QFontMetrics(self._theme.font(Type.BODY, strong=True))
        room = max(40, width - self._fixed_width())
        flags = Qt.TextFlag.TextWordWrap
        text = metrics.boundingRect(0, 0, room, 1000, flags, self.text())
        return _height(text.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the mark, the words and the points."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        chosen = Role.FATAL if self._is_fatal else Role.ACCENT
        ground = Role.HOVER if self.underMouse() and self.isEnabled() else Role.SURFACE
        if self.isChecked():
            ground = Role.BAD_SOFT if self._is_fatal else Role.ACCENT_SOFT
        edge = chosen if self.isChecked() else Role.LINE
        painter.setBrush(colour(ground))
        painter.setPen(QPen(colour(edge), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(Role.ACCENT), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CORNER, CORNER)
        self._paint_mark(painter, chosen)
        self._paint_words(painter)

    def _paint_mark(self, painter: QPainter, chosen: Role) -> None:
        colour = self._theme.colour
        box = QRectF(GAP, (self.height() - CAP) / 2, CAP, CAP)
        round_px = CAP / 2 if self._shape is Shape.ONE and not self._shows_key else GRID
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(chosen))
            painter.drawRoundedRect(box, round_px, round_px)
            icon = self._theme.icon("check-bold", Role.FATAL_TEXT if self._is_fatal else Role.ACCENT_TEXT)
            icon.paint(painter, box.adjusted(2, 2, -2, -2).toRect())
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(Role.EDGE), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), round_px, round_px)
        if self._shows_key:
            painter.setFont(self._theme.font(Type.SECONDARY))
            painter.setPen(colour(Role.MUTED))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

    def _paint_words(self, painter: QPainter) -> None:
        colour = self._theme.colour
        left = 2 * GAP + CAP - 2
        right = self.width() - GAP - 2
        middle = Qt.AlignmentFlag.AlignVCenter
        if self._note:
            painter.setFont(self._theme.font(Type.SECONDARY))
            painter.setPen(colour(Role.MUTED))
            width = self._note_width()
            painter.drawText(QRectF(right - width, 0, width, self.height()), middle, self._note)
            right -= width + GAP
        if self._is_fatal:
            place = QRectF(right - ICON_PX, (self.height() - ICON_PX) / 2, ICON_PX, ICON_PX)
            self._theme.icon("warning-octagon", Role.FATAL).paint(painter, place.toRect())
            right -= ICON_PX + GRID
        painter.setFont(self._theme.font(Type.BODY, strong=self.isChecked()))
        painter.setPen(colour(Role.TEXT if self.isEnabled() or self.isChecked() else Role.MUTED))
        painter.drawText(
            QRectF(left, 0, right - left + 2, self.height()), middle | Qt.TextFlag.TextWordWrap, self.text()
        )

    def _note_width(self) -> int:
        return QFontMetrics(self._theme.font(Type.SECONDARY)).horizontalAdvance(self._note) if self._note else 0

    def _fixed_width(self) -> int:
        note = self._note_width() + GAP if self._note else 0
        fatal = ICON_PX + GRID if self._is_fatal else 0
        return 2 * GAP + CAP - 2 + note + fatal + GAP + 4


def _height(text_px: int) -> int:
    return max(HEIGHT, text_px + 2 * GRID + 2)


def _has_modifier(event: QEvent) -> bool:
    return bool(getattr(event, "modifiers", lambda: Qt.KeyboardModifier.NoModifier)())
