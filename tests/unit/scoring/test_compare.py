"""Two versions of a rubric, and every way in which they can differ."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa_app.messages import LANGUAGES, catalogue
from qa_app.messages.differences import difference_words
from qa_app.model.comparison import Change, Difference, Part
from qa_app.model.evaluation import Answer, FaultsAnswer, NumberAnswer, OptionAnswer
from qa_app.model.rubric import Rubric
from qa_app.scoring.compare import compare
from qa_app.scoring.compare_order import merged, reordered
from qa_app.scoring.engine import score
from qa_app.scoring.rubric_file import read_rubric

OLD = """\
rubric: form
version: 1
title: {en: Form, zh_CN: 表}
mode: weighted
bonus_cap: 100
grades:
  - {id: good, title: Good, at_least: 80}
  - {id: poor, title: Poor, at_least: 0}
sections:
  - id: opening
    title: Opening
    weight: 40
    items:
      - id: greeting
        title: {en: Greeting, zh_CN: 问候}
        type: choice
        weight: 60
        hints:
          - {kind: phrase, speaker: agent, any_of: [hello], suggests: {present: full}}
        options:
          - {id: full, title: All, points: 10}
          - {id: partly, title: Part, points: 5}
          - {id: missing, title: None, points: 0}
      - id: waiting
        title: Waiting
        type: number
        weight: 40
        unit: s
        ranges: [{min: 0, max: 30, points: 10}, {min: 31, max: 600, points: 0}]
  - id: talk
    title: Talk
    weight: 60
    items:
      - id: kind
        title: Kind
        type: choice
        scored: false
        options: [{id: complaint, title: Complaint}, {id: question, title: Question}]
      - id: manners
        title: Manners
        type: faults
        points: 10
        visible_if: {item: kind, is: [complaint]}
        faults:
          - {id: interrupts, title: Interrupts, points: 2, max_times: 5}
          - {id: insults, title: Insults, points: 4, fatal: form}
      - {id: solved, title: Solved, type: yes_no}
"""


def read(text: str) -> Rubric:
    reading = read_rubric(text, "form.yaml")
    assert reading.rubric is not None, reading.problems
    return reading.rubric


def differences(*replacements: tuple[str, str]) -> tuple[Difference, ...]:
    text = OLD
    for before, after in replacements:
        assert before in text
        text = text.replace(before, after)
    return compare(read(OLD), read(text))


def test_that_a_rubric_does_not_differ_from_itself() -> None:
    assert differences(("version: 1", "version: 2")) == ()


# A change of the text, the code of the one difference that it makes, its two values, and whether scores can differ.
ONE_CHANGE = [
    ("en: Form", "en: The form", "rubric-title", "Form", "The form", False),
    ("mode: weighted", "mode: points", "rubric-mode", "weighted", "points", True),
    ("bonus_cap: 100", "bonus_cap: null", "rubric-bonus-cap", "100", None, True),
    ("bonus_cap: 100", "fatal_score: 59", "rubric-fatal-score", "0", "59", True),
    ("bonus_cap: 100", "not_applicable: full", "rubric-not-applicable", "exclude", "full", True),
    ("at_least: 80", "at_least: 85", "grade-at-least", "80", "85", True),
    ("title: Good", "title: Fine", "grade-title", "Good", "Fine", False),
    ("  - {id: good, title: Good, at_least: 80}\n", "", "grade-removed", "80", None, True),
    ("title: Talk", "title: Talking", "section-title", "Talk", "Talking", False),
    ("weight: 60\n    items", "weight: 70\n    items", "section-weight", "60", "70", True),
    ("zh_CN: 问候", "zh_CN: 开场", "item-title", "问候", "开场", False),
    (", zh_CN: 问候", "", "item-title", "问候", None, False),
    ("weight: 60\n        hints", "weight: 61\n        hints", "item-weight", "60", "61", True),
    ("unit: s", "unit: min", "item-unit", "s", "min", False),
    ("unit: s", "unit: s\n        decimals: 0\n        allow_na: false", "item-allow-na", "true", "false", True),
    ("unit: s", "unit: s\n        comment: always", "item-comment", "optional", "always", False),
    ("unit: s", "unit: s\n        evidence: below_full", "item-evidence", "optional", "below_full", False),
    ("unit: s", "unit: s\n        guidance: Soon", "item-guidance", None, "Soon", False),
    ("type: yes_no}", "type: yes_no, bonus: true}", "item-bonus", "false", "true", True),
    ("scored: false", "scored: false\n        required: true", "item-required", "false", "true", False),
    ("points: 10\n        visible_if", "points: 12\n        visible_if", "item-points", "10", "12", True),
    ("is: [complaint]", "is_not: [complaint]", "item-visible-if", "{item: kind, is: [complaint]}",
     "{item: kind, is_not: [complaint]}", True),
    ("title: Part", "title: Partly", "option-title", "Part", "Partly", False),
    ("points: 5}", "points: 6}", "option-points", "5", "6", True),
    ("id: missing, title: None, points: 0", "id: missing, title: None, points: 0, fatal: section", "option-fatal",
     None, "section", True),
    ("          - {id: partly, title: Part, points: 5}\n", "", "option-removed", "5", None, True),
    ("max: 30, points: 10}", "max: 30, points: 9}", "ranges-changed", "0–30: 10; 31–600: 0",
     "0–30: 9; 31–600: 0", True),
    ("points: 2, max_times", "points: 3, max_times", "fault-points", "2", "3", True),
    ("max_times: 5", "max_times: 6", "fault-max-times", "5", "6", False),
    ("max_times: 5", "max_times: 4", "fault-max-times", "5", "4", True),
    (", max_times: 5", "", "fault-max-times", "5", None, False),
    ("fatal: form", "fatal: section", "fault-fatal", "form", "section", True),
    ("          - {id: insults, title: Insults, points: 4, fatal: form}\n", "", "fault-removed", "4", None, True),
    ("      - {id: solved, title: Solved, type: yes_no}\n", "", "item-removed", "yes_no", None, True),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "before", "after", "affects"), ONE_CHANGE)
def test_that_a_change_is_found_and_judged(
    old: str, new: str, code: str, before: str | None, after: str | None, *, affects: bool
) -> None:
    (found,) = differences((old, new))
    assert found.code == f"difference-{code}"
    assert (found.before, found.after, found.affects_scores) == (before, after, affects)


def test_that_an_added_option_affects_scores_only_above_the_best() -> None:
    last = "          - {id: missing, title: None, points: 0}\n"
    (low,) = differences((last, last + "          - {id: other, title: Other, points: 7}\n"))
    (high,) = differences((last, last + "          - {id: other, title: Other, points: 12}\n"))
    assert (low.change, low.name, low.after, low.affects_scores) == (Change.ADDED, "other", "7", False)
    assert high.affects_scores


def test_that_weights_scaled_together_affect_nothing() -> None:
    found = differences(
        ("    weight: 40\n    items", "    weight: 20\n    items"), ("weight: 60\n    items", "weight: 30\n    items")
    )
    assert [each.code for each in found] == ["difference-section-weight"] * 2
    assert not any(each.affects_scores for each in found)


def test_that_an_item_in_another_section_has_moved() -> None:
    line = "      - {id: solved, title: Solved, type: yes_no}\n"
    (found,) = differences((line, ""), ("  - id: talk\n", line + "  - id: talk\n"), ("        weight: 60\n", ""),
                           ("        weight: 40\n", ""))[-1:]  # fmt: skip
    assert (found.change, found.item, found.section) == (Change.MOVED, "solved", "opening")
    assert (found.before, found.after, found.affects_scores) == ("talk", "opening", True)


def test_that_a_new_section_comes_with_its_items() -> None:
    text = "  - {id: end, title: End, weight: 5, items: [{id: bye, title: Bye, type: yes_no}]}\n"
    found = compare(read(OLD), read(OLD + text))
    assert [(each.change, each.part, each.section, each.item) for each in found] == [
        (Change.ADDED, Part.SECTION, "end", None),
        (Change.ADDED, Part.ITEM, "end", "bye"),
    ]
    assert all(each.affects_scores for each in found)


def test_that_an_order_affects_nothing() -> None:
    options = ("          - {id: full, title: All, points: 10}\n", "          - {id: partly, title: Part, points: 5}\n")
    (found,) = differences(("".join(options), "".join(reversed(options))))
    assert (found.change, found.part, found.affects_scores) == (Change.REORDERED, Part.OPTION, False)


def test_that_a_changed_hint_is_one_gone_and_one_new() -> None:
    gone, come = differences(("any_of: [hello]", "any_of: [good day]"))
    assert (gone.change, come.change) == (Change.REMOVED, Change.ADDED)
    assert come.after == "phrase {any_of: [good day], speaker: agent, similarity: 85, suggests: {present: full}}"


def test_that_differences_stand_in_the_order_of_the_new_form() -> None:
    found = differences(
        ("title: Solved", "title: Done"), ("title: Opening", "title: Start"), ("title: Waiting", "title: Wait")
    )
    assert [each.item or each.section for each in found] == ["opening", "waiting", "solved"]


def test_that_what_is_removed_stands_where_it_stood() -> None:
    assert merged(["a", "b", "c"], ["c", "a"]) == ["c", "a", "b"]
    assert merged(["a", "b"], ["b"]) == ["a", "b"]
    assert merged(["a", "b", "c"], []) == ["a", "b", "c"]


def test_that_as_few_as_possible_are_said_to_be_reordered() -> None:
    assert reordered(["a", "b", "c", "d"], ["d", "a", "b", "c"]) == {"d": (4, 1)}
    assert reordered(["a", "x", "b"], ["a", "b", "y"]) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_difference_is_told_in_every_language(language: str) -> None:
    for old, new, code, *_ in ONE_CHANGE:
        (found,) = differences((old, new))
        assert f"difference-{code}" in catalogue()
        assert "{" not in difference_words(found, language).replace(found.before or "", "").replace(
            found.after or "", ""
        )


def test_that_the_words_name_both_values() -> None:
    (found,) = differences(("zh_CN: 问候", "zh_CN: 开场"))
    assert difference_words(found, "zh_CN") == "标题 (zh_CN)：问候 → 开场"
    (found,) = differences(("type: yes_no}", "type: yes_no, bonus: true}"))
    assert difference_words(found, "en") == "Bonus: no → yes"


ANSWERS: dict[str, Answer] = {
    "greeting": OptionAnswer("full"),
    "waiting": NumberAnswer(Decimal(12)),
    "kind": OptionAnswer("complaint"),
    "manners": FaultsAnswer((("interrupts", 2),)),
    "solved": OptionAnswer("no"),
}


@pytest.mark.parametrize(("old", "new"), [case[:2] for case in ONE_CHANGE if not case[5]])
def test_that_what_affects_no_score_leaves_every_score_as_it_was(old: str, new: str) -> None:
    before, after = read(OLD), read(OLD.replace(old, new))
    for greeting in ("full", "partly", "missing"):
        answers = ANSWERS | {"greeting": OptionAnswer(greeting)}
        assert score(before, answers) == score(after, answers)
