"""Answers to a rubric, the score that follows from them, and what still stands against submitting them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from qa_app.model.rubric import FatalScope, ItemType

NA_WORD = "na"
_NUMBER = re.compile(r"[+-]?[0-9]{1,12}(\.[0-9]{1,6})?", re.ASCII)

JsonAnswer = str | int | list[str] | dict[str, int]


@dataclass(frozen=True, slots=True)
class NaAnswer:
    """The reviewer's N/A; hidden items are not answered so, the program sees to them itself."""


@dataclass(frozen=True, slots=True)
class OptionAnswer:
    """The chosen option of a choice item, ``yes`` or ``no`` of a yes_no item."""

    option: str


@dataclass(frozen=True, slots=True)
class OptionsAnswer:
    """The chosen options of a multi item; none chosen is an answer too."""

    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberAnswer:
    """The number of a number item, in the item's unit."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class FaultsAnswer:
    """Fault ids and how often each was counted; no fault at all is an answer too."""

    times: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class TextAnswer:
    """What was written into a text item."""

    text: str


Answer = NaAnswer | OptionAnswer | OptionsAnswer | NumberAnswer | FaultsAnswer | TextAnswer

NA = NaAnswer()


def is_given(answer: Answer | None) -> bool:
    """Whether something was answered: N/A is an answer, blank text is none."""
    return answer is not None and not (isinstance(answer, TextAnswer) and not answer.text.strip())


def answer_to_json(answer: Answer) -> JsonAnswer:
    """Give the answer as an answers file writes it; numbers with places become text, so that they stay exact."""
    match answer:
        case NaAnswer():
            return NA_WORD
        case OptionAnswer(option):
            return option
        case OptionsAnswer(options):
            return list(options)
        case NumberAnswer(value):
            return int(value) if value == value.to_integral_value() else str(value)
        case FaultsAnswer(times):
            return dict(times)
        case TextAnswer(text):
            return text


def answer_from_json(item_type: ItemType, value: object) -> Answer:
    """Read an answer as `answer_to_json` or an answers file writes it, without looking at the item's options.

    Raises:
        ValueError: The value has not the shape that an item of this type takes.
    """
    if value == NA_WORD:
        return NA
    match item_type:
        case ItemType.YES_NO | ItemType.CHOICE if isinstance(value, str):
            return OptionAnswer(value)
        case ItemType.MULTI if isinstance(value, (list, tuple)) and all(isinstance(each, str) for each in value):
            return OptionsAnswer(tuple(value))
        case ItemType.NUMBER if isinstance(value, (str, int, float, Decimal)) and not isinstance(value, bool):
            return NumberAnswer(_number(value))
        case ItemType.FAULTS if isinstance(value, dict) and all(type(times) is int for times in value.values()):
            return FaultsAnswer(tuple((str(fault), times) for fault, times in value.items()))
        case ItemType.TEXT if isinstance(value, str):
            return TextAnswer(value)
        case _:
            raise ValueError(value)


def _number(value: str | float | Decimal) -> Decimal:
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    if not _NUMBER.fullmatch(text):
        raise ValueError(value)
    return Decimal(text)


class ItemReason(StrEnum):
    """Why an item does not count by an answer; `NA` also stands on an N/A that counts as full or zero."""

    HIDDEN = "hidden"
    NA = "na"
    UNANSWERED = "unanswered"
    UNSCORED = "unscored"
    TEXT = "text"
    BONUS = "bonus"
    NO_POINTS = "no_points"


@dataclass(frozen=True, slots=True)
class FatalFired:
    """A fatal answer that took effect.

    Attributes:
        item: Id of the item.
        answer: Id of the option or fault; of a number item the number as text.
        scope: What it brings down.
    """

    item: str
    answer: str
    scope: FatalScope


@dataclass(frozen=True, slots=True)
class ItemScore:
    """What one item brings to the score.

    Attributes:
        share: Part of the item's best that was reached, from 0 to 1, 4 places; None where no answer counts.
        applied_weight: Percentage of the whole form that the item decides, after N/A and hiding, 4 places; those of a
            form total 100 (before rounding). 0 where the item does not count; None in deduct mode.
        applicable: Whether it counts: visible, scored, no text, no bonus, answered, and not N/A unless N/A counts.
        reason: Why it does not count; None where it counts by its answer.
        points: Points earned; in deduct mode the points that leave the base, as a negative number; 4 places.
        best: Best points that can be earned; None of text items.
    """

    item: str
    share: Decimal | None
    applied_weight: Decimal | None
    applicable: bool
    reason: ItemReason | None = None
    points: Decimal | None = None
    best: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SectionScore:
    """What one section reached.

    Attributes:
        score: Percentage from 0 to 100, 4 places, after a section's fatal; None where nothing is applicable, and in
            deduct mode, where sections have no percentage.
        applied_weight: Percentage of the form that the section decides, 4 places; None in deduct mode.
        fatal: Whether a fatal of this section's scope took effect.
        points: Points mode: earned by the applicable items; deduct mode: lost, as a negative number; else None.
    """

    section: str
    score: Decimal | None
    applied_weight: Decimal | None
    fatal: bool = False
    points: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """The score of a form, every number with 4 places.

    Attributes:
        score: The final score; None: not scored, out of every average and count.
        raw_score: After bonus and cap, before any fatal; None with `score`.
        uncapped_score: Before the cap, where the cap cut something; else None.
        grade: Id of the grade; None without score or where no grade fits.
        complete: Whether every item that must be answered is.
        fatals: Every fatal that took effect, in the order of the form.
    """

    score: Decimal | None
    raw_score: Decimal | None
    uncapped_score: Decimal | None
    grade: str | None
    complete: bool
    fatals: tuple[FatalFired, ...] = ()
    sections: tuple[SectionScore, ...] = ()
    items: tuple[ItemScore, ...] = ()

    def section(self, section_id: str) -> SectionScore | None:
        """Give what the section of this id reached, None where there is none."""
        return next((section for section in self.sections if section.section == section_id), None)

    def item(self, item_id: str) -> ItemScore | None:
        """Give what the item of this id brings, None where there is none."""
        return next((item for item in self.items if item.item == item_id), None)


class MissingPart(StrEnum):
    """What an item still lacks."""

    ANSWER = "answer"
    COMMENT = "comment"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that stands against submitting the form."""

    item: str
    part: MissingPart


@dataclass(frozen=True, slots=True)
class EvidenceMoment:
    """A moment of the recording that proves an answer; `end_ms` equals `start_ms` for a point in time."""

    start_ms: int
    end_ms: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class AnswerEntry:
    """All that a reviewer gave for one item; `answer` None: only a comment or evidence so far."""

    item: str
    answer: Answer | None = None
    comment: str = ""
    evidence: tuple[EvidenceMoment, ...] = ()
