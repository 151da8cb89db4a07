"""A file of evaluations is looked at before it is taken in."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from qa_app.model.agents import Actor
from qa_app.model.calls import CallFilter
from qa_app.services import calls
from qa_app.services.evaluations_preview import (
    FileKind,
    SheetKind,
    columns_for,
    columns_key,
    fitting_rubric,
    kind_of_file,
    kind_of_sheet,
    preview_evaluations,
    published_rubrics,
)
from qa_app.services.importing.evaluation_rows import EvaluationsFile, open_evaluations
from qa_app.services.rubrics import publish
from qa_app.services.workspace import Workspace

RUBRIC = """\
rubric: mini
version: 1
title: Mini
mode: points
sections:
  - id: only
    title: Only
    items:
      - {id: opening, title: {en: Opening words, zh_CN: 开场白}, type: yes_no, points: 5}
      - {id: closing, title: Closing, type: yes_no, points: 5}
"""


@pytest.fixture(autouse=True)
def rubric(local_workspace: Workspace, actor: Actor) -> None:
    publish(local_workspace, actor, RUBRIC, "mini.yaml")


def opened(folder: Path, text: str) -> EvaluationsFile:
    file = folder / "rows.csv"
    file.write_text(text, encoding="utf-8")
    return open_evaluations(file)


def test_that_rows_are_scored_and_nothing_is_stored(local_workspace: Workspace, tmp_path: Path) -> None:
    file = opened(tmp_path, "call,agent,reviewer,submitted at,opening,closing\n1,102,r1,2026-10-02 10:00,yes,no\n")
    found = preview_evaluations(local_workspace, file, None, {"rubric": "mini"})
    assert [(row.line, row.call, row.agent, row.rubric, row.score) for row in found.rows] == [
        (2, "1", "102", "mini v1", Decimal("50.0000"))
    ]
    assert calls.count(local_workspace, CallFilter()) == 0


def test_that_every_reason_against_a_row_is_told(local_workspace: Workspace, tmp_path: Path) -> None:
    file = opened(tmp_path, "call,agent,submitted at,opening,closing\n1,102,2026-10-02 10:00,maybe,\n")
    found = preview_evaluations(local_workspace, file, None, {"rubric": "mini"})
    assert found.rows == ()
    assert {each.code for each in found.rejected} >= {"evaluation-value-missing"}
    assert {each.line for each in found.rejected} == {2}


def test_that_an_answer_that_is_missing_is_told_before(local_workspace: Workspace, tmp_path: Path) -> None:
    file = opened(tmp_path, "call,agent,reviewer,submitted at,opening\n1,102,r1,2026-10-02 10:00,yes\n")
    found = preview_evaluations(local_workspace, file, None, {"rubric": "mini"})
    assert [each.code for each in found.rejected] == ["answer-missing"]


def test_that_columns_are_guessed_by_the_titles_of_items(local_workspace: Workspace, tmp_path: Path) -> None:
    file = opened(tmp_path, "通话,工号,开场白,CLOSING,closing.comment,remarks\n1,102,是,是,,x\n")
    (mini,) = published_rubrics(local_workspace)
    assert columns_for(file, {}, mini) == {
        "通话": "call",
        "工号": "agent",
        "开场白": "item:opening",
        "CLOSING": "item:closing",
        "closing.comment": "comment:closing",
        "remarks": "",
    }


def test_that_a_sheet_belongs_to_the_rubric_that_its_headings_name(
    local_workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    publish(local_workspace, actor, RUBRIC.replace("mini", "other").replace("opening", "greeting"), "other.yaml")
    known = published_rubrics(local_workspace)
    found = fitting_rubric(opened(tmp_path, "call,greeting,closing\n1,yes,yes\n"), known)
    assert found is not None
    assert found.id == "other"
    assert fitting_rubric(opened(tmp_path, "call,remarks\n1,x\n"), known) is None


def test_that_columns_said_before_hold_for_the_same_headings(tmp_path: Path) -> None:
    file = opened(tmp_path, "call,who\n1,102\n")
    saved = {columns_key(file): {"call": "call", "who": "agent"}}
    assert columns_for(file, saved) == {"call": "call", "who": "agent"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("agent,csat\n102,90\n", FileKind.FIGURES),
        ("call,agent,opening\n1,102,yes\n", FileKind.EVALUATIONS),
        ('{"call": "1"}\n', FileKind.EVALUATIONS),
    ],
)
def test_that_a_dropped_file_is_known_by_what_it_holds(tmp_path: Path, text: str, kind: FileKind) -> None:
    file = tmp_path / "dropped"
    file.write_text(text, encoding="utf-8")
    assert kind_of_file(file) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("call,agent,reviewer,rubric,opening\n1,102,r1,mini,yes\n", SheetKind.EVALUATIONS),
        ('{"call": "1"}\n', SheetKind.EVALUATIONS),
        ("call,agent,reviewer\n1,102,r1\n", SheetKind.UNSURE),
        ("call,agent,queue\n1,102,Returns\n", SheetKind.CALLS),
        ("", SheetKind.CALLS),
    ],
)
def test_that_a_sheet_among_calls_is_known_by_its_headings(tmp_path: Path, text: str, kind: SheetKind) -> None:
    file = tmp_path / "dropped"
    file.write_text(text, encoding="utf-8")
    assert kind_of_sheet(file) is kind
