"""How a rubric's items do over the evaluations that were made with it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from qa_app.model.rubric import Text


class FindingCode(StrEnum):
    """What is worth looking at, the gravest first."""

    DISAGREED = "disagreed"
    ALWAYS_FULL = "always-full"
    ALWAYS_LOST = "always-lost"
    NEVER_SEEN = "never-seen"
    NEVER_ANSWERED = "never-answered"
    MOSTLY_NA = "mostly-na"
    SUGGESTIONS_REJECTED = "suggestions-rejected"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about an item that its rubric's author should look at.

    Attributes:
        count: How often it was so: calls on which reviewers disagreed, answers that were full, suggestions kept.
        of: Out of how many.
    """

    code: FindingCode
    item: str
    title: Text
    count: int
    of: int


@dataclass(frozen=True, slots=True)
class ItemHealth:
    """How an item does.

    Attributes:
        section: Id of its section in the newest version that has the item.
        scored: Whether its answers bring points.
        seen: Evaluations in which it was asked.
        answered: Those in which it was answered, N/A included.
        na: Those in which the answer was N/A.
        full: Those in which the answer left nothing to explain: full points, no fault, no fatal; 0 of an unscored item.
        lost: Those in which the answer earned nothing; always 0 where no points can be earned.
        fatal: Those in which the answer was fatal.
        mean_share: Mean of earned over best points, from 0 to 1, 4 places; None where no answer has a share.
        suggested: Suggestions that hints gave for submitted evaluations.
        kept: Those of them that the submitted answer follows.
        compared: Calls on which two or more reviewers answered it.
        disagreed: Those of them on which the answers were not all alike.
        agreement: Share of agreeing pairs, from 0 to 1, 4 places; None with fewer than 20 calls compared.
        ac1: Gwet's AC1, 4 places; None with fewer than 20 calls compared, and where it is not defined.
        enough: Whether 20 calls or more were compared.
    """

    item: str
    section: str
    title: Text
    scored: bool
    seen: int = 0
    answered: int = 0
    na: int = 0
    full: int = 0
    lost: int = 0
    fatal: int = 0
    mean_share: Decimal | None = None
    suggested: int = 0
    kept: int = 0
    compared: int = 0
    disagreed: int = 0
    agreement: Decimal | None = None
    ac1: Decimal | None = None
    enough: bool = False

    @property
    def rated(self) -> int:
        """Evaluations in which it was answered by more than N/A."""
        return self.answered - self.na

    @property
    def na_share(self) -> Decimal | None:
        """Part of the answers that were N/A, from 0 to 1; None where there is no answer."""
        return _part(self.na, self.answered)

    @property
    def full_share(self) -> Decimal | None:
        """Part of the answers other than N/A that were full; None where there is none, and of unscored items."""
        return _part(self.full, self.rated) if self.scored else None

    @property
    def kept_share(self) -> Decimal | None:
        """Part of the suggestions that reviewers kept; None where there was no suggestion."""
        return _part(self.kept, self.suggested)


@dataclass(frozen=True, slots=True)
class RubricHealth:
    """How a rubric does.

    Attributes:
        version: Whose evaluations were looked at; None: all versions'.
        month: ``2026-10``; None: all months.
        evaluations: Submitted ones that were looked at, calibration left out.
        reviewed_twice: Calls that two or more reviewers judged, calibration included.
        items: In the order of the newest of the versions, then those that only older ones have.
        findings: The gravest first.
        versions: Those that have evaluations, newest first.
        months: Those that have evaluations, newest first.
    """

    rubric_id: str
    version: int | None
    month: str | None
    evaluations: int
    reviewed_twice: int
    items: tuple[ItemHealth, ...]
    findings: tuple[Finding, ...]
    versions: tuple[int, ...]
    months: tuple[str, ...]


def _part(count: int, of: int) -> Decimal | None:
    return Decimal(count) / of if of else None
