"""What holds for every form: found by trying many."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from qa_app.model.evaluation import NA, Answer, OptionAnswer
from qa_app.model.rubric import FatalScope, Item, ItemType, Mode, Option, Rubric, Section, Text
from qa_app.scoring.engine import score
from qa_app.scoring.explain import explain

OPTIONS = ("best", "good", "poor", "none")
TITLE = Text.plain("t")


@dataclass(frozen=True)
class Form:
    rubric: Rubric
    answers: Mapping[str, Answer]


@st.composite
def forms(draw: st.DrawFn, modes: tuple[Mode, ...] = tuple(Mode)) -> Form:
    """Draw a rubric of one to four sections with choice items, some of them bonus, and answers to some of it."""
    mode = draw(st.sampled_from(modes))
    answers: dict[str, Answer] = {}
    sections = []
    for s in range(draw(st.integers(1, 4))):
        items = []
        for i in range(draw(st.integers(1, 4))):
            name = f"i{s}{i}"
            steps = sorted(draw(st.lists(st.integers(0, 20), min_size=4, max_size=4)), reverse=True)
            options = tuple(
                Option(option, TITLE, Decimal(points) / 2) for option, points in zip(OPTIONS, steps, strict=True)
            )
            weight = Decimal(draw(st.integers(0, 40))) if mode is Mode.WEIGHTED else None
            bonus = draw(st.booleans()) and i > 0
            items.append(Item(name, TITLE, ItemType.CHOICE, weight=weight, bonus=bonus, options=options))
            answer = draw(st.sampled_from([*OPTIONS, "na", None]))
            if answer is not None:
                answers[name] = NA if answer == "na" else OptionAnswer(answer)
        weight = None if mode is Mode.DEDUCT else Decimal(draw(st.integers(1, 60)))
        sections.append(Section(f"s{s}", TITLE, tuple(items), weight))
    cap = draw(st.sampled_from([Decimal(100), None]))
    return Form(Rubric("r", 1, TITLE, mode, tuple(sections), bonus_cap=cap), answers)


@settings(deadline=None, max_examples=120)
@given(forms((Mode.WEIGHTED,)), st.sampled_from(["0.5", "3", "7.25"]))
def test_that_weights_scaled_together_change_nothing(form: Form, factor: str) -> None:
    scaled = tuple(
        replace(
            section,
            weight=(section.weight or Decimal(0)) * Decimal(factor),
            items=tuple(replace(item, weight=(item.weight or Decimal(0)) * 3) for item in section.items),
        )
        for section in form.rubric.sections
    )
    assert score(replace(form.rubric, sections=scaled), form.answers).score == score(form.rubric, form.answers).score


@settings(deadline=None, max_examples=120)
@given(forms(), st.integers(0, 3))
def test_that_an_added_na_item_changes_nothing(form: Form, number: int) -> None:
    sections = list(form.rubric.sections)
    place = number % len(sections)
    added = Item("added", TITLE, ItemType.CHOICE, weight=Decimal(9), options=(Option("best", TITLE, Decimal(7)),))
    sections[place] = replace(sections[place], items=(*sections[place].items, added))
    with_added = replace(form.rubric, sections=tuple(sections))
    assert score(with_added, {**form.answers, "added": NA}).score == score(form.rubric, form.answers).score


@settings(deadline=None, max_examples=120)
@given(forms(), st.data())
def test_that_a_better_answer_never_lowers_a_score(form: Form, data: st.DataObject) -> None:
    chosen = [name for name, answer in form.answers.items() if isinstance(answer, OptionAnswer)]
    if not chosen:
        return
    name = data.draw(st.sampled_from(chosen))
    better, worse = sorted(data.draw(st.tuples(st.integers(0, 3), st.integers(0, 3))))
    high = score(form.rubric, {**form.answers, name: OptionAnswer(OPTIONS[better])}).score
    low = score(form.rubric, {**form.answers, name: OptionAnswer(OPTIONS[worse])}).score
    assert (high is None) == (low is None)
    assert high is None or low is None or high >= low


@settings(deadline=None, max_examples=120)
@given(forms(), st.sampled_from([0, 40, 59]), st.integers(0, 500))
def test_that_a_bonus_never_rescues_a_fatal(form: Form, fatal_score: int, points: int) -> None:
    fatal = Item("f", TITLE, ItemType.CHOICE, options=(Option("bad", TITLE, Decimal(1), FatalScope.FORM),))
    bonus = Item("e", TITLE, ItemType.CHOICE, bonus=True, options=(Option("best", TITLE, Decimal(points)),))
    sections = (*form.rubric.sections, Section("x", TITLE, (fatal, bonus), Decimal(10)))
    rubric = replace(form.rubric, sections=sections, fatal_score=Decimal(fatal_score))
    result = score(rubric, {**form.answers, "f": OptionAnswer("bad"), "e": OptionAnswer("best")})
    assert result.score is not None
    assert result.score <= fatal_score


@settings(deadline=None, max_examples=120)
@given(forms(), st.randoms())
def test_that_section_order_does_not_matter(form: Form, random: st.DataObject) -> None:
    sections = list(form.rubric.sections)
    random.shuffle(sections)  # type: ignore[attr-defined]
    assert score(replace(form.rubric, sections=tuple(sections)), form.answers).score == (
        score(form.rubric, form.answers).score
    )


@settings(deadline=None, max_examples=200)
@given(forms())
def test_that_the_score_is_that_of_the_same_sums_in_fractions(form: Form) -> None:
    assert score(form.rubric, form.answers).score == in_fractions(form)


@settings(deadline=None, max_examples=120)
@given(forms())
def test_that_the_contributions_of_the_explanation_add_up(form: Form) -> None:
    found = explain(form.rubric, form.answers)
    if found.base is None:
        return
    parts = [item.contribution for section in found.sections for item in section.items if item.contribution is not None]
    start = form.rubric.base if form.rubric.mode is Mode.DEDUCT else 0
    assert abs(sum(parts, start + Decimal(0)) - found.base - found.bonus) <= Decimal("0.0001") * (len(parts) + 2)


def in_fractions(form: Form) -> Decimal | None:
    """Give the score by the plain formulas, in exact fractions."""
    rubric, mode = form.rubric, form.rubric.mode
    top = bottom = bonus = Fraction(0)
    answered = False
    for section in rubric.sections:
        given = [found for item in section.items if (found := answered_points(form, item)) is not None]
        bonus += sum(points for item, points, _ in given if item.bonus)
        counting = [(item, points, best) for item, points, best in given if not item.bonus]
        answered = answered or bool(counting)
        multiplier = Fraction(section.weight if section.weight is not None else 1)
        if mode is Mode.WEIGHTED:
            shares = [(Fraction(item.weight or 0), points / best) for item, points, best in counting if best]
            weights = sum(weight for weight, _ in shares)
            if weights:
                top += multiplier * sum(weight * share for weight, share in shares) / weights
                bottom += multiplier
        else:
            top += multiplier * sum(points for _, points, _ in counting)
            bottom += multiplier * sum(best for _, _, best in counting)
    if not answered or (mode is not Mode.DEDUCT and not bottom):
        return None
    if mode is Mode.DEDUCT:
        return limited(rubric, Fraction(rubric.base) - (bottom - top) + bonus)
    return limited(rubric, (top + bonus) * 100 / bottom if mode is Mode.POINTS else top * 100 / bottom + bonus)


def answered_points(form: Form, item: Item) -> tuple[Item, Fraction, Fraction] | None:
    answer = form.answers.get(item.id)
    if not isinstance(answer, OptionAnswer):
        return None
    option = item.option(answer.option)
    assert option is not None
    return item, Fraction(option.points), max(Fraction(each.points) for each in item.options)


def limited(rubric: Rubric, result: Fraction) -> Decimal:
    result = max(result, Fraction(0))
    if rubric.bonus_cap is not None:
        result = min(result, Fraction(rubric.bonus_cap))
    return Decimal(int(result * 10000 + Fraction(1, 2))) / 10000
