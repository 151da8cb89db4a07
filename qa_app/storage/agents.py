"""Agents: found by number, made and filled in from what metadata says of them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from qa_app.model.agents import Agent
from qa_app.storage.tables import AgentTable, CallTable

_AGENTS = select(AgentTable.id, AgentTable.number, AgentTable.name, AgentTable.team, AgentTable.joined_on)
_OF_NUMBER = _AGENTS.where(AgentTable.number == bindparam("wanted"))


def agents(session: Session) -> tuple[Agent, ...]:
    """Give every agent by number."""
    return tuple(Agent(*row) for row in session.execute(_AGENTS.order_by(AgentTable.number)))


def agent(session: Session, number: str) -> Agent | None:
    """Give the agent of this number, None where there is none."""
    row = session.connection().execute(_OF_NUMBER, {"wanted": number}).one_or_none()
    return None if row is None else Agent(*row)


def number_of_name(session: Session, name: str) -> str:
    """Give the number of the only agent of this name; empty where there is none or more than one."""
    found = session.scalars(select(AgentTable.number).where(AgentTable.name == name).limit(2)).all()
    return found[0] if len(found) == 1 else ""


def remember(
    session: Session, number: str, *, name: str = "", team: str = "", joined_on: date | None = None
) -> tuple[Agent, bool]:
    """Store what is known of an agent: the newest word counts, silence changes nothing.

    Calls of the agent that had no name or team yet take them; those that had keep what the agent was at their time.

    Returns:
        The agent as it is now, and whether anything changed.
    """
    old = agent(session, number)
    if old is None:
        made = session.execute(
            insert(AgentTable).values(number=number, name=name, team=team, joined_on=joined_on).returning(AgentTable.id)
        ).scalar_one()
        new = Agent(made, number, name, team, joined_on)
    else:
        new = Agent(old.id, number, name or old.name, team or old.team, joined_on or old.joined_on)
        if new == old:
            return old, False
        session.execute(
            update(AgentTable)
            .where(AgentTable.id == new.id)
            .values(name=new.name, team=new.team, joined_on=new.joined_on)
        )
    _fill_calls(session, new)
    return new, True


def _fill_calls(session: Session, known: Agent) -> None:
    calls = update(CallTable).where(CallTable.agent_number == known.number)
    if known.name:
        added = "\n" + known.name.casefold()
        session.execute(
            calls.where(CallTable.agent_name == "").values(agent_name=known.name, haystack=CallTable.haystack + added)
        )
    if known.team:
        session.execute(calls.where(CallTable.team == "").values(team=known.team))
