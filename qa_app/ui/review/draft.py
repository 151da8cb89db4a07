"""The evaluation in hand: every answer is stored as it is given, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qa_app.model.changes import Changes
from qa_app.model.evaluation import Answer, AnswerEntry, EvidenceMoment
from qa_app.model.problems import ProblemError
from qa_app.services import evaluations
from qa_app.services.drafts import GivenStep
from qa_app.services.evaluations import Review, StoredState, Submitted
from qa_app.ui.context import ScreenContext

T = TypeVar("T")
_Part = tuple[str, str]

RETRY_MS = 3000
PLACE_MS = 500
MOST_STEPS = 500
FINAL = frozenset({"evaluation-gone", "evaluation-not-draft", "draft-of-another", "draft-taken-over"})


@dataclass(frozen=True, slots=True)
class _Step:
    """What undo takes back: what was given for one item, before and after."""

    before: AnswerEntry
    after: AnswerEntry

    @property
    def is_comment(self) -> bool:
        """Whether only the comment differs."""
        return replace(self.before, comment="") == replace(self.after, comment="")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reviewer is.

    Attributes:
        item: Id of the item in hand.
        position_ms: Place in the recording.
        caret: Place in what is being written on the item; None while nothing is.
    """

    item: str
    position_ms: int
    caret: int | None = None


@dataclass(frozen=True, slots=True)
class _Submission:
    """Who wants to know what became of the wish to submit."""

    done: Callable[[Submitted], None]
    failed: Callable[[ProblemError], None]


class LiveDraft(QObject):
    """Keeps and stores what the reviewer gives; a submitted evaluation only shows.

    Signals:
        saved: Everything that was given so far is stored.
        unsaved: A `ProblemError`: something could not be stored; it is tried again by itself.
        refused: A `ProblemError`: the draft is gone or not the reviewer's any more; nothing is taken from now on.
        restored: Id of an item that undo or redo changed.
        evidence_changed: Id of an item whose moments changed.
    """

    saved = Signal()
    unsaved = Signal(object)
    refused = Signal(object)
    restored = Signal(str)
    evidence_changed = Signal(str)

    def __init__(
        self,
        context: ScreenContext,
        review: Review,
        parent: QObject | None = None,
        *,
        steps: Sequence[GivenStep] = (),
        is_held_by_another: bool = False,
    ) -> None:
        """Take a review in hand, with the steps that undo goes back; of another's call it can only be looked at."""
        super().__init__(parent)
        self._context = context
        self._actor = context.actor
        self.review = review
        is_own = review.state is StoredState.DRAFT and review.reviewer == context.actor.name
        self.is_read_only = not is_own or is_held_by_another
        items = dict.fromkeys([*review.answers, *review.comments, *review.evidence])
        self._entries = {
            item: AnswerEntry(
                item, review.answers.get(item), review.comments.get(item, ""), review.evidence.get(item, ())
            )
            for item in items
        }
        self._undo = _steps_back(self._entries, steps)
        self._redo: list[_Step] = []
        self._waiting: set[_Part] = set()
        self._submission: _Submission | None = None
        self._under_way = 0
        self._place = Place(review.current_item or "", review.position_ms, review.caret)
        self._stored_place = self._place
        self._retry = self._timer(RETRY_MS, self._try_again)
        self._place_timer = self._timer(PLACE_MS, self.store_place)

    @property
    def entries(self) -> tuple[AnswerEntry, ...]:
        """Everything that was given, an item each."""
        return tuple(self._entries.values())

    @property
    def is_stored(self) -> bool:
        """Whether nothing waits to be stored."""
        return not self._waiting and self._under_way == 0

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._undo) and not self.is_read_only

    @property
    def can_redo(self) -> bool:
        """Whether there is something to give again."""
        return bool(self._redo) and not self.is_read_only

    def entry(self, item: str) -> AnswerEntry:
        """Give what was given for an item."""
        return self._entries.get(item, AnswerEntry(item))

    def answer(self, item: str, answer: Answer | None) -> None:
        """Take an answer, None to take it back."""
        self._change(replace(self.entry(item), answer=answer))

    def comment(self, item: str, comment: str) -> None:
        """Take a comment; what is written without doing something else in between is one step of undo."""
        before = self.entry(item)
        after = replace(before, comment=comment)
        if self.is_read_only or before == after:
            return
        last = self._undo[-1] if self._undo else None
        if last is not None and last.is_comment and last.after == before:
            self._undo[-1] = _Step(last.before, after)
            self._redo.clear()
            self._take(before, after)
        else:
            self._change(after)

    def mark(self, item: str, moment: EvidenceMoment) -> None:
        """Take a moment as evidence; the same one again changes nothing."""
        entry = self.entry(item)
        if moment not in entry.evidence:
            moments = tuple(sorted((*entry.evidence, moment), key=lambda each: each.start_ms))
            self._change(replace(entry, evidence=moments))

    def unmark(self, item: str, number: int) -> None:
        """Take a moment away, by its number from 0."""
        entry = self.entry(item)
        kept = tuple(moment for index, moment in enumerate(entry.evidence) if index != number)
        self._change(replace(entry, evidence=kept))

    def move_mark(self, item: str, number: int, moment: EvidenceMoment) -> None:
        """Put a moment in the place of another, by its number from 0."""
        entry = self.entry(item)
        others = (each for index, each in enumerate(entry.evidence) if index != number)
        moments = tuple(sorted({*others, moment}, key=lambda each: each.start_ms))
        self._change(replace(entry, evidence=moments))

    def undo(self) -> None:
        """Take the last answer, comment or moment back."""
        if self.can_undo:
            step = self._undo.pop()
            self._redo.append(step)
            self._restore(step.before)

    def redo(self) -> None:
        """Give again what was taken back last."""
        if self.can_redo:
            step = self._redo.pop()
            self._undo.append(step)
            self._restore(step.after)

    def keep_place(self, place: Place) -> None:
        """Remember where the reviewer is; stored within a second."""
        self._place = place
        if not self.is_read_only and self._place != self._stored_place and not self._place_timer.isActive():
            self._place_timer.start()

    @Slot()
    def store_place(self) -> None:
        """Store where the reviewer is now."""
        self._place_timer.stop()
        if self.is_read_only or self._place == self._stored_place:
            return
        self._stored_place = place = self._place
        store = partial(self._call(evaluations.store_place), place.item, place.position_ms, caret=place.caret)
        self._context.jobs.query(self, store, _nothing_to_do, self._place_not_stored)

    def submit(self, done: Callable[[Submitted], None], failed: Callable[[ProblemError], None]) -> None:
        """Submit the evaluation as soon as everything that was given is stored, and not before."""
        self._submission = _Submission(done, failed)
        self.store_place()
        self._try_again()
        self._go_on()

    def _timer(self, interval_ms: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(act)
        return timer

    def _change(self, after: AnswerEntry) -> None:
        before = self.entry(after.item)
        if self.is_read_only or before == after:
            return
        self._undo = [*self._undo[-MOST_STEPS + 1 :], _Step(before, after)]
        self._redo.clear()
        self._take(before, after)

    def _restore(self, wanted: AnswerEntry) -> None:
        now = self.entry(wanted.item)
        self._take(now, wanted)
        self.restored.emit(wanted.item)

    def _take(self, before: AnswerEntry, after: AnswerEntry) -> None:
        item = after.item
        self._entries[item] = after
        if after.answer != before.answer:
            self._store((item, "answer"))
        if after.comment != before.comment:
            self._store((item, "comment"))
        if after.evidence != before.evidence:
            self._store((item, "evidence"))
            self.evidence_changed.emit(item)

    def _call(self, use_case: Callable[..., T]) -> Callable[..., T]:
        return partial(use_case, self._context.workspace, self._actor, self.review.evaluation_id)

    def _store(self, part: _Part) -> None:
        self._under_way += 1
        self._context.jobs.change(self, self._work(part), partial(self._stored, part), partial(self._not_stored, part))

    def _work(self, part: _Part) -> Callable[[], Changes]:
        """Give the use case that stores a part as it stands now: a retry never stores what has changed since."""
        item, name = part
        entry = self.entry(item)
        if name == "answer":
            return partial(self._call(evaluations.store_answer), item, entry.answer)
        if name == "comment":
            return partial(self._call(evaluations.store_comment), item, entry.comment)
        return partial(self._call(evaluations.store_evidence), item, entry.evidence)

    def _stored(self, part: _Part, _changes: Changes) -> None:
        self._under_way -= 1
        self._waiting.discard(part)
        if self._waiting:
            self._retry.start(0)
        self._go_on()

    def _not_stored(self, part: _Part, error: ProblemError) -> None:
        self._under_way -= 1
        if any(each.code in FINAL for each in error.problems):
            self._refuse(error)
        else:
            self._waiting.add(part)
            self._retry.start(RETRY_MS)
            self.unsaved.emit(error)
        submission, self._submission = self._submission, None
        if submission is not None:
            submission.failed(error)

    def _place_not_stored(self, error: ProblemError) -> None:
        """Leave it, since a place that was not stored is stored with the next one; but notice a draft that is gone."""
        if any(each.code in FINAL for each in error.problems):
            self._refuse(error)

    def _refuse(self, error: ProblemError) -> None:
        self._waiting.clear()
        if not self.is_read_only:
            self.is_read_only = True
            self.refused.emit(error)

    def _go_on(self) -> None:
        """Once nothing waits, say so and submit where that was wished for."""
        if not self.is_stored:
            return
        self.saved.emit()
        submission, self._submission = self._submission, None
        if submission is not None:
            self._context.jobs.change(self, self._call(evaluations.submit), submission.done, submission.failed)

    @Slot()
    def _try_again(self) -> None:
        waiting, self._waiting = self._waiting, set()
        for part in waiting:
            self._store(part)


def _steps_back(entries: Mapping[str, AnswerEntry], steps: Sequence[GivenStep]) -> list[_Step]:
    """Give what undo takes back, the oldest first, from what is given now and how it came about."""
    now = dict(entries)
    found: list[_Step] = []
    for step in reversed(steps[-MOST_STEPS:]):
        after = now.get(step.item, AnswerEntry(step.item))
        parts = {"answer": step.answer, "comment": step.comment, "evidence": step.evidence}
        before = replace(after, **{step.part.value: parts[step.part.value]})  # type: ignore[arg-type]
        now[step.item] = before
        made = _Step(before, after)
        if found and found[-1].is_comment and made.is_comment and found[-1].before == after:
            found[-1] = _Step(before, found[-1].after)
        elif before != after:
            found.append(made)
    return found[::-1]


def _nothing_to_do(_outcome: object) -> None:
    """Take no notice."""
