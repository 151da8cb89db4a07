"""The command as a stranger meets it: words in, exit code and two streams out; files are written by hand."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from qa_app.cli import main


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, object]:
        """The one JSON document on standard output; anything else there fails."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found

    def codes(self, key: str = "problems") -> list[str]:
        """Give the codes of a list of problems, in its order."""
        listed = self.document[key]
        assert isinstance(listed, list)
        return [each["code"] for each in listed]


def run(*words: object) -> Ran:
    """Run `qa-app` with these words."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(word) for word in words])
    return Ran(code, out.getvalue(), err.getvalue())


def written(file: Path, text: str) -> Path:
    """Write a file by hand, its common indentation taken off."""
    file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return file


def checked(folder: Path, text: str, kind: str = "rubric") -> Ran:
    """Check a rubric or a policy."""
    return run(kind, "check", written(folder / f"{kind}.yaml", text), "--json")


def faults(ran: Ran) -> list[tuple[str, str, int, int]]:
    """Give severity, code, line and column of every problem."""
    listed = ran.document["problems"]
    assert isinstance(listed, list)
    return [(each["severity"], each["code"], each["line"], each["column"]) for each in listed]


def judged(folder: Path, marked: str, kind: str = "rubric") -> tuple[list[str], bool]:
    """Check a text in which a « stands before each place of a problem.

    Returns:
        The codes in their order, a warning's with a question mark, and whether they stand at the marks.
    """
    found = faults(checked(folder, marked.replace("«", ""), kind))
    codes = [code + ("?" if severity == "warning" else "") for severity, code, _, _ in found]
    return codes, [(line, column) for _, _, line, column in found] == list(_places(marked))


def _places(marked: str) -> Iterator[tuple[int, int]]:
    for number, line in enumerate(marked.splitlines(), 1):
        for count, mark in enumerate(re.finditer("«", line)):
            yield number, mark.start() - count + 1


def score(folder: Path, rubric: str, answers: str) -> Ran:
    """Score answers (the lines below `answers:`) against a rubric; `rubric:` and `version:` are put before it."""
    form = written(folder / "form.yaml", "rubric: r\nversion: 1\n" + dedent(rubric).lstrip("\n"))
    body = "".join(f"  {line}\n" for line in dedent(answers).strip().splitlines())
    given = written(folder / "answers.yaml", f"rubric: r\nanswers:\n{body or '  {}'}\n")
    return run("score", "--rubric", form, "--answers", given, "--json")


def scored(folder: Path, rubric: str, answers: str) -> dict[str, object]:
    """Score answers that must fit; give the document."""
    ran = score(folder, rubric, answers)
    assert ran.code == 0, ran.err
    return ran.document


def lines(rows: Sequence[Mapping[str, object]]) -> str:
    """Give JSON lines."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
