"""What a template can name: figures of the month, and lists whose rows are repeated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from qa_app.export.labels import Labels
from qa_app.export.report import MonthReport
from qa_app.export.sheets.about import state_words
from qa_app.export.table import Value, local_time, money
from qa_app.export.titles import award_title, fatal_answer_title, grade_title, item_title, rubric_title

Record = Mapping[str, Value]

MONTH_FIELDS = (
    "month",
    "year",
    "month_number",
    "state",
    "closed_at",
    "closed_by",
    "zone",
    "currency",
    "policy",
    "policy_version",
    "policy_hash",
    "snapshot_hash",
    "program_version",
    "agents",
    "ranked",
    "evaluations",
    "awards_amount",
    "adjustments_amount",
    "total_amount",
    "total_points",
)
_AGENT = ("agent", "name", "team")
LIST_FIELDS: Mapping[str, tuple[str, ...]] = {
    "rows": (
        "number",
        "rank",
        *_AGENT,
        "score",
        "mean",
        "lowest",
        "evaluations",
        "fatal",
        "eligible",
        "reasons",
        "awards",
        "amount",
        "points",
        "adjustment",
        "payable",
    ),
    "payments": ("number", "rank", *_AGENT, "score", "awarded", "adjustment", "amount", "points"),
    "awards": ("number", "rank", *_AGENT, "score", "award", "amount", "points"),
    "teams": ("number", "rank", "team", "score", "evaluations", "fatal", "agents"),
    "adjustments": ("number", "month", "agent", "name", "before", "after", "amount", "points", "changes"),
    "evaluations": (
        "number",
        "call",
        *_AGENT,
        "started_at",
        "reviewer",
        "rubric",
        "version",
        "score",
        "raw_score",
        "grade",
        "fatal",
        "why",
    ),
    "fatals": ("number", "call", *_AGENT, "reviewer", "item", "answer", "score", "raw_score", "comment"),
}
"""Name of a list and the fields of its records."""


@dataclass(frozen=True, slots=True)
class Values:
    """What the placeholders of a template stand for: figures of the month, and the records of each list."""

    month: Record
    lists: Mapping[str, tuple[Record, ...]]


def placeholder_names() -> tuple[str, ...]:
    """Give every name that may stand between braces."""
    return (*MONTH_FIELDS, *(f"{name}.{field}" for name, fields in LIST_FIELDS.items() for field in fields))


def template_values(report: MonthReport, labels: Labels) -> Values:
    """Give what each placeholder stands for in a month."""
    return Values(
        _month(report, labels),
        {
            "rows": _rows(report, labels),
            "payments": _payments(report),
            "awards": _awards(report, labels),
            "teams": tuple(
                {
                    "number": number,
                    "rank": team.rank,
                    "team": team.team,
                    "score": team.score,
                    "evaluations": team.evaluations,
                    "fatal": team.fatal,
                    "agents": team.agents,
                }
                for number, team in enumerate(report.ranking.teams, start=1)
            ),
            "adjustments": _adjustments(report, labels),
            "evaluations": _evaluations(report, labels),
            "fatals": _fatals(report, labels),
        },
    )


def _month(report: MonthReport, labels: Labels) -> Record:
    year, number = report.month.split("-")
    closed, rows = report.closed, report.ranking.rows
    return {
        "month": report.month,
        "year": int(year),
        "month_number": int(number),
        "state": state_words(report, labels),
        "closed_at": local_time(closed.at, ZoneInfo(report.zone)) if closed else None,
        "closed_by": closed.by if closed else None,
        "zone": report.zone,
        "currency": report.ranking.currency,
        "policy": report.policy.title.in_language(labels.language) or report.policy.id,
        "policy_version": report.policy.version,
        "policy_hash": report.policy.content_hash,
        "snapshot_hash": closed.hash if closed else None,
        "program_version": report.program,
        "agents": len(rows),
        "ranked": sum(1 for row in rows if row.rank is not None),
        "evaluations": len(report.evaluations),
        "awards_amount": money(report.awarded_cents),
        "adjustments_amount": money(report.adjusted_cents),
        "total_amount": money(report.awarded_cents + report.adjusted_cents),
        "total_points": sum(row.points for row in rows) + sum(each.points for each in report.adjustments),
    }


def _rows(report: MonthReport, labels: Labels) -> tuple[Record, ...]:
    names = report.agent_names()
    late: dict[str, int] = {}
    for each in report.adjustments:
        late[each.agent] = late.get(each.agent, 0) + each.amount_cents
    return tuple(
        {
            "number": number,
            "rank": row.rank,
            "agent": row.agent,
            "name": names.get(row.agent, row.agent),
            "team": row.team or "",
            "score": row.score,
            "mean": row.mean,
            "lowest": row.lowest,
            "evaluations": row.evaluations,
            "fatal": row.fatal,
            "eligible": labels.yes_no(row.eligible),
            "reasons": labels.joined(tuple(labels.reason(reason, report.policy) for reason in row.reasons)),
            "awards": labels.joined(tuple(award_title(report.policy, each.award, labels) for each in row.awards)),
            "amount": money(row.amount_cents),
            "points": row.points,
            "adjustment": money(late.get(row.agent, 0)),
            "payable": money(row.amount_cents + late.get(row.agent, 0)),
        }
        for number, row in enumerate(report.ranking.rows, start=1)
    )


def _payments(report: MonthReport) -> tuple[Record, ...]:
    names = report.agent_names()
    return tuple(
        {
            "number": number,
            "rank": paid.row.rank if paid.row else None,
            "agent": paid.agent,
            "name": names.get(paid.agent, paid.agent),
            "team": (paid.row.team if paid.row else None) or "",
            "score": paid.row.score if paid.row else None,
            "awarded": money(paid.awarded_cents),
            "adjustment": money(paid.adjusted_cents),
            "amount": money(paid.awarded_cents + paid.adjusted_cents),
            "points": paid.points,
        }
        for number, paid in enumerate(report.payments(), start=1)
    )


def _awards(report: MonthReport, labels: Labels) -> tuple[Record, ...]:
    names = report.agent_names()
    taken = [(row, award) for row in report.ranking.rows for award in row.awards]
    return tuple(
        {
            "number": number,
            "rank": row.rank,
            "agent": row.agent,
            "name": names.get(row.agent, row.agent),
            "team": row.team or "",
            "score": row.score,
            "award": award_title(report.policy, award.award, labels),
            "amount": money(award.amount_cents),
            "points": award.points,
        }
        for number, (row, award) in enumerate(taken, start=1)
    )


def _adjustments(report: MonthReport, labels: Labels) -> tuple[Record, ...]:
    names = report.agent_names()
    words = report.adjustment_words or ((),) * len(report.adjustments)
    return tuple(
        {
            "number": number,
            "month": each.origin,
            "agent": each.agent,
            "name": names.get(each.agent, each.agent),
            "before": money(each.before.amount_cents),
            "after": money(each.after.amount_cents),
            "amount": money(each.amount_cents),
            "points": each.points,
            "changes": labels.joined(said),
        }
        for number, (each, said) in enumerate(zip(report.adjustments, words, strict=True), start=1)
    )


def _evaluations(report: MonthReport, labels: Labels) -> tuple[Record, ...]:
    names, zone = report.agent_names(), ZoneInfo(report.zone)
    return tuple(
        {
            "number": number,
            "call": each.call,
            "agent": each.agent,
            "name": names.get(each.agent, each.agent_name),
            "team": each.team,
            "started_at": local_time(each.started_at, zone),
            "reviewer": each.reviewer,
            "rubric": rubric_title(rubric := report.rubric(each.rubric, each.version), each.rubric, labels),
            "version": each.version,
            "score": each.score,
            "raw_score": each.raw_score,
            "grade": grade_title(rubric, each.grade, labels),
            "fatal": labels.joined(tuple(item_title(rubric, item, labels) for item in each.fatal_items)),
            "why": each.why,
        }
        for number, each in enumerate(report.evaluations, start=1)
    )


def _fatals(report: MonthReport, labels: Labels) -> tuple[Record, ...]:
    names = report.agent_names()
    fired = [(each, fatal) for each in report.evaluations for fatal in each.fatals]
    return tuple(
        {
            "number": number,
            "call": each.call,
            "agent": each.agent,
            "name": names.get(each.agent, each.agent_name),
            "team": each.team,
            "reviewer": each.reviewer,
            "item": item_title(rubric := report.rubric(each.rubric, each.version), fatal.fired.item, labels),
            "answer": fatal_answer_title(rubric, fatal.fired, labels),
            "score": each.score,
            "raw_score": each.raw_score,
            "comment": fatal.comment,
        }
        for number, (each, fatal) in enumerate(fired, start=1)
    )
