"""The questions of an Amazon Connect form as items, with the scores of their answers as written there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil, floor

from qa_app.model.rubric import FatalScope, Item, ItemCondition, ItemType, Option, Range, Text
from qa_app.services.forms.connect_parts import Asked, Part, fail_target
from qa_app.services.forms.naming import Ids, short
from qa_app.services.forms.record import Record, Report

FULL_SCORE = Decimal(10)
_TYPES = {
    "SINGLESELECT": ItemType.CHOICE,
    "MULTISELECT": ItemType.MULTI,
    "NUMERIC": ItemType.NUMBER,
    "TEXT": ItemType.TEXT,
    "DATETIME": ItemType.TEXT,
}
_PROPERTIES = {"SINGLESELECT": "SingleSelect", "MULTISELECT": "MultiSelect", "NUMERIC": "Numeric", "TEXT": "Text"}
_NO_SCORE = Decimal(0)
_GIVEN = Text((("en", "Given"), ("zh_CN", "给予"), ("zh_TW", "給予")))


@dataclass(frozen=True, slots=True)
class Question:
    """A question that was read.

    Attributes:
        item: Without weight and condition; points as the form's scores or points.
        weight: As written.
        enablements: Its conditions.
        options: RefId of each answer option to its id here.
        bonuses: Items that give what bonus options earn beyond the question's maximum.
    """

    ref: str
    title: str
    item: Item
    weight: Decimal | None
    enablements: tuple[Record, ...]
    options: dict[str, str]
    bonuses: tuple[Item, ...] = ()


@dataclass(slots=True)
class _Answer:
    """One answer option or range: `score` None where the form gives none."""

    record: Record
    score: Decimal | None
    is_bonus: bool
    fatal: FatalScope | None


def read_question(report: Report, asked: Asked, part: Part, mode: str, ids: Ids) -> Question:
    """Read one question; `mode` is the form's scoring mode, empty where it is not scored."""
    record = asked.record
    title, ref = record.text("Title", required=True), record.text("RefId")
    kind = record.text("QuestionType", required=True).upper()
    if kind and kind not in _TYPES:
        report.error("form-value-wrong", record.node, key="QuestionType")
    if kind == "DATETIME":
        report.warn("form-date-as-text", record.node, item=title)
    properties = record.record("QuestionTypeProperties")
    inner = properties.record(_PROPERTIES.get(kind, "")) if properties is not None else None
    inner = inner or properties
    configuration = record.record("ScoringConfiguration")
    settings = configuration.record("PointsConfiguration") if configuration is not None else None
    excluded = bool(configuration and configuration.flag("IsExcludedFromScoring")) or asked.excluded or part.excluded
    answers = [_answer(report, each, part, title, mode) for each in (inner.records("Options") if inner else ())]
    weight = record.number("Weight")
    scored = bool(mode) and not excluded and any(each.score is not None or each.fatal for each in answers)
    if mode != "POINTS_BASED" and weight == 0 and not any(each.fatal for each in answers):
        scored = False
    is_bonus = scored and bool(settings and settings.flag("IsBonus"))
    _check_fatals(report, answers, title, scored=scored, is_bonus=is_bonus)
    optional = record.flag("NotApplicableEnabled")
    item = Item(
        id=ids.give(title, ref),
        title=Text.plain(f"{asked.prefix}: {title}" if asked.prefix else title),
        type=_TYPES.get(kind, ItemType.TEXT),
        guidance=Text.plain(record.text("Instructions")),
        allow_na=optional,
        scored=scored or kind in {"TEXT", "DATETIME"},
        bonus=is_bonus,
        required=not optional and (not scored or is_bonus),
    )
    item, options = _with_answers(report, item, answers, inner)
    item, bonuses = _without_bonus_options(report, record, item, answers, ids)
    _check_maximum(report, record, item, settings, mode)
    enablement = record.record("Enablement")
    for each in (record, inner, configuration, settings):
        if each is not None:
            each.ignore("DisplayAs", "MinPointValue")
            each.finish()
    enablements = asked.enablements if enablement is None else (*asked.enablements, enablement)
    return Question(ref, title, item, weight, enablements, options, bonuses)


def _answer(report: Report, record: Record, part: Part, title: str, mode: str) -> _Answer:
    points = record.record("PointsConfiguration")
    score = record.number("Score")
    is_bonus = False
    if mode == "POINTS_BASED" and points is not None:
        score, is_bonus = points.number("PointValue", required=True), points.flag("IsBonus")
    target = fail_target(record)
    fails = record.flag("AutomaticFail") or bool(target and not record.has("AutomaticFail"))
    fatal = FatalScope.FORM if fails else None
    if fails and target:
        fatal = FatalScope.SECTION if target == part.ref else None
        if fatal is None:
            report.warn("form-fail-elsewhere", record.node, item=title, section=target)
    return _Answer(record, score, is_bonus, fatal)


def _check_fatals(report: Report, answers: list[_Answer], title: str, *, scored: bool, is_bonus: bool) -> None:
    for each in answers:
        if each.fatal is not None and (not scored or is_bonus):
            report.warn("form-fail-unscored", each.record.node, item=title)
            each.fatal = None


def _with_answers(
    report: Report, item: Item, answers: list[_Answer], properties: Record | None
) -> tuple[Item, dict[str, str]]:
    if item.type is ItemType.NUMBER:
        return replace(item, ranges=_ranges(report, item, answers, properties)), {}
    if item.type is ItemType.TEXT:
        return item, {}
    ids, options, refs = Ids(), [], {}
    for each in answers:
        text, ref = each.record.text("Text", required=True), each.record.text("RefId")
        name = ids.give(short(text), ref)
        refs[ref or name] = name
        options.append(Option(name, Text.plain(text), each.score or _NO_SCORE, each.fatal))
        each.record.finish()
    if not options and properties is not None:
        report.error("form-key-missing", properties.node, key="Options")
    if not options and properties is None:
        report.error("form-key-missing", None, key=f"QuestionTypeProperties ({item.id})")
    return replace(item, options=tuple(options)), refs


def _ranges(report: Report, item: Item, answers: list[_Answer], properties: Record | None) -> tuple[Range, ...]:
    """Give the ranges in order, without overlaps; what lies between them inside the question's limits earns nothing."""
    found = []
    for each in answers:
        low, high = each.record.number("MinValue", required=True), each.record.number("MaxValue", required=True)
        if low is not None and high is not None:
            found.append(Range(Decimal(ceil(low)), Decimal(floor(high)), each.score or _NO_SCORE, each.fatal))
        each.record.finish()
    if properties is None:
        return tuple(found)
    first, last = properties.number("MinValue"), properties.number("MaxValue")
    ranges: list[Range] = []
    for part in sorted(found, key=lambda part: (part.minimum, part.maximum)):
        start = part.minimum
        if first is not None and start > first:
            ranges.append(_gap(report, properties, item, first, start - 1))
        if first is not None and start < first:
            report.warn("form-range-overlap", properties.node, item=item.id, first=f"{start:f}")
            start = Decimal(ceil(first))
        if start <= part.maximum:
            ranges.append(replace(part, minimum=start))
            first = part.maximum + 1
    if last is not None and not ranges:
        ranges.append(Range(last if first is None else first, last, _NO_SCORE))
    elif last is not None and first is not None and first <= last:
        ranges.append(_gap(report, properties, item, first, last))
    return tuple(ranges)


def _gap(report: Report, properties: Record, item: Item, first: Decimal, last: Decimal) -> Range:
    report.warn("form-range-gap", properties.node, item=item.id, first=f"{first:f}", last=f"{last:f}")
    return Range(Decimal(ceil(first)), Decimal(floor(last)), _NO_SCORE)


def _without_bonus_options(
    report: Report, record: Record, item: Item, answers: list[_Answer], ids: Ids
) -> tuple[Item, tuple[Item, ...]]:
    """Take what bonus answers earn beyond the question's maximum; an item of its own, with one answer only, gives it.

    The maximum counts no bonus: it is the best other answer, and of a multiple selection the sum of all others.
    """
    extra = [each.is_bonus for each in answers]
    if not any(extra) or item.bonus or not item.scored:
        return item, ()
    base = max((each.score for each in answers if not each.is_bonus and each.score is not None), default=_NO_SCORE)
    if item.type is ItemType.MULTI:
        given = [
            (option.title.in_language(""), option.points, ItemCondition(item.id, is_any=(option.id,)))
            for option, is_bonus in zip(item.options, extra, strict=True)
            if is_bonus and option.points > 0
        ]
        kept = [_NO_SCORE if is_bonus else each.points for each, is_bonus in zip(item.options, extra, strict=True)]
    else:
        given = [(name, points - base, condition) for name, points, condition in _above(item, base)]
        kept = [min(each.points, base) for each in item.options]
    bonuses = tuple(_bonus(item, name, points, condition, ids) for name, points, condition in given)
    report.warn("form-bonus-option", record.node, item=item.id)
    options = tuple(replace(each, points=points) for each, points in zip(item.options, kept, strict=True))
    ranges = tuple(replace(each, points=min(each.points, base)) for each in item.ranges)
    return replace(item, options=options, ranges=ranges), bonuses


def _bonus(item: Item, name: str, points: Decimal, condition: ItemCondition, ids: Ids) -> Item:
    return Item(
        id=ids.give(f"{item.id}-bonus"),
        title=Text((("en", f"Bonus: {name}"), ("zh_CN", f"加分：{name}"), ("zh_TW", f"加分：{name}"))),
        type=ItemType.CHOICE,
        allow_na=False,
        bonus=True,
        required=True,
        visible_if=condition,
        options=(Option("given", _GIVEN, points),),
    )


def _above(item: Item, base: Decimal) -> Iterable[tuple[str, Decimal, ItemCondition]]:
    for option in item.options:
        if option.points > base:
            yield option.title.in_language(""), option.points, ItemCondition(item.id, is_any=(option.id,))
    for each in item.ranges:
        if each.points > base:
            condition = ItemCondition(item.id, at_least=each.minimum, at_most=each.maximum)
            yield f"{item.title.in_language('')} {each.minimum:f}–{each.maximum:f}", each.points, condition


def _check_maximum(report: Report, record: Record, item: Item, settings: Record | None, mode: str) -> None:
    """Warn where the form caps a question's points at another sum than the best answer's."""
    cap = settings.number("MaxPointValue") if settings is not None else None
    if mode == "POINTS_BASED" and item.scored and cap is not None:
        best = _best(item)
        if best != cap:
            report.warn("form-cap-left", record.node, item=item.id, cap=f"{cap:f}", best=f"{best:f}")
    elif mode not in {"", "POINTS_BASED"} and item.scored and item.type is ItemType.MULTI and _best(item) != FULL_SCORE:
        report.warn("form-cap-left", record.node, item=item.id, cap="10", best=f"{_best(item):f}")


def _best(item: Item) -> Decimal:
    points = [each.points for each in item.options] or [each.points for each in item.ranges]
    return sum(points, _NO_SCORE) if item.type is ItemType.MULTI else max(points, default=_NO_SCORE)
