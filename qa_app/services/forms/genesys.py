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
        items: Group and question number, from 0 as conditions count them, to the items; text blocks have none, and a
            multiple selection can have one for each of its options.
        critical: Titles of critical questions.
    """

    report: Report
    ids: Ids = field(default_factory=Ids)
    items: dict[tuple[int, int], tuple[Item, ...]] = field(default_factory=dict)
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
        items = [item for place in reader.items if place[0] == number for item in _with_condition(reader, place)]
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


def _question(reader: _Reader, question: Record, place: tuple[int, int], *, na_enabled: bool) -> tuple[Item, ...]:
    title = question.text("text", required=True)
    kind = question.text("type").casefold()
    if kind not in _KNOWN_TYPES:
        reader.report.error("form-value-wrong", question.node, key="type")
    condition = question.record("visibilityCondition")
    if condition is not None:
        reader.conditions[place] = condition
    if question.flag("isCritical"):
        reader.critical.append(question.node)
    is_fatal = _is_fatal(question)
    plain = Item(
        id="",
        title=Text.plain(title),
        type=ItemType.CHOICE,
        guidance=Text.plain(question.text("helpText")),
        allow_na=question.flag("naEnabled") or na_enabled,
        scored=kind != _NPS_TYPE,
        comment=Demand.ALWAYS if question.flag("commentsRequired") else Demand.OPTIONAL,
    )
    choices = question.records("multipleSelectOptionQuestions")
    if kind == _MULTI_TYPE or choices:
        items = _multiple(reader, question, [_choice(reader, choice) for choice in choices], plain, is_fatal=is_fatal)
    else:
        items = (_single(reader, question, kind, plain, is_fatal=is_fatal),)
    question.ignore(*_OF_NO_FORM)
    question.finish()
    return items


def _is_fatal(question: Record) -> bool:
    return question.flag("isKill") or question.flag("killQuestion")


def _single(reader: _Reader, question: Record, kind: str, plain: Item, *, is_fatal: bool) -> Item:
    title = plain.title.in_language("")
    if kind == _TEXT_TYPE:
        item = replace(plain, type=ItemType.TEXT)
    elif kind == _NPS_TYPE:
        reader.report.warn("form-nps-unscored", question.node, item=title)
        item = replace(plain, options=tuple(Option(str(n), Text.plain(str(n))) for n in range(_NPS_BEST + 1)))
    else:
        item = replace(plain, options=_options(question, question.records("answerOptions")))
    if is_fatal and item.options and item.scored:
        item = replace(item, options=_killing(item.options))
    elif is_fatal:
        reader.report.warn("form-kill-left", question.node, item=title)
    return replace(item, id=reader.ids.give(title))


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


@dataclass(frozen=True, slots=True)
class _Choice:
    """An option of a multiple selection: a question of two answers, of which `selected` is the one that chooses it."""

    title: str
    answers: tuple[Option, ...]
    selected: Decimal
    unselected: Decimal
    has_na: bool
    is_fatal: bool

    @property
    def is_box(self) -> bool:
        """Whether ticking it says all: it earns nothing where it is not chosen, and is neither fatal nor N/A."""
        return not (self.unselected or self.has_na or self.is_fatal or self.selected < 0)


def _choice(reader: _Reader, choice: Record) -> _Choice:
    title = choice.text("text", required=True)
    answers = choice.records("answerOptions")
    words = [(answer.text("builtInType") or answer.text("text")).casefold() for answer in answers]
    options = _options(choice, answers)
    points = {"un" not in word and word != "no": option.points for word, option in zip(words, options, strict=True)}
    if choice.flag("isCritical"):
        reader.critical.append(choice.node)
    found = _Choice(
        title=title,
        answers=options,
        selected=points.get(True, Decimal(0)),
        unselected=points.get(False, Decimal(0)),
        has_na=choice.flag("naEnabled"),
        is_fatal=_is_fatal(choice),
    )
    choice.ignore(*_OF_NO_FORM, "type")
    choice.finish()
    return found


def _multiple(
    reader: _Reader, question: Record, choices: list[_Choice], plain: Item, *, is_fatal: bool
) -> tuple[Item, ...]:
    """Give one multi item; where ticking does not say all about an option, an item for each option.

    The best of the question is the best of each option, so each option that is not at its best fails a fatal one.
    """
    title = plain.title.in_language("")
    if not choices:
        reader.report.error("form-key-missing", question.node, key="multipleSelectOptionQuestions")
    if not is_fatal and all(choice.is_box for choice in choices):
        ids = Ids()
        options = tuple(Option(ids.give(each.title), Text.plain(each.title), each.selected) for each in choices)
        return (replace(plain, id=reader.ids.give(title), type=ItemType.MULTI, options=options),)
    reader.report.warn("form-options-as-items", question.node, item=title)
    return tuple(
        replace(
            plain,
            id=reader.ids.give(f"{title} {each.title}"),
            title=Text.plain(f"{title}: {each.title}"),
            allow_na=plain.allow_na or each.has_na,
            options=_killing(each.answers) if is_fatal or each.is_fatal else each.answers,
        )
        for each in choices
    )


def _killing(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """Make every answer below the best one fatal.

    The API says of ``anyFailedKillQuestions``: at least one fatal question was answered without having the highest
    score available for the question.
    """
    best = max((option.points for option in options), default=Decimal(0))
    return tuple(option if option.points == best else replace(option, fatal=FatalScope.FORM) for option in options)


def _with_condition(reader: _Reader, place: tuple[int, int]) -> tuple[Item, ...]:
    items = reader.items[place]
    condition = reader.conditions.get(place)
    if condition is None or not items:
        return items
    found = _condition(reader, condition, place[0], items[0].title.in_language(""))
    return tuple(replace(item, visible_if=found, allow_na=item.allow_na or found is None) for item in items)


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
    items = reader.items.get((group if found[1] is None else int(found[1]), int(found[2])), ())
    answer = int(found[3])
    if len(items) != 1 or answer >= len(items[0].options):
        return None
    item = items[0]
    return ItemCondition(item.id, is_any=(item.options[answer].id,))
