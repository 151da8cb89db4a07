"""A rubric worked out once into tables, and the one walk over them that adds up a form.

The order is base, bonus, cap, fatal. With weights w of items and W of sections, shares s from 0 to 1, points p, best
points b (docs/scoring.md shows each of these worked out):

- weighted: section = Σ w·s / Σ w, base = Σ W·section / Σ W
- points: base = Σ p·W / Σ b·W, bonus added to the numerator
- deduct: base = start - Σ points lost

`engine` rounds the sums, `tally` lays them open. docs/decisions/0008 tells why it is built so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from qa_app.model.evaluation import Answer, FatalFired, ItemReason, ItemScore, OptionAnswer, SectionScore
from qa_app.model.problems import ProblemError
from qa_app.model.rubric import FatalScope, Mode, Rubric, Section
from qa_app.scoring.answers import answer_problems
from qa_app.scoring.outcomes import CompiledItem, Outcome
from qa_app.scoring.per_rubric import PerRubric
from qa_app.scoring.rounding import exact, stored
from qa_app.scoring.shares import ONE, ZERO
from qa_app.scoring.visibility import Sight, sight_of

HUNDRED = Decimal(100)
_KEPT_LAYOUTS = 128
_KEPT_SCORES = 4_000
_KEPT_SUMS = 500


class CompiledSection(NamedTuple):
    """One section; `weight` is 1 where none is written."""

    section: Section
    items: tuple[CompiledItem, ...]
    weight: Decimal


class SectionSum(NamedTuple):
    """What a section reached, before the fatals of the form.

    Attributes:
        share: From 0 to 1, before a fatal of the section; None: nothing applicable, or deduct mode.
        part: What it adds to the sum of the form: W x share, in points mode points x W, in deduct mode points.
        score: Rounded.
        fallen: Rounded, where a fatal of its scope took effect.
    """

    share: Decimal | None
    part: Decimal
    score: SectionScore
    fallen: SectionScore


class SectionLayout(NamedTuple):
    """What a section weighs.

    Attributes:
        whole: Σ w, in points mode Σ b, of its applicable items; 0 where it has no score, and in deduct mode.
        part: Part of the form that it decides, from 0 to 1.
        sums: The sums given so far, by Σ w·s, in the other modes Σ p.
    """

    whole: Decimal
    part: Decimal
    sums: dict[Decimal, SectionSum]


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """What every part of the form weighs while the same items are applicable.

    Attributes:
        sections: In the order of the form.
        parts: Part of the form that each item decides, from 0 to 1, in the order of the form.
        whole: Σ W, in points mode Σ b·W, of the sections with a score; 0 in deduct mode.
        scores: The item scores given so far, by outcome.
    """

    sections: tuple[SectionLayout, ...]
    parts: tuple[Decimal, ...]
    whole: Decimal
    scores: dict[Outcome, ItemScore] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """The sums of a form, unrounded, as points or percent from 0.

    Attributes:
        outcomes: Of every item, in the order of the form.
        sections: In the order of the form.
        fallen: The numbers of the sections in which a fatal of their scope took effect.
        base: Before bonus; None: not scored, and then so are `uncapped`, `raw` and `final`.
        bonus: What all bonus items add, as percentage points or points of the score.
        uncapped: Base and bonus, neither cut at 0 nor at the cap.
        raw: `uncapped` kept within 0 and the cap, before any fatal.
        final: After the fatals.
    """

    outcomes: Sequence[Outcome]
    layout: Layout
    sections: Sequence[SectionSum]
    complete: bool
    fatals: tuple[FatalFired, ...] = ()
    fallen: Sequence[int] = ()
    base: Decimal | None = None
    bonus: Decimal = ZERO
    uncapped: Decimal | None = None
    raw: Decimal | None = None
    final: Decimal | None = None


@dataclass(slots=True, eq=False)
class CompiledRubric:
    """A rubric as tables; made by `compiled`, used inside `rounding.exact()`."""

    rubric: Rubric
    sections: tuple[CompiledSection, ...]
    sight: Sight
    _layouts: dict[int, Layout] = field(default_factory=dict)

    def sums(self, answers: Mapping[str, Answer]) -> Sums:
        """Add up a form, complete or not; unanswered items are left out.

        Raises:
            ProblemError: An answer names no item or option, or does not fit its item; all such answers at once.
        """
        hidden = self.sight.hidden(answers) if self.sight.steps else ()
        outcomes: list[Outcome] = []
        reached: list[Decimal] = []
        told: list[tuple[int, Outcome]] = []
        get = answers.get
        known = mask = 0
        answered = False
        for number, section in enumerate(self.sections):
            total = ZERO
            for item in section.items:
                answer = get(item.id)
                if answer is None:
                    outcome = item.unanswered
                else:
                    known += 1
                    fits = item.by_option.get(answer.option) if type(answer) is OptionAnswer else item.outcome(answer)
                    if fits is None:
                        raise ProblemError(*answer_problems(self.rubric, answers))
                    outcome = fits
                if hidden and item.id in hidden:
                    outcome = item.hidden
                outcomes.append(outcome)
                if outcome.applicable:
                    mask |= item.bit
                    total += outcome.amount
                if outcome.answered:
                    answered = True
                if outcome.told:
                    told.append((number, outcome))
            reached.append(total)
        if known != len(answers):
            raise ProblemError(*answer_problems(self.rubric, answers))
        layout = self._layout(mask)
        sections = [
            weighs.sums.get(total) or self._section_sum(section, weighs, total)
            for section, weighs, total in zip(self.sections, layout.sections, reached, strict=True)
        ]
        return self._sums(outcomes, sections, told, layout, answered=answered)

    def item_scores(self, sums: Sums) -> tuple[ItemScore, ...]:
        """Give what every item brings, rounded, in the order of the form."""
        scores = sums.layout.scores
        try:
            return tuple(map(scores.__getitem__, sums.outcomes))
        except KeyError:
            return tuple(self._item_scores(sums))

    def _item_scores(self, sums: Sums) -> Iterator[ItemScore]:
        scores = sums.layout.scores
        if len(scores) > _KEPT_SCORES:
            scores.clear()
        for outcome, part in zip(sums.outcomes, sums.layout.parts, strict=True):
            found = scores.get(outcome)
            if found is None:
                found = scores[outcome] = self._item_score(outcome, part)
            yield found

    def _item_score(self, outcome: Outcome, part: Decimal) -> ItemScore:
        best = outcome.item.best
        return ItemScore(
            outcome.item.id,
            None if outcome.share is None else stored(outcome.share),
            None if self.rubric.mode is Mode.DEDUCT else stored(part * HUNDRED),
            outcome.applicable,
            outcome.reason,
            None if outcome.points is None else stored(outcome.points),
            stored(best) if best or outcome.reason is not ItemReason.TEXT else None,
        )

    def _sums(
        self,
        outcomes: Sequence[Outcome],
        sections: Sequence[SectionSum],
        told: Sequence[tuple[int, Outcome]],
        layout: Layout,
        *,
        answered: bool,
    ) -> Sums:
        fired: list[FatalFired] = []
        fallen: list[int] = []
        bonus = ZERO
        complete = True
        for number, outcome in told:
            fired.extend(outcome.fatals)
            if any(fatal.scope is FatalScope.SECTION for fatal in outcome.fatals):
                fallen.append(number)
            if outcome.lacking:
                complete = False
            if outcome.reason is ItemReason.BONUS and outcome.points is not None:
                bonus += outcome.points
        base = self._base(layout, sections, ()) if answered else None
        if base is None:
            return Sums(outcomes, layout, sections, complete, tuple(fired), fallen)
        if bonus and self.rubric.mode is Mode.POINTS:
            bonus = bonus * HUNDRED / layout.whole
        uncapped = base + bonus
        raw = final = self._kept(uncapped)
        if fallen:
            after = self._base(layout, sections, fallen)
            final = self._kept((base if after is None else after) + bonus)
        if any(fatal.scope is FatalScope.FORM for fatal in fired):
            final = min(final, self.rubric.fatal_score)
        return Sums(outcomes, layout, sections, complete, tuple(fired), fallen, base, bonus, uncapped, raw, final)

    def _base(self, layout: Layout, sections: Sequence[SectionSum], fallen: Sequence[int]) -> Decimal | None:
        if self.rubric.mode is Mode.DEDUCT:
            return self.rubric.base + sum([each.part for each in sections], ZERO)
        if not layout.whole:
            return None
        parts = [each.part for number, each in enumerate(sections) if number not in fallen]
        return sum(parts, ZERO) * HUNDRED / layout.whole

    def _kept(self, value: Decimal) -> Decimal:
        cap = self.rubric.bonus_cap
        value = max(value, ZERO)
        return cap if cap is not None and cap < value else value

    def _section_sum(self, section: CompiledSection, weighs: SectionLayout, total: Decimal) -> SectionSum:
        mode = self.rubric.mode
        name, points = section.section.id, None if mode is Mode.WEIGHTED else stored(total)
        applied = None if mode is Mode.DEDUCT else stored(weighs.part * HUNDRED)
        if not weighs.whole:
            part = total if mode is Mode.DEDUCT else ZERO
            score, fallen = (SectionScore(name, None, applied, fatal, points) for fatal in (False, True))
            return self._remembered(weighs, total, SectionSum(None, part, score, fallen))
        share = total / weighs.whole
        made = SectionSum(
            share,
            section.weight * (share if mode is Mode.WEIGHTED else total),
            SectionScore(name, stored(share * HUNDRED), applied, fatal=False, points=points),
            SectionScore(name, stored(ZERO), applied, fatal=True, points=points),
        )
        return self._remembered(weighs, total, made)

    def _remembered(self, weighs: SectionLayout, total: Decimal, made: SectionSum) -> SectionSum:
        if len(weighs.sums) >= _KEPT_SUMS:
            weighs.sums.clear()
        weighs.sums[total] = made
        return made

    def _layout(self, mask: int) -> Layout:
        found = self._layouts.get(mask)
        if found is None:
            found = self._laid_out(mask)
            if len(self._layouts) >= _KEPT_LAYOUTS:
                self._layouts.clear()
            self._layouts[mask] = found
        return found

    def _laid_out(self, mask: int) -> Layout:
        mode = self.rubric.mode
        if mode is Mode.DEDUCT:
            count = sum(len(section.items) for section in self.sections)
            sections = tuple(SectionLayout(ZERO, ZERO, {}) for _ in self.sections)
            return Layout(sections, (ZERO,) * count, ZERO)
        by_points = mode is Mode.POINTS
        measures = [
            [(item.best if by_points else item.weight) if mask & item.bit else ZERO for item in section.items]
            for section in self.sections
        ]
        wholes = [sum(each, ZERO) for each in measures]
        weights = [
            (whole * section.weight if by_points else section.weight) if whole else ZERO
            for section, whole in zip(self.sections, wholes, strict=True)
        ]
        total = sum(weights, ZERO)
        parts = [weight / total if total else ZERO for weight in weights]
        return Layout(
            tuple(SectionLayout(whole, part, {}) for whole, part in zip(wholes, parts, strict=True)),
            tuple(
                part * measure / whole if whole else ZERO
                for each, whole, part in zip(measures, wholes, parts, strict=True)
                for measure in each
            ),
            total,
        )


def _compile(rubric: Rubric) -> CompiledRubric:
    sections: list[CompiledSection] = []
    number = 0
    with exact():
        for section in rubric.sections:
            items = []
            for item in section.items:
                items.append(CompiledItem(rubric, item, 1 << number))
                number += 1
            sections.append(CompiledSection(section, tuple(items), ONE if section.weight is None else section.weight))
    return CompiledRubric(rubric, tuple(sections), sight_of(rubric))


compiled = PerRubric(_compile)
