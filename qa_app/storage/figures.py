"""Monthly figures of agents, exactly as they were given."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from qa_app.storage.tables import FigureTable


def figures(session: Session, month: str) -> dict[str, dict[str, Decimal]]:
    """Give agent number to name to value of a month ``2026-10``."""
    query = (
        select(FigureTable.agent_number, FigureTable.name, FigureTable.value)
        .where(FigureTable.month == month)
        .order_by(FigureTable.agent_number, FigureTable.name)
    )
    found: dict[str, dict[str, Decimal]] = {}
    for agent_number, name, value in session.execute(query):
        found.setdefault(agent_number, {})[name] = value
    return found


def store_figures(
    session: Session, month: str, agent_number: str, values: Mapping[str, Decimal]
) -> dict[str, tuple[Decimal | None, Decimal]]:
    """Store figures of an agent; those of other names stay. Give name to old and new value of what changed."""
    of_agent = (FigureTable.month == month, FigureTable.agent_number == agent_number)
    old = dict(session.execute(select(FigureTable.name, FigureTable.value).where(*of_agent)).all())
    news = {name: (old.get(name), value) for name, value in values.items() if old.get(name) != value}
    for name, (before, value) in news.items():
        if before is None:
            line = {"month": month, "agent_number": agent_number, "name": name, "value": value}
            session.execute(insert(FigureTable).values(**line))
        else:
            session.execute(update(FigureTable).where(*of_agent, FigureTable.name == name).values(value=value))
    return news


def remove_figure(session: Session, month: str, agent_number: str, name: str) -> Decimal | None:
    """Take a figure of an agent away; give its value, None where there was none."""
    which = (FigureTable.month == month, FigureTable.agent_number == agent_number, FigureTable.name == name)
    old = session.scalars(select(FigureTable.value).where(*which)).first()
    if old is not None:
        session.execute(delete(FigureTable).where(*which))
    return old
