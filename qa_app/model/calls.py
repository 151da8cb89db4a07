"""A call and its recording, as read from the database, and what a table of calls can ask for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from qa_app.model.sides import SidesBy
from qa_app.model.talk import TalkFigures, TalkSign

CLAIM_STALE_AFTER = timedelta(hours=8)
"""Once its holder has not worked on a claimed call for this long, anybody may take it."""


class Direction(StrEnum):
    """Who dialled."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class RecognitionState(StrEnum):
    """How far the recognition of a call's recording has come."""

    NONE = "none"
    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    FAILED = "failed"


class ReviewState(StrEnum):
    """How far the review of a call has come."""

    OPEN = "open"
    DRAFT = "draft"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class Probe:
    """What a look into a recording's file tells, without recognising it.

    Attributes:
        duration_ms: Playable length: what decoding really yields, not what a header claims.
        sample_rate_hz: Of the stored sound.
        channels: Of the stored sound.
        codec: Short name of the codec, for example ``pcm_mulaw``.
        container: Short name of the container, for example ``wav``.
        warnings: Codes with arguments of what is missing or odd although the recording can be used
            (a damaged tail, a wrong file extension, silence only); see `qa_app.messages`.
    """

    duration_ms: int
    sample_rate_hz: int
    channels: int
    codec: str
    container: str
    warnings: tuple[RecordingWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordingWarning:
    """Something odd about a usable recording: a problem code and its arguments."""

    code: str
    arguments: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CallMetadata:
    """What a metadata sheet or a file name tells of a call; None or empty where it is silent.

    Attributes:
        number: The telephone system's own id of the call, unique in the workspace.
        started_at: Aware instant, UTC.
        csat: Satisfaction as given by the customer, in the centre's own scale.
        solved: Solved at this contact.
    """

    number: str = ""
    agent_number: str = ""
    agent_name: str = ""
    team: str = ""
    customer: str = ""
    started_at: datetime | None = None
    direction: Direction | None = None
    queue: str = ""
    csat: Decimal | None = None
    solved: bool | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One call with everything its card shows.

    Attributes:
        id: Row in the database.
        number: Unique name of the call for people and the command line.
        recording_path: Absolute path of the recording; None for a call without one.
        recording_sha256: Of the file's bytes; None without a recording.
        duration_ms: None without a recording.
        started_at: Aware instant, UTC.
        imported_at: Aware instant, UTC.
        swapped: The sides are exchanged: the left channel is the customer.
        sides_by: Who said so.
        score: Final score of the newest submitted evaluation, 4 places; None where there is none or it is null.
        grade: Grade id of that score.
    """

    id: int
    number: str
    agent_number: str
    agent_name: str
    team: str
    customer: str
    started_at: datetime | None
    direction: Direction | None
    queue: str
    csat: Decimal | None
    solved: bool | None
    recording_path: str | None
    recording_sha256: str | None
    duration_ms: int | None
    channels: int | None
    sample_rate_hz: int | None
    codec: str
    warnings: tuple[RecordingWarning, ...]
    swapped: bool
    recognition: RecognitionState
    recognition_error: str | None
    review: ReviewState
    score: Decimal | None
    grade: str | None
    imported_at: datetime
    sides_by: SidesBy = SidesBy.CHANNEL


@dataclass(frozen=True, slots=True)
class CallRow:
    """One line of the calls table, a part of `Call`.

    Attributes:
        talk: How it went by the sound; None where it is not measured, or is not asked for.
        held_by: Reviewer who holds it in the queue; empty where nobody does, or it is not asked for.
    """

    id: int
    number: str
    agent_number: str
    agent_name: str
    team: str
    customer: str
    started_at: datetime | None
    direction: Direction | None
    queue: str
    csat: Decimal | None
    solved: bool | None
    duration_ms: int | None
    recognition: RecognitionState
    review: ReviewState
    score: Decimal | None
    grade: str | None
    talk: TalkFigures | None = None
    held_by: str = ""


class CallSort(StrEnum):
    """Columns by which the calls table can be sorted; ties always fall to the newest id."""

    NUMBER = "number"
    STARTED_AT = "started_at"
    AGENT = "agent"
    TEAM = "team"
    QUEUE = "queue"
    CUSTOMER = "customer"
    DIRECTION = "direction"
    SOLVED = "solved"
    DURATION = "duration"
    CSAT = "csat"
    RECOGNITION = "recognition"
    REVIEW = "review"
    SCORE = "score"
    TALK_SHARE = "talk-share"
    LONGEST_SILENCE = "longest-silence"
    DEAD_AIR = "dead-air"
    OVERTALK = "overtalk"
    INTERRUPTIONS = "interruptions"
    RESPONSE = "response"
    TEMPO = "tempo"


@dataclass(frozen=True, slots=True)
class CallFilter:
    """What the calls table shows: every given condition must hold; empty tuples and None mean no condition.

    Attributes:
        text: Found in number, customer, agent number, agent name or queue, without regard to case.
        started_from: First day, in the workspace's time zone.
        started_to: Last day, inclusive.
        month: ``2026-10``: calls that started in it, in the workspace's time zone.
        talk: At least one of these signs; a call that was not measured bears none.
    """

    text: str = ""
    agents: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    queues: tuple[str, ...] = ()
    recognition: tuple[RecognitionState, ...] = ()
    review: tuple[ReviewState, ...] = ()
    direction: Direction | None = None
    started_from: date | None = None
    started_to: date | None = None
    month: str | None = None
    has_recording: bool | None = None
    talk: tuple[TalkSign, ...] = ()


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What a table of calls can be filtered by in this workspace, each sorted; empty values are left out.

    Attributes:
        agents: Number and name.
        months: ``2026-10``, newest first.
    """

    agents: tuple[tuple[str, str], ...]
    teams: tuple[str, ...]
    queues: tuple[str, ...]
    months: tuple[str, ...]
