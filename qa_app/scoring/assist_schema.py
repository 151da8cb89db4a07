"""The shape of a rubric file for those who help to write it: which keys stand where, and what their values may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from qa_app.model.hints import HintSpeaker, Presence, TempoUnit
from qa_app.model.rubric import Demand, FatalScope, ItemType, Mode, NotApplicable
from qa_app.scoring.rubric_hints import HINT_KEYS, KIND_KEYS, HintKind
from qa_app.scoring.rubric_items import ITEM_KEYS, OWN_KEYS

LANGUAGES = ("en", "zh_CN", "zh_TW")
BOOLEANS = ("true", "false")


class Shape(StrEnum):
    """A kind of mapping in the file."""

    RUBRIC = "rubric"
    GRADE = "grade"
    SECTION = "section"
    ITEM = "item"
    OPTION = "option"
    RANGE = "range"
    FAULT = "fault"
    HINT = "hint"
    CONDITION = "condition"
    TEXT = "text"
    MARKS = "marks"
    OUTCOMES = "outcomes"
    AFTER = "after"


class Named(StrEnum):
    """What the ids are that a value names."""

    ITEM = "item"
    TESTED = "tested"
    ANSWER = "answer"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Value:
    """What may stand behind a key.

    Attributes:
        shape: Of the mapping, or of each mapping of the list; None for single values.
        is_list: Whether a list stands here.
        words: The only words that fit; empty where any value does.
        names: Whose ids fit; None where no id is meant.
    """

    shape: Shape | None = None
    is_list: bool = False
    words: tuple[str, ...] = ()
    names: Named | None = None


_ANY = Value()
_TEXT = Value(Shape.TEXT)
_BOOLEAN = Value(words=BOOLEANS)
_FATAL = Value(words=tuple(FatalScope))
_DEMAND = Value(words=tuple(Demand))
_PHRASES = Value(is_list=True)
_TESTED = Value(is_list=True, names=Named.TESTED)
_CONDITION = Value(Shape.CONDITION)

_ITEM = {
    "title": _TEXT,
    "guidance": _TEXT,
    "type": Value(words=tuple(ItemType)),
    "allow_na": _BOOLEAN,
    "scored": _BOOLEAN,
    "bonus": _BOOLEAN,
    "required": _BOOLEAN,
    "comment": _DEMAND,
    "evidence": _DEMAND,
    "visible_if": _CONDITION,
    "hints": Value(Shape.HINT, is_list=True),
    "options": Value(Shape.OPTION, is_list=True),
    "fatal": Value(Shape.MARKS),
    "ranges": Value(Shape.RANGE, is_list=True),
    "faults": Value(Shape.FAULT, is_list=True),
}
_HINT = {
    "kind": Value(words=tuple(HintKind)),
    "suggests": Value(Shape.OUTCOMES),
    "speaker": Value(words=tuple(HintSpeaker)),
    "unit": Value(words=tuple(TempoUnit)),
    "any_of": _PHRASES,
    "all_of": _PHRASES,
    "none_of": _PHRASES,
    "after": Value(Shape.AFTER, names=Named.HINT),
    "of": Value(is_list=True, names=Named.HINT),
}

SHAPES: Mapping[Shape, Mapping[str, Value]] = {
    Shape.RUBRIC: {
        "rubric": _ANY,
        "version": _ANY,
        "title": _TEXT,
        "mode": Value(words=tuple(Mode)),
        "not_applicable": Value(words=tuple(NotApplicable)),
        "base": _ANY,
        "bonus_cap": _ANY,
        "fatal_score": _ANY,
        "grades": Value(Shape.GRADE, is_list=True),
        "sections": Value(Shape.SECTION, is_list=True),
    },
    Shape.GRADE: {"id": _ANY, "title": _TEXT, "at_least": _ANY},
    Shape.SECTION: {
        "id": _ANY,
        "title": _TEXT,
        "guidance": _TEXT,
        "weight": _ANY,
        "visible_if": _CONDITION,
        "items": Value(Shape.ITEM, is_list=True),
    },
    Shape.ITEM: {key: _ITEM.get(key, _ANY) for key in ITEM_KEYS},
    Shape.OPTION: {"id": _ANY, "title": _TEXT, "points": _ANY, "fatal": _FATAL},
    Shape.RANGE: {"min": _ANY, "max": _ANY, "points": _ANY, "fatal": _FATAL},
    Shape.FAULT: {"id": _ANY, "title": _TEXT, "points": _ANY, "max_times": _ANY, "fatal": _FATAL},
    Shape.HINT: {key: _HINT.get(key, _ANY) for key in HINT_KEYS},
    Shape.CONDITION: {
        "item": Value(names=Named.ITEM),
        "is": _TESTED,
        "is_not": _TESTED,
        "at_least": _ANY,
        "at_most": _ANY,
        "all": Value(Shape.CONDITION, is_list=True),
        "any": Value(Shape.CONDITION, is_list=True),
    },
    Shape.TEXT: dict.fromkeys(LANGUAGES, _ANY),
    Shape.MARKS: {"yes": _FATAL, "no": _FATAL},
    Shape.OUTCOMES: dict.fromkeys(tuple(Presence), Value(names=Named.ANSWER)),
    Shape.AFTER: {"phrase": Value(names=Named.HINT)},
}
KNOWN_KEYS = frozenset(key for keys in SHAPES.values() for key in keys)

_TYPES = frozenset(ItemType)
_KINDS = frozenset(HintKind)


def keys_of(shape: Shape, written: Mapping[str, str]) -> tuple[str, ...]:
    """Give the keys that a mapping of this shape can have, in the order in which they are best written.

    Args:
        shape: Of the mapping.
        written: Its keys so far with their values as text; an item's type and a hint's kind say what fits.
    """
    keys = tuple(SHAPES[shape])
    if shape is Shape.ITEM and (kind := written.get("type")) in _TYPES:
        own = {key for some in OWN_KEYS.values() for key in some}
        return tuple(key for key in keys if key not in own or key in OWN_KEYS[ItemType(str(kind))])
    if shape is Shape.HINT and (kind := written.get("kind")) in _KINDS:
        return ("id", "kind", "suggests", *KIND_KEYS[HintKind(str(kind))])
    return keys


def value_of(shape: Shape, key: str) -> Value:
    """Give what may stand behind a key; any value behind one that is not known."""
    return SHAPES[shape].get(key, _ANY)


def shape_at(path: tuple[str, ...]) -> Shape | None:
    """Give the shape of the mapping at the end of a path of keys and ``-``; None where no mapping belongs."""
    shape: Shape | None = Shape.RUBRIC
    for part in path:
        if part == "-":
            continue
        if shape is None:
            return None
        shape = value_of(shape, part).shape
    return shape
