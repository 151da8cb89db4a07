"""Text to begin a section or an item of a rubric with, in block style without indentation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

from qa_app.model.rubric import ItemType, Mode
from qa_app.scoring.assist_outline import Outline

_NEW = {
    "en": ("New section", "New item", "Full", "Missing", "Fault"),
    "zh_CN": ("新部分", "新评分项", "完整", "缺失", "差错"),
    "zh_TW": ("新部分", "新評分項", "完整", "缺失", "差錯"),
}


@dataclass(frozen=True, slots=True)
class Snippet:
    """Lines that begin something; `title` is what the writer will first replace."""

    name: str
    text: str
    title: str


def section_snippet(known: Outline, language: str) -> Snippet:
    """Give a new section with one item."""
    words = _words(language)
    item = _fresh("item", (each.id for each in known.items))
    text = (
        f"id: {_fresh('section', known.sections)}\ntitle: {words[0]}\nitems:\n"
        f"  - id: {item}\n    title: {words[1]}\n    type: yes_no"
    )
    return Snippet("section", text, words[0])


def item_snippets(known: Outline, mode: str, language: str) -> tuple[Snippet, ...]:
    """Give a new item of each type, as the mode of the rubric wants it."""
    words = _words(language)
    name = _fresh("item", (each.id for each in known.items))
    return tuple(
        Snippet(str(kind), f"id: {name}\ntitle: {words[1]}\ntype: {kind}{_own(kind, mode, words)}", words[1])
        for kind in ItemType
    )


def _own(kind: ItemType, mode: str, words: tuple[str, ...]) -> str:
    _, _, full, missing, fault = words
    match kind:
        case ItemType.CHOICE | ItemType.MULTI:
            last = "" if kind is ItemType.MULTI else f"\n  - {{id: missing, title: {missing}, points: 0}}"
            return f"\noptions:\n  - {{id: full, title: {full}, points: 10}}{last}"
        case ItemType.NUMBER:
            return "\nunit: s\nranges:\n  - {min: 0, max: 30, points: 10}\n  - {min: 31, max: 600, points: 0}"
        case ItemType.FAULTS:
            points = "" if mode == Mode.DEDUCT else "\npoints: 10"
            return f"{points}\nfaults:\n  - {{id: fault-1, title: {fault}, points: 2}}"
        case ItemType.YES_NO:
            return "\npoints: 10" if mode != Mode.WEIGHTED else ""
        case ItemType.TEXT:
            return ""


def _fresh(stem: str, used: Iterable[str]) -> str:
    taken = frozenset(used)
    return next(name for number in count(1) if (name := f"{stem}-{number}") not in taken)


def _words(language: str) -> tuple[str, ...]:
    return _NEW.get(language, _NEW["en"])
