"""Imported Genesys Cloud forms score what Genesys's documentation says, whatever the answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from qa_app.model.rubric import Item, ItemType, Rubric
from tests.unit.forms.genesys_law import Answers, Json, Law, every_genesys_form, genesys_answers
from tests.unit.forms.helpers import codes, imported, rounded, scored

_UNHURRIED = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=80
)


def answered(rubric: Rubric, answers: Answers) -> dict[str, Any]:
    """Give the answers by the rubric's ids; options of a multiple selection are ticked or answered one by one."""
    found: dict[str, Any] = {}
    for item in rubric.items():
        title, _, option = item.title.in_language("").partition(": ")
        answer = answers[title]
        if isinstance(answer, list) and option:
            answer = answer[int(option.removeprefix("o"))]
        found[item.id] = _in_rubric(item, answer)
    return found


def _in_rubric(item: Item, answer: object) -> object:
    if item.type is ItemType.MULTI and isinstance(answer, list):
        return [option.id for option, place in zip(item.options, answer, strict=True) if place == 0]
    return item.options[answer].id if isinstance(answer, int) else answer


@_UNHURRIED
@given(data=st.data(), form=every_genesys_form())
def test_that_an_imported_form_scores_as_genesys_documents(tmp_path: Path, data: st.DataObject, form: Json) -> None:
    made = imported(tmp_path, form)
    assume("form-condition-left" not in codes(made))
    for _ in range(4):
        answers = data.draw(genesys_answers(form))
        assert scored(made.rubric, answered(made.rubric, answers)) == rounded(Law(form, answers).score()), answers
