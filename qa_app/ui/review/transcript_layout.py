"""How the text of the transcript is broken into lines, measured and laid out once for as long as it stays the same."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

LINE_SCALE = 1.6
PROPORTIONAL = "pwid"
FIRST_WIDE = "\u2e80"
MOST_LAYOUTS = 2_000
LEAST_WIDTH = 40.0

Places = tuple[tuple[int, int], ...]


class TextLayouts:
    """Lays texts out in one font and one width."""

    def __init__(self, font: QFont, underline: QColor) -> None:
        """Take a font and the colour of the dots under doubtful words."""
        self.font = font
        self.line_px = round(font.pixelSize() * LINE_SCALE)
        self._underline = underline
        self._wide = QFont(font)
        self._wide.unsetFeature(QFont.Tag(PROPORTIONAL))
        self._metrics = QFontMetricsF(self._wide)
        self._width = LEAST_WIDTH
        self._advances: dict[str, float] = {}
        self._lines: dict[str, int] = {}
        self._layouts: OrderedDict[tuple[str, Places, bool], QTextLayout] = OrderedDict()

    def set_width(self, width: float) -> None:
        """Tell how wide the text may be, in pixels."""
        width = max(LEAST_WIDTH, width)
        if width != self._width:
            self._width = width
            self._lines.clear()
            self._layouts.clear()

    def lines(self, text: str) -> int:
        """Give how many lines a text takes."""
        count = self._lines.get(text)
        if count is None:
            advance = self._advances.get(text)
            if advance is None:
                advance = self._advances[text] = self._metrics.horizontalAdvance(text)
            count = 1 if advance <= self._width else self._laid(text).lineCount()
            self._lines[text] = count
        return count

    def font_for(self, text: str) -> QFont:
        """Give Chinese text its full-width marks, also in a window that speaks English."""
        return self._wide if any(character >= FIRST_WIDE for character in text) else self.font

    def layout(self, text: str, doubtful: Places = (), *, struck: bool = False) -> QTextLayout:
        """Give a text laid out, with dots under these places, or struck out."""
        key = (text, doubtful, struck)
        found = self._layouts.get(key)
        if found is None:
            found = self._layouts[key] = self._laid(text, doubtful, struck=struck)
            if len(self._layouts) > MOST_LAYOUTS:
                self._layouts.popitem(last=False)
        return found

    def _laid(self, text: str, doubtful: Places = (), *, struck: bool = False) -> QTextLayout:
        """Break a text into lines of `line_px` each."""
        font = QFont(self.font_for(text))
        font.setStrikeOut(struck)
        layout = QTextLayout(text, font)
        layout.setCacheEnabled(True)
        if doubtful:
            dots = QTextCharFormat()
            dots.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            dots.setUnderlineColor(self._underline)
            layout.setFormats([range_of(start, length, dots) for start, length in doubtful])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0.0, top + (self.line_px - line.height()) / 2))
            top += self.line_px
        layout.endLayout()
        return layout


def ground(start: int, length: int, colour: QColor, text: QColor | None = None) -> QTextLayout.FormatRange:
    """Give a place of a text with a colour behind it, and where given another one of its letters."""
    look = QTextCharFormat()
    look.setBackground(colour)
    if text is not None:
        look.setForeground(text)
    return range_of(start, length, look)


def range_of(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    """Give a place of a text with a look."""
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def character_at(layout: QTextLayout, left: float, number: int) -> int | None:
    """Give the character under a place of a laid out text, by line number; None beside it."""
    if not 0 <= number < layout.lineCount() or left < 0:
        return None
    line = layout.lineAt(number)
    if left > line.naturalTextWidth():
        return None
    found = line.xToCursor(left, line.CursorPosition.CursorOnCharacter)
    return int(found[0] if isinstance(found, tuple) else found)
