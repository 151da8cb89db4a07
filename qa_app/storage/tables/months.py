"""The month: figures, closing, notice, appeals, and the ledger of points."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    Index,
    String,
)
from sqlalchemy.orm import Mapped, mapped_column

from qa_app.storage.columns import ExactNumber
from qa_app.storage.tables.base import Base


class FigureTable(Base):
    """Monthly figures of agents."""

    __tablename__ = "figures"

    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    agent_number: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120), primary_key=True)
    value: Mapped[Decimal] = mapped_column(ExactNumber)


class MonthSnapshotTable(Base):
    """Months as they were closed: `document` is the snapshot's text, `hash` its SHA-256; at most one is in force."""

    __tablename__ = "month_snapshots"
    __table_args__ = (Index("uq_month_snapshots_in_force", "month", "slot", unique=True),)

    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    slot: Mapped[str | None]
    document: Mapped[str]
    hash: Mapped[str] = mapped_column(String(64))
    reopened_at: Mapped[datetime | None]
    reopened_by: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")


class MonthNoticeTable(Base):
    """Public notices of months and their announcements; a month without a line has neither."""

    __tablename__ = "month_notices"

    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    notice_from: Mapped[date | None]
    notice_until: Mapped[date | None]
    noticed_by: Mapped[str] = mapped_column(default="")
    announced_on: Mapped[date | None]
    announced_by: Mapped[str] = mapped_column(default="")


class AppealTable(Base):
    """Appeals on submitted evaluations; `slot` is null for those withdrawn, so that an evaluation has one at most."""

    __tablename__ = "appeals"
    __table_args__ = (
        Index("uq_appeals_slot", "evaluation_id", "slot", unique=True),
        Index("ix_appeals_corrected_id", "corrected_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    evaluation_id: Mapped[int] = mapped_column(ForeignKey("evaluations.id", ondelete="CASCADE"))
    slot: Mapped[str | None]
    items: Mapped[list[Any]]
    reason: Mapped[str]
    filed_at: Mapped[datetime]
    filed_by: Mapped[str]
    state: Mapped[str]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    corrected_id: Mapped[int | None] = mapped_column(ForeignKey("evaluations.id", ondelete="SET NULL"))


class PostingTable(Base):
    """Movements of incentive points, never changed; `key` is the cause, so that nothing is posted twice."""

    __tablename__ = "postings"
    __table_args__ = (
        Index("uq_postings_key", "key", unique=True),
        Index("uq_postings_reverses_id", "reverses_id", unique=True),
        Index("ix_postings_month", "month"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str | None] = mapped_column(String(200))
    at: Mapped[datetime]
    actor: Mapped[str]
    kind: Mapped[str]
    month: Mapped[str] = mapped_column(String(7), default="")
    subject: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    reverses_id: Mapped[int | None] = mapped_column(ForeignKey("postings.id"))


class EntryTable(Base):
    """The two sides of a posting: `account` is an agent's number behind ``agent:``, or one of the three others.

    The points of a posting's entries add up to 0.
    """

    __tablename__ = "entries"
    __table_args__ = (Index("ix_entries_account", "account", "posting_id"),)

    posting_id: Mapped[int] = mapped_column(ForeignKey("postings.id"), primary_key=True)
    account: Mapped[str] = mapped_column(String(200), primary_key=True)
    points: Mapped[int] = mapped_column(BigInteger)


class RewardTable(Base):
    """What points are exchanged for; what is no longer offered stays, since postings name it."""

    __tablename__ = "rewards"

    id: Mapped[str] = mapped_column(String(120), primary_key=True)
    title: Mapped[str]
    cost: Mapped[int]
    stock: Mapped[int | None]
    offered: Mapped[bool] = mapped_column(default=True)
