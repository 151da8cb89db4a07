"""The tables: one schema for SQLite and PostgreSQL. The migrations must arrive at exactly this: a test compares them.

Kinds of states and of choices are text; only those that a table of calls is sorted by are numbers (`Stage`). The ids of
calls and evaluations are never given twice, since screens hold on to them.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar

from sqlalchemy import (
    DDL,
    JSON,
    BigInteger,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    MetaData,
    String,
    Text,
    desc,
    event,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from qa_app.model.calls import Direction, RecognitionState, ReviewState
from qa_app.storage.columns import Choice, ExactNumber, Instant, Stage, TenThousandths
from qa_app.storage.search_schema import search_index_statements

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

RECOGNITION = Stage(
    (
        (RecognitionState.NONE, 0),
        (RecognitionState.WAITING, 10),
        (RecognitionState.PAUSED, 20),
        (RecognitionState.RUNNING, 30),
        (RecognitionState.FAILED, 40),
        (RecognitionState.DONE, 50),
    )
)
REVIEW = Stage(((ReviewState.OPEN, 0), (ReviewState.DRAFT, 10), (ReviewState.SUBMITTED, 20)))

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


class Base(DeclarativeBase):
    """The root of the mappings."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        datetime: Instant(),
        Decimal: TenThousandths(),
        RecognitionState: RECOGNITION,
        ReviewState: REVIEW,
        Direction: Choice(Direction),
        dict[str, Any]: JSON(none_as_null=True),
        list[Any]: JSON(none_as_null=True),
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

    Ties of a sorted table fall to the newest id in both directions, so each sort has one index a direction.
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
    and model, options), so that a checkpoint of another recipe is not gone on from.
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


class TranscriptTable(Base):
    """A recognised text; while it grows it is not complete, and an older complete one stays until it is."""

    __tablename__ = "transcripts"
    __table_args__ = (Index("ix_transcripts_call_id", "call_id", "complete"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id", ondelete="CASCADE"))
    complete: Mapped[bool] = mapped_column(default=False)
    language: Mapped[str] = mapped_column(default="")
    model: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]


class SegmentTable(Base):
    """Stretches of a transcript; `words` holds lists of start, end, text and probability."""

    __tablename__ = "segments"
    __table_args__ = (Index("ix_segments_transcript_id", "transcript_id", "start_ms", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[int] = mapped_column(ForeignKey("transcripts.id", ondelete="CASCADE"))
    window: Mapped[int]
    start_ms: Mapped[int] = mapped_column(BigInteger)
    end_ms: Mapped[int] = mapped_column(BigInteger)
    speaker: Mapped[str]
    text: Mapped[str]
    confidence: Mapped[float]
    words: Mapped[list[Any]]


class CorrectedSegmentTable(Base):
    """Lines that a person put in the place of recognised segments, or of other corrected lines; they are never removed.

    `sources` are the ids of the recognised segments that a line stands for; while it is `live` they are not shown.
    `deleted` lines are live without being part of the text.
    """

    __tablename__ = "corrected_segments"
    __table_args__ = (
        Index("ix_corrected_segments_transcript_id", "transcript_id", "live"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[int] = mapped_column(ForeignKey("transcripts.id", ondelete="CASCADE"))
    live: Mapped[bool] = mapped_column(default=True)
    deleted: Mapped[bool] = mapped_column(default=False)
    sources: Mapped[list[Any]]
    start_ms: Mapped[int] = mapped_column(BigInteger)
    end_ms: Mapped[int] = mapped_column(BigInteger)
    speaker: Mapped[str]
    text: Mapped[str]
    confidence: Mapped[float]
    words: Mapped[list[Any]]


class TranscriptEditTable(Base):
    """Who corrected what: the keys of the lines that went and came, and what they said; only ever added to."""

    __tablename__ = "transcript_edits"
    __table_args__ = (
        Index("ix_transcript_edits_transcript_id", "transcript_id", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[int] = mapped_column(ForeignKey("transcripts.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    actor: Mapped[str]
    kind: Mapped[str]
    removed: Mapped[list[Any]]
    added: Mapped[list[Any]]
    before: Mapped[list[Any]]
    after: Mapped[list[Any]]


class IndexedTranscriptTable(Base):
    """Transcripts that `spoken_lines` holds, and the last correction that it knows of them."""

    __tablename__ = "indexed_transcripts"

    transcript_id: Mapped[int] = mapped_column(ForeignKey("transcripts.id", ondelete="CASCADE"), primary_key=True)
    last_edit: Mapped[int]


class SpokenLineTable(Base):
    """The lines of finished transcripts for searching: as shown, and as compared."""

    __tablename__ = "spoken_lines"
    __table_args__ = (
        Index("ix_spoken_lines_transcript_id", "transcript_id"),
        Index("ix_spoken_lines_call_id", "call_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[int] = mapped_column(ForeignKey("transcripts.id", ondelete="CASCADE"))
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id", ondelete="CASCADE"))
    start_ms: Mapped[int] = mapped_column(BigInteger)
    end_ms: Mapped[int] = mapped_column(BigInteger)
    speaker: Mapped[str]
    shown: Mapped[str]
    compared: Mapped[str]


for statement in search_index_statements():
    event.listen(SpokenLineTable.__table__, "after_create", DDL(statement).execute_if(dialect="sqlite"))  # type: ignore[no-untyped-call]


class RubricTable(Base):
    """Published rubrics; a version never changes again, it can only be retired."""

    __tablename__ = "rubrics"

    id: Mapped[str] = mapped_column(String(120), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[list[Any]]
    mode: Mapped[str]
    text: Mapped[str]
    hash: Mapped[str] = mapped_column(String(64))
    published_at: Mapped[datetime]
    published_by: Mapped[str]
    retired_at: Mapped[datetime | None]


class PolicyTable(Base):
    """Published policies of the month, in the same way as rubrics."""

    __tablename__ = "policies"

    id: Mapped[str] = mapped_column(String(120), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[list[Any]]
    text: Mapped[str]
    hash: Mapped[str] = mapped_column(String(64))
    published_at: Mapped[datetime]
    published_by: Mapped[str]
    retired_at: Mapped[datetime | None]


class RubricDraftTable(Base):
    """Rubrics and policies that are being written; what the text says of itself stands beside it for lists.

    `text` has line ends of one character, `line_end` is what its file has. `base_id` and `base_version` are the
    published version that it began from; `source_hash` is the content hash of the file, last read or written.
    """

    __tablename__ = "rubric_drafts"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    rubric_id: Mapped[str] = mapped_column(default="")
    version: Mapped[int | None]
    title: Mapped[list[Any]] = mapped_column(default=list)
    text: Mapped[str]
    line_end: Mapped[str] = mapped_column(default="\n")
    caret: Mapped[int] = mapped_column(default=0)
    base_id: Mapped[str | None]
    base_version: Mapped[int | None]
    source: Mapped[str | None]
    source_hash: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime]
    created_by: Mapped[str]
    updated_at: Mapped[datetime]
    updated_by: Mapped[str]


class RubricSourceTable(Base):
    """The file that a rubric or policy was published from, and the content hash of a change that was dismissed.

    `version` 0: a file that comes with the program, known here only for what was dismissed of it.
    """

    __tablename__ = "rubric_sources"

    path: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    id: Mapped[str] = mapped_column(String(120))
    version: Mapped[int]
    dismissed_hash: Mapped[str | None] = mapped_column(String(64))


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
    """Which call lies on whose desk, so that the desk opens there again after a crash."""

    __tablename__ = "desks"

    reviewer: Mapped[str] = mapped_column(primary_key=True)
    call_id: Mapped[int] = mapped_column(ForeignKey("calls.id", ondelete="CASCADE"))
    at: Mapped[datetime]


class SuggestedAnswerTable(Base):
    """What the hints suggested for a submitted evaluation, and whether the submitted answer follows it."""

    __tablename__ = "suggested_answers"

    evaluation_id: Mapped[int] = mapped_column(ForeignKey("evaluations.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    item: Mapped[str] = mapped_column(String(120))
    answer: Mapped[Any] = mapped_column(JSON)
    kept: Mapped[bool]


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


class OperationTable(Base):
    """The operation log: who did what to what, when, from which value to which."""

    __tablename__ = "operations"
    __table_args__ = (Index("ix_operations_subject", "subject", "subject_id"), Index("ix_operations_at", "at"))

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    role: Mapped[str]
    action: Mapped[str]
    subject: Mapped[str]
    subject_id: Mapped[str]
    before: Mapped[dict[str, Any] | None]
    after: Mapped[dict[str, Any] | None]
