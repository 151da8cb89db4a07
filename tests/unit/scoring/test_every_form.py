"""The properties at the end of section 4 of the law, for forms with items of every type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from qa_app.model.evaluation import (
    NA,
    Answer,
    FaultsAnswer,
    NaAnswer,
    NumberAnswer,
    OptionAnswer,
    OptionsAnswer,
    TextAnswer,
)
from qa_app.model.rubric import FatalScope, Item, ItemType, Mode, NotApplicable, Option, Rubric, Section
from qa_app.scoring.engine import score
from qa_app.scoring.explain import explain
from qa_app.scoring.shares import fatals, plain_points
from tests.unit.scoring.drawn import TITLE, Form, every_form


def always_seen(rubric: Rubric) -> Rubric:
    """Give the rubric without conditions: a better answer may bring up an item that lowers the score."""
    return replace(
        rubric,
        sections=tuple(
            replace(section, visible_if=None, items=tuple(replace(item, visible_if=None) for item in section.items))
            for section in rubric.sections
        ),
    )


def other_answers(item: Item) -> Iterator[Answer]:
    if item.type in {ItemType.YES_NO, ItemType.CHOICE}:
        yield from (OptionAnswer(option.id) for option in item.options)
    elif item.type is ItemType.MULTI:
        names = [option.id for option in item.options]
        yield from (OptionsAnswer(tuple(names[:number])) for number in range(len(names) + 1))
    elif item.type is ItemType.NUMBER:
        yield from (NumberAnswer(each.minimum) for each in item.ranges)
    elif item.type is ItemType.FAULTS:
        yield from (FaultsAnswer(((item.faults[0].id, times),)) for times in range(4))


@settings(deadline=None, max_examples=200)
@given(every_form())
def test_that_no_better_answer_ever_lowers_a_score(form: Form) -> None:
    rubric = always_seen(form.rubric)
    before = score(rubric, form.answers).score
    for item in rubric.items():
        answer = form.answers.get(item.id)
        if answer is None or isinstance(answer, NaAnswer | TextAnswer):
            continue
        for other in other_answers(item):
            no_new_fatal = {each.scope for each in fatals(item, other)} <= {each.scope for each in fatals(item, answer)}
            if plain_points(item, other) < plain_points(item, answer) or not no_new_fatal:
                continue
            after = score(rubric, {**form.answers, item.id: other}).score
            assert (after is None) == (before is None)
            assert after is None or before is None or after >= before


@settings(deadline=None, max_examples=200)
@given(every_form(), st.integers(0, 9))
def test_that_an_added_na_item_changes_nothing(form: Form, number: int) -> None:
    rubric = replace(form.rubric, not_applicable=NotApplicable.EXCLUDE)
    place = number % len(rubric.sections)
    section = rubric.sections[place]
    weighted = any(item.weight is not None for item in section.items)
    added = Item(
        "added",
        TITLE,
        ItemType.YES_NO,
        weight=Decimal(7) if weighted else None,
        options=(Option("yes", TITLE, Decimal(3)),),
    )
    changed = replace(section, items=(*section.items, added))
    sections = (*rubric.sections[:place], changed, *rubric.sections[place + 1 :])
    after = score(replace(rubric, sections=sections), {**form.answers, "added": NA})
    before = score(rubric, form.answers)
    assert (after.score, after.raw_score, after.complete) == (before.score, before.raw_score, before.complete)


@settings(deadline=None, max_examples=200)
@given(every_form(), st.integers(0, 1000))
def test_that_a_bonus_never_rescues_a_fatal(form: Form, points: int) -> None:
    fatal = Item("f", TITLE, ItemType.CHOICE, options=(Option("bad", TITLE, Decimal(1), FatalScope.FORM),))
    bonus = Item("e", TITLE, ItemType.CHOICE, bonus=True, options=(Option("best", TITLE, Decimal(points)),))
    sections = (*form.rubric.sections, Section("x", TITLE, (fatal, bonus), Decimal(10)))
    answers = {**form.answers, "f": OptionAnswer("bad"), "e": OptionAnswer("best")}
    found = score(replace(form.rubric, sections=sections), answers).score
    assert found is not None
    assert found <= form.rubric.fatal_score


@settings(deadline=None, max_examples=200)
@given(every_form(), st.integers(0, 99))
def test_that_section_order_does_not_matter(form: Form, seed: int) -> None:
    sections = list(form.rubric.sections)
    assume(len(sections) > 1)
    Random(seed).shuffle(sections)
    after, before = (
        score(replace(form.rubric, sections=tuple(sections)), form.answers),
        score(form.rubric, form.answers),
    )
    assert (after.score, after.raw_score, after.complete) == (before.score, before.raw_score, before.complete)
    assert {each.item: each for each in after.items} == {each.item: each for each in before.items}


@settings(deadline=None, max_examples=200)
@given(every_form(), st.sampled_from(["0.5", "3", "7.25"]))
def test_that_weights_scaled_together_change_nothing(form: Form, factor: str) -> None:
    def scaled(weight: Decimal | None, by: Decimal) -> Decimal | None:
        return None if weight is None else weight * by

    sections = tuple(
        replace(
            section,
            weight=scaled(section.weight, Decimal(factor)),
            items=tuple(replace(item, weight=scaled(item.weight, Decimal(3))) for item in section.items),
        )
        for section in form.rubric.sections
    )
    assume(form.rubric.mode is not Mode.POINTS or not any(item.bonus for item in form.rubric.items()))
    assert score(replace(form.rubric, sections=sections), form.answers).score == score(form.rubric, form.answers).score


@settings(deadline=None, max_examples=200)
@given(every_form())
def test_that_the_contributions_of_the_explanation_add_up(form: Form) -> None:
    found = explain(form.rubric, form.answers)
    if found.base is None:
        return
    parts = [item.contribution for section in found.sections for item in section.items if item.contribution is not None]
    start = form.rubric.base if form.rubric.mode is Mode.DEDUCT else Decimal(0)
    assert abs(sum(parts, start) - found.base - found.bonus) <= Decimal("0.0001") * (len(parts) + 2)
