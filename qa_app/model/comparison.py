"""What differs between two versions of a rubric."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from qa_app.model.rubric import NO_TEXT, Text


class Change(StrEnum):
    """What became of a part; `MOVED` is into another section, `REORDERED` within its own surroundings."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    REORDERED = "reordered"
    CHANGED = "changed"


class Part(StrEnum):
    """What a difference is about; `RANGES` and `HINTS` are those of one item, all together and one by one."""

    RUBRIC = "rubric"
    GRADE = "grade"
    SECTION = "section"
    ITEM = "item"
    OPTION = "option"
    RANGES = "ranges"
    FAULT = "fault"
    HINTS = "hints"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs.

    Attributes:
        change: What became of it.
        part: What it is about.
        field: The key of the rubric file that changed, ``weight`` or ``title``; empty where the whole part did.
        section: Id of the section that it stands in, of the old form where it is removed; None: the form itself.
        item: Id of the item; None: no item's.
        name: Id of the option, fault or grade; else empty.
        language: Of a title or guidance, as the file names it; else empty.
        title: Of the part, or of the option, fault or grade that it is about.
        before: As the file would write it; None: nothing was there. Of what moved the old section, of what was
            reordered the old place, counted from 1.
        after: In the same way.
        affects_scores: Whether the same answers can give another score, grade or fatal, or no longer fit.
    """

    change: Change
    part: Part
    field: str = ""
    section: str | None = None
    item: str | None = None
    name: str = ""
    language: str = ""
    title: Text = NO_TEXT
    before: str | None = None
    after: str | None = None
    affects_scores: bool = False

    @property
    def code(self) -> str:
        """Give the stable name of this kind of difference, such as ``difference-item-weight``."""
        return f"difference-{self.part}-{(self.field or self.change).replace('_', '-')}"
