"""Score sheets as people keep them in Excel: sections, items, points and weights under headings of their own words."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from qa_app.model.rubric import Item, Mode, NotApplicable, Rubric, Section, Text
from qa_app.scoring.shares import best_points
from qa_app.services.forms.naming import Ids, rubric_id
from qa_app.services.forms.record import Place, Report
from qa_app.services.forms.sheet_headings import Column, is_heading
from qa_app.services.forms.sheet_marks import item_of, loses_only
from qa_app.services.forms.sheet_rows import FATAL_WORDS, Rows, SheetSection
from qa_app.services.importing.reading import read_sheet

_BONUS_SECTION = re.compile(r"加分|bonus|extra credit", re.IGNORECASE)
_BONUS_ITEM = re.compile(r"(?:加分项?|加分項|bonus)\s*[:：-]", re.IGNORECASE)
_HUNDRED = Decimal(100)
_NEAR = Decimal("0.5")
_ZERO = Decimal(0)


def read_score_sheet(file: Path, report: Report) -> Rubric:
    """Read a score sheet; warnings and errors of its rows go to the report.

    With weights the rubric is weighted; with deductions alone it starts at 100 and takes them off; else its points are
    added up.

    Raises:
        ProblemError: ``sheet-form-unknown`` or ``form-without-questions``, unreadable cells at their lines, and what
            reading a sheet raises.
    """
    sheet = read_sheet(file, is_heading)
    report.problems += sheet.problems
    rows = Rows(sheet, report)
    telling = set(rows.columns) - {Column.SECTION, Column.ITEM, Column.IGNORED, Column.REMARK}
    if Column.ITEM not in rows.columns or not (telling or rows.grades):
        report.error(
            "sheet-form-unknown", None, found=", ".join(heading for heading in sheet.headings if heading)[:200]
        )
    report.stop_at_errors()
    found = rows.gather()
    if not found:
        report.error("form-without-questions", None)
    report.stop_at_errors()
    if rows.unknown:
        report.warn("sheet-form-columns-left", None, columns=", ".join(rows.unknown)[:200])
    for section in found:
        _mark(section)
    everything = [item for section in found for item in section.items]
    deduct = all(loses_only(item) for item in everything)
    ids, section_ids = Ids(), Ids()
    sections = [
        Section(
            id=section_ids.give(section.title or file.stem),
            title=Text.plain(section.title or file.stem),
            items=tuple(item_of(report, item, ids, deduct=deduct) for item in section.items),
        )
        for section in found
    ]
    mode, sections = _weighed(report, found, sections, deduct=deduct)
    _check_total(report, rows, sections, mode)
    return Rubric(
        id=rubric_id("", file.stem),
        version=1,
        title=Text.plain(file.stem),
        mode=mode,
        sections=tuple(sections),
        not_applicable=NotApplicable.FULL if deduct else NotApplicable.EXCLUDE,
    )


def _mark(section: SheetSection) -> None:
    """Let a section that is named as fatal or bonus say so for its items; an item that starts so is a bonus."""
    for item in section.items:
        item.is_bonus = item.is_bonus or bool(_BONUS_ITEM.match(item.title))
        if FATAL_WORDS.search(section.title) and not item.fatal:
            item.fatal = "form"
        if _BONUS_SECTION.search(section.title) and not FATAL_WORDS.search(section.title):
            item.is_bonus = True


def _weighed(
    report: Report, found: list[SheetSection], sections: list[Section], *, deduct: bool
) -> tuple[Mode, list[Section]]:
    if deduct:
        return Mode.DEDUCT, sections
    weights = [[item.weight for item in section.items] for section in found]
    whole = [section.weight for section in found]
    counting = [[_weighs(item) for item in section.items] for section in sections]
    given = [
        [weight for weight, counts in zip(each, counted, strict=True) if counts]
        for each, counted in zip(weights, counting, strict=True)
    ]
    filled = [weight for each in given for weight in each]
    if not any(weight is not None for weight in (*filled, *whole)):
        return Mode.POINTS, sections
    if any(
        each and each[0] is not None and all(weight is None for weight in each[1:]) for each in given if len(each) > 1
    ):
        # A merged cell beside several items holds the weight of their section.
        merged = all(not each or (each[0] is not None and all(w is None for w in each[1:])) for each in given)
        if merged and not any(weight is not None for weight in whole):
            whole = [each[0] if each else None for each in given]
            weights = [[None for _ in each] for each in weights]
            filled = []
    if any(weight is None for weight in filled) and any(weight is not None for weight in filled):
        report.warn("sheet-form-weights-left", None)
        return Mode.POINTS, sections
    if _lack(whole, given):
        report.warn("sheet-form-weights-left", None)
        return Mode.POINTS, sections
    return Mode.WEIGHTED, _with_weights(report, sections, weights, whole)


def _weighs(item: Item) -> bool:
    """Whether an item takes part in the score by a weight: one that only is fatal needs none."""
    return item.counts and not (item.fatal_scopes and best_points(item) <= 0)


def _lack(whole: list[Decimal | None], given: list[list[Decimal | None]]) -> bool:
    """Whether some sections with counting items have a weight and others have none."""
    wanted = [weight is None for weight, each in zip(whole, given, strict=True) if each]
    return any(wanted) and not all(wanted)


def _with_weights(
    report: Report, sections: list[Section], weights: list[list[Decimal | None]], whole: list[Decimal | None]
) -> list[Section]:
    items = [_weighted_items(section, each) for section, each in zip(sections, weights, strict=True)]
    totals = [sum((item.weight or _ZERO for item in each if item.counts), _ZERO) for each in items]
    scored = [total for total, each in zip(totals, items, strict=True) if any(_weighs(item) for item in each)]
    if all(weight is None for weight in whole):
        shares = all(abs(_percent(total, scored) - _HUNDRED) <= _NEAR for total in scored) and len(scored) > 1
        if shares:
            report.warn("sheet-form-sections-even", None)
        else:
            whole = list(totals)
    if any(weight is not None for weight in whole):
        whole = [weight or _ZERO for weight in whole]
    factor = _HUNDRED if _are_fractions([weight for weight in whole if weight is not None]) else Decimal(1)
    made = []
    for section, each, weight in zip(sections, items, whole, strict=True):
        counts = any(item.counts for item in each)
        made.append(
            replace(
                section,
                items=tuple(_of_hundred(each)),
                weight=weight * factor if weight is not None and counts else None,
            )
        )
    return made


def _percent(total: Decimal, totals: list[Decimal]) -> Decimal:
    return total * _HUNDRED if _are_fractions(totals, each=True) else total


def _are_fractions(values: list[Decimal], *, each: bool = False) -> bool:
    """Whether weights are written as parts of one, as Excel stores percentages."""
    if each:
        return bool(values) and all(abs(value - 1) <= _NEAR / _HUNDRED for value in values)
    return bool(values) and abs(sum(values, _ZERO) - 1) <= _NEAR / _HUNDRED


def _weighted_items(section: Section, weights: list[Decimal | None]) -> list[Item]:
    """Give the items their weights; without any their points, where every one has points."""
    if any(weight is not None for weight in weights):
        return [
            replace(item, weight=weight or _ZERO) if item.counts else item
            for item, weight in zip(section.items, weights, strict=True)
        ]
    counting = [item for item in section.items if item.counts]
    if not counting or not all(best_points(item) > 0 or item.fatal_scopes for item in counting):
        return list(section.items)
    return [replace(item, weight=max(best_points(item), _ZERO)) if item.counts else item for item in section.items]


def _of_hundred(items: list[Item]) -> list[Item]:
    """Turn the weights of a section's items into shares of 100, where that needs no more than 6 places."""
    total = sum((item.weight or _ZERO for item in items), _ZERO)
    shares = [None if item.weight is None or not total else item.weight * _HUNDRED / total for item in items]
    if any(share is not None and share != round(share, 6) for share in shares):
        return items
    return [item if share is None else replace(item, weight=share) for item, share in zip(items, shares, strict=True)]


def _check_total(report: Report, rows: Rows, sections: list[Section], mode: Mode) -> None:
    if rows.stated_total is None or mode is Mode.DEDUCT:
        return
    stated, place = rows.stated_total
    total = sum((best_points(item) for section in sections for item in section.items if item.counts), _ZERO)
    if stated != total and mode is Mode.POINTS:
        report.warn("sheet-form-total", Place(place.line), stated=f"{stated:f}", total=f"{total:f}")
