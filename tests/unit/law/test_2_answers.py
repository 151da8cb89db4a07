"""Section 2 of the law: what is an answer, and what is an error instead of a silent zero."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.law.shell import faults, run, score, scored, written

FORM = """
    mode: weighted
    sections:
      - id: s
        items:
          - id: c
            type: choice
            options: [{id: full, points: 10}, {id: no, points: 0}, {id: 012, points: 1}, {id: 1:30, points: 3}]
          - {id: y, type: yes_no}
          - {id: m, type: multi, options: [{id: a, points: 2}, {id: b, points: 1}, {id: bad, points: -1}]}
          - {id: n, type: number, ranges: [{min: 0, max: 30, points: 10}, {min: 31, max: 60, points: 5}]}
          - {id: d, type: number, decimals: 1, ranges: [{min: -5, max: 30, points: 10}]}
          - {id: f, type: faults, points: 10, faults: [{id: x, points: 2, max_times: 5}, {id: z, points: 3}]}
          - {id: t, type: text}
          - {id: never-na, type: yes_no, allow_na: false}
          - {id: hidden, type: yes_no, visible_if: {item: y, is: [no]}}
          - {id: asked, type: number, scored: false}
"""
FIT = {
    "c: full": "1.0000",
    "c: no": "0.0000",
    "c: 'no'": "0.0000",
    "c: 012": "0.1000",
    "c: 1:30": "0.3000",
    "c: na": None,
    "c: ~": None,
    "c:": None,
    "y: yes": "1.0000",
    "y: 'yes'": "1.0000",
    "y: no": "0.0000",
    "m: [a, b]": "1.0000",
    "m: [a]": "0.6667",
    "m: [b, bad, a]": "0.6667",
    "m: [bad]": "0.0000",
    "m: []": "0.0000",
    "n: 0": "1.0000",
    "n: 30": "1.0000",
    "n: 31": "0.5000",
    "n: 42": "0.5000",
    "n: '42'": "0.5000",
    "n: 42.0": "0.5000",
    "d: 5.5": "1.0000",
    "d: -5": "1.0000",
    "f: {}": "1.0000",
    "f: {x: 0}": "1.0000",
    "f: {x: 2}": "0.6000",
    "f: {x: 5, z: 1}": "0.0000",
    "f: {z: 100}": "0.0000",
    "f: na": None,
    "t: whatever": None,
    "never-na: yes": "1.0000",
    "asked: -3": None,
}


@pytest.mark.parametrize("answer", FIT)
def test_that_an_answer_that_fits_earns_its_share(tmp_path: Path, answer: str) -> None:
    document = scored(tmp_path, FORM, answer)
    assert document["items"][answer.partition(":")[0]]["share"] == FIT[answer]
    assert document["complete"] is False


WRONG = {
    "c: 12": "answer-unknown-option",
    "c: yes": "answer-unknown-option",
    "c: Full": "answer-unknown-option",
    "c: ''": "answer-unknown-option",
    "c: [full]": "answer-wrong-shape",
    "c: {full: 1}": "answer-wrong-shape",
    "y: true": "answer-unknown-option",
    "y: 1": "answer-unknown-option",
    "y: maybe": "answer-unknown-option",
    "m: [a, q]": "answer-unknown-option",
    "m: [a, a]": "answer-option-twice",
    "m: [a, na]": "answer-unknown-option",
    "m: a": "answer-wrong-shape",
    "n: 61": "answer-out-of-range",
    "n: -1": "answer-out-of-range",
    "n: 30.5": "answer-too-many-decimals",
    "n: 1:30": "answer-wrong-shape",
    "n: 0x10": "answer-wrong-shape",
    "n: 1e1": "answer-wrong-shape",
    "n: .nan": "answer-wrong-shape",
    "n: many": "answer-wrong-shape",
    "n: [1]": "answer-wrong-shape",
    "d: 5.55": "answer-too-many-decimals",
    "d: 30.1": "answer-out-of-range",
    "f: {x: 6}": "answer-too-often",
    "f: {x: -1}": "answer-times-negative",
    "f: {x: 1.5}": "answer-wrong-shape",
    "f: {x: often}": "answer-wrong-shape",
    "f: {q: 1}": "answer-unknown-fault",
    "f: [x]": "answer-wrong-shape",
    "f: 2": "answer-wrong-shape",
    "t: [a]": "answer-wrong-shape",
    "never-na: na": "answer-na-not-allowed",
    "hidden: maybe": "answer-unknown-option",
}


@pytest.mark.parametrize("answer", WRONG)
def test_that_an_answer_that_does_not_fit_is_an_error_at_its_place(tmp_path: Path, answer: str) -> None:
    ran = score(tmp_path, FORM, answer)
    column = 3 + answer.index(" ") + 1
    assert (ran.code, faults(ran)) == (1, [("error", WRONG[answer], 3, column)])


@pytest.mark.parametrize("answer", ["q: 1", "s: yes", "C: full", "waiting: 3"])
def test_that_an_answer_that_names_no_item_is_an_error(tmp_path: Path, answer: str) -> None:
    assert faults(score(tmp_path, FORM, answer)) == [("error", "answer-unknown-item", 3, 3)]


def test_that_all_wrong_answers_are_told_at_once(tmp_path: Path) -> None:
    ran = score(tmp_path, FORM, "q: 1\nc: nope\nn: 99\nf: {x: 9, q: 1}\ny: yes")
    assert ran.codes() == [
        "answer-unknown-item", "answer-unknown-option", "answer-out-of-range",
        "answer-too-often", "answer-unknown-fault",
    ]  # fmt: skip


FILES = {
    "": ["file-empty"],
    "rubric: r\n": ["missing-key"],
    "rubric: other\nanswers: {y: yes}\n": ["answers-wrong-rubric"],
    "rubric: r\nanswer: {y: yes}\n": ["missing-key", "unknown-key"],
    "rubric: r\nanswers: [y]\n": ["mapping-expected"],
    "rubric: r\nanswers: {y: yes, y: no}\n": ["duplicate-key"],
    "- y\n": ["mapping-expected"],
}


@pytest.mark.parametrize("text", FILES)
def test_that_a_broken_file_of_answers_is_told(tmp_path: Path, text: str) -> None:
    score(tmp_path, FORM, "y: yes")
    given = written(tmp_path / "given.yaml", text)
    ran = run("score", "--rubric", tmp_path / "form.yaml", "--answers", given, "--json")
    assert (ran.code, ran.codes()) == (1, FILES[text])


def test_that_a_missing_answer_leaves_a_score_so_far(tmp_path: Path) -> None:
    document = scored(tmp_path, FORM, "c: full\ny: yes\nn: 31")
    assert (document["score"], document["complete"]) == ("83.3333", False)


def test_that_a_form_without_answers_has_no_score(tmp_path: Path) -> None:
    document = scored(tmp_path, FORM, "")
    assert (document["score"], document["raw_score"], document["grade"], document["complete"]) == (
        None, None, None, False,
    )  # fmt: skip


def test_that_na_completes_and_hidden_items_need_no_answer(tmp_path: Path) -> None:
    document = scored(tmp_path, FORM, "c: na\ny: yes\nm: []\nn: 1\nd: 1\nf: {}\nnever-na: yes")
    assert document["complete"] is True


REQUIRED = """
    mode: weighted
    sections:
      - id: s
        items:
          - {id: y, type: yes_no}
          - {id: extra, type: yes_no, bonus: true, required: true}
          - {id: why, type: text, required: true}
          - {id: kind, type: choice, scored: false, required: true, options: [{id: a}, {id: b}]}
"""


@pytest.mark.parametrize(
    ("answers", "complete"),
    [
        ("y: yes", False),
        ("y: yes\nextra: no\nwhy: so\nkind: a", True),
        ("y: yes\nextra: no\nwhy: so", False),
        ("y: yes\nextra: no\nkind: a", False),
        ("y: yes\nextra: no\nwhy: ''\nkind: a", False),
        ("y: yes\nwhy: so\nkind: a", False),
        ("y: na\nextra: na\nwhy: na\nkind: na", True),
    ],
)
def test_that_bonus_text_and_unscored_items_are_needed_where_required(
    tmp_path: Path, answers: str, complete: bool
) -> None:
    assert scored(tmp_path, REQUIRED, answers)["complete"] is complete


def test_that_they_are_not_needed_where_nothing_says_so(tmp_path: Path) -> None:
    assert scored(tmp_path, REQUIRED.replace(", required: true", ""), "y: yes")["complete"] is True
