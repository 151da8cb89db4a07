"""Evaluations with answers, scores and evidence, and the queue that leads reviewers from call to call."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
)
from sqlalchemy.orm import Mapped, mapped_column

from qa_app.storage.tables.base import Base


class EvaluationTable(Base):
    """One reviewer's judgement of one call under one version of a rubric.

    `state` is draft, submitted or superseded; `slot` is the same but for superseded ones, where it is null, so that one
    reviewer has one draft and one submitted evaluation of a call under a rubric, and any number of superseded ones;
    `purpose` keeps calibration apart later; `detail` is the whole score as
    `storage.scores` writes it. `caret` is the place in what was being written; `begun_by` is who began a draft that
    another has taken over.
    """

    __tablename__ = "evaluations"
    __table_args__ = (
        ForeignKeyConstraint(["rubric_id", "rubric_version"], ["rubrics.id", "rubrics.version"]),
        Index("ix_evaluations_call_id", "call_id", "state"),
        Index("ix_evaluations_rubric_id", "rubric_id", "id"),
        Index("ix_evaluations_state", "state", "submitted_at"),
        Index("uq_evaluations_slot", "call_id", "reviewer", "rubric_id", "purpose", "slot", unique=True),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id", ondelete="CASCADE"))
    rubric_id: Mapped[str] = mapped_column(String(120))
    rubric_version: Mapped[int]
    rubric_hash: Mapped[str] = mapped_column(String(64))
    reviewer: Mapped[str]
    purpose: Mapped[str] = mapped_column(default="review")
    state: Mapped[str]
    slot: Mapped[str | None]
    revision: Mapped[int] = mapped_column(default=1)
    supersedes_id: Mapped[int | None] = mapped_column(ForeignKey("evaluations.id", ondelete="SET NULL"))
    score: Mapped[Decimal | None]
    raw_score: Mapped[Decimal | None]
    uncapped_score: Mapped[Decimal | None]
    grade: Mapped[str | None]
    complete: Mapped[bool] = mapped_column(default=False)
    fatal_count: Mapped[int] = mapped_column(default=0)
    detail: Mapped[dict[str, Any] | None]
    started_at: Mapped[datetime]
    submitted_at: Mapped[datetime | None]
    saved_at: Mapped[datetime]
    current_item: Mapped[str | None]
    position_ms: Mapped[int] = mapped_column(BigInteger, default=0)
    caret: Mapped[int | None]
    begun_by: Mapped[str | None]
    taken_over_at: Mapped[datetime | None]


class SectionScoreTable(Base):
    """What each section of a submitted evaluation reached, beside `detail` so that a month can be added up fast."""

    __tablename__ = "section_scores"

    evaluation_id: Mapped[int] = mapped_column(ForeignKey("evaluations.id", ondelete="CASCADE"), primary_key=True)
    section: Mapped[str] = mapped_column(String(120), primary_key=True)
    score: Mapped[Decimal | None]
    applied_weight: Mapped[Decimal | None]
    fatal: Mapped[bool] = mapped_column(default=False)


class AnswerTable(Base):
    """What a reviewer gave for an item; `answer` is None where there is only a comment or a moment so far."""

    __tablename__ = "answers"

    evaluation_id: Mapped[int] = mapped_column(ForeignKey("evaluations.id", ondelete="CASCADE"), primary_key=True)
    item: Mapped[str] = mapped_column(String(120), primary_key=True)
    answer: Mapped[Any | None] = mapped_column(JSON(none_as_null=True))
    comment: Mapped[str] = mapped_column(default="")


class EvidenceTable(Base):
    """Moments of the recording that prove an answer."""

    __tablename__ = "evidence"
    __table_args__ = (Index("ix_evidence_evaluation_id", "evaluation_id", "item"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    evaluation_id: Mapped[int] = mapped_column(ForeignKey("evaluations.id", ondelete="CASCADE"))
    item: Mapped[str]
    start_ms: Mapped[int] = mapped_column(BigInteger)
    end_ms: Mapped[int] = mapped_column(BigInteger)
    words: Mapped[str] = mapped_column(default="")


class ClaimTable(Base):
    """Who holds which call; `seen_at` tells when its holder last worked on it, `kept` that it stays when it is left."""

    __tablename__ = "claims"
    __table_args__ = (Index("ix_claims_reviewer", "reviewer"),)

    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id", ondelete="CASCADE"), primary_key=True)
    reviewer: Mapped[str]
    since: Mapped[datetime]
    seen_at: Mapped[datetime]
    kept: Mapped[bool] = mapped_column(default=False)


class SkippedCallTable(Base):
    """Calls that a reviewer passed over, and why; they come last in that reviewer's queue."""

    __tablename__ = "skipped_calls"

    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id", ondelete="CASCADE"), primary_key=True)
    reviewer: Mapped[str] = mapped_column(primary_key=True)
    reason: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime]


class DeskTable(Base):
    """Which call lies on whose desk, so that the desk opens there again after a crash.

    `typed_text` is what is being typed in the line `typed_key` of its transcript; None while nothing is.
    """

    __tablename__ = "desks"

    reviewer: Mapped[str] = mapped_column(primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    typed_key: Mapped[str | None]
    typed_text: Mapped[str | None]


class SuggestedAnswerTable(Base):
    """What the hints suggested for a submitted evaluation, and whether the submitted answer follows it."""

    __tablename__ = "suggested_answers"

    evaluation_id: Mapped[int] = mapped_column(ForeignKey("evaluations.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    item: Mapped[str] = mapped_column(String(120))
    answer: Mapped[Any] = mapped_column(JSON)
    kept: Mapped[bool]
