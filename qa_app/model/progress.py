"""How long work tells how far it is, and how it is told to stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


class Cancelled(Exception):  # noqa: N818  (an outcome that was asked for, not an error)
    """Raised inside a piece of work at the next safe point after it was cancelled."""


@dataclass(frozen=True, slots=True)
class Progress:
    """A step of a long task: a stable phase name (translated by the window), done of total, and what is in hand.

    Attributes:
        phase: Kebab-case, for example ``importing``, ``decoding``, ``recognising``.
        done: Units finished, from 0 to total.
        total: Units in all; 0 while unknown.
        subject: File, call or agent in hand; empty where there is none.
    """

    phase: str
    done: int = 0
    total: int = 0
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """What a use case is given to report and to be cancelled: safe to call from the worker's thread.

    Attributes:
        report: Takes each step; cheap, may be called often.
        cancelled: True once the user asked to stop; the use case raises `Cancelled` at its next safe point.
    """

    report: Callable[[Progress], None]
    cancelled: Callable[[], bool]

    def step(self, phase: str, done: int = 0, total: int = 0, subject: str = "") -> None:
        """Report a step; raise `Cancelled` where the user asked to stop."""
        if self.cancelled():
            raise Cancelled
        self.report(Progress(phase, done, total, subject))


UNCONTROLLED = Control(report=lambda _progress: None, cancelled=lambda: False)
