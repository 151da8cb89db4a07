"""Imported Amazon Connect forms score what Amazon's documentation says, whatever the answers."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from qa_app.model.rubric import Rubric
from tests.unit.forms.connect_law import Json, Law, connect_answers, every_connect_form
from tests.unit.forms.helpers import codes, imported, rounded, scored

_UNHURRIED = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=60
)


def answered(rubric: Rubric, answers: dict[str, Any]) -> dict[str, Any]:
    """Give the answers with those that stand for bonus options, which are asked only where they were chosen."""
    return {item.id: answers.get(item.id, "given") for item in rubric.items()}


@_UNHURRIED
@given(data=st.data(), form=every_connect_form())
def test_that_an_imported_form_scores_as_amazon_documents(tmp_path: Path, data: st.DataObject, form: Json) -> None:
    made = imported(tmp_path, form)
    assume(not {"form-fail-elsewhere", "form-condition-left"} & set(codes(made)))
    for _ in range(4):
        answers = data.draw(connect_answers(form))
        law = Law(form, answers)
        wanted = rounded(law.score())
        assert law.is_open() or scored(made.rubric, answered(made.rubric, answers)) == wanted, answers


@st.composite
def exported_forms(draw: st.DrawFn) -> Json:
    """Draw a form in the shape of public sample forms: weights that total 100 in the form and again in each section.

    Its options have no ids of their own and stand beside the way in which they are shown.
    """

    def shares(count: int) -> list[float]:
        cuts = draw(st.sets(st.integers(1, 19), min_size=count - 1, max_size=count - 1))
        return [5.0 * (high - low) for low, high in pairwise([0, *sorted(cuts), 20])]

    def question(ref: str, weight: float) -> Json:
        scores = draw(st.lists(st.integers(1, 10), min_size=2, max_size=5))
        options = [{"Text": f"Answer {n} - as heard", "Score": score} for n, score in enumerate(scores)]
        properties = {"Options": options, "DisplayAs": "DROPDOWN"}
        kind = {"QuestionType": "SINGLESELECT", "QuestionTypeProperties": properties}
        return {"Question": {"Title": f"Question {ref}", "RefId": ref, "Weight": weight, **kind}}

    sections = []
    for number, weight in enumerate(shares(draw(st.integers(2, 4)))):
        questions = [question(f"q{number}{n}", share) for n, share in enumerate(shares(draw(st.integers(1, 4))))]
        section = {"Title": f"Section {number}", "RefId": f"s{number}", "Weight": weight, "Items": questions}
        sections.append({"Section": section})
    return {"Title": "A form", "ScoringStrategy": {"Mode": "QUESTION_ONLY", "Status": "ENABLED"}, "Items": sections}


@_UNHURRIED
@given(data=st.data(), form=exported_forms())
def test_that_weights_of_100_in_every_section_score_as_shares_of_it(
    tmp_path: Path, data: st.DataObject, form: Json
) -> None:
    made = imported(tmp_path, form)
    wanted, answers = Fraction(0), {}
    for section in (item["Section"] for item in form["Items"]):
        for question in (item["Question"] for item in section["Items"]):
            options = question["QuestionTypeProperties"]["Options"]
            chosen = data.draw(st.sampled_from(options))
            item = made.rubric.item(question["RefId"])
            assert item is not None
            answers[item.id] = item.options[options.index(chosen)].id
            share = Fraction(chosen["Score"], max(option["Score"] for option in options))
            wanted += Fraction(section["Weight"]) * Fraction(question["Weight"]) * share / 100
    assert scored(made.rubric, answers) == rounded(wanted)
