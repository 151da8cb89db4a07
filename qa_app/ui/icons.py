"""Icons of one family (Phosphor, from QtAwesome's fonts), drawn sharp at any scale in the theme's colours.

The glyphs are drawn here, not through QtAwesome's own loader: that one reads every font it has, which costs a tenth of
the start. An icon asks for its colour each time it is drawn, so it follows the theme by itself.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

Tint = Callable[[QIcon.Mode], QColor]

FONT = "phosphor-1.3.0.ttf"
CHARMAP = "phosphor-charmap-1.3.0.json"


class IconFont:
    """The glyphs of the family, by name."""

    def __init__(self) -> None:
        """Load the font into the application; needs a QGuiApplication."""
        folder = _fonts_folder()
        identifier = QFontDatabase.addApplicationFont(str(folder / FONT))
        self.family = QFontDatabase.applicationFontFamilies(identifier)[0]
        self._codes: dict[str, str] = json.loads((folder / CHARMAP).read_text(encoding="utf-8"))

    def glyph(self, name: str) -> str:
        """Give the character of an icon.

        Raises:
            KeyError: The family has no icon of this name.
        """
        return chr(int(self._codes[name], 16))

    def icon(self, name: str, tint: Tint) -> QIcon:
        """Make an icon that asks `tint` for its colour whenever it is drawn."""
        return QIcon(_GlyphEngine(self.family, self.glyph(name), tint))


class _GlyphEngine(QIconEngine):
    """Draws one glyph."""

    def __init__(self, family: str, glyph: str, tint: Tint) -> None:
        super().__init__()
        self._family = family
        self._glyph = glyph
        self._tint = tint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the glyph as large as the rectangle allows, at its left: what is left over parts it from a text."""
        font = QFont(self._family)
        edge = max(1, min(rect.width(), rect.height()))
        font.setPixelSize(edge)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(font)
        painter.setPen(self._tint(mode))
        square = QRect(rect.left(), rect.top() + (rect.height() - edge) // 2, edge, edge)
        painter.drawText(QRectF(square), Qt.AlignmentFlag.AlignCenter, self._glyph)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Give the glyph in device pixels."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Give another engine for the same glyph."""
        return _GlyphEngine(self._family, self._glyph, self._tint)


def _fonts_folder() -> Path:
    spec = importlib.util.find_spec("qtawesome")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    return Path(spec.submodule_search_locations[0]) / "fonts"
