"""The rubric: what a form asks, what each answer is worth and when it is asked.

A `Rubric` that exists is one that can be used: `qa_app.scoring.rubric_file` makes it only from a file without errors.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from qa_app.model.hints import Hint

YES = "yes"
NO = "no"


class ItemType(StrEnum):
    """What kind of answer an item takes."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    MULTI = "multi"
    NUMBER = "number"
    FAULTS = "faults"
    TEXT = "text"


class Mode(StrEnum):
    """How the items are added up to the score of the form."""

    WEIGHTED = "weighted"
    POINTS = "points"
    DEDUCT = "deduct"


class NotApplicable(StrEnum):
    """What a reviewer's N/A counts as."""

    EXCLUDE = "exclude"
    FULL = "full"
    ZERO = "zero"


class FatalScope(StrEnum):
    """What a fatal answer brings down."""

    FORM = "form"
    SECTION = "section"


class Demand(StrEnum):
    """When a comment or a moment of the recording is demanded; `OPTIONAL` offers it, `NEVER` does not even ask."""

    NEVER = "never"
    OPTIONAL = "optional"
    BELOW_FULL = "below_full"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Text:
    """A title or guidance in the languages in which the author wrote it.

    Attributes:
        words: Language (``zh_CN``, ``en``) and text, in the file's order; a plain string has the language ``""``.
    """

    words: tuple[tuple[str, str], ...] = ()

    @classmethod
    def plain(cls, text: str) -> Text:
        """Make a text that is the same in every language; an empty one holds no words."""
        return cls((("", text),)) if text else cls()

    def in_language(self, language: str) -> str:
        """Give the best text: exact language, then the same language elsewhere, then English, then any; else ``""``."""
        wanted = language.replace("-", "_").lower()
        known = {name.replace("-", "_").lower(): text for name, text in reversed(self.words)}
        if wanted in known:
            return known[wanted]
        root = wanted.partition("_")[0]
        for name, text in self.words:
            if name and name.replace("-", "_").lower().partition("_")[0] == root:
                return text
        for name, text in self.words:
            if name.lower().partition("_")[0].partition("-")[0] == "en":
                return text
        return self.words[0][1] if self.words else ""


NO_TEXT = Text()


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice, multi or yes_no item; those of a yes_no item are ``yes`` and ``no``, without titles."""

    id: str
    title: Text
    points: Decimal = Decimal(0)
    fatal: FatalScope | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """The points of a number item for every number from `minimum` to `maximum`, both included."""

    minimum: Decimal
    maximum: Decimal
    points: Decimal
    fatal: FatalScope | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that is counted; it costs `points` each time, `max_times` None means without limit."""

    id: str
    title: Text
    points: Decimal = Decimal(0)
    max_times: int | None = None
    fatal: FatalScope | None = None


@dataclass(frozen=True, slots=True)
class ItemCondition:
    """True when the item is visible, answered, not N/A and every test that is set holds.

    Attributes:
        item: Id of the item that is looked at.
        is_any: At least one of these options is chosen (of a faults item: counted at least once).
        is_none: None of these options is chosen.
        at_least: The number is this or more.
        at_most: The number is this or less.
    """

    item: str
    is_any: tuple[str, ...] = ()
    is_none: tuple[str, ...] = ()
    at_least: Decimal | None = None
    at_most: Decimal | None = None


@dataclass(frozen=True, slots=True)
class AllOf:
    """True when every condition is."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when at least one condition is."""

    conditions: tuple[Condition, ...]


Condition = ItemCondition | AllOf | AnyOf


@dataclass(frozen=True, slots=True)
class Item:
    """One question of the form.

    Attributes:
        id: Unique in the rubric; items are followed across versions by it.
        weight: Share of the section in weighted mode; None where the items of the section share evenly.
        allow_na: Whether N/A is an answer.
        scored: False: asked, never scored. A text item is never scored.
        bonus: Whether it adds to the score without being part of the maximum.
        required: Whether the form cannot be submitted without it (scored items that are no bonus always are).
        comment: When a comment is demanded.
        evidence: When a moment of the recording is demanded.
        options: Of choice, multi and yes_no items (``yes`` first, then ``no``).
        ranges: Of number items, in ascending order.
        faults: Of faults items.
        points: Of faults items in weighted and points mode, the full marks; of yes_no items, the points for yes.
        unit: Of number items, as shown.
        decimals: Of number items, how many places an answer may have.
    """

    id: str
    title: Text
    type: ItemType
    guidance: Text = NO_TEXT
    weight: Decimal | None = None
    allow_na: bool = True
    scored: bool = True
    bonus: bool = False
    required: bool = False
    comment: Demand = Demand.OPTIONAL
    evidence: Demand = Demand.OPTIONAL
    visible_if: Condition | None = None
    options: tuple[Option, ...] = ()
    ranges: tuple[Range, ...] = ()
    faults: tuple[Fault, ...] = ()
    points: Decimal | None = None
    unit: str = ""
    decimals: int = 0
    hints: tuple[Hint, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it is part of the maximum: scored, no bonus, no text."""
        return self.scored and not self.bonus and self.type is not ItemType.TEXT

    @property
    def must_be_answered(self) -> bool:
        """Whether the form is incomplete without it, as long as it is visible."""
        return self.required or self.counts

    @property
    def fatal_scopes(self) -> frozenset[FatalScope]:
        """The scopes of all fatals that its answers can carry."""
        scopes = [
            *(option.fatal for option in self.options),
            *(each.fatal for each in self.ranges),
            *(fault.fatal for fault in self.faults),
        ]
        return frozenset(scope for scope in scopes if scope is not None)

    def option(self, option_id: str) -> Option | None:
        """Give the option of this id, None where there is none."""
        for option in self.options:
            if option.id == option_id:
                return option
        return None

    def fault(self, fault_id: str) -> Fault | None:
        """Give the fault of this id, None where there is none."""
        return next((fault for fault in self.faults if fault.id == fault_id), None)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the form.

    Attributes:
        weight: Share of the form in weighted mode (None where the sections share evenly), multiplier in points mode
            (None is 1).
    """

    id: str
    title: Text
    items: tuple[Item, ...]
    weight: Decimal | None = None
    guidance: Text = NO_TEXT
    visible_if: Condition | None = None


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade is reached by a stored score of `at_least` or more; the first of the rubric's grades that fits counts."""

    id: str
    title: Text
    at_least: Decimal


@dataclass(frozen=True, slots=True)
class Rubric:
    """A rubric without errors.

    Attributes:
        id: Stable over all versions, of a-z, 0-9 and hyphens.
        version: A published version never changes again.
        base: Where a form starts in deduct mode.
        bonus_cap: Highest score after bonus; None: no cap.
        fatal_score: What a form-fatal answer leaves at most.
        content_hash: SHA-256 in hexadecimal of the file's text, line ends unified.
    """

    id: str
    version: int
    title: Text
    mode: Mode
    sections: tuple[Section, ...]
    not_applicable: NotApplicable = NotApplicable.EXCLUDE
    base: Decimal = Decimal(100)
    bonus_cap: Decimal | None = Decimal(100)
    fatal_score: Decimal = Decimal(0)
    grades: tuple[Grade, ...] = ()
    content_hash: str = ""

    def items(self) -> Iterator[Item]:
        """Give every item in the order of the form."""
        for section in self.sections:
            yield from section.items

    def item(self, item_id: str) -> Item | None:
        """Give the item of this id, None where there is none."""
        return next((item for item in self.items() if item.id == item_id), None)

    def section_of(self, item_id: str) -> Section | None:
        """Give the section that holds the item of this id, None where there is none."""
        return next((section for section in self.sections for item in section.items if item.id == item_id), None)

    def grade(self, grade_id: str | None) -> Grade | None:
        """Give the grade of this id, None where there is none."""
        return next((grade for grade in self.grades if grade.id == grade_id), None)
