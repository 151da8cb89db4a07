"""Where a rubric's text names an item, an option, a fault or a phrase hint by its id, and how such a name goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from qa_app.scoring.editing.keys import without_key
from qa_app.scoring.editing.lists import parts_of, put_together, without
from qa_app.scoring.editing.nodes import Document, Node, Path, Shape

_TESTS = ("is", "is_not", "at_least", "at_most")


class Named(StrEnum):
    """What an id is the id of."""

    SECTION = "section"
    ITEM = "item"
    ANSWER = "answer"
    HINT = "hint"
    GRADE = "grade"


class Where(StrEnum):
    """What names it."""

    CONDITION = "condition"
    TEST = "test"
    SUGGESTION = "suggestion"
    AFTER = "after"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that names something.

    Attributes:
        named: The kind of thing that is named.
        name: Its id.
        item: Of an option or fault, the item that has it; else ``""``.
        where: What kind of place names it.
        owner: Path of the item or section whose condition or hint it is.
        path: Of what names it: the condition, the list entry, the outcome, the hint.
        node: The characters of the id.
    """

    named: Named
    name: str
    item: str
    where: Where
    owner: Path
    path: Path
    node: Node


def mentions(document: Document) -> Iterator[Mention]:
    """Give every mention in the order of the form."""
    sections = document.find(("sections",))
    for i, section in enumerate(sections.items if sections is not None else ()):
        yield from _in_conditions(("sections", i), section)
        items = section.get("items")
        for j, item in enumerate(items.items if items is not None else ()):
            path: Path = ("sections", i, "items", j)
            yield from _in_conditions(path, item)
            yield from _in_hints(path, item)


def without_mention(document: Document, mention: Mention) -> str:
    """Give the text without what names something: the test, or the whole condition or hint where nothing is left."""
    match mention.where:
        case Where.CONDITION:
            return _without_condition(document, mention.path)
        case Where.TEST:
            return _without_test(document, mention.path)
        case Where.SUGGESTION:
            return _without_suggestion(document, mention.path)
        case Where.AFTER:
            return without_key(document, mention.path, "after")
        case Where.ORDER:
            return _without_order(document, mention.path)


def without_entry(document: Document, path: Path) -> str:
    """Give the text without one entry of a list; a list of one goes with its key."""
    index = path[-1]
    assert isinstance(index, int)
    node = document.at(path[:-1])
    if len(node.items) == 1:
        return without_key(document, path[:-2], str(path[-2]))
    parts = parts_of(document, node)
    entries, gaps = without(parts, index, is_flow=node.is_flow)
    return put_together(document, parts, entries, gaps)


def _in_conditions(owner: Path, node: Node) -> Iterator[Mention]:
    condition = node.get("visible_if")
    if condition is not None:
        yield from _in_condition(owner, (*owner, "visible_if"), condition)


def _in_condition(owner: Path, path: Path, node: Node) -> Iterator[Mention]:
    for several in ("all", "any"):
        inner = node.get(several)
        for index, each in enumerate(inner.items if inner is not None else ()):
            yield from _in_condition(owner, (*path, several, index), each)
    item = node.get("item")
    if item is None:
        return
    yield Mention(Named.ITEM, item.text, "", Where.CONDITION, owner, path, item)
    for test in ("is", "is_not"):
        value = node.get(test)
        if value is None:
            continue
        if value.shape is Shape.SCALAR:
            yield Mention(Named.ANSWER, value.text, item.text, Where.TEST, owner, (*path, test), value)
        for index, each in enumerate(value.items):
            yield Mention(Named.ANSWER, each.text, item.text, Where.TEST, owner, (*path, test, index), each)


def _in_hints(owner: Path, item: Node) -> Iterator[Mention]:
    hints = item.get("hints")
    for index, hint in enumerate(hints.items if hints is not None else ()):
        path: Path = (*owner, "hints", index)
        suggests = hint.get("suggests")
        for key, value in suggests.pairs if suggests is not None else ():
            outcome: Path = (*path, "suggests", key.text)
            if value.shape is Shape.SCALAR and not value.is_null:
                yield Mention(Named.ANSWER, value.text, item.word("id"), Where.SUGGESTION, owner, outcome, value)
            for fault, _ in value.pairs:
                where: Path = (*outcome, fault.text)
                yield Mention(Named.ANSWER, fault.text, item.word("id"), Where.SUGGESTION, owner, where, fault)
        after = hint.get("after")
        phrase = after.get("phrase") if after is not None and after.shape is Shape.MAPPING else after
        if phrase is not None:
            yield Mention(Named.HINT, phrase.text, "", Where.AFTER, owner, path, phrase)
        order = hint.get("of")
        for place, each in enumerate(order.items if order is not None else ()):
            yield Mention(Named.HINT, each.text, "", Where.ORDER, owner, (*path, "of", place), each)


def _without_condition(document: Document, path: Path) -> str:
    if path[-1] == "visible_if":
        return without_key(document, path[:-1], "visible_if")
    if len(document.at(path[:-1]).items) > 1:
        return without_entry(document, path)
    return _without_condition(document, path[:-2])


def _without_test(document: Document, path: Path) -> str:
    if isinstance(path[-1], int):
        if len(document.at(path[:-1]).items) > 1:
            return without_entry(document, path)
        path = path[:-1]
    condition = document.at(path[:-1])
    tests = [key.text for key, _ in condition.pairs if key.text in _TESTS]
    if len(tests) > 1:
        return without_key(document, path[:-1], str(path[-1]))
    return _without_condition(document, path[:-1])


def _without_suggestion(document: Document, path: Path) -> str:
    suggests = path.index("suggests") + 1
    while len(path) > suggests and len(document.at(path[:-1]).pairs) == 1:
        path = path[:-1]
    if len(path) > suggests:
        return without_key(document, path[:-1], str(path[-1]))
    hint = path[: suggests - 1]
    if document.at(hint).get("id") is not None:
        return without_key(document, hint, "suggests")
    return without_entry(document, hint)


def _without_order(document: Document, path: Path) -> str:
    if len(document.at(path[:-1]).items) > 1:
        return without_entry(document, path)
    return without_entry(document, path[:-2])
