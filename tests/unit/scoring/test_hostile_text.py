"""Texts that no rubric is: each is refused with a sentence, and at once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa_app.scoring.answers_file import read_answers
from qa_app.scoring.policy_file import read_policy
from qa_app.scoring.rubric_file import read_rubric
from qa_app.scoring.yaml_tree import MAX_DEPTH, Scalar, parse
from tests.unit.scoring.forms import rubric_of

ITEM = "- {{id: item-{0}, title: {{en: Item {0}, zh_CN: 项 {0}}}, type: yes_no}}\n"
LAUGHS = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9) if n else 'lol'}]\n" for n in range(9))

HOSTILE = {
    "empty": ("", "file-empty"),
    "only a comment": ("# nothing\n", "file-empty"),
    "ten megabytes": ("# " + "x" * 10_000_000, "text-too-long"),
    "ten thousand items": (
        "sections:\n- id: s\n  items:\n" + "".join(map(ITEM.format, range(10_000))),
        "too-many-items",
    ),
    "short ten thousand items": ("".join(f"- {{id: a{n}}}\n" for n in range(10_000)), "too-many-items"),
    "a long list": ("a: [" + "1," * 70_000 + "1]", "too-many-values"),
    "deep brackets": ("[" * 1000, "too-deep"),
    "deep mappings": ("\n".join(" " * n + "a:" for n in range(1000)), "too-deep"),
    "deep dashes": ("- " * 1000, "too-deep"),
    "anchors that explode": (LAUGHS, "yaml-anchor"),
    "a tag": ("a: !!python/object/apply:os.system [ls]", "yaml-tag"),
    "a control character": ("a: \x01", "yaml-character"),
    "a lone surrogate": ("a: \ud800", "yaml-character"),
    "a tab": ("a:\n\tb: 1", "tab-indentation"),
    "an open bracket": ("a: [1, 2", "yaml-open-bracket"),
    "an open quote": ("a: 'b", "yaml-open-quote"),
    "two documents": ("a: 1\n---\nb: 2", "several-documents"),
    "a list": ("- a", "mapping-expected"),
    "one word": ("rubric", "mapping-expected"),
    "binary": ("\x00\x01PK", "yaml-character"),
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_that_a_hostile_text_is_refused(name: str) -> None:
    text, code = HOSTILE[name]
    reading = read_rubric(text, "r.yaml")
    assert reading.rubric is None
    assert [problem.code for problem in reading.problems] == [code]


def test_that_every_duplicate_key_is_told_with_its_place() -> None:
    tree = parse("a: 1\na: 2\nb: {c: 1, c: 2}\n", "f")
    found = [(problem.code, problem.line, problem.column) for problem in tree.problems]
    assert found == [("duplicate-key", 2, 1), ("duplicate-key", 3, 11)]


def test_that_nesting_up_to_the_limit_is_read() -> None:
    assert parse("[" * MAX_DEPTH + "]" * MAX_DEPTH, "f").problems == ()


@pytest.mark.parametrize("word", ["no", "012", "1:30", "0x1F", "1_000", "2026-10-01", "<<", "=", "1e3", ".inf"])
def test_that_a_scalar_stays_text(word: str) -> None:
    root = parse(f"[{word}]", "f").root
    assert root is not None
    assert not isinstance(root, Scalar)
    (found,) = root.items if hasattr(root, "items") else ()
    assert isinstance(found, Scalar)
    assert found.text == word


WORDS = [
    *(
        "rubric: r",
        "version: 1",
        "mode: points",
        "sections:",
        "  - id: s",
        "    items:",
        "      - id: a",
        "type: yes_no",
    ),
    *("        type: choice", "- ", "  ", "{", "}", "[", "]", ": ", ", ", "&a ", "*a", "!t ", "'", '"', "|", ">", "#"),
    *("\t", "no", "%", "@", "`", "？", "\r\n", "? ", "---", "...", "<<: "),
]
YAML_PIECES = st.lists(st.sampled_from(WORDS), max_size=40).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), YAML_PIECES, YAML_PIECES.map(lambda text: text.replace("\n", ""))))
def test_that_no_text_makes_a_reader_fail(text: str) -> None:
    rubric = rubric_of("mode: points\nsections: [{id: s, items: [{id: a, type: yes_no}]}]")
    for reading in (read_rubric(text, "f"), read_policy(text, "f"), read_answers(text, "f", rubric)):
        assert all(problem.file == "f" for problem in reading.problems)
