"""What the parts of a rubric are called in its structure."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from qa_app.model.rubric import AllOf, AnyOf, Condition, Demand, FatalScope, Item, ItemType, Rubric
from qa_app.ui.widgets.format import number

TYPE_ICONS = {
    ItemType.YES_NO: "toggle-left",
    ItemType.CHOICE: "list-bullets",
    ItemType.MULTI: "check-square",
    ItemType.NUMBER: "hash",
    ItemType.FAULTS: "warning-octagon",
    ItemType.TEXT: "text-t",
}


def type_name(kind: ItemType) -> str:
    """Give the words of an item's type."""
    return {
        ItemType.YES_NO: QCoreApplication.translate("structure", "Yes or no"),
        ItemType.CHOICE: QCoreApplication.translate("structure", "One of several"),
        ItemType.MULTI: QCoreApplication.translate("structure", "Any of several"),
        ItemType.NUMBER: QCoreApplication.translate("structure", "Number"),
        ItemType.FAULTS: QCoreApplication.translate("structure", "Counted faults"),
        ItemType.TEXT: QCoreApplication.translate("structure", "Text"),
    }[kind]


def demand_name(demand: Demand) -> str:
    """Give the words for when a comment or a moment is demanded."""
    return {
        Demand.NEVER: QCoreApplication.translate("structure", "Never"),
        Demand.OPTIONAL: QCoreApplication.translate("structure", "Optional"),
        Demand.BELOW_FULL: QCoreApplication.translate("structure", "Below full marks"),
        Demand.ALWAYS: QCoreApplication.translate("structure", "Always"),
    }[demand]


def fatal_name(scope: FatalScope | None) -> str:
    """Give the words for what a fatal answer brings down."""
    return {
        None: "–",
        FatalScope.FORM: QCoreApplication.translate("structure", "Form"),
        FatalScope.SECTION: QCoreApplication.translate("structure", "Section"),
    }[scope]


def language_name(language: str) -> str:
    """Give a language's name as its readers write it; its code where it is none of the window's."""
    return {"en": "English", "zh_CN": "简体中文", "zh_TW": "繁體中文"}.get(language, language)


def condition_words(rubric: Rubric, condition: Condition, language: str) -> str:
    """Say when something is asked: “What the customer wants” is Complaint."""
    match condition:
        case AllOf(parts):
            joint = QCoreApplication.translate("structure", " and ")
            return joint.join(_inner(rubric, part, language) for part in parts)
        case AnyOf(parts):
            joint = QCoreApplication.translate("structure", " or ")
            return joint.join(_inner(rubric, part, language) for part in parts)
    item = rubric.item(condition.item)
    name = item.title.in_language(language) if item is not None else condition.item
    tests = []
    if condition.is_any:
        words = QCoreApplication.translate("structure", "“{item}” is {answers}")
        tests.append(words.format(item=name, answers=_answers(item, condition.is_any, language)))
    if condition.is_none:
        words = QCoreApplication.translate("structure", "“{item}” is not {answers}")
        tests.append(words.format(item=name, answers=_answers(item, condition.is_none, language)))
    if condition.at_least is not None:
        words = QCoreApplication.translate("structure", "“{item}” is at least {number}")
        tests.append(words.format(item=name, number=number(condition.at_least)))
    if condition.at_most is not None:
        words = QCoreApplication.translate("structure", "“{item}” is at most {number}")
        tests.append(words.format(item=name, number=number(condition.at_most)))
    return QCoreApplication.translate("structure", " and ").join(tests)


def answer_name(item: Item | None, answer: str, language: str) -> str:
    """Give the title of an option or fault, of a yes_no item its word; the id where it has none."""
    if item is not None and item.type is ItemType.YES_NO:
        yes, no = QCoreApplication.translate("structure", "Yes"), QCoreApplication.translate("structure", "No")
        return {"yes": yes, "no": no}.get(answer, answer)
    found = (item.option(answer) or item.fault(answer)) if item is not None else None
    return (found.title.in_language(language) if found is not None else "") or answer


def _inner(rubric: Rubric, condition: Condition, language: str) -> str:
    words = condition_words(rubric, condition, language)
    return f"({words})" if isinstance(condition, AllOf | AnyOf) else words


def _answers(item: Item | None, answers: tuple[str, ...], language: str) -> str:
    joint = QCoreApplication.translate("structure", " or ")
    return joint.join(answer_name(item, answer, language) for answer in answers)
