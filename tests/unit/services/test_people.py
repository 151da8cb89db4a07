from __future__ import annotations

from datetime import date

import pytest

from qa_app.model.agents import Actor
from qa_app.model.changes import NOTHING, Subject
from qa_app.model.problems import ProblemError
from qa_app.services import calls, people
from qa_app.services.workspace import Workspace
from tests.helpers.calls import recorded_call


def test_that_numbers_keep_their_zeros(workspace: Workspace, actor: Actor) -> None:
    for number in ("102", "0102"):
        people.remember_agent(workspace, actor, number)
    assert [agent.number for agent in people.agents(workspace)] == ["0102", "102"]


def test_that_the_newest_word_counts_and_silence_changes_nothing(workspace: Workspace, actor: Actor) -> None:
    people.remember_agent(workspace, actor, "101", name="李娜", team="一组", joined_on=date(2026, 7, 1))
    changes = people.remember_agent(workspace, actor, "101", team="二组")
    known = people.agent(workspace, "101")
    assert (known.name, known.team, known.joined_on) == ("李娜", "二组", date(2026, 7, 1))
    assert changes.touches(Subject.AGENTS)
    assert people.remember_agent(workspace, actor, "101", team="二组") == NOTHING


def test_that_a_call_keeps_the_team_of_its_time(workspace: Workspace, actor: Actor) -> None:
    old = recorded_call(workspace, "1", agent_number="101", team="一组")
    people.remember_agent(workspace, actor, "101", team="二组")
    new = recorded_call(workspace, "2", agent_number="101")
    assert (calls.card(workspace, old.call_id).team, calls.card(workspace, new.call_id).team) == ("一组", "二组")


def test_that_a_name_alone_finds_the_only_agent_of_that_name(workspace: Workspace) -> None:
    recorded_call(workspace, "1", agent_number="101", agent_name="李娜")
    recorded_call(workspace, "2", agent_name="李娜")
    assert calls.find(workspace, "2").agent_number == "101"


def test_that_a_name_of_two_agents_finds_nobody(workspace: Workspace) -> None:
    recorded_call(workspace, "1", agent_number="101", agent_name="李娜")
    recorded_call(workspace, "2", agent_number="102", agent_name="李娜")
    recorded_call(workspace, "3", agent_name="李娜")
    assert calls.find(workspace, "3").agent_number == ""


def test_that_an_unknown_agent_is_said_so(workspace: Workspace) -> None:
    with pytest.raises(ProblemError, match="unknown-agent"):
        people.agent(workspace, "999")
