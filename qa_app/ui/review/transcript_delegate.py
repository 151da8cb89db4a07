"""How a row of the transcript is drawn and written in: time, who speaks, the text with its marks."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QStaticText, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from qa_app.model.corrections import Line
from qa_app.model.transcript import LOW_CONFIDENCE, Speaker
from qa_app.ui.review.transcript_editor import LineEditor
from qa_app.ui.review.transcript_layout import TextLayouts, character_at, ground
from qa_app.ui.review.transcript_model import TranscriptModel
from qa_app.ui.theme import GAP, GRID, Role, Theme, Type
from qa_app.ui.widgets.format import duration

Index = QModelIndex | QPersistentModelIndex

BAR = 3
MARK = 20
MARKS = 2 * MARK
GLYPH = 12
HEARD_ALPHA = 80
FIELD_EDGE = 7
SELECTED = QStyle.StateFlag.State_Selected.value
HOVERED = QStyle.StateFlag.State_MouseOver.value
FOCUSED = QStyle.StateFlag.State_HasFocus.value
SPEAKER_ROLES = {Speaker.AGENT: Role.AGENT, Speaker.CUSTOMER: Role.CUSTOMER, Speaker.UNKNOWN: Role.MUTED}


class TranscriptDelegate(QStyledItemDelegate):
    """Draws the lines of a `TranscriptModel`; rows are as high as their text in the width that `set_width` told.

    Signals:
        text_stored: A line's key, its row and the text that it shall have; whether to go on with the next line.
        split_wanted: A line's key, the text in the field and where it shall be cut.
        typed: A line's key and what stands in its field now.
    """

    text_stored = Signal(str, int, str, bool)
    split_wanted = Signal(str, str, int)
    typed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = 400
        self._zoom = 1.0
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

    def set_zoom(self, zoom: float) -> None:
        """Draw the text this many times as large as the theme has it."""
        self._zoom = zoom
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Take the theme's fonts and colours and forget what was measured with others."""
        self._colours = {role: self._theme.colour(role) for role in Role}
        font, self._small = self._sized(Type.BODY), self._sized(Type.SECONDARY)
        small = QFontMetricsF(self._small)
        self._time_px = round(small.horizontalAdvance("00:00")) + GAP
        widest = max(small.horizontalAdvance(word) for word in self._speaker_words.values())
        self._speaker_px = round(widest) + GAP + GRID
        self._layouts = TextLayouts(font, self._theme.colour(Role.WARNING))
        self._line_px = self._layouts.line_px
        self._small_top = round((self._line_px - small.height()) / 2)
        self._small_texts: dict[str, QStaticText] = {}
        self._layouts.set_width(self._text_width())

    def set_width(self, width: int) -> bool:
        """Tell how wide rows are; tell whether that is new."""
        if width == self._width:
            return False
        self._width = width
        self._layouts.set_width(self._text_width())
        return True

    def speaker_word(self, speaker: Speaker) -> str:
        """Give the word for who speaks."""
        return self._speaker_words[speaker]

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the height of the row's text in the width at hand."""
        model = _model(index)
        line = model.lines[index.row()]
        count = self._layouts.lines(line.segment.text)
        below = self._below(model, line)
        if below:
            count += self._layouts.lines(below)
        return QSize(self._width, count * self._line_px + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        model, row = _model(index), index.row()
        line = model.lines[row]
        segment = line.segment
        painter.save()
        rect: QRect = option.rect
        self._paint_ground(painter, rect, option, is_heard=row == model.heard_row)
        top = rect.top() + GRID
        painter.setFont(self._small)
        painter.setPen(self._colours[Role.MUTED])
        left = rect.left() + GAP + GRID
        painter.drawStaticText(left, top + self._small_top, self._small_text(duration(segment.start_ms)))
        painter.setPen(self._colours[Role.MUTED if line.is_deleted else SPEAKER_ROLES[segment.speaker]])
        said_by = self._small_text(self._speaker_words[segment.speaker])
        painter.drawStaticText(left + self._time_px, top + self._small_top, said_by)
        painter.setPen(self._colours[Role.MUTED if line.is_deleted else Role.TEXT])
        layout = self._layout(model, row, line)
        layout.draw(painter, QPointF(self._text_left(rect), top), self._grounds(model, row))
        below = self._below(model, line)
        if below:
            painter.setPen(self._colours[Role.MUTED])
            under = top + layout.lineCount() * self._line_px
            self._layouts.layout(below).draw(painter, QPointF(self._text_left(rect), under))
        self._paint_marks(painter, rect, line, is_evidence=model.is_evidence(row))
        painter.restore()

    def position_at(self, index: Index, rect: QRect, x: float, y: float) -> int | None:
        """Give the time of the word under a point of a row, of the row itself where no word is there."""
        model, row = _model(index), index.row()
        line = model.lines[row]
        word = self._word_at(index, rect, x, y)
        return line.segment.words[word].start_ms if word is not None else line.segment.start_ms

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell of a doubtful word how sure the recognition was, of a corrected line what was recognised."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        line = _model(index).lines[index.row()]
        point = event.pos()
        number = self._word_at(index, option.rect, point.x(), point.y())
        word = None if number is None else line.segment.words[number]
        sentences: list[str] = []
        if word is not None and word.probability < LOW_CONFIDENCE:
            sentence = self.tr("Recognised with {percent} % certainty: listen to be sure")
            sentences.append(sentence.format(percent=round(word.probability * 100)))
        if line.is_corrected or line.segment.raw_text is not None:
            sentences.append(self._recognised_words(line))
        QToolTip.showText(event.globalPos(), "\n".join(sentences), view)
        return bool(sentences)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the field for a line."""
        editor = LineEditor(parent)
        editor.key = _model(index).lines[index.row()].key
        editor.setFont(self._layouts.font_for(_model(index).lines[index.row()].segment.text))
        editor.stored.connect(lambda goes_on: self._store(editor, goes_on=goes_on))
        editor.split_wanted.connect(lambda place: self._split(editor, place))
        editor.row = index.row()
        editor.textChanged.connect(lambda: self.typed.emit(editor.key, editor.toPlainText()))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Write the line's text into the field, once: what is being typed is never overwritten."""
        if isinstance(editor, LineEditor) and not editor.is_filled:
            editor.fill(_model(index).lines[index.row()].segment.text)

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Hand the text on when the field is left for another widget."""
        if isinstance(editor, LineEditor):
            self.text_stored.emit(editor.key, index.row(), editor.toPlainText(), False)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Put the field over the text."""
        rect: QRect = option.rect
        left = self._text_left(rect) - FIELD_EDGE
        editor.setMinimumHeight(rect.height())
        editor.setGeometry(QRect(left, rect.top(), round(self._text_width()) + 2 * FIELD_EDGE, rect.height()))
        if isinstance(editor, LineEditor):
            editor.fit()

    def _store(self, editor: LineEditor, *, goes_on: bool) -> None:
        key, row, text = editor.key, editor.row, editor.toPlainText()
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.text_stored.emit(key, row, text, goes_on)

    def _split(self, editor: LineEditor, place: int) -> None:
        key, text = editor.key, editor.toPlainText()
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.split_wanted.emit(key, text, place)

    def _recognised_words(self, line: Line) -> str:
        """Say what was recognised where a line stands now; of one that stands as recognised the engine's text."""
        if not line.is_corrected:
            return self.tr("The engine wrote: {text}").format(text=line.segment.engine_text)
        if not line.recognised:
            return self.tr("Kept from a recognition before this one")
        told = self.tr("Recognised: {text}").format(text=line.recognised_text)
        speakers = {segment.speaker for segment in line.recognised}
        if speakers == {line.segment.speaker}:
            return told
        return f"{told} ({', '.join(self._speaker_words[speaker] for speaker in sorted(speakers))})"

    def _below(self, model: TranscriptModel, line: Line) -> str:
        """Give what stands under the text of a row while the recognised text is shown."""
        if not model.shows_recognised or not (line.is_corrected or line.segment.raw_text is not None):
            return ""
        return self.tr("Deleted") if line.is_deleted else self._recognised_words(line)

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, *, is_heard: bool) -> None:
        state = option.state.value
        if state & SELECTED:
            painter.fillRect(rect, self._colours[Role.SELECTION])
        elif is_heard:
            painter.fillRect(rect, self._colours[Role.ACCENT_SOFT])
        elif state & HOVERED:
            painter.fillRect(rect, self._colours[Role.RAISED])
        if is_heard:
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), self._colours[Role.ACCENT])
        if state & FOCUSED and _has_focus(option.widget):
            painter.setPen(self._colours[Role.ACCENT])
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_marks(self, painter: QPainter, rect: QRect, line: Line, *, is_evidence: bool) -> None:
        top = rect.top() + GRID + (self._line_px - GLYPH) // 2
        if is_evidence:
            icon = self._theme.icon("diamond-fill", Role.EVIDENCE)
            icon.paint(painter, QRect(rect.right() - MARK, top, GLYPH, GLYPH))
        if line.is_corrected:
            icon = self._theme.icon("trash" if line.is_deleted else "pencil-simple", Role.MUTED)
            icon.paint(painter, QRect(rect.right() - MARKS, top, GLYPH, GLYPH))

    def _small_text(self, text: str) -> QStaticText:
        """Give a time or a speaker's word, shaped once."""
        found = self._small_texts.get(text)
        if found is None:
            found = self._small_texts[text] = QStaticText(text)
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.prepare(font=self._small)
        return found

    def _sized(self, kind: Type) -> QFont:
        font = self._theme.font(kind)
        font.setPixelSize(round(font.pixelSize() * self._zoom))
        return font

    def _text_left(self, rect: QRect) -> int:
        return rect.left() + GAP + GRID + self._time_px + self._speaker_px

    def _text_width(self) -> float:
        return self._width - self._text_left(QRect()) - MARKS - GRID

    def _layout(self, model: TranscriptModel, row: int, line: Line) -> QTextLayout:
        return self._layouts.layout(line.segment.text, model.doubtful_places(row), struck=line.is_deleted)

    def _grounds(self, model: TranscriptModel, row: int) -> list[QTextLayout.FormatRange]:
        """Give the colours behind what is found and heard."""
        grounds = [
            ground(start, length, self._colours[Role.WARNING_SOFT], self._colours[Role.TEXT])
            for start, length in model.matches(row)
        ]
        match = model.present_match
        if match is not None and match.row == row:
            colours = (self._colours[Role.ACCENT], self._colours[Role.ACCENT_TEXT])
            grounds.append(ground(match.start, match.length, *colours))
        heard = model.heard_place(row)
        if heard is not None:
            behind = QColor(self._colours[Role.ACCENT])
            behind.setAlpha(HEARD_ALPHA)
            grounds.append(ground(*heard, behind))
        return grounds

    def _word_at(self, index: Index, rect: QRect, x: float, y: float) -> int | None:
        model, row = _model(index), index.row()
        layout = self._layout(model, row, model.lines[row])
        number = int((y - rect.top() - GRID) // self._line_px)
        character = character_at(layout, x - self._text_left(rect), number)
        if character is None:
            return None
        for word, (start, length) in enumerate(model.word_places(row)):
            if start <= character < start + length:
                return word
        return None


def _model(index: Index) -> TranscriptModel:
    model = index.model()
    assert isinstance(model, TranscriptModel)
    return model


def _has_focus(widget: QWidget | None) -> bool:
    return widget is not None and widget.hasFocus()
