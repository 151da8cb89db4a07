"""Every code that this room raises has words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import qa_app.scoring
from qa_app.messages import catalogue
from qa_app.messages.rubric import WORDS
from qa_app.model.evaluation import ItemReason
from qa_app.model.ranking import ReasonCode
from qa_app.scoring.explain import StepCode

ROOM = Path(qa_app.scoring.__file__).parent
MAKERS = {"error", "warning", "Problem", "problem", "_refuse"}


def raised() -> Iterator[str]:
    for file in sorted(ROOM.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in MAKERS and node.args:
                yield from codes_of(node.args[0])


def codes_of(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from codes_of(node.body)
        yield from codes_of(node.orelse)


def test_that_every_code_raised_here_has_words() -> None:
    assert sorted(set(raised()) - set(catalogue())) == []


def test_that_every_reason_and_step_has_words() -> None:
    wanted = {*ReasonCode, *StepCode, *(f"reason-{reason}" for reason in ItemReason)}
    assert sorted(wanted - set(catalogue())) == []


def test_that_no_words_are_left_over() -> None:
    assert sorted(set(WORDS) - set(raised())) == []
