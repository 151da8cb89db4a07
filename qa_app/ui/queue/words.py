"""Words of the queue: how far a call is, how long it still takes, which model and language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qa_app.config.settings import RecognitionLanguage
from qa_app.model.calls import RecognitionState
from qa_app.model.problems import Problem
from qa_app.model.progress import Progress
from qa_app.ui.call_words import recognition_word
from qa_app.ui.phases import percent, step_line

if TYPE_CHECKING:
    from qa_app.services.recognition import QueueEntry

MINUTE_S = 60
HOUR_MIN = 60


def time_left(seconds: float | None) -> str:
    """Say roughly how long something takes; empty where it is not known."""
    if seconds is None:
        return ""
    minutes = round(seconds / MINUTE_S)
    if minutes < 1:
        return QCoreApplication.translate("queue", "under a minute")
    if minutes < HOUR_MIN:
        return QCoreApplication.translate("queue", "about {minutes} min").format(minutes=minutes)
    hours, rest = divmod(minutes, HOUR_MIN)
    return QCoreApplication.translate("queue", "about {hours} h {minutes} min").format(hours=hours, minutes=rest)


def language_name(language: str) -> str:
    """Name a language as the queue knows it."""
    match language:
        case RecognitionLanguage.CHINESE:
            return QCoreApplication.translate("queue", "Chinese")
        case RecognitionLanguage.ENGLISH:
            return QCoreApplication.translate("queue", "English")
        case _:
            return QCoreApplication.translate("queue", "Detect")


def state_line(entry: QueueEntry, progress: Progress | None, words: Callable[[Problem], str]) -> str:
    """Say how a call stands: its phase, or that it waits, or why it failed."""
    if entry.state is RecognitionState.RUNNING and progress is not None:
        if progress.phase == "recognising" and progress.total:
            return QCoreApplication.translate("queue", "recognising, window {done} of {total}").format(
                done=min(progress.done + 1, progress.total), total=progress.total
            )
        share = percent(progress)
        return step_line(progress) if share is None else f"{step_line(progress)} {share} %"
    if entry.error is not None:
        return words(entry.error)
    if entry.next_window:
        return QCoreApplication.translate("queue", "{state}, {done} of {total} windows done").format(
            state=recognition_word(entry.state), done=entry.next_window, total=entry.windows
        )
    return recognition_word(entry.state)


def share_done(entry: QueueEntry, progress: Progress | None) -> float | None:
    """Give how much of a call's windows is done, from 0 to 1; None where none is or that is not known."""
    if progress is not None and progress.phase == "recognising" and progress.total:
        return progress.done / progress.total
    return entry.next_window / entry.windows if entry.windows and entry.next_window else None
