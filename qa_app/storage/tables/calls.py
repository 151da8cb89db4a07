"""Agents, their calls, and the calls that wait to be recognised."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    Index,
    String,
    desc,
)
from sqlalchemy.orm import Mapped, mapped_column

from qa_app.model.calls import Direction, RecognitionState, ReviewState
from qa_app.model.sides import SidesBy
from qa_app.storage.tables.base import Base

SORTED_BY = {
    "started_at": ("started_at",),
    "agent": ("agent_name", "agent_number"),
    "team": ("team",),
    "queue": ("queue",),
    "duration": ("duration_ms",),
    "csat": ("csat",),
    "recognition": ("recognition",),
    "review": ("review",),
    "score": ("score",),
}


class AgentTable(Base):
    """People whose calls are scored."""

    __tablename__ = "agents"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(default="")
    team: Mapped[str] = mapped_column(default="")
    joined_on: Mapped[date | None]


class CallTable(Base):
    """Calls, with what their agent was at the time of the call, so that a page of the table needs no join.

    Ties of a sorted table fall to the newest id in both directions, so each usual sort has one index a direction.
    `counted_at` is the instant that decides the month: the start, or where that is not known the import.
    `haystack` is what a text filter looks through: case-folded number, customer, agent and queue.
    """

    __tablename__ = "calls"
    __table_args__ = (
        Index("ix_calls_agent_number", "agent_number", "id"),
        *(Index(f"ix_calls_{name}_down", *columns, "id") for name, columns in SORTED_BY.items()),
        *(Index(f"ix_calls_{name}_up", *columns, desc("id")) for name, columns in SORTED_BY.items()),
        Index("ix_calls_counted_at", "counted_at", "id"),
        Index("ix_calls_agent_counted_at", "agent_number", "counted_at", "number"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    agent_number: Mapped[str] = mapped_column(default="")
    agent_name: Mapped[str] = mapped_column(default="")
    team: Mapped[str] = mapped_column(default="")
    customer: Mapped[str] = mapped_column(default="")
    started_at: Mapped[datetime | None]
    counted_at: Mapped[datetime]
    direction: Mapped[Direction | None]
    queue: Mapped[str] = mapped_column(default="")
    csat: Mapped[Decimal | None]
    solved: Mapped[bool | None]
    recording_path: Mapped[str | None]
    recording_sha256: Mapped[str | None] = mapped_column(String(64), unique=True)
    duration_ms: Mapped[int | None] = mapped_column(BigInteger)
    channels: Mapped[int | None]
    sample_rate_hz: Mapped[int | None]
    codec: Mapped[str] = mapped_column(default="")
    container: Mapped[str] = mapped_column(default="")
    warnings: Mapped[list[Any]] = mapped_column(default=list)
    swapped: Mapped[bool] = mapped_column(default=False)
    sides_by: Mapped[SidesBy] = mapped_column(default=SidesBy.CHANNEL, server_default=SidesBy.CHANNEL)
    recognition: Mapped[RecognitionState] = mapped_column(default=RecognitionState.NONE)
    recognition_error: Mapped[str | None]
    review: Mapped[ReviewState] = mapped_column(default=ReviewState.OPEN)
    score: Mapped[Decimal | None]
    grade: Mapped[str | None]
    haystack: Mapped[str] = mapped_column(default="")
    imported_at: Mapped[datetime]


class TaskTable(Base):
    """The recognition of one call: its place in the queue and how far it has come.

    `next_window` is the checkpoint: windows before it are stored; `recipe` names what it was made with (hashes of file
    and model, options), so that a checkpoint of another recipe is not gone on from; `computer` is the key of the one
    that finished it.
    """

    __tablename__ = "recognition_tasks"
    __table_args__ = (Index("ix_recognition_tasks_state", "state", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id", ondelete="CASCADE"), unique=True)
    state: Mapped[RecognitionState]
    position: Mapped[int] = mapped_column(BigInteger)
    model: Mapped[str]
    language: Mapped[str]
    options: Mapped[dict[str, Any]] = mapped_column(default=dict)
    recipe: Mapped[str] = mapped_column(default="")
    next_window: Mapped[int] = mapped_column(default=0)
    windows: Mapped[int] = mapped_column(default=0)
    attempts: Mapped[int] = mapped_column(default=0)
    deaths: Mapped[int] = mapped_column(default=0)
    error_code: Mapped[str | None]
    error_arguments: Mapped[list[Any]] = mapped_column(default=list)
    queued_at: Mapped[datetime]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    work_ms: Mapped[int] = mapped_column(BigInteger, default=0)
    computer: Mapped[str | None]
