"""The whole rubric as a form that is answered by mouse and keys; hidden items fold away as the answers are given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qa_app.model.evaluation import Answer, AnswerEntry, EvidenceMoment, Missing, MissingPart, Score
from qa_app.model.rubric import Rubric, Section
from qa_app.scoring.answers import item_problems
from qa_app.scoring.engine import missing, score
from qa_app.scoring.hints.suggestions import Suggestion
from qa_app.scoring.visibility import visible_items
from qa_app.ui.fonts import Type
from qa_app.ui.review.form.item_row import ItemRow
from qa_app.ui.review.form.words import section_points
from qa_app.ui.theme import GAP, MARGIN, Role, Theme
from qa_app.ui.widgets.labels import Label

CONTEXT_PX = 72


class RubricForm(QScrollArea):
    """A form over one rubric; it keeps what is answered in sight and in hand, and stores nothing.

    Signals:
        answer_changed: Item id and the answer, None where it was taken back.
        comment_changed: Item id and the comment.
        evidence_removed: Item id and the number of the moment to take away.
        mark_wanted: Item id for which the present moment should become evidence.
        seek_wanted: A place in the recording, in milliseconds.
        item_changed: Id of the item that came into hand.
        score_changed: The `Score` so far.
        suggestion_taken: Item id and the moments that prove the answer that was just given.
        caret_moved: The caret moved in what is being written, or nothing is being written any more.
    """

    answer_changed = Signal(str, object)
    comment_changed = Signal(str, str)
    evidence_removed = Signal(str, int)
    mark_wanted = Signal(str)
    seek_wanted = Signal(int)
    item_changed = Signal(str)
    score_changed = Signal(object)
    suggestion_taken = Signal(str, object)
    caret_moved = Signal()

    def __init__(self, rubric: Rubric, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        """Make an empty form with its texts in a language (``zh_CN``), the first item in hand."""
        super().__init__(parent)
        self.rubric = rubric
        self.language = language
        self._theme = theme
        self._rows: dict[str, ItemRow] = {}
        self._heads: dict[str, _SectionHead] = {}
        self._answers: dict[str, Answer] = {}
        self._evidence: dict[str, tuple[EvidenceMoment, ...]] = {}
        self._visible: frozenset[str] = frozenset()
        self._in_hand = ""
        self._score = score(rubric, {})
        self.setObjectName("rubricForm")
        self.setAccessibleName(rubric.title.in_language(language))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidget(self._make_body())
        self._refresh()
        self.set_current(next(rubric.items()).id, reveals=False)

    @property
    def answers(self) -> Mapping[str, Answer]:
        """Item id to answer, those of hidden items too."""
        return self._answers

    @property
    def score(self) -> Score:
        """The score so far."""
        return self._score

    @property
    def current_item(self) -> str:
        """Id of the item in hand."""
        return self._in_hand

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What stands against submitting the form as it is."""
        comments = {item: row.comment for item, row in self._rows.items()}
        return missing(self.rubric, self._answers, comments, self._evidence)

    def set_entries(self, entries: Iterable[AnswerEntry]) -> None:
        """Show what is stored, instead of all that is shown."""
        known = {entry.item: entry for entry in entries}
        self._answers = {item: entry.answer for item, entry in known.items() if entry.answer is not None}
        self._evidence = {item: entry.evidence for item, entry in known.items() if entry.evidence}
        for item, row in self._rows.items():
            entry = known.get(item, AnswerEntry(item))
            row.reset()
            row.editor.set_answer(entry.answer)
            row.set_comment(entry.comment)
            row.set_evidence(entry.evidence)
        self._refresh()

    def change_rubric(self, rubric: Rubric) -> None:
        """Show another state of the rubric, with the answers that still fit; rows of unchanged items stay."""
        body = self.widget()
        column = None if body is None else body.layout()
        if not isinstance(column, QVBoxLayout):
            return
        rows, heads = self._rows, self._heads
        kept = rows if rubric.mode is self.rubric.mode else {}
        while column.takeAt(0) is not None:
            pass
        self.rubric, self._rows, self._heads = rubric, {}, {}
        self.setAccessibleName(rubric.title.in_language(self.language))
        self._fill(column, kept)
        for gone in (*heads.values(), *(row for item, row in rows.items() if self._rows.get(item) is not row)):
            gone.hide()
            gone.deleteLater()
        self._answers = {
            item.id: self._answers[item.id]
            for item in rubric.items()
            if item.id in self._answers and not item_problems(item, self._answers[item.id])
        }
        self._evidence = {item: moments for item, moments in self._evidence.items() if item in self._rows}
        for item, row in self._rows.items():
            if rows.get(item) is not row and item in self._answers:
                row.editor.set_answer(self._answers[item])
        in_hand, self._in_hand = self._in_hand, ""
        self._refresh()
        self.set_current(in_hand if in_hand in self._rows else next(rubric.items()).id, reveals=False)

    def set_answer(self, item: str, answer: Answer | None) -> None:
        """Show another answer of one item, as after undo."""
        self._rows[item].editor.set_answer(answer)
        self._keep(item, answer)

    def set_comment(self, item: str, comment: str) -> None:
        """Show another comment of one item, as after undo."""
        self._rows[item].set_comment(comment)
        self._show_missing()

    @property
    def caret(self) -> int | None:
        """Place in the comment that is being written on the item in hand; None while none is."""
        return self._rows[self._in_hand].caret

    def write_at(self, item: str, caret: int) -> None:
        """Go on writing the comment of an item at a place in it."""
        self.set_current(item)
        self._rows[item].write_at(caret)

    def name_keys(self, comment: str, mark: str) -> None:
        """Name the keys by which an item is commented on and a moment marked, as the system writes them."""
        for row in self._rows.values():
            row.name_keys(comment, mark)

    def step_to_missing(self) -> None:
        """Take the next item into hand that lacks something, from the first one after the last."""
        order = list(self._rows)
        here = order.index(self._in_hand)
        lacking = {each.item: each for each in reversed(self.missing)}
        for item in (*order[here + 1 :], *order[: here + 1]):
            if item in lacking:
                self._lead_to(lacking[item])
                return

    def set_evidence(self, item: str, moments: Sequence[EvidenceMoment]) -> None:
        """Show other moments of one item."""
        self._evidence[item] = tuple(moments)
        self._rows[item].set_evidence(moments)
        self._show_missing()

    def set_suggestions(self, suggestions: Iterable[Suggestion]) -> None:
        """Show what the recording suggests, for each item the first suggestion."""
        first: dict[str, Suggestion] = {}
        for each in suggestions:
            first.setdefault(each.item, each)
        for item, row in self._rows.items():
            row.set_suggestion(first.get(item))

    def take_suggestion(self, item: str) -> None:
        """Answer an item as suggested, where it is not answered; a fatal answer is never given so."""
        suggestion = self._rows[item].suggestion
        if suggestion is not None and not suggestion.fatal:
            self.set_current(item, reveals=False)
            self._rows[item].editor.give(suggestion.answer)
            self.suggestion_taken.emit(item, suggestion.moments)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the suggestion of the item in hand by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_suggestion(self._in_hand)
        else:
            super().keyPressEvent(event)

    def set_read_only(self, read_only: bool) -> None:
        """Show the form without taking anything."""
        for row in self._rows.values():
            row.set_read_only(read_only)

    def set_current(self, item: str, *, reveals: bool = True) -> None:
        """Take an item into hand and, where wanted, bring it into sight."""
        if item not in self._rows:
            return
        if item != self._in_hand:
            if self._in_hand:
                self._rows[self._in_hand].set_in_hand(False)
            self._in_hand = item
            self._rows[item].set_in_hand(True)
            self.item_changed.emit(item)
        if reveals:
            QTimer.singleShot(0, self, self._reveal)

    def step(self, by: int) -> None:
        """Take the next visible item into hand, or an earlier one; stay at the ends."""
        order = list(self._rows)
        here = order.index(self._in_hand)
        ahead = order[here + 1 :] if by > 0 else order[:here][::-1]
        visible = [item for item in ahead if item in self._visible]
        if visible:
            self.set_current(visible[min(abs(by), len(visible)) - 1])

    def press_digit(self, digit: int, *, less: bool = False) -> None:
        """Answer the item in hand by a digit."""
        self._rows[self._in_hand].editor.press_digit(digit, less=less)

    def press_na(self) -> None:
        """Answer the item in hand N/A, or take that back."""
        self._rows[self._in_hand].editor.press_na()

    def open_comment(self) -> None:
        """Write a comment on the item in hand."""
        self._rows[self._in_hand].open_comment()
        QTimer.singleShot(0, self, self._reveal)

    def show_guidance(self, shown: bool) -> None:
        """Unfold or fold the guidance of every item."""
        for row in self._rows.values():
            row.show_guidance(shown)

    def remind(self, wanted: Sequence[Missing]) -> None:
        """Mark what is missing plainly and take the first such item into hand."""
        items = {each.item for each in wanted}
        for item, row in self._rows.items():
            row.remind(item in items)
        if wanted:
            self._lead_to(wanted[0])

    def _lead_to(self, lacking: Missing) -> None:
        self.set_current(lacking.item)
        if lacking.part is MissingPart.COMMENT:
            self.open_comment()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Tell at once everything that is being written."""
        for row in self._rows.values():
            row.flush()

    def _make_body(self) -> QWidget:
        body = QWidget()
        body.setProperty("surface", "surface")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, MARGIN)
        rows.setSpacing(0)
        self._fill(rows, {})
        return body

    def _fill(self, column: QVBoxLayout, kept: Mapping[str, ItemRow]) -> None:
        """Lay heads and rows out; `kept` are rows that are taken where they show the same item."""
        position = 0
        for section in self.rubric.sections:
            head = _SectionHead(section, self.language)
            self._heads[section.id] = head
            column.addWidget(head)
            for item in section.items:
                position += 1
                row = kept.get(item.id)
                if row is None or row.item != item:
                    row = ItemRow(item, self.rubric.mode, self._theme, position=position, language=self.language)
                    self._connect(item.id, row)
                row.set_position(position)
                self._rows[item.id] = row
                column.addWidget(row)
        column.addStretch(1)

    def _connect(self, item: str, row: ItemRow) -> None:
        row.answered.connect(partial(self._answered, item))
        row.commented.connect(partial(self._commented, item))
        row.chosen.connect(partial(self.set_current, item, reveals=False))
        row.mark_wanted.connect(partial(self.mark_wanted.emit, item))
        row.evidence_removed.connect(partial(self.evidence_removed.emit, item))
        row.seek_wanted.connect(self.seek_wanted)
        row.suggestion_taken.connect(partial(self.take_suggestion, item))
        row.caret_moved.connect(self.caret_moved)

    def _answered(self, item: str, answer: Answer | None) -> None:
        self._keep(item, answer)
        self.answer_changed.emit(item, answer)

    def _commented(self, item: str, comment: str) -> None:
        self._show_missing()
        self.comment_changed.emit(item, comment)

    def _keep(self, item: str, answer: Answer | None) -> None:
        if answer is None:
            self._answers.pop(item, None)
        else:
            self._answers[item] = answer
        self._refresh()

    def _refresh(self) -> None:
        """Score the answers, fold away what is hidden, and show what each item and section brings."""
        self._score = score(self.rubric, self._answers)
        self._visible = visible_items(self.rubric, self._answers)
        for item, row in self._rows.items():
            row.setVisible(item in self._visible)
            row.show_score(self._score.item(item))
        for section in self.rubric.sections:
            head = self._heads[section.id]
            head.setVisible(any(item.id in self._visible for item in section.items))
            head.show_points(section_points(self.rubric.mode, self._score.section(section.id)))
        self._show_missing()
        self.score_changed.emit(self._score)

    def _show_missing(self) -> None:
        parts: dict[str, list[MissingPart]] = {}
        for each in self.missing:
            parts.setdefault(each.item, []).append(each.part)
        for item, row in self._rows.items():
            row.show_missing(parts.get(item, ()))

    @Slot()
    def _reveal(self) -> None:
        row = self._rows[self._in_hand]
        top = row.y()
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        if top - CONTEXT_PX < bar.value() or row.height() > height - CONTEXT_PX:
            bar.setValue(top - CONTEXT_PX)
        elif top + row.height() + CONTEXT_PX > bar.value() + height:
            bar.setValue(top + row.height() + CONTEXT_PX - height)


class _SectionHead(QFrame):
    """Title of a section and what it has reached."""

    def __init__(self, section: Section, language: str) -> None:
        super().__init__()
        self.setProperty("surface", "surface")
        title = Label(section.title.in_language(language) or section.id, Type.HEADING)
        title.setWordWrap(True)
        guidance = section.guidance.in_language(language)
        if guidance:
            title.setToolTip(guidance)
        self._points = Label("", Type.BODY, Role.MUTED)
        self._points.setObjectName(f"section:{section.id}")
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, MARGIN, MARGIN, GAP)
        row.addWidget(title, 1)
        row.addWidget(self._points)

    def show_points(self, words: str) -> None:
        """Show what the section has reached so far."""
        self._points.setText(words)
