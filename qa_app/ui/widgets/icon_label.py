"""A picture among words: an icon of the family that follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QLabel, QWidget

from qa_app.ui.theme import ICON, Role, Theme


class IconLabel(QLabel):
    """Shows an icon; drawn again when the theme changes."""

    def __init__(
        self,
        theme: Theme,
        icon: str = "",
        role: Role = Role.TEXT,
        *,
        size: int = ICON,
        parent: QWidget | None = None,
    ) -> None:
        """Show an icon by name, none for an empty name; `size` is its edge."""
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._role = role
        self._size = size
        theme.changed.connect(self._redraw)
        self._redraw()

    def show_icon(self, icon: str, role: Role) -> None:
        """Show another icon."""
        if (icon, role) != (self._icon, self._role):
            self._icon, self._role = icon, role
            self._redraw()

    @Slot()
    def _redraw(self) -> None:
        if self._icon:
            size = QSize(self._size, self._size)
            self.setPixmap(self._theme.icon(self._icon, self._role).pixmap(size, self.devicePixelRatioF()))
