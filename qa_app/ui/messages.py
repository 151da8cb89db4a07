"""From a problem to words in the language of the window."""

from __future__ import annotations

from collections.abc import Callable

from qa_app.messages import sentence
from qa_app.model.problems import Problem


def sentence_in(language: Callable[[], str]) -> Callable[[Problem], str]:
    """Give the function that turns a problem into a sentence, in whatever language is then in force."""
    return lambda problem: sentence(problem, language())
