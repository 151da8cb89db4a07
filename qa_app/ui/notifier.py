"""Takes what shall be told to the user in passing, from any screen; the main window shows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from PySide6.QtCore import QObject, Signal, Slot

from qa_app.model.problems import Problem, Severity


class Tone(StrEnum):
    """How a notice is meant; each has its own icon."""

    NEUTRAL = "neutral"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to tell.

    Attributes:
        sentence: What happened and what to do.
        tone: How it is meant.
        action: Words of a button; empty for none.
        act: What the button does.
        details: Further sentences, folded away at first.
    """

    sentence: str
    tone: Tone = Tone.NEUTRAL
    action: str = ""
    act: Callable[[], None] | None = None
    details: tuple[str, ...] = ()


class Notifier(QObject):
    """Carries notices to whoever shows them.

    Signals:
        noticed: A `Notice`.
    """

    noticed = Signal(object)

    def __init__(self, words: Callable[[Problem], str], parent: QObject | None = None) -> None:
        """Take the function that turns a problem into a sentence in the current language."""
        super().__init__(parent)
        self._words = words

    def tell(
        self, sentence: str, tone: Tone = Tone.NEUTRAL, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Tell one sentence, with a button where `action` has words."""
        self.noticed.emit(Notice(sentence, tone, action, act))

    @Slot(object)
    def problems(self, problems: Sequence[Problem]) -> None:
        """Tell what went wrong: the first problem, the others folded away."""
        if not problems:
            return
        sentences = tuple(self._named(each) for each in problems)
        is_bad = any(each.severity is Severity.ERROR for each in problems)
        self.noticed.emit(Notice(sentences[0], Tone.BAD if is_bad else Tone.WARNING, details=sentences[1:]))

    def _named(self, problem: Problem) -> str:
        """Give the words of a problem, after the name of its file where they do not tell it."""
        words = self.sentence(problem)
        name = PurePath(problem.file).name if problem.file else ""
        return words if name in words else f"{name}: {words}"

    def sentence(self, problem: Problem) -> str:
        """Give the words of a problem in the current language."""
        return self._words(problem)
