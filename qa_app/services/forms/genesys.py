"""Genesys Cloud evaluation forms, as its API gives them (EvaluationForm, EvaluationQuestionGroup, EvaluationQuestion).

Sources: the API's data model in the platform client SDKs, and "Evaluation form scoring" of the resource center: the
score is Σ (points of a group x weight) / Σ (possible points of a group x weight), without what is N/A.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from qa_app.model.rubric import (
    AllOf,
    AnyOf,
    Condition,
    Demand,
    FatalScope,
    Item,
    ItemCondition,
    ItemType,
    Mode,
    Option,
    Rubric,
    Section,
    Text,
)
from qa_app.services.forms.json_tree import JsonNode
from qa_app.services.forms.naming import Ids, rubric_id, short
from qa_app.services.forms.record import Record, Report

GROUP_KEYS = ("questionGroups",)
_OF_NO_FORM = ("id", "contextId", "modifiedDate", "published", "selfUri", "publishedVersions")
_PREDICATE = re.compile(r"(?:/form/questionGroup/(\d{1,4})|\.\.)/question/(\d{1,4})/answer/(\d{1,4})")
_TEXT_TYPE, _BLOCK_TYPE = "freetextquestion", "readonlytextblockquestion"
_MULTI_TYPE, _NPS_TYPE = "multipleselectquestion", "npsquestion"
_KNOWN_TYPES = {"", "multiplechoicequestion", _TEXT_TYPE, _BLOCK_TYPE, _MULTI_TYPE, _NPS_TYPE}
_NPS_BEST = 10


@dataclass(slots=True)
class _Reader:
    """One form.

    Attributes:
        items: Group and question number, from 0 as conditions count them, to the item; text blocks have none.
        critical: Titles of critical questions.
    """

    report: Report
    ids: Ids = field(default_factory=Ids)
    items: dict[tuple[int, int], Item] = field(default_factory=dict)
    conditions: dict[tuple[int, int], Record] = field(default_factory=dict)
    critical: list[JsonNode] = field(default_factory=list)


def read_genesys(form: Record, file_name: str) -> Rubric:
    """Read a form; warnings go to its report.

    Args:
        form: The object with the form's question groups.
        file_name: Of the form's file without its ending, for a form whose name has no letters of the alphabet.

    Raises:
        ProblemError: ``form-key-missing``, ``form-value-wrong`` or ``form-without-questions``, all at once.
    """
    reader = _Reader(form.report)
    title = form.text("name") or file_name
    groups = form.records("questionGroups", required=True)
    weighted = form.text("weightMode").upper() != "OFF"
    form.ignore(*_OF_NO_FORM)
    form.finish()
    read = [_group(reader, group, number) for number, group in enumerate(groups)]
    if not reader.items:
        form.report.error("form-without-questions", form.node)
    form.report.stop_at_errors()
    if reader.critical:
        form.report.warn("form-critical-left", reader.critical[0], times=len(reader.critical))
    section_ids = Ids()
    sections = []
    for number, group in enumerate(read):
        items = [_with_condition(reader, place) for place in reader.items if place[0] == number]
        if not items:
            continue
        sections.append(
            Section(
                id=section_ids.give(group.title),
                title=Text.plain(group.title),
                items=tuple(items),
                weight=group.weight if weighted else None,
                guidance=Text.plain("\n".join(group.blocks)),
                visible_if=_condition(reader, group.condition, number, group.title),
            )
        )
    return Rubric(
        id=rubric_id(title, file_name), version=1, title=Text.plain(title), mode=Mode.POINTS, sections=tuple(sections)
    )


@dataclass(frozen=True, slots=True)
class _Group:
    title: str
    weight: Decimal | None
    condition: Record | None
    blocks: tuple[str, ...]


def _group(reader: _Reader, group: Record, number: int) -> _Group:
    title = group.text("name") or f"Group {number + 1}"
    na_enabled = group.flag("naEnabled")
    if na_enabled:
        reader.report.warn("form-group-na", group.node, section=title)
    blocks = []
    for place, question in enumerate(group.records("questions")):
        if question.text("type").casefold() == _BLOCK_TYPE:
            blocks.append(question.text("text") or question.text("helpText"))
            question.ignore(*_OF_NO_FORM)
            question.finish()
            reader.report.warn("form-block-as-guidance", question.node, section=title)
            continue
        reader.items[number, place] = _question(reader, question, (number, place), na_enabled=na_enabled)
    found = _Group(title, group.number("weight"), group.record("visibilityCondition"), tuple(blocks))
    group.ignore(*_OF_NO_FORM, "type", "manualWeight")
    group.finish()
    return found


def _question(reader: _Reader, question: Record, place: tuple[int, int], *, na_enabled: bool) -> Item:
    title = question.text("text", required=True)
    kind = question.text("type").casefold()
    if kind not in _KNOWN_TYPES:
        reader.report.error("form-value-wrong", question.node, key="type")
    condition = question.record("visibilityCondition")
    if condition is not None:
        reader.conditions[place] = condition
    if question.flag("isCritical"):
        reader.critical.append(question.node)
    item_type, options = _answers(reader, question, kind, title)
    if question.flag("isKill") or question.flag("killQuestion"):
        options = _killing(reader, question, item_type, options, title)
    item = Item(
        id=reader.ids.give(title),
        title=Text.plain(title),
        type=item_type,
        guidance=Text.plain(question.text("helpText")),
        allow_na=na_enabled or question.flag("naEnabled"),
        scored=kind != _NPS_TYPE,
        comment=Demand.ALWAYS if question.flag("commentsRequired") else Demand.OPTIONAL,
        options=options,
    )
    question.ignore(*_OF_NO_FORM)
    question.finish()
    return item


def _answers(reader: _Reader, question: Record, kind: str, title: str) -> tuple[ItemType, tuple[Option, ...]]:
    choices = question.records("multipleSelectOptionQuestions")
    if kind == _MULTI_TYPE or choices:
        return ItemType.MULTI, _selectable(reader, choices, title)
    if kind == _TEXT_TYPE:
        return ItemType.TEXT, ()
    if kind == _NPS_TYPE:
        reader.report.warn("form-nps-unscored", question.node, item=title)
        return ItemType.CHOICE, tuple(Option(str(each), Text.plain(str(each))) for each in range(_NPS_BEST + 1))
    return ItemType.CHOICE, _options(question, question.records("answerOptions"))


def _options(question: Record, answers: tuple[Record, ...]) -> tuple[Option, ...]:
    if not answers:
        question.report.error("form-key-missing", question.node, key="answerOptions")
    ids, found = Ids(), []
    for answer in answers:
        text = answer.text("text") or answer.text("builtInType")
        if not text:
            answer.report.error("form-key-missing", answer.node, key="text")
        points = answer.number("value") or Decimal(0)
        found.append(Option(ids.give(short(text)), Text.plain(text), points))
        answer.ignore(*_OF_NO_FORM, "builtInType")
        answer.finish()
    return tuple(found)


def _selectable(reader: _Reader, choices: tuple[Record, ...], title: str) -> tuple[Option, ...]:
    """Give the options of a multiple select question: each is a question of two answers, selected and not."""
    ids, found = Ids(), []
    for choice in choices:
        text = choice.text("text", required=True)
        points = {True: Decimal(0), False: Decimal(0)}
        for answer in choice.records("answerOptions"):
            words = (answer.text("builtInType") or answer.text("text")).casefold()
            points["un" not in words and words != "no"] = answer.number("value") or Decimal(0)
            answer.ignore(*_OF_NO_FORM, "text")
            answer.finish()
        if points[False]:
            reader.report.warn("form-unselected-points", choice.node, item=title, option=text)
        found.append(Option(ids.give(text), Text.plain(text), points[True]))
        choice.ignore(*_OF_NO_FORM, "type", "naEnabled")
        choice.finish()
    return tuple(found)


def _killing(
    reader: _Reader, question: Record, kind: ItemType, options: tuple[Option, ...], title: str
) -> tuple[Option, ...]:
    """Make every answer below the best one fatal.

    The API says of ``anyFailedKillQuestions``: at least one fatal question was answered without having the highest
    score available for the question.
    """
    if kind is not ItemType.CHOICE or not options:
        reader.report.warn("form-kill-left", question.node, item=title)
        return options
    best = max(option.points for option in options)
    return tuple(option if option.points == best else replace(option, fatal=FatalScope.FORM) for option in options)


def _with_condition(reader: _Reader, place: tuple[int, int]) -> Item:
    item = reader.items[place]
    condition = reader.conditions.get(place)
    if condition is None:
        return item
    found = _condition(reader, condition, place[0], item.title.in_language(""))
    return replace(item, visible_if=found, allow_na=item.allow_na or found is None)


def _condition(reader: _Reader, record: Record | None, group: int, title: str) -> Condition | None:
    """Read a visibility condition; None, with a warning, where it names what a rubric cannot look at."""
    if record is None:
        return None
    either = record.text("combiningOperation").upper() == "OR"
    predicates = record.texts("predicates")
    if not predicates:
        return None
    parts = [_predicate(reader, predicate, group) for predicate in predicates]
    known = tuple(part for part in parts if part is not None)
    if len(known) < len(parts):
        reader.report.warn("form-condition-left", record.node, item=title)
        return None
    if len(known) == 1:
        return known[0]
    return AnyOf(known) if either else AllOf(known)


def _predicate(reader: _Reader, predicate: str, group: int) -> Condition | None:
    """Read ``/form/questionGroup/0/question/1/answer/0``, or ``../question/1/answer/0`` in the same group."""
    found = _PREDICATE.fullmatch(predicate)
    if found is None:
        return None
    item = reader.items.get((group if found[1] is None else int(found[1]), int(found[2])))
    answer = int(found[3])
    if item is None or answer >= len(item.options):
        return None
    return ItemCondition(item.id, is_any=(item.options[answer].id,))
