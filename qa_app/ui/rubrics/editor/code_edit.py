"""The text of a rubric: an editor for YAML that knows lines, brackets, problems and meanings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from qa_app.model.problems import Problem, Severity
from qa_app.ui.rubrics.editor import editing
from qa_app.ui.rubrics.editor.brackets import matching
from qa_app.ui.rubrics.editor.highlighter import YamlHighlighter
from qa_app.ui.rubrics.editor.margin import Margin
from qa_app.ui.rubrics.editor.marks import Mark, marks_of, squiggles
from qa_app.ui.rubrics.editor.positions import from_qt, to_qt
from qa_app.ui.theme import GRID, Role, Theme

SMALLEST_PX, LARGEST_PX = 9, 32
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CodeEdit(QPlainTextEdit):
    """Edits a text.

    Signals:
        zoomed: By how many pixels the letters are larger than designed.
        fixes_wanted: Number of a line, from 0, whose problems should be mended.
    """

    zoomed = Signal(int)
    fixes_wanted = Signal(int)

    def __init__(self, theme: Theme, words: Callable[[Problem], str], parent: QWidget | None = None) -> None:
        """Begin empty; `words` turns a problem into a sentence."""
        super().__init__(parent)
        self.setObjectName("rubric-text")
        self.theme = theme
        self.meaning: Callable[[str, int], str] = lambda _text, _position: ""
        self.first_keys: Callable[[QKeyEvent], bool] = lambda _event: False
        self._words = words
        self._zoom = 0
        self._marks: tuple[Mark, ...] = ()
        self._found: list[QTextEdit.ExtraSelection] = []
        self.marked_lines: Mapping[int, Severity] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("code", "true")
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(False)
        self.highlighter = YamlHighlighter(self.document(), theme)
        self.margin = Margin(self)
        self.margin.mark_clicked.connect(self.fixes_wanted)
        self.blockCountChanged.connect(self._fit_margin)
        self.updateRequest.connect(self._on_update)
        self.cursorPositionChanged.connect(self._on_caret)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    @property
    def caret(self) -> int:
        """The caret in characters from 0."""
        position = self.textCursor().position()
        return from_qt(self.toPlainText(), position)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The problems that are shown in the text."""
        return self._marks

    @property
    def zoom(self) -> int:
        """By how many pixels the letters are larger than designed."""
        return self._zoom

    def set_zoom(self, zoom: int) -> None:
        """Show larger or smaller letters."""
        size = self.theme.fixed_font().pixelSize()
        self._zoom = max(SMALLEST_PX - size, min(LARGEST_PX - size, zoom))
        self._on_theme()
        self.zoomed.emit(self._zoom)

    def wrap(self, wraps: bool) -> None:
        """Break long lines on the screen, or do not."""
        mode = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(mode.WidgetWidth if wraps else mode.NoWrap)

    def go_to(self, line: int, column: int = 1) -> None:
        """Bring the caret to a line and column, both from 1, in the middle of the view."""
        block = self.document().findBlockByNumber(max(0, min(line, self.blockCount()) - 1))
        text = block.text()
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + to_qt(text, min(max(column - 1, 0), len(text))))
        self.setTextCursor(cursor)
        self.centerCursor()

    def go_to_place(self, place: int) -> None:
        """Bring the caret to a character of the text, counted from 0."""
        cursor = self.textCursor()
        cursor.setPosition(to_qt(self.toPlainText(), place))
        self.setTextCursor(cursor)
        self.centerCursor()

    def replace(self, start: int, end: int, text: str, selected: tuple[int, int] | None = None) -> None:
        """Write a text in place of the characters from start to end, as one step of undo."""
        whole = self.toPlainText()
        begin = to_qt(whole, start)
        with editing.one_step(self) as cursor:
            cursor.setPosition(begin)
            cursor.setPosition(to_qt(whole, end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(text)
        if selected is not None:
            cursor.setPosition(begin + to_qt(text, selected[0]))
            cursor.setPosition(begin + to_qt(text, selected[1]), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Mark these problems instead of those before."""
        self._marks = marks_of(self.document(), problems)
        lines: dict[int, Severity] = {}
        for mark in self._marks:
            if lines.get(mark.line) is not Severity.ERROR:
                lines[mark.line] = mark.problem.severity
        self.marked_lines = lines
        self._show_selections()
        self.margin.update()

    def show_found(self, found: Sequence[tuple[int, int]]) -> None:
        """Mark what was searched for: begin and end in Qt's positions."""
        self._found = []
        for begin, end in found:
            cursor = QTextCursor(self.document())
            cursor.setPosition(begin)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._found.append(self._selection(cursor, Role.WARNING_SOFT))
        self._show_selections()

    def words_of_line(self, number: int) -> str:
        """Give the sentences of a line's problems as HTML; empty without any."""
        return self._lines(mark.problem for mark in self._marks if mark.line == number)

    def lines_in_sight(self, bottom: int) -> Iterator[tuple[int, float, float]]:
        """Give number, top and height of each line from the top of the view down to a height in pixels."""
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        row = self.fontMetrics().height()
        while block.isValid() and top <= bottom:
            yield block.blockNumber(), top, min(row, self.blockBoundingRect(block).height())
            top += self.blockBoundingRect(block).height()
            block = block.next()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the editor from the window's own, and explain what the mouse rests on."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._action(event):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain what the mouse rests on."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._explained(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means here."""
        if self.first_keys(event):
            return
        action = self._action(event)
        if action is not None:
            action.trigger()
            return
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif event.key() in _ENTERS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            editing.break_line(self)
        elif event.key() == Qt.Key.Key_Tab and plain:
            editing.indent(self)
        elif event.key() == Qt.Key.Key_Backtab:
            editing.outdent(self)
        elif not (event.key() == Qt.Key.Key_Backspace and plain and editing.delete_step(self)):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text; a tab becomes spaces."""
        cleaned = source.text().replace("\r\n", "\n").replace("\t", " " * editing.STEP).replace("\u00a0", " ")
        self.textCursor().insertText(cleaned)
        self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margin beside the text."""
        super().resizeEvent(event)
        self._place_margin()

    def _explained(self, point: QPoint) -> str:
        cursor = self.cursorForPosition(point)
        if abs(self.cursorRect(cursor).center().x() - point.x()) > 4 * GRID:
            return ""
        position = cursor.position()
        here = [
            mark.problem
            for mark in self._marks
            if mark.cursor.selectionStart() <= position <= mark.cursor.selectionEnd()
        ]
        text = self.toPlainText()
        meaning = self.meaning(text, from_qt(text, position))
        parts = [self._lines(here), f"<p style='white-space:pre-wrap'>{escape(meaning)}</p>" if meaning else ""]
        return "".join(parts)

    def _lines(self, problems: Iterator[Problem] | Sequence[Problem]) -> str:
        return "".join(f"<p>{escape(self._words(each))}</p>" for each in problems)

    def _action(self, event: QKeyEvent) -> QAction | None:
        keys = QKeySequence(event.keyCombination())
        return next(
            (each for each in self.actions() if keys in each.shortcuts() and each.isEnabled()),
            None,
        )

    def _selection(self, cursor: QTextCursor, role: Role, *, whole_line: bool = False) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setBackground(self.theme.colour(role))
        if whole_line:
            look.setProperty(QTextFormat.Property.FullWidthSelection, True)
        made.format, made.cursor = look, cursor
        return made

    def _show_selections(self) -> None:
        cursor = self.textCursor()
        line = QTextCursor(cursor)
        line.clearSelection()
        made = [self._selection(line, Role.RAISED, whole_line=True)]
        for position in matching(self.document(), cursor.position()):
            bracket = QTextCursor(self.document())
            bracket.setPosition(position)
            bracket.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
            made.append(self._selection(bracket, Role.SELECTION))
        self.setExtraSelections([*made, *self._found, *squiggles(self._marks, self.theme)])

    @Slot()
    def _on_caret(self) -> None:
        self._show_selections()
        self.margin.update()

    @Slot()
    def _on_theme(self) -> None:
        font = self.theme.fixed_font()
        font.clearFeatures()  # a full-width colon must look like one
        font.setPixelSize(font.pixelSize() + self._zoom)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.setTabStopDistance(self.fontMetrics().horizontalAdvance(" ") * editing.STEP)
        self._fit_margin()
        self._show_selections()

    @Slot()
    def _fit_margin(self) -> None:
        self.setViewportMargins(self.margin.wanted_width(), 0, 0, 0)
        self._place_margin()

    def _place_margin(self) -> None:
        area = self.contentsRect()
        self.margin.setGeometry(QRect(area.left(), area.top(), self.margin.wanted_width(), area.height()))

    @Slot(QRect, int)
    def _on_update(self, area: QRect, scrolled: int) -> None:
        if scrolled:
            self.margin.scroll(0, scrolled)
        else:
            self.margin.update(0, area.y(), self.margin.width(), area.height())
