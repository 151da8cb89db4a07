"""Genesys Cloud forms score as its resource center says ("Evaluation form scoring")."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from qa_app.model.rubric import AllOf, Demand, ItemCondition, ItemType
from tests.unit.forms.helpers import codes, imported, scored

YES_NO = [{"text": "Yes", "value": 1}, {"text": "No", "value": 0}]


def question(text: str, answers: object = YES_NO, **more: object) -> dict[str, object]:
    """Give a multiple choice question."""
    return {"id": "0f8fad5b-d9cb-469f-a165-70867728950e", "text": text, "answerOptions": answers, **more}


def group(name: str, *questions: object, **more: object) -> dict[str, object]:
    """Give a question group."""
    return {"name": name, "questions": list(questions), **more}


def form(*groups: object, **more: object) -> dict[str, object]:
    """Give a form."""
    return {"name": "Quality", "questionGroups": list(groups), **more}


def test_that_groups_score_as_in_the_resource_center(tmp_path: Path) -> None:
    first = group("Group 1", question("Question 1.1"), question("Question 1.2"), weight=40)
    made = imported(tmp_path, form(first, group("Group 2", question("Question 2.1"), weight=20)))
    answers = {"question-1-1": "yes", "question-1-2": "no", "question-2-1": "yes"}
    assert scored(made.rubric, answers) == Decimal("60.0000")


def test_that_na_leaves_the_possible_points(tmp_path: Path) -> None:
    first = group("Group 1", question("a"), question("b", naEnabled=True), weight=40)
    made = imported(tmp_path, form(first, group("Group 2", question("c"), weight=20)))
    assert scored(made.rubric, {"a": "yes", "b": "na", "c": "no"}) == Decimal("66.6667")


def test_that_groups_count_alike_where_weights_are_off(tmp_path: Path) -> None:
    groups = group("Group 1", question("a"), weight=40), group("Group 2", question("c"), weight=20)
    made = imported(tmp_path, form(*groups, weightMode="OFF"))
    assert scored(made.rubric, {"a": "yes", "c": "no"}) == Decimal("50.0000")


def test_that_a_fatal_question_needs_its_highest_score(tmp_path: Path) -> None:
    answers = [{"text": "Full", "value": 5}, {"text": "Part", "value": 3}, {"text": "None", "value": 0}]
    made = imported(tmp_path, form(group("g", question("a", answers, isKill=True), question("b"))))
    assert [scored(made.rubric, {"a": each, "b": "yes"}) for each in ("full", "part", "none")] == [100, 0, 0]


def test_that_critical_questions_count_and_their_own_score_is_told(tmp_path: Path) -> None:
    made = imported(tmp_path, form(group("g", question("a", isCritical=True), question("b"))))
    assert scored(made.rubric, {"a": "no", "b": "yes"}) == Decimal("50.0000")
    assert codes(made) == ["form-critical-left"]


def test_that_visibility_follows_answers_by_their_place(tmp_path: Path) -> None:
    predicates = ["/form/questionGroup/0/question/0/answer/0", "../question/0/answer/1"]
    condition = {"combiningOperation": "AND", "predicates": predicates}
    second = group("second", question("b"), question("c", visibilityCondition=condition))
    item = imported(tmp_path, form(group("first", question("a")), second)).rubric.item("c")
    assert item is not None
    assert item.visible_if == AllOf((ItemCondition("a", is_any=("yes",)), ItemCondition("b", is_any=("no",))))


def test_that_a_group_is_shown_by_its_condition(tmp_path: Path) -> None:
    condition = {"combiningOperation": "OR", "predicates": ["/form/questionGroup/0/question/0/answer/1"]}
    second = group("second", question("b"), visibilityCondition=condition)
    made = imported(tmp_path, form(group("first", question("a")), second))
    assert scored(made.rubric, {"a": "yes", "b": "no"}) == Decimal("100.0000")


def test_that_a_condition_on_an_answer_that_is_not_there_is_told(tmp_path: Path) -> None:
    condition = {"combiningOperation": "AND", "predicates": ["/form/questionGroup/7/question/0/answer/0"]}
    made = imported(tmp_path, form(group("g", question("a"), question("b", visibilityCondition=condition))))
    assert codes(made) == ["form-condition-left"]


def test_that_multiple_select_sums_its_selected_options(tmp_path: Path) -> None:
    def choice(text: str, points: int) -> dict[str, object]:
        answers = [{"builtInType": "Selected", "value": points}, {"builtInType": "Unselected", "value": 0}]
        return {"text": text, "type": "multipleChoiceQuestion", "answerOptions": answers}

    asked = {
        "text": "Named",
        "type": "multipleSelectQuestion",
        "multipleSelectOptionQuestions": [choice("Name", 3), choice("Number", 1)],
    }
    made = imported(tmp_path, form(group("g", asked)))
    assert scored(made.rubric, {"named": ["name"]}) == Decimal("75.0000")


def test_that_options_that_earn_points_unselected_become_items(tmp_path: Path) -> None:
    answers = [{"builtInType": "Selected", "value": 0}, {"builtInType": "Unselected", "value": 2}]
    options = [{"text": text, "answerOptions": answers} for text in ("Interrupts", "Sighs")]
    asked = {"text": "Faults", "type": "multipleSelectQuestion", "multipleSelectOptionQuestions": options}
    made = imported(tmp_path, form(group("g", asked)))
    assert [item.title.in_language("en") for item in made.rubric.items()] == ["Faults: Interrupts", "Faults: Sighs"]
    assert scored(made.rubric, {"faults-interrupts": "selected", "faults-sighs": "unselected"}) == Decimal("50.0000")
    assert codes(made) == ["form-options-as-items"]


def test_that_a_fatal_text_question_is_told(tmp_path: Path) -> None:
    note = {"text": "Note", "type": "freeTextQuestion", "isKill": True}
    assert codes(imported(tmp_path, form(group("g", note, question("a"))))) == ["form-kill-left"]


def test_that_texts_comments_and_help_are_kept(tmp_path: Path) -> None:
    note = {"text": "Note", "type": "freeTextQuestion", "helpText": "Say more", "commentsRequired": True}
    block = {"text": "Read this first", "type": "readOnlyTextBlockQuestion"}
    made = imported(tmp_path, form(group("g", block, note, question("a"))))
    item = made.rubric.item("note")
    assert item is not None
    assert (item.type, item.guidance.in_language("en"), item.comment) == (ItemType.TEXT, "Say more", Demand.ALWAYS)
    assert made.rubric.sections[0].guidance.in_language("en") == "Read this first"
    assert codes(made) == ["form-block-as-guidance"]


def test_that_a_group_that_can_be_na_lets_its_items(tmp_path: Path) -> None:
    made = imported(
        tmp_path, form(group("g", question("a", naEnabled=True), naEnabled=True), group("h", question("b")))
    )
    assert [item.allow_na for item in made.rubric.items()] == [True, False]
    assert codes(made) == ["form-group-na"]
