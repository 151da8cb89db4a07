from __future__ import annotations

from datetime import UTC, datetime

import pytest

from qa_app.config.settings import Settings
from qa_app.model.agents import Actor
from qa_app.model.sides import AgentSide, SidesBy
from qa_app.model.transcript import Segment, Speaker
from qa_app.services import calls, corrections, sides, transcripts
from qa_app.services.workspace import Workspace
from qa_app.storage import transcripts as stored_transcripts
from qa_app.storage.operations import operations
from tests.helpers.calls import recorded_call

NOW = datetime(2026, 10, 1, tzinfo=UTC)
GREETING = "您好，感谢致电，工号102为您服务。"


def recognised(workspace: Workspace, number: str, left: str, right: str) -> int:
    """Store a call with a transcript: what the left and the right channel say."""
    call_id = recorded_call(workspace, number).call_id
    segments = (
        Segment(0, 2000, Speaker.AGENT, left, 0.9),
        Segment(3000, 5000, Speaker.CUSTOMER, right, 0.9),
    )
    with workspace.database.writing() as session:
        grown = stored_transcripts.start_growing(session, call_id, language="zh", model="m", now=NOW)
        stored_transcripts.append(session, grown, 0, segments)
        stored_transcripts.complete(session, call_id)
    return call_id


def guess(workspace: Workspace, actor: Actor, call_id: int) -> None:
    with workspace.database.writing() as session:
        sides.guess(session, workspace, actor, call_id)


def standing(workspace: Workspace, call_id: int) -> tuple[bool, SidesBy]:
    call = calls.card(workspace, call_id)
    return call.swapped, call.sides_by


def test_that_the_side_that_greets_becomes_the_agent(workspace: Workspace, actor: Actor) -> None:
    call_id = recognised(workspace, "1", "喂，你好", GREETING)
    guess(workspace, actor, call_id)
    assert standing(workspace, call_id) == (True, SidesBy.GREETING)
    text = transcripts.demanded(workspace, call_id)
    assert [segment.speaker for segment in text.segments] == [Speaker.CUSTOMER, Speaker.AGENT]


def test_that_a_guess_that_agrees_is_noted_as_one(workspace: Workspace, actor: Actor) -> None:
    call_id = recognised(workspace, "1", GREETING, "喂")
    guess(workspace, actor, call_id)
    assert standing(workspace, call_id) == (False, SidesBy.GREETING)


def test_that_weak_evidence_leaves_the_sides(workspace: Workspace, actor: Actor) -> None:
    call_id = recognised(workspace, "1", "您好", "您好")
    guess(workspace, actor, call_id)
    assert standing(workspace, call_id) == (False, SidesBy.CHANNEL)


def test_that_what_a_person_said_is_not_guessed_over(workspace: Workspace, actor: Actor) -> None:
    call_id = recognised(workspace, "1", "喂", GREETING)
    sides.confirm(workspace, actor, [call_id])
    guess(workspace, actor, call_id)
    assert standing(workspace, call_id) == (False, SidesBy.HAND)


def test_that_the_rule_of_a_telephone_system_is_not_guessed_over(workspace: Workspace, actor: Actor) -> None:
    call_id = recognised(workspace, "1", GREETING, "喂")
    sides.apply_rule(workspace, actor, [call_id], AgentSide.RIGHT)
    guess(workspace, actor, call_id)
    assert standing(workspace, call_id) == (True, SidesBy.RULE)


def test_that_many_calls_are_swapped_and_put_back_as_each_stood(workspace: Workspace, actor: Actor) -> None:
    guessed, plain = recognised(workspace, "1", "喂", GREETING), recognised(workspace, "2", "喂", "喂")
    guess(workspace, actor, guessed)
    found = sides.swap(workspace, actor, [guessed, plain, 999])
    assert [standing(workspace, each) for each in (guessed, plain)] == [(False, SidesBy.HAND), (True, SidesBy.HAND)]
    assert found.changes.call_ids == (guessed, plain)
    again = sides.put_back(workspace, actor, found.before)
    assert [standing(workspace, each) for each in (guessed, plain)] == [
        (True, SidesBy.GREETING),
        (False, SidesBy.CHANNEL),
    ]
    sides.put_back(workspace, actor, again.before)
    assert standing(workspace, plain) == (True, SidesBy.HAND)


def test_that_a_swap_takes_corrections_along(workspace: Workspace, actor: Actor) -> None:
    call_id = recognised(workspace, "1", "喂", GREETING)
    key = corrections.lines(workspace, call_id)[0].key
    corrections.correct_text(workspace, actor, call_id, key, "喂，您好")
    sides.swap(workspace, actor, [call_id])
    first = corrections.lines(workspace, call_id)[0].segment
    assert (first.text, first.speaker) == ("喂，您好", Speaker.CUSTOMER)


def test_that_calls_recognised_before_are_found_out_by_their_greeting(workspace: Workspace, actor: Actor) -> None:
    call_id = recognised(workspace, "1", "喂", GREETING)
    sides.apply_rule(workspace, actor, [call_id], AgentSide.FIND_OUT)
    assert standing(workspace, call_id) == (True, SidesBy.GREETING)


def test_that_every_change_of_sides_is_logged_with_both_states(workspace: Workspace, actor: Actor) -> None:
    call_id = recognised(workspace, "1", "喂", GREETING)
    guess(workspace, actor, call_id)
    sides.swap(workspace, actor, [call_id])
    with workspace.database.reading() as session:
        told = operations(session, "call", call_id)[-2:]
    assert [each.action for each in told] == ["sides-guessed", "sides-swapped"]
    assert told[-1].before == {"swapped": True, "by": "greeting"}
    assert told[-1].after == {"swapped": False, "by": "hand"}


def test_that_confirmed_sides_are_no_change_the_second_time(workspace: Workspace, actor: Actor) -> None:
    call_id = recognised(workspace, "1", "喂", "喂")
    sides.confirm(workspace, actor, [call_id])
    assert sides.confirm(workspace, actor, [call_id]).before == {}


@pytest.mark.parametrize("side", [AgentSide.LEFT, AgentSide.RIGHT])
def test_that_a_source_is_remembered(side: AgentSide) -> None:
    settings = sides.with_side(Settings(), "names:{agent}", "{agent}", side)
    assert sides.side_of_source(settings, "names:{agent}") is side
    assert sides.side_of_source(settings, "files") is AgentSide.FIND_OUT


def test_that_a_source_to_be_found_out_is_forgotten() -> None:
    settings = sides.with_side(Settings(), "files", "", AgentSide.RIGHT)
    assert sides.with_side(settings, "files", "", AgentSide.FIND_OUT).side_rules == {}


def test_that_a_rule_of_a_newer_program_is_left_alone() -> None:
    settings = Settings(side_rules={"files": {"agent": "middle"}})
    assert sides.side_of_source(settings, "files") is AgentSide.FIND_OUT
