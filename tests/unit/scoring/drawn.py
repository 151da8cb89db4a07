"""Rubrics of every kind and answers to them, drawn by hypothesis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st

from qa_app.model.evaluation import (
    NA,
    Answer,
    FaultsAnswer,
    NumberAnswer,
    OptionAnswer,
    OptionsAnswer,
    TextAnswer,
)
from qa_app.model.rubric import (
    AllOf,
    AnyOf,
    Condition,
    FatalScope,
    Fault,
    Grade,
    Item,
    ItemCondition,
    ItemType,
    Mode,
    NotApplicable,
    Option,
    Range,
    Rubric,
    Section,
    Text,
)

TITLE = Text.plain("t")
NAMES = ("a", "b", "c", "d")
POINTS = st.integers(-4, 24).map(lambda number: Decimal(number) / 2)
COSTS = st.integers(0, 24).map(lambda number: Decimal(number) / 4)


@dataclass(frozen=True)
class Form:
    """A rubric, and answers that fit it, to some of its items."""

    rubric: Rubric
    answers: Mapping[str, Answer]


@st.composite
def every_form(draw: st.DrawFn) -> Form:
    """Draw a rubric with items of every type, conditions, fatals and bonus items, and answers to some of it."""
    mode = draw(st.sampled_from(Mode))
    drawing = _Drawing(draw, mode, [], {})
    sections = tuple(drawing.section(number) for number in range(draw(st.integers(1, 3))))
    policies = [each for each in NotApplicable if mode is not Mode.DEDUCT or each is not NotApplicable.ZERO]
    rubric = Rubric(
        "r",
        1,
        TITLE,
        mode,
        sections,
        not_applicable=draw(st.sampled_from(policies)),
        base=Decimal(draw(st.sampled_from([100, 60, 0]))),
        bonus_cap=draw(st.sampled_from([Decimal(100), Decimal(120), None])),
        fatal_score=Decimal(draw(st.sampled_from([0, 0, 40, 59]))),
        grades=(Grade("high", TITLE, Decimal(80)), Grade("low", TITLE, Decimal(40))),
    )
    return Form(rubric, drawing.answers)


@dataclass
class _Drawing:
    draw: st.DrawFn
    mode: Mode
    items: list[Item]
    answers: dict[str, Answer]

    def section(self, number: int) -> Section:
        visible_if = self.condition(self.items)
        weighted = self.draw(st.booleans())
        items = [self.item(f"i{number}{place}", weighted=weighted) for place in range(self.draw(st.integers(1, 4)))]
        weight = None if self.mode is Mode.DEDUCT else Decimal(self.draw(st.integers(1, 60)))
        return Section(f"s{number}", TITLE, tuple(items), weight, visible_if=visible_if)

    def item(self, name: str, *, weighted: bool) -> Item:
        draw = self.draw
        kind = draw(st.sampled_from(ItemType))
        scored = kind is ItemType.TEXT or draw(st.integers(0, 5)) > 0
        bonus = scored and kind is not ItemType.TEXT and draw(st.integers(0, 4)) == 0
        counts = scored and not bonus and kind is not ItemType.TEXT
        options, ranges, faults, points = self.parts(kind, fatal=counts)
        item = Item(
            name,
            TITLE,
            kind,
            weight=Decimal(draw(st.integers(0, 40))) if counts and weighted and self.mode is Mode.WEIGHTED else None,
            scored=scored,
            bonus=bonus,
            required=draw(st.integers(0, 5)) == 0,
            visible_if=self.condition(self.items),
            options=options,
            ranges=ranges,
            faults=faults,
            points=points,
        )
        answer = self.answer(item)
        if answer is not None:
            self.answers[name] = answer
        self.items.append(item)
        return item

    def parts(
        self, kind: ItemType, *, fatal: bool
    ) -> tuple[tuple[Option, ...], tuple[Range, ...], tuple[Fault, ...], Decimal | None]:
        draw = self.draw
        if kind is ItemType.YES_NO:
            points = draw(POINTS)
            return (self.option("yes", points, fatal), self.option("no", Decimal(0), fatal)), (), (), points
        if kind in {ItemType.CHOICE, ItemType.MULTI}:
            names = NAMES[: draw(st.integers(1, 4))]
            return tuple(self.option(name, draw(POINTS), fatal) for name in names), (), (), None
        if kind is ItemType.NUMBER:
            return (), self.ranges(fatal), (), None
        if kind is ItemType.FAULTS:
            names = NAMES[: draw(st.integers(1, 3))]
            faults = tuple(Fault(name, TITLE, draw(COSTS), 9, self.fatal(fatal)) for name in names)
            return (), (), faults, Decimal(draw(st.integers(0, 20)))
        return (), (), (), None

    def ranges(self, fatal: bool) -> tuple[Range, ...]:
        limits = [(0, 0), (1, 4), (5, 10)]
        return tuple(Range(Decimal(low), Decimal(high), self.draw(POINTS), self.fatal(fatal)) for low, high in limits)

    def option(self, name: str, points: Decimal, fatal: bool) -> Option:
        return Option(name, TITLE, points, self.fatal(fatal))

    def fatal(self, allowed: bool) -> FatalScope | None:
        scopes = [FatalScope.FORM] if self.mode is Mode.DEDUCT else list(FatalScope)
        return self.draw(st.sampled_from(scopes)) if allowed and self.draw(st.integers(0, 9)) == 0 else None

    def condition(self, items: list[Item]) -> Condition | None:
        if not items or self.draw(st.integers(0, 3)):
            return None
        shape = self.draw(st.sampled_from(["one", "one", "all", "any"]))
        if shape == "one":
            return self.test(items)
        parts = (self.test(items), self.test(items))
        return AllOf(parts) if shape == "all" else AnyOf(parts)

    def test(self, items: list[Item]) -> ItemCondition:
        draw = self.draw
        item = draw(st.sampled_from(items))
        if item.type is ItemType.NUMBER:
            low, high = draw(st.sampled_from([(1, None), (None, 4), (1, 4)]))
            return ItemCondition(
                item.id,
                at_least=None if low is None else Decimal(low),
                at_most=None if high is None else Decimal(high),
            )
        known = [each.id for each in item.options] + [each.id for each in item.faults] or ["x"]
        names = tuple(draw(st.lists(st.sampled_from(known), min_size=1, max_size=2, unique=True)))
        return ItemCondition(item.id, is_any=names) if draw(st.booleans()) else ItemCondition(item.id, is_none=names)

    def answer(self, item: Item) -> Answer | None:
        draw = self.draw
        given = draw(st.integers(0, 9))
        if given < 2:
            return NA if given else None
        match item.type:
            case ItemType.YES_NO | ItemType.CHOICE:
                return OptionAnswer(draw(st.sampled_from(item.options)).id)
            case ItemType.MULTI:
                names = [option.id for option in item.options]
                return OptionsAnswer(tuple(draw(st.lists(st.sampled_from(names), unique=True))))
            case ItemType.NUMBER:
                return NumberAnswer(Decimal(draw(st.integers(0, 10))))
            case ItemType.FAULTS:
                counts = [(fault.id, draw(st.integers(0, 3))) for fault in item.faults]
                return FaultsAnswer(tuple(counts[: draw(st.integers(0, 3))]))
            case ItemType.TEXT:
                return TextAnswer(draw(st.sampled_from(["", "  ", "seen"])))
