"""Drafts are listed with how far they are, thrown away and brought back, and taken over by a lead."""

from __future__ import annotations

import pytest

from qa_app.model.agents import Actor, Role
from qa_app.model.evaluation import EvidenceMoment, OptionAnswer
from qa_app.model.problems import ProblemError
from qa_app.services import evaluations, rubrics
from qa_app.services.workspace import Workspace
from qa_app.storage.operations import operations
from tests.helpers.review import DESK_RUBRIC, spoken_call

WANG = Actor("Wang Fang")
LI = Actor("Li Hua", Role.LEAD)


@pytest.fixture
def begun(workspace: Workspace, actor: Actor) -> int:
    """A draft of Wang Fang that holds an answer, a comment and a moment; its id."""
    rubrics.publish(workspace, actor, DESK_RUBRIC, "desk.yaml")
    made = evaluations.open_review(workspace, WANG, spoken_call(workspace, "4711"), ("desk", 1)).evaluation_id
    evaluations.store_answer(workspace, WANG, made, "opening", OptionAnswer("partly"))
    evaluations.store_comment(workspace, WANG, made, "opening", "no number")
    evaluations.store_evidence(workspace, WANG, made, "opening", (EvidenceMoment(100, 200, "hello"),))
    evaluations.store_place(workspace, WANG, made, "opening", 1500, caret=4)
    return made


def codes(error: pytest.ExceptionInfo[ProblemError]) -> list[str]:
    return [each.code for each in error.value.problems]


def call_of(workspace: Workspace) -> int:
    return evaluations.drafts(workspace, WANG, everybody=True)[0].call_id


@pytest.mark.usefixtures("begun")
def test_that_a_draft_tells_how_far_it_is(workspace: Workspace) -> None:
    (draft,) = evaluations.drafts(workspace, WANG)
    assert (draft.reviewer, draft.answered, draft.asked) == ("Wang Fang", 1, 4)


@pytest.mark.usefixtures("begun")
def test_that_others_drafts_are_listed_when_asked_for(workspace: Workspace) -> None:
    assert evaluations.drafts(workspace, LI) == ()
    assert [each.reviewer for each in evaluations.drafts(workspace, LI, everybody=True)] == ["Wang Fang"]


def test_that_a_discarded_draft_comes_back_whole(workspace: Workspace, begun: int) -> None:
    call_id = call_of(workspace)
    before = evaluations.open_review(workspace, WANG, call_id)
    discarded = evaluations.discard_draft(workspace, WANG, begun)
    assert evaluations.drafts(workspace, WANG) == ()
    evaluations.restore_draft(workspace, WANG, discarded)
    after = evaluations.open_review(workspace, WANG, call_id)
    assert (after.answers, after.comments, after.evidence) == (before.answers, before.comments, before.evidence)
    assert (after.current_item, after.position_ms, after.caret) == ("opening", 1500, 4)


def test_that_a_discarded_draft_does_not_come_back_over_a_new_one(workspace: Workspace, begun: int) -> None:
    call_id = call_of(workspace)
    discarded = evaluations.discard_draft(workspace, WANG, begun)
    anew = evaluations.open_review(workspace, WANG, call_id, ("desk", 1)).evaluation_id
    evaluations.store_answer(workspace, WANG, anew, "kind", OptionAnswer("question"))
    with pytest.raises(ProblemError) as error:
        evaluations.restore_draft(workspace, WANG, discarded)
    assert codes(error) == ["draft-begun-anew"]


def test_that_a_lead_takes_a_draft_over_and_goes_on_with_it(workspace: Workspace, begun: int) -> None:
    call_id = call_of(workspace)
    evaluations.open_review(workspace, LI, call_id, ("desk", 1))
    evaluations.take_over(workspace, LI, begun)
    review = evaluations.open_review(workspace, LI, call_id)
    assert (review.evaluation_id, review.reviewer, review.begun_by) == (begun, "Li Hua", "Wang Fang")
    assert review.taken_over_at == workspace.clock()
    assert review.comments == {"opening": "no number"}


def test_that_a_takeover_is_recorded(workspace: Workspace, begun: int) -> None:
    evaluations.take_over(workspace, LI, begun)
    with workspace.database.reading() as session:
        last = operations(session, "evaluation", begun)[-1]
    assert (last.action, last.actor) == ("draft-taken-over", "Li Hua")
    assert (last.before, last.after) == ({"reviewer": "Wang Fang"}, {"reviewer": "Li Hua"})


def test_that_the_first_reviewer_can_store_nothing_after_a_takeover(workspace: Workspace, begun: int) -> None:
    evaluations.take_over(workspace, LI, begun)
    with pytest.raises(ProblemError) as answer:
        evaluations.store_answer(workspace, WANG, begun, "kind", OptionAnswer("question"))
    with pytest.raises(ProblemError) as place:
        evaluations.store_place(workspace, WANG, begun, "kind", 0)
    assert codes(answer) == codes(place) == ["draft-taken-over"]


def test_that_only_a_lead_takes_drafts_over(workspace: Workspace, begun: int) -> None:
    with pytest.raises(ProblemError) as error:
        evaluations.take_over(workspace, Actor("Chen Wei"), begun)
    assert codes(error) == ["takeover-not-lead"]


def test_that_a_lead_with_a_draft_of_the_call_takes_none_over(workspace: Workspace, begun: int) -> None:
    own = evaluations.open_review(workspace, LI, call_of(workspace), ("desk", 1)).evaluation_id
    evaluations.store_answer(workspace, LI, own, "kind", OptionAnswer("question"))
    with pytest.raises(ProblemError) as error:
        evaluations.take_over(workspace, LI, begun)
    assert codes(error) == ["draft-begun-anew"]
