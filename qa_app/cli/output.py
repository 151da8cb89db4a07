"""What a command prints: results on standard output, messages and progress on standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from decimal import Decimal
from io import TextIOWrapper
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from qa_app.messages import place, sentence
from qa_app.model.problems import Problem, Severity
from qa_app.model.progress import Control, Progress

Json = Mapping[str, object]


def language() -> str:
    """Give the language of messages: QA_APP_LANGUAGE, else the shell's locale; English where it is none of ours."""
    names = ("QA_APP_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    wanted = next((os.environ[name] for name in names if os.environ.get(name)), "en").replace("-", "_")
    if wanted.startswith(("zh_TW", "zh_HK", "zh_Hant")):
        return "zh_TW"
    return "zh_CN" if wanted.startswith("zh") else "en"


def prepare_streams() -> None:
    """Let every character be printed, and nothing fail for want of a stream.

    Redirected, standard output is UTF-8 on every system, as JSON must be; what a terminal cannot show is written out.
    A stream that is closed goes nowhere.
    """
    if sys.stdout is None or sys.stderr is None:
        nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  (it is there as long as the program)
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding=None if sys.stdout.isatty() else "utf-8", errors="backslashreplace")
    if isinstance(sys.stderr, TextIOWrapper):
        sys.stderr.reconfigure(errors="backslashreplace")


def leave_output() -> None:
    """Let what standard output still holds go nowhere, for it cannot be written and would be tried again at the end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def emit(document: Json) -> None:
    """Print one JSON document, the only thing on standard output."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def say(text: str) -> None:
    """Print a message on standard error."""
    sys.stderr.write(text + "\n")


def tell(fault: Problem) -> None:
    """Print a problem with its place, on standard error."""
    where = place(fault)
    say(f"{where}: {sentence(fault, language())}" if where else sentence(fault, language()))


def as_json(fault: Problem) -> dict[str, object]:
    """Give a problem as commands list it."""
    return {
        "file": fault.file,
        "line": fault.line,
        "column": fault.column,
        "severity": str(fault.severity),
        "code": fault.code,
        "message": sentence(fault, language()),
    }


def rejected_as_json(fault: Problem) -> dict[str, object]:
    """Give a refused file or row as imports list it."""
    return {"file": fault.file, "row": fault.line, "code": fault.code, "message": sentence(fault, language())}


def exact(value: Decimal | None) -> str | None:
    """Give a figure as documents hold it: text with 4 places, None where there is none."""
    return None if value is None else f"{value:.4f}"


def summarise(taken: int, known: int, refused: int) -> None:
    """Say how an import went; end with 1 when nothing was taken and something was refused."""
    say(f"{taken} imported, {known} already there, {refused} rejected.")
    if refused and not taken:
        raise typer.Exit(1)


def failed(problems: Iterable[Problem]) -> bool:
    """Tell whether one of the problems is an error."""
    return any(fault.severity is Severity.ERROR for fault in problems)


@contextmanager
def progress_bar() -> Iterator[Control]:
    """Show the steps of a long task where standard error is a terminal; Ctrl+C interrupts as usual."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True)
    with Bar(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)

        def report(step: Progress) -> None:
            words = f"{step.phase} {step.subject}".strip()
            bar.update(task, description=words, completed=step.done, total=step.total or None)

        yield Control(report=report, cancelled=lambda: False)
