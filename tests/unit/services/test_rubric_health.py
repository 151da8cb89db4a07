from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from qa_app.model.agents import Actor
from qa_app.model.evaluation import (
    NA,
    Answer,
    EvidenceMoment,
    FaultsAnswer,
    NumberAnswer,
    OptionAnswer,
    OptionsAnswer,
    TextAnswer,
)
from qa_app.model.health import FindingCode, ItemHealth, RubricHealth
from qa_app.model.problems import ProblemError
from qa_app.services import evaluations, rubrics
from qa_app.services.finished_evaluations import FinishedEvaluation, import_evaluations
from qa_app.services.rubric_health import health
from qa_app.services.workspace import Workspace
from qa_app.storage import suggested_answers
from tests.helpers.review import DESK_RUBRIC, REVIEWER, spoken_call

COMPLAINT, QUESTION = OptionAnswer("complaint"), OptionAnswer("question")
ANSWERS: dict[str, Answer] = {
    "kind": QUESTION,
    "opening": OptionAnswer("full"),
    "waiting": NumberAnswer(Decimal(12)),
    "faults": FaultsAnswer(),
    "told": OptionsAnswer(("reason", "step")),
}


def evaluate(
    workspace: Workspace, call: str, version: int = 1, month: int = 10, by: str = "r1", **given: Answer
) -> None:
    at = datetime(2026, month, 14, 2, 0, tzinfo=UTC)
    row = FinishedEvaluation(
        call, by, "desk", ANSWERS | given, agent_number="102", started_at=at, submitted_at=at, version=version
    )
    report = import_evaluations(workspace, REVIEWER, [row])
    assert not report.rejected, report.rejected


def item_of(found: RubricHealth, name: str) -> ItemHealth:
    return next(item for item in found.items if item.item == name)


@pytest.fixture
def desk(workspace: Workspace) -> Workspace:
    """A workspace with the desk's rubric."""
    rubrics.publish(workspace, REVIEWER, DESK_RUBRIC, "desk.yaml")
    return workspace


def test_that_a_rubric_without_evaluations_has_empty_items(desk: Workspace) -> None:
    found = health(desk, "desk")
    assert (found.evaluations, found.findings, found.versions, found.months) == (0, (), (), ())
    assert [item.item for item in found.items] == ["kind", "opening", "waiting", "faults", "apology", "told", "remark"]
    assert {item.seen for item in found.items} == {0}


def test_that_answers_are_counted_item_by_item(desk: Workspace) -> None:
    evaluate(desk, "1")
    evaluate(desk, "2", opening=OptionAnswer("missing"), waiting=NA, remark=TextAnswer("Quiet"))
    evaluate(desk, "3", opening=OptionAnswer("partly"), remark=TextAnswer(""))
    found = health(desk, "desk")
    opening = item_of(found, "opening")
    assert (found.evaluations, opening.seen, opening.answered, opening.full, opening.fatal) == (3, 3, 3, 1, 1)
    assert opening.mean_share == Decimal("0.5000")
    assert (item_of(found, "waiting").na, item_of(found, "waiting").rated) == (1, 2)
    assert item_of(found, "faults").full == 3
    assert item_of(found, "remark").answered == 2


def test_that_an_item_is_seen_only_where_its_condition_holds(desk: Workspace) -> None:
    evaluate(desk, "1", kind=COMPLAINT, apology=OptionAnswer("yes"))
    evaluate(desk, "2", kind=QUESTION, apology=OptionAnswer("no"))
    evaluate(desk, "3", kind=NA)
    apology = item_of(health(desk, "desk"), "apology")
    assert (apology.seen, apology.answered, apology.full) == (1, 1, 1)


def test_that_versions_are_added_up_by_item(desk: Workspace) -> None:
    second = DESK_RUBRIC.replace("version: 1", "version: 2").replace("{id: remark,", "{id: closing,")
    rubrics.publish(
        desk,
        REVIEWER,
        second.replace("id: partly, title: Partly, points: 5", "id: partly, title: Partly, points: 10"),
        "d",
    )
    evaluate(desk, "1", opening=OptionAnswer("partly"), remark=TextAnswer("x"))
    evaluate(desk, "2", version=2, opening=OptionAnswer("partly"))
    both = health(desk, "desk")
    assert (both.versions, item_of(both, "opening").full) == ((2, 1), 1)
    assert [item.item for item in both.items][-2:] == ["closing", "remark"]
    assert (item_of(both, "remark").seen, item_of(both, "closing").seen) == (1, 1)
    one = health(desk, "desk", version=1)
    assert (one.evaluations, item_of(one, "opening").full) == (1, 0)


def test_that_a_month_is_looked_at_by_itself(desk: Workspace) -> None:
    evaluate(desk, "1", month=9)
    evaluate(desk, "2", month=10)
    evaluate(desk, "3", month=10)
    found = health(desk, "desk", month="2026-10")
    assert (found.evaluations, found.months) == (2, ("2026-10", "2026-09"))
    assert item_of(found, "opening").seen == 2
    with pytest.raises(ProblemError, match="month-wrong"):
        health(desk, "desk", month="October")


def test_that_disagreement_is_counted_over_calls_that_several_judged(desk: Workspace) -> None:
    for number in range(20):
        evaluate(desk, str(number), by="r1")
        other = OptionAnswer("partly" if number % 2 else "missing")
        evaluate(desk, str(number), by="r2", opening=other, kind=COMPLAINT, apology=OptionAnswer("no"))
    evaluate(desk, "alone", by="r1")
    found = health(desk, "desk")
    assert found.reviewed_twice == 20
    opening, waiting, apology = (item_of(found, name) for name in ("opening", "waiting", "apology"))
    assert (opening.compared, opening.disagreed, opening.agreement) == (20, 20, Decimal(0))
    assert (waiting.disagreed, waiting.agreement) == (0, Decimal(1))
    assert apology.compared == 0
    assert [each.item for each in found.findings if each.code is FindingCode.DISAGREED][-1] == "opening"


def test_that_an_unknown_rubric_is_said_so(workspace: Workspace) -> None:
    with pytest.raises(ProblemError, match="unknown-rubric"):
        health(workspace, "desk")


def submitted(
    workspace: Workspace, number: str, *, opening: str, told: tuple[str, ...], recognised: bool = True
) -> int:
    call_id = spoken_call(workspace, number, recognised=recognised)
    review = evaluations.open_review(workspace, REVIEWER, call_id, ("desk", 1))
    given = ANSWERS | {"opening": OptionAnswer(opening), "told": OptionsAnswer(told), "waiting": NA}
    for item, answer in given.items():
        evaluations.store_answer(workspace, REVIEWER, review.evaluation_id, item, answer)
        evaluations.store_comment(workspace, REVIEWER, review.evaluation_id, item, "So it was.")
        moment = EvidenceMoment(0, 1000)
        evaluations.store_evidence(workspace, REVIEWER, review.evaluation_id, item, [moment])
    evaluations.submit(workspace, REVIEWER, review.evaluation_id)
    return review.evaluation_id


def test_that_kept_suggestions_are_stored_when_an_evaluation_is_submitted(desk: Workspace) -> None:
    made = submitted(desk, "1", opening="full", told=("step",))
    with desk.database.reading() as session:
        stored = suggested_answers.of_evaluation(session, made)
    assert [(each.item, each.answer, each.kept) for each in stored] == [
        ("opening", "full", True),
        ("told", ["reason"], False),
    ]


def test_that_the_share_of_suggestions_kept_is_measured(desk: Workspace) -> None:
    submitted(desk, "1", opening="full", told=("step",))
    submitted(desk, "2", opening="partly", told=("reason", "step"))
    submitted(desk, "3", opening="full", told=(), recognised=False)
    found = health(desk, "desk")
    opening, told = item_of(found, "opening"), item_of(found, "told")
    assert (opening.suggested, opening.kept, opening.kept_share) == (2, 1, Decimal("0.5"))
    assert (told.suggested, told.kept) == (2, 1)
    assert item_of(found, "waiting").kept_share is None


def test_that_a_corrected_evaluation_is_counted_once(desk: Workspace, actor: Actor) -> None:
    made = submitted(desk, "1", opening="full", told=("step",))
    again = evaluations.reopen(desk, actor, made)
    evaluations.store_answer(desk, actor, again.evaluation_id, "opening", OptionAnswer("partly"))
    evaluations.submit(desk, actor, again.evaluation_id)
    found = health(desk, "desk")
    assert (found.evaluations, item_of(found, "opening").suggested, item_of(found, "opening").kept) == (1, 1, 0)
