"""What the phases of long work are called on the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from qa_app.model.progress import Progress

COUNTED = frozenset({"importing", "recognising", "exporting", "rescoring", "indexing", "rewriting"})
"""Phases whose units people count: rows, recordings, windows and the like; the others go by bytes and milliseconds."""


def phase_name(phase: str) -> str:
    """Give the words of a phase; one without words is shown by its own name."""
    words = {
        "waiting": QCoreApplication.translate("phases", "waiting"),
        "importing": QCoreApplication.translate("phases", "importing"),
        "reading": QCoreApplication.translate("phases", "reading"),
        "loading-model": QCoreApplication.translate("phases", "loading the model"),
        "probing": QCoreApplication.translate("phases", "trying out the model"),
        "decoding": QCoreApplication.translate("phases", "decoding"),
        "finding-speech": QCoreApplication.translate("phases", "finding speech"),
        "telling-voices": QCoreApplication.translate("phases", "telling voices apart"),
        "recognising": QCoreApplication.translate("phases", "recognising"),
        "rescoring": QCoreApplication.translate("phases", "scoring anew"),
        "rewriting": QCoreApplication.translate("phases", "going through transcripts"),
        "indexing": QCoreApplication.translate("phases", "indexing"),
        "ranking": QCoreApplication.translate("phases", "ranking"),
        "exporting": QCoreApplication.translate("phases", "writing the workbook"),
        "downloading": QCoreApplication.translate("phases", "downloading"),
        "checking": QCoreApplication.translate("phases", "checking"),
        "packing": QCoreApplication.translate("phases", "packing"),
        "unpacking": QCoreApplication.translate("phases", "unpacking"),
        "copying": QCoreApplication.translate("phases", "copying"),
        "reconnecting": QCoreApplication.translate("phases", "connecting again"),
        "converting": QCoreApplication.translate("phases", "converting"),
        "comparing": QCoreApplication.translate("phases", "comparing with the original"),
    }
    return words.get(phase) or phase.replace("-", " ")


def percent(progress: Progress) -> int | None:
    """Give the share that is done in whole percent, None while the total is unknown."""
    return None if progress.total <= 0 else min(100, progress.done * 100 // progress.total)


def step_line(progress: Progress) -> str:
    """Say where long work stands: ``importing 3 of 12 · a.wav``; what nobody counts is left to the percentage."""
    words = phase_name(progress.phase)
    if progress.phase in COUNTED and progress.done and progress.total:
        text = QCoreApplication.translate("phases", "{phase} {done} of {total}")
        words = text.format(phase=words, done=progress.done, total=progress.total)
    return f"{words} · {progress.subject}" if progress.subject else words
