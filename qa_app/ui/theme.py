"""The one look of the window: colours by role, fonts by kind of text, icons; light and dark, switched at run time."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from qa_app.ui.colours import DARK, LIGHT, Role
from qa_app.ui.fonts import Type, families, fixed, font
from qa_app.ui.icons import IconFont
from qa_app.ui.stylesheet import stylesheet

__all__ = ["GAP", "GRID", "ICON", "MARGIN", "ROW", "TOOLBAR", "Role", "Scheme", "Theme", "Type"]

GRID = 4
GAP = 8
MARGIN = 16
BLOCK = 24
CONTROL = 32
ROW = 32
TOOLBAR = 44
CORNER = 6
ICON = 16
MOTION_MS = 150

PICTURE_PX = 36
PICTURES = (
    ("caret_down", "caret-down", Role.MUTED),
    ("caret_up", "caret-up", Role.MUTED),
    ("check", "check-bold", Role.ACCENT_TEXT),
)
"""What the stylesheet names as files: its name there, the icon, its colour."""


class Scheme(StrEnum):
    """Which set of colours is wished for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Colours, fonts and icons of the window.

    Signals:
        changed: The colours or the fonts changed; what paints by itself draws again.
    """

    changed = Signal()

    def __init__(self, application: QApplication, pictures: Path, scheme: Scheme = Scheme.SYSTEM) -> None:
        """Take over the application's look.

        Args:
            application: Whose style, palette, font and stylesheet are set from now on; owns the theme.
            pictures: A folder that can be written, for the few small pictures that the stylesheet names.
            scheme: What is wished for; the system's own scheme is followed while it is `Scheme.SYSTEM`.
        """
        super().__init__(application)
        self._application = application
        self._pictures = pictures
        self._scheme = scheme
        self._language = "en"
        self._scale = 1.0
        self._icons = IconFont()
        self._families = families(self._language)
        self._set: dict[Role, QColor] = {}
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._on_system_scheme)
        self._apply()

    @property
    def is_dark(self) -> bool:
        """Whether the dark set is shown."""
        if self._scheme is Scheme.SYSTEM:
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    @property
    def scheme(self) -> Scheme:
        """Give what is wished for."""
        return self._scheme

    def set_scheme(self, scheme: Scheme) -> None:
        """Show the light set, the dark set, or follow the system."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self._apply()

    def set_text(self, language: str, scale: float) -> None:
        """Set the faces for an interface language (``zh_TW``) and the scale of the text sizes (1 as designed)."""
        if (language, scale) != (self._language, self._scale):
            self._language, self._scale = language, scale
            self._families = families(language)
            self._apply()

    def colour(self, role: Role) -> QColor:
        """Give the colour of this role in the set that is shown; a fresh one, free to be changed."""
        return QColor(self._set[role])

    def font(self, kind: Type = Type.BODY, *, strong: bool = False) -> QFont:
        """Give the font for this kind of text, with figures of one width."""
        return font(self._families, kind, self._scale, strong=strong, is_chinese=self._language != "en")

    def fixed_font(self) -> QFont:
        """Give the font for the text of files: letters of one width."""
        return fixed(self._families, self._scale)

    def icon(self, name: str, role: Role = Role.TEXT) -> QIcon:
        """Give an icon of the Phosphor family by name; it follows the theme by itself.

        Raises:
            KeyError: The family has no such icon.
        """
        return self._icons.icon(name, self._tint(role))

    def _tint(self, role: Role) -> Callable[[QIcon.Mode], QColor]:
        return lambda mode: self.colour(Role.FAINT if mode is QIcon.Mode.Disabled else role)

    @Slot()
    def _on_system_scheme(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        names = DARK if self.is_dark else LIGHT
        self._set = {role: QColor(name) for role, name in names.items()}
        self._application.setPalette(self._palette())
        self._application.setFont(self.font())
        self._application.setStyleSheet(stylesheet(names, self._scale, self._draw_pictures()))
        self.changed.emit()

    def _draw_pictures(self) -> dict[str, str]:
        self._pictures.mkdir(parents=True, exist_ok=True)
        return {name: self._draw(name, icon, role) for name, icon, role in PICTURES}

    def _draw(self, name: str, icon: str, role: Role) -> str:
        file = self._pictures / f"{name}-{self.colour(role).name()[1:]}.png"
        if not file.exists():
            self.icon(icon, role).pixmap(QSize(PICTURE_PX, PICTURE_PX)).save(str(file))
        return file.as_posix()

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: Role.SURFACE,
            QPalette.ColorRole.WindowText: Role.TEXT,
            QPalette.ColorRole.Base: Role.SURFACE,
            QPalette.ColorRole.AlternateBase: Role.RAISED,
            QPalette.ColorRole.Text: Role.TEXT,
            QPalette.ColorRole.PlaceholderText: Role.FAINT,
            QPalette.ColorRole.Button: Role.SURFACE,
            QPalette.ColorRole.ButtonText: Role.TEXT,
            QPalette.ColorRole.Highlight: Role.SELECTION,
            QPalette.ColorRole.HighlightedText: Role.TEXT,
            QPalette.ColorRole.Accent: Role.ACCENT,
            QPalette.ColorRole.Link: Role.ACCENT,
            QPalette.ColorRole.LinkVisited: Role.ACCENT,
            QPalette.ColorRole.ToolTipBase: Role.RAISED,
            QPalette.ColorRole.ToolTipText: Role.TEXT,
            QPalette.ColorRole.Light: Role.RAISED,
            QPalette.ColorRole.Midlight: Role.HOVER,
            QPalette.ColorRole.Mid: Role.LINE,
            QPalette.ColorRole.Dark: Role.EDGE,
            QPalette.ColorRole.Shadow: Role.EDGE,
        }
        for target, role in roles.items():
            palette.setColor(target, self.colour(role))
        for target in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, self.colour(Role.FAINT))
        return palette
