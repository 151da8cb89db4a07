"""Amazon Connect forms score as its administrator guide says.

Worked examples: "Use scoring and weights on agent evaluation forms" (weights, N/A), and steps 4 and 5 of "Create an
evaluation form" (conditions, number ranges, automatic fail, points, bonus, exclusion).
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from qa_app.model.rubric import AnyOf, ItemCondition, ItemType, Mode
from tests.unit.forms.helpers import codes, connect, imported, scored, section, single

GUIDE = [("q1", 40), ("q2", 20), ("q3", 20), ("q4", 20)]


def guide_form(*sections: list[str]) -> dict[str, object]:
    """Give the guide's form of four questions, spread over sections."""
    weights = dict(GUIDE)
    return connect(
        *(
            section(f"s{n}", *(single(q, [10, 5, 0], Weight=weights[q], NotApplicableEnabled=True) for q in names))
            for n, names in enumerate(sections)
        )
    )


@pytest.mark.parametrize(
    "sections", [(["q1", "q2", "q3", "q4"],), (["q1"], ["q2", "q3", "q4"]), (["q1", "q4"], ["q2"], ["q3"])]
)
@pytest.mark.parametrize(("last", "expected"), [("a2", "60.0000"), ("na", "75.0000")])
def test_that_weights_score_as_in_the_guide(
    tmp_path: Path, sections: tuple[list[str], ...], last: str, expected: str
) -> None:
    made = imported(tmp_path, guide_form(*sections))
    assert scored(made.rubric, {"q1": "a0", "q2": "a1", "q3": "a1", "q4": last}) == Decimal(expected)


def test_that_a_form_without_optional_questions_stays_weighted(tmp_path: Path) -> None:
    form = connect(section("s", single("q", [10, 0], Weight=60)), section("t", single("r", [10, 0], Weight=40)))
    made = imported(tmp_path, form)
    assert made.rubric.mode is Mode.WEIGHTED
    assert scored(made.rubric, {"q": "a0", "r": "a1"}) == Decimal("60.0000")


def test_that_a_section_shares_its_weight_evenly(tmp_path: Path) -> None:
    first = section("s", single("q", [10, 0]), single("r", [10, 0]), Weight=60)
    form = connect(first, section("t", single("u", [10, 0]), Weight=40), mode="SECTION_ONLY")
    assert scored(imported(tmp_path, form).rubric, {"q": "a0", "r": "a1", "u": "a0"}) == Decimal("70.0000")


def test_that_weights_that_total_100_in_every_section_are_shares_of_it(tmp_path: Path) -> None:
    first = section("s", single("q", [5, 1], Weight=40), single("r", [5, 1], Weight=60), Weight=25)
    made = imported(tmp_path, connect(first, section("t", single("u", [5, 1], Weight=100), Weight=75)))
    assert scored(made.rubric, {"q": "a0", "r": "a1", "u": "a0"}) == Decimal("88.0000")
    assert codes(made) == ["form-weights-nested"]


@pytest.mark.parametrize(("answer", "share"), [(0, "1.0"), (4, "0.5"), (5, "0.1")])
def test_that_number_ranges_score_as_in_the_guide(tmp_path: Path, answer: int, share: str) -> None:
    ranges = [(0, 0, 10), (1, 4, 5), (5, 10, 1)]
    options = [{"MinValue": low, "MaxValue": high, "Score": points} for low, high, points in ranges]
    numeric = {"Numeric": {"MinValue": 0, "MaxValue": 10, "Options": options}}
    question = {"Title": "Interruptions", "RefId": "q", "QuestionType": "NUMERIC", "QuestionTypeProperties": numeric}
    made = imported(tmp_path, connect(section("s", {"Question": {**question, "Weight": 100}})))
    assert scored(made.rubric, {"q": answer}) == 100 * Decimal(share)


def test_that_numbers_between_ranges_earn_nothing_and_are_told(tmp_path: Path) -> None:
    options = [{"MinValue": 0, "MaxValue": 2, "Score": 10}, {"MinValue": 5, "MaxValue": 8, "Score": 4}]
    numeric = {"Numeric": {"MinValue": 0, "MaxValue": 10, "Options": options}}
    question = {"Title": "Holds", "RefId": "q", "QuestionType": "NUMERIC", "QuestionTypeProperties": numeric}
    made = imported(tmp_path, connect(section("s", {"Question": {**question, "Weight": 100}})))
    assert [scored(made.rubric, {"q": each}) for each in (3, 10)] == [0, 0]
    assert codes(made) == ["form-range-gap", "form-range-gap"]


def points_option(ref: str, points: int, *, bonus: bool = False, **more: object) -> dict[str, object]:
    """Give an answer option of a form in points."""
    return {"RefId": ref, "Text": ref, "PointsConfiguration": {"PointValue": points, "IsBonus": bonus}, **more}


def points_question(ref: str, *options: object, bonus: bool = False, **more: object) -> dict[str, object]:
    """Give a single selection question of a form in points."""
    properties = {"SingleSelect": {"Options": list(options)}}
    scoring = {"PointsConfiguration": {"IsBonus": bonus}}
    question = {"Title": ref, "RefId": ref, "QuestionType": "SINGLESELECT", "QuestionTypeProperties": properties}
    return {"Question": {**question, "ScoringConfiguration": scoring, **more}}


def test_that_points_are_earned_over_the_base_and_a_bonus_question_only_adds(tmp_path: Path) -> None:
    form = connect(
        section(
            "s",
            points_question("q", points_option("full", 35), points_option("none", 0)),
            points_question("extra", points_option("yes", 2), points_option("no", 0), bonus=True),
        ),
        mode="POINTS_BASED",
    )
    made = imported(tmp_path, form)
    assert scored(made.rubric, {"q": "full", "extra": "yes"}) == Decimal("105.7143")
    assert scored(made.rubric, {"q": "full", "extra": "no"}) == Decimal("100.0000")


def test_that_a_bonus_answer_earns_more_than_the_maximum(tmp_path: Path) -> None:
    options = (points_option("great", 12, bonus=True), points_option("good", 10), points_option("bad", 0))
    made = imported(tmp_path, connect(section("s", points_question("q", *options)), mode="POINTS_BASED"))
    assert scored(made.rubric, {"q": "great", "q-bonus": "given"}) == Decimal("120.0000")
    assert scored(made.rubric, {"q": "good"}) == Decimal("100.0000")
    assert codes(made) == ["form-bonus-option"]


def points_many(ref: str, *options: object, **more: object) -> dict[str, object]:
    """Give a multiple selection question of a form in points."""
    properties = {"MultiSelect": {"Options": list(options)}}
    question = {"Title": ref, "RefId": ref, "QuestionType": "MULTISELECT", "QuestionTypeProperties": properties}
    return {"Question": {**question, **more}}


def test_that_a_bonus_option_of_a_multiple_selection_is_no_part_of_its_maximum(tmp_path: Path) -> None:
    options = (points_option("name", 6), points_option("number", 4), points_option("thanks", 2, bonus=True))
    made = imported(tmp_path, connect(section("s", points_many("q", *options)), mode="POINTS_BASED"))
    assert scored(made.rubric, {"q": ["name", "number", "thanks"], "q-bonus": "given"}) == Decimal("120.0000")
    assert scored(made.rubric, {"q": ["name"]}) == Decimal("60.0000")
    assert codes(made) == ["form-bonus-option"]


def test_that_bonus_options_of_an_excluded_question_count_for_nothing(tmp_path: Path) -> None:
    options = (points_option("great", 12, bonus=True), points_option("good", 10))
    excluded = points_question("r", *options, ScoringConfiguration={"IsExcludedFromScoring": True})
    first = points_question("q", points_option("full", 5), points_option("none", 0))
    made = imported(tmp_path, connect(section("s", first, excluded), mode="POINTS_BASED"))
    assert [item.id for item in made.rubric.items() if item.counts or item.bonus] == ["q"]


def test_that_a_bonus_in_a_section_that_can_fail_is_told(tmp_path: Path) -> None:
    fail = {**points_option("none", 0), "AutomaticFailConfiguration": {"TargetSection": "s"}}
    first = points_question("q", points_option("full", 5), fail)
    extra = points_question("extra", points_option("yes", 2), points_option("no", 0), bonus=True)
    assert codes(imported(tmp_path, connect(section("s", first, extra), mode="POINTS_BASED"))) == [
        "form-bonus-in-failing"
    ]


def test_that_an_excluded_question_is_asked_and_counts_for_nothing(tmp_path: Path) -> None:
    excluded = single("r", [10, 0], Weight=0, ScoringConfiguration={"IsExcludedFromScoring": True})
    made = imported(tmp_path, connect(section("s", single("q", [10, 0], Weight=100), excluded)))
    assert scored(made.rubric, {"q": "a0", "r": "a1"}) == Decimal("100.0000")


def failing(ref: str, target: str | None, weight: int) -> dict[str, object]:
    """Give a question whose second answer fails a section, or the form."""
    fail: dict[str, object] = {"RefId": "bad", "Text": "Bad", "Score": 0, "AutomaticFail": True}
    if target is not None:
        fail["AutomaticFailConfiguration"] = {"TargetSection": target}
    question = single(ref, [10], Weight=weight)
    question["Question"]["QuestionTypeProperties"]["SingleSelect"]["Options"].append(fail)  # type: ignore[index]
    return question


@pytest.mark.parametrize(("target", "expected"), [(None, "0.0000"), ("s", "50.0000")])
def test_that_automatic_fail_zeroes_what_it_names(tmp_path: Path, target: str | None, expected: str) -> None:
    first = section("s", failing("q", target, 30), single("r", [10, 0], Weight=20))
    made = imported(tmp_path, connect(first, section("t", single("u", [10, 0], Weight=50))))
    assert scored(made.rubric, {"q": "bad", "r": "a0", "u": "a0"}) == Decimal(expected)


def test_that_a_subsections_answer_can_fail_the_section_around_it(tmp_path: Path) -> None:
    inner = section("inner", failing("q", "outer", 25))
    form = connect(
        section("outer", single("r", [10, 0], Weight=25), inner), section("t", single("u", [10, 0], Weight=50))
    )
    assert scored(imported(tmp_path, form).rubric, {"q": "bad", "r": "a0", "u": "a0"}) == Decimal("50.0000")


def test_that_a_section_that_fails_brings_its_subsections_down(tmp_path: Path) -> None:
    outer = section("outer", failing("q", "outer", 25), section("inner", single("r", [10, 0], Weight=25)))
    made = imported(tmp_path, connect(outer, section("t", single("u", [10, 0], Weight=50))))
    assert scored(made.rubric, {"q": "bad", "r": "a0", "u": "a0"}) == Decimal("50.0000")
    assert made.warnings == ()


def test_that_automatic_fail_of_another_section_is_told(tmp_path: Path) -> None:
    first = section("s", failing("q", "t", 50))
    made = imported(tmp_path, connect(first, section("t", single("u", [10, 0], Weight=50))))
    assert "form-fail-elsewhere" in codes(made)
    assert scored(made.rubric, {"q": "bad", "u": "a0"}) == Decimal("50.0000")


def enabled(source: str, comparator: str, *options: str, action: str = "ENABLE") -> dict[str, object]:
    """Give a conditional enablement by the answer to another question."""
    values = [{"Type": "OPTION_REF_ID", "RefId": option} for option in options]
    expression = {
        "Source": {"Type": "QUESTION_REF_ID", "RefId": source},
        "Values": values,
        "Comparator": comparator,
    }
    return {"Condition": {"Operands": [{"Expression": expression}]}, "Action": action}


def test_that_a_question_that_is_not_enabled_hands_its_weight_to_all_others(tmp_path: Path) -> None:
    reason = single("reason", [], Weight=0)
    reason["Question"]["QuestionTypeProperties"]["SingleSelect"]["Options"] = [  # type: ignore[index]
        {"RefId": "new", "Text": "New"},
        {"RefId": "old", "Text": "Old"},
    ]
    follow = single("q", [10, 0], Weight=50, Enablement=enabled("reason", "IN", "new"))
    second = section("t", single("r", [10, 0], Weight=25), single("u", [10, 0], Weight=25))
    made = imported(tmp_path, connect(section("s", reason, follow), second))
    answers = {"reason": "new", "q": "a1", "r": "a0", "u": "a1"}
    assert scored(made.rubric, answers) == Decimal("25.0000")
    assert scored(made.rubric, answers | {"reason": "old"}) == Decimal("50.0000")


def test_that_disabling_is_the_opposite_of_enabling(tmp_path: Path) -> None:
    inner = [enabled("q", "IN", "a0")["Condition"], enabled("r", "NOT_IN", "a1")["Condition"]]
    condition = {"Operands": [{"Condition": each} for each in inner], "Operator": "AND"}
    last = single("u", [10, 0], Weight=20, Enablement={"Condition": condition, "Action": "DISABLE"})
    first = [single("q", [10, 0], Weight=40), single("r", [10, 0], Weight=40)]
    item = imported(tmp_path, connect(section("s", *first, last))).rubric.item("u")
    assert item is not None
    assert item.visible_if == AnyOf((ItemCondition("q", is_none=("a0",)), ItemCondition("r", is_any=("a1",))))


def test_that_a_condition_on_the_contact_is_left_out_and_na_allowed(tmp_path: Path) -> None:
    source = {"Source": {"Type": "CONTACT", "ContactField": "CHANNEL"}, "Values": [], "Comparator": "IN"}
    enablement = {"Condition": {"Operands": [{"Expression": source}]}, "Action": "ENABLE"}
    made = imported(tmp_path, connect(section("s", single("q", [10, 0], Weight=100, Enablement=enablement))))
    item = made.rubric.item("q")
    assert item is not None
    assert (item.visible_if, item.allow_na) == (None, True)
    assert "form-condition-left" in codes(made)


def test_that_conditions_in_a_circle_are_left_out(tmp_path: Path) -> None:
    first = single("q", [10, 0], Weight=50, Enablement=enabled("r", "IN", "a0"))
    second = single("r", [10, 0], Weight=50, Enablement=enabled("q", "IN", "a0"))
    made = imported(tmp_path, connect(section("s", first, second)))
    assert all(item.visible_if is None for item in made.rubric.items())
    assert codes(made).count("form-condition-left") == 2


def test_that_every_type_of_question_is_asked(tmp_path: Path) -> None:
    options = [{"RefId": "a", "Text": "A", "Score": 6}, {"RefId": "b", "Text": "B", "Score": 4}]
    many = {"QuestionType": "MULTISELECT", "QuestionTypeProperties": {"MultiSelect": {"Options": options}}}
    form = connect(
        section(
            "s",
            {"Question": {"Title": "Many", "RefId": "many", "Weight": 100, **many}},
            {"Question": {"Title": "Note", "RefId": "note", "QuestionType": "TEXT"}},
            {"Question": {"Title": "Day", "RefId": "day", "QuestionType": "DATETIME"}},
        )
    )
    made = imported(tmp_path, form)
    assert [item.type for item in made.rubric.items()] == [ItemType.MULTI, ItemType.TEXT, ItemType.TEXT]
    assert scored(made.rubric, {"many": ["a"]}) == Decimal("60.0000")
    assert codes(made) == ["form-date-as-text"]


def test_that_thresholds_become_grades(tmp_path: Path) -> None:
    form = connect(section("s", single("q", [10, 5, 0], Weight=100)))
    form["ScoringStrategy"] = {
        "Mode": "QUESTION_ONLY",
        "Status": "ENABLED",
        "ScoreThresholds": [
            {"PerformanceCategory": "NEEDS_IMPROVEMENT", "MaxScorePercentage": 50},
            {"PerformanceCategory": "EXCEEDS_EXPECTATIONS", "MinScorePercentage": 90},
        ],
    }
    grades = imported(tmp_path, form).rubric.grades
    assert [(grade.id, int(grade.at_least)) for grade in grades] == [
        ("exceeds-expectations", 90), ("meets-expectations", 50), ("needs-improvement", 0),
    ]  # fmt: skip


def test_that_a_form_without_scoring_has_no_scored_item(tmp_path: Path) -> None:
    form = connect(section("s", single("q", [10, 0], Weight=100)))
    form["ScoringStrategy"] = {"Mode": "QUESTION_ONLY", "Status": "DISABLED"}
    made = imported(tmp_path, form)
    assert [item.scored for item in made.rubric.items()] == [False]
    assert "form-scoring-off" in codes(made)


def test_that_the_answer_of_the_api_and_other_spellings_are_read(tmp_path: Path) -> None:
    question = {
        "title": "Greeting", "refId": "greeting", "questionType": "SINGLESELECT", "weight": 100,
        "questionTypeProperties": {"singleSelect": {"options": [{"refId": "y", "text": "Yes", "score": 10}]}},
    }  # fmt: skip
    items = [{"section": {"title": "Start", "refId": "start", "items": [{"question": question}]}}]
    strategy = {"mode": "QUESTION_ONLY", "status": "ENABLED"}
    form = {"evaluationForm": {"title": "Spelt", "items": items, "scoringStrategy": strategy}}
    assert scored(imported(tmp_path, form).rubric, {"greeting": "y"}) == Decimal("100.0000")


def test_that_what_has_no_place_is_told_with_its_line(tmp_path: Path) -> None:
    form = {**connect(section("s", single("q", [10, 0], Weight=100))), "Description": "For all"}
    made = imported(tmp_path, form)
    assert [(each.code, each.line, dict(each.arguments)) for each in made.warnings] == [
        ("form-key-left", 1, {"key": "Description", "times": "1"})
    ]


def test_that_options_without_ids_get_them_from_their_words(tmp_path: Path) -> None:
    options = [{"Text": "Good - with minor gaps", "Score": 5}, {"Text": "Poor - none of it", "Score": 1}]
    properties = {"Options": options, "DisplayAs": "DROPDOWN"}
    question = {"Title": "Greeting", "RefId": "greeting", "QuestionType": "SINGLESELECT", "Weight": 100.0}
    form = {
        "EvaluationFormTitle": "Retail",
        "ScoringStrategy": {"Mode": "QUESTION_ONLY", "Status": "ENABLED"},
        "Items": [section("s", {"Question": {**question, "QuestionTypeProperties": properties}}, Weight=100.0)],
    }
    made = imported(tmp_path, form)
    assert made.rubric.id == "retail"
    assert scored(made.rubric, {"greeting": "poor"}) == Decimal("20.0000")
    assert made.warnings == ()
