from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from qa_app.model.agents import Actor
from qa_app.model.calls import CallFilter, ReviewState
from qa_app.model.changes import NOTHING
from qa_app.model.evaluation import FaultsAnswer, OptionAnswer
from qa_app.services import calls
from qa_app.services.evaluations import FinishedEvaluation, import_evaluations, open_review
from qa_app.services.workspace import Workspace
from qa_app.storage import months
from tests.helpers.calls import recorded_call
from tests.helpers.rubrics import publish_mini

ROW = FinishedEvaluation(
    call="4711",
    agent_number="102",
    agent_name="王强",
    team="一组",
    reviewer="r1",
    rubric="mini",
    version=1,
    answers={"opening": OptionAnswer("yes"), "manners": FaultsAnswer((("interrupts", 1),))},
    comments={"manners": "插话"},
    started_at=datetime(2026, 10, 14, 8, 20, tzinfo=UTC),
    submitted_at=datetime(2026, 10, 15, 8, 0, tzinfo=UTC),
)


@pytest.fixture(autouse=True)
def _rubric(workspace: Workspace, actor: Actor) -> None:
    publish_mini(workspace, actor)


def scores_of_october(workspace: Workspace) -> list[Decimal | None]:
    with workspace.database.reading() as session:
        return [row.score for row in months.evaluated_calls(session, "2026-10", workspace.zone)]


def test_that_a_row_makes_its_call_and_is_scored(workspace: Workspace, actor: Actor) -> None:
    report = import_evaluations(workspace, actor, [ROW])
    assert [index for index, _ in report.added] == [0]
    call = calls.find(workspace, "4711")
    assert (call.agent_number, call.agent_name, call.team, call.recording_path) == ("102", "王强", "一组", None)
    assert (call.started_at, call.review, call.score) == (ROW.started_at, ReviewState.SUBMITTED, Decimal("80.0000"))
    review = open_review(workspace, actor, call.id)
    assert (review.reviewer, review.answers, review.comments) == ("r1", dict(ROW.answers), dict(ROW.comments))


def test_that_the_same_rows_again_are_duplicates(workspace: Workspace, actor: Actor) -> None:
    import_evaluations(workspace, actor, [ROW])
    again = import_evaluations(workspace, actor, [ROW])
    assert (again.added, again.duplicates, again.changes) == ((), (0,), NOTHING)
    assert scores_of_october(workspace) == [Decimal("80.0000")]


def test_that_bad_rows_are_rejected_with_every_reason_and_the_rest_is_taken(workspace: Workspace, actor: Actor) -> None:
    bad = replace(ROW, call="", reviewer="", answers={"opening": OptionAnswer("yes")})
    unknown = replace(ROW, call="4712", rubric="nothing")
    wrong = replace(ROW, call="4713", answers={"opening": OptionAnswer("maybe")})
    report = import_evaluations(workspace, actor, [bad, unknown, wrong, ROW])
    reasons = {index: [each.code for each in problems] for index, problems in report.rejected}
    assert reasons[0] == ["answer-missing", "call-number-missing", "reviewer-missing"]
    assert reasons[1] == ["unknown-rubric"]
    assert len(reasons[2]) == 1
    assert [index for index, _ in report.added] == [3]
    assert calls.count(workspace, CallFilter()) == 1


def test_that_a_rejected_row_leaves_no_call_behind(workspace: Workspace, actor: Actor) -> None:
    import_evaluations(workspace, actor, [replace(ROW, answers={})])
    assert calls.count(workspace, CallFilter()) == 0


def test_that_the_newest_of_one_reviewer_counts_in_whatever_order_they_come(workspace: Workspace, actor: Actor) -> None:
    later = replace(ROW, submitted_at=datetime(2026, 10, 16, tzinfo=UTC), answers=dict(ROW.answers) | full_manners())
    import_evaluations(workspace, actor, [later, ROW])
    assert scores_of_october(workspace) == [Decimal("100.0000")]
    assert calls.find(workspace, "4711").score == Decimal("100.0000")


def test_that_another_reviewers_evaluation_of_the_call_counts_beside(workspace: Workspace, actor: Actor) -> None:
    import_evaluations(workspace, actor, [ROW, replace(ROW, reviewer="r2", answers=dict(ROW.answers) | full_manners())])
    assert scores_of_october(workspace) == [Decimal("80.0000"), Decimal("100.0000")]


def test_that_an_existing_call_keeps_its_agent_and_takes_what_it_lacks(workspace: Workspace, actor: Actor) -> None:
    recorded_call(workspace, "4711", agent_number="101")
    import_evaluations(workspace, actor, [ROW])
    call = calls.find(workspace, "4711")
    assert (call.agent_number, call.agent_name, call.started_at) == ("101", "", ROW.started_at)


def full_manners() -> dict[str, FaultsAnswer]:
    return {"manners": FaultsAnswer()}
