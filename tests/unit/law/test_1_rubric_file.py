"""Section 1 of the law: what a check of a rubric tells, each problem with severity, code, line and column.

In every text a « stands where a problem must be told; a code with a question mark is a warning.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.law.shell import checked, faults, judged, run, written

GOOD = "{id: ok, type: yes_no}"
ASKED = (
    "{id: q, type: choice, scored: false, options: [{id: x}, {id: y}, {id: z}]}",
    "{id: n, type: number, ranges: [{min: 0, max: 10, points: 1}]}",
    "{id: m, type: multi, scored: false, options: [{id: x}, {id: y}]}",
    "{id: f, type: faults, points: 5, faults: [{id: x, points: 1}, {id: y, points: 1}]}",
    "{id: t, type: text}",
    GOOD,
)
"""Items that conditions of these tests look at."""

LAW = """
    rubric: telephone-service
    version: 3
    title: {en: Telephone service, zh_CN: 电话客服质检表, zh_TW: 電話客服質檢表}
    mode: weighted
    not_applicable: exclude
    bonus_cap: 100
    fatal_score: 0
    grades:
      - {id: excellent, title: {en: Excellent, zh_CN: 优秀}, at_least: 95}
      - {id: good,      title: {en: Good, zh_CN: 良好},      at_least: 85}
      - {id: pass,      title: {en: Pass, zh_CN: 合格},      at_least: 75}
      - {id: fail,      title: {en: Fail, zh_CN: 不合格},    at_least: 0}
    sections:
      - id: greeting
        title: {en: Greeting, zh_CN: 开场问候}
        weight: 20
        visible_if: {item: call-type, is: [complaint]}
        items:
          - id: opening
            title: {en: Standard greeting, zh_CN: 规范问候，报公司和工号}
            guidance: {en: Within three rings ..., zh_CN: ...}
            type: choice
            weight: 100
            allow_na: true
            comment: below_full
            evidence: below_full
            options:
              - {id: full,    title: {en: Full},    points: 10}
              - {id: partly,  title: {en: Partly},  points: 5}
              - {id: missing, title: {en: Missing}, points: 0, fatal: section}
      - id: rest
        weight: 80
        items:
          - id: waiting
            type: number
            unit: s
            ranges:
              - {min: 0, max: 30, points: 10}
              - {min: 31, max: 60, points: 5}
              - {min: 61, max: 600, points: 0}
          - id: etiquette
            type: faults
            points: 10
            faults:
              - {id: interrupts, title: Interrupts, points: 2, max_times: 5}
              - {id: insults,    title: Insults, points: 10, fatal: form}
          - id: call-type
            type: choice
            scored: false
            options: [{id: complaint, title: Complaint}, {id: question, title: Question}]
          - id: goes-further
            type: yes_no
            bonus: true
            points: 3
"""


def items(*lines: str, mode: str = "weighted", head: str = "") -> str:
    """Give a rubric of one section."""
    listed = "".join(f"  - {line}\n" for line in lines)
    return f"rubric: r\nversion: 1\nmode: {mode}\n{head}sections:\n- id: s\n  items:\n{listed}"


def sections(*lines: str, mode: str = "weighted", head: str = "") -> str:
    """Give a rubric of sections."""
    return f"rubric: r\nversion: 1\nmode: {mode}\n{head}sections:\n" + "".join(f"- {line}\n" for line in lines)


def test_that_the_rubric_of_the_law_is_free_of_problems(tmp_path: Path) -> None:
    ran = checked(tmp_path, LAW)
    assert (ran.code, ran.document) == (0, {"problems": []})


HEADS = {
    "«version: 1\nmode: weighted\nsections: [{id: s, items: [{id: a, type: yes_no}]}]": ["missing-key"],
    "«««rubric: r": ["missing-key"] * 3,
    "«- a": ["mapping-expected"],
    "a: «&x 1": ["yaml-anchor"],
    "rubric: r\n«rubric: r\nversion: 1\nmode: weighted\nsections: [{id: s, items: [{id: a, type: yes_no}]}]": [
        "duplicate-key"
    ],
    "rubric: r\n«\tversion: 1": ["tab-indentation"],
}


@pytest.mark.parametrize("text", HEADS)
def test_that_a_broken_head_is_told_where_it_stands(tmp_path: Path, text: str) -> None:
    assert judged(tmp_path, f"{text}\n") == (HEADS[text], True)


KEYS = {
    "rubric: «Tel_Service": ["id-invalid-stable"],
    "version: «1.0": ["integer-expected"],
    "version: «0": ["number-too-small"],
    "version: «one": ["integer-expected"],
    "mode: «Weighted": ["word-unknown"],
    "not_applicable: «exlude": ["word-unknown"],
    "«base: 90": ["base-without-effect?"],
    "bonus_cap: «-1": ["number-too-small"],
    "bonus_cap: null": [],
    "fatal_score: 59": [],
    "«tilte: x": ["unknown-key"],
    "title: plain": [],
    "title: {en: a, «english: b}": ["language-invalid"],
    "grades: [{id: a, at_least: 85}, {id: b, at_least: 84.5}]": [],
    "grades: [{id: a, at_least: 75}, {id: b, «at_least: 85}]": ["grades-not-in-order"],
    "grades: [{id: a, at_least: 75}, {id: b, «at_least: 75}]": ["grades-not-in-order"],
    "grades: [{id: a, at_least: 75}, {id: «a, at_least: 0}]": ["duplicate-id"],
    "grades: [«{id: a}]": ["missing-key"],
}


@pytest.mark.parametrize("line", KEYS)
def test_that_a_key_of_the_rubric_is_judged(tmp_path: Path, line: str) -> None:
    whole = {"rubric": "rubric: r", "version": "version: 1", "mode": "mode: weighted"}
    whole[line.lstrip("«").partition(":")[0]] = line
    text = "\n".join(whole.values()) + f"\nsections: [{{id: s, items: [{GOOD}]}}]\n"
    assert judged(tmp_path, text) == (KEYS[line], True)


ITEMS = {
    "{id: a, type: «yesno}": ["word-unknown"],
    "«{id: a}": ["missing-key"],
    "«{type: yes_no}": ["missing-key"],
    "{id: «ok, type: yes_no}": ["duplicate-id"],
    "{id: a, «id: b, type: yes_no}": ["duplicate-key"],
    "{id: a, type: yes_no, «wieght: 3}": ["unknown-key"],
    "{id: 甲, title: 乙丙, type: «yesno}": ["word-unknown"],
    "{id: a, type: yes_no, «options: [{id: x, points: 1}]}": ["key-not-for-type"],
    "{id: a, type: text, «fatal: {no: form}}": ["key-not-for-type"],
    "{id: a, type: yes_no, comment: «sometimes, evidence: «allways}": ["word-unknown", "word-unknown"],
    "{id: a, type: yes_no, allow_na: «no}": ["boolean-expected"],
    "{id: a, type: yes_no, bonus: «on}": ["boolean-expected"],
    "{id: a, type: yes_no, required: TRUE}": [],
    "{id: a, type: number, ranges: [{min: 0, max: «1:30, points: 1}]}": ["number-expected"],
    "{id: a, type: number, ranges: [{min: «0x1, max: «.inf, points: «1e1}]}": [
        "number-expected",
        "number-expected",
        "number-expected",
    ],
    "«{id: a, type: choice}": ["missing-key"],
    "{id: a, type: choice, options: «[]}": ["list-empty"],
    "{id: a, type: choice, options: [«{id: x}]}": ["missing-key"],
    "{id: a, type: choice, options: [{id: x, points: 1}, {id: «x, points: 0}]}": ["duplicate-id"],
    "{id: a, type: choice, options: [{id: «na, points: 1}]}": ["id-reserved"],
    "{id: a, type: choice, options: [{id: no, points: 1}, {id: 012, points: 0}, {id: 1:30, points: 0}]}": [],
    "{id: a, type: choice, scored: false, options: [{id: x}, {id: y}]}": [],
    "«{id: a, type: number}": ["missing-key"],
    "{id: a, type: number, scored: false}": [],
    "{id: a, type: number, ranges: [«{min: 5, max: 4, points: 1}]}": ["range-empty"],
    "{id: a, type: number, ranges: [{min: 0, max: 5, points: 1}, «{min: 7, max: 8, points: 0}]}": ["ranges-gap"],
    "{id: a, type: number, ranges: [{min: 0, max: 5, points: 1}, «{min: 5, max: 8, points: 0}]}": ["ranges-overlap"],
    "{id: a, type: number, ranges: [{min: 6, max: 8, points: 1}, {min: 0, max: 5, points: 0}]}": [],
    "{id: a, type: number, ranges: [{min: -9, max: -1, points: 1}, {min: 0, max: 5, points: 0}]}": [],
    "{id: a, type: number, ranges: [{min: 0, max: 4.9, points: 1}, {min: 5, max: 8, points: 0}]}": [],
    "{id: a, type: number, decimals: 1, ranges: [{min: 0, max: 4.9, points: 1}, {min: 5, max: 8, points: 0}]}": [],
    "{id: a, type: number, decimals: 2, ranges: [{min: 0, max: 4.9, points: 1}, «{min: 5, max: 8, points: 0}]}": [
        "ranges-gap"
    ],
    "{id: a, type: number, decimals: 1, ranges: [{min: 0, max: 5, points: 1}, «{min: 6, max: 8, points: 0}]}": [
        "ranges-gap"
    ],
    "«{id: a, type: faults, faults: [{id: x, points: 1}]}": ["faults-without-points"],
    "{id: a, type: faults, points: 5, faults: [{id: x, points: 1, max_times: «0}]}": ["number-too-small"],
    "{id: a, type: faults, points: 5, faults: [{id: x, points: 1, max_times: «1.5}]}": ["integer-expected"],
    "{id: a, type: faults, points: 5, faults: [{id: x, points: 1}, {id: «x, points: 2}]}": ["duplicate-id"],
    "{id: a, type: yes_no, fatal: {no: form}}": [],
    "{id: a, type: yes_no, fatal: {«maybe: form}}": ["unknown-key"],
    "{id: a, type: choice, options: [{id: x, points: 1}, {id: y, points: 0, fatal: «froms}]}": ["word-unknown"],
    "{id: a, type: yes_no, bonus: true, fatal: {«no: form}}": ["fatal-on-bonus"],
    "{id: a, type: choice, bonus: true, options: [{id: x, points: 1, «fatal: section}]}": ["fatal-on-bonus"],
    "{id: a, type: faults, bonus: true, points: 1, faults: [{id: x, points: 1, «fatal: form}]}": ["fatal-on-bonus"],
    "{id: a, type: yes_no, scored: false, fatal: {«no: form}}": ["fatal-never-fires"],
    "{id: a, type: number, scored: false, ranges: [{min: 0, max: 1, «fatal: form}]}": ["fatal-never-fires"],
    "«{id: a, type: choice, options: [{id: x, points: 0}]}": ["no-points?"],
    "«{id: a, type: choice, options: [{id: x, points: 1}, {id: y, points: -1}]}": ["points-below-zero?"],
    "{id: a, type: multi, options: [{id: x, points: 1}, {id: y, points: -1}]}": [],
    "{id: a, type: yes_no, bonus: true, «weight: 5}": ["weight-without-effect?"],
}


@pytest.mark.parametrize("item", ITEMS)
def test_that_an_item_is_judged(tmp_path: Path, item: str) -> None:
    assert judged(tmp_path, items(GOOD, item)) == (ITEMS[item], True)


IN_DEDUCT_MODE = {
    "{id: a, type: choice, options: [{id: x, points: 1}, {id: y, points: 0, «fatal: section}]}": [
        "fatal-section-in-deduct"
    ],
    "{id: a, type: yes_no, fatal: {«no: section}}": ["fatal-section-in-deduct"],
    "{id: a, type: number, ranges: [{min: 0, max: 1, points: 1, «fatal: section}]}": ["fatal-section-in-deduct"],
    "{id: a, type: faults, faults: [{id: x, points: 1, «fatal: section}]}": ["fatal-section-in-deduct"],
    "{id: a, type: faults, faults: [{id: x, points: 1, fatal: form}]}": [],
    "{id: a, type: choice, options: [{id: x, points: 1}, {id: y, points: -1}]}": [],
    "{id: a, type: yes_no, «weight: 3}": ["weight-without-effect?"],
}


@pytest.mark.parametrize("item", IN_DEDUCT_MODE)
def test_that_deduct_mode_has_rules_of_its_own(tmp_path: Path, item: str) -> None:
    assert judged(tmp_path, items(item, mode="deduct")) == (IN_DEDUCT_MODE[item], True)


SWITCH = "type: choice, options: [{id: fine, points: 0}, {id: bad, points: 0, fatal: section}]"

WHOLE = {
    items(f"{{id: «a, {SWITCH}}}"): ["fatal-section-without-score?"],
    items(f"{{id: a, {SWITCH}}}", GOOD): [],
    items(f"{{id: a, {SWITCH.replace('section', 'form')}}}"): [],
    items(GOOD, mode="deduct", head="«not_applicable: zero\n"): ["zero-in-deduct"],
    items(GOOD, mode="deduct", head="base: 90\n"): [],
    items("{id: a, type: yes_no, weight: 30}", "{id: b, type: yes_no, weight: 70}"): [],
    items("{id: a, type: yes_no, weight: 30.5}", "{id: b, type: yes_no, weight: 69.5}"): [],
    items("{id: a, type: yes_no, weight: 100}", "{id: «b, type: yes_no}"): ["weights-mixed"],
    items("{id: a, type: yes_no, weight: 100}", "{id: b, type: yes_no, bonus: true}", "{id: c, type: text}"): [],
    items("{id: a, type: yes_no, weight: «-30}", "{id: b, type: yes_no, weight: 130}"): ["number-too-small"],
    items("{id: a, type: yes_no, weight: «much}", "{id: b, type: yes_no, weight: 50}"): ["number-expected"],
    items("{id: a, type: choice, options: [«{id: x}]}"): ["missing-key"],
    sections("{id: «s, items: [{id: a, type: yes_no, weight: 30}, {id: b, type: yes_no, weight: 30}]}"): [
        "weights-total?",
    ],
    sections(f"{{id: s, weight: 60, items: [{GOOD}]}}", "{id: «t, items: [{id: a, type: yes_no}]}"): ["weights-mixed"],
    sections(f"{{id: s, weight: 100, items: [{GOOD}]}}", "{id: t, items: [{id: a, type: text}]}"): [],
    sections(f"{{id: s, weight: «-60, items: [{GOOD}]}}", "{id: t, weight: 100, items: [{id: a, type: yes_no}]}"): [
        "number-too-small",
    ],
    sections(f"{{id: s, weight: 3, items: [{GOOD}]}}", "{id: t, items: [{id: a, type: yes_no}]}", mode="points"): [],
    sections(f"{{id: s, items: [{GOOD}]}}", "{id: «s, items: [{id: «ok, type: yes_no}]}"): ["duplicate-id"] * 2,
    sections("{id: s, items: «[]}"): ["list-empty"],
    sections("«{id: s}"): ["missing-key"],
    "rubric: r\nversion: 1\nmode: weighted\nsections: «[]\n": ["list-empty"],
    "rubric: r\nversion: 1\nmode: weighted\nsections: «x\n": ["list-expected"],
    "rubric: r\nversion: 1\nmode: weighted\n«sections: [{id: s, items: [{id: a, type: text}]}]\n": [
        "rubric-without-score?",
    ],
    "rubric: r\nversion: 1\nmode: weighted\n«sections:\n"
    f"- {{id: s, weight: 60, items: [{GOOD}]}}\n- {{id: t, weight: 30, items: [{{id: a, type: yes_no}}]}}\n": [
        "weights-total?",
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", WHOLE)
def test_that_the_parts_of_a_rubric_are_judged_together(tmp_path: Path, text: str) -> None:
    assert judged(tmp_path, text) == (WHOLE[text], True)


CONDITIONS = {
    "{item: q, is: [x]}": [],
    "{item: q, is: x}": [],
    "{item: q, is_not: [x, y]}": [],
    "{item: q, is_not: [x, y, z]}": ["item-never-seen"],
    "{item: q, is: [x], is_not: [x]}": ["item-never-seen"],
    "{item: q, is: «[]}": ["list-empty"],
    "{item: q, is: [«w]}": ["condition-unknown-option"],
    "{item: q, «at_least: 1}": ["condition-wrong-test"],
    "«{item: q}": ["condition-without-test"],
    "{item: m, is: [x]}": [],
    "{item: m, is_not: [x, y]}": [],
    "{item: f, is: [x]}": [],
    "{item: f, is: [«w]}": ["condition-unknown-option"],
    "{item: ok, is: [yes]}": [],
    "{item: ok, is: [«true]}": ["condition-unknown-option"],
    "{item: ok, is: [«na]}": ["condition-unknown-option"],
    "{item: n, at_least: 3, at_most: 8}": [],
    "{item: n, at_least: 11}": ["item-never-seen"],
    "{item: n, at_most: -1}": ["item-never-seen"],
    "{item: n, at_least: 8, at_most: 3}": ["item-never-seen"],
    "{item: n, at_least: 3.2, at_most: 3.8}": ["item-never-seen"],
    "{item: n, «is: [3]}": ["condition-wrong-test"],
    "{item: t, «is: [x]}": ["condition-wrong-test"],
    "{item: «nowhere, is: [x]}": ["condition-unknown-item"],
    "{item: «s, is: [x]}": ["condition-unknown-item"],
    "{item: c, is: [yes]}": ["condition-loop"],
    "{all: «[]}": ["list-empty"],
    "{any: «[]}": ["list-empty"],
    "«{is: [x]}": ["condition-kind"],
    "«{item: q, is: [x], all: []}": ["condition-kind"],
    "{all: [{item: q, is: [x]}, {item: n, at_least: 3}]}": [],
    "{all: [{item: q, is: [x]}, {item: q, is: [y]}]}": ["item-never-seen"],
    "{all: [{item: m, is: [x]}, {item: m, is: [y]}]}": [],
    "{any: [{item: q, is: [x]}, {item: q, is: [y]}]}": [],
    "{all: [{any: [{item: q, is: [x]}, {item: q, is: [y]}]}, {item: q, is: [z]}]}": ["item-never-seen"],
    "{all: [{any: [{item: q, is: [x]}, {item: n, at_least: 99}]}, {any: [{item: q, is: [y]}, {item: q, is: [z]}]}]}": [
        "item-never-seen"
    ],
    "{any: [{item: q, is: [x]}, {all: [{item: n, at_least: 1}, {item: «nowhere, is: [a]}]}]}": [
        "condition-unknown-item"
    ],
}


@pytest.mark.parametrize("condition", CONDITIONS)
def test_that_a_condition_is_judged(tmp_path: Path, condition: str) -> None:
    codes = CONDITIONS[condition]
    name = "«c" if {"item-never-seen", "condition-loop"} & set(codes) else "c"
    text = items(*ASKED, f"{{id: {name}, type: yes_no, visible_if: {condition}}}")
    assert judged(tmp_path, text) == (codes, True)


CHAINS = {
    "a loop of three": (
        ("a", "{item: b, is: [yes]}"), ("b", "{item: c, is: [yes]}"), ("c", "{item: a, is: [yes]}"),
        ["condition-loop"],
    ),
    "a loop through one branch": (
        ("a", "{item: ok, is: [yes]}"), ("b", "{any: [{item: ok, is: [no]}, {item: c, is: [yes]}]}"),
        ("c", "{item: b, is: [yes]}"), ["condition-loop"],
    ),
    "seen only under what hides it": (
        ("a", "{item: ok, is: [yes]}"), ("b", "{all: [{item: a, is: [no]}, {item: ok, is: [no]}]}"),
        ("c", "{item: b, is_not: [yes]}"), ["item-never-seen", "item-never-seen"],
    ),
    "named before it stands": (
        ("a", "{item: c, is: [yes]}"), ("b", "{item: a, is: [yes]}"), ("c", "{item: ok, is: [yes]}"), [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CHAINS)
def test_that_conditions_are_judged_along_their_chain(tmp_path: Path, name: str) -> None:
    *chain, codes = CHAINS[name]
    text = items(GOOD, *(f"{{id: {item}, type: yes_no, visible_if: {condition}}}" for item, condition in chain))
    assert checked(tmp_path, text).codes() == codes


def test_that_a_section_and_its_item_may_not_exclude_each_other(tmp_path: Path) -> None:
    text = sections(
        f"{{id: s, items: [{GOOD}]}}",
        "{id: t, visible_if: {item: ok, is: [no]}, items: [{id: «a, type: yes_no, visible_if: {item: ok, is: [yes]}}]}",
    )
    assert judged(tmp_path, text) == (["item-never-seen"], True)


def test_that_a_section_may_not_hang_on_its_own_item(tmp_path: Path) -> None:
    text = sections("{id: s, visible_if: {item: a, is: [yes]}, items: [{id: a, type: yes_no}]}")
    assert checked(tmp_path, text).codes() == ["condition-loop"]


def test_that_all_problems_come_at_once_by_their_places(tmp_path: Path) -> None:
    text = (
        "rubric: «Tel\n"
        "version: «x\n"
        "mode: «wieghted\n"
        "bonus_cap: «-1\n"
        "sections:\n"
        "  - id: s\n"
        "    «wieght: 3\n"
        "    items:\n"
        "      - {id: a, type: choice, options: [{id: x, points: 1, fatal: «forms}]}\n"
        "      - {id: «a, type: yes_no, visible_if: {item: «b, is: [yes]}}\n"
        "      - {id: n, type: number, ranges: [{min: 0, max: 1, points: 1}, «{min: 3, max: 4, points: 0}]}\n"
    )
    codes, placed = judged(tmp_path, text)
    assert placed
    assert codes == [
        "id-invalid-stable", "integer-expected", "word-unknown", "number-too-small", "unknown-key", "word-unknown",
        "duplicate-id", "condition-unknown-item", "ranges-gap",
    ]  # fmt: skip


def test_that_warnings_leave_the_exit_code_at_zero(tmp_path: Path) -> None:
    ran = checked(tmp_path, items("{id: a, type: yes_no, weight: 3}"))
    assert (ran.code, ran.codes()) == (0, ["weights-total"])


def test_that_one_error_among_warnings_makes_the_exit_code_one(tmp_path: Path) -> None:
    ran = checked(tmp_path, items("{id: a, type: yes_no, weight: 3, tilte: x}"))
    assert (ran.code, ran.codes()) == (1, ["weights-total", "unknown-key"])


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("tilte: x", "title"), ("mode: wieghted", "weighted"), ("bonus-cap: 3", "bonus_cap"), ("secions: []", "sections")],
)
def test_that_the_likely_word_is_named(tmp_path: Path, wrong: str, right: str) -> None:
    ran = checked(tmp_path, f"rubric: r\nversion: 1\n{wrong}\n")
    messages = [each["message"] for each in ran.document["problems"] if each["line"] == 3]
    assert any(right in message for message in messages)


def test_that_every_problem_has_the_keys_of_the_law_and_the_file(tmp_path: Path) -> None:
    ran = checked(tmp_path, items("{id: a, type: yesno}"))
    (fault,) = ran.document["problems"]
    assert set(fault) == {"file", "line", "column", "severity", "code", "message"}
    assert fault["file"] == str(tmp_path / "rubric.yaml")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_that_line_ends_and_byte_order_marks_move_no_place(tmp_path: Path, line_end: str) -> None:
    text = "\ufeff" + items(GOOD, "{id: b, type: yesno}").replace("\n", line_end)
    (tmp_path / "rubric.yaml").write_bytes(text.encode())
    assert faults(run("rubric", "check", tmp_path / "rubric.yaml", "--json")) == [("error", "word-unknown", 8, 19)]


def test_that_a_file_that_is_not_there_a_folder_and_other_bytes_are_told(tmp_path: Path) -> None:
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("title: café\n".encode("latin-1"))
    for path in (tmp_path / "none.yaml", tmp_path, latin, written(tmp_path / "empty.yaml", "")):
        ran = run("rubric", "check", path, "--json")
        assert (ran.code, len(ran.codes())) == (1, 1), path
