"""The month, read a second time: its borders to the last instant in every zone, and who is the same agent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from qa_app.config.paths import Paths
from qa_app.config.settings import Settings, save_settings
from tests.unit.law.month import Desk, evaluation

QUALITY = "score: [{id: q, source: evaluations, weight: 100}]\n"


@pytest.mark.parametrize(
    "zone", ["Asia/Shanghai", "America/New_York", "America/Havana", "Asia/Amman", "Pacific/Kiritimati", "UTC"]
)
def test_that_the_last_instant_of_a_month_is_still_in_it(desk: Desk, zone: str) -> None:
    save_settings(Paths.of(desk.workspace), Settings(time_zone=zone))
    desk.publish()
    expected: dict[str, int] = {}
    rows: list[dict[str, object]] = []
    for first in (datetime(2024, 3, 1, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC)):
        for hours in range(-14, 15):
            for off in (timedelta(microseconds=-1), timedelta()):
                at = first + timedelta(hours=hours) + off
                month = f"{at.astimezone(ZoneInfo(zone)):%Y-%m}"
                expected[month] = expected.get(month, 0) + 1
                row = evaluation("7", 1, 100)
                rows.append(row | {"call": f"c{len(rows)}", "started_at": at.isoformat()})
    ran = desk.take(rows)
    assert (ran.code, ran.document["rejected"]) == (0, [])
    found = {}
    for month in expected:
        listed = desk.rank(QUALITY, month)["rows"]
        assert isinstance(listed, list)
        found[month] = sum(row["evaluations"] for row in listed)
    assert found == expected


def test_that_an_agent_is_one_however_wide_its_number_was_typed(desk: Desk) -> None:
    desk.publish()
    typed = ("A102", "Ａ１０２", " A102\u3000", "\u200bA102")
    rows = [evaluation(agent, 1, 90) | {"call": f"c{number}"} for number, agent in enumerate(typed)]
    assert desk.take(rows).code == 0
    desk.figures("agent,csat_pct\nＡ１０２,90\n")
    assert desk.column(QUALITY, "agent", "evaluations") == [["A102", 4]]


def test_that_an_accent_is_one_however_it_was_written(desk: Desk) -> None:
    desk.publish()
    rows = [evaluation("e\u0301va", 1, 90), evaluation("\u00e9va", 2, 80)]
    assert desk.take(rows).code == 0
    assert desk.column(QUALITY, "agent", "evaluations") == [["\u00e9va", 2]]


def test_that_zeros_and_case_of_a_number_are_kept_apart(desk: Desk) -> None:
    desk.publish()
    for agent in ("7", "007", "a7", "A7"):
        desk.scores(agent, 90)
    assert sorted(str(row[0]) for row in desk.column(QUALITY, "agent")) == ["007", "7", "A7", "a7"]


def test_that_one_figure_for_one_agent_typed_twice_is_told(desk: Desk) -> None:
    ran = desk.figures("agent,csat_pct\n102,90\n１０２,91\n")
    assert ran.codes("rejected") == ["figures-agent-twice"]


def test_that_other_answers_of_the_same_instant_are_refused_and_the_same_ones_are_a_duplicate(desk: Desk) -> None:
    desk.publish()
    assert desk.take([evaluation("7", 1, 90)]).code == 0
    again = desk.take([evaluation("7", 1, 90), evaluation("7", 1, 80)])
    assert again.codes("rejected") == ["evaluation-not-newer"]
    assert desk.column(QUALITY, "score") == [["90.0000"]]
    later = evaluation("7", 1, 80) | {"submitted_at": "2026-10-01T10:00:01+08:00"}
    assert desk.take([later]).codes("rejected") == []
    assert desk.column(QUALITY, "score") == [["80.0000"]]


def test_that_the_same_answers_written_otherwise_are_a_duplicate(desk: Desk) -> None:
    desk.publish("""
        rubric: counted
        version: 1
        mode: points
        sections:
          - id: s
            items:
              - {id: m, type: multi, options: [{id: p, points: 1}, {id: q, points: 1}]}
              - {id: n, type: number, decimals: 2, ranges: [{min: 0, max: 9, points: 1}]}
              - {id: f, type: faults, points: 5, faults: [{id: x, points: 1}, {id: y, points: 1}]}
    """)
    row = evaluation("7", 1, 90)
    first = row | {"answers": {"m": ["p", "q"], "n": "3.50", "f": {"x": 1, "y": 0}}}
    again = row | {"answers": {"m": ["q", "p"], "n": 3.5, "f": {"x": 1}}}
    assert desk.take([first]).document["rejected"] == []
    assert desk.take([again]).document["rejected"] == []
