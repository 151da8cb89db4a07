"""A month's figures come in from sheets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from qa_app.model.agents import Actor
from qa_app.model.problems import ProblemError, Severity
from qa_app.services import people
from qa_app.services.import_evaluations import RowsReport
from qa_app.services.import_figures import import_figures
from qa_app.services.workspace import Workspace
from qa_app.storage.figures import figures
from qa_app.storage.operations import operations


def take(workspace: Workspace, actor: Actor, folder: Path, text: str, month: str = "2026-10") -> RowsReport:
    file = folder / "figures.csv"
    file.write_text(text, encoding="utf-8")
    return import_figures(workspace, actor, file, month)


def stored(workspace: Workspace, month: str = "2026-10") -> dict[str, dict[str, Decimal]]:
    with workspace.database.reading() as session:
        return figures(session, month)


def test_that_each_column_is_a_figure_of_its_name(workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    report = take(workspace, actor, tmp_path, "agent,csat_pct,praises\n0102,93.333333,8\n103,90%,\n")

    assert [(each.agent, each.row) for each in report.imported] == [("0102", 2), ("103", 3)]
    assert stored(workspace) == {
        "0102": {"csat_pct": Decimal("93.333333"), "praises": Decimal(8)},
        "103": {"csat_pct": Decimal(90)},
    }


def test_that_figures_belong_to_their_month(local_workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    take(local_workspace, actor, tmp_path, "agent,csat_pct\n102,90\n", "2026-09")

    assert stored(local_workspace) == {}


def test_that_the_same_file_again_changes_nothing(local_workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    text = "agent,csat_pct,praises\n102,90.0,8\n"
    take(local_workspace, actor, tmp_path, text)

    report = take(local_workspace, actor, tmp_path, text)

    assert (report.imported, [each.agent for each in report.duplicates]) == ((), ["102"])


def test_that_a_later_figure_takes_the_place_of_the_old_and_both_are_logged(
    local_workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    take(local_workspace, actor, tmp_path, "agent,csat_pct,praises\n102,90,8\n")
    take(local_workspace, actor, tmp_path, "agent,csat_pct,praises\n102,91,\n")

    assert stored(local_workspace) == {"102": {"csat_pct": Decimal(91), "praises": Decimal(8)}}
    with local_workspace.database.reading() as session:
        lines = operations(session, "figures", "2026-10 102")
    assert ({"csat_pct": "90"}, {"csat_pct": "91"}) in [(line.before, line.after) for line in lines]


def test_that_every_bad_row_is_told_and_the_rest_taken(
    local_workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    text = "工号,csat_pct,praises\n102,good,many\n,90,1\n103,90,1\n103,91,1\n"

    report = take(local_workspace, actor, tmp_path, text)

    assert [(found.code, found.line, found.column) for found in report.rejected] == [
        ("value-not-a-number", 2, 2),
        ("value-not-a-number", 2, 3),
        ("figures-no-agent", 3, None),
        ("figures-agent-twice", 5, None),
    ]
    assert stored(local_workspace) == {"103": {"csat_pct": Decimal(90), "praises": Decimal(1)}}


def test_that_columns_about_the_agent_are_no_figures(local_workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    take(local_workspace, actor, tmp_path, "工号,姓名,班组,入职日期,出勤率\n102,李娜,一组,2026-01-05,98\n")

    assert stored(local_workspace) == {"102": {"出勤率": Decimal(98)}}
    agent = people.agent(local_workspace, "102")
    assert (agent.name, agent.team, agent.joined_on) == ("李娜", "一组", date(2026, 1, 5))


@pytest.mark.parametrize(
    ("text", "code"),
    [("name,csat\n李娜,90\n", "figures-no-agent-column"), ("agent,name\n102,李娜\n", "figures-none")],
)
def test_that_a_sheet_without_agents_or_figures_is_refused(
    local_workspace: Workspace, actor: Actor, tmp_path: Path, text: str, code: str
) -> None:
    with pytest.raises(ProblemError) as caught:
        take(local_workspace, actor, tmp_path, text)
    assert caught.value.problems[0].code == code


@pytest.mark.parametrize("month", ["2026-13", "October", "2026-1", "26-10", "2026-10-01"])
def test_that_what_is_no_month_is_refused(local_workspace: Workspace, actor: Actor, tmp_path: Path, month: str) -> None:
    with pytest.raises(ProblemError) as caught:
        take(local_workspace, actor, tmp_path, "agent,csat\n102,90\n", month)
    assert caught.value.problems[0].code == "month-wrong"


def test_that_a_row_of_an_agent_nobody_knows_is_told_and_kept(
    local_workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    people.remember_agent(local_workspace, actor, "102", name="Wang Fang")
    file = tmp_path / "figures.csv"
    file.write_text("agent,csat_pct\n102,90\n999,80\n", encoding="utf-8")

    report = import_figures(local_workspace, actor, file, "2026-10")

    assert [(each.code, each.line, each.severity) for each in report.unknown] == [
        ("figures-unknown-agent", 3, Severity.WARNING)
    ]
    assert (report.rejected, set(stored(local_workspace))) == ((), {"102", "999"})


def test_that_an_agent_whom_the_sheet_itself_names_is_told_the_first_time_only(
    local_workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    file = tmp_path / "figures.csv"
    file.write_text("agent,name,csat_pct\n102,Wang Fang,90\n", encoding="utf-8")

    first = import_figures(local_workspace, actor, file, "2026-10")
    again = import_figures(local_workspace, actor, file, "2026-11")

    assert ([each.line for each in first.unknown], again.unknown) == ([2], ())
