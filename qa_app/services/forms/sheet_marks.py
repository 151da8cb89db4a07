"""How the items of a score sheet are answered: what stands in their cells decides their type."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from decimal import Decimal

from qa_app.model.rubric import NO, NO_TEXT, YES, FatalScope, Fault, Item, ItemType, Option, Range, Text
from qa_app.services.forms.naming import Ids, slug
from qa_app.services.forms.record import Report
from qa_app.services.forms.sheet_rows import Answer, SheetItem

MOST_STEPS = 100
_ZERO = Decimal(0)
_STEPS = re.compile(r"\d+(?:\.\d+)?分?(?:\s*[/、,，;；|]\s*\d+(?:\.\d+)?分?)+")
_SPAN = re.compile(r"0\s*(?:-|–|—|~|～|至|到|to)\s*(\d{1,3})分?")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_CLAUSES = re.compile(r"[;；\n。]+|,(?!\d)|，")
_EARNS = re.compile(
    r"^(.*?)(?:得|给|為|为|计|=|:|：|\(|（|-|–)?\s*(\d+(?:\.\d+)?)\s*(?:分|points?|pts)[)）]?\s*$", re.IGNORECASE
)
_COSTS = re.compile(
    r"^(.*?)(?:每次|每处|每項|每项|一次|每出现一次)?\s*(?:扣|deduct|minus|-)\s*(\d+(?:\.\d+)?)\s*(?:分|points?|pts)?.*$",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"(?:最多|至多|上限|封顶|封頂|不超过|不超過|up to|at most|max(?:imum)?(?: of)?)\D{0,8}(\d+(?:\.\d+)?)",
    re.IGNORECASE,
)
_KINDS = (
    (ItemType.YES_NO, re.compile(r"yes.?no|是否|是/否|二选一|判断|二選一|判斷|boolean")),
    (ItemType.MULTI, re.compile(r"multi|多选|多選|checkbox")),
    (ItemType.FAULTS, re.compile(r"fault|deduct|扣分|差错|error")),
    (ItemType.NUMBER, re.compile(r"number|numeric|打分|数字|数值|分数|數字|range|scale")),
    (ItemType.TEXT, re.compile(r"text|文本|文字|填空|comment|主观")),
    (ItemType.CHOICE, re.compile(r"choice|select|单选|單選|选择|選擇|radio")),
)


def item_of(report: Report, found: SheetItem, ids: Ids, *, deduct: bool) -> Item:
    """Make an item.

    Graded answers make a choice; deductions make counted faults; a fatal mark without points makes a fault that only is
    fatal; full marks alone are given by the point, from 0; nothing at all is answered by yes or no.
    """
    kind = _kind(found)
    item = Item(
        id=ids.give(found.title),
        title=Text.plain(found.title),
        type=ItemType.YES_NO,
        guidance=Text.plain("\n".join(found.guidance)),
        allow_na=found.allow_na,
        bonus=found.is_bonus,
    )
    options, faults = found.options, found.faults
    if not options and not faults:
        options, faults = _read_marks(found), _read_faults(found)
    if kind is ItemType.TEXT:
        return replace(item, type=kind, bonus=False)
    if kind is ItemType.YES_NO:
        made = _yes_no(item, found)
    elif options:
        made = _choice(item, options, multi=kind is ItemType.MULTI)
    elif faults or kind is ItemType.FAULTS or (found.points or 0) < 0:
        made = _faults(report, item, found, faults, deduct=deduct)
    elif found.fatal and found.points is None:
        made = _only_fatal(item, found, deduct=deduct)
    elif found.points is not None and found.points == found.points.to_integral_value() and found.points <= MOST_STEPS:
        made = _by_point(item, int(found.points))
    else:
        made = _yes_no(item, found)
    return _with_fatal(report, made, found, deduct=deduct)


def _kind(found: SheetItem) -> ItemType | None:
    words = unicodedata.normalize("NFKC", found.kind).casefold()
    return next((kind for kind, pattern in _KINDS if words and pattern.search(words)), None)


def loses_only(found: SheetItem) -> bool:
    """Whether an item can only take points away: deductions or a fatal mark, and no points of its own."""
    if found.is_bonus or _kind(found) is ItemType.TEXT:
        return True
    if (found.points is not None and found.points > 0) or found.options or found.marks or found.weight is not None:
        return False
    return bool(found.faults or found.fatal or (found.points or 0) < 0 or _read_faults(found))


def _read_marks(found: SheetItem) -> list[Answer]:
    """Read graded answers out of ``10/5/0`` or ``complete 10 points; partly 5 points; missing 0 points``."""
    cell = unicodedata.normalize("NFKC", found.marks).strip()
    if _STEPS.fullmatch(cell):
        return [Answer(mark, Decimal(mark)) for mark in dict.fromkeys(_NUMBER.findall(cell))]
    span = _SPAN.fullmatch(cell)
    if span and int(span[1]) <= MOST_STEPS:
        found.points = Decimal(span[1])
        return []
    answers = []
    for clause in (part.strip() for text in found.guidance for part in _CLAUSES.split(text)):
        match = _EARNS.fullmatch(clause) if clause and "扣" not in clause else None
        if match is not None and match[1].strip():
            answers.append(Answer(match[1].strip(), Decimal(match[2])))
    points = [each.points for each in answers if each.points is not None]
    graded = len(set(points)) > 1 and len(set(points)) == len(points)
    return answers if graded and found.points in {None, max(points)} else []


def _read_faults(found: SheetItem) -> list[Answer]:
    """Read deductions out of ``interrupts the customer, 2 points each time`` as it is written with 扣 or deduct.

    A clause that limits them, as ``6 points at most``, limits how often the fault before it counts.
    """
    faults: list[Answer] = []
    for clause in (part.strip() for text in found.guidance for part in _CLAUSES.split(text)):
        match = _COSTS.fullmatch(clause) if "扣" in clause or "deduct" in clause.casefold() else None
        limit = _AT_MOST.search(clause)
        if limit is not None and match is not None and faults:
            points, most = faults[-1].points, Decimal(limit[1])
            if points and most % points == 0 and most >= points:
                faults[-1].max_times = int(most / points)
        elif match is not None:
            faults.append(Answer(match[1].strip(" ,，:：") or found.title, Decimal(match[2])))
    return faults


def _choice(item: Item, answers: list[Answer], *, multi: bool) -> Item:
    ids = Ids()
    options = tuple(
        Option(ids.give(_bare(each)), Text.plain(each.text), each.points or _ZERO) for each in answers if each.text
    )
    return replace(item, type=ItemType.MULTI if multi else ItemType.CHOICE, options=options)


def _bare(answer: Answer) -> str:
    return f"points-{answer.text}" if _NUMBER.fullmatch(answer.text) else answer.text if slug(answer.text) else "answer"


def _faults(report: Report, item: Item, found: SheetItem, faults: list[Answer], *, deduct: bool) -> Item:
    if not faults:
        faults = [Answer(found.title, abs(found.points or _ZERO))]
    ids = Ids()
    made = tuple(
        Fault(ids.give(each.text), Text.plain(each.text), each.points or _ZERO, each.max_times or None)
        for each in faults
    )
    full = found.points if found.points is not None and found.points > 0 else None
    if full is None and not deduct:
        full = sum((each.points * (each.max_times or 1) for each in made), _ZERO)
        report.warn("sheet-form-full-marks", found.place, item=found.title, points=f"{full:f}")
    return replace(item, type=ItemType.FAULTS, faults=made, points=full)


def _only_fatal(item: Item, found: SheetItem, *, deduct: bool) -> Item:
    fault = Fault(slug(found.title) or "fault", Text.plain(found.title))
    return replace(item, type=ItemType.FAULTS, faults=(fault,), points=None if deduct else _ZERO)


def _by_point(item: Item, full: int) -> Item:
    ranges = tuple(Range(Decimal(each), Decimal(each), Decimal(each)) for each in range(full + 1))
    return replace(item, type=ItemType.NUMBER, ranges=ranges)


def _yes_no(item: Item, found: SheetItem) -> Item:
    points = found.points if found.points is not None and found.points >= 0 else Decimal(1)
    return replace(
        item,
        type=ItemType.YES_NO,
        points=points,
        options=(Option(YES, NO_TEXT, points), Option(NO, NO_TEXT, _ZERO)),
    )


def _with_fatal(report: Report, item: Item, found: SheetItem, *, deduct: bool) -> Item:
    """Mark what earns nothing as fatal: every fault, the answers with no points, the lowest where none has none."""
    if not found.fatal:
        return item
    if item.bonus:
        report.warn("form-fail-unscored", found.place, item=found.title)
        return item
    scope = FatalScope.SECTION if found.fatal == "section" and not deduct else FatalScope.FORM
    low = min([each.points for each in item.options] + [each.points for each in item.ranges], default=_ZERO)
    return replace(
        item,
        faults=tuple(replace(each, fatal=scope) for each in item.faults),
        options=tuple(replace(each, fatal=scope) if each.points <= max(low, _ZERO) else each for each in item.options),
        ranges=tuple(replace(each, fatal=scope) if each.points <= max(low, _ZERO) else each for each in item.ranges),
    )
