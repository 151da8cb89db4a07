"""One item of the form: its title and guidance, its answer, its comment and its evidence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from qa_app.model.evaluation import Answer, EvidenceMoment, ItemReason, ItemScore, MissingPart
from qa_app.model.rubric import Demand, Item, ItemType, Mode
from qa_app.scoring.engine import demanded
from qa_app.scoring.hints.suggestions import Suggestion
from qa_app.ui.fonts import Type
from qa_app.ui.review.form.answer_editor import AnswerEditor
from qa_app.ui.review.form.evidence_strip import EvidenceStrip
from qa_app.ui.review.form.faults_editor import FaultsEditor
from qa_app.ui.review.form.growing_edit import GrowingEdit
from qa_app.ui.review.form.number_editor import NumberEditor
from qa_app.ui.review.form.options_editor import OptionsEditor
from qa_app.ui.review.form.suggestion_line import SuggestionLine
from qa_app.ui.review.form.text_editor import TextEditor
from qa_app.ui.review.form.words import item_points
from qa_app.ui.theme import GAP, GRID, MARGIN, Role, Theme
from qa_app.ui.widgets.buttons import IconButton
from qa_app.ui.widgets.labels import Label

BAR = 3
NUMBER_WIDTH = 24
TOOL = 26


class ItemRow(QFrame):
    """Shows one item and tells what the reviewer does with it.

    Signals:
        answered: The new answer, None where it was taken back.
        commented: The comment as it stands now.
        chosen: The item should come into hand.
        mark_wanted: The present moment should become evidence.
        seek_wanted: Start of a moment, in milliseconds.
        evidence_removed: Number of the moment to take away.
        suggestion_taken: The suggestion should become the answer, with its moments.
        caret_moved: The caret moved in the comment, or left it.
    """

    answered = Signal(object)
    commented = Signal(str)
    chosen = Signal()
    mark_wanted = Signal()
    seek_wanted = Signal(int)
    evidence_removed = Signal(int)
    suggestion_taken = Signal()
    caret_moved = Signal()

    def __init__(self, item: Item, mode: Mode, theme: Theme, *, position: int, language: str) -> None:
        super().__init__()
        self.item = item
        self._mode = mode
        self._theme = theme
        self._is_in_hand = False
        self._is_read_only = False
        self._is_reminded = False
        self._comment_asked = False
        self._mark_key = ""
        self._missing: tuple[MissingPart, ...] = ()
        self.setObjectName(f"item:{item.id}")
        title = item.title.in_language(language) or item.id
        self._title = title
        self.setAccessibleName(f"{position}. {title}")
        self.setAccessibleDescription(item.guidance.in_language(language))
        self.editor = _editor(item, mode, theme, language)
        self._strip = EvidenceStrip(item.id, theme, self)
        self._suggestion = SuggestionLine(item, theme, language, self)
        self._comment = self._make_comment(title)
        self._demand = Label("", Type.SECONDARY, Role.MUTED, wraps=True, parent=self)
        self._demand.setObjectName(f"demand:{item.id}")
        self._demand.hide()
        body = QVBoxLayout()
        body.setSpacing(GRID + 2)
        body.addLayout(self._make_head(title))
        body.addWidget(self._make_guidance(item.guidance.in_language(language)))
        for widget in (self.editor, self._suggestion, self._comment, self._strip, self._demand):
            body.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN - GRID, GAP, MARGIN, GAP + 2)
        row.setSpacing(GRID)
        self._number = Label(str(position), role=Role.FAINT)
        self._number.setFixedWidth(NUMBER_WIDTH)
        self._number.setMinimumHeight(TOOL)
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(body, 1)
        self._connect()
        theme.changed.connect(self.update)

    @property
    def answer(self) -> Answer | None:
        """The answer in hand."""
        return self.editor.answer

    @property
    def comment(self) -> str:
        """The comment as it is written."""
        return self._comment.toPlainText()

    @property
    def caret(self) -> int | None:
        """Place in the comment while it is being written, else None."""
        return self._comment.textCursor().position() if self._comment.hasFocus() else None

    def write_at(self, caret: int) -> None:
        """Go on writing the comment at a place in it."""
        self.open_comment()
        cursor = self._comment.textCursor()
        cursor.setPosition(min(caret, len(self.comment)))
        self._comment.setTextCursor(cursor)

    def name_keys(self, comment: str, mark: str) -> None:
        """Name the keys by which the item is commented on and a moment marked, as the system writes them."""
        self._mark_key = mark
        for tool, words, key in (
            (self._note, self.tr("Comment"), comment),
            (self._mark, self.tr("Mark this moment as evidence"), mark),
        ):
            tool.set_tip(f"{words} ({key})" if key else words)
        self._show_demands()

    def reset(self) -> None:
        """Forget everything that was given, for another evaluation."""
        self._comment_asked = self._is_reminded = False
        self.set_suggestion(None)
        self.editor.reset()
        self._comment.show_text("")

    def set_position(self, position: int) -> None:
        """Count the item anew, from 1."""
        self._number.setText(str(position))
        self.setAccessibleName(f"{position}. {self._title}")

    def set_in_hand(self, in_hand: bool) -> None:
        """Show that this item is the one the keys speak to."""
        if in_hand != self._is_in_hand:
            self._is_in_hand = in_hand
            self.editor.show_keys(in_hand and not self._is_read_only)
            self.update()

    def set_read_only(self, read_only: bool) -> None:
        """Show everything without taking anything."""
        self._is_read_only = read_only
        self.editor.set_read_only(read_only)
        self.editor.show_keys(self._is_in_hand and not read_only)
        self._comment.setReadOnly(read_only)
        self._strip.set_read_only(read_only)
        for tool in (self._note, self._mark):
            tool.setEnabled(not read_only)
        self._show_demands()

    def set_comment(self, comment: str) -> None:
        """Show a comment that is stored already."""
        self._comment.show_text(comment)
        self._show_comment()

    def set_evidence(self, moments: Sequence[EvidenceMoment]) -> None:
        """Show the moments that prove the answer."""
        self._strip.set_moments(moments)

    @property
    def suggestion(self) -> Suggestion | None:
        """What the recording suggests, as long as the item is not answered."""
        return self._suggestion.suggestion if self._suggestion.isVisibleTo(self) else None

    def set_suggestion(self, suggestion: Suggestion | None) -> None:
        """Show what the recording suggests, or nothing."""
        self._suggestion.set_suggestion(suggestion)
        self._show_suggestion()

    def show_score(self, reached: ItemScore | None) -> None:
        """Show what the item brings to the score so far."""
        reason = reached.reason if reached is not None else None
        if reason is ItemReason.NA:
            words = self.tr("N/A")
        elif not self.item.scored and self.item.type is not ItemType.TEXT:
            words = self.tr("not scored")
        elif reason is ItemReason.UNANSWERED:
            words = ""
        else:
            words = item_points(self._mode, self.item, reached)
        self._points.setText(words)

    def show_missing(self, missing: Sequence[MissingPart]) -> None:
        """Mark what the item still lacks: quietly a comment or a moment, an answer only once it was asked for."""
        self._missing = tuple(missing)
        self._show_comment()
        self._show_suggestion()
        self._show_demands()

    def remind(self, reminded: bool) -> None:
        """Show what is missing plainly, after the evaluation could not be submitted."""
        self._is_reminded = reminded
        self._show_demands()

    def open_comment(self) -> None:
        """Show the comment's field and write into it."""
        if self._is_read_only or self.item.comment is Demand.NEVER:
            return
        self._comment_asked = True
        self._show_comment()
        self._comment.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_guidance(self, shown: bool) -> None:
        """Unfold or fold the guidance."""
        self._info.setChecked(shown)

    def flush(self) -> None:
        """Tell at once what is being written."""
        self.editor.flush()
        self._comment.flush()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Come into hand."""
        self.chosen.emit()
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the bar of the item in hand."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(Role.RAISED if self._is_in_hand else Role.SURFACE))
        if self._is_in_hand:
            painter.fillRect(QRect(0, 0, BAR, self.height()), self._theme.colour(Role.ACCENT))
        painter.setPen(self._theme.colour(Role.LINE))
        painter.drawLine(MARGIN, self.height() - 1, self.width() - MARGIN, self.height() - 1)

    def _make_head(self, title: str) -> QHBoxLayout:
        words = Label(title, wraps=True)
        words.setMinimumHeight(TOOL)
        words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._points = Label("", Type.SECONDARY, Role.MUTED)
        self._points.setObjectName(f"points:{self.item.id}")
        self._points.setMinimumHeight(TOOL)
        self._info = self._tool("info", self.tr("What is expected"))
        self._info.setCheckable(True)
        self._note = self._tool("chat-text", self.tr("Comment"))
        self._note.setObjectName(f"openComment:{self.item.id}")
        self._mark = self._tool("diamond", self.tr("Mark this moment as evidence"))
        self._mark.setObjectName(f"mark:{self.item.id}")
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(words, 1)
        head.addSpacing(GAP)
        for widget in (self._points, self._info, self._note, self._mark):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        head.insertSpacing(3, GRID)
        self._note.setVisible(self.item.comment is not Demand.NEVER)
        self._mark.setVisible(self.item.evidence is not Demand.NEVER)
        return head

    def _tool(self, icon: str, tip: str) -> IconButton:
        tool = IconButton(self._theme, icon, tip, parent=self)
        tool.setFixedSize(TOOL, TOOL)
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return tool

    def _make_guidance(self, guidance: str) -> QWidget:
        words = Label(guidance, Type.SECONDARY, Role.MUTED, wraps=True, parent=self)
        words.setObjectName(f"guidance:{self.item.id}")
        words.hide()
        self._info.setVisible(bool(guidance))
        self._info.toggled.connect(words.setVisible)
        return words

    def _make_comment(self, title: str) -> GrowingEdit:
        comment = GrowingEdit(self)
        comment.setObjectName(f"comment:{self.item.id}")
        comment.setAccessibleName(self.tr("Comment on {item}").format(item=title))
        comment.setPlaceholderText(self.tr("Comment"))
        comment.hide()
        return comment

    def _connect(self) -> None:
        self.editor.answered.connect(self.answered)
        self.editor.touched.connect(self.chosen)
        self._comment.settled.connect(self.commented)
        self._comment.touched.connect(self.chosen)
        self._comment.left.connect(self._comment_left)
        self._comment.cursorPositionChanged.connect(self.caret_moved)
        self._strip.seek_wanted.connect(self.seek_wanted)
        self._strip.removed.connect(self.evidence_removed)
        self._suggestion.seek_wanted.connect(self.seek_wanted)
        self._suggestion.taken.connect(self.suggestion_taken)
        self._note.clicked.connect(self._note_pressed)
        self._mark.clicked.connect(self._mark_pressed)

    @Slot()
    def _comment_left(self) -> None:
        self._comment.flush()
        self._comment.clearFocus()
        self._comment_asked = False
        self._show_comment()
        self.caret_moved.emit()

    @Slot()
    def _note_pressed(self) -> None:
        self.chosen.emit()
        self.open_comment()

    @Slot()
    def _mark_pressed(self) -> None:
        self.chosen.emit()
        self.mark_wanted.emit()

    def _show_comment(self) -> None:
        wanted = self._comment_asked or bool(self.comment) or self._demands(self.item.comment)
        self._comment.setVisible(wanted)

    def _show_suggestion(self) -> None:
        known = self._suggestion.suggestion is not None
        self._suggestion.setVisible(known and self.answer is None and not self._is_read_only)

    def _demands(self, demand: Demand) -> bool:
        return demanded(self._mode, self.item, self.answer, demand)

    def _show_demands(self) -> None:
        words = {
            MissingPart.ANSWER: self.tr("not answered yet") if self._is_reminded else "",
            MissingPart.COMMENT: self.tr("a comment is asked for"),
            MissingPart.EVIDENCE: self._evidence_words(),
        }
        told = [words[part] for part in self._missing if words[part]]
        shown = bool(told) and not self._is_read_only
        self._demand.setText("  ·  ".join(told))
        self._demand.set_role(Role.WARNING if self._is_reminded else Role.MUTED)
        self._demand.setVisible(shown)

    def _evidence_words(self) -> str:
        words = self.tr("a moment of the recording is asked for")
        return f"{words} ({self._mark_key})" if self._mark_key else words


def _editor(item: Item, mode: Mode, theme: Theme, language: str) -> AnswerEditor:
    match item.type:
        case ItemType.NUMBER:
            return NumberEditor(item, theme, language)
        case ItemType.FAULTS:
            return FaultsEditor(item, theme, language)
        case ItemType.TEXT:
            return TextEditor(item, theme, language)
        case _:
            return OptionsEditor(item, mode, theme, language)
