"""Amazon Connect evaluation forms, as its console exports them and its API describes them.

Sources: the API reference (CreateEvaluationForm, EvaluationFormSection, EvaluationFormQuestion and what they hold) and
the administrator guide ("Create an evaluation form", "Use scoring and weights on agent evaluation forms").
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from qa_app.model.rubric import AllOf, Condition, FatalScope, Grade, Item, Rubric, Section, Text
from qa_app.services.forms.connect_conditions import Sources, condition_of
from qa_app.services.forms.connect_parts import Part, parts_of
from qa_app.services.forms.connect_questions import Question, read_question
from qa_app.services.forms.connect_weights import Weighed, weigh
from qa_app.services.forms.naming import Ids, rubric_id
from qa_app.services.forms.record import Record, Report

ITEM_KEYS = ("Items",)
_OF_NO_FORM = (
    *("EvaluationFormId", "EvaluationFormArn", "EvaluationFormVersion", "EvaluationFormVersionDescription"),
    *("Locked", "Status", "CreatedTime", "CreatedBy", "LastModifiedTime", "LastModifiedBy", "LastValidationTime"),
    *("Tags", "ClientToken", "InstanceId", "InstanceArn", "AsDraft", "LatestValidationStatus", "SchemaVersion"),
)


def read_connect(form: Record, file_name: str) -> Rubric:
    """Read a form; warnings go to its report.

    Weights are those of questions over the whole form, as Amazon scores them: what is not applicable or not shown hands
    its weight to all other questions. A rubric hands it on within the section, so a form in which that can differ
    becomes a rubric in points that are the weights.

    Args:
        form: The object with the form's items.
        file_name: Of the form's file without its ending, for a form whose title has no letters of the alphabet.

    Raises:
        ProblemError: ``form-key-missing``, ``form-value-wrong`` or ``form-without-questions``, all at once.
    """
    report = form.report
    title = form.text("Title") or form.text("EvaluationFormTitle") or file_name
    strategy = form.record("ScoringStrategy")
    mode, grades = _strategy(strategy, report)
    parts = parts_of(form, title)
    form.ignore(*_OF_NO_FORM)
    form.finish()
    if not any(part.asked for part in parts):
        report.error("form-without-questions", form.node)
    report.stop_at_errors()
    questions = _questions(report, parts, mode)
    report.stop_at_errors()
    weighed = weigh(report, form.node, mode, parts, questions)
    sections = _sections(report, parts, questions, weighed)
    bonus = any(item.bonus for section in sections for item in section.items)
    return Rubric(
        id=rubric_id(title, file_name),
        version=1,
        title=Text.plain(title),
        mode=weighed.mode,
        sections=sections,
        bonus_cap=None if bonus else Decimal(100),
        grades=grades,
    )


def _strategy(strategy: Record | None, report: Report) -> tuple[str, tuple[Grade, ...]]:
    """Give the scoring mode, empty where the form is not scored, and the grades of its thresholds."""
    if strategy is None:
        return "", ()
    mode = strategy.text("Mode").upper() or "QUESTION_ONLY"
    enabled = strategy.text("Status").upper() != "DISABLED"
    grades = _grades(strategy.records("ScoreThresholds"))
    strategy.finish()
    if mode not in {"QUESTION_ONLY", "SECTION_ONLY", "POINTS_BASED"}:
        report.error("form-value-wrong", strategy.node, key="Mode")
    if not enabled:
        report.warn("form-scoring-off", strategy.node)
    return (mode if enabled else ""), grades


def _grades(thresholds: tuple[Record, ...]) -> tuple[Grade, ...]:
    """Give two or three grades: above the threshold that exceeds, below the one that needs improvement, between."""
    exceeds = needs = None
    for each in thresholds:
        category = each.text("PerformanceCategory").upper()
        low, high = each.number("MinScorePercentage"), each.number("MaxScorePercentage")
        exceeds = low if category == "EXCEEDS_EXPECTATIONS" else exceeds
        needs = high if category == "NEEDS_IMPROVEMENT" else needs
    if exceeds is None and needs is None:
        return ()
    steps = []
    if exceeds is not None:
        steps.append(("exceeds-expectations", "Exceeds expectations", exceeds))
    if needs is not None and (exceeds is None or needs < exceeds):
        steps.append(("meets-expectations", "Meets expectations", needs))
    last = ("needs-improvement", "Needs improvement") if needs is not None else ("below", "Below expectations")
    steps = [step for step in steps if step[2] > 0]
    return tuple(Grade(name, Text.plain(title), at) for name, title, at in [*steps, (*last, Decimal(0))])


def _questions(report: Report, parts: tuple[Part, ...], mode: str) -> dict[int, list[Question]]:
    ids = Ids()
    return {
        number: [read_question(report, asked, part, mode, ids) for asked in part.asked]
        for number, part in enumerate(parts)
    }


def _sections(
    report: Report, parts: tuple[Part, ...], questions: dict[int, list[Question]], weighed: Weighed
) -> tuple[Section, ...]:
    everything = [question for each in questions.values() for question in each]
    sources = Sources({question.ref: question for question in everything if question.ref})
    ids = Ids()
    found = []
    for number, part in enumerate(parts):
        condition, shown = _condition(report, sources, part.enablements, part.title)
        items: list[Item] = []
        for question, item in zip(questions[number], weighed.items[number], strict=True):
            items += _shown(report, sources, question, item, optional=not shown)
        if any(item.bonus for item in items) and any(FatalScope.SECTION in item.fatal_scopes for item in items):
            report.warn("form-bonus-in-failing", None, section=part.title)
        if items:
            found.append(
                Section(
                    id=ids.give(part.title, part.ref),
                    title=Text.plain(part.title),
                    items=tuple(items),
                    weight=weighed.sections[number],
                    guidance=Text.plain(part.guidance),
                    visible_if=condition,
                )
            )
    return tuple(found)


def _shown(report: Report, sources: Sources, question: Question, item: Item, *, optional: bool) -> list[Item]:
    """Give the item with its condition and the items that stand for its bonus options."""
    condition, known = _condition(report, sources, question.enablements, question.title)
    whole = replace(item, visible_if=condition, allow_na=item.allow_na or optional or not known)
    return [whole, *(replace(each, visible_if=_both(each.visible_if, condition)) for each in question.bonuses)]


def _both(first: Condition | None, second: Condition | None) -> Condition | None:
    parts = tuple(each for each in (first, second) if each is not None)
    return None if not parts else parts[0] if len(parts) == 1 else AllOf(parts)


def _condition(
    report: Report, sources: Sources, enablements: tuple[Record, ...], title: str
) -> tuple[Condition | None, bool]:
    """Give the condition of a part and whether it says all; one that does not is left out, and N/A is allowed."""
    conditions: list[Condition] = []
    for enablement in enablements:
        found = condition_of(enablement, sources)
        if found.is_known and found.condition is not None:
            conditions.append(found.condition)
        if not found.is_known:
            report.warn("form-condition-left", enablement.node, item=title)
            return None, False
    if not conditions:
        return None, True
    return (conditions[0] if len(conditions) == 1 else AllOf(tuple(conditions))), True
