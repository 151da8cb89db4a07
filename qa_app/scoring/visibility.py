"""Which items of a form are asked, given the answers so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from qa_app.model.evaluation import Answer, FaultsAnswer, NaAnswer, NumberAnswer, OptionAnswer, OptionsAnswer
from qa_app.model.rubric import AllOf, AnyOf, Condition, ItemCondition, Rubric
from qa_app.scoring.per_rubric import PerRubric

Test = Callable[[Mapping[str, Answer], set[str]], bool]


def visible_items(rubric: Rubric, answers: Mapping[str, Answer]) -> frozenset[str]:
    """Give the ids of the items that are asked.

    A condition on an item that is hidden, unanswered or N/A is false, `is_none` included; an old answer of a hidden
    item therefore shows nothing.
    """
    hidden = sight_of(rubric).hidden(answers)
    return frozenset(item.id for item in rubric.items() if item.id not in hidden)


@dataclass(frozen=True, slots=True)
class Sight:
    """The conditions of a rubric, each after those that it looks at.

    Attributes:
        steps: A test, and the items that are hidden where it fails.
    """

    steps: tuple[tuple[Test, tuple[str, ...]], ...]

    def hidden(self, answers: Mapping[str, Answer]) -> set[str]:
        """Give the ids of the items that are not asked."""
        hidden: set[str] = set()
        for holds, items in self.steps:
            if not holds(answers, hidden):
                hidden.update(items)
        return hidden


def items_named(condition: Condition | None) -> Iterator[str]:
    """Give the ids of the items that a condition looks at."""
    match condition:
        case ItemCondition():
            yield condition.item
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from items_named(part)
        case None:
            return


def _in_order(rubric: Rubric) -> Sight:
    waiting: list[tuple[Condition, tuple[str, ...]]] = []
    for section in rubric.sections:
        if section.visible_if is not None:
            waiting.append((section.visible_if, tuple(item.id for item in section.items)))
        waiting.extend((item.visible_if, (item.id,)) for item in section.items if item.visible_if is not None)
    open_steps: dict[str, int] = {}
    for _, items in waiting:
        for name in items:
            open_steps[name] = open_steps.get(name, 0) + 1
    steps: list[tuple[Test, tuple[str, ...]]] = []
    while waiting:
        left = []
        for condition, items in waiting:
            if any(open_steps.get(name) for name in items_named(condition)):
                left.append((condition, items))
                continue
            steps.append((_test(condition), items))
            for name in items:
                open_steps[name] -= 1
        if len(left) == len(waiting):
            steps.extend((_never, items) for _, items in left)
            break
        waiting = left
    return Sight(tuple(steps))


sight_of = PerRubric(_in_order)


def _never(_answers: Mapping[str, Answer], _hidden: set[str]) -> bool:
    """Stand for a condition in a loop, which no rubric that was read from a file has."""
    return False


def _test(condition: Condition) -> Test:
    if isinstance(condition, ItemCondition):
        return _item_test(condition)
    tests = tuple(_test(part) for part in condition.conditions)
    if isinstance(condition, AllOf):
        return lambda answers, hidden: all(test(answers, hidden) for test in tests)
    return lambda answers, hidden: any(test(answers, hidden) for test in tests)


def _item_test(condition: ItemCondition) -> Test:
    name = condition.item
    is_any, is_none = frozenset(condition.is_any), frozenset(condition.is_none)

    def holds(answers: Mapping[str, Answer], hidden: set[str]) -> bool:
        answer = answers.get(name)
        if answer is None or name in hidden or isinstance(answer, NaAnswer):
            return False
        if isinstance(answer, NumberAnswer):
            return _lies_within(condition, answer)
        chosen = _chosen(answer)
        return (not is_any or not is_any.isdisjoint(chosen)) and is_none.isdisjoint(chosen)

    return holds


def _lies_within(condition: ItemCondition, answer: NumberAnswer) -> bool:
    return (condition.at_least is None or answer.value >= condition.at_least) and (
        condition.at_most is None or answer.value <= condition.at_most
    )


def _chosen(answer: Answer) -> Iterable[str]:
    match answer:
        case OptionAnswer(option):
            return (option,)
        case OptionsAnswer(options):
            return options
        case FaultsAnswer(times):
            return [fault for fault, count in times if count]
        case _:
            return ()
