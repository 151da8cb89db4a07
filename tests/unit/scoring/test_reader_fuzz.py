"""The readers against texts that are nearly right: they never fail, and every problem has its place and its words."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa_app.messages import sentence
from qa_app.model.problems import Problem, Severity
from qa_app.scoring.answers_file import read_answers
from qa_app.scoring.policy_file import read_policy
from qa_app.scoring.rubric_file import RubricReading, read_rubric
from qa_app.scoring.yaml_tree import Mapping, Node, Scalar, parse
from tests.unit.scoring.forms import rubric_of

FOLDER = Path(__file__).parents[3] / "rubrics"
SHIPPED = {file.stem: file.read_text(encoding="utf-8") for file in sorted(FOLDER.glob("*.yaml"))}
LANGUAGES = ("en", "zh_CN", "zh_TW")
PIECES = [
    *(
        ":",
        ": ",
        "-",
        "- ",
        "  ",
        "\t",
        "\n",
        "\n\n",
        "#",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        ",",
        "|",
        ">",
        "&a",
        "*a",
        "!t",
    ),
    *("na", "no", "~", "null", "true", "-1", "1e9", "0.1", "999999999999", "：", "，", "“", "\u2028", "\ufeff", "\x85"),
    *("fatal: form", "bonus: true", "scored: false", "weight: 0", "weight: -5", "points: -3", "type: multi", "<<: x"),
    *("mode: deduct", "mode: points", "visible_if: {item: x, is: [y]}", "all: []", "\U0001f600", "\r", "\r\n", "---"),
]
SCALARS = st.sampled_from(
    [
        *(
            "r",
            "s",
            "a",
            "b",
            "yes",
            "no",
            "na",
            "x y",
            "",
            "~",
            "true",
            "false",
            "1",
            "0",
            "-1",
            "100",
            "0.5",
            "1e3",
            "form",
        ),
        *("section", "weighted", "points", "deduct", "exclude", "full", "zero", "choice", "multi", "number", "faults"),
        *("text", "yes_no", "never", "optional", "below_full", "always", "item", "phrase", "silence", "agent", "count"),
    ]
)
KEYS = st.sampled_from(
    [
        *(
            "rubric",
            "version",
            "title",
            "mode",
            "not_applicable",
            "base",
            "bonus_cap",
            "fatal_score",
            "grades",
            "sections",
        ),
        *(
            "id",
            "guidance",
            "weight",
            "visible_if",
            "items",
            "type",
            "allow_na",
            "scored",
            "bonus",
            "required",
            "comment",
        ),
        *(
            "evidence",
            "hints",
            "points",
            "fatal",
            "options",
            "unit",
            "decimals",
            "ranges",
            "faults",
            "min",
            "max",
            "item",
        ),
        *(
            "max_times",
            "is",
            "is_not",
            "at_least",
            "at_most",
            "all",
            "any",
            "en",
            "zh_CN",
            "kind",
            "any_of",
            "suggests",
        ),
        *("present", "absent", "within_first", "speaker", "similarity", "longer_than", "optoins", "titel"),
    ]
)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=12,
)
CONDITIONS = st.recursive(
    st.fixed_dictionaries({"item": SCALARS}, optional={"is": TREES, "is_not": TREES, "at_least": SCALARS}),
    lambda inner: st.one_of(
        st.fixed_dictionaries({"all": st.lists(inner, max_size=3)}),
        st.fixed_dictionaries({"any": st.lists(inner, max_size=3)}),
    ),
    max_leaves=4,
)

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=12)


def near(name: str, usual: st.SearchStrategy[object]) -> tuple[str, st.SearchStrategy[object]]:
    """Mostly the usual value of a key, sometimes any."""
    return name, st.one_of(usual, usual, usual, TREES)


IDS = st.sampled_from(["a", "b", "c", "d", "e"])
NUMBERS = st.sampled_from(["0", "1", "2", "5", "10", "50", "100", "-1", "2.5"])
SCOPES = st.sampled_from(["form", "section"])
BOOLEANS = st.sampled_from(["true", "false"])
DEMANDS = st.sampled_from(["never", "optional", "below_full", "always"])
OPTIONS = st.lists(
    st.fixed_dictionaries(dict([near("id", IDS), near("points", NUMBERS)]), optional={"fatal": SCOPES}), max_size=3
)
FAULTS = st.lists(
    st.fixed_dictionaries(
        dict([near("id", IDS), near("points", NUMBERS)]), optional={"fatal": SCOPES, "max_times": NUMBERS}
    ),
    max_size=3,
)
RANGES = st.lists(
    st.fixed_dictionaries(dict([near("min", NUMBERS), near("max", NUMBERS), near("points", NUMBERS)])), max_size=3
)
ITEMS = st.lists(
    st.fixed_dictionaries(
        dict(
            [near("id", IDS), near("type", st.sampled_from(["yes_no", "choice", "multi", "number", "faults", "text"]))]
        ),
        optional=dict(
            [
                near("options", OPTIONS),
                near("faults", FAULTS),
                near("ranges", RANGES),
                near("points", NUMBERS),
                near("weight", NUMBERS),
                near("decimals", NUMBERS),
                near("bonus", BOOLEANS),
                near("scored", BOOLEANS),
                near("comment", DEMANDS),
                near("visible_if", CONDITIONS),
                near("hints", TREES),
            ]
        ),
    ),
    max_size=4,
)
SECTIONS = st.lists(
    st.fixed_dictionaries(
        dict([near("id", IDS), near("items", ITEMS)]),
        optional=dict([near("weight", NUMBERS), near("visible_if", CONDITIONS)]),
    ),
    max_size=3,
)
RUBRICS = st.fixed_dictionaries(
    dict(
        [
            near("rubric", st.just("r")),
            near("version", st.just("1")),
            near("mode", st.sampled_from(["weighted", "points", "deduct"])),
            near("sections", SECTIONS),
        ]
    ),
    optional=dict([near("grades", TREES), near("bonus_cap", NUMBERS), near("not_applicable", SCALARS)]),
)


def written(node: object) -> str:
    """Write a tree in flow style, its texts as plain scalars where they can be."""
    if isinstance(node, dict):
        return "{" + ", ".join(f"{key}: {written(value)}" for key, value in node.items()) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(map(written, node)) + "]"
    return str(node) if node else "''"


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Draw a shipped rubric's text with a few places cut, doubled, exchanged or overwritten."""
    text = SHIPPED[draw(st.sampled_from(sorted(SHIPPED)))]
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 3, 20, 200])))
        middle = draw(st.one_of(st.sampled_from(PIECES), st.just(""), st.just(text[start:end] * 2)))
        text = text[:start] + middle + text[end:]
    return text


def check(reading: RubricReading, text: str) -> None:
    """Hold every problem to its place and its words, and the rubric to the absence of errors."""
    for problem in reading.problems:
        assert problem.file == "r.yaml"
        has_words(problem)
        has_place(problem, text)
    errors = [problem for problem in reading.problems if problem.severity is Severity.ERROR]
    assert (reading.rubric is None) == bool(errors)
    assert len(set(reading.problems)) == len(reading.problems)


def has_words(problem: Problem) -> None:
    for language in LANGUAGES:
        words = sentence(problem, language)
        assert words
        assert problem.code not in words


def has_place(problem: Problem, text: str) -> None:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if problem.line is None:
        assert problem.code in {"file-empty", "text-too-long", "too-many-values", "too-many-items"}
        return
    assert problem.column is not None
    assert 1 <= problem.line <= len(lines)
    assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


@settings(max_examples=120, deadline=None)
@given(mutated())
def test_that_a_shipped_rubric_with_slips_is_read_or_refused_with_words(text: str) -> None:
    check(read_rubric(text, "r.yaml"), text)


@settings(max_examples=400, deadline=None)
@given(RUBRICS.map(written))
def test_that_a_nearly_right_rubric_is_read_or_refused_with_words(text: str) -> None:
    check(read_rubric(text, "r.yaml"), text)


@settings(max_examples=300, deadline=None)
@given(TREES.map(written))
def test_that_any_tree_is_read_or_refused_with_words(text: str) -> None:
    rubric = rubric_of("mode: points\nsections: [{id: s, items: [{id: a, type: yes_no}]}]")
    check(read_rubric(text, "r.yaml"), text)
    for problem in (*read_policy(text, "f").problems, *read_answers(text, "f", rubric).problems):
        has_words(problem)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab: -\n#'\"[]{},|>&*!%@`\t？：“”\r\u2028\U0001f600\\0x"), max_size=60))
def test_that_any_signs_are_read_or_refused_with_words(text: str) -> None:
    check(read_rubric(text, "r.yaml"), text)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(WORDS, st.one_of(WORDS, st.lists(WORDS)), max_size=4))
def test_that_json_is_read_as_it_was_written(document: dict[str, object]) -> None:
    root = parse(json.dumps(document, ensure_ascii=False), "f").root
    assert isinstance(root, Mapping)
    found = {key.text: texts_of(node) for key, node in root.pairs}
    assert found == document


def texts_of(node: Node) -> object:
    return node.text if isinstance(node, Scalar) else [texts_of(each) for each in getattr(node, "items", ())]


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_that_the_parser_in_python_reads_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    by_libyaml = parse(SHIPPED[name], "f")
    monkeypatch.setitem(sys.modules, "yaml.cyaml", None)
    assert parse(SHIPPED[name], "f") == by_libyaml
