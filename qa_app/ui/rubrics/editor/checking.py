"""Checks a text while it is typed: off the window's thread, a moment after the last key, one check at a time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qa_app.jobs.lane import Lane
from qa_app.jobs.runner import JobRunner
from qa_app.model.problems import Problem, Severity
from qa_app.model.rubric import Rubric
from qa_app.scoring.policy_file import read_policy
from qa_app.scoring.rubric_assist import wide_colons
from qa_app.scoring.rubric_file import read_rubric
from qa_app.services.rubrics import Kind

AFTER_MS = 250
CALM_SWITCH_S = 0.0002
"""How long a check may keep the interpreter from the window: Python's own 5 ms are felt at every key."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found.

    Attributes:
        text: What was checked.
        rubric: None for a policy, and where the text has errors.
        problems: By line and column.
    """

    text: str
    rubric: Rubric | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Give the problems that keep the text from being used."""
        return tuple(each for each in self.problems if each.severity is Severity.ERROR)


def check(text: str, kind: Kind, file: str) -> Checked:
    """Read a text and look for slips that YAML itself takes for text."""
    if kind is Kind.POLICY:
        return Checked(text, None, read_policy(text, file).problems)
    reading = read_rubric(text, file)
    wide = wide_colons(text, file)
    places = {each.line for each in wide}
    hidden = {"yaml-syntax"} if wide else set()
    rest = tuple(each for each in reading.problems if each.line not in places and each.code not in hidden)
    problems = sorted((*wide, *rest), key=lambda each: (each.line or 0, each.column or 0))
    return Checked(text, None if wide else reading.rubric, tuple(problems))


class Checker(QObject):
    """Checks what `text` gives.

    Signals:
        checked: What was `Checked`; the text may have changed since.
    """

    checked = Signal(object)

    def __init__(self, jobs: JobRunner, text: Callable[[], str], parent: QObject) -> None:
        """Check nothing yet."""
        super().__init__(parent)
        self.kind = Kind.RUBRIC
        self.file = ""
        self._jobs = jobs
        self._text = text
        self._is_busy = False
        self._is_wanted = False
        self._usual_switch_s = sys.getswitchinterval()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER_MS)
        self._later.timeout.connect(self.check_now)

    @Slot()
    def check_soon(self) -> None:
        """Check when nothing was typed for a moment."""
        self._later.start()

    @Slot()
    def check_now(self) -> None:
        """Check at once, or as soon as the check that runs is over."""
        self._later.stop()
        if self._is_busy:
            self._is_wanted = True
            return
        self._is_busy = True
        sys.setswitchinterval(CALM_SWITCH_S)
        text, kind, file = self._text(), self.kind, self.file
        self._jobs.query(self, lambda: check(text, kind, file), self._on_checked, lane=Lane.FILES)

    def _on_checked(self, found: Checked) -> None:
        self._is_busy = False
        sys.setswitchinterval(self._usual_switch_s)
        if self._is_wanted:
            self._is_wanted = False
            self.check_now()
        self.checked.emit(found)
