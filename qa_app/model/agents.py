"""The people: agents who are scored, and the actors who work in the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What an actor does here; every use case is told, so that rights can be decided at that one door."""

    REVIEWER = "reviewer"
    LEAD = "lead"
    TRAINER = "trainer"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something: the name that the operation log keeps, and the role in which it is done."""

    name: str
    role: Role = Role.REVIEWER


@dataclass(frozen=True, slots=True)
class Agent:
    """One person whose calls are scored.

    Attributes:
        id: Row in the database.
        number: The centre's own agent number, unique, kept as written (``0102`` is not ``102``).
        name: Empty where only the number is known.
        team: Name of the team; empty where none is known.
        joined_on: First day of work, for tenure; None where unknown.
    """

    id: int
    number: str
    name: str = ""
    team: str = ""
    joined_on: date | None = None
