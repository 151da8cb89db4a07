"""The left rail: the name of the program and the way to every screen; it folds to icons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QIcon, QKeySequence, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qa_app.ui.context import ScreenName
from qa_app.ui.theme import GAP, GRID, TOOLBAR, Role, Theme, Type
from qa_app.ui.widgets.buttons import IconButton
from qa_app.ui.widgets.labels import Divider, ElidedLabel

WIDTH = 200
FOLDED_WIDTH = 56
BUTTON_HEIGHT = 36
ICON_PX = 20
MOST_SHOWN = 999

ICONS = {
    ScreenName.CALLS: "phone-call",
    ScreenName.REVIEW: "headphones",
    ScreenName.RANKING: "medal",
    ScreenName.RUBRICS: "clipboard-text",
    ScreenName.SETTINGS: "sliders-horizontal",
}


class RailButton(QAbstractButton):
    """The way to one screen: icon, name, and a count of what waits there."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        """Make a button without a name; `set_name` gives it one."""
        super().__init__(parent)
        self._theme = theme
        self._calm = theme.icon(icon, Role.MUTED)
        self._chosen = theme.icon(f"{icon}-fill", Role.ACCENT)
        self._badge = ""
        self._is_hovered = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(BUTTON_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_name(self, name: str, shortcut: str) -> None:
        """Name the screen; the shortcut is shown in the tooltip."""
        self.setText(name)
        self.setAccessibleName(name)
        keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{name}  {keys}")

    def set_badge(self, count: int) -> None:
        """Show how many things wait there; 0 shows nothing."""
        self._badge = "" if count == 0 else f"{MOST_SHOWN}+" if count > MOST_SHOWN else str(count)
        self.update()

    def badge(self) -> str:
        """Give the count that is shown, empty for none."""
        return self._badge

    def sizeHint(self) -> QSize:
        """Ask for the height of a button and the width of the folded rail at least."""
        return QSize(FOLDED_WIDTH - 2 * GAP, BUTTON_HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        self._is_hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: object) -> None:
        """Calm down."""
        self._is_hovered = False
        self.update()
        super().leaveEvent(event)  # type: ignore[arg-type]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, name, count and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = Role.SELECTION if self.isChecked() else Role.HOVER if self._is_hovered else None
        painter.setPen(Qt.PenStyle.NoPen)
        if ground is not None:
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(box, 6, 6)
        icon = self._chosen if self.isChecked() else self._calm
        top = (self.height() - ICON_PX) // 2
        icon.paint(painter, (FOLDED_WIDTH - 2 * GAP - ICON_PX) // 2, top, ICON_PX, ICON_PX)
        if self.width() > FOLDED_WIDTH:
            self._paint_words(painter)
        elif self._badge:
            painter.setBrush(self._theme.colour(Role.ACCENT))
            painter.drawEllipse(QRectF(self.width() - 14, 5, 8, 8))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._theme.colour(Role.ACCENT))
            painter.drawRoundedRect(box, 6, 6)

    def _paint_words(self, painter: QPainter) -> None:
        left = FOLDED_WIDTH - 2 * GAP + GRID
        painter.setFont(self._theme.font(strong=self.isChecked()))
        painter.setPen(self._theme.colour(Role.TEXT if self.isChecked() or self._is_hovered else Role.MUTED))
        words = self.rect().adjusted(left, 0, -GAP, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._badge:
            painter.setFont(self._theme.font(Type.SECONDARY))
            painter.setPen(self._theme.colour(Role.MUTED))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._badge)


class Rail(QFrame):
    """The rail.

    Signals:
        chosen: A `ScreenName`; the reader wants to go there.
        folded: Whether the rail shows icons only from now on.
    """

    chosen = Signal(object)
    folded = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an unfolded rail."""
        super().__init__(parent)
        self.setProperty("surface", "rail")
        self.setObjectName("rail")
        self._theme = theme
        self._is_folded = False
        self._folds_itself = False
        self._is_narrow = False
        self._mark = QLabel()
        self._mark.setPixmap(mark(theme, 24, self.devicePixelRatioF()))
        self._name = ElidedLabel("", Type.BODY)
        self._name.setProperty("strong", True)
        self._fold = IconButton(theme, "caret-double-left", "")
        self._fold.setObjectName("fold-rail")
        self._fold.clicked.connect(lambda: self.set_folded(not self._is_folded))
        self._buttons = {name: RailButton(theme, icon) for name, icon in ICONS.items()}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, 0, GAP, GAP)
        column.setSpacing(GRID // 2)
        column.addWidget(self._head())
        for name, button in self._buttons.items():
            if name is ScreenName.SETTINGS:
                column.addStretch()
                column.addWidget(Divider())
                column.addSpacing(GRID)
            button.setObjectName(f"rail-{name}")
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            group.addButton(button)
            column.addWidget(button)
        column.addWidget(self._fold)
        theme.changed.connect(self._redraw)
        self.setFixedWidth(WIDTH)
        self.retranslate()

    @property
    def is_folded(self) -> bool:
        """Whether it shows icons only."""
        return self._is_folded

    @property
    def is_folded_by_choice(self) -> bool:
        """Whether it shows icons only because the reader wants it so."""
        return self._is_folded and not self._folds_itself

    def make_room(self, is_narrow: bool) -> None:
        """Fold while the window is narrow; afterwards be again as the reader had it."""
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        if is_narrow and not self._is_folded:
            self.set_folded(folded=True)
            self._folds_itself = True
        elif not is_narrow and self._folds_itself:
            self.set_folded(folded=False)

    def set_folded(self, folded: bool) -> None:
        """Show icons only, or icons with words."""
        self._folds_itself = False
        if folded == self._is_folded:
            return
        self._is_folded = folded
        self.setFixedWidth(FOLDED_WIDTH if folded else WIDTH)
        self._name.setVisible(not folded)
        self._fold.set_icon("caret-double-right" if folded else "caret-double-left")
        self._set_fold_tip()
        self.folded.emit(folded)

    def show_chosen(self, name: ScreenName) -> None:
        """Mark the screen that is in front."""
        self._buttons[name].setChecked(True)

    def name(self, name: ScreenName) -> str:
        """Give what a screen is called."""
        return self._buttons[name].text()

    def set_badge(self, name: ScreenName, count: int) -> None:
        """Show how many things wait on a screen."""
        self._buttons[name].set_badge(count)

    def badge(self, name: ScreenName) -> str:
        """Give the count that a screen's button shows."""
        return self._buttons[name].badge()

    def retranslate(self) -> None:
        """Name everything in the current language."""
        names = {
            ScreenName.CALLS: self.tr("Calls"),
            ScreenName.REVIEW: self.tr("Review"),
            ScreenName.RANKING: self.tr("Ranking"),
            ScreenName.RUBRICS: self.tr("Rubrics"),
            ScreenName.SETTINGS: self.tr("Settings"),
        }
        for number, (name, words) in enumerate(names.items(), 1):
            self._buttons[name].set_name(words, f"Ctrl+{number}")
        self._name.setText(self.tr("Service Star QA"))
        self._set_fold_tip()

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(TOOLBAR + GAP)
        row = QHBoxLayout(head)
        row.setContentsMargins(GAP, 0, 0, 0)
        row.setSpacing(GAP + GRID // 2)
        row.addWidget(self._mark)
        row.addWidget(self._name, 1)
        return head

    def _set_fold_tip(self) -> None:
        self._fold.set_tip(self.tr("Unfold the rail") if self._is_folded else self.tr("Fold the rail"))

    def _redraw(self) -> None:
        self._mark.setPixmap(mark(self._theme, 24, self.devicePixelRatioF()))


def mark(theme: Theme, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw the program's mark: a star on a rounded ground, `size` large, sharp at this device pixel ratio."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colour(Role.ACCENT)))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size / 4, size / 4)
    inner = round(size * 0.62)
    at = (size - inner) // 2
    theme.icon("star-fill", Role.ACCENT_TEXT).paint(painter, at, at, inner, inner)
    painter.end()
    return picture


def window_icon(theme: Theme) -> QIcon:
    """Give the mark as an icon in the sizes that desktops ask for."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(mark(theme, size))
    return icon
