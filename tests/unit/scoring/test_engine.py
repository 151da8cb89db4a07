"""What a score means beyond the table: N/A policies, hiding, fatals, bonus, rounding and what is missing."""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest

from qa_app.model.evaluation import NA, Answer, FaultsAnswer, OptionAnswer, OptionsAnswer, TextAnswer
from qa_app.model.problems import ProblemError
from qa_app.scoring.answers_file import read_answers
from qa_app.scoring.engine import missing, score
from qa_app.scoring.rounding import cents, shown, stored
from tests.unit.scoring.forms import dec, rubric_of, scored


def items(*lines: str, mode: str = "points", head: str = "") -> str:
    body = "".join(f"      - {line}\n" for line in lines)
    return f"{head}\nmode: {mode}\nsections:\n  - id: s\n    items:\n{body}"


YES_NO = ("{id: a, type: yes_no, points: 6}", "{id: b, type: yes_no, points: 4}")


@pytest.mark.parametrize(("policy", "expected"), [("exclude", "100"), ("full", "100"), ("zero", "40")])
def test_that_na_counts_as_the_policy_says(policy: str, expected: str) -> None:
    text = items(*YES_NO, head=f"not_applicable: {policy}")
    assert scored(text, {"a": "na", "b": "yes"}).score == dec(expected)


@pytest.mark.parametrize(("policy", "share", "applicable"), [("full", "1", True), ("zero", "0", True)])
def test_that_na_that_counts_stays_applicable(policy: str, share: str, applicable: bool) -> None:
    found = scored(items(*YES_NO, head=f"not_applicable: {policy}"), {"a": "na", "b": "yes"}).items[0]
    assert (found.share, found.applicable, found.reason, found.applied_weight) == (
        dec(share),
        applicable,
        "na",
        dec("60"),
    )


HIDING = (
    "{id: kind, type: choice, scored: false, options: [{id: x}, {id: y}]}",
    "{id: a, type: yes_no, visible_if: {item: kind, is: [x]}}",
    "{id: b, type: yes_no}",
)


@pytest.mark.parametrize("policy", ["exclude", "full", "zero"])
def test_that_a_hidden_item_counts_for_nothing_under_every_policy(policy: str) -> None:
    text = items(*HIDING, head=f"not_applicable: {policy}")
    for answer in ("yes", "no", "na"):
        result = scored(text, {"kind": "y", "a": answer, "b": "yes"})
        assert (result.score, result.items[1].reason, result.items[1].applicable) == (dec("100"), "hidden", False)


def test_that_a_hidden_item_is_not_missing() -> None:
    assert scored(items(*HIDING), {"kind": "y", "b": "yes"}).complete
    assert not scored(items(*HIDING), {"kind": "x", "b": "yes"}).complete


CONDITIONS = {
    "{item: q, is: [yes]}": {"yes": True, "no": False, "na": False, None: False},
    "{item: q, is_not: [yes]}": {"yes": False, "no": True, "na": False, None: False},
    "{any: [{item: q, is: [yes]}, {item: q, is: [no]}]}": {"yes": True, "no": True, "na": False, None: False},
}


@pytest.mark.parametrize("condition", sorted(CONDITIONS))
def test_that_a_condition_on_na_or_nothing_is_false(condition: str) -> None:
    text = items("{id: q, type: yes_no}", f"{{id: a, type: yes_no, visible_if: {condition}}}")
    for answer, visible in CONDITIONS[condition].items():
        result = scored(text, {} if answer is None else {"q": answer})
        assert (result.items[1].reason != "hidden") == visible, answer


def test_that_a_condition_on_a_hidden_item_is_false_whatever_its_old_answer() -> None:
    text = items(
        "{id: kind, type: choice, scored: false, options: [{id: x}, {id: y}]}",
        "{id: a, type: yes_no, visible_if: {item: kind, is: [x]}}",
        "{id: b, type: yes_no, visible_if: {item: a, is_not: [yes]}}",
    )
    assert scored(text, {"kind": "y", "a": "no"}).items[2].reason == "hidden"
    assert scored(text, {"kind": "x", "a": "no"}).items[2].reason == "unanswered"


def test_that_a_condition_may_look_at_numbers_lists_and_faults() -> None:
    text = items(
        "{id: n, type: number, scored: false}",
        "{id: m, type: multi, scored: false, options: [{id: x}, {id: y}]}",
        "{id: f, type: faults, scored: false, faults: [{id: late}]}",
        "{id: a, type: yes_no, visible_if: {item: n, at_least: 3, at_most: 5}}",
        "{id: b, type: yes_no, visible_if: {item: m, is: [y]}}",
        "{id: c, type: yes_no, visible_if: {item: f, is: [late]}}",
    )
    shown_items = [item.reason for item in scored(text, {"n": 5, "m": ["x", "y"], "f": {"late": 1}}).items[3:]]
    hidden_items = [item.reason for item in scored(text, {"n": 6, "m": ["x"], "f": {"late": 0}}).items[3:]]
    assert (shown_items, hidden_items) == (["unanswered"] * 3, ["hidden"] * 3)


def test_that_a_hidden_section_hides_its_items() -> None:
    text = """
mode: points
sections:
  - {id: s, items: [{id: q, type: yes_no}]}
  - {id: t, visible_if: {item: q, is: [no]}, items: [{id: a, type: yes_no, fatal: {no: form}}]}
"""
    result = scored(text, {"q": "yes", "a": "no"})
    assert (result.score, result.fatals, result.sections[1].score) == (dec("100"), (), None)


def test_that_the_score_so_far_leaves_unanswered_items_out() -> None:
    result = scored(items(*YES_NO), {"a": "yes"})
    assert (result.score, result.complete, result.items[1].reason) == (dec("100"), False, "unanswered")


@pytest.mark.parametrize("policy", ["full", "zero"])
def test_that_an_unanswered_item_is_left_out_under_every_policy(policy: str) -> None:
    result = scored(items(*YES_NO, head=f"not_applicable: {policy}"), {"b": "no"})
    assert result.score == dec("0")
    assert result.items[0].applicable is False


def test_that_an_empty_form_has_no_score() -> None:
    result = scored(items(*YES_NO), {})
    assert (result.score, result.raw_score, result.uncapped_score, result.complete) == (None, None, None, False)


def test_that_a_bonus_alone_makes_no_score() -> None:
    text = items("{id: a, type: yes_no}", "{id: e, type: yes_no, bonus: true, points: 3}")
    assert scored(text, {"a": "na", "e": "yes"}).score is None


MULTI = "{id: m, type: multi, options: [{id: a, points: 3}, {id: b, points: 1}, {id: c, points: -2}]}"


@pytest.mark.parametrize(
    ("chosen", "share"), [([], "0"), (["a"], "0.75"), (["a", "b"], "1"), (["a", "b", "c"], "0.5"), (["c"], "0")]
)
def test_that_a_multi_item_is_kept_within_0_and_1(chosen: list[str], share: str) -> None:
    assert scored(items(MULTI), {"m": chosen}).items[0].share == dec(share)


FAULTS = "{id: f, type: faults, points: 10, faults: [{id: late, points: 2, max_times: 9}, {id: rude, points: 7}]}"


@pytest.mark.parametrize(
    ("times", "share"), [({}, "1"), ({"late": 2}, "0.6"), ({"late": 1, "rude": 1}, "0.1"), ({"rude": 2}, "0")]
)
def test_that_counted_faults_leave_the_items_own_points(times: dict[str, int], share: str) -> None:
    assert scored(items(FAULTS), {"f": times}).items[0].share == dec(share)


def test_that_deduct_mode_takes_points_short_of_the_best() -> None:
    text = items(
        "{id: a, type: choice, options: [{id: full, points: 6}, {id: half, points: 3}]}",
        "{id: b, type: choice, options: [{id: fine, points: 0}, {id: bad, points: -5}]}",
        "{id: c, type: faults, faults: [{id: late, points: 2}]}",
        mode="deduct",
    )
    result = scored(text, {"a": "half", "b": "bad", "c": {"late": 3}})
    assert (result.score, result.items[0].points, result.items[0].applied_weight) == (dec("86"), dec("-3"), None)


def test_that_na_in_deduct_mode_deducts_nothing() -> None:
    text = items("{id: a, type: yes_no, points: 5}", "{id: b, type: yes_no, points: 5}", mode="deduct")
    assert scored(text, {"a": "na", "b": "no"}).score == dec("95")


def test_that_a_deduction_form_all_na_has_no_score() -> None:
    assert scored(items("{id: a, type: yes_no, points: 5}", mode="deduct"), {"a": "na"}).score is None


def test_that_the_base_may_be_another() -> None:
    text = items("{id: a, type: yes_no, points: 5}", mode="deduct", head="base: 50")
    assert scored(text, {"a": "no"}).score == dec("45")


FATAL = "{id: f, type: yes_no, points: 0, fatal: {no: form}}"


def test_that_a_form_fatal_leaves_the_fatal_score_at_most() -> None:
    text = items(*YES_NO, FATAL, head="fatal_score: 59")
    assert scored(text, {"a": "yes", "b": "yes", "f": "no"}).score == dec("59")
    assert scored(text, {"a": "no", "b": "yes", "f": "no"}).score == dec("40")


def test_that_several_fatals_are_all_listed() -> None:
    text = items(
        "{id: f, type: faults, points: 10, faults: [{id: x, fatal: form}, {id: y, points: 1, fatal: section}]}",
        "{id: g, type: number, ranges: [{min: 0, max: 5, points: 1}, {min: 6, max: 9, points: 0, fatal: form}]}",
    )
    result = scored(text, {"f": {"y": 1, "x": 2}, "g": 7})
    assert [(each.item, each.answer, each.scope.value) for each in result.fatals] == [
        ("f", "x", "form"),
        ("f", "y", "section"),
        ("g", "7", "form"),
    ]


def test_that_a_fatal_counted_no_times_does_not_fire() -> None:
    text = items("{id: f, type: faults, points: 10, faults: [{id: x, points: 10, fatal: form}]}")
    assert scored(text, {"f": {"x": 0}}).fatals == ()


@pytest.mark.parametrize("policy", ["exclude", "full", "zero"])
def test_that_a_fatal_item_answered_na_does_not_fire(policy: str) -> None:
    text = items(*YES_NO, "{id: f, type: yes_no, fatal: {no: form}}", head=f"not_applicable: {policy}")
    assert scored(text, {"a": "yes", "b": "yes", "f": "na"}).fatals == ()


def test_that_a_section_fatal_comes_before_the_bonus_of_the_form() -> None:
    text = """
mode: weighted
sections:
  - {id: a, weight: 60, items: [{id: a1, type: yes_no}]}
  - {id: b, weight: 40, items: [{id: b1, type: yes_no, fatal: {no: section}}, {id: b2, type: yes_no}]}
  - {id: c, items: [{id: extra, type: yes_no, bonus: true, points: 5}]}
"""
    result = scored(text, {"a1": "yes", "b1": "no", "b2": "yes", "extra": "yes"})
    assert (result.score, result.raw_score) == (dec("65"), dec("85"))


def test_that_an_item_without_points_is_a_pure_fatal_switch() -> None:
    result = scored(items(*YES_NO, FATAL), {"a": "yes", "b": "yes", "f": "yes"})
    assert (result.score, result.items[2].reason, result.items[2].share) == (dec("100"), "no_points", None)


def test_that_an_item_of_weight_zero_decides_nothing() -> None:
    text = items("{id: a, type: yes_no, weight: 100}", "{id: b, type: yes_no, weight: 0}", mode="weighted")
    result = scored(text, {"a": "yes", "b": "no"})
    assert (result.score, result.items[1].applied_weight, result.items[1].applicable) == (dec("100"), dec("0"), True)


def test_that_a_section_whose_only_answered_items_weigh_nothing_has_no_score() -> None:
    text = """
mode: weighted
sections:
  - {id: a, items: [{id: a1, type: yes_no, weight: 100}, {id: a2, type: yes_no, weight: 0}]}
  - {id: b, items: [{id: b1, type: yes_no}]}
"""
    result = scored(text, {"a1": "na", "a2": "no", "b1": "yes"})
    assert (result.score, result.sections[0].score) == (dec("100"), None)


def test_that_applied_weights_total_100_and_explain_the_score() -> None:
    text = """
mode: points
sections:
  - {id: a, weight: 2, items: [{id: a1, type: yes_no, points: 3}, {id: a2, type: yes_no, points: 2}]}
  - {id: b, items: [{id: b1, type: yes_no, points: 10}]}
"""
    result = scored(text, {"a1": "yes", "a2": "no", "b1": "yes"})
    weights = [item.applied_weight for item in result.items]
    assert weights == [dec("30"), dec("20"), dec("50")]
    assert [section.applied_weight for section in result.sections] == [dec("50"), dec("50")]
    assert result.score == dec("80")


def test_that_a_cap_below_100_holds_without_a_bonus_too() -> None:
    result = scored(items(*YES_NO, head="bonus_cap: 90"), {"a": "yes", "b": "yes"})
    assert (result.score, result.uncapped_score) == (dec("90"), dec("100"))


@pytest.mark.parametrize(
    ("a", "b", "grade"), [("yes", "yes", "good"), ("yes", "no", "good"), ("no", "yes", "poor"), ("no", "no", None)]
)
def test_that_the_first_grade_that_fits_counts(a: str, b: str, grade: str | None) -> None:
    head = "grades: [{id: good, at_least: 60}, {id: poor, at_least: 30}]"
    assert scored(items(*YES_NO, head=head), {"a": a, "b": b}).grade == grade


@pytest.mark.parametrize(
    ("value", "places", "text"), [("84.5", 0, "85"), ("84.4950", 2, "84.50"), ("0.00005", 4, "0.0001"), ("2.5", 0, "3")]
)
def test_that_halves_go_up(value: str, places: int, text: str) -> None:
    assert shown(Decimal(value), places) == text


def test_that_a_quotient_cut_short_of_a_half_still_goes_up() -> None:
    assert stored(Decimal("84.49994999999999999999999999999999999999999999999999999999")) == Decimal("84.5")


def test_that_money_is_whole_cents() -> None:
    assert [cents(Decimal(text)) for text in ("200.00", "0.005", "12.344")] == [20000, 1, 1234]


def test_that_the_callers_decimal_context_changes_nothing() -> None:
    text = items("{id: a, type: yes_no, points: 2}", "{id: b, type: yes_no, points: 1}")
    with localcontext() as context:
        context.prec = 3
        assert scored(text, {"a": "yes", "b": "no"}).score == Decimal("66.6667")


def test_that_answers_that_do_not_fit_are_never_scored() -> None:
    rubric = rubric_of(items(*YES_NO, FAULTS, "{id: t, type: text, allow_na: false}"))
    wrong: dict[str, Answer] = {
        "zz": OptionAnswer("yes"),
        "a": OptionAnswer("maybe"),
        "b": OptionsAnswer(("yes",)),
        "f": FaultsAnswer((("late", 10), ("rude", -1), ("cold", 1))),
        "t": NA,
    }
    with pytest.raises(ProblemError) as caught:
        score(rubric, wrong)
    assert [problem.code for problem in caught.value.problems] == [
        "answer-unknown-item",
        "answer-unknown-option",
        "answer-wrong-shape",
        "answer-too-often",
        "answer-times-negative",
        "answer-unknown-fault",
        "answer-na-not-allowed",
    ]


def test_that_an_answers_file_tells_every_problem_with_its_place() -> None:
    rubric = rubric_of(items(*YES_NO, "{id: n, type: number, ranges: [{min: 0, max: 9, points: 1}]}", MULTI))
    text = "rubric: other\nanswers:\n  a: maybe\n  bb: yes\n  n: 10\n  m: [a, a]\n  b:\n"
    reading = read_answers(text, "a.yaml", rubric)
    assert reading.answers is None
    assert [(problem.code, problem.line, problem.column) for problem in reading.problems] == [
        ("answers-wrong-rubric", 1, 9),
        ("answer-unknown-option", 3, 6),
        ("answer-unknown-item", 4, 3),
        ("answer-out-of-range", 5, 6),
        ("answer-option-twice", 6, 6),
    ]


def test_that_an_answers_file_takes_every_type() -> None:
    rubric = rubric_of(
        items(*YES_NO, MULTI, FAULTS, "{id: n, type: number, decimals: 1, scored: false}", "{id: t, type: text}")
    )
    text = "rubric: r\nanswers: {a: yes, b: na, m: [a, c], f: {late: 2}, n: 4.5, t: no}\n"
    answers = read_answers(text, "a.yaml", rubric).answers
    assert answers is not None
    assert answers["f"] == FaultsAnswer((("late", 2),))
    assert answers["t"] == TextAnswer("no")


@pytest.mark.parametrize("value", ["[1, 2]", "{x: 1}", "many", "1:30", "0x10", "1_000", "4.55", "true"])
def test_that_what_is_no_number_is_no_answer_to_a_number_item(value: str) -> None:
    rubric = rubric_of(items(*YES_NO, "{id: n, type: number, decimals: 1, scored: false}"))
    assert read_answers(f"rubric: r\nanswers: {{n: {value}}}\n", "a", rubric).answers is None


DEMANDS = items(
    "{id: a, type: yes_no, comment: below_full, evidence: below_full}",
    "{id: b, type: yes_no, comment: always, evidence: always}",
    "{id: c, type: text, required: true}",
    "{id: d, type: yes_no, bonus: true, points: 1}",
)


def lacking(answers: dict[str, Answer], comments: dict[str, str], evidence: dict[str, tuple[int, ...]]) -> list[str]:
    return [f"{each.item} {each.part.value}" for each in missing(rubric_of(DEMANDS), answers, comments, evidence)]


def test_that_everything_that_is_demanded_is_listed() -> None:
    assert lacking({}, {}, {}) == ["a answer", "b answer", "c answer"]
    answers: dict[str, Answer] = {"a": OptionAnswer("no"), "b": OptionAnswer("yes"), "c": TextAnswer("x")}
    assert lacking(answers, {"a": " "}, {"b": ()}) == ["a comment", "a evidence", "b comment", "b evidence"]
    assert lacking(answers, {"a": "why", "b": "well"}, {"a": (1,), "b": (1,)}) == []


def test_that_blank_text_is_no_answer() -> None:
    answers: dict[str, Answer] = {"a": NA, "b": NA, "c": TextAnswer("  ")}
    assert "c answer" in lacking(answers, {"b": "-"}, {})
    assert not score(rubric_of(DEMANDS), answers).complete


def test_that_full_marks_and_na_demand_nothing_below_full() -> None:
    answers: dict[str, Answer] = {"a": NA, "b": NA, "c": TextAnswer("x")}
    assert lacking(answers, {}, {}) == ["b comment"]
    assert lacking({**answers, "a": OptionAnswer("yes")}, {"b": "-"}, {}) == []
