"""The words of every problem code, in each language; one module a room, read by `sentence`.

Window and command line share this catalogue, so that a fault is told in the same words wherever it is met.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from qa_app.model.problems import Problem

LANGUAGES = ("en", "zh_CN", "zh_TW")


@cache
def catalogue() -> Mapping[str, Mapping[str, str]]:
    """Give the words of all rooms: code to language to template."""
    words: dict[str, Mapping[str, str]] = {}
    for module in pkgutil.iter_modules(__path__):
        words.update(importlib.import_module(f"{__name__}.{module.name}").WORDS)
    return words


def sentence(fault: Problem, language: str = "en") -> str:
    """Say what happened and what to do, without the place.

    Args:
        fault: Its arguments fill the placeholders of the code's template.
        language: ``en``, ``zh_CN`` or ``zh_TW``; another falls back to English.

    Returns:
        The sentence; for a code without words the code and its arguments, so that nothing is hidden.
    """
    arguments = dict(fault.arguments)
    templates = catalogue().get(fault.code)
    if templates is None:
        return " ".join([fault.code, *(f"{name}={value}" for name, value in fault.arguments)])
    return templates.get(language, templates["en"]).format_map(_Arguments(arguments))


def place(fault: Problem) -> str:
    """Give ``file:line:column`` as far as it is known, else an empty text."""
    parts = [fault.file, *(str(part) for part in (fault.line, fault.column) if part is not None)]
    return ":".join(part for part in parts if part)


class _Arguments(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"
