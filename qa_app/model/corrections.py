"""Corrections of a transcript: its lines as they are now, and who changed what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qa_app.model.transcript import Segment, Speaker


class EditKind(StrEnum):
    """What a correction does."""

    TEXT = "text"
    SPEAKER = "speaker"
    SPLIT = "split"
    MERGE = "merge"
    DELETE = "delete"
    RESTORE = "restore"
    REPLACE = "replace"
    RECOGNISED = "recognised"
    TAKEN_BACK = "taken-back"
    PUT_BACK = "put-back"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a transcript as it is now.

    Attributes:
        key: Its name, another one after each correction: what was corrected meanwhile is not found by its old name.
        segment: What is shown and read of it.
        recognised: The recognised segments that it stands for; empty where a new recognition heard nothing there.
        is_deleted: Whether it was taken out of the text.
    """

    key: str
    segment: Segment
    recognised: tuple[Segment, ...]
    is_deleted: bool = False

    @property
    def is_corrected(self) -> bool:
        """Whether it differs from what was recognised."""
        return self.is_deleted or self.recognised != (self.segment,)

    @property
    def recognised_text(self) -> str:
        """What was recognised there, without its times."""
        return " ".join(segment.text for segment in self.recognised)


@dataclass(frozen=True, slots=True)
class Said:
    """A line in the history."""

    start_ms: int
    end_ms: int
    speaker: Speaker
    text: str
    is_deleted: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """One correction, as the history tells it.

    Attributes:
        removed: Keys of the lines that it replaced.
        added: Keys of the lines that it put in their place.
        before: Those lines as they were.
        after: Those lines as they then were.
    """

    id: int
    at: datetime
    actor: str
    kind: EditKind
    removed: tuple[str, ...]
    added: tuple[str, ...]
    before: tuple[Said, ...]
    after: tuple[Said, ...]

    @property
    def can_restore(self) -> bool:
        """Whether what it replaced is still known line by line; a new recognition keeps the words only."""
        return bool(self.removed)
