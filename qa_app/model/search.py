"""What a search over all transcripts looks for, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """Where to look; None: everywhere.

    Attributes:
        month: ``2026-10``, by the workspace's zone.
        speaker: ``agent``, ``customer`` or ``unknown``, with the sides as they are now.
    """

    month: str | None = None
    agent: str | None = None
    team: str | None = None
    speaker: str | None = None


EVERYWHERE = SearchFilter()


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A line of a transcript that holds every wanted word.

    Attributes:
        text: The whole line, as it is corrected now.
        marks: First character and length of each place in `text` that was looked for.
    """

    call_id: int
    call: str
    agent_number: str
    agent_name: str
    started_at: datetime | None
    start_ms: int
    end_ms: int
    speaker: str
    text: str
    marks: tuple[tuple[int, int], ...] = ()
