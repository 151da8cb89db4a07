"""Hints of a rubric: what the recording itself may say about an item, as the rubric's author wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class HintSpeaker(StrEnum):
    """Whose speech a hint looks at; `ANYONE` where the file names nobody."""

    AGENT = "agent"
    CUSTOMER = "customer"
    ANYONE = "anyone"


class Presence(StrEnum):
    """What a hint found: the thing it looks for, or its absence."""

    PRESENT = "present"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Suggests:
    """The answer that is suggested for one outcome.

    Attributes:
        presence: The outcome that this belongs to.
        option: The option of a choice, multi or yes_no item; None for a faults item.
        fault: The fault of a faults item; None otherwise.
        times: How often the fault is suggested; None: as often as the hint found a moment.
    """

    presence: Presence
    option: str | None = None
    fault: str | None = None
    times: int | None = None


@dataclass(frozen=True, slots=True)
class PhraseHint:
    """Phrases that should be said, or should not.

    Present when at least one phrase of `any_of`, every phrase of `all_of` and no phrase of `none_of` is found, each
    list only where it is given.

    Attributes:
        within_first_s: Only the first so many seconds of the recording; None: all.
        within_last_s: Only the last so many seconds; None: all.
        after: Id of the phrase hint after whose first moment the phrases are looked for; None: all.
        similarity: From 0 to 100, how alike recognised text must be to the phrase.
    """

    suggests: tuple[Suggests, ...]
    any_of: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()
    speaker: HintSpeaker = HintSpeaker.ANYONE
    within_first_s: Decimal | None = None
    within_last_s: Decimal | None = None
    after: str | None = None
    similarity: int = 85
    id: str | None = None


@dataclass(frozen=True, slots=True)
class SilenceHint:
    """Present where nobody speaks for longer than `longer_than_s` seconds between two utterances."""

    suggests: tuple[Suggests, ...]
    longer_than_s: Decimal
    id: str | None = None


@dataclass(frozen=True, slots=True)
class OvertalkHint:
    """Present where the speaker begins while the other speaks and both go on for more than `longer_than_s` seconds."""

    suggests: tuple[Suggests, ...]
    longer_than_s: Decimal
    speaker: HintSpeaker = HintSpeaker.ANYONE
    id: str | None = None


class TempoUnit(StrEnum):
    """What is counted for a tempo: characters for Chinese, words for English."""

    CHARACTERS = "characters/min"
    WORDS = "words/min"


@dataclass(frozen=True, slots=True)
class TempoHint:
    """Present where the speaker's tempo over the whole recording is above `above` or below `below`."""

    suggests: tuple[Suggests, ...]
    unit: TempoUnit
    above: Decimal | None = None
    below: Decimal | None = None
    speaker: HintSpeaker = HintSpeaker.ANYONE
    id: str | None = None


@dataclass(frozen=True, slots=True)
class OrderHint:
    """Present where the phrase hints of these ids are found in this order.

    Attributes:
        of: Ids of phrase hints, anywhere in the rubric.
        deadline_s: The last of them must begin within so many seconds of the recording; None: at any time.
    """

    suggests: tuple[Suggests, ...]
    of: tuple[str, ...]
    deadline_s: Decimal | None = None
    id: str | None = None


Hint = PhraseHint | SilenceHint | OvertalkHint | TempoHint | OrderHint
