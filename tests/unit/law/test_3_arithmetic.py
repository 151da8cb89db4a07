"""Section 3 of the law, sentence by sentence; the figures are worked out by hand beside each case."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.law.shell import scored

TWO = """
    mode: weighted
    {head}
    sections:
      - id: a
        weight: 60
        items:
          - {{id: a1, type: yes_no}}
          - {{id: a2, type: yes_no}}
      - id: b
        weight: 40
        items:
          - {{id: b1, type: choice, options: [{{id: full, points: 10}}, {{id: half, points: 5}}]}}
"""


def two(head: str = "") -> str:
    return TWO.format(head=head)


SHARES = {
    "choice, options: [{id: x, points: 8}, {id: y, points: 6}]": {"x": "1.0000", "y": "0.7500"},
    "choice, options: [{id: x, points: 3}, {id: y, points: -2}]": {"y": "0.0000"},
    "multi, options: [{id: x, points: 2}, {id: y, points: 4}, {id: z, points: -3}]": {
        "[x]": "0.3333", "[x, y]": "1.0000", "[y, z]": "0.1667", "[z]": "0.0000", "[]": "0.0000",
    },
    "faults, points: 10, faults: [{id: x, points: 3}, {id: y, points: 4}]": {
        "{x: 1}": "0.7000", "{x: 2, y: 1}": "0.0000", "{x: 2}": "0.4000", "{y: 3}": "0.0000", "{}": "1.0000",
    },
    "number, ranges: [{min: 0, max: 4, points: 3}, {min: 5, max: 9, points: 1}]": {"4": "1.0000", "5": "0.3333"},
    "yes_no, points: 7": {"yes": "1.0000", "no": "0.0000"},
}  # fmt: skip


@pytest.mark.parametrize("mode", ["weighted", "points"])
@pytest.mark.parametrize("item", SHARES)
def test_that_a_share_is_points_over_best_points(tmp_path: Path, item: str, mode: str) -> None:
    for answer, share in SHARES[item].items():
        form = f"mode: {mode}\nsections: [{{id: s, items: [{{id: a, type: {item}}}]}}]\n"
        assert scored(tmp_path, form, f"a: {answer}")["items"]["a"]["share"] == share


def test_that_weights_are_shares_of_their_total(tmp_path: Path) -> None:
    form = """
        mode: weighted
        sections:
          - {id: a, weight: 1, items: [{id: x, type: yes_no, weight: 3}, {id: y, type: yes_no, weight: 1}]}
          - {id: b, weight: 2, items: [{id: z, type: yes_no, weight: 7}]}
    """
    document = scored(tmp_path, form, "x: yes\ny: no\nz: no")
    assert document["score"] == "25.0000"
    assert [document["items"][name]["applied_weight"] for name in "xyz"] == ["25.0000", "8.3333", "66.6667"]
    assert document["sections"] == {
        "a": {"score": "75.0000", "applied_weight": "33.3333"},
        "b": {"score": "0.0000", "applied_weight": "66.6667"},
    }


def test_that_sections_are_true_weights_whatever_the_number_of_their_items(tmp_path: Path) -> None:
    document = scored(tmp_path, two(), "a1: yes\na2: no\nb1: full")
    assert (document["score"], document["sections"]["a"]["score"]) == ("70.0000", "50.0000")


def test_that_points_mode_multiplies_points_and_best_points(tmp_path: Path) -> None:
    form = """
        mode: points
        sections:
          - {id: a, weight: 3, items: [{id: x, type: choice, options: [{id: p, points: 2}, {id: q, points: 10}]}]}
          - {id: b, items: [{id: y, type: yes_no, points: 10}]}
    """
    document = scored(tmp_path, form, "x: p\ny: yes")
    assert document["score"] == "40.0000"  # (2·3 + 10·1) / (10·3 + 10·1)
    assert document["items"]["x"]["applied_weight"] == "75.0000"
    assert document["sections"] == {
        "a": {"score": "20.0000", "applied_weight": "75.0000"},
        "b": {"score": "100.0000", "applied_weight": "25.0000"},
    }


DEDUCT = """
    mode: deduct
    base: 90
    bonus_cap: null
    sections:
      - id: s
        items:
          - {id: f, type: faults, faults: [{id: x, points: 2.5}, {id: y, points: 10}]}
          - {id: c, type: choice, options: [{id: best, points: 8}, {id: less, points: 3}]}
          - {id: m, type: multi, options: [{id: p, points: 2}, {id: q, points: 3}]}
          - {id: n, type: number, ranges: [{min: 0, max: 1, points: 4}, {min: 2, max: 9, points: 1}]}
          - {id: b, type: yes_no, bonus: true, points: 6}
"""


@pytest.mark.parametrize(
    ("answers", "result"),
    [
        ("f: {}\nc: best\nm: [p, q]\nn: 0", "90.0000"),
        ("f: {x: 3}\nc: best\nm: [p, q]\nn: 0", "82.5000"),
        ("f: {x: 1, y: 2}\nc: less\nm: [p]\nn: 9", "56.5000"),  # 90 - 22.5 - 5 - 3 - 3
        ("f: {}\nc: less\nm: []\nn: 1\nb: yes", "86.0000"),  # 90 - 5 - 5 + 6
        ("f: {y: 12}\nb: yes", "0.0000"),
        ("c: na\nf: {x: 2}", "85.0000"),
    ],
)
def test_that_deduct_mode_takes_points_off_the_base(tmp_path: Path, answers: str, result: str) -> None:
    assert scored(tmp_path, DEDUCT, answers)["score"] == result


def test_that_na_in_deduct_mode_is_full_by_default(tmp_path: Path) -> None:
    document = scored(tmp_path, DEDUCT, "c: na\nf: {}")
    assert (document["items"]["c"]["applicable"], document["items"]["c"]["share"]) == (True, "1.0000")


@pytest.mark.parametrize(
    ("policy", "result", "share", "applicable"),
    [("exclude", "70.0000", None, False), ("full", "85.0000", "1.0000", True), ("zero", "35.0000", "0.0000", True)],
)
def test_that_a_reviewers_na_counts_as_the_rubric_says(
    tmp_path: Path, policy: str, result: str, share: str | None, applicable: bool
) -> None:
    form = f"""
        mode: points
        not_applicable: {policy}
        sections:
          - id: s
            items:
              - {{id: a, type: choice, options: [{{id: x, points: 10}}, {{id: y, points: 7}}]}}
              - {{id: b, type: yes_no, points: 10}}
    """
    document = scored(tmp_path, form, "a: y\nb: na")
    found = document["items"]["b"]
    assert (document["score"], found["share"], found["applicable"], found["reason"]) == (
        result,
        share,
        applicable,
        "na",
    )


@pytest.mark.parametrize("policy", ["exclude", "full", "zero"])
def test_that_a_hidden_item_never_counts(tmp_path: Path, policy: str) -> None:
    form = f"""
        mode: points
        not_applicable: {policy}
        sections:
          - {{id: s, items: [{{id: a, type: yes_no}}, {{id: b, type: yes_no, visible_if: {{item: a, is: [no]}}}}]}}
    """
    for answer in ("no", "na", "yes"):
        document = scored(tmp_path, form, f"a: yes\nb: {answer}")
        assert document["score"] == "100.0000"
        assert document["items"]["b"] == {
            "share": None, "applied_weight": "0.0000", "applicable": False, "reason": "hidden",
        }  # fmt: skip


@pytest.mark.parametrize("mode", ["weighted", "points", "deduct"])
@pytest.mark.parametrize("policy", ["exclude", "full", "zero"])
def test_that_a_form_of_nothing_but_na_is_not_scored(tmp_path: Path, mode: str, policy: str) -> None:
    if (mode, policy) == ("deduct", "zero"):
        return
    form = f"""
        mode: {mode}
        not_applicable: {policy}
        grades: [{{id: any, at_least: 0}}]
        sections:
          - {{id: s, items: [{{id: a, type: yes_no}}, {{id: b, type: yes_no, bonus: true}}, {{id: t, type: text}}]}}
    """
    for answers in ("a: na", "a: na\nb: yes\nt: well", "b: yes", "t: well", ""):
        document = scored(tmp_path, form, answers)
        figures = ("score", "raw_score", "uncapped_score", "grade")
        assert [document[each] for each in figures] == [None] * 4, answers


def test_that_an_unanswered_item_is_left_out_under_every_na_policy(tmp_path: Path) -> None:
    for policy in ("exclude", "full", "zero"):
        document = scored(tmp_path, two(f"not_applicable: {policy}"), "a1: yes\nb1: half")
        assert (document["score"], document["items"]["a2"]["reason"]) == ("80.0000", "unanswered")


def test_that_a_section_with_nothing_applicable_has_no_score_and_no_weight(tmp_path: Path) -> None:
    document = scored(tmp_path, two(), "a1: na\na2: na\nb1: half")
    assert document["score"] == "50.0000"
    assert document["sections"] == {
        "a": {"score": None, "applied_weight": "0.0000"},
        "b": {"score": "50.0000", "applied_weight": "100.0000"},
    }


BONUS = """
    mode: {mode}
    bonus_cap: {cap}
    sections:
      - {{id: s, weight: {weight}, items: [
          {{id: a, type: choice, options: [{{id: x, points: 10}}, {{id: y, points: 8}}]}},
          {{id: b, type: yes_no, bonus: true, points: 5}}]}}
"""


@pytest.mark.parametrize(
    ("mode", "weight", "cap", "answers", "result", "uncapped"),
    [
        ("weighted", 100, 100, "a: y\nb: yes", "85.0000", None),
        ("weighted", 100, 100, "a: x\nb: yes", "100.0000", "105.0000"),
        ("weighted", 100, "null", "a: x\nb: yes", "105.0000", None),
        ("weighted", 100, 103, "a: x\nb: yes", "103.0000", "105.0000"),
        ("weighted", 100, 70, "a: y\nb: no", "70.0000", "80.0000"),
        ("weighted", 100, 100, "a: y\nb: na", "80.0000", None),
        ("points", 1, "null", "a: y\nb: yes", "130.0000", None),  # (8 + 5) / 10
        ("points", 2, "null", "a: y\nb: yes", "105.0000", None),  # (16 + 5) / 20: the bonus is not multiplied
    ],
)
def test_that_bonus_comes_before_the_cap(
    tmp_path: Path, mode: str, weight: int, cap: object, answers: str, result: str, uncapped: str | None
) -> None:
    document = scored(tmp_path, BONUS.format(mode=mode, weight=weight, cap=cap), answers)
    assert (document["score"], document["raw_score"], document["uncapped_score"]) == (result, result, uncapped)
    assert document["items"]["b"]["reason"] == ("na" if "na" in answers else "bonus")


FATAL = """
    mode: weighted
    fatal_score: {fatal_score}
    sections:
      - id: a
        weight: 50
        items:
          - {{id: a1, type: yes_no, fatal: {{no: section}}}}
          - {{id: a2, type: yes_no}}
      - id: b
        weight: 50
        items:
          - id: f
            type: faults
            points: 10
            faults: [{{id: rude, points: 1}}, {{id: insult, points: 2, fatal: form}}]
          - id: n
            type: number
            ranges: [{{min: 0, max: 9, points: 1}}, {{min: 10, max: 99, points: 1, fatal: section}}]
          - {{id: m, type: multi, options: [{{id: p, points: 1}}, {{id: q, points: 0, fatal: section}}]}}
"""


@pytest.mark.parametrize(
    ("answers", "fatal_score", "result", "raw", "fired"),
    [
        ("a1: no\na2: yes\nf: {}\nn: 0\nm: [p]", 0, "50.0000", "75.0000", ["a1=no/section"]),
        ("a1: yes\na2: yes\nf: {insult: 1}\nn: 0\nm: [p]", 0, "0.0000", "96.6667", ["f=insult/form"]),
        ("a1: yes\na2: yes\nf: {insult: 1}\nn: 0\nm: [p]", 59, "59.0000", "96.6667", ["f=insult/form"]),
        ("a1: no\na2: no\nf: {insult: 5}\nn: 0\nm: []", 59, "16.6667", "16.6667", ["a1=no/section", "f=insult/form"]),
        ("a1: yes\na2: yes\nf: {insult: 0}\nn: 0\nm: [p]", 0, "100.0000", "100.0000", []),
        ("a1: yes\na2: yes\nf: {}\nn: 12\nm: [p]", 0, "50.0000", "100.0000", ["n=12/section"]),
        (
            "a1: no\na2: yes\nf: {rude: 1, insult: 1}\nn: 10\nm: [p, q]", 0, "0.0000", "70.0000",
            ["a1=no/section", "f=insult/form", "n=10/section", "m=q/section"],
        ),
        ("a1: na\na2: yes\nf: na\nn: na\nm: na", 0, "100.0000", "100.0000", []),
    ],
)  # fmt: skip
def test_that_fatals_come_last_and_are_all_listed(
    tmp_path: Path, answers: str, fatal_score: int, result: str, raw: str, fired: list[str]
) -> None:
    document = scored(tmp_path, FATAL.format(fatal_score=fatal_score), answers)
    listed = [f"{each['item']}={each['answer']}/{each['scope']}" for each in document["fatal"]]
    assert (document["score"], document["raw_score"], listed) == (result, raw, fired)


def test_that_a_section_fatal_sets_the_section_to_zero(tmp_path: Path) -> None:
    document = scored(tmp_path, FATAL.format(fatal_score=0), "a1: no\na2: yes\nf: {}\nn: 0\nm: [p]")
    assert document["sections"]["a"] == {"score": "0.0000", "applied_weight": "50.0000"}


def test_that_a_bonus_never_rescues_a_form_fatal_and_stands_beside_a_section_fatal(tmp_path: Path) -> None:
    form = """
        mode: weighted
        sections:
          - {id: a, weight: 50, items: [{id: x, type: choice, options: [{id: ok, points: 1},
              {id: bad, points: 0, fatal: section}, {id: awful, points: 0, fatal: form}]}]}
          - {id: b, weight: 50, items: [{id: y, type: yes_no}, {id: extra, type: yes_no, bonus: true, points: 30}]}
    """
    assert scored(tmp_path, form, "x: awful\ny: yes\nextra: yes")["score"] == "0.0000"
    assert scored(tmp_path, form, "x: bad\ny: yes\nextra: yes")["score"] == "80.0000"


@pytest.mark.parametrize(("lost", "result"), [("15.50005", "84.5000"), ("15.50006", "84.4999"), ("99.99995", "0.0001")])
def test_that_four_places_are_stored_and_halves_go_up(tmp_path: Path, lost: str, result: str) -> None:
    form = (
        f"mode: deduct\nsections: [{{id: s, items: [{{id: f, type: faults, faults: [{{id: x, points: {lost}}}]}}]}}]\n"
    )
    assert scored(tmp_path, form, "f: {x: 1}")["score"] == result


def test_that_thirds_are_rounded_once(tmp_path: Path) -> None:
    form = """
        mode: weighted
        sections:
          - {id: a, items: [{id: x, type: yes_no}, {id: y, type: yes_no}, {id: z, type: yes_no}]}
          - {id: b, items: [{id: u, type: yes_no}]}
          - {id: c, items: [{id: v, type: yes_no}]}
    """
    document = scored(tmp_path, form, "x: yes\ny: yes\nz: no\nu: no\nv: yes")
    assert document["score"] == "55.5556"  # (2/3 + 0 + 1) / 3
    assert document["sections"]["a"]["score"] == "66.6667"


@pytest.mark.parametrize(
    ("lost", "grade"),
    [("0", "top"), ("5", "top"), ("5.0001", "fine"), ("15.5", "fine"), ("15.50004", "fine"), ("15.50006", None)],
)
def test_that_the_first_grade_that_the_stored_score_reaches_counts(tmp_path: Path, lost: str, grade: str) -> None:
    form = f"""
        mode: deduct
        grades: [{{id: top, at_least: 95}}, {{id: fine, at_least: 84.5}}]
        sections: [{{id: s, items: [{{id: f, type: faults, faults: [{{id: x, points: {lost}}}]}}]}}]
    """
    assert scored(tmp_path, form, "f: {x: 1}")["grade"] == grade


HIDING = """
    mode: points
    sections:
      - id: s
        items:
          - {id: kind, type: choice, scored: false, options: [{id: x}, {id: y}]}
          - {id: seen, type: yes_no, visible_if: {item: kind, is: [x]}}
          - {id: not, type: yes_no, visible_if: {item: kind, is_not: [x]}}
          - {id: chain, type: yes_no, visible_if: {item: seen, is_not: [no]}}
          - {id: count, type: number, scored: false}
          - {id: many, type: yes_no, visible_if: {item: count, at_least: 3, at_most: 5}}
          - {id: either, type: yes_no, visible_if: {any: [{item: kind, is: [y]}, {all: [{item: many, is: [yes]},
              {item: count, at_least: 5}]}]}}
          - {id: tone, type: multi, scored: false, options: [{id: p}, {id: q}]}
          - {id: heard, type: yes_no, visible_if: {item: tone, is: [p]}}
          - {id: unheard, type: yes_no, visible_if: {item: tone, is_not: [p]}}
          - {id: slips, type: faults, points: 5, faults: [{id: p, points: 1}, {id: q, points: 1}]}
          - {id: slipped, type: yes_no, visible_if: {item: slips, is: [p]}}
      - {id: later, visible_if: {item: kind, is: [y]}, items: [{id: inside, type: yes_no}]}
"""
ALWAYS = {"kind", "count", "tone", "slips"}


@pytest.mark.parametrize(
    ("answers", "seen"),
    [
        ("", set()),
        ("kind: na", set()),
        ("kind: x", {"seen"}),
        ("kind: y", {"not", "either", "inside"}),
        ("kind: x\nseen: yes", {"seen", "chain"}),
        ("kind: x\nseen: no", {"seen"}),
        ("kind: x\nseen: na", {"seen"}),
        ("kind: y\nseen: yes", {"not", "either", "inside"}),
        ("count: 2", set()),
        ("count: 3", {"many"}),
        ("count: 5\nmany: yes", {"many", "either"}),
        ("count: 4\nmany: yes", {"many"}),
        ("count: 6\nmany: yes", set()),
        ("tone: [p, q]", {"heard"}),
        ("tone: [q]", {"unheard"}),
        ("tone: []", {"unheard"}),
        ("slips: {p: 1}", {"slipped"}),
        ("slips: {p: 0}", set()),
        ("slips: {q: 2}", set()),
    ],
)
def test_that_a_condition_on_what_is_hidden_unanswered_or_na_is_false(
    tmp_path: Path, answers: str, seen: set[str]
) -> None:
    items = scored(tmp_path, HIDING, answers)["items"]
    assert {name for name, each in items.items() if each["reason"] != "hidden"} == ALWAYS | seen
