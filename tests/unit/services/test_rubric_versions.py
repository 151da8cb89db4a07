from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from qa_app.model.agents import Actor
from qa_app.model.evaluation import Answer, FaultsAnswer, OptionAnswer
from qa_app.model.progress import UNCONTROLLED, Cancelled, Control, Progress
from qa_app.model.rubric import Rubric
from qa_app.scoring.rubric_file import read_rubric
from qa_app.services import rubric_versions as versions
from qa_app.services.finished_evaluations import FinishedEvaluation, import_evaluations
from qa_app.services.rubric_versions import GradeChange, RescoreReport, rescore
from qa_app.services.workspace import Workspace
from qa_app.storage import evaluations
from tests.helpers.rubrics import MINI_RUBRIC, publish_mini

NO_FAULT = FaultsAnswer()
RUDE = FaultsAnswer((("insults", 1),))


def read(*replacements: tuple[str, str]) -> Rubric:
    text = MINI_RUBRIC.replace("version: 1", "version: 2")
    for before, after in replacements:
        assert before in text
        text = text.replace(before, after)
    reading = read_rubric(text, "mini.yaml")
    assert reading.rubric is not None, reading.problems
    return reading.rubric


def evaluate(workspace: Workspace, actor: Actor, call: str, opening: str, manners: Answer, month: int = 10) -> int:
    at = datetime(2026, month, 14, 2, 0, tzinfo=UTC)
    answers: dict[str, Answer] = {"opening": OptionAnswer(opening), "manners": manners}
    row = FinishedEvaluation(
        call, "r1", "mini", answers, agent_number="102", agent_name="李娜", started_at=at, submitted_at=at, version=1
    )
    report = import_evaluations(workspace, actor, [row])
    assert not report.rejected
    return report.added[0][1]


@pytest.fixture
def three(workspace: Workspace, actor: Actor) -> tuple[int, ...]:
    """Evaluations of 100, 40 and 0 (fatal, raw 60) under version 1; the last one of another month."""
    publish_mini(workspace, actor)
    return (
        evaluate(workspace, actor, "1", "yes", NO_FAULT),
        evaluate(workspace, actor, "2", "no", NO_FAULT),
        evaluate(workspace, actor, "3", "yes", RUDE, month=9),
    )


def rescored(workspace: Workspace, new: Rubric) -> RescoreReport:
    return rescore(workspace, "mini", None, new, UNCONTROLLED)


def test_that_the_same_rubric_changes_no_score(workspace: Workspace, three: tuple[int, ...]) -> None:
    report = rescored(workspace, read())
    assert (report.total, report.same, report.different, report.unscorable) == (3, 3, 0, 0)
    assert report.rows == ()
    assert report.mean_before == report.mean_after == Decimal("46.6667")


def test_that_other_points_give_other_scores(workspace: Workspace, three: tuple[int, ...]) -> None:
    report = rescored(workspace, read(("points: 6", "points: 16")))
    (row,) = report.rows
    assert (row.evaluation_id, row.call, row.agent_name, row.version) == (three[1], "2", "李娜", 1)
    assert (row.old_score, row.new_score, row.difference) == (Decimal("40.0000"), Decimal("20.0000"), Decimal(-20))
    assert (report.same, report.different) == (2, 1)
    assert (report.mean_before, report.mean_after) == (Decimal("46.6667"), Decimal("40.0000"))


def test_that_grades_and_months_are_summed_up(workspace: Workspace, three: tuple[int, ...]) -> None:
    report = rescored(workspace, read((", fatal: form", ""), ("at_least: 80", "at_least: 50")))
    assert report.grade_changes == (GradeChange("poor", "good", 1),)
    assert [(month.month, month.evaluations, month.different, month.grade_changes) for month in report.months] == [
        ("2026-10", 2, 0, 0),
        ("2026-09", 1, 1, 1),
    ]
    assert report.months[1].mean_after == Decimal("60.0000")
    (row,) = report.rows
    assert (row.old_fatals, row.new_fatals, row.new_grade) == (1, 0, "good")


def test_that_removed_items_are_left_out_and_new_ones_count_as_unanswered(
    workspace: Workspace, three: tuple[int, ...]
) -> None:
    renamed = rescored(workspace, read(("id: opening", "id: opening-two")))
    assert (renamed.unscorable, renamed.incomplete) == (0, 3)
    assert [row.new_score for row in renamed.rows] == [Decimal("100.0000")]


def test_that_answers_that_fit_no_more_are_told_with_the_reason(workspace: Workspace, three: tuple[int, ...]) -> None:
    gone = "          - {id: insults, title: Insults, points: 4, fatal: form}\n"
    report = rescored(workspace, read((gone, "")))
    (row,) = report.rows
    assert (report.unscorable, row.evaluation_id, row.new_score, row.difference) == (1, three[2], None, None)
    assert [reason.code for reason in row.reasons] == ["answer-unknown-fault"]
    assert report.mean_before == Decimal("70.0000")


def test_that_an_item_of_another_type_cannot_be_scored(workspace: Workspace, three: tuple[int, ...]) -> None:
    report = rescored(
        workspace, read(("type: yes_no, points: 6,", "type: number, ranges: [{min: 0, max: 9, points: 6}],"))
    )
    assert report.unscorable == 3
    assert {reason.code for row in report.rows for reason in row.reasons} == {"answer-wrong-shape"}


def test_that_the_greatest_difference_stands_first_and_the_unscorable_last(
    workspace: Workspace, actor: Actor, three: tuple[int, ...]
) -> None:
    interrupted = evaluate(workspace, actor, "4", "no", FaultsAnswer((("interrupts", 1),)))
    new = read(("points: 6", "points: 16"), ("          - {id: insults, title: Insults, points: 4, fatal: form}\n", ""))
    assert [row.evaluation_id for row in rescored(workspace, new).rows] == [three[1], interrupted, three[2]]


def test_that_only_the_asked_version_is_looked_at(workspace: Workspace, three: tuple[int, ...]) -> None:
    assert rescore(workspace, "mini", 1, read(), UNCONTROLLED).total == 3
    assert rescore(workspace, "mini", 2, read(), UNCONTROLLED).total == 0


def test_that_nothing_stored_changes(workspace: Workspace, three: tuple[int, ...]) -> None:
    with workspace.database.reading() as session:
        before = evaluations.scores(session, three)
    rescored(workspace, read(("points: 6", "points: 16")))
    with workspace.database.reading() as session:
        assert evaluations.scores(session, three) == before


def test_that_chunks_are_read_one_after_the_other(
    workspace: Workspace, three: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "CHUNK", 2)
    steps: list[Progress] = []
    report = rescore(workspace, "mini", None, read(), Control(steps.append, lambda: False))
    assert report.total == 3
    assert [(step.phase, step.done, step.total) for step in steps] == [
        ("rescoring", 0, 3),
        ("rescoring", 2, 3),
        ("rescoring", 3, 3),
    ]


def test_that_it_can_be_cancelled(workspace: Workspace, three: tuple[int, ...]) -> None:
    with pytest.raises(Cancelled):
        rescore(workspace, "mini", None, read(), Control(lambda _step: None, lambda: True))
