"""The sums of a form laid open: what every item and section brings to them, unrounded, for `explain`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from qa_app.model.evaluation import Answer, FatalFired, ItemReason
from qa_app.model.rubric import Item, Rubric, Section
from qa_app.scoring.compiled import CompiledRubric, Sums, compiled
from qa_app.scoring.shares import ZERO


class ItemTally(NamedTuple):
    """What one item brings, unrounded.

    Attributes:
        answer: The answer given, kept even where the item is hidden.
        reason: Why it does not count by its answer; None where it does.
        applicable: Whether it is part of the score.
        answered: Whether it counts and was answered by more than N/A.
        weight: Item weight in weighted mode (1 where none is written), else 1.
        share: From 0 to 1; None where no answer counts or no points can be earned.
        points: Earned (negative in deduct mode: lost); None where no answer counts.
        best: Best points that can be earned.
    """

    item: Item
    answer: Answer | None
    reason: ItemReason | None
    applicable: bool
    answered: bool
    weight: Decimal
    share: Decimal | None
    points: Decimal | None
    best: Decimal
    fatals: tuple[FatalFired, ...] = ()


class SectionTally(NamedTuple):
    """What one section reaches, unrounded.

    Attributes:
        weight: Section weight or multiplier, 1 where none is written.
        reached: Before a section's fatal, from 0 to 1; None: nothing applicable, or deduct mode.
        part: Part of the form that the section decides, from 0 to 1; 0 where it has no score.
        parts: Part of the form that each item decides, in the order of `items`.
        points: Points earned (or lost, negative) of the applicable items, without multiplier.
        best: Best points of the applicable items, without multiplier.
        fatal: Whether a fatal of this section's scope took effect.
    """

    section: Section
    items: tuple[ItemTally, ...]
    weight: Decimal
    reached: Decimal | None
    part: Decimal
    parts: tuple[Decimal, ...]
    points: Decimal
    best: Decimal
    fatal: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """The sums of a form, unrounded, as points or percent from 0.

    Attributes:
        base: Before bonus; None: not scored, and then so are the four below.
        bonus: What all bonus items add, as percentage points or points of the score.
        uncapped: Base and bonus, neither cut at 0 nor at the cap.
        raw: `uncapped` kept within 0 and the cap, before any fatal.
        final: After the fatals.
    """

    sections: tuple[SectionTally, ...]
    fatals: tuple[FatalFired, ...]
    complete: bool
    base: Decimal | None = None
    bonus: Decimal = ZERO
    uncapped: Decimal | None = None
    raw: Decimal | None = None
    final: Decimal | None = None


def tally(rubric: Rubric, answers: Mapping[str, Answer]) -> Tally:
    """Add up a form; call it inside `rounding.exact()`.

    Raises:
        ProblemError: An answer does not fit the rubric; all such answers at once.
    """
    tables = compiled(rubric)
    sums = tables.sums(answers)
    return Tally(
        tuple(_sections(tables, sums, answers)),
        sums.fatals,
        sums.complete,
        sums.base,
        sums.bonus,
        sums.uncapped,
        sums.raw,
        sums.final,
    )


def _sections(tables: CompiledRubric, sums: Sums, answers: Mapping[str, Answer]) -> Iterator[SectionTally]:
    first = 0
    for number, (section, weighs) in enumerate(zip(tables.sections, sums.layout.sections, strict=True)):
        past = first + len(section.items)
        items = tuple(
            ItemTally(
                outcome.item.item,
                answers.get(outcome.item.id),
                outcome.reason,
                outcome.applicable,
                outcome.answered,
                outcome.item.weight,
                outcome.share,
                outcome.points,
                outcome.item.best,
                outcome.fatals,
            )
            for outcome in sums.outcomes[first:past]
        )
        counting = [item for item in items if item.applicable]
        yield SectionTally(
            section.section,
            items,
            section.weight,
            sums.sections[number].share,
            weighs.part,
            sums.layout.parts[first:past],
            sum([item.points for item in counting if item.points is not None], ZERO),
            sum([item.best for item in counting], ZERO),
            number in sums.fallen,
        )
        first = past
