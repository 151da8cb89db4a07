"""The ledger of incentive points: every posting moves points from one account to another, and none is ever changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PostingKind(StrEnum):
    """Why points move."""

    AWARD = "award"
    ADJUSTMENT = "adjustment"
    GRANT = "grant"
    REDEMPTION = "redemption"
    EXPIRY = "expiry"
    REVERSAL = "reversal"


class Account(StrEnum):
    """The other side of an agent's points; each agent has an account of its own beside these."""

    ISSUED = "issued"
    SPENT = "spent"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Posting:
    """One movement of an agent's points.

    Attributes:
        points: What the agent gains; below 0: what it gives.
        month: Month whose closing made it; empty otherwise.
        subject: Id of the reward that was redeemed; empty otherwise.
        note: Words of who made it.
        reverses: Id of the posting that it takes back; None otherwise.
        reversed_by: Id of the posting that takes it back; None while it stands.
    """

    id: int
    at: datetime
    by: str
    kind: PostingKind
    agent: str
    points: int
    month: str = ""
    subject: str = ""
    note: str = ""
    reverses: int | None = None
    reversed_by: int | None = None


@dataclass(frozen=True, slots=True)
class Balance:
    """What an agent has: earned − spent − expired; a posting that was reversed counts in none of them."""

    agent: str
    name: str
    team: str
    earned: int
    spent: int
    expired: int

    @property
    def points(self) -> int:
        """What is left; below 0 where a month was reopened after its points were spent."""
        return self.earned - self.spent - self.expired


@dataclass(frozen=True, slots=True)
class Reward:
    """Something that points are exchanged for.

    Attributes:
        id: Of a-z, 0-9 and hyphens.
        cost: Points for one, 1 or more.
        stock: How many are left; None: without limit.
        offered: Whether it can be taken now.
    """

    id: str
    title: str
    cost: int
    stock: int | None = None
    offered: bool = True
