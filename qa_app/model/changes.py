"""What a use case changed, so that whoever shows it can look again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Subject(StrEnum):
    """The kinds of things that screens show."""

    CALLS = "calls"
    AGENTS = "agents"
    TRANSCRIPTS = "transcripts"
    QUEUE = "queue"
    EVALUATIONS = "evaluations"
    RUBRICS = "rubrics"
    RUBRIC_DRAFTS = "rubric-drafts"
    POLICIES = "policies"
    FIGURES = "figures"
    MONTHS = "months"
    LEDGER = "ledger"
    APPEALS = "appeals"
    SETTINGS = "settings"
    MACHINE = "machine"
    GLOSSARY = "glossary"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Changes:
    """Subjects that changed and, where only a few calls are concerned, which.

    Attributes:
        subjects: Never empty for a real change.
        call_ids: The calls concerned; None for "any".
        origin: Token of the screen that asked, so that it can leave its own echo alone.
    """

    subjects: frozenset[Subject]
    call_ids: tuple[int, ...] | None = None
    origin: str | None = None

    def touches(self, *subjects: Subject) -> bool:
        """Tell whether one of these subjects changed."""
        return not self.subjects.isdisjoint(subjects)


NOTHING = Changes(frozenset())


def changed(*subjects: Subject, call_ids: tuple[int, ...] | None = None, origin: str | None = None) -> Changes:
    """Make a change of these subjects."""
    return Changes(frozenset(subjects), call_ids, origin)
