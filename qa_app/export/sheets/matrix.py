"""The heat map of agents by items: where each agent is weak and strong."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from qa_app.export.labels import Label, Labels
from qa_app.export.report import MonthReport
from qa_app.export.sheets.items import ItemKey, item_heading, item_keys
from qa_app.export.table import Column, Kind, Table

_FROZEN = 2
_PLACES = Decimal("0.0001")


def matrix_table(report: MonthReport, labels: Labels) -> Table:
    """Make the map in the order of the ranking: the mean share of each item over the agent's calls that answered it."""
    shares: defaultdict[tuple[str, ItemKey], list[Decimal]] = defaultdict(list)
    for evaluation in report.evaluations:
        for item in evaluation.items:
            if item.share is not None and item.reason is None:
                shares[evaluation.agent, (evaluation.rubric, item.item)].append(item.share)
    keys, names = item_keys(report), report.agent_names()
    columns = (
        Column(labels.text(Label.AGENT)),
        Column(labels.text(Label.NAME)),
        Column(labels.text(Label.TEAM)),
        Column(labels.text(Label.EVALUATION_COUNT), Kind.INTEGER),
        Column(labels.text(Label.MEAN), Kind.SCORE),
        *(Column(item_heading(key, report, labels), Kind.SHARE) for key in keys),
    )
    rows = tuple(
        (
            row.agent,
            names.get(row.agent, row.agent),
            row.team or "",
            row.evaluations,
            row.mean,
            *(_mean(shares.get((row.agent, key))) for key in keys),
        )
        for row in report.ranking.rows
        if row.evaluations
    )
    return Table(labels.text(Label.MATRIX), columns, rows, frozen=_FROZEN)


def _mean(shares: list[Decimal] | None) -> Decimal | None:
    return (sum(shares, Decimal(0)) / len(shares)).quantize(_PLACES) if shares else None
