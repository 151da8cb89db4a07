"""What differs between two versions of a rubric, in the order of the new form.

Sections, items, options, faults and grades are followed by their ids, so a title that was mended is a change of that
item and not another item.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol, TypeVar

from qa_app.model.comparison import Change, Difference, Part
from qa_app.model.rubric import Item, Rubric, Section, Text
from qa_app.scoring.compare_effects import Effects
from qa_app.scoring.compare_order import merged, reordered
from qa_app.scoring.compare_words import condition_words, hint_words, ranges_words, word

__all__ = ["compare"]

_ITEM_FIELDS = (
    "type",
    "weight",
    "points",
    "scored",
    "bonus",
    "required",
    "allow_na",
    "comment",
    "evidence",
    "unit",
    "decimals",
)


class _Named(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def title(self) -> Text: ...


N = TypeVar("N", bound=_Named)


def compare(old: Rubric, new: Rubric) -> tuple[Difference, ...]:
    """Give every difference between two rubrics; their ids and versions are not looked at.

    Returns:
        The form's own differences first, then section by section and item by item as the new form has them. What was
        removed stands where it stood, behind what came before it.
    """
    return tuple(_Comparison(old, new).differences())


class _Comparison:
    def __init__(self, old: Rubric, new: Rubric) -> None:
        self.old = old
        self.new = new
        self.effects = Effects(old, new)
        self.old_items = {item.id: (section, item) for section in old.sections for item in section.items}
        self.new_items = {item.id: (section, item) for section in new.sections for item in section.items}

    def differences(self) -> Iterator[Difference]:
        yield from self._form()
        yield from self._grades()
        before, after = _by_id(self.old.sections), _by_id(self.new.sections)
        places = reordered(list(before), list(after))
        for name in merged(list(before), list(after)):
            yield from self._section(before.get(name), after.get(name), places.get(name))

    def _form(self) -> Iterator[Difference]:
        whole = Difference(Change.CHANGED, Part.RUBRIC, title=self.new.title)
        yield from _texts(whole, "title", self.old.title, self.new.title)
        for field in ("mode", "not_applicable", "base", "bonus_cap", "fatal_score"):
            affects = self.effects.of_form(field)
            yield from _value(whole, field, getattr(self.old, field), getattr(self.new, field), affects=affects)

    def _grades(self) -> Iterator[Difference]:
        before, after = _by_id(self.old.grades), _by_id(self.new.grades)
        for name in merged(list(before), list(after)):
            old, new = before.get(name), after.get(name)
            known = new or old
            assert known is not None
            about = Difference(Change.CHANGED, Part.GRADE, name=name, title=known.title)
            if old is None or new is None:
                yield _come_or_gone(about, come=old is None, value=word(known.at_least), affects=True)
                continue
            yield from _texts(about, "title", old.title, new.title)
            yield from _value(about, "at_least", old.at_least, new.at_least, affects=True)

    def _section(
        self, old: Section | None, new: Section | None, places: tuple[int, int] | None
    ) -> Iterator[Difference]:
        known = new or old
        assert known is not None
        about = Difference(Change.CHANGED, Part.SECTION, section=known.id, title=known.title)
        if old is None or new is None:
            affects = any(self.effects.scores(each) for each in known.items)
            yield _come_or_gone(about, come=old is None, value=word(known.weight), affects=affects)
        else:
            if places is not None:
                yield _at_another_place(about, places)
            yield from _texts(about, "title", old.title, new.title)
            yield from _texts(about, "guidance", old.guidance, new.guidance)
            affects = self.effects.of_section_weights
            yield from _value(about, "weight", old.weight, new.weight, affects=affects)
            conditions = (condition_words(old.visible_if), condition_words(new.visible_if))
            yield from _value(about, "visible_if", *conditions, affects=True)
        yield from self._items(old, new)

    def _items(self, old: Section | None, new: Section | None) -> Iterator[Difference]:
        gone = {item.id for item in old.items if item.id not in self.new_items} if old else set()
        here = [item.id for item in new.items] if new else []
        stood = [item.id for item in old.items] if old else []
        places = reordered(stood, here)
        for name in merged([each for each in stood if each in gone or each in here], here):
            if name in gone:
                assert old is not None
                yield from self._gone(old, self.old_items[name][1])
            else:
                assert new is not None
                yield from self._item(new, self.new_items[name][1], places.get(name))

    def _gone(self, section: Section, item: Item) -> Iterator[Difference]:
        about = Difference(Change.REMOVED, Part.ITEM, section=section.id, item=item.id, title=item.title)
        yield replace(about, before=str(item.type), affects_scores=self.effects.matters(item.id))

    def _item(self, section: Section, new: Item, places: tuple[int, int] | None) -> Iterator[Difference]:
        about = Difference(Change.CHANGED, Part.ITEM, section=section.id, item=new.id, title=new.title)
        if new.id not in self.old_items:
            matters = self.effects.scores(new)
            yield replace(about, change=Change.ADDED, after=str(new.type), affects_scores=matters)
            return
        was, old = self.old_items[new.id]
        if was.id != section.id:
            moved = replace(about, change=Change.MOVED, before=was.id, after=section.id)
            yield replace(moved, affects_scores=self.effects.of_move(new, was, section))
        elif places is not None:
            yield _at_another_place(about, places)
        yield from _texts(about, "title", old.title, new.title)
        yield from _texts(about, "guidance", old.guidance, new.guidance)
        for field in _ITEM_FIELDS:
            affects = self.effects.of_item(field, old, new)
            yield from _value(about, field, getattr(old, field), getattr(new, field), affects=affects)
        conditions = (condition_words(old.visible_if), condition_words(new.visible_if))
        yield from _value(about, "visible_if", *conditions, affects=self.effects.matters(new.id))
        yield from self._options(about, old, new)
        yield from self._ranges(about, old, new)
        yield from self._faults(about, old, new)
        yield from _hints(about, old, new)

    def _options(self, about: Difference, old: Item, new: Item) -> Iterator[Difference]:
        before, after = _by_id(old.options), _by_id(new.options)
        for one in _parts(replace(about, part=Part.OPTION), before, after, "points"):
            # The points of a yes_no item are those of its yes.
            if one.field != "points" or new.points is None:
                yield replace(one, affects_scores=self.effects.of_option(one, old, new))

    def _faults(self, about: Difference, old: Item, new: Item) -> Iterator[Difference]:
        before, after = _by_id(old.faults), _by_id(new.faults)
        for one in _parts(replace(about, part=Part.FAULT), before, after, "points", "max_times"):
            yield replace(one, affects_scores=self.effects.of_fault(one, old, new))

    def _ranges(self, about: Difference, old: Item, new: Item) -> Iterator[Difference]:
        if old.ranges != new.ranges:
            words = (ranges_words(old.ranges) or None, ranges_words(new.ranges) or None)
            affects = self.effects.of_ranges(old, new)
            yield replace(about, part=Part.RANGES, before=words[0], after=words[1], affects_scores=affects)


def _parts(about: Difference, before: dict[str, N], after: dict[str, N], *fields: str) -> Iterator[Difference]:
    """Give what differs between the options or the faults of an item; what it affects is not said yet."""
    places = reordered(list(before), list(after))
    for name in merged(list(before), list(after)):
        old, new = before.get(name), after.get(name)
        known = new or old
        assert known is not None
        one = replace(about, name=name, title=known.title)
        if old is None or new is None:
            yield _come_or_gone(one, come=old is None, value=word(getattr(known, fields[0])), affects=False)
            continue
        if name in places:
            yield _at_another_place(one, places[name])
        yield from _texts(one, "title", old.title, new.title)
        for field in (*fields, "fatal"):
            yield from _value(one, field, getattr(old, field), getattr(new, field), affects=False)


def _hints(about: Difference, old: Item, new: Item) -> Iterator[Difference]:
    hints = replace(about, part=Part.HINTS)
    for hint in old.hints:
        if hint not in new.hints:
            yield replace(hints, change=Change.REMOVED, before=hint_words(hint))
    for hint in new.hints:
        if hint not in old.hints:
            yield replace(hints, change=Change.ADDED, after=hint_words(hint))


def _by_id(parts: Iterable[N]) -> dict[str, N]:
    return {part.id: part for part in parts}


def _come_or_gone(about: Difference, *, come: bool, value: str | None, affects: bool) -> Difference:
    if come:
        return replace(about, change=Change.ADDED, after=value, affects_scores=affects)
    return replace(about, change=Change.REMOVED, before=value, affects_scores=affects)


def _at_another_place(about: Difference, places: tuple[int, int]) -> Difference:
    return replace(about, change=Change.REORDERED, before=str(places[0]), after=str(places[1]))


def _texts(about: Difference, field: str, old: Text, new: Text) -> Iterator[Difference]:
    before, after = dict(old.words), dict(new.words)
    for language in dict.fromkeys((*after, *before)):
        if before.get(language) != after.get(language):
            pair = (before.get(language), after.get(language))
            yield replace(about, field=field, language=language, before=pair[0], after=pair[1])


def _value(about: Difference, field: str, old: object, new: object, *, affects: bool) -> Iterator[Difference]:
    if old != new:
        yield replace(about, field=field, before=word(old), after=word(new), affects_scores=affects)
