"""What rubrics, items, grades and awards are called in the workbook: their title, their id where they have none."""

from __future__ import annotations

from qa_app.export.labels import Labels
from qa_app.model.evaluation import FatalFired
from qa_app.model.ranking import Policy
from qa_app.model.rubric import NO, YES, Rubric


def rubric_title(rubric: Rubric | None, rubric_id: str, labels: Labels) -> str:
    """Name a rubric."""
    return (rubric.title.in_language(labels.language) if rubric else "") or rubric_id


def item_title(rubric: Rubric | None, item_id: str, labels: Labels) -> str:
    """Name an item."""
    item = rubric.item(item_id) if rubric else None
    return (item.title.in_language(labels.language) if item else "") or item_id


def grade_title(rubric: Rubric | None, grade_id: str | None, labels: Labels) -> str:
    """Name a grade; empty where there is none."""
    grade = rubric.grade(grade_id) if rubric else None
    return (grade.title.in_language(labels.language) if grade else "") or grade_id or ""


def award_title(policy: Policy, award_id: str, labels: Labels) -> str:
    """Name an award."""
    award = policy.award(award_id)
    return (award.title.in_language(labels.language) if award else "") or award_id


def section_title(rubric: Rubric | None, section_id: str, labels: Labels) -> str:
    """Name a section."""
    found = next((each for each in rubric.sections if each.id == section_id), None) if rubric else None
    return (found.title.in_language(labels.language) if found else "") or section_id


def fatal_answer_title(rubric: Rubric | None, fired: FatalFired, labels: Labels) -> str:
    """Name the answer that was fatal: an option, a fault, or the number as it was given."""
    item = rubric.item(fired.item) if rubric else None
    chosen = (item.option(fired.answer) or item.fault(fired.answer)) if item else None
    title = chosen.title.in_language(labels.language) if chosen else ""
    if not title and fired.answer in {YES, NO}:
        return labels.yes_no(fired.answer == YES)
    return title or fired.answer
