from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import qa_app
from qa_app.messages import LANGUAGES, catalogue
from qa_app.messages.storage import WORDS

PACKAGE = Path(qa_app.__file__).parent
SERVICES = ("workspace", "calls", "evaluations", "drafts", "finished_evaluations", "rubrics", "people")
ROOMS = (
    *PACKAGE.glob("config/*.py"),
    *PACKAGE.glob("storage/**/*.py"),
    *(PACKAGE / "services" / f"{name}.py" for name in SERVICES),
)
RAISERS = {"problem", "Problem", "_at"}
KEBAB = re.compile(r"[a-z]+(-[a-z]+)+")


def raised_codes() -> set[str]:
    """Codes that stand as first text argument of what makes a problem, and in the tables of storage/errors.py."""
    found: set[str] = set()
    for file in ROOMS:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RAISERS:
                texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
                found.update(texts[:1])
            if file.name == "errors.py" and isinstance(node, ast.Dict):
                found.update(value.value for value in node.values if isinstance(value, ast.Constant))
    return {code for code in found if KEBAB.fullmatch(code)}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_that_every_code_that_is_raised_has_words() -> None:
    codes = raised_codes()
    assert {"workspace-not-made", "disk-full", "settings-broken", "draft-of-another"} <= codes
    assert codes - set(catalogue()) == set()


@pytest.mark.parametrize("code", sorted(WORDS))
def test_that_each_sentence_is_there_in_every_language_with_the_same_placeholders(code: str) -> None:
    words = WORDS[code]
    assert set(words) == set(LANGUAGES)
    assert {frozenset(placeholders(text)) for text in words.values()} == {frozenset(placeholders(words["en"]))}
