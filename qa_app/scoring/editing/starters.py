"""What new sections, items, options, ranges, faults and grades begin with."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from qa_app.model.rubric import ItemType
from qa_app.scoring.editing.names import free_id
from qa_app.scoring.editing.nodes import Document, Node, Path, Shape
from qa_app.scoring.editing.scalars import Value
from qa_app.scoring.fields import plain_number
from qa_app.scoring.yaml_tree import Scalar


@dataclass(frozen=True, slots=True)
class NewWords:
    """The titles of new things, in one language; the window gives its own."""

    language: str = "en"
    section: str = "New section"
    item: str = "New item"
    full: str = "Full"
    partly: str = "Partly"
    missing: str = "Missing"
    option: str = "New option"
    fault: str = "New fault"
    grade: str = "New grade"

    def title(self, words: str, *, is_plain: bool) -> Value:
        """Give a title as it is written: one string, or under the language."""
        return words if is_plain else {self.language: words}


def new_section(document: Document, words: NewWords, weight: Decimal | None) -> dict[str, Value]:
    """Give a section with one item of yes and no, since an empty one cannot be read."""
    is_plain = titles_are_plain(document)
    section: dict[str, Value] = {
        "id": free_id(document, ("sections",), words.section),
        "title": words.title(words.section, is_plain=is_plain),
    }
    if weight is not None:
        section["weight"] = weight
    section["items"] = [new_item(document, ItemType.YES_NO, words, None)]
    return section


def new_item(document: Document, kind: ItemType, words: NewWords, weight: Decimal | None) -> dict[str, Value]:
    """Give an item of a type that can be used as it is."""
    is_plain = titles_are_plain(document)
    item: dict[str, Value] = {
        "id": free_id(document, ("sections", 0, "items"), words.item),
        "title": words.title(words.item, is_plain=is_plain),
        "type": kind.value,
    }
    if weight is not None and kind is not ItemType.TEXT:
        item["weight"] = weight
    return {**item, **type_keys(document, kind, words)}


def type_keys(document: Document, kind: ItemType, words: NewWords, *, is_scored: bool = True) -> dict[str, Value]:
    """Give the keys that an item of a type needs besides the common ones."""
    is_plain = titles_are_plain(document)

    def answer(name: str, title: str, points: int) -> Value:
        entry: dict[str, Value] = {"id": name, "title": words.title(title, is_plain=is_plain)}
        return {**entry, "points": points} if is_scored else entry

    match kind:
        case ItemType.CHOICE:
            best, middle, worst = ("full", words.full, 10), ("partly", words.partly, 5), ("missing", words.missing, 0)
            return {"options": [answer(*best), answer(*middle), answer(*worst)]}
        case ItemType.MULTI:
            return {"options": [answer(f"option-{n}", f"{words.option} {n}", 5) for n in (1, 2)]}
        case ItemType.NUMBER:
            spans = ((0, 30, 10), (31, 60, 5), (61, 600, 0))
            return {"ranges": [{"min": low, "max": high, "points": points} for low, high, points in spans]}
        case ItemType.FAULTS:
            faults: Value = [answer("fault-1", words.fault, 2)]
            marks: dict[str, Value] = {} if document.root.word("mode") == "deduct" else {"points": 10}
            return {**marks, "faults": faults}
        case _:
            return {}


def new_entry(document: Document, path: Path, words: NewWords, index: int) -> dict[str, Value]:
    """Give a new option, fault or range for the list at a path, before the entry at `index`."""
    owner, node = document.at(path[:-1]), document.find(path)
    is_scored = owner.word("scored").lower() != "false"
    if path[-1] == "ranges":
        return new_range(node, is_scored=is_scored, step=Decimal(1).scaleb(-int(owner.word("decimals") or 0)))
    title = words.fault if path[-1] == "faults" else words.option
    if path[-1] == "grades":
        return _new_grade(document, node, words, index)
    number = len(node.items) + 1 if node is not None else 1
    entry: dict[str, Value] = {
        "id": free_id(document, path),
        "title": words.title(f"{title} {number}", is_plain=titles_are_plain(document)),
    }
    if is_scored:
        entry["points"] = 1 if path[-1] == "faults" else 0
    return entry


def new_range(node: Node | None, *, is_scored: bool, step: Decimal) -> dict[str, Value]:
    """Give a range that goes on where the highest ends."""
    highest = max((_number(each, "max") for each in (node.items if node is not None else ())), default=-step)
    entry: dict[str, Value] = {"min": highest + step, "max": highest + step * 10}
    return {**entry, "points": 0} if is_scored else entry


def titles_are_plain(document: Document) -> bool:
    """Whether the form's sections are titled by one string instead of a mapping of languages."""
    first = document.at(("sections", 0))
    title = first.get("title") or document.root.get("title")
    return title is not None and title.shape is Shape.SCALAR


def _new_grade(document: Document, node: Node | None, words: NewWords, index: int) -> dict[str, Value]:
    limits = [_number(each, "at_least") for each in (node.items if node is not None else ())]
    above = limits[index - 1] if 0 < index <= len(limits) else Decimal(100)
    below = limits[index] if index < len(limits) else Decimal(0)
    middle = (above + below) / 2
    return {
        "id": free_id(document, ("grades",), words.grade),
        "title": words.title(words.grade, is_plain=titles_are_plain(document)),
        "at_least": middle,
    }


def _number(node: Node, key: str) -> Decimal:
    return plain_number(Scalar(node.word(key), plain=True, line=1, column=1)) or Decimal(0)
