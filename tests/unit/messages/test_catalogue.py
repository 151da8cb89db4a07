"""Every code that the program raises has words, alike in all languages."""

import ast
import string
from pathlib import Path

import pytest

from qa_app.messages import LANGUAGES, catalogue, place, sentence
from qa_app.model.problems import Problem, problem

PACKAGE = Path(__file__).resolve().parents[3] / "qa_app"
MAKERS = {"Problem", "problem", "RecordingWarning"}


def raised_codes():
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value, f"{file.relative_to(PACKAGE)}:{node.lineno}"


def placeholders(template):
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_that_every_raised_code_has_words():
    missing = sorted({f"{code} ({where})" for code, where in raised_codes() if code not in catalogue()})
    assert missing == []


@pytest.mark.parametrize("code", sorted(catalogue()))
def test_that_a_code_has_the_same_placeholders_in_every_language(code):
    words = catalogue()[code]
    assert set(words) == set(LANGUAGES)
    assert len({frozenset(placeholders(words[language])) for language in LANGUAGES}) == 1


def test_that_a_sentence_holds_its_arguments():
    assert "10 MB" in sentence(problem("file-too-large", limit_mb=10))


def test_that_an_unknown_language_falls_back_to_english():
    assert sentence(problem("file-not-found"), "fr") == sentence(problem("file-not-found"), "en")


def test_that_a_code_without_words_shows_its_arguments():
    assert sentence(problem("never-heard-of", size=3)) == "never-heard-of size=3"


def test_that_a_place_names_what_is_known():
    assert place(Problem("x", file="a.yaml", line=3, column=7)) == "a.yaml:3:7"
    assert place(Problem("x")) == ""
