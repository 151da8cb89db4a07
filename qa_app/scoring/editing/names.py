"""Ids that are free, and ids renamed everywhere they are named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from qa_app.scoring.editing.mentions import Mention, Named, mentions
from qa_app.scoring.editing.nodes import Document, Node, Path
from qa_app.scoring.editing.scalars import word

_LISTED = {"sections": Named.SECTION, "items": Named.ITEM, "hints": Named.HINT, "grades": Named.GRADE}
_WORDS = {"sections": "section", "items": "item", "options": "option", "faults": "fault", "grades": "grade"}
_LONGEST = 40

Key = tuple[Named, str, str]
"""Kind of a thing, the item that has it (options and faults, else ``""``), its id."""


def key_of(document: Document, path: Path) -> Key:
    """Give what the thing at a path is named by."""
    listed, name = str(path[-2]), document.at(path).word("id")
    if listed in ("options", "faults"):
        return Named.ANSWER, document.at(path[:-2]).word("id"), name
    return _LISTED[listed], "", name


def keys_within(document: Document, path: Path) -> Iterator[tuple[Key, Path]]:
    """Give the thing at a path and all that is inside it and can be named from elsewhere, with their paths."""
    node = document.at(path)
    if node.get("id") is not None:
        yield key_of(document, path), path
    for key in ("items", "options", "faults", "hints"):
        inner = node.get(key)
        for index in range(len(inner.items) if inner is not None else 0):
            yield from keys_within(document, (*path, key, index))


def taken(document: Document, path: Path) -> frozenset[str]:
    """Give the ids that a new entry of the list at a path may not have; a rubric's items share theirs."""
    listed = path[-1]
    if listed in ("items", "hints"):
        found = [
            node.word("id") for each in _items(document) for node in ([each] if listed == "items" else _hints(each))
        ]
        return frozenset(found)
    node = document.find(path)
    return frozenset(each.word("id") for each in (node.items if node is not None else ()))


def free_id(document: Document, path: Path, title: str = "") -> str:
    """Make an id for a new entry of the list at a path: of its title's letters a-z, else ``item-12``."""
    used = taken(document, path)
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:_LONGEST].strip("-")
    letters = sum(1 for character in title if character.isalnum())
    if slug and slug != "na" and len(slug.replace("-", "")) * 2 > letters:
        return slug if slug not in used else numbered(slug, used)
    stem = _WORDS.get(str(path[-1]), "hint")
    number = len(used) + 1
    while f"{stem}-{number}" in used:
        number += 1
    return f"{stem}-{number}"


def numbered(name: str, used: frozenset[str]) -> str:
    """Give a name with the next free number behind it: ``opening`` becomes ``opening-2``."""
    stem = re.sub(r"-\d+$", "", name) or name
    number = 2
    while f"{stem}-{number}" in used:
        number += 1
    return f"{stem}-{number}"


def renamed(document: Document, names: Mapping[Key, str], within: Path = ()) -> str:
    """Give the text with new ids, at the things themselves and wherever they are named.

    Args:
        document: The text.
        names: New ids.
        within: Only there.
    """
    spots: dict[int, tuple[Node, str]] = {}
    for key, path in _all_keys(document):
        node = document.at(path).get("id")
        if key in names and node is not None and path[: len(within)] == within:
            spots[node.start] = node, names[key]
    for mention in mentions(document):
        key = _key(mention)
        if key in names and mention.owner[: len(within)] == within:
            spots[mention.node.start] = mention.node, names[key]
    text = document.text
    for start in sorted(spots, reverse=True):
        node, name = spots[start]
        style = node.style if node.style in ("'", '"') else ""
        text = text[:start] + word(name, style) + text[node.end :]
    return text


def mentions_of(document: Document, path: Path) -> tuple[Mention, ...]:
    """Give what elsewhere names the thing at a path or something inside it; a condition on a gone item counts once."""
    gone = {key for key, _ in keys_within(document, path)}
    return tuple(
        each
        for each in mentions(document)
        if _key(each) in gone and each.owner[: len(path)] != path and (Named.ITEM, "", each.item) not in gone
    )


def _key(mention: Mention) -> Key:
    return mention.named, mention.item, mention.name


def _all_keys(document: Document) -> Iterator[tuple[Key, Path]]:
    for listed in ("sections", "grades"):
        node = document.find((listed,))
        for index in range(len(node.items) if node is not None else 0):
            yield from keys_within(document, (listed, index))


def _items(document: Document) -> Iterator[Node]:
    for section in document.at(("sections",)).items:
        items = section.get("items")
        yield from items.items if items is not None else ()


def _hints(item: Node) -> tuple[Node, ...]:
    hints = item.get("hints")
    return hints.items if hints is not None else ()
