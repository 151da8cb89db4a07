"""What a rubric text names and where: items, answers, hints; known while the text is broken too."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from qa_app.model.rubric import NO, YES, ItemType
from qa_app.scoring.assist_place import ENTRY, Box, boxes_of, outwards

ITEM_PATH = ("sections", ENTRY, "items", ENTRY)


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """An item as the text has it.

    Attributes:
        place: Where its first line begins, in characters from 0.
        id_place: Where its id is written.
        answers: Ids of its options or faults; yes and no for such an item.
    """

    id: str
    type: str
    place: int
    id_place: int
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What a text names.

    Attributes:
        items: In the order of the text.
        hints: Ids of hints.
        ends: Where something begins that belongs to no item: grades and sections, in characters.
        languages: Of the titles.
        sections: Ids of the sections.
    """

    items: tuple[OutlineItem, ...]
    hints: tuple[str, ...]
    ends: tuple[int, ...]
    languages: tuple[str, ...]
    sections: tuple[str, ...]

    def item(self, id_: str) -> OutlineItem | None:
        """Give the item of this id."""
        return next((each for each in self.items if each.id == id_), None)

    def item_at(self, position: int) -> str:
        """Give the id of the item that holds this place; empty where none does."""
        places = [each.place for each in self.items]
        index = bisect_right(places, position) - 1
        if index < 0:
            return ""
        after = bisect_right(self.ends, position) - 1
        return "" if after >= 0 and self.ends[after] > places[index] else self.items[index].id


@lru_cache(maxsize=2)
def outline(text: str) -> Outline:
    """Read what a text names."""
    boxes = boxes_of(text)
    answers: dict[int, list[str]] = {}
    items: list[Box] = []
    hints: list[str] = []
    sections: list[str] = []
    ends: list[int] = []
    languages: dict[str, None] = {}
    for box in boxes:
        path = box.path
        name = _id(box)
        if path == ITEM_PATH:
            items.append(box)
        elif path[:-2] == ITEM_PATH and path[-1] == ENTRY and name:
            if path[-2] in ("options", "faults"):
                answers.setdefault(id(_item_of(box)), []).append(name)
            elif path[-2] == "hints":
                hints.append(name)
        elif path in (("sections", ENTRY), ("grades", ENTRY)):
            ends.append(_line_of(text, box.place))
            sections.extend([name] if path[0] == "sections" and name else [])
        if path and path[-1] in ("title", "guidance") and not box.is_list:
            languages.update(dict.fromkeys(box.entries))
    return Outline(
        items=tuple(_item(text, box, answers.get(id(box), [])) for box in items),
        hints=tuple(hints),
        ends=tuple(ends),
        languages=tuple(languages),
        sections=tuple(sections),
    )


def _item(text: str, box: Box, answers: list[str]) -> OutlineItem:
    entry = box.entries.get("id")
    kind = box.values().get("type", "")
    known = (YES, NO) if kind == ItemType.YES_NO else tuple(answers)
    return OutlineItem(
        _id(box), kind, _line_of(text, box.place), box.place if entry is None else entry.value_place, known
    )


def _line_of(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def _id(box: Box) -> str:
    entry = box.entries.get("id")
    return "" if entry is None else entry.value


def _item_of(box: Box) -> Box:
    return next(each for each in outwards(box) if each.path == ITEM_PATH)
