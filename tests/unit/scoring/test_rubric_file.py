"""What is told about a rubric file, and where."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa_app.messages import sentence
from qa_app.model.problems import Severity
from qa_app.model.rubric import Mode, NotApplicable
from qa_app.scoring.rubric_file import read_rubric
from qa_app.scoring.source import content_hash
from tests.unit.scoring.forms import codes, rubric_of

HEAD = "rubric: r\nversion: 1\nmode: weighted\n"


def with_items(*items: str, mode: str = "weighted") -> str:
    lines = "".join(f"      - {item}\n" for item in items)
    return f"rubric: r\nversion: 1\nmode: {mode}\nsections:\n  - id: s\n    items:\n{lines}"


GOOD = "{id: ok, type: yes_no}"


def test_that_a_problem_tells_file_line_column_and_severity() -> None:
    text = HEAD + "sections:\n  - id: s\n    items:\n      - {id: a, type: yes_no, wieght: 3}\n"
    (found,) = read_rubric(text, "forms/r.yaml").problems
    assert (found.file, found.line, found.column, found.severity) == ("forms/r.yaml", 7, 31, Severity.ERROR)
    assert dict(found.arguments) == {"key": "wieght", "expected": "weight"}


def test_that_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    text = (
        "rubric: R x\nversion: one\nmode: wieghted\nsections:\n  - id: s\n    items:\n"
        "      - {id: a, type: yesno}\n      - {id: a, type: choice}\n"
    )
    assert codes(text) == [
        "id-invalid-stable",
        "integer-expected",
        "word-unknown",
        "word-unknown",
        "missing-key",
        "duplicate-id",
    ]


PROBLEMS = {
    "unknown-key": ["{id: a, type: yes_no, tilte: x}"],
    "key-not-for-type": ["{id: a, type: yes_no, options: [{id: x, points: 1}]}"],
    "duplicate-id": [GOOD, "{id: ok, type: yes_no}"],
    "missing-key": ["{id: a}"],
    "list-empty": ["{id: a, type: choice, options: []}"],
    "list-expected": ["{id: a, type: choice, options: 3}"],
    "mapping-expected": ["5"],
    "boolean-expected": ["{id: a, type: yes_no, allow_na: no}"],
    "number-expected": ["{id: a, type: yes_no, points: 1e3}"],
    "number-too-small": ["{id: a, type: faults, points: 5, faults: [{id: x, points: -1}]}"],
    "id-invalid": ["{id: a b, type: yes_no}"],
    "id-reserved": ["{id: a, type: choice, options: [{id: na, points: 1}]}"],
    "faults-without-points": ["{id: a, type: faults, faults: [{id: x, points: 1}]}"],
    "no-points": ["{id: a, type: choice, options: [{id: x, points: 0}]}", GOOD],
    "points-below-zero": ["{id: a, type: choice, options: [{id: x, points: 1}, {id: y, points: -1}]}"],
    "bonus-not-scored": ["{id: a, type: yes_no, bonus: true, scored: false}", GOOD],
    "fatal-on-bonus": ["{id: a, type: yes_no, bonus: true, fatal: {no: form}}", GOOD],
    "fatal-never-fires": ["{id: a, type: yes_no, scored: false, fatal: {no: form}}", GOOD],
    "range-empty": ["{id: a, type: number, ranges: [{min: 5, max: 4, points: 1}]}"],
    "ranges-gap": ["{id: a, type: number, ranges: [{min: 0, max: 4, points: 1}, {min: 6, max: 7, points: 0}]}"],
    "ranges-overlap": ["{id: a, type: number, ranges: [{min: 0, max: 4, points: 1}, {min: 4, max: 7, points: 0}]}"],
    "weights-mixed": ["{id: a, type: yes_no, weight: 100}", "{id: b, type: yes_no}"],
    "weights-total": ["{id: a, type: yes_no, weight: 50}", "{id: b, type: yes_no, weight: 49}"],
    "weight-without-effect": ["{id: a, type: yes_no, bonus: true, weight: 5}", GOOD],
    "rubric-without-score": ["{id: a, type: text}"],
    "condition-kind": ["{id: a, type: yes_no, visible_if: {is: [x]}}"],
    "condition-without-test": [GOOD, "{id: a, type: yes_no, visible_if: {item: ok}}"],
    "condition-unknown-item": ["{id: a, type: yes_no, visible_if: {item: b, is: [yes]}}"],
    "condition-unknown-option": [GOOD, "{id: a, type: yes_no, visible_if: {item: ok, is: [maybe]}}"],
    "condition-wrong-test": [GOOD, "{id: a, type: yes_no, visible_if: {item: ok, at_least: 3}}"],
    "condition-loop": ["{id: a, type: yes_no, visible_if: {item: a, is: [yes]}}"],
    "item-never-seen": [GOOD, "{id: a, type: yes_no, visible_if: {item: ok, is_not: [yes, no]}}"],
    "language-invalid": ["{id: a, type: yes_no, title: {Chinese: 甲}}"],
    "text-expected": ["{id: a, type: yes_no, title: [x]}"],
    "hint-unknown-answer": [
        "{id: a, type: yes_no, hints: [{kind: silence, longer_than: 3, suggests: {present: full}}]}"
    ],
    "hint-key": [
        "{id: a, type: yes_no, hints: [{kind: silence, longer_than: 3, any_of: [x], suggests: {present: no}}]}"
    ],
    "hint-without-phrases": ["{id: a, type: yes_no, hints: [{kind: phrase, suggests: {present: no}}]}"],
}


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_that_a_problem_of_an_item_is_told_once(code: str) -> None:
    assert codes(with_items(*PROBLEMS[code])) == [code]


WARNINGS = {
    "weights-total",
    "weight-without-effect",
    "rubric-without-score",
    "no-points",
    "points-below-zero",
    "hint-unknown-answer",
}


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_that_a_rubric_is_there_exactly_where_no_problem_is_an_error(code: str) -> None:
    assert (read_rubric(with_items(*PROBLEMS[code]), "r").rubric is not None) == (code in WARNINGS)


def test_that_a_section_fatal_is_an_error_in_deduct_mode() -> None:
    item = "{id: a, type: faults, faults: [{id: x, points: 1, fatal: section}]}"
    assert codes(with_items(item, mode="deduct")) == ["fatal-section-in-deduct"]


def test_that_na_as_zero_is_an_error_in_deduct_mode() -> None:
    assert codes("not_applicable: zero\n" + with_items(GOOD, mode="deduct")) == ["zero-in-deduct"]


def test_that_a_faults_item_needs_no_points_in_deduct_mode() -> None:
    assert codes(with_items("{id: a, type: faults, faults: [{id: x, points: 1}]}", mode="deduct")) == []


def test_that_a_base_outside_deduct_mode_is_a_warning() -> None:
    assert codes("base: 100\n" + with_items(GOOD)) == ["base-without-effect"]


@pytest.mark.parametrize("second", ["95", "96"])
def test_that_a_grade_that_is_never_reached_is_told(second: str) -> None:
    head = f"grades: [{{id: a, at_least: 95}}, {{id: b, at_least: {second}}}]\n"
    assert codes(head + with_items(GOOD)) == ["grades-not-in-order"]


def test_that_a_fatal_that_leaves_the_highest_score_is_a_warning() -> None:
    assert codes("fatal_score: 100\n" + with_items("{id: a, type: yes_no, fatal: {no: form}}")) == [
        "fatal-without-effect"
    ]


def test_that_section_weights_follow_the_same_rules() -> None:
    sections = "sections:\n  - {id: a, weight: 60, items: [{id: x, type: yes_no}]}\n"
    assert codes(HEAD + sections + "  - {id: b, weight: 30, items: [{id: y, type: yes_no}]}\n") == ["weights-total"]
    assert codes(HEAD + sections + "  - {id: b, items: [{id: y, type: yes_no}]}\n") == ["weights-mixed"]
    assert codes(HEAD + sections + "  - {id: b, items: [{id: y, type: text}]}\n") == ["weights-total"]


def test_that_multipliers_in_points_mode_need_no_total() -> None:
    text = "rubric: r\nversion: 1\nmode: points\nsections: [{id: a, weight: 3, items: [{id: x, type: yes_no}]}]\n"
    assert codes(text) == []


def test_that_weights_that_are_all_zero_are_an_error() -> None:
    text = HEAD + "sections: [{id: a, weight: 0, items: [{id: x, type: yes_no}]}]\n"
    assert set(codes(text)) == {"weights-total", "weights-zero"}


def test_that_gaps_are_judged_at_the_step_of_the_decimals() -> None:
    ranges = "ranges: [{min: 0, max: 4.9, points: 1}, {min: 5, max: 7, points: 0}]"
    assert codes(with_items(f"{{id: a, type: number, decimals: 1, {ranges}}}")) == []
    assert codes(with_items(f"{{id: a, type: number, decimals: 2, {ranges}}}")) == ["ranges-gap"]
    assert codes(with_items(f"{{id: a, type: number, {ranges}}}")) == []


def test_that_ranges_in_any_order_are_judged_by_their_numbers() -> None:
    ranges = "ranges: [{min: 5, max: 7, points: 0}, {min: 0, max: 4, points: 1}]"
    assert codes(with_items(f"{{id: a, type: number, {ranges}}}")) == []


def test_that_a_loop_over_several_items_names_them() -> None:
    text = with_items(
        GOOD,
        "{id: a, type: yes_no, visible_if: {item: b, is: [yes]}}",
        "{id: b, type: yes_no, visible_if: {any: [{item: ok, is: [yes]}, {item: a, is: [no]}]}}",
    )
    (found,) = read_rubric(text, "r").problems
    assert (found.code, dict(found.arguments)["items"]) == ("condition-loop", "a → b → a")


def test_that_a_section_whose_condition_names_its_own_item_is_a_loop() -> None:
    text = HEAD + "sections: [{id: s, visible_if: {item: a, is: [yes]}, items: [{id: a, type: yes_no}]}]\n"
    assert codes(text) == ["condition-loop"]


def test_that_a_loop_and_an_item_never_seen_are_told_beside_an_unknown_name() -> None:
    text = with_items(
        GOOD,
        "{id: a, type: yes_no, visible_if: {item: nowhere, is: [yes]}}",
        "{id: b, type: yes_no, visible_if: {item: c, is: [yes]}}",
        "{id: c, type: yes_no, visible_if: {item: b, is: [yes]}}",
        "{id: d, type: yes_no, visible_if: {item: ok, is_not: [yes, no]}}",
    )
    assert codes(text) == ["condition-unknown-item", "condition-loop", "item-never-seen"]


def test_that_option_ids_stay_what_was_written() -> None:
    options = ", ".join(f"{{id: {name}, title: x}}" for name in ("no", "012", "1:30"))
    rubric = rubric_of(with_items(GOOD, f"{{id: a, type: choice, scored: false, options: [{options}]}}"))
    assert [option.id for option in rubric.sections[0].items[1].options] == ["no", "012", "1:30"]


NEVER = {
    "no option is left": "{all: [{item: kind, is: [x]}, {item: kind, is: [y]}]}",
    "the number lies outside": "{item: seconds, at_least: 11}",
    "the limits cross": "{all: [{item: seconds, at_least: 5}, {item: seconds, at_most: 4}]}",
    "every way is closed": "{any: [{item: seconds, at_least: 11}, {item: kind, is_not: [x, y]}]}",
    "what it needs shuts it out": "{all: [{item: kind, is: [x]}, {item: only-y, is: [yes]}]}",
}


@pytest.mark.parametrize("why", sorted(NEVER))
def test_that_an_item_that_can_never_be_seen_is_told(why: str) -> None:
    text = with_items(
        "{id: kind, type: choice, options: [{id: x, points: 1}, {id: y, points: 0}]}",
        "{id: seconds, type: number, ranges: [{min: 0, max: 10, points: 1}]}",
        "{id: only-y, type: yes_no, visible_if: {item: kind, is: [y]}}",
        f"{{id: never, type: yes_no, visible_if: {NEVER[why]}}}",
    )
    (found,) = read_rubric(text, "r").problems
    assert (found.code, found.arguments) == ("item-never-seen", (("item", "never"),))


def test_that_options_of_a_multi_item_can_be_met_together() -> None:
    text = with_items(
        "{id: m, type: multi, options: [{id: x, points: 1}, {id: y, points: 1}]}",
        "{id: a, type: yes_no, visible_if: {all: [{item: m, is: [x]}, {item: m, is: [y]}]}}",
    )
    assert codes(text) == []


def test_that_what_was_written_stays_what_was_written() -> None:
    options = "options: [{id: no, points: 1}, {id: 012, points: 2}, {id: on, points: 3}, {id: null-, points: 3}]"
    item = rubric_of(with_items(f"{{id: yes, title: 1.50, type: choice, {options}}}")).item("yes")
    assert item is not None
    assert [option.id for option in item.options] == ["no", "012", "on", "null-"]
    assert item.title.in_language("en") == "1.50"


def test_that_a_time_is_text_and_never_a_number() -> None:
    text = with_items("{id: a, title: 1:30, type: yes_no, points: 1:30}")
    (found,) = read_rubric(text, "r").problems
    assert (found.code, dict(found.arguments)["value"]) == ("number-expected", "1:30")


def test_that_numbers_are_exact() -> None:
    item = rubric_of(with_items("{id: a, type: yes_no, points: 0.1}")).item("a")
    assert item is not None
    assert item.points == Decimal("0.1")


def test_that_defaults_follow_the_mode() -> None:
    assert rubric_of(with_items(GOOD)).not_applicable is NotApplicable.EXCLUDE
    deduct = rubric_of(with_items(GOOD, mode="deduct"))
    assert (deduct.mode, deduct.not_applicable, deduct.base) == (Mode.DEDUCT, NotApplicable.FULL, 100)
    assert (deduct.bonus_cap, deduct.fatal_score) == (100, 0)


def test_that_a_title_that_is_not_written_is_the_id() -> None:
    rubric = rubric_of(with_items(GOOD))
    assert (rubric.title.in_language("zh_CN"), rubric.sections[0].title.in_language("en")) == ("r", "s")


def test_that_the_content_hash_does_not_depend_on_line_ends() -> None:
    assert content_hash("a: 1\nb: 2\n") == content_hash("a: 1\r\nb: 2\r\n") != content_hash("a: 1\nb: 3\n")


def test_that_a_byte_order_mark_changes_nothing() -> None:
    assert read_rubric("\ufeff" + with_items(GOOD), "r").rubric is not None


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
def test_that_every_problem_has_a_sentence_without_open_places(language: str) -> None:
    found = [problem for items in PROBLEMS.values() for problem in read_rubric(with_items(*items), "r").problems]
    sentences = [sentence(problem, language) for problem in found]
    assert [each for each in sentences if "{" in each.replace("{en:", "").replace("{interrupts:", "")] == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Version: 1", "version"),
        ("mode: weigthed", "weighted"),
        ("sections: [{id: s, itmes: []}]", "items"),
        ("sections: [{id: s, items: [{id: a, type: Choice}]}]", "choice"),
        ("sections: [{id: s, items: [{id: a, type: yes_no, fatal: {no: fomr}}]}]", "form"),
        ("sections: [{id: s, items: [{id: a, type: yes_no, comment: bellow_full}]}]", "below_full"),
        ("sections: [{id: s, items: [{id: a, type: faults, faults: [{id: x, max_time: 3}]}]}]", "max_times"),
        ("sections: [{id: s, items: [{id: a1, type: yes_no, visible_if: {itme: b1, is: [yes]}}]}]", "item"),
        (
            "sections: [{id: s, items: [{id: call-type, type: yes_no}], visible_if: {item: Call_type, is: [yes]}}]",
            "call-type",
        ),
        (
            "sections: [{id: s, items: [{id: a, type: yes_no}, {id: b, type: text, visible_if: {item: a, is: yess}}]}]",
            "yes",
        ),
    ],
)
def test_that_a_misspelt_word_names_the_one_that_was_meant(text: str, meant: str) -> None:
    found = [dict(problem.arguments).get("expected") for problem in read_rubric(text, "r.yaml").problems]
    assert meant in found
