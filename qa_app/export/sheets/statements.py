"""The sheet of statements: what each agent is told, every score with its explanation, a new page for each agent."""

from __future__ import annotations

from decimal import Decimal
from zoneinfo import ZoneInfo

from qa_app.export.labels import Label, Labels
from qa_app.export.report import MonthReport, ReportedEvaluation, ReportedSection
from qa_app.export.table import Column, Kind, Table, local_time
from qa_app.export.titles import item_title, rubric_title, section_title

_FROZEN = 3
_PLACES = Decimal("0.01")


def statements_table(report: MonthReport, labels: Labels) -> Table:
    """Make the statements in the order of the ranking, each agent's calls by their start."""
    columns = (
        Column(labels.text(Label.AGENT)),
        Column(labels.text(Label.NAME)),
        Column(labels.text(Label.CALL)),
        Column(labels.text(Label.STARTED_AT, zone=report.zone), Kind.INSTANT),
        Column(labels.text(Label.RUBRIC)),
        Column(labels.text(Label.VERSION), Kind.INTEGER),
        Column(labels.text(Label.SCORE), Kind.SCORE),
        Column(labels.text(Label.RAW_SCORE), Kind.SCORE),
        Column(labels.text(Label.FATAL_ITEMS), Kind.LONG_TEXT),
        Column(labels.text(Label.SECTIONS), Kind.LONG_TEXT),
        Column(labels.text(Label.WHY), Kind.LONG_TEXT),
    )
    zone, names = ZoneInfo(report.zone), report.agent_names()
    listed = _in_order(report)
    rows = tuple(
        (
            each.agent,
            names.get(each.agent, each.agent_name),
            each.call,
            local_time(each.started_at, zone),
            rubric_title(rubric := report.rubric(each.rubric, each.version), each.rubric, labels),
            each.version,
            each.score,
            each.raw_score,
            labels.joined(tuple(item_title(rubric, item, labels) for item in each.fatal_items)),
            labels.joined(
                tuple(f"{section_title(rubric, part.section, labels)} {_shown(part)}" for part in each.sections)
            ),
            each.why,
        )
        for each in listed
    )
    breaks = tuple(index for index, each in enumerate(listed) if index and each.agent != listed[index - 1].agent)
    return Table(labels.text(Label.STATEMENTS), columns, rows, frozen=_FROZEN, breaks=breaks)


def _in_order(report: MonthReport) -> list[ReportedEvaluation]:
    places = {row.agent: place for place, row in enumerate(report.ranking.rows)}
    # Stable: the calls of an agent stay in the order of the report.
    return sorted(report.evaluations, key=lambda each: (places.get(each.agent, len(places)), each.agent))


def _shown(section: ReportedSection) -> str:
    return "–" if section.score is None else str(section.score.quantize(_PLACES))
