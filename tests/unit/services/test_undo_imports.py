"""Imports of evaluations and figures taken back."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from qa_app.model.agents import Actor
from qa_app.model.calls import CallFilter, CallMetadata
from qa_app.model.problems import ProblemError
from qa_app.services import calls
from qa_app.services.figures import month_figures, set_figures
from qa_app.services.import_evaluations import EvaluationsReport, import_evaluations
from qa_app.services.import_figures import FigureValue, import_figures
from qa_app.services.ranking import months, rank_month
from qa_app.services.rubrics import publish
from qa_app.services.undo_imports import (
    last_evaluations_import,
    last_figures_import,
    undo_evaluations,
    undo_figures,
)
from qa_app.services.workspace import Workspace
from qa_app.storage.appeals import add_appeal
from qa_app.storage.months import evaluated_calls

MONTH = "2026-10"
RUBRIC = """\
rubric: mini
version: 1
title: Mini
mode: points
sections:
  - id: only
    title: Only
    items:
      - {id: opening, title: Opening, type: yes_no, points: 5}
      - {id: closing, title: Closing, type: yes_no, points: 5}
"""
HEADINGS = "call,agent,reviewer,rubric,submitted at,opening,closing\n"


@pytest.fixture(autouse=True)
def rubric(workspace: Workspace, actor: Actor) -> None:
    publish(workspace, actor, RUBRIC, "mini.yaml")


def take(workspace: Workspace, actor: Actor, folder: Path, *rows: str) -> EvaluationsReport:
    file = folder / "october.csv"
    file.write_text(HEADINGS + "\n".join(rows), encoding="utf-8")
    return import_evaluations(workspace, actor, file)


def scores(workspace: Workspace) -> dict[str, Decimal | None]:
    return {row.agent: row.score for row in rank_month(workspace, MONTH).rows}


def row(call: str, day: int, closing: str = "yes") -> str:
    return f"{call},102,r1,mini,2026-10-{day:02} 10:00,yes,{closing}"


def test_that_an_import_taken_back_leaves_neither_its_evaluations_nor_the_calls_it_made(
    workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    report = take(workspace, actor, tmp_path, row("1", 2), row("2", 3))
    assert report.key is not None
    undone = undo_evaluations(workspace, actor, report.key)
    assert (undone.removed, undone.calls) == (2, 2)
    assert months(workspace) == ()
    assert calls.count(workspace, CallFilter()) == 0


def test_that_evaluations_which_were_superseded_count_again(workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    take(workspace, actor, tmp_path, row("1", 2, closing="no"))
    report = take(workspace, actor, tmp_path, row("1", 3), row("1", 4))
    assert report.key is not None
    assert undo_evaluations(workspace, actor, report.key).calls == 0
    assert scores(workspace) == {"102": Decimal("50.0000")}


def test_that_a_call_that_was_here_before_stays(workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    with workspace.database.writing() as session:
        calls.add_call(session, workspace, actor, CallMetadata(number="1", agent_number="102"))
    report = take(workspace, actor, tmp_path, row("1", 2))
    assert report.key is not None
    undo_evaluations(workspace, actor, report.key)
    assert calls.count(workspace, CallFilter()) == 1


def test_that_a_call_that_was_here_loses_what_the_import_filled_in(
    workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    with workspace.database.writing() as session:
        call_id = calls.add_call(session, workspace, actor, CallMetadata(number="1", customer="Li"))
    report = take(workspace, actor, tmp_path, row("1", 2))
    assert calls.card(workspace, call_id).agent_number == "102"
    assert report.key is not None
    undo_evaluations(workspace, actor, report.key)
    card = calls.card(workspace, call_id)
    assert (card.agent_number, card.agent_name, card.started_at, card.customer) == ("", "", None, "Li")


def test_that_what_was_changed_after_an_import_stays_when_it_is_taken_back(
    workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    with workspace.database.writing() as session:
        call_id = calls.add_call(session, workspace, actor, CallMetadata(number="1"))
    report = take(workspace, actor, tmp_path, row("1", 2))
    calls.update_metadata(workspace, actor, call_id, CallMetadata(agent_number="103"))
    assert report.key is not None
    undo_evaluations(workspace, actor, report.key)
    assert calls.card(workspace, call_id).agent_number == "103"


def test_that_an_import_is_taken_back_once(workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    report = take(workspace, actor, tmp_path, row("1", 2))
    assert report.key is not None
    undo_evaluations(workspace, actor, report.key)
    with pytest.raises(ProblemError) as refused:
        undo_evaluations(workspace, actor, report.key)
    assert [each.code for each in refused.value.problems] == ["import-gone"]


def test_that_an_import_stays_whole_where_an_evaluation_was_appealed(
    workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    report = take(workspace, actor, tmp_path, row("1", 2), row("2", 3))
    assert report.key is not None
    appeal_first(workspace, actor)
    with pytest.raises(ProblemError) as refused:
        undo_evaluations(workspace, actor, report.key)
    assert [each.code for each in refused.value.problems] == ["import-worked-on"]
    assert calls.count(workspace, CallFilter()) == 2


def test_that_an_import_stays_whole_where_a_later_one_took_its_place(
    workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    first = take(workspace, actor, tmp_path, row("1", 2))
    take(workspace, actor, tmp_path, row("1", 3))
    assert first.key is not None
    with pytest.raises(ProblemError) as refused:
        undo_evaluations(workspace, actor, first.key)
    assert [each.code for each in refused.value.problems] == ["import-worked-on"]


def test_that_the_last_import_is_known_later(workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    assert last_evaluations_import(workspace) is None
    report = take(workspace, actor, tmp_path, row("1", 2), row("2", 3))
    last = last_evaluations_import(workspace)
    assert last is not None
    assert (last.file, last.count, last.by, last.key) == ("october.csv", 2, actor.name, report.key)


def appeal_first(workspace: Workspace, actor: Actor) -> None:
    with workspace.database.writing() as session:
        evaluation = evaluated_calls(session, MONTH, workspace.zone)[0]
        add_appeal(session, evaluation.evaluation_id, (), "heard otherwise", at=workspace.clock(), by=actor.name)


def figures(workspace: Workspace) -> dict[str, dict[str, Decimal]]:
    return {each.agent: dict(each.figures) for each in month_figures(workspace, MONTH)}


def take_figures(workspace: Workspace, actor: Actor, folder: Path, text: str) -> None:
    file = folder / "figures.csv"
    file.write_text(text, encoding="utf-8")
    import_figures(workspace, actor, file, MONTH)


def test_that_figures_are_as_before_their_import(workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    take_figures(workspace, actor, tmp_path, "agent,csat\n102,80\n")
    take_figures(workspace, actor, tmp_path, "agent,csat,praises\n102,90,3\n103,70,\n")
    undone = undo_figures(workspace, actor, MONTH)
    assert (undone.removed, undone.kept) == (3, 0)
    assert figures(workspace) == {"102": {"csat": Decimal(80)}}
    assert last_figures_import(workspace, MONTH) is None


def test_that_a_figure_changed_since_its_import_stays(workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    take_figures(workspace, actor, tmp_path, "agent,csat,praises\n102,90,3\n")
    set_figures(workspace, actor, MONTH, [FigureValue("102", "csat", Decimal(95))])
    undone = undo_figures(workspace, actor, MONTH)
    assert (undone.removed, undone.kept) == (1, 1)
    assert figures(workspace) == {"102": {"csat": Decimal(95)}}


def test_that_each_month_has_its_own_last_import(workspace: Workspace, actor: Actor, tmp_path: Path) -> None:
    take_figures(workspace, actor, tmp_path, "agent,csat\n102,80\n")
    assert last_figures_import(workspace, "2026-09") is None
