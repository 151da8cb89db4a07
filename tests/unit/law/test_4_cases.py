"""Section 4 of the law: the cases that must come out exactly, through `qa-app score`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.law.shell import run, score, scored, written


def test_v1_weighted_sections(tmp_path: Path) -> None:
    options = "[{id: p100, points: 100}, {id: p80, points: 80}, {id: p50, points: 50}]"
    form = "mode: weighted\nsections:\n" + "".join(
        f"  - {{id: s{name}, weight: {weight}, items: [{{id: {name}, type: choice, options: {options}}}]}}\n"
        for name, weight in zip("abcd", (10, 30, 50, 10), strict=True)
    )
    assert scored(tmp_path, form, "a: p100\nb: p50\nc: p80\nd: p50")["score"] == "70.0000"


def test_v2_points(tmp_path: Path) -> None:
    form = """
        mode: points
        sections:
          - {id: s, items: [{id: a, type: yes_no, points: 3}, {id: b, type: choice, options: [{id: x, points: 10},
              {id: y, points: 5}]}]}
          - {id: t, items: [{id: c, type: choice, options: [{id: x, points: 5}, {id: y, points: 4}]},
              {id: d, type: choice, options: [{id: x, points: 2}, {id: y, points: 1}]}]}
    """
    assert scored(tmp_path, form, "a: yes\nb: y\nc: y\nd: y")["score"] == "65.0000"


@pytest.mark.parametrize(("mode", "result"), [("points", "60.0000"), ("weighted", "66.6667")])
def test_v3_two_sections(tmp_path: Path, mode: str, result: str) -> None:
    form = f"""
        mode: {mode}
        sections:
          - {{id: s, weight: 40, items: [{{id: a, type: yes_no}}, {{id: b, type: yes_no}}]}}
          - {{id: t, weight: 20, items: [{{id: c, type: yes_no}}]}}
    """
    assert scored(tmp_path, form, "a: yes\nb: no\nc: yes")["score"] == result


V4 = """
    mode: weighted
    {head}
    sections:
      - id: A
        weight: 60
        items:
          - {{id: a1, type: yes_no}}
          - {{id: a2, type: yes_no}}
      - id: B
        weight: 40
        items:
          - id: b
            type: choice
            options: [{{id: full, points: 2}}, {{id: half, points: 1}}, {{id: bad, points: 1, fatal: section}},
              {{id: awful, points: 1, fatal: form}}]
          - {{id: extra, type: yes_no, bonus: true, points: 30}}
"""
A_NA = "a1: yes\na2: na\n"
FIGURES = [
    ("V4", "", A_NA + "b: half", "80.0000", "80.0000", None),
    ("V5", "", "a1: na\na2: na\nb: half", "50.0000", "50.0000", None),
    ("V6", "", "a1: na\na2: na\nb: na", None, None, None),
    ("V7", "", A_NA + "b: awful", "0.0000", "80.0000", None),
    ("V8", "", A_NA + "b: bad", "60.0000", "80.0000", None),
    ("V9, cap 100", "bonus_cap: 100", A_NA + "b: half\nextra: yes", "100.0000", "100.0000", "110.0000"),
    ("V9, no cap", "bonus_cap: null", A_NA + "b: half\nextra: yes", "110.0000", "110.0000", None),
    ("V10", "bonus_cap: 100", A_NA + "b: awful\nextra: yes", "0.0000", "100.0000", "110.0000"),
    ("V10, no cap", "bonus_cap: null", A_NA + "b: awful\nextra: yes", "0.0000", "110.0000", None),
]


@pytest.mark.parametrize(("case", "head", "answers", "final", "raw", "uncapped"), FIGURES)
def test_v4_to_v10(
    tmp_path: Path, case: str, head: str, answers: str, final: str | None, raw: str | None, uncapped: str | None
) -> None:
    document = scored(tmp_path, V4.format(head=head), answers)
    assert [document[each] for each in ("score", "raw_score", "uncapped_score")] == [final, raw, uncapped], case


def test_v5_b_alone_has_the_whole_weight(tmp_path: Path) -> None:
    document = scored(tmp_path, V4.format(head=""), "a1: na\na2: na\nb: half")
    assert document["sections"]["A"]["score"] is None
    assert document["sections"]["B"]["applied_weight"] == "100.0000"
    assert document["items"]["b"]["applied_weight"] == "100.0000"


def test_v6_stays_null_under_every_na_policy(tmp_path: Path) -> None:
    for policy in ("exclude", "full", "zero"):
        document = scored(tmp_path, V4.format(head=f"not_applicable: {policy}"), "a1: na\na2: na\nb: na")
        assert (document["score"], document["grade"], document["complete"]) == (None, None, True)


@pytest.mark.parametrize(("times", "result"), [(3, "75.0000"), (12, "0.0000")])
def test_v11_deduct(tmp_path: Path, times: int, result: str) -> None:
    form = """
        mode: deduct
        base: 100
        sections:
          - {id: s, items: [{id: f, type: faults, faults: [{id: x, points: 10}]},
              {id: b, type: yes_no, bonus: true, points: 5}]}
    """
    assert scored(tmp_path, form, f"f: {{x: {times}}}\nb: yes")["score"] == result


def test_v12_ranges(tmp_path: Path) -> None:
    form = """
        mode: points
        sections:
          - id: s
            items:
              - id: n
                type: number
                ranges: [{min: 0, max: 0, points: 10}, {min: 1, max: 4, points: 5}, {min: 5, max: 10, points: 1}]
    """
    shares = [scored(tmp_path, form, f"n: {number}")["items"]["n"]["share"] for number in (0, 4, 5)]
    assert shares == ["1.0000", "0.5000", "0.1000"]
    assert score(tmp_path, form, "n: 11").codes() == ["answer-out-of-range"]


def test_v13_a_hidden_fatal_does_not_fire(tmp_path: Path) -> None:
    form = """
        mode: weighted
        sections:
          - {id: s, items: [{id: kind, type: choice, scored: false, options: [{id: x}, {id: y}]},
              {id: a, type: yes_no}, {id: old, type: yes_no, visible_if: {item: kind, is: [x]}, fatal: {no: form}}]}
    """
    document = scored(tmp_path, form, "kind: y\na: yes\nold: no")
    assert (document["score"], document["fatal"]) == ("100.0000", [])
    assert scored(tmp_path, form, "kind: x\na: yes\nold: no")["score"] == "0.0000"


@pytest.mark.parametrize(("lost", "stored", "grade"), [("15.505", "84.4950", None), ("15.5", "84.5000", "reached")])
def test_v14_a_grade_compares_the_stored_score(tmp_path: Path, lost: str, stored: str, grade: str | None) -> None:
    form = f"""
        mode: deduct
        grades: [{{id: reached, at_least: 84.5}}]
        sections: [{{id: s, items: [{{id: f, type: faults, faults: [{{id: x, points: {lost}}}]}}]}}]
    """
    document = scored(tmp_path, form, "f: {x: 1}")
    assert (document["score"], document["grade"]) == (stored, grade)


def test_v16_na_leaves_the_maximum(tmp_path: Path) -> None:
    options = ", ".join(f"{{id: p{points}, points: {points}}}" for points in (10, 9, 7))
    items = ", ".join(f"{{id: {name}, type: choice, options: [{options}]}}" for name in "abcde")
    form = f"mode: points\nsections: [{{id: s, items: [{items}]}}]\n"
    assert scored(tmp_path, form, "a: na\nb: p10\nc: p10\nd: p9\ne: p7")["score"] == "90.0000"


def test_v17_a_bonus_adds_to_the_numerator_only(tmp_path: Path) -> None:
    form = """
        mode: points
        bonus_cap: null
        sections: [{id: s, items: [{id: a, type: yes_no, points: 35}, {id: b, type: yes_no, bonus: true, points: 2}]}]
    """
    assert scored(tmp_path, form, "a: yes\nb: yes")["score"] == "105.7143"


def test_that_the_document_has_the_keys_of_the_law(tmp_path: Path) -> None:
    document = scored(tmp_path, V4.format(head="grades: [{id: any, at_least: 0}]"), A_NA + "b: awful")
    assert set(document) == {
        "score", "raw_score", "uncapped_score", "grade", "complete", "fatal", "sections", "items",
    }  # fmt: skip
    assert document["fatal"] == [{"item": "b", "answer": "awful", "scope": "form"}]
    assert list(document["sections"]) == ["A", "B"]
    assert set(document["sections"]["A"]) == {"score", "applied_weight"}
    assert list(document["items"]) == ["a1", "a2", "b", "extra"]
    assert set(document["items"]["a1"]) == {"share", "applied_weight", "applicable", "reason"}
    assert (document["grade"], document["complete"]) == ("any", True)


def test_that_section_order_does_not_matter(tmp_path: Path) -> None:
    sections = (
        "  - {id: s, weight: 30, items: [{id: a, type: yes_no}, {id: b, type: yes_no}]}\n",
        "  - {id: t, weight: 70, items: [{id: c, type: yes_no}]}\n",
    )
    found = [
        scored(tmp_path, "mode: weighted\nsections:\n" + "".join(order), "a: yes\nb: no\nc: na")["score"]
        for order in (sections, sections[::-1])
    ]
    assert found == ["50.0000", "50.0000"]


def test_that_a_rubric_with_an_error_scores_nothing_and_one_with_a_warning_does(tmp_path: Path) -> None:
    warned = score(tmp_path, "mode: weighted\nsections: [{id: s, weight: 3, items: [{id: a, type: yes_no}]}]", "a: yes")
    assert (warned.code, warned.document["score"]) == (0, "100.0000")
    broken = score(tmp_path, "mode: weighted\nsections: [{id: s, items: [{id: a, type: yesno}]}]", "a: yes")
    assert (broken.code, broken.codes()) == (1, ["word-unknown"])


def test_that_files_that_are_not_there_are_told(tmp_path: Path) -> None:
    text = "rubric: r\nversion: 1\nmode: points\nsections: [{id: s, items: [{id: a, type: yes_no}]}]\n"
    form = written(tmp_path / "form.yaml", text)
    assert run("score", "--rubric", form, "--answers", tmp_path / "none", "--json").codes() == ["file-not-found"]
    assert run("score", "--rubric", tmp_path / "none", "--answers", form, "--json").codes() == ["file-not-found"]
    assert run("score", "--rubric", form, "--json").code == 2
