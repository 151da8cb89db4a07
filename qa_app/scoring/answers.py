"""Whether answers fit a rubric: an answer that names nothing is a problem, never a silent zero."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from qa_app.model.evaluation import (
    Answer,
    FaultsAnswer,
    NaAnswer,
    NumberAnswer,
    OptionAnswer,
    OptionsAnswer,
    TextAnswer,
)
from qa_app.model.problems import Problem, problem
from qa_app.model.rubric import Item, ItemType, Rubric
from qa_app.scoring.names import expected
from qa_app.scoring.shares import range_of

_SHAPES: Mapping[ItemType, type[Answer]] = {
    ItemType.YES_NO: OptionAnswer,
    ItemType.CHOICE: OptionAnswer,
    ItemType.MULTI: OptionsAnswer,
    ItemType.NUMBER: NumberAnswer,
    ItemType.FAULTS: FaultsAnswer,
    ItemType.TEXT: TextAnswer,
}


def answer_problems(rubric: Rubric, answers: Mapping[str, Answer]) -> tuple[Problem, ...]:
    """Give every problem of the answers, in their order; those to hidden items are looked at too."""
    items = {item.id: item for item in rubric.items()}
    found: list[Problem] = []
    for item_id, answer in answers.items():
        item = items.get(item_id)
        if item is None:
            found.append(unknown_item(item_id, items))
        else:
            found.extend(item_problems(item, answer))
    return tuple(found)


def unknown_item(item_id: str, items: Iterable[str]) -> Problem:
    """Say that an answer names no item of the rubric."""
    return problem("answer-unknown-item", item=item_id, expected=expected(item_id, items))


def wrong_shape(item: Item) -> Problem:
    """Say that an answer has not the shape that the item's type takes."""
    return problem("answer-wrong-shape", item=item.id, type=item.type.value)


def item_problems(item: Item, answer: Answer) -> tuple[Problem, ...]:
    """Give every problem of one answer to its item."""
    if isinstance(answer, NaAnswer):
        return () if item.allow_na else (problem("answer-na-not-allowed", item=item.id),)
    if not isinstance(answer, _SHAPES[item.type]):
        return (wrong_shape(item),)
    return tuple(_CHECKS[item.type](item, answer))


def _option_problems(item: Item, answer: Answer) -> Iterable[Problem]:
    assert isinstance(answer, OptionAnswer)
    if item.option(answer.option) is None:
        yield _unknown_option(item, answer.option)


def _options_problems(item: Item, answer: Answer) -> Iterable[Problem]:
    assert isinstance(answer, OptionsAnswer)
    for number, option in enumerate(answer.options):
        if item.option(option) is None:
            yield _unknown_option(item, option)
        elif option in answer.options[:number]:
            yield problem("answer-option-twice", item=item.id, option=option)


def _unknown_option(item: Item, option: str) -> Problem:
    known = [each.id for each in item.options]
    return problem("answer-unknown-option", item=item.id, option=option, expected=expected(option, known))


def _number_problems(item: Item, answer: Answer) -> Iterable[Problem]:
    assert isinstance(answer, NumberAnswer)
    value = answer.value
    if not value.is_finite():
        yield wrong_shape(item)
    elif value != round(value, item.decimals):
        yield problem("answer-too-many-decimals", item=item.id, value=f"{value:f}", decimals=item.decimals)
    elif item.ranges and range_of(item, value) is None:
        ranges = ", ".join(f"{each.minimum:f}–{each.maximum:f}" for each in item.ranges)
        yield problem("answer-out-of-range", item=item.id, value=f"{value:f}", ranges=ranges)


def _fault_problems(item: Item, answer: Answer) -> Iterable[Problem]:
    assert isinstance(answer, FaultsAnswer)
    seen: set[str] = set()
    for fault_id, times in answer.times:
        fault = item.fault(fault_id)
        if fault is None:
            known = [each.id for each in item.faults]
            yield problem("answer-unknown-fault", item=item.id, fault=fault_id, expected=expected(fault_id, known))
        elif fault_id in seen:
            yield problem("answer-option-twice", item=item.id, option=fault_id)
        elif times < 0:
            yield problem("answer-times-negative", item=item.id, fault=fault_id, times=times)
        elif fault.max_times is not None and times > fault.max_times:
            yield problem("answer-too-often", item=item.id, fault=fault_id, times=times, max_times=fault.max_times)
        seen.add(fault_id)


def _text_problems(_item: Item, _answer: Answer) -> Iterable[Problem]:
    return ()


_CHECKS: Mapping[ItemType, Callable[[Item, Answer], Iterable[Problem]]] = {
    ItemType.YES_NO: _option_problems,
    ItemType.CHOICE: _option_problems,
    ItemType.MULTI: _options_problems,
    ItemType.NUMBER: _number_problems,
    ItemType.FAULTS: _fault_problems,
    ItemType.TEXT: _text_problems,
}
