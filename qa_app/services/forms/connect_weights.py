"""What the weights of an Amazon Connect form come to, in the mode that scores as Amazon does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import lcm

from qa_app.model.rubric import Item, Mode
from qa_app.scoring.shares import best_points
from qa_app.services.forms.connect_parts import Part
from qa_app.services.forms.connect_questions import Question
from qa_app.services.forms.json_tree import JsonNode
from qa_app.services.forms.record import Report

_WHOLE = Fraction(100)
_NEAR = Fraction(1)
_PLACES = 6
_FINEST = 10**_PLACES


@dataclass(frozen=True, slots=True)
class Weighed:
    """The items of each part with their weights or points, and the weight of each section."""

    mode: Mode
    items: dict[int, list[Item]]
    sections: dict[int, Decimal | None]


def weigh(
    report: Report, place: JsonNode, mode: str, parts: tuple[Part, ...], questions: dict[int, list[Question]]
) -> Weighed:
    """Give the items their weights.

    Amazon hands the weight of a question that is not applicable to all other questions of the form in proportion
    (administrator guide, "Weights of optional questions"). A weighted rubric does the same as long as every question is
    always asked, or there is one section only; else the weights become points.
    """
    items = {number: [question.item for question in each] for number, each in questions.items()}
    if mode in {"", "POINTS_BASED"}:
        return Weighed(Mode.POINTS, items, dict.fromkeys(items))
    weights = _by_section(parts, questions) if mode == "SECTION_ONLY" else _by_question(report, place, parts, questions)
    counting = [number for number, each in items.items() if any(item.counts for item in each)]
    steady = not any(item.allow_na or question.enablements for question, item in _pairs(items, questions))
    steady = steady and not any(part.enablements for part in parts)
    if steady or len(counting) <= 1:
        return _weighted(items, weights)
    report.warn("form-weights-as-points", place)
    return Weighed(Mode.POINTS, _in_points(items, weights), dict.fromkeys(items))


def _pairs(items: dict[int, list[Item]], questions: dict[int, list[Question]]) -> list[tuple[Question, Item]]:
    return [
        (question, item)
        for number, each in items.items()
        for question, item in zip(questions[number], each, strict=True)
        if item.counts
    ]


Weights = dict[int, list[Fraction | None]]
"""The weight of each question as a share of the whole form; None for those that do not count."""


def _by_question(
    report: Report, place: JsonNode, parts: tuple[Part, ...], questions: dict[int, list[Question]]
) -> Weights:
    """Take the weights of the questions, of which a form has 100 in all.

    Some exports have 100 in every section, and section weights beside them: then each is a share of its section.
    """
    written: Weights = {
        number: [_fraction(question.weight) if question.item.counts else None for question in each]
        for number, each in questions.items()
    }
    missing = [q for each in questions.values() for q in each if q.item.counts and q.weight is None]
    counted = sum(question.item.counts for each in questions.values() for question in each)
    if len(missing) == counted:
        return {number: [None if w is None else Fraction(1) for w in each] for number, each in written.items()}
    if missing:
        report.warn("form-weights-unclear", place)
    totals = {number: sum((weight or Fraction(0) for weight in each), Fraction(0)) for number, each in written.items()}
    several = [number for number, total in totals.items() if total]
    nested = len(several) > 1 and all(
        abs(totals[number] - _WHOLE) <= _NEAR and parts[number].weight is not None for number in several
    )
    if nested:
        report.warn("form-weights-nested", place)
        shares = {number: _fraction(parts[number].weight) / (totals[number] or 1) for number in totals}
        return {
            number: [None if weight is None else weight * shares[number] for weight in each]
            for number, each in written.items()
        }
    if abs(sum(totals.values(), Fraction(0)) - _WHOLE) > _NEAR:
        report.warn("form-weights-unclear", place)
    return written


def _by_section(parts: tuple[Part, ...], questions: dict[int, list[Question]]) -> Weights:
    """Share the weight of each section evenly among its questions.

    A section's subsections share its weight: by their own weights where each has one, else by their questions.
    """
    counts = {number: sum(question.item.counts for question in each) for number, each in questions.items()}
    groups: dict[int, list[int]] = {}
    for number, part in enumerate(parts):
        groups.setdefault(id(_top(part)), []).append(number)
    found: Weights = {}
    for group in groups.values():
        top = _top(parts[group[0]])
        whole = Fraction(1) if top.weight is None else _fraction(top.weight)
        members = [number for number in group if counts[number]] or group
        inner = [parts[number].weight for number in members]
        own = len(members) > 1 and all(weight is not None for weight in inner)
        measures = [_fraction(weight) if own else Fraction(counts[n]) for weight, n in zip(inner, members, strict=True)]
        total = sum(measures, Fraction(0)) or Fraction(1)
        for number, measure in zip(members, measures, strict=True):
            share = whole * measure / total / (counts[number] or 1)
            found[number] = [share if question.item.counts else None for question in questions[number]]
    for number, asked in questions.items():
        found.setdefault(number, [None for _ in asked])
    return found


def _top(part: Part) -> Part:
    return part if part.parent is None else _top(part.parent)


def _weighted(items: dict[int, list[Item]], weights: Weights) -> Weighed:
    totals = {number: sum((weight or Fraction(0) for weight in each), Fraction(0)) for number, each in weights.items()}
    whole = _exact([total for total in totals.values() if total])
    found: dict[int, list[Item]] = {}
    sections: dict[int, Decimal | None] = {}
    for number, each in items.items():
        counts = any(item.counts for item in each)
        sections[number] = _decimal(totals[number] * whole) if counts else None
        shares = [None if w is None else w * 100 / (totals[number] or 1) for w in weights[number]]
        if not _fits([share for share in shares if share is not None]):
            scale = _exact([weight for weight in weights[number] if weight])
            shares = [None if w is None else w * scale for w in weights[number]]
        found[number] = [
            item if share is None else replace(item, weight=_decimal(share))
            for item, share in zip(each, shares, strict=True)
        ]
    return Weighed(Mode.WEIGHTED, found, sections)


def _in_points(items: dict[int, list[Item]], weights: Weights) -> dict[int, list[Item]]:
    factors = {
        number: [
            Fraction(0) if weight is None else weight / (_fraction(best_points(item)) or 1)
            for item, weight in zip(each, weights[number], strict=True)
        ]
        for number, each in items.items()
    }
    products = [
        factor * Fraction(points)
        for number, each in items.items()
        for item, factor in zip(each, factors[number], strict=True)
        for points in [option.points for option in item.options] + [part.points for part in item.ranges]
    ]
    scale = _exact(products)
    return {
        number: [
            _scaled(item, factor * scale) if item.counts else item
            for item, factor in zip(each, factors[number], strict=True)
        ]
        for number, each in items.items()
    }


def _scaled(item: Item, factor: Fraction) -> Item:
    options = tuple(replace(each, points=_decimal(Fraction(each.points) * factor)) for each in item.options)
    ranges = tuple(replace(each, points=_decimal(Fraction(each.points) * factor)) for each in item.ranges)
    return replace(item, options=options, ranges=ranges)


def _fraction(weight: Decimal | None) -> Fraction:
    """Give a weight or points exactly; none and negative ones are 0."""
    return Fraction(0) if weight is None or weight < 0 else Fraction(weight)


def _fits(values: list[Fraction]) -> bool:
    """Whether every value is a decimal number with at most 6 places."""
    return all(_FINEST % value.denominator == 0 for value in values)


def _exact(values: list[Fraction]) -> int:
    """Give the least factor that makes decimal numbers of all values: shares and points may be scaled together."""
    if _fits(values):
        return 1
    return lcm(*(value.denominator for value in values))


def _decimal(value: Fraction) -> Decimal:
    """Give a fraction as a decimal number; one whose scaled digits would not fit is cut at 6 places."""
    return Decimal(round(value * _FINEST)) / Decimal(_FINEST)
