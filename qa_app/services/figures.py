"""The figures of a month, changed by hand and put back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from qa_app.model.agents import Actor
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.scoring.order import agent_order
from qa_app.services.import_figures import FigureValue
from qa_app.services.ranking import demand_month
from qa_app.services.workspace import Workspace
from qa_app.storage import agents as stored_agents
from qa_app.storage import figures as stored
from qa_app.storage.months import agent_sums
from qa_app.storage.operations import log


@dataclass(frozen=True, slots=True)
class AgentFigures:
    """An agent of a month and its figures by name."""

    agent: str
    name: str
    team: str
    figures: Mapping[str, Decimal]


def month_figures(workspace: Workspace, month: str) -> tuple[AgentFigures, ...]:
    """Give every agent that has a figure or an evaluation in a month, by agent number.

    Raises:
        ProblemError: ``month-wrong``.
    """
    demand_month(month)
    with workspace.database.reading() as session:
        figures = stored.figures(session, month)
        sums = {each.agent_number: each for each in agent_sums(session, month, workspace.zone) if each.agent_number}
        agents = {agent.number: agent for agent in stored_agents.agents(session)}
    return tuple(
        AgentFigures(
            number,
            agents[number].name if number in agents else sums[number].agent_name if number in sums else "",
            agents[number].team if number in agents else sums[number].team if number in sums else "",
            figures.get(number, {}),
        )
        for number in sorted({*figures, *sums}, key=agent_order)
    )


def set_figures(workspace: Workspace, actor: Actor, month: str, values: Iterable[FigureValue]) -> Changes:
    """Give figures these values, all or none of them; the log keeps what they were. What is the same stays unlogged.

    Raises:
        ProblemError: ``month-wrong``.
    """
    demand_month(month)
    by_agent: dict[str, dict[str, Decimal | None]] = {}
    for each in values:
        by_agent.setdefault(each.agent, {})[each.name] = each.value
    is_news = False
    with workspace.database.writing() as session:
        for agent, given_values in by_agent.items():
            given = {name: value for name, value in given_values.items() if value is not None}
            news: dict[str, tuple[Decimal | None, Decimal | None]] = dict(
                stored.store_figures(session, month, agent, given)
            )
            for name in given_values.keys() - given.keys():
                old = stored.remove_figure(session, month, agent, name)
                if old is not None:
                    news[name] = (old, None)
            if news:
                is_news = True
                old_values = {name: old for name, (old, _) in news.items()}
                new_values = {name: new for name, (_, new) in news.items()}
                subject = ("figures", f"{month} {agent}")
                log(session, actor, workspace.clock(), "figures-stored", subject, before=old_values, after=new_values)
    return changed(Subject.FIGURES) if is_news else NOTHING
