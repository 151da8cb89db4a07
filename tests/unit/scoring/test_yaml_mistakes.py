"""The usual mistakes of people who write YAML by hand: each has its place and its own sentence."""

from __future__ import annotations

import sys

import pytest

from qa_app.messages import sentence
from qa_app.scoring.yaml_tree import parse

MISTAKES = {
    "a tab": ("a:\n\tb: 1\n", "tab-indentation", 2, 1),
    "a tab after spaces": ("a:\n  b: 1\n  \tc: 2\n", "tab-indentation", 3, 3),
    "no space after a colon": ("rubric:r\nversion: 1\n", "yaml-no-space", 1, 8),
    "no space after a colon, further down": ("version: 1\nrubric:r\nmode: points\n", "yaml-no-space", 2, 8),
    "no colon": ("version: 1\nrubric r\nmode: points\n", "yaml-no-colon", 2, 1),
    "no colon in the first line": ("rubric\nversion: 1\n", "yaml-no-colon", 1, 1),
    "a colon in a text": ("title: Step 1: greeting\n", "yaml-colon-in-value", 1, 14),
    "a full-width colon": ("rubric：r\nversion: 1\n", "yaml-full-width", 1, 7),
    "a full-width colon, further down": ("version: 1\nmode：points\ntitle: t\n", "yaml-full-width", 2, 5),
    "a full-width colon in braces": ("a: [{id：x, title: t}]\n", "yaml-full-width", 1, 8),
    "a full-width comma in braces": ("a: {id: x，title: t}\n", "yaml-full-width", 1, 10),
    "a full-width colon in a key of two lines": ("a: {id\n x：y, title: t}\n", "yaml-full-width", 1, 5),
    "curly quotes around a colon": ("title: “Step 1: greeting”\n", "yaml-full-width", 1, 8),
    "an open double quote": ('title: "Greeting\nversion: 1\n', "yaml-open-quote", 1, 8),
    "an open single quote": ("title: 'Greeting\n", "yaml-open-quote", 1, 8),
    "words after a quote": ('title: "Greeting" of the call\n', "yaml-after-quote", 1, 19),
    "an escape that is none": ('title: "C:\\data"\n', "yaml-escape", 1, 11),
    "an open bracket": ("is: [a, b\nversion: 1\n", "yaml-open-bracket", 1, 5),
    "an open brace": ("title: {en: a, zh_CN: b\nversion: 1\n", "yaml-open-bracket", 1, 8),
    "no comma": ('title: {en: "a" zh_CN: "b"}\n', "yaml-comma-missing", 1, 17),
    "a bracket too many": ("is: ]\n", "yaml-stray-bracket", 1, 5),
    "a key too far in": ("rubric: r\n  version: 1\n", "yaml-indentation", 2, 3),
    "a key too far out": ("a:\n  b: 1\n c: 2\n", "yaml-indentation", 3, 2),
    "a first line too far in": ("  rubric: r\nversion: 1\n", "yaml-indentation", 2, 1),
    "a key among dashes": ("a:\n  - b\n  c: d\n", "yaml-indentation", 3, 3),
    "a dash among keys": ("a: 1\n- b\n", "yaml-dash", 2, 1),
    "a dash too far out": ("a:\n    - b: 1\n      c: 2\n  - b: 3\n", "yaml-dash", 4, 3),
    "a dash behind a key": ("items: - a\n", "yaml-dash-in-line", 1, 8),
    "an at sign": ("title: @home\n", "yaml-first-character", 1, 8),
    "a percent sign": ("title: %done\n", "yaml-first-character", 1, 8),
    "a greater sign": ("title: >90 points\n", "yaml-first-character", 1, 8),
    "bold words": ("title: *important*\n", "yaml-anchor", 1, 8),
    "an exclamation": ("title: !注意\n", "yaml-tag", 1, 8),
    "another second document": ("a: 1\n...\n---\nb: 2\n", "several-documents", 3, 1),
    "text after the end": ("{a: 1} b\n", "yaml-syntax", 1, 8),
}


@pytest.mark.parametrize("name", sorted(MISTAKES))
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_that_a_mistake_is_named_at_its_place(name: str, line_end: str) -> None:
    text, code, line, column = MISTAKES[name]
    (problem,) = parse(text.replace("\n", line_end), "r.yaml").problems
    assert (problem.code, problem.line, problem.column) == (code, line, column)
    assert all(sentence(problem, language) for language in ("en", "zh_CN", "zh_TW"))


@pytest.mark.parametrize("name", sorted(MISTAKES))
def test_that_the_parser_in_python_finds_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml.cyaml", None)
    text, code, line, _ = MISTAKES[name]
    problem = parse(text, "r.yaml").problems[0]
    assert (problem.code, problem.line) == (code, line)


def test_that_columns_count_characters_beyond_the_basic_plane() -> None:
    (problem,) = parse("a: {\U0001f600: 1, \U0001f600: 2}\n", "f").problems
    assert (problem.code, problem.line, problem.column) == ("duplicate-key", 1, 11)
