"""Which channel of a recording is the agent's, and who said so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SidesBy(StrEnum):
    """Who said which side is the agent's.

    Attributes:
        CHANNEL: Nobody: the left channel is taken for the agent's, the first voice on a recording of one channel.
        RULE: The rule of the telephone system that the recording came from.
        GREETING: What was said in the first half minute; a guess.
        HAND: A person.
    """

    CHANNEL = "channel"
    RULE = "rule"
    GREETING = "greeting"
    HAND = "hand"


class AgentSide(StrEnum):
    """On which channel a telephone system records the agent; `FIND_OUT` leaves it to the greeting."""

    FIND_OUT = "find-out"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Sides:
    """How the sides of a call stand.

    Attributes:
        swapped: The left channel is the customer's.
        by: Who said so.
    """

    swapped: bool = False
    by: SidesBy = SidesBy.CHANNEL
