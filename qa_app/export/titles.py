"""What rubrics, items, grades and awards are called in the workbook: their title, their id where they have none."""

from __future__ import annotations

from qa_app.export.labels import Labels
from qa_app.model.ranking import Policy
from qa_app.model.rubric import Rubric


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
