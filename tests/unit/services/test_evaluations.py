from __future__ import annotations

from decimal import Decimal

import pytest

from qa_app.model.agents import Actor, Role
from qa_app.model.calls import ReviewState
from qa_app.model.evaluation import NA, EvidenceMoment, FaultsAnswer, OptionAnswer, TextAnswer
from qa_app.model.problems import ProblemError
from qa_app.services import calls, evaluations
from qa_app.services.evaluations import Review, StoredState
from qa_app.services.rubrics import publish, retire
from qa_app.services.workspace import Workspace
from qa_app.storage.evaluations import of_call
from qa_app.storage.operations import operations
from tests.conftest import ManualClock
from tests.helpers.calls import recorded_call
from tests.helpers.rubrics import MINI_RUBRIC, publish_mini

YES = OptionAnswer("yes")
NO = OptionAnswer("no")
NO_FAULTS = FaultsAnswer()


@pytest.fixture
def call_id(workspace: Workspace, actor: Actor) -> int:
    publish_mini(workspace, actor)
    return recorded_call(workspace, "4711").call_id


def begin(workspace: Workspace, actor: Actor, call_id: int) -> int:
    return evaluations.open_review(workspace, actor, call_id).evaluation_id


def answer_all(workspace: Workspace, actor: Actor, evaluation_id: int) -> None:
    evaluations.store_answer(workspace, actor, evaluation_id, "opening", YES)
    evaluations.store_answer(workspace, actor, evaluation_id, "manners", NO_FAULTS)


def submitted(workspace: Workspace, actor: Actor, call_id: int) -> int:
    evaluation_id = begin(workspace, actor, call_id)
    answer_all(workspace, actor, evaluation_id)
    evaluations.submit(workspace, actor, evaluation_id)
    return evaluation_id


def test_that_a_reopened_draft_is_as_it_was_left(workspace: Workspace, actor: Actor, call_id: int) -> None:
    draft = begin(workspace, actor, call_id)
    moments = (EvidenceMoment(1000, 2500, "别插嘴"), EvidenceMoment(9000, 9000))
    evaluations.store_answer(workspace, actor, draft, "opening", NO)
    evaluations.store_answer(workspace, actor, draft, "manners", FaultsAnswer((("interrupts", 2),)))
    evaluations.store_answer(workspace, actor, draft, "remark", TextAnswer("好"))
    evaluations.store_comment(workspace, actor, draft, "opening", "没有报工号")
    evaluations.store_evidence(workspace, actor, draft, "manners", moments)
    evaluations.store_place(workspace, actor, draft, "manners", 9000)
    found = evaluations.open_review(workspace, actor, call_id)
    assert found.evaluation_id == draft
    assert found.answers == {
        "opening": NO,
        "manners": FaultsAnswer((("interrupts", 2),)),
        "remark": TextAnswer("好"),
    }
    assert found.comments == {"opening": "没有报工号"}
    assert found.evidence == {"manners": moments}
    assert (found.current_item, found.position_ms, found.state) == ("manners", 9000, StoredState.DRAFT)


def test_that_every_answer_is_logged_with_what_it_was_before(workspace: Workspace, actor: Actor, call_id: int) -> None:
    draft = begin(workspace, actor, call_id)
    evaluations.store_answer(workspace, actor, draft, "opening", YES)
    evaluations.store_answer(workspace, actor, draft, "opening", NA)
    with workspace.database.reading() as session:
        last = operations(session, "evaluation", draft)[-1]
    assert (last.action, last.before, last.after) == ("answer-stored", {"opening": "yes"}, {"opening": "na"})


def test_that_a_look_alone_makes_no_draft(workspace: Workspace, actor: Actor, call_id: int) -> None:
    draft = begin(workspace, actor, call_id)
    assert evaluations.drafts(workspace, actor) == ()
    assert calls.card(workspace, call_id).review is ReviewState.OPEN
    evaluations.store_answer(workspace, actor, draft, "opening", YES)
    (listed,) = evaluations.drafts(workspace, actor)
    assert (listed.number, listed.answered, listed.rubric_id) == ("4711", 1, "mini")
    assert calls.card(workspace, call_id).review is ReviewState.DRAFT
    evaluations.store_answer(workspace, actor, draft, "opening", None)
    assert calls.card(workspace, call_id).review is ReviewState.OPEN


def test_that_submitting_lists_everything_that_is_missing(workspace: Workspace, actor: Actor, call_id: int) -> None:
    draft = begin(workspace, actor, call_id)
    evaluations.store_answer(workspace, actor, draft, "opening", NO)
    with pytest.raises(ProblemError) as caught:
        evaluations.submit(workspace, actor, draft)
    assert [(each.code, dict(each.arguments)["item"]) for each in caught.value.problems] == [
        ("comment-missing", "opening"),
        ("answer-missing", "manners"),
    ]
    assert evaluations.open_review(workspace, actor, call_id).state is StoredState.DRAFT


def test_that_a_demanded_moment_must_be_marked(workspace: Workspace, actor: Actor, call_id: int) -> None:
    draft = begin(workspace, actor, call_id)
    evaluations.store_answer(workspace, actor, draft, "opening", YES)
    evaluations.store_answer(workspace, actor, draft, "manners", FaultsAnswer((("interrupts", 1),)))
    with pytest.raises(ProblemError, match="evidence-missing"):
        evaluations.submit(workspace, actor, draft)
    evaluations.store_evidence(workspace, actor, draft, "manners", [EvidenceMoment(1000, 2000)])
    assert evaluations.submit(workspace, actor, draft).score.score == Decimal("80.0000")


def test_that_a_submitted_score_is_stored_with_all_its_parts(workspace: Workspace, actor: Actor, call_id: int) -> None:
    evaluation_id = begin(workspace, actor, call_id)
    evaluations.store_answer(workspace, actor, evaluation_id, "opening", YES)
    evaluations.store_answer(workspace, actor, evaluation_id, "manners", FaultsAnswer((("insults", 1),)))
    evaluations.store_evidence(workspace, actor, evaluation_id, "manners", [EvidenceMoment(1, 2)])
    score = evaluations.submit(workspace, actor, evaluation_id).score
    assert (score.score, score.raw_score, score.grade) == (Decimal("0.0000"), Decimal("60.0000"), "poor")
    found = evaluations.open_review(workspace, actor, call_id)
    assert found.score == score
    assert (found.state, found.submitted_at) == (StoredState.SUBMITTED, workspace.clock())
    card = calls.card(workspace, call_id)
    assert (card.review, card.score, card.grade) == (ReviewState.SUBMITTED, Decimal("0.0000"), "poor")


def test_that_what_is_submitted_cannot_be_changed(workspace: Workspace, actor: Actor, call_id: int) -> None:
    evaluation_id = submitted(workspace, actor, call_id)
    with pytest.raises(ProblemError, match="evaluation-not-draft"):
        evaluations.store_answer(workspace, actor, evaluation_id, "opening", NO)
    with pytest.raises(ProblemError, match="evaluation-not-draft"):
        evaluations.submit(workspace, actor, evaluation_id)


def test_that_a_correction_counts_only_once_it_is_submitted(
    workspace: Workspace, actor: Actor, call_id: int, clock: ManualClock
) -> None:
    first = submitted(workspace, actor, call_id)
    clock.now = clock.now.replace(hour=9)
    correction = evaluations.reopen(workspace, actor, first)
    assert (correction.answers, correction.revision) == ({"opening": YES, "manners": NO_FAULTS}, 2)
    evaluations.store_answer(workspace, actor, correction.evaluation_id, "opening", NO)
    evaluations.store_comment(workspace, actor, correction.evaluation_id, "opening", "重听")
    assert calls.card(workspace, call_id).score == Decimal("100.0000")
    evaluations.submit(workspace, actor, correction.evaluation_id)
    assert calls.card(workspace, call_id).score == Decimal("40.0000")
    assert states(workspace, call_id) == {first: "superseded", correction.evaluation_id: "submitted"}


def states(workspace: Workspace, call_id: int) -> dict[int, str]:
    with workspace.database.reading() as session:
        return {head.id: str(head.state) for head in of_call(session, call_id)}


def test_that_a_discarded_correction_leaves_the_old_score(workspace: Workspace, actor: Actor, call_id: int) -> None:
    first = submitted(workspace, actor, call_id)
    correction = evaluations.reopen(workspace, actor, first)
    evaluations.discard_draft(workspace, actor, correction.evaluation_id)
    assert calls.card(workspace, call_id).review is ReviewState.SUBMITTED
    assert states(workspace, call_id) == {first: "submitted"}


def test_that_only_its_reviewer_or_a_lead_corrects_an_evaluation(
    workspace: Workspace, actor: Actor, call_id: int
) -> None:
    first = submitted(workspace, actor, call_id)
    with pytest.raises(ProblemError, match="evaluation-of-another"):
        evaluations.reopen(workspace, Actor("Sun Li"), first)
    lead = Actor("Sun Li", Role.LEAD)
    correction = evaluations.reopen(workspace, lead, first)
    evaluations.submit(workspace, lead, correction.evaluation_id)
    assert states(workspace, call_id)[first] == "superseded"


def test_that_nobody_writes_into_anothers_draft(workspace: Workspace, actor: Actor, call_id: int) -> None:
    draft = begin(workspace, actor, call_id)
    with pytest.raises(ProblemError, match="draft-of-another"):
        evaluations.store_answer(workspace, Actor("Sun Li"), draft, "opening", YES)


def test_that_an_answer_that_does_not_fit_is_refused(workspace: Workspace, actor: Actor, call_id: int) -> None:
    draft = begin(workspace, actor, call_id)
    with pytest.raises(ProblemError):
        evaluations.store_answer(workspace, actor, draft, "opening", OptionAnswer("maybe"))
    with pytest.raises(ProblemError, match="answer-unknown-item"):
        evaluations.store_comment(workspace, actor, draft, "nothing", "x")
    assert evaluations.open_review(workspace, actor, call_id).answers == {}


def test_that_a_draft_stays_with_the_version_it_began_with(workspace: Workspace, actor: Actor, call_id: int) -> None:
    draft = begin(workspace, actor, call_id)
    evaluations.store_answer(workspace, actor, draft, "opening", YES)
    newer = publish_mini(workspace, actor, version=2)
    retire(workspace, actor, "mini", 1)
    found = evaluations.open_review(workspace, actor, call_id, newer)
    assert (found.evaluation_id, found.rubric.version) == (draft, 1)


def test_that_an_empty_draft_follows_to_the_newer_version(workspace: Workspace, actor: Actor, call_id: int) -> None:
    draft = begin(workspace, actor, call_id)
    newer = publish_mini(workspace, actor, version=2)
    found = evaluations.open_review(workspace, actor, call_id, newer)
    assert (found.evaluation_id, found.rubric.version) == (draft, 2)


def test_that_anothers_submitted_evaluation_is_shown_and_an_own_one_can_be_begun(
    workspace: Workspace, actor: Actor, call_id: int
) -> None:
    first = submitted(workspace, actor, call_id)
    other = Actor("Sun Li")
    shown = evaluations.open_review(workspace, other, call_id)
    assert (shown.evaluation_id, shown.reviewer) == (first, "Zhao Min")
    own: Review = evaluations.open_review(workspace, other, call_id, ("mini", 1))
    assert (own.reviewer, own.state) == ("Sun Li", StoredState.DRAFT)


def test_that_a_workspace_without_rubrics_says_so(workspace: Workspace, actor: Actor) -> None:
    call = recorded_call(workspace, "1")
    with pytest.raises(ProblemError, match="no-rubric"):
        evaluations.open_review(workspace, actor, call.call_id)


def test_that_the_next_call_is_open_and_comes_around(workspace: Workspace, actor: Actor, call_id: int) -> None:
    later = [recorded_call(workspace, number).call_id for number in ("4712", "4713")]
    submitted(workspace, actor, later[0])
    assert evaluations.next_open_call(workspace, actor, call_id) == later[1]
    assert evaluations.next_open_call(workspace, actor, later[1]) == call_id
    submitted(workspace, actor, call_id)
    submitted(workspace, actor, later[1])
    assert evaluations.next_open_call(workspace, actor, later[1]) is None


def test_that_a_removed_call_takes_its_evaluations_along(workspace: Workspace, actor: Actor, call_id: int) -> None:
    evaluation_id = submitted(workspace, actor, call_id)
    calls.remove(workspace, actor, [call_id])
    with pytest.raises(ProblemError, match="evaluation-gone"):
        evaluations.submit(workspace, actor, evaluation_id)


def test_that_the_telephone_rubric_is_the_usual_one_until_another_was_used(
    workspace: Workspace, actor: Actor, call_id: int
) -> None:
    publish(workspace, actor, MINI_RUBRIC.replace("rubric: mini", "rubric: alpha"), "alpha.yaml")
    with pytest.raises(ProblemError, match="rubric-not-chosen"):
        evaluations.open_review(workspace, actor, call_id)
    publish(workspace, actor, MINI_RUBRIC.replace("rubric: mini", "rubric: telephone-service"), "telephone.yaml")
    assert evaluations.open_review(workspace, actor, call_id).rubric.id == "telephone-service"
    evaluations.open_review(workspace, actor, call_id, ("alpha", 1))
    later = recorded_call(workspace, "4712").call_id
    assert evaluations.open_review(workspace, actor, later).rubric.id == "alpha"
