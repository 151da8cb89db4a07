"""The sheet of the items: evaluations by items, each cell the share of the item's best that was reached."""

from __future__ import annotations

from qa_app.export.labels import Label, Labels
from qa_app.export.report import MonthReport, ReportedEvaluation, ReportedItem
from qa_app.export.table import Column, Kind, Table, Value
from qa_app.export.titles import item_title, rubric_title
from qa_app.model.evaluation import ItemReason
from qa_app.model.rubric import Rubric

ItemKey = tuple[str, str]
"""Ids of a rubric and of an item of it."""

_FROZEN = 3
_NEVER_SCORED = {ItemReason.UNSCORED, ItemReason.TEXT}


def items_table(report: MonthReport, labels: Labels) -> Table:
    """Make the matrix, with a column for every scored item of every rubric that was used, in the form's order.

    The versions of a rubric share their columns, since items are followed across versions by their id. The title of the
    rubric stands before the item's where the month has several rubrics.
    """
    keys = item_keys(report)
    columns = (
        Column(labels.text(Label.CALL)),
        Column(labels.text(Label.AGENT)),
        Column(labels.text(Label.NAME)),
        Column(labels.text(Label.TEAM)),
        Column(labels.text(Label.RUBRIC)),
        Column(labels.text(Label.SCORE), Kind.SCORE),
        *(Column(item_heading(key, report, labels), Kind.SHARE) for key in keys),
    )
    titles = {(rubric.id, rubric.version): rubric_title(rubric, rubric.id, labels) for rubric in report.rubrics}
    not_applicable, names = labels.text(Label.NA), report.agent_names()
    rows = tuple(
        (
            evaluation.call,
            evaluation.agent,
            names.get(evaluation.agent, evaluation.agent_name),
            evaluation.team,
            titles.get((evaluation.rubric, evaluation.version), evaluation.rubric),
            evaluation.score,
            *_cells(evaluation, keys, not_applicable),
        )
        for evaluation in report.evaluations
    )
    return Table(labels.text(Label.ITEMS), columns, rows, frozen=_FROZEN)


def item_keys(report: MonthReport) -> tuple[ItemKey, ...]:
    """Give every scored item of every rubric that was used."""
    return tuple(key for rubric_id in report.used_rubrics() for key in _item_keys(report, rubric_id))


def _newest(report: MonthReport, rubric_id: str) -> Rubric | None:
    versions = (rubric for rubric in report.rubrics if rubric.id == rubric_id)
    return max(versions, key=lambda rubric: rubric.version, default=None)


def _item_keys(report: MonthReport, rubric_id: str) -> tuple[ItemKey, ...]:
    """Give the items of the newest version in the form's order, then those that only older evaluations have."""
    newest = _newest(report, rubric_id)
    listed = [item.id for item in newest.items()] if newest else []
    used = {
        item.item: None
        for evaluation in report.evaluations
        if evaluation.rubric == rubric_id
        for item in evaluation.items
        if item.reason not in _NEVER_SCORED
    }
    return tuple((rubric_id, item) for item in dict.fromkeys((*(item for item in listed if item in used), *used)))


def item_heading(key: ItemKey, report: MonthReport, labels: Labels) -> str:
    """Name the column of an item, by its newest version."""
    rubric_id, item_id = key
    rubric = next(
        (
            each
            for each in sorted(report.rubrics, key=lambda each: -each.version)
            if each.id == rubric_id and each.item(item_id)
        ),
        None,
    )
    title = item_title(rubric, item_id, labels)
    several = len(tuple(report.used_rubrics())) > 1
    return f"{rubric_title(rubric, rubric_id, labels)} · {title}" if several else title


def _cells(evaluation: ReportedEvaluation, keys: tuple[ItemKey, ...], not_applicable: str) -> tuple[Value, ...]:
    by_item = {item.item: item for item in evaluation.items}
    return tuple(
        _cell(by_item.get(item), not_applicable) if rubric == evaluation.rubric else None for rubric, item in keys
    )


def _cell(item: ReportedItem | None, not_applicable: str) -> Value:
    """Give the share; N/A in words, whatever it counted as; nothing where the item was hidden or not scored."""
    if item is None:
        return None
    return not_applicable if item.reason is ItemReason.NA else item.share
