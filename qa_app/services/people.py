"""People: the agents, and what is known of them."""

from __future__ import annotations

from datetime import date

from qa_app.model.agents import Actor, Agent
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.problems import ProblemError, problem
from qa_app.services.workspace import Workspace
from qa_app.storage import agents as stored
from qa_app.storage.operations import log


def agents(workspace: Workspace) -> tuple[Agent, ...]:
    """Give every agent by number."""
    with workspace.database.reading() as session:
        return stored.agents(session)


def agent(workspace: Workspace, number: str) -> Agent:
    """Give the agent of this number.

    Raises:
        ProblemError: ``unknown-agent``.
    """
    with workspace.database.reading() as session:
        found = stored.agent(session, number)
    if found is None:
        raise ProblemError(problem("unknown-agent", agent=number))
    return found


def remember_agent(
    workspace: Workspace,
    actor: Actor,
    number: str,
    *,
    name: str = "",
    team: str = "",
    joined_on: date | None = None,
) -> Changes:
    """Store what is known of an agent, who is made where the number is new; silence changes nothing.

    Calls of the agent that had no name or team yet take them; those that had keep what the agent was at their time.
    """
    with workspace.database.writing() as session:
        known, is_news = stored.remember(session, number, name=name, team=team, joined_on=joined_on)
        if not is_news:
            return NOTHING
        after = {"name": known.name, "team": known.team, "joined_on": known.joined_on}
        log(session, actor, workspace.clock(), "agent-stored", ("agent", number), after=after)
    return changed(Subject.AGENTS, Subject.CALLS)
