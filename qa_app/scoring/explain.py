"""How a score came about: a tree of records with numbers and codes, no words.

Window and command line turn the codes into sentences (`qa_app.messages.scoring`); the arguments that name an item,
section, option or grade hold its id, for which a window shows the title.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from qa_app.model.evaluation import Answer, FatalFired, ItemReason, Score
from qa_app.model.rubric import FatalScope, Mode, Rubric
from qa_app.scoring.compiled import HUNDRED
from qa_app.scoring.engine import score
from qa_app.scoring.rounding import exact, rounded, shown, stored
from qa_app.scoring.tally import ItemTally, SectionTally, Tally, tally

_FINE = Decimal("0.0000000001")


class StepCode(StrEnum):
    """What one step of the arithmetic did, in the order base, bonus, cap, fatal, rounding, grade."""

    NOT_SCORED = "explain-not-scored"
    WEIGHTED = "explain-weighted"
    POINTS = "explain-points"
    DEDUCT = "explain-deduct"
    BONUS = "explain-bonus"
    CAP = "explain-cap"
    FLOOR = "explain-floor"
    FATAL_SECTION = "explain-fatal-section"
    FATAL_FORM = "explain-fatal-form"
    FATAL_FORM_KEPT = "explain-fatal-form-kept"
    ROUNDED = "explain-rounded"
    GRADE = "explain-grade"
    NO_GRADE = "explain-no-grade"
    INCOMPLETE = "explain-incomplete"


@dataclass(frozen=True, slots=True)
class Step:
    """One step; numbers among the arguments are shown ones, with 2 places but for `exact` and weights."""

    code: StepCode
    arguments: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ItemExplanation:
    """What one item brings.

    Attributes:
        answer: As given, kept where the item is hidden; None: unanswered.
        weight: As written; None where none is.
        applied_weight: Percentage of the form, after N/A and hiding; None in deduct mode.
        share: From 0 to 1; None where no answer counts.
        points: Earned; in deduct mode lost, as a negative number; None where no answer counts.
        best: Best points.
        contribution: What it adds to the score before any fatal, in points of the score; None where it counts for
            nothing. Those of a form total `Explanation.base` plus bonus (in deduct mode less the start).
        reason: Why it does not count by its answer.
        fatals: Those that its answer set off.
    """

    item: str
    answer: Answer | None
    weight: Decimal | None
    applied_weight: Decimal | None
    share: Decimal | None
    points: Decimal | None
    best: Decimal
    contribution: Decimal | None
    reason: ItemReason | None
    fatals: tuple[FatalFired, ...]


@dataclass(frozen=True, slots=True)
class SectionExplanation:
    """What one section brings: `reached` before a section's fatal, `score` after it, both from 0 to 100."""

    section: str
    weight: Decimal | None
    applied_weight: Decimal | None
    reached: Decimal | None
    score: Decimal | None
    contribution: Decimal | None
    fatal: bool
    items: tuple[ItemExplanation, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The whole way to a score; every number with 4 places.

    Attributes:
        score: The score that is explained, as it is stored.
        base: Before bonus; None: not scored.
        bonus: What all bonus items add.
        steps: The arithmetic in its order.
    """

    mode: Mode
    score: Score
    base: Decimal | None
    bonus: Decimal
    sections: tuple[SectionExplanation, ...]
    steps: tuple[Step, ...]


def explain(rubric: Rubric, answers: Mapping[str, Answer]) -> Explanation:
    """Lay open the score of a form; the answers must fit the rubric (`engine.score` tells)."""
    with exact():
        sums = tally(rubric, answers)
        result = score(rubric, answers)
        return Explanation(
            mode=rubric.mode,
            score=result,
            base=None if sums.base is None else stored(sums.base),
            bonus=stored(sums.bonus),
            sections=tuple(_section(rubric, sums, each) for each in sums.sections),
            steps=tuple(_steps(rubric, sums, result)),
        )


def _section(rubric: Rubric, sums: Tally, section: SectionTally) -> SectionExplanation:
    items = tuple(
        _item(rubric, sums, section, item, part) for item, part in zip(section.items, section.parts, strict=True)
    )
    reached = None if section.reached is None else stored(section.reached * HUNDRED)
    scored = sums.base is not None and section.reached is not None
    contribution = stored(section.part * (section.reached or Decimal(0)) * HUNDRED) if scored else None
    if rubric.mode is Mode.DEDUCT and sums.base is not None:
        contribution = stored(section.points)
    return SectionExplanation(
        section=section.section.id,
        weight=section.section.weight,
        applied_weight=None if rubric.mode is Mode.DEDUCT else stored(section.part * HUNDRED),
        reached=reached,
        score=stored(Decimal(0)) if section.fatal and reached is not None else reached,
        contribution=contribution,
        fatal=section.fatal,
        items=items,
    )


def _item(rubric: Rubric, sums: Tally, section: SectionTally, item: ItemTally, part: Decimal) -> ItemExplanation:
    deduct = rubric.mode is Mode.DEDUCT
    return ItemExplanation(
        item=item.item.id,
        answer=item.answer,
        weight=item.item.weight if rubric.mode is Mode.WEIGHTED else section.section.weight,
        applied_weight=None if deduct else stored(part * HUNDRED),
        share=None if item.share is None else stored(item.share),
        points=None if item.points is None else stored(item.points),
        best=stored(item.best),
        contribution=_contribution(rubric, sums, item, part),
        reason=item.reason,
        fatals=item.fatals,
    )


def _contribution(rubric: Rubric, sums: Tally, item: ItemTally, part: Decimal) -> Decimal | None:
    if sums.base is None or item.points is None:
        return None
    if item.reason is ItemReason.BONUS:
        total = sum(
            (each.points for each in _items(sums) if each.reason is ItemReason.BONUS and each.points), Decimal(0)
        )
        return stored(sums.bonus * item.points / total) if total else stored(total)
    if not item.applicable:
        return None
    if rubric.mode is Mode.DEDUCT:
        return stored(item.points)
    return stored(part * (item.share or Decimal(0)) * HUNDRED)


def _items(sums: Tally) -> Iterator[ItemTally]:
    for section in sums.sections:
        yield from section.items


def _steps(rubric: Rubric, sums: Tally, result: Score) -> Iterator[Step]:
    if not result.complete:
        yield Step(StepCode.INCOMPLETE)
    if sums.base is None or sums.uncapped is None or sums.raw is None or sums.final is None:
        yield Step(StepCode.NOT_SCORED)
        return
    yield _base_step(rubric, sums, sums.base)
    if sums.bonus:
        yield _step(StepCode.BONUS, bonus=sums.bonus, before=sums.base, after=sums.uncapped)
    if sums.uncapped > sums.raw:
        yield _step(StepCode.CAP, before=sums.uncapped, cap=sums.raw)
    elif sums.uncapped < sums.raw:
        yield _step(StepCode.FLOOR, before=sums.uncapped)
    yield from _fatal_steps(rubric, sums, sums.raw)
    if stored(sums.final) != sums.final:
        fine = f"{rounded(sums.final, _FINE):f}".rstrip("0")
        yield _step(StepCode.ROUNDED, exact=fine, score=str(stored(sums.final)))
    if rubric.grades and result.score is not None:
        grade = rubric.grade(result.grade)
        if grade is None:
            yield _step(StepCode.NO_GRADE, score=result.score)
        else:
            yield _step(StepCode.GRADE, score=result.score, grade=grade.id, at_least=grade.at_least)


def _base_step(rubric: Rubric, sums: Tally, base: Decimal) -> Step:
    if rubric.mode is Mode.DEDUCT:
        return _step(StepCode.DEDUCT, start=rubric.base, lost=rubric.base - base, base=base)
    scored = [each for each in sums.sections if each.reached is not None]
    if rubric.mode is Mode.POINTS:
        points = sum((each.points * each.weight for each in scored), Decimal(0))
        best = sum((each.best * each.weight for each in scored), Decimal(0))
        return _step(StepCode.POINTS, points=points, best=best, base=base)
    total = sum((each.weight for each in scored), Decimal(0))
    sum_text = " + ".join(f"{each.weight:f} × {shown((each.reached or 0) * HUNDRED)}" for each in scored)
    return _step(StepCode.WEIGHTED, sum=sum_text, total=total, base=base)


def _fatal_steps(rubric: Rubric, sums: Tally, raw: Decimal) -> Iterator[Step]:
    for fatal in sums.fatals:
        if fatal.scope is FatalScope.SECTION:
            section = rubric.section_of(fatal.item)
            name = section.id if section else ""
            yield _step(StepCode.FATAL_SECTION, item=fatal.item, answer=fatal.answer, section=name)
            continue
        code = StepCode.FATAL_FORM if raw > rubric.fatal_score else StepCode.FATAL_FORM_KEPT
        yield _step(code, item=fatal.item, answer=fatal.answer, raw=raw, fatal_score=rubric.fatal_score)


def _step(code: StepCode, **arguments: Decimal | str) -> Step:
    return Step(code, tuple((name, _text(value)) for name, value in arguments.items()))


def _text(value: Decimal | str) -> str:
    return value if isinstance(value, str) else shown(value)
