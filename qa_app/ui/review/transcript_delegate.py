"""How a row of the transcript is drawn: time, who speaks, the text with its doubtful, heard and found words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from qa_app.model.transcript import Segment, Speaker
from qa_app.ui.review.transcript_model import LOW_CONFIDENCE, TranscriptModel, TranscriptRole
from qa_app.ui.theme import GAP, GRID, Role, Theme, Type
from qa_app.ui.widgets.format import duration

Index = QModelIndex | QPersistentModelIndex

LINE_SCALE = 1.6
BAR = 3
MARK = 20
HEARD_ALPHA = 80
PROPORTIONAL = "pwid"
FIRST_WIDE = "\u2e80"
SPEAKER_ROLES = {Speaker.AGENT: Role.AGENT, Speaker.CUSTOMER: Role.CUSTOMER, Speaker.UNKNOWN: Role.MUTED}


class TranscriptDelegate(QStyledItemDelegate):
    """Draws segments of a `TranscriptModel`; rows are as high as their text in the width that `set_width` told."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = 400
        self._advances: dict[int, float] = {}
        self._sizes: dict[int, QSize] = {}
        self._speaker_words: dict[Speaker, str] = {}
        self.retranslate()
        self.refresh()
        theme.changed.connect(self.refresh)

    def retranslate(self) -> None:
        """Take the words of the language that is shown."""
        self._speaker_words = {
            Speaker.AGENT: self.tr("Agent"),
            Speaker.CUSTOMER: self.tr("Customer"),
            Speaker.UNKNOWN: self.tr("Unknown"),
        }

    @Slot()
    def refresh(self) -> None:
        """Take the theme's fonts and forget what was measured with others."""
        self._font: QFont = self._theme.font(Type.BODY)
        self._small: QFont = self._theme.font(Type.SECONDARY)
        self._wide_font = QFont(self._font)
        self._wide_font.unsetFeature(QFont.Tag(PROPORTIONAL))
        self._metrics = QFontMetricsF(self._wide_font)
        self._line_px = round(self._font.pixelSize() * LINE_SCALE)
        small = QFontMetricsF(self._small)
        self._time_px = round(small.horizontalAdvance("00:00")) + GAP
        widest = max(small.horizontalAdvance(word) for word in self._speaker_words.values())
        self._speaker_px = round(widest) + GAP + GRID
        self.forget()

    def forget(self) -> None:
        """Forget every measure, after the segments changed."""
        self._advances.clear()
        self._sizes.clear()

    def set_width(self, width: int) -> bool:
        """Tell how wide rows are; tell whether that is new."""
        if width == self._width:
            return False
        self._width = width
        self._sizes.clear()
        return True

    def speaker_word(self, speaker: Speaker) -> str:
        """Give the word for who speaks."""
        return self._speaker_words[speaker]

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the height of the row's text in the width at hand."""
        row = index.row()
        size = self._sizes.get(row)
        if size is None:
            size = self._sizes[row] = QSize(self._width, self._lines(row, index) * self._line_px + GAP)
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one segment."""
        segment = index.data(TranscriptRole.SEGMENT)
        if not isinstance(segment, Segment):
            return
        painter.save()
        rect: QRect = option.rect
        self._paint_ground(painter, rect, option, is_heard=bool(index.data(TranscriptRole.HEARD)))
        top = rect.top() + GRID
        painter.setFont(self._small)
        painter.setPen(self._theme.colour(Role.MUTED))
        left = rect.left() + GAP + GRID
        centred = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(left, top, self._time_px, self._line_px), centred, duration(segment.start_ms))
        painter.setPen(self._theme.colour(SPEAKER_ROLES[segment.speaker]))
        place = QRect(left + self._time_px, top, self._speaker_px, self._line_px)
        painter.drawText(place, centred, self._speaker_words[segment.speaker])
        painter.setPen(self._theme.colour(Role.TEXT))
        layout = self._layout(index, segment)
        layout.draw(painter, QPointF(self._text_left(rect), top))
        if index.data(TranscriptRole.EVIDENCE):
            icon = QRect(rect.right() - MARK, top + (self._line_px - 12) // 2, 12, 12)
            self._theme.icon("diamond-fill", Role.EVIDENCE).paint(painter, icon)
        painter.restore()

    def position_at(self, index: Index, rect: QRect, x: float, y: float) -> int | None:
        """Give the time of the word under a point of a row, of the row itself where no word is there."""
        segment = index.data(TranscriptRole.SEGMENT)
        if not isinstance(segment, Segment):
            return None
        character = self._character_at(index, segment, rect, x, y)
        if character is None:
            return segment.start_ms
        model = index.model()
        assert isinstance(model, TranscriptModel)
        for word, (start, length) in zip(segment.words, model.word_places(index.row()), strict=True):
            if start <= character < start + length:
                return word.start_ms
        return segment.start_ms

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell of a doubtful word how sure the recognition was."""
        segment = index.data(TranscriptRole.SEGMENT)
        if event.type() != QEvent.Type.ToolTip or not isinstance(segment, Segment):
            return False
        point = event.pos()
        character = self._character_at(index, segment, option.rect, point.x(), point.y())
        model = index.model()
        assert isinstance(model, TranscriptModel)
        for word, (start, length) in zip(segment.words, model.word_places(index.row()), strict=True):
            if character is not None and start <= character < start + length and word.probability < LOW_CONFIDENCE:
                sentence = self.tr("Recognised with {percent} % certainty: listen to be sure")
                QToolTip.showText(event.globalPos(), sentence.format(percent=round(word.probability * 100)), view)
                return True
        QToolTip.hideText()
        return False

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, *, is_heard: bool) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour(Role.SELECTION))
        elif is_heard:
            painter.fillRect(rect, self._theme.colour(Role.ACCENT_SOFT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour(Role.RAISED))
        if is_heard:
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), self._theme.colour(Role.ACCENT))
        if state & QStyle.StateFlag.State_HasFocus and _has_focus(option.widget):
            painter.setPen(self._theme.colour(Role.ACCENT))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _text_left(self, rect: QRect) -> int:
        return rect.left() + GAP + GRID + self._time_px + self._speaker_px

    def _text_width(self) -> float:
        return max(40.0, self._width - self._text_left(QRect()) - MARK - GRID)

    def _font_for(self, text: str) -> QFont:
        """Give Chinese text its full-width marks, also in a window that speaks English."""
        return self._wide_font if any(character >= FIRST_WIDE for character in text) else self._font

    def _lines(self, row: int, index: Index) -> int:
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        advance = self._advances.get(row)
        if advance is None:
            advance = self._advances[row] = self._metrics.horizontalAdvance(text)
        if advance <= self._text_width():
            return 1
        return _laid(QTextLayout(text, self._font_for(text)), self._text_width(), self._line_px).lineCount()

    def _layout(self, index: Index, segment: Segment) -> QTextLayout:
        layout = QTextLayout(segment.text, self._font_for(segment.text))
        layout.setFormats(self._formats(index, segment))
        return _laid(layout, self._text_width(), self._line_px)

    def _formats(self, index: Index, segment: Segment) -> list[QTextLayout.FormatRange]:
        model = index.model()
        assert isinstance(model, TranscriptModel)
        formats: list[QTextLayout.FormatRange] = []
        heard = index.data(TranscriptRole.WORD)
        heard_ground = self._theme.colour(Role.ACCENT)
        heard_ground.setAlpha(HEARD_ALPHA)
        for number, (start, length) in enumerate(model.word_places(index.row())):
            if segment.words[number].probability < LOW_CONFIDENCE:
                formats.append(_range(start, length, underline=self._theme.colour(Role.WARNING)))
            if number == heard:
                formats.append(_range(start, length, background=heard_ground))
        for start, length in index.data(TranscriptRole.MATCHES):
            formats.append(_range(start, length, background=self._theme.colour(Role.WARNING_SOFT)))
        return formats

    def _character_at(self, index: Index, segment: Segment, rect: QRect, x: float, y: float) -> int | None:
        layout = self._layout(index, segment)
        number = int((y - rect.top() - GRID) // self._line_px)
        left = x - self._text_left(rect)
        if not 0 <= number < layout.lineCount() or left < 0:
            return None
        line = layout.lineAt(number)
        if left > line.naturalTextWidth():
            return None
        found = line.xToCursor(left, line.CursorPosition.CursorOnCharacter)
        return int(found[0] if isinstance(found, tuple) else found)


def _laid(layout: QTextLayout, width: float, line_px: int) -> QTextLayout:
    """Break the text into lines of this width, each `line_px` high."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0.0, top + (line_px - line.height()) / 2))
        top += line_px
    layout.endLayout()
    return layout


def _range(
    start: int, length: int, *, underline: QColor | None = None, background: QColor | None = None
) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    if underline is not None:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        look.setUnderlineColor(underline)
    if background is not None:
        look.setBackground(background)
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def _has_focus(widget: QWidget | None) -> bool:
    return widget is not None and widget.hasFocus()
