"""What one answer to one item comes to, worked out once: the tables from which `compiled` adds up a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from qa_app.model.evaluation import (
    Answer,
    FatalFired,
    ItemReason,
    NaAnswer,
    NumberAnswer,
    OptionAnswer,
    TextAnswer,
    is_given,
)
from qa_app.model.rubric import Item, ItemType, Mode, NotApplicable, Rubric
from qa_app.scoring.answers import item_problems
from qa_app.scoring.shares import ONE, ZERO, best_points, fatals, kept, lost_points, plain_points

_KEPT = 512


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What an item brings by one answer, unrounded; compared by identity.

    Attributes:
        reason: Why it does not count by its answer; None where it does.
        applicable: Whether it is part of the score.
        answered: Whether it counts and was answered by more than N/A.
        lacking: Whether the form is incomplete by it.
        share: From 0 to 1; None where no answer counts or no points can be earned.
        points: Earned (negative in deduct mode: lost); None where no answer counts.
        amount: What it adds to its section's sum: weight x share in weighted mode, else its points; 0 where it is not
            applicable.
        told: Whether it changes more than that sum: it lacks, adds a bonus or sets off a fatal.
    """

    item: CompiledItem
    reason: ItemReason | None
    applicable: bool = False
    answered: bool = False
    lacking: bool = False
    share: Decimal | None = None
    points: Decimal | None = None
    amount: Decimal = ZERO
    fatals: tuple[FatalFired, ...] = ()
    told: bool = False


@dataclass(slots=True, eq=False)
class CompiledItem:
    """One item with the outcomes of its answers.

    Attributes:
        weight: Item weight in weighted mode (1 where none is written), else 1.
        best: Best points that can be earned, 0 or more.
        bit: Its place in the form as a power of 2.
        hidden: Its outcome where it is not asked.
        unanswered: Its outcome where it is asked and has no answer.
        by_option: The outcome of every option of a choice or yes_no item.
    """

    rubric: Rubric
    item: Item
    bit: int
    id: str = field(init=False)
    weight: Decimal = field(init=False)
    best: Decimal = field(init=False)
    hidden: Outcome = field(init=False)
    unanswered: Outcome = field(init=False)
    by_option: Mapping[str, Outcome] = field(init=False)
    _na: Outcome | None = field(init=False)
    _written: Outcome = field(init=False)
    _known: dict[object, Outcome] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Work out the outcomes of all answers that can be listed; call it inside `rounding.exact()`."""
        item = self.item
        self.id = item.id
        self.weight = item.weight if self.rubric.mode is Mode.WEIGHTED and item.weight is not None else ONE
        self.best = ZERO if item.type is ItemType.TEXT else max(best_points(item), ZERO)
        self.hidden = Outcome(self, ItemReason.HIDDEN)
        needed = item.must_be_answered
        self.unanswered = Outcome(self, _standing(item) or ItemReason.UNANSWERED, lacking=needed, told=needed)
        self._na = self._not_applicable() if item.allow_na else None
        self._written = Outcome(self, ItemReason.TEXT)
        one = item.type in {ItemType.YES_NO, ItemType.CHOICE}
        self.by_option = {each.id: self._by(OptionAnswer(each.id)) for each in item.options} if one else {}

    def outcome(self, answer: Answer) -> Outcome | None:
        """Give the outcome of an answer to the item as it is asked; None where the answer does not fit the item.

        Call it inside `rounding.exact()`.
        """
        kind = type(answer)
        if kind is NaAnswer:
            return self._na
        if kind is TextAnswer and self.item.type is ItemType.TEXT:
            return self._written if is_given(answer) else self.unanswered
        try:
            return self._known.get(answer) or self._made(answer)
        except TypeError:
            return None

    def _made(self, answer: Answer) -> Outcome | None:
        if item_problems(self.item, answer):
            return None
        made = self._by(answer)
        if not (isinstance(answer, NumberAnswer) and made.fatals):
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[answer] = made
        return made

    def _by(self, answer: Answer) -> Outcome:
        item, deduct = self.item, self.rubric.mode is Mode.DEDUCT
        reason = _standing(item)
        if reason is not None:
            return Outcome(self, reason)
        earned = kept(plain_points(item, answer), self.best)
        share = earned / self.best if self.best else None
        if item.bonus:
            return Outcome(self, ItemReason.BONUS, share=share, points=earned, told=bool(earned))
        points = -lost_points(item, answer) if deduct else earned
        fired = fatals(item, answer)
        if share is None and not deduct:
            return Outcome(self, ItemReason.NO_POINTS, answered=True, points=points, fatals=fired, told=bool(fired))
        amount = self.weight * (share or ZERO) if self.rubric.mode is Mode.WEIGHTED else points
        return Outcome(
            self,
            None,
            applicable=True,
            answered=True,
            share=share,
            points=points,
            amount=amount,
            fatals=fired,
            told=bool(fired),
        )

    def _not_applicable(self) -> Outcome:
        item, policy = self.item, self.rubric.not_applicable
        standing = _standing(item)
        if standing is not None or not item.counts or policy is NotApplicable.EXCLUDE:
            return Outcome(self, standing or ItemReason.NA)
        deduct = self.rubric.mode is Mode.DEDUCT
        if not deduct and not self.best:
            return Outcome(self, ItemReason.NO_POINTS)
        full = policy is NotApplicable.FULL
        share = ONE if full else ZERO
        points = self.best if full and not deduct else ZERO
        amount = self.weight * share if self.rubric.mode is Mode.WEIGHTED else points
        return Outcome(self, ItemReason.NA, applicable=True, share=share, points=points, amount=amount)


def _standing(item: Item) -> ItemReason | None:
    """Give why no answer of the item ever counts."""
    if item.type is ItemType.TEXT:
        return ItemReason.TEXT
    return None if item.scored else ItemReason.UNSCORED
