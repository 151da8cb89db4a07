"""Use cases over rubric, policy and answers files that need no workspace."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qa_app.model.problems import Problem, ProblemError
from qa_app.model.ranking import Policy
from qa_app.model.rubric import Rubric
from qa_app.scoring.answers_file import read_answers
from qa_app.scoring.explain import Explanation, explain
from qa_app.scoring.policy_file import read_policy
from qa_app.scoring.rubric_file import read_rubric
from qa_app.services.file_text import text_of

LARGEST_BYTES = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class RubricFile:
    """A rubric's file as it was read.

    Attributes:
        rubric: None where a problem is an error.
        problems: By line and column, warnings too.
    """

    path: Path
    text: str
    rubric: Rubric | None
    problems: tuple[Problem, ...]


def read_text(file: Path) -> str:
    """Read a YAML file as text; a byte order mark of UTF-8 is left out.

    Raises:
        ProblemError: It cannot be opened, is larger than 10 MB, is no text, or is not UTF-8.
    """
    try:
        if file.stat().st_size > LARGEST_BYTES:
            raise ProblemError(Problem("file-too-large", (("limit_mb", "10"),), str(file)))
        raw = file.read_bytes()
    except FileNotFoundError as error:
        raise ProblemError(Problem("file-not-found", file=str(file))) from error
    except OSError as error:
        raise ProblemError(Problem("file-unreadable", (("reason", error.strerror or ""),), str(file))) from error
    return text_of(raw, str(file))


def open_rubric_file(file: Path) -> RubricFile:
    """Read a rubric's file with all its problems, whether or not it can be used.

    Raises:
        ProblemError: The file itself cannot be read.
    """
    text = read_text(file)
    reading = read_rubric(text, str(file))
    return RubricFile(file, text, reading.rubric, reading.problems)


def check_rubric_file(file: Path) -> tuple[Problem, ...]:
    """Give all problems of a rubric's file, in the order of their places; empty where there is none."""
    try:
        return read_rubric(read_text(file), str(file)).problems
    except ProblemError as error:
        return error.problems


def check_policy_file(file: Path) -> tuple[Problem, ...]:
    """Give all problems of a policy's file, in the order of their places; empty where there is none."""
    try:
        return read_policy(read_text(file), str(file)).problems
    except ProblemError as error:
        return error.problems


def read_rubric_file(file: Path) -> Rubric:
    """Read a rubric.

    Raises:
        ProblemError: It cannot be used, with all its problems.
    """
    reading = read_rubric(read_text(file), str(file))
    if reading.rubric is None:
        raise ProblemError(*reading.problems)
    return reading.rubric


def read_policy_file(file: Path) -> Policy:
    """Read a policy.

    Raises:
        ProblemError: It cannot be used, with all its problems.
    """
    reading = read_policy(read_text(file), str(file))
    if reading.policy is None:
        raise ProblemError(*reading.problems)
    return reading.policy


def score_files(rubric_file: Path, answers_file: Path) -> tuple[Rubric, Explanation]:
    """Score one form from its two files, with the whole way to the score.

    Raises:
        ProblemError: One of them cannot be used, or an answer does not fit the rubric, with all problems.
    """
    problems: list[Problem] = []
    rubric, text = None, ""
    try:
        rubric = read_rubric_file(rubric_file)
    except ProblemError as error:
        problems += error.problems
    try:
        text = read_text(answers_file)
    except ProblemError as error:
        problems += error.problems
    if rubric is None or problems:
        raise ProblemError(*problems)
    reading = read_answers(text, str(answers_file), rubric)
    if reading.answers is None:
        raise ProblemError(*reading.problems)
    return rubric, explain(rubric, reading.answers)
