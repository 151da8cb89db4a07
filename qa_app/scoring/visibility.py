"""Which items of a form are asked, given the answers so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from qa_app.model.evaluation import Answer, FaultsAnswer, NaAnswer, NumberAnswer, OptionAnswer, OptionsAnswer
from qa_app.model.rubric import AllOf, AnyOf, Condition, Item, ItemCondition, Rubric, Section


def visible_items(rubric: Rubric, answers: Mapping[str, Answer]) -> frozenset[str]:
    """Give the ids of the items that are asked.

    A condition on an item that is hidden, unanswered or N/A is false, `is_none` included; an old answer of a hidden
    item therefore shows nothing.
    """
    sight = _Sight(rubric, answers)
    return frozenset(item.id for section in rubric.sections for item in section.items if sight.sees(item.id))


@dataclass(slots=True)
class _Sight:
    rubric: Rubric
    answers: Mapping[str, Answer]
    places: dict[str, tuple[Section, Item]] = field(init=False)
    known: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.places = {item.id: (section, item) for section in self.rubric.sections for item in section.items}

    def sees(self, item_id: str) -> bool:
        if item_id not in self.known:
            section, item = self.places[item_id]
            self.known[item_id] = False
            self.known[item_id] = (section.visible_if is None or self.holds(section.visible_if)) and (
                item.visible_if is None or self.holds(item.visible_if)
            )
        return self.known[item_id]

    def holds(self, condition: Condition) -> bool:
        match condition:
            case AllOf(conditions):
                return all(self.holds(each) for each in conditions)
            case AnyOf(conditions):
                return any(self.holds(each) for each in conditions)
            case ItemCondition():
                answer = self.answers.get(condition.item)
                if answer is None or isinstance(answer, NaAnswer) or not self.sees(condition.item):
                    return False
                return _meets(condition, answer)


def _meets(condition: ItemCondition, answer: Answer) -> bool:
    if isinstance(answer, NumberAnswer):
        return (condition.at_least is None or answer.value >= condition.at_least) and (
            condition.at_most is None or answer.value <= condition.at_most
        )
    chosen = _chosen(answer)
    return (not condition.is_any or not chosen.isdisjoint(condition.is_any)) and chosen.isdisjoint(condition.is_none)


def _chosen(answer: Answer) -> frozenset[str]:
    match answer:
        case OptionAnswer(option):
            return frozenset((option,))
        case OptionsAnswer(options):
            return frozenset(options)
        case FaultsAnswer(times):
            return frozenset(fault for fault, count in times if count)
        case _:
            return frozenset()
