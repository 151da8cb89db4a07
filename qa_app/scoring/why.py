"""Why a score is what it is, in one sentence that can be read aloud, the greatest losses first.

Example: "Why 86.50: lost 8.00 on Calms the customer (partly), 3.50 on Summary (no); bonus +2.00 for Goes further."
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from qa_app.messages import sentence
from qa_app.model.evaluation import (
    Answer,
    FaultsAnswer,
    ItemReason,
    NaAnswer,
    NumberAnswer,
    OptionAnswer,
    OptionsAnswer,
    TextAnswer,
)
from qa_app.model.problems import problem
from qa_app.model.rubric import NO, YES, Item, Mode, NotApplicable, Rubric, Text
from qa_app.scoring.explain import Explanation, ItemExplanation, Step, StepCode
from qa_app.scoring.rounding import shown, stored

NAMED_LOSSES = 4
_FATAL = {
    StepCode.FATAL_SECTION: "why-fatal-section",
    StepCode.FATAL_FORM: "why-fatal-form",
    StepCode.FATAL_FORM_KEPT: "why-fatal-form-kept",
}


def why_sentence(rubric: Rubric, explanation: Explanation, language: str = "en") -> str:
    """Say why the score is what it is.

    The losses that are told and the start (100, in deduct mode the rubric's base) give the score before bonus, cap and
    fatal, but for the rounding of each to two places.

    Args:
        rubric: The one that was scored by.
        explanation: `explain` of its answers.
        language: ``en``, ``zh_CN`` or ``zh_TW``; titles fall back as `Text.in_language` does.
    """
    final = explanation.score.score
    if final is None:
        return _words("why-not-scored", language)
    parts = _words("why-between-parts", language).join(_parts(rubric, explanation, language))
    code = "why" if explanation.score.complete else "why-so-far"
    return _words(code, language, score=shown(final), parts=parts)


def loss(explanation: Explanation, item: ItemExplanation) -> Decimal | None:
    """Give what an item costs the score before bonus, in points of the score, at least 0; None where it counts not."""
    if item.contribution is None or item.reason is ItemReason.BONUS:
        return None
    if explanation.mode is Mode.DEDUCT:
        return stored(-item.contribution)
    if item.applied_weight is None:
        return None
    return stored(item.applied_weight - item.contribution)


def answer_words(item: Item, answer: Answer | None, language: str) -> str:
    """Give an answer as people say it: titles, ``2 ×`` before a fault, the unit after a number; empty for None."""
    words = ""
    match answer:
        case NaAnswer():
            words = _words("reason-na", language)
        case OptionAnswer(option):
            words = _option_words(item, option, language)
        case OptionsAnswer(options):
            named = [_option_words(item, each, language) for each in options]
            words = _words("why-between", language).join(named) or _words("why-none-chosen", language)
        case NumberAnswer(value):
            words = f"{value:f} {item.unit}".strip()
        case FaultsAnswer(times):
            words = _fault_words(item, times, language)
        case TextAnswer(text):
            words = text.strip()
    return words


def _parts(rubric: Rubric, explanation: Explanation, language: str) -> Iterator[str]:
    items = [item for section in explanation.sections for item in section.items]
    yield _losses(rubric, explanation, items, language)
    yield from _passed(rubric, items, language)
    waiting = sum(1 for item in items if _is_waiting(rubric, item))
    if waiting:
        yield _words("why-unanswered", language, count=str(waiting))
    if explanation.bonus:
        givers = [item for item in items if item.reason is ItemReason.BONUS and item.contribution]
        code = "why-bonus" if explanation.bonus > 0 else "why-bonus-less"
        yield _words(code, language, bonus=shown(abs(explanation.bonus)), items=_names(rubric, givers, language))
    for step in explanation.steps:
        yield from _step(rubric, step, items, language)


def _losses(rubric: Rubric, explanation: Explanation, items: Iterable[ItemExplanation], language: str) -> str:
    lost = [(cost, item) for item in items if (cost := loss(explanation, item)) and cost > 0]
    if not lost:
        return _words("why-nothing-lost", language)
    # Stable: equal losses stay in the order of the form.
    lost.sort(key=lambda each: -each[0])
    named = lost if len(lost) <= NAMED_LOSSES + 1 else lost[:NAMED_LOSSES]
    told = [
        _words(
            "why-loss",
            language,
            lost=shown(cost),
            item=_name(rubric, item.item, language),
            answer=_answer(rubric, item, language),
        )
        for cost, item in named
    ]
    rest = lost[len(named) :]
    if rest:
        cost = sum((each for each, _item in rest), Decimal(0))
        told.append(_words("why-losses-left", language, lost=shown(cost), count=str(len(rest))))
    return _words("why-lost", language, losses=_words("why-between", language).join(told))


def _passed(rubric: Rubric, items: Iterable[ItemExplanation], language: str) -> Iterator[str]:
    """Tell what became of reviewers' N/A; those that count 0 stand among the losses."""
    if rubric.not_applicable is NotApplicable.ZERO:
        return
    given = [item for item in items if item.reason is ItemReason.NA and _counts(rubric, item)]
    if not given:
        return
    code = "why-na-full" if rubric.not_applicable is NotApplicable.FULL else "why-na"
    if rubric.mode is Mode.DEDUCT:
        code = "why-na-deduct"
    yield _words(code, language, items=_names(rubric, given, language))


def _step(rubric: Rubric, step: Step, items: Iterable[ItemExplanation], language: str) -> Iterator[str]:
    told = dict(step.arguments)
    if step.code is StepCode.CAP:
        yield _words("why-cap", language, **told)
    elif step.code is StepCode.FLOOR:
        yield _words("why-floor", language, **told)
    elif step.code in _FATAL:
        item = rubric.item(told["item"])
        section = rubric.section_of(told["item"])
        if item is None or section is None:
            return
        told |= {
            "item": _title(item.title, item.id, language),
            "section": _title(section.title, section.id, language),
            "answer": _fatal_answer(item, told["answer"], items, language),
        }
        yield _words(_FATAL[step.code], language, **told)


def _fatal_answer(item: Item, answer: str, items: Iterable[ItemExplanation], language: str) -> str:
    fault = item.fault(answer)
    if fault is not None:
        return _title(fault.title, fault.id, language)
    if item.option(answer) is not None:
        return _option_words(item, answer, language)
    return next((answer_words(item, each.answer, language) for each in items if each.item == item.id), answer)


def _is_waiting(rubric: Rubric, item: ItemExplanation) -> bool:
    known = rubric.item(item.item)
    return item.reason is ItemReason.UNANSWERED and known is not None and known.must_be_answered


def _counts(rubric: Rubric, item: ItemExplanation) -> bool:
    known = rubric.item(item.item)
    return known is not None and known.counts


def _answer(rubric: Rubric, item: ItemExplanation, language: str) -> str:
    known = rubric.item(item.item)
    return answer_words(known, item.answer, language) if known is not None else ""


def _names(rubric: Rubric, items: Iterable[ItemExplanation], language: str) -> str:
    return _words("why-between", language).join(_name(rubric, item.item, language) for item in items)


def _name(rubric: Rubric, item_id: str, language: str) -> str:
    known = rubric.item(item_id)
    return _title(known.title, item_id, language) if known is not None else item_id


def _option_words(item: Item, option_id: str, language: str) -> str:
    option = item.option(option_id)
    title = option.title.in_language(language) if option is not None else ""
    if not title and option_id in (YES, NO):
        return _words(f"why-{option_id}", language)
    return title or option_id


def _fault_words(item: Item, times: Iterable[tuple[str, int]], language: str) -> str:
    counted = [(item.fault(fault), fault, count) for fault, count in times if count]
    named = [f"{count} × {_title(fault.title, name, language) if fault else name}" for fault, name, count in counted]
    return _words("why-between", language).join(named) or _words("why-no-fault", language)


def _title(title: Text, fallback: str, language: str) -> str:
    return title.in_language(language) or fallback


def _words(code: str, language: str, **arguments: str) -> str:
    return sentence(problem(code, **arguments), language)
