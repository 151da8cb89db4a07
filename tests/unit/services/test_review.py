"""What the desk reads of a call."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.model.agents import Actor
from qa_app.model.calls import RecognitionState
from qa_app.model.evaluation import OptionAnswer
from qa_app.model.problems import ProblemError
from qa_app.services import calls, evaluations, rubrics
from qa_app.services.review import call_text, next_recording, open_desk
from qa_app.services.workspace import Workspace
from qa_app.storage import recognition, transcripts
from tests.helpers.review import DESK_RUBRIC, REVIEWER, segments, spoken_call
from tests.helpers.rubrics import MINI_RUBRIC


@pytest.fixture
def ready(workspace: Workspace) -> Workspace:
    rubrics.publish(workspace, REVIEWER, DESK_RUBRIC, "desk.yaml")
    return workspace


def test_that_a_call_comes_with_words_sheet_and_sound(ready: Workspace) -> None:
    call_id = spoken_call(ready, "4711")
    desk = open_desk(ready, REVIEWER, call_id)
    assert desk.text.call.number == "4711"
    assert desk.text.transcript is not None
    assert desk.text.transcript.segments == segments()
    assert (desk.review.rubric.id, [head.id for head in desk.rubrics]) == ("desk", ["desk"])
    assert desk.sound == Path(desk.text.call.recording_path)


def test_that_some_rubric_is_taken_where_none_was_ever_chosen(ready: Workspace) -> None:
    rubrics.publish(ready, REVIEWER, MINI_RUBRIC, "mini.yaml")
    desk = open_desk(ready, REVIEWER, spoken_call(ready, "4711"))
    assert desk.review.rubric.id in {"desk", "mini"}
    assert {head.id for head in desk.rubrics} == {"desk", "mini"}


def test_that_the_rubric_used_last_is_taken_again(ready: Workspace) -> None:
    rubrics.publish(ready, REVIEWER, MINI_RUBRIC, "mini.yaml")
    first = open_desk(ready, REVIEWER, spoken_call(ready, "4711"), ("mini", 1))
    evaluations.store_answer(ready, REVIEWER, first.review.evaluation_id, "opening", OptionAnswer("yes"))
    assert open_desk(ready, REVIEWER, spoken_call(ready, "4712")).review.rubric.id == "mini"


def test_that_a_retired_rubric_is_offered_to_nobody_but_its_own_draft(ready: Workspace) -> None:
    rubrics.publish(ready, REVIEWER, MINI_RUBRIC, "mini.yaml")
    call_id, other = spoken_call(ready, "4711"), spoken_call(ready, "4712")
    begun = open_desk(ready, REVIEWER, call_id, ("mini", 1))
    evaluations.store_answer(ready, REVIEWER, begun.review.evaluation_id, "opening", OptionAnswer("yes"))
    rubrics.retire(ready, REVIEWER, "mini", 1)
    assert {head.id for head in open_desk(ready, REVIEWER, call_id).rubrics} == {"desk", "mini"}
    assert {head.id for head in open_desk(ready, REVIEWER, other).rubrics} == {"desk"}


def test_that_no_rubric_at_all_is_said(workspace: Workspace) -> None:
    call_id = spoken_call(workspace, "4711")
    with pytest.raises(ProblemError) as raised:
        open_desk(workspace, REVIEWER, call_id)
    assert [each.code for each in raised.value.problems] == ["no-rubric"]


def test_that_a_call_that_is_gone_is_said(ready: Workspace) -> None:
    with pytest.raises(ProblemError) as raised:
        open_desk(ready, REVIEWER, 99)
    assert [each.code for each in raised.value.problems] == ["call-gone"]


def test_that_words_are_given_as_far_as_they_are_recognised(ready: Workspace) -> None:
    call_id = spoken_call(ready, "4711", recognised=False)
    assert call_text(ready, call_id).transcript is None
    with ready.database.writing() as session:
        recognition.enqueue(session, [call_id], model="m", language="zh", now=ready.clock(), options={})
        begun = transcripts.start_growing(session, call_id, language="zh", model="m", now=ready.clock())
        transcripts.append(session, begun, 0, segments()[:2], language="zh")
    text = call_text(ready, call_id)
    assert text.call.recognition is RecognitionState.WAITING
    assert text.transcript is not None
    assert len(text.transcript.segments) == 2


def test_that_the_next_recording_is_another_open_call(ready: Workspace) -> None:
    first = spoken_call(ready, "4711")
    assert next_recording(ready, REVIEWER, first) is None
    second = spoken_call(ready, "4712")
    following = next_recording(ready, REVIEWER, first)
    assert following is not None
    assert following.id == second


def test_that_another_reviewers_draft_stays_his(ready: Workspace) -> None:
    call_id = spoken_call(ready, "4711")
    mine = open_desk(ready, REVIEWER, call_id)
    evaluations.store_answer(ready, REVIEWER, mine.review.evaluation_id, "kind", OptionAnswer("complaint"))
    theirs = open_desk(ready, Actor("Li Hua"), call_id)
    assert theirs.review.answers == {}
    assert calls.card(ready, call_id).number == "4711"
