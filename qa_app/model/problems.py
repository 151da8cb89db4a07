"""What can go wrong through no bug of ours: the user's input and the world, as values that carry their place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether the thing at fault can still be used."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of an input or of the world, without words: `qa_app.messages` turns the code into a sentence.

    Attributes:
        code: Stable kebab-case name of the kind of fault, for example ``unknown-key``.
        arguments: Name and value pairs that the sentence of the code needs, as text.
        file: Path or name of the file at fault; None where no file is.
        line: Line in that file, or row of that sheet, counted from 1; None where it does not apply.
        column: Column in that line, counted from 1; None where it does not apply.
        severity: Whether the thing can still be used.
    """

    code: str
    arguments: tuple[tuple[str, str], ...] = ()
    file: str | None = None
    line: int | None = None
    column: int | None = None
    severity: Severity = Severity.ERROR


class ProblemError(Exception):
    """Raised with every problem found, at least one, all at once."""

    def __init__(self, *problems: Problem) -> None:
        """Keep the problems in the order in which they were found."""
        super().__init__(*(problem.code for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type[ProblemError], tuple[Problem, ...]]:
        """Let the error cross a process boundary with its problems."""
        return type(self), self.problems


def problem(code: str, **arguments: object) -> Problem:
    """Make an error without a place: `problem("folder-read-only", folder=path)`; the values become text."""
    return Problem(code, tuple((name, str(value)) for name, value in arguments.items()))
