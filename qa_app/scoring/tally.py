"""The sums behind a score, unrounded: what `engine` rounds and `explain` lays open.

The order is base, bonus, cap, fatal. With weights w of items and W of sections, shares s from 0 to 1, points p, best
points b (docs/scoring.md shows each of these worked out):

- weighted: section = Σ w·s / Σ w, base = Σ W·section / Σ W
- points: base = Σ p·W / Σ b·W, bonus added to the numerator
- deduct: base = start - Σ points lost
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from qa_app.model.evaluation import Answer, FatalFired, ItemReason, NaAnswer, is_given
from qa_app.model.rubric import FatalScope, Item, ItemType, Mode, NotApplicable, Rubric, Section
from qa_app.scoring.shares import ONE, ZERO, best_points, fatals, kept, lost_points, plain_points
from qa_app.scoring.visibility import visible_items

HUNDRED = Decimal(100)


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
    """Add up a form; call it inside `rounding.exact()`, with answers that fit the rubric."""
    visible = visible_items(rubric, answers)
    items = [
        [_item(rubric, item, answers.get(item.id), item.id in visible) for item in s.items] for s in rubric.sections
    ]
    sections = _sections(rubric, items)
    everything = [each for section in items for each in section]
    fired = tuple(fatal for each in everything for fatal in each.fatals)
    complete = all(
        is_given(each.answer) or each.item.id not in visible or not each.item.must_be_answered for each in everything
    )
    blank = Tally(sections, fired, complete)
    if not any(each.answered for each in everything):
        return blank
    base = _base(rubric, sections, after_fatals=False)
    if base is None:
        return blank
    bonus = _bonus(rubric, sections, everything)
    uncapped = base + bonus
    fallen = _base(rubric, sections, after_fatals=True)
    final = _kept(rubric, (base if fallen is None else fallen) + bonus)
    if any(fatal.scope is FatalScope.FORM for fatal in fired):
        final = min(final, rubric.fatal_score)
    return Tally(sections, fired, complete, base, bonus, uncapped, _kept(rubric, uncapped), final)


def _item(rubric: Rubric, item: Item, answer: Answer | None, visible: bool) -> ItemTally:
    deduct = rubric.mode is Mode.DEDUCT
    best = ZERO if item.type is ItemType.TEXT else max(best_points(item), ZERO)
    weight = item.weight if rubric.mode is Mode.WEIGHTED and item.weight is not None else ONE
    reason = _reason(item, answer, visible)
    if reason is not None and reason is not ItemReason.BONUS:
        full = rubric.not_applicable is NotApplicable.FULL
        counts = reason is ItemReason.NA and item.counts and rubric.not_applicable is not NotApplicable.EXCLUDE
        if counts and not deduct and not best:
            counts, reason = False, ItemReason.NO_POINTS
        share = (ONE if full else ZERO) if counts else None
        points = (ZERO if deduct or not full else best) if counts else None
        return ItemTally(item, answer, reason, counts, False, weight, share, points, best)
    if answer is None or isinstance(answer, NaAnswer):
        return ItemTally(item, answer, reason, False, False, weight, None, None, best)
    plain = plain_points(item, answer)
    earned = kept(plain, best)
    share = earned / best if best else None
    points = -lost_points(item, answer) if deduct and not item.bonus else earned
    if reason is None and not deduct and not best:
        reason = ItemReason.NO_POINTS
    return ItemTally(
        item, answer, reason, reason is None, item.counts, weight, share, points, best, fatals(item, answer)
    )


def _reason(item: Item, answer: Answer | None, visible: bool) -> ItemReason | None:
    if not visible:
        return ItemReason.HIDDEN
    if item.type is ItemType.TEXT:
        return ItemReason.TEXT
    if not item.scored:
        return ItemReason.UNSCORED
    if isinstance(answer, NaAnswer):
        return ItemReason.NA
    if answer is None:
        return ItemReason.UNANSWERED
    return ItemReason.BONUS if item.bonus else None


def _sections(rubric: Rubric, items: Sequence[Sequence[ItemTally]]) -> tuple[SectionTally, ...]:
    drafts = [_section(rubric, section, each) for section, each in zip(rubric.sections, items, strict=True)]
    if rubric.mode is Mode.DEDUCT:
        return tuple(drafts)
    denominators = [_denominator(rubric, each) for each in drafts]
    total = sum(denominators, ZERO)
    return tuple(
        _with_parts(rubric, each, denominator / total if total else ZERO)
        for each, denominator in zip(drafts, denominators, strict=True)
    )


def _section(rubric: Rubric, section: Section, items: Sequence[ItemTally]) -> SectionTally:
    counting = [each for each in items if each.applicable]
    points = sum([each.points for each in counting if each.points is not None], ZERO)
    best = sum([each.best for each in counting], ZERO)
    reached = None
    if rubric.mode is Mode.POINTS:
        reached = points / best if best else None
    elif rubric.mode is Mode.WEIGHTED:
        weights = sum([each.weight for each in counting], ZERO)
        reached = sum([each.weight * (each.share or ZERO) for each in counting], ZERO) / weights if weights else None
    fatal = any(fatal.scope is FatalScope.SECTION for each in items for fatal in each.fatals)
    weight = ONE if section.weight is None else section.weight
    return SectionTally(section, tuple(items), weight, reached, ZERO, (ZERO,) * len(items), points, best, fatal)


def _denominator(rubric: Rubric, section: SectionTally) -> Decimal:
    if section.reached is None:
        return ZERO
    return section.best * section.weight if rubric.mode is Mode.POINTS else section.weight


def _with_parts(rubric: Rubric, section: SectionTally, part: Decimal) -> SectionTally:
    points = rubric.mode is Mode.POINTS
    measures = [(each.best if points else each.weight) if each.applicable else ZERO for each in section.items]
    whole = sum(measures, ZERO)
    parts = tuple(part * measure / whole if whole else ZERO for measure in measures)
    return section._replace(part=part, parts=parts)


def _base(rubric: Rubric, sections: Sequence[SectionTally], *, after_fatals: bool) -> Decimal | None:
    if rubric.mode is Mode.DEDUCT:
        return rubric.base + sum((each.points for each in sections), ZERO)
    scored = [each for each in sections if each.reached is not None]
    standing = [each for each in scored if not (after_fatals and each.fatal)]
    if rubric.mode is Mode.POINTS:
        whole = sum((each.best * each.weight for each in scored), ZERO)
        reached = sum((each.points * each.weight for each in standing), ZERO)
    else:
        whole = sum((each.weight for each in scored), ZERO)
        reached = sum((each.weight * (each.reached or ZERO) for each in standing), ZERO)
    return reached * HUNDRED / whole if whole else None


def _bonus(rubric: Rubric, sections: Sequence[SectionTally], items: Sequence[ItemTally]) -> Decimal:
    added = sum((each.points for each in items if each.reason is ItemReason.BONUS and each.points is not None), ZERO)
    if rubric.mode is not Mode.POINTS or not added:
        return added
    whole = sum((each.best * each.weight for each in sections if each.reached is not None), ZERO)
    return added * HUNDRED / whole


def _kept(rubric: Rubric, value: Decimal) -> Decimal:
    value = max(value, ZERO)
    return value if rubric.bonus_cap is None else min(value, rubric.bonus_cap)
