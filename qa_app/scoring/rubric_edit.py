"""Edits of a rubric as a thing, made on its text: what is not meant stays byte for byte, comments travel along.

Every function takes the whole text of a rubric that reads without errors and gives the whole new text, which reads
without errors too. What is changed is named by its path: `section_path`, `item_path` and an index into a list.

All raise `ProblemError`: `edit-gone` where there is nothing at the path, what the reader says where the new text
would not be a rubric, and what each function tells.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal

from qa_app.model.problems import ProblemError, Severity, problem
from qa_app.model.rubric import AllOf, AnyOf, Condition, FatalScope, ItemCondition, ItemType
from qa_app.scoring.editing.keys import set_key, without_key
from qa_app.scoring.editing.lists import as_block, parts_of, put_together, shifted, with_entry, without
from qa_app.scoring.editing.mentions import Mention, without_entry, without_mention
from qa_app.scoring.editing.names import key_of, keys_within, mentions_of, numbered, renamed, taken
from qa_app.scoring.editing.nodes import Document, Node, Path, Shape
from qa_app.scoring.editing.scalars import Value, block, flow, number
from qa_app.scoring.editing.starters import NewWords, new_entry, new_item, new_section, type_keys
from qa_app.scoring.editing.weights import balanced, even
from qa_app.scoring.rubric_file import read_rubric

__all__ = ["Mention", "NewWords", "Path"]

_OF_TYPES = ("options", "points", "fatal", "ranges", "faults", "unit", "decimals")
_OPTIONED = frozenset((ItemType.CHOICE, ItemType.MULTI))


def section_path(section: int) -> Path:
    """Give the path of a section by its place in the form."""
    return ("sections", section)


def item_path(section: int, item: int) -> Path:
    """Give the path of an item by its places."""
    return ("sections", section, "items", item)


def place_of(text: str, path: Path) -> tuple[int, int]:
    """Give line and column of the thing at a path, both from 1."""
    document = Document.of(text)
    return document.place(document.at(path).start)


def item_at(text: str, line: int) -> Path | None:
    """Give the path of the item on a line (from 1), else of the section; None before the first."""
    document = Document.of(text)
    found: Path | None = None
    for i, section in enumerate(document.at(("sections",)).items):
        if document.place(section.start)[0] <= line:
            found = section_path(i)
        items = section.get("items")
        for j, item in enumerate(items.items if items is not None else ()):
            if document.place(item.start)[0] <= line:
                found = item_path(i, j)
    return found


def range_order(text: str, path: Path) -> tuple[int, ...]:
    """Give the places of the ranges of a number item in the text, in the ascending order of the rubric's own."""
    ranges = Document.of(text).at((*path, "ranges")).items
    limits = [(_decimal(each.word("min"), Decimal(0)), _decimal(each.word("max"), Decimal(0))) for each in ranges]
    return tuple(sorted(range(len(ranges)), key=lambda index: limits[index]))


def named_by(text: str, path: Path) -> tuple[Mention, ...]:
    """Give what elsewhere names the thing at a path or something inside it, and would name nothing without it."""
    return mentions_of(Document.of(text), path)


def add_section(text: str, index: int, words: NewWords | None = None) -> str:
    """Add a section with one item before the section at `index`, with an even weight where the others have weights."""
    document = Document.of(text)
    others = [each for each in document.at(("sections",)).items if _section_counts(each)]
    weight = _even_weight(document, others)
    return _checked(_added(document, ("sections",), index, new_section(document, words or NewWords(), weight)))


def add_item(text: str, section: int, index: int, kind: ItemType, words: NewWords | None = None) -> str:
    """Add an item of a type before the item at `index`; with an even weight where its neighbours have weights."""
    document = Document.of(text)
    path: Path = ("sections", section, "items")
    others = [each for each in document.at(path).items if _counts(each)]
    item = new_item(document, kind, words or NewWords(), _even_weight(document, others))
    return _checked(_added(document, path, index, item))


def add_entry(text: str, path: Path, index: int, words: NewWords | None = None) -> str:
    """Add an option, range, fault or grade to the list at a path; a range goes on where the highest ends."""
    document = Document.of(text)
    if path == ("grades",) and document.find(path) is None:
        document = Document.of(set_key(document, (), "grades", [{"id": "pass", "title": "", "at_least": 0}]))
        title = (words or NewWords()).grade
        return _checked(set_title(document.text, ("grades", 0), (words or NewWords()).language, title))
    return _checked(_added(document, path, index, new_entry(document, path, words or NewWords(), index)))


def remove(text: str, path: Path, *, with_mentions: bool = False) -> str:
    """Remove the section, item, option, range, fault or grade at a path.

    Args:
        text: The rubric.
        path: What goes.
        with_mentions: Whether the conditions and hints that name it go too.

    Raises:
        ProblemError: It is the last of its list (`edit-last`), or it is named elsewhere (`edit-named`).
    """
    document = Document.of(text)
    if len(document.at(path[:-1]).items) == 1 and path[-2] != "grades":
        raise ProblemError(problem("edit-last"))
    naming = mentions_of(document, path)
    if naming and not with_mentions:
        raise ProblemError(problem("edit-named", id=document.at(path).word("id"), count=len(naming)))
    while naming:
        document = Document.of(without_mention(document, naming[-1]))
        naming = mentions_of(document, path)
    return _checked(without_entry(document, path))


def duplicate(text: str, path: Path) -> str:
    """Put a copy below the thing at a path; its ids, and those inside it that must be unique, get the next free number.

    What inside the copy names something inside it names the copy's.
    """
    document = Document.of(text)
    index = _index(path)
    node = document.at(path[:-1])
    parts = parts_of(document, node)
    entries, gaps = with_entry(parts, index + 1, parts.entries[index], is_flow=node.is_flow)
    document = Document.of(put_together(document, parts, entries, gaps))
    copy: Path = (*path[:-1], index + 1)
    names = {}
    used = set[str]()
    for key, where in keys_within(document, copy):
        listed = where[:-1]
        if where != copy and listed[-1] in ("options", "faults"):
            continue
        names[key] = numbered(key[2], taken(document, listed) | used)
        used.add(names[key])
    return _checked(renamed(document, names, copy))


def move(text: str, path: Path, to: Path) -> str:
    """Move the thing at a path so that it stands at the path `to` afterwards, in its list or in one of the same kind.

    Raises:
        ProblemError: It is the last item of its section (`edit-last`).
    """
    document = Document.of(text)
    if path[:-1] == to[:-1]:
        return _checked(_reordered(document, path, _index(to)))
    if len(document.at(path[:-1]).items) == 1:
        raise ProblemError(problem("edit-last"))
    return _checked(_moved_across(document, path, to))


def rename(text: str, path: Path, name: str) -> str:
    """Give the thing at a path another id, there and in every condition, hint and suggestion that names it.

    Raises:
        ProblemError: Another has this id (`edit-id-taken`).
    """
    document = Document.of(text)
    key = key_of(document, path)
    if name == key[2]:
        return text
    if name in taken(document, path[:-1]):
        raise ProblemError(problem("edit-id-taken", id=name))
    return _checked(renamed(document, {key: name}))


def set_value(text: str, path: Path, key: str, value: Value) -> str:
    """Set a key of the thing at a path; None takes the key away."""
    document = Document.of(text)
    document.at(path)
    if value is None and not (path == () and key == "bonus_cap"):
        return _checked(without_key(document, path, key))
    old = document.at(path).get(key)
    if old is not None and old.shape is Shape.SCALAR and not old.style and old.text == flow(value):
        return text
    document = Document.of(set_key(document, path, key, value))
    if key in ("scored", "bonus") and not _counts(document.at(path)):
        return _checked(without_key(document, path, "weight"))
    return _checked(document.text)


def set_title(text: str, path: Path, language: str, words: str, *, key: str = "title") -> str:
    """Set a title or guidance in a language; empty words take the language away, and the last one the key.

    One string for all languages stays one where `language` is ``""``, and becomes English or Chinese by its letters
    where another language is added to it.
    """
    document = Document.of(text)
    old = document.at(path).get(key)
    if old is not None and old.shape is Shape.SCALAR:
        known = "" if not language else _language_of(old.text)
        if language in ("", known):
            return set_value(text, path, key, words or None)
        return text if not words else set_value(text, path, key, {known: old.text, language: words})
    if not words:
        if old is None or old.pair(language) is None:
            return text
        return _checked(_without_last(document, path, key, language))
    if old is None:
        return set_value(text, path, key, {language: words} if language else words)
    return set_value(text, (*path, key), language, words)


def set_fatal(text: str, path: Path, answer: str, scope: FatalScope | None) -> str:
    """Set what an answer (``yes`` or ``no``) of a yes_no item brings down; None: nothing."""
    document = Document.of(text)
    old = document.at(path).get("fatal")
    if scope is not None:
        if old is None:
            return set_value(text, path, "fatal", {answer: scope.value})
        return set_value(text, (*path, "fatal"), answer, scope.value)
    if old is None or old.pair(answer) is None:
        return text
    return _checked(_without_last(document, path, "fatal", answer))


def set_type(text: str, path: Path, kind: ItemType, words: NewWords | None = None) -> str:
    """Make an item one of another type: choice and multi keep their options, else the keys of the old type go."""
    document = Document.of(text)
    item = document.at(path)
    if item.word("type") == kind:
        return text
    is_scored = item.word("scored").lower() != "false"
    if not (kind in _OPTIONED and item.word("type") in _OPTIONED):
        for key in _OF_TYPES:
            document = Document.of(without_key(document, path, key))
        for key, value in type_keys(document, kind, words or NewWords(), is_scored=is_scored).items():
            document = Document.of(set_key(document, path, key, value))
    if kind is ItemType.TEXT:
        document = Document.of(without_key(document, path, "weight"))
    return _checked(set_key(document, path, "type", kind.value))


def set_condition(text: str, path: Path, condition: Condition | None) -> str:
    """Set or take away when an item or section is asked."""
    return set_value(text, path, "visible_if", None if condition is None else _written(condition))


def weighed(text: str, path: Path) -> tuple[Path, ...]:
    """Give the entries of the list of sections or items at a path that have weights: what counts for the score."""
    return tuple((*path, index) for index in _weighed(Document.of(text), path))


def set_weight(text: str, path: Path, weight: Decimal, locked: Collection[Path] = ()) -> str:
    """Set one weight and scale its siblings to a total of 100; those that are locked keep theirs.

    Raises:
        ProblemError: What is fixed exceeds 100 (`weights-fixed-above`), or nothing is free (`weights-none-free`).
    """
    return _rebalanced(text, path[:-1], locked, {path: weight})


def normalise(text: str, path: Path, locked: Collection[Path] = ()) -> str:
    """Scale the weights of the list at a path to a total of 100; raises as `set_weight`."""
    return _rebalanced(text, path, locked, {})


def even_out(text: str, path: Path, locked: Collection[Path] = ()) -> str:
    """Give every weight of the list at a path that is not locked the same share of 100; raises as `set_weight`."""
    return _rebalanced(text, path, locked, {}, is_even=True)


def _rebalanced(
    text: str, path: Path, locked: Collection[Path], given: Mapping[Path, Decimal], *, is_even: bool = False
) -> str:
    document = Document.of(text)
    places = _weighed(document, path)
    nodes = [document.at((*path, index)) for index in places]
    fixed = {k for k, index in enumerate(places) if (*path, index) in locked}
    new = {k: given[*path, index] for k, index in enumerate(places) if (*path, index) in given}
    if len(new) < len(given):
        raise ProblemError(problem("edit-gone"))
    usual = even(len(nodes))
    weights = [_decimal(node.word("weight"), usual[k]) for k, node in enumerate(nodes)]
    if is_even:
        weights = [weight if k in fixed else Decimal(0) for k, weight in enumerate(weights)]
    after = dict(zip(places, balanced(weights, fixed, new), strict=True))
    missing = [index for index in places if not document.at((*path, index)).word("weight")]
    # From the last to the first, so that the places of the others hold.
    for index in sorted(set(places) - set(missing), reverse=True):
        old = document.at((*path, index, "weight"))
        if Decimal(old.text) != after[index]:
            text = f"{text[: old.start]}{number(after[index])}{text[old.end :]}"
    for index in missing:
        text = set_key(Document.of(text), (*path, index), "weight", after[index])
    return _checked(text)


def _weighed(document: Document, path: Path) -> list[int]:
    counts = _section_counts if path[-1] == "sections" else _counts
    return [index for index, node in enumerate(document.at(path).items) if counts(node)]


def _even_weight(document: Document, others: list[Node]) -> Decimal | None:
    """Give the even share for one more of these; None where weights are not written."""
    mode = document.root.word("mode")
    if mode != "weighted" or not others or any(not each.word("weight") for each in others):
        return None
    return even(len(others) + 1)[-1]


def _section_counts(section: Node) -> bool:
    items = section.get("items")
    return items is not None and any(_counts(item) for item in items.items)


def _counts(item: Node) -> bool:
    is_asked_only = item.word("scored").lower() == "false" or item.word("bonus").lower() == "true"
    return item.word("type") != ItemType.TEXT and not is_asked_only


def _added(document: Document, path: Path, index: int, value: Mapping[str, Value]) -> str:
    node = document.find(path)
    if node is None or not node.items:
        raise ProblemError(problem("edit-gone"))
    parts = parts_of(document, node)
    if node.is_flow:
        entry = flow(value)
    elif node.items[min(index, len(node.items) - 1)].is_flow:
        entry = f"{' ' * parts.column}- {flow(value)}{document.line_end}"
    else:
        written = block(value, parts.column + 2, document.line_end)
        entry = f"{' ' * parts.column}- {written}{document.line_end}"
    entries, gaps = with_entry(parts, min(index, len(node.items)), entry, is_flow=node.is_flow)
    return put_together(document, parts, entries, gaps)


def _reordered(document: Document, path: Path, index: int) -> str:
    node = document.at(path[:-1])
    document.at(path)
    parts = parts_of(document, node)
    entries = list(parts.entries)
    entries.insert(index, entries.pop(_index(path)))
    return put_together(document, parts, entries, list(parts.gaps))


def _moved_across(document: Document, path: Path, to: Path) -> str:
    source, target = document.at(path[:-1]), document.at(to[:-1])
    parts = parts_of(document, source)
    entry, node = parts.entries[_index(path)], document.at(path)
    written = document.text[node.start : node.end]
    if target.is_flow and not source.is_flow and entry.strip() != f"- {written}":
        document = as_block(document, to[:-1])
        target = document.at(to[:-1])
        entry = parts_of(document, document.at(path[:-1])).entries[_index(path)]
    there = parts_of(document, target)
    if target.is_flow:
        entry = written
    elif source.is_flow:
        entry = shifted(written, there.column + 2).lstrip(" ")
        entry = f"{' ' * there.column}- {entry}{document.line_end}"
    else:
        entry = shifted(entry, there.column - parts.column)
    entries, gaps = with_entry(there, _index(to), entry, is_flow=target.is_flow)
    document = Document.of(_weight_fitted(Document.of(put_together(document, there, entries, gaps)), to))
    source = document.at(path[:-1])
    parts = parts_of(document, source)
    entries, gaps = without(parts, _index(path), is_flow=source.is_flow)
    return put_together(document, parts, entries, gaps)


def _weight_fitted(document: Document, path: Path) -> str:
    """Take the weight of the item at a path away where its new neighbours have none."""
    node = document.at(path)
    siblings = [each for each in document.at(path[:-1]).items if _counts(each) and each is not node]
    if siblings and node.word("weight") and not any(each.word("weight") for each in siblings):
        return without_key(document, path, "weight")
    return document.text


def _without_last(document: Document, path: Path, key: str, language: str) -> str:
    if len(document.at((*path, key)).pairs) == 1:
        return without_key(document, path, key)
    return without_key(document, (*path, key), language)


def _written(condition: Condition) -> dict[str, Value]:
    match condition:
        case AllOf(parts):
            return {"all": [_written(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [_written(part) for part in parts]}
        case ItemCondition():
            written: dict[str, Value] = {"item": condition.item}
            tests: dict[str, Value] = {
                "is": list(condition.is_any) or None,
                "is_not": list(condition.is_none) or None,
                "at_least": condition.at_least,
                "at_most": condition.at_most,
            }
            return {**written, **{test: value for test, value in tests.items() if value is not None}}


def _language_of(words: str) -> str:
    return "zh_CN" if any("\u3400" <= character <= "\u9fff" for character in words) else "en"


def _decimal(text: str, default: Decimal) -> Decimal:
    return Decimal(text) if text else default


def _index(path: Path) -> int:
    index = path[-1]
    assert isinstance(index, int)
    return index


def _checked(text: str) -> str:
    """Give the text back where it is a rubric, with weights where some but not all of a list had one.

    Raises:
        ProblemError: It is none, with every error.
    """
    text = _filled(text)
    reading = read_rubric(text, "")
    if reading.rubric is None:
        raise ProblemError(*(each for each in reading.problems if each.severity is Severity.ERROR))
    return text


def _filled(text: str) -> str:
    """Give an even weight to what counts, has none and stands among others that have one."""
    document = Document.of(text)
    sections = document.find(("sections",))
    if document.root.word("mode") != "weighted" or sections is None:
        return text
    lists: list[Path] = [(*section_path(index), "items") for index in range(len(sections.items))]
    for path in (("sections",), *lists):
        if document.find(path) is None:
            continue
        places = _weighed(document, path)
        missing = [index for index in places if not document.at((*path, index)).word("weight")]
        if len(missing) < len(places):
            for index in missing:
                document = Document.of(set_key(document, (*path, index), "weight", even(len(places))[-1]))
    return document.text
