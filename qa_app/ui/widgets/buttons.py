"""Buttons: the verb of a screen, quiet ones, icons with a tooltip, chips."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from qa_app.ui.colours import Role
from qa_app.ui.theme import CONTROL, ICON, Theme
from qa_app.ui.widgets.labels import restyle

AIR = 3  # between an icon and its text, beside what Qt leaves there


class Kind(StrEnum):
    """How much a button asks for attention; one primary button a screen."""

    PLAIN = "plain"
    PRIMARY = "primary"
    QUIET = "quiet"
    LINK = "link"
    DANGER = "danger"


class Button(QPushButton):
    """A button with a verb and, where given, an icon."""

    def __init__(
        self,
        text: str,
        theme: Theme | None = None,
        icon: str = "",
        kind: Kind = Kind.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        """Make a button; an icon needs the theme."""
        super().__init__(text, parent)
        self.setProperty("kind", str(kind))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(ICON + AIR, ICON))
        if theme is not None and icon:
            self.setIcon(theme.icon(icon, _ICON_ROLES[kind]))


class IconButton(QToolButton):
    """A button of an icon alone; its tooltip and accessible name say what it does, with its shortcut."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        tip: str,
        shortcut: str = "",
        *,
        size: int = ICON,
        parent: QWidget | None = None,
    ) -> None:
        """Make a square button.

        Args:
            theme: Where the icon comes from.
            icon: Its name in the family.
            tip: What it does, in the user's language.
            shortcut: Keys as in ``Ctrl+F``, shown and, where not empty, bound.
            size: Of the icon, 16 or 20.
            parent: Its owner.
        """
        super().__init__(parent)
        self._theme = theme
        self._shortcut = QKeySequence(shortcut)
        self.setIconSize(QSize(size, size))
        self.setFixedSize(CONTROL, CONTROL)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if shortcut:
            self.setShortcut(self._shortcut)
        self.set_icon(icon)
        self.set_tip(tip)

    def set_icon(self, icon: str, role: Role = Role.MUTED) -> None:
        """Show another icon."""
        self.setIcon(self._theme.icon(icon, role))

    def set_tip(self, tip: str) -> None:
        """Say what it does; the shortcut is added."""
        keys = self._shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{tip}  {keys}" if keys else tip)
        self.setAccessibleName(tip)


class Chip(QPushButton):
    """A small rounded button for a filter or a mark; `set_active` tints it, checkable where wanted."""

    def __init__(
        self,
        text: str,
        theme: Theme | None = None,
        icon: str = "",
        *,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a chip; an icon needs the theme."""
        super().__init__(text, parent)
        self.setProperty("kind", "chip")
        self.setAutoDefault(False)  # a dialog would press it on Enter
        self.setCheckable(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme = theme
        if theme is not None and icon:
            self.setIcon(theme.icon(icon, Role.MUTED))
            self.setIconSize(QSize(14 + AIR, 14))

    def set_active(self, active: bool) -> None:
        """Tint it, as a filter that is set is tinted."""
        if bool(self.property("active")) != active:
            self.setProperty("active", active)
            restyle(self)


_ICON_ROLES = {
    Kind.PLAIN: Role.TEXT,
    Kind.PRIMARY: Role.ACCENT_TEXT,
    Kind.QUIET: Role.MUTED,
    Kind.LINK: Role.ACCENT,
    Kind.DANGER: Role.BAD,
}
