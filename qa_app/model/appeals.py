"""Appeals: an agent does not agree with an evaluation, and somebody else than its reviewer decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum


class AppealState(StrEnum):
    """How an appeal stands."""

    FILED = "filed"
    UPHELD = "upheld"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Appeal:
    """An appeal with the evaluation that it is about.

    Attributes:
        call: Call number.
        month: Month of the call, which a correction counts in: ``2026-10``.
        agent_name: The agent's name at the time of the call.
        reviewer: Who made the evaluation.
        items: Ids of the items that are contested; empty: the evaluation as a whole.
        reason: Why it is contested.
        filed_by: Who wrote it down.
        decided_at: When it was decided or withdrawn; None while it is open.
        note: Why it was decided so.
        score_before: Score of the evaluation.
        score_after: Score that counts after the decision; None while there is none, and where nothing is scored.
        corrected_id: The evaluation that an upheld appeal led to.
    """

    id: int
    evaluation_id: int
    call_id: int
    call: str
    month: str
    agent: str
    agent_name: str
    team: str
    reviewer: str
    rubric: str
    rubric_version: int
    items: tuple[str, ...]
    reason: str
    filed_at: datetime
    filed_by: str
    state: AppealState
    decided_at: datetime | None = None
    decided_by: str = ""
    note: str = ""
    score_before: Decimal | None = None
    score_after: Decimal | None = None
    corrected_id: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has decided it yet."""
        return self.state is AppealState.FILED
