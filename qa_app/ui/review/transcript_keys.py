"""The keys of the transcript while it has the keyboard; they come before those of the desk."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from qa_app.ui.shortcuts import Keys, native


class LineAct(StrEnum):
    """What can be done to lines."""

    EDIT = "edit"
    SPEAKER = "speaker"
    AGENT = "agent"
    CUSTOMER = "customer"
    VOICE_AGENT = "voice-agent"
    VOICE_CUSTOMER = "voice-customer"
    MERGE = "merge"
    DELETE = "delete"
    RECOGNISED = "recognised"
    UNDO = "undo"
    REDO = "redo"
    REPLACE = "replace"


KEYS: dict[LineAct, tuple[str, ...]] = {
    LineAct.EDIT: ("E", "F2"),
    LineAct.SPEAKER: ("S",),
    LineAct.AGENT: ("A",),
    LineAct.CUSTOMER: ("D",),
    LineAct.VOICE_AGENT: ("Shift+A",),
    LineAct.VOICE_CUSTOMER: ("Shift+D",),
    LineAct.MERGE: ("Ctrl+M",),
    LineAct.DELETE: ("Del",),
    LineAct.RECOGNISED: ("Ctrl+Backspace",),
    LineAct.UNDO: ("Ctrl+Z",),
    LineAct.REDO: ("Ctrl+Y", "Ctrl+Shift+Z"),
    LineAct.REPLACE: ("Ctrl+H",),
}
ACTS = {QKeySequence(key): act for act, keys in KEYS.items() for key in keys}


def transcript_keys() -> tuple[Keys, ...]:
    """Give the keys of the transcript with what they do, in the language that is shown."""
    words = {
        LineAct.EDIT: QCoreApplication.translate("keys", "Edit the line (or double click)"),
        LineAct.SPEAKER: QCoreApplication.translate("keys", "Another speaker for the selected lines"),
        LineAct.AGENT: QCoreApplication.translate("keys", "The agent said it; on to the next unknown line"),
        LineAct.CUSTOMER: QCoreApplication.translate("keys", "The customer said it; on to the next unknown line"),
        LineAct.VOICE_AGENT: QCoreApplication.translate("keys", "All lines of this speaker are the agent's"),
        LineAct.VOICE_CUSTOMER: QCoreApplication.translate("keys", "All lines of this speaker are the customer's"),
        LineAct.MERGE: QCoreApplication.translate("keys", "Merge the line with the next"),
        LineAct.DELETE: QCoreApplication.translate("keys", "Delete the selected lines, or restore them"),
        LineAct.RECOGNISED: QCoreApplication.translate("keys", "Back to the recognised text"),
        LineAct.UNDO: QCoreApplication.translate("keys", "Take the last correction back"),
        LineAct.REDO: QCoreApplication.translate("keys", "Make it again"),
        LineAct.REPLACE: QCoreApplication.translate("keys", "Find and replace in the transcript"),
    }
    field = (
        Keys(native("Return"), QCoreApplication.translate("keys", "In a line: store it")),
        Keys(native("Ctrl+Return"), QCoreApplication.translate("keys", "In a line: store it and edit the next")),
        Keys(native("Shift+Return"), QCoreApplication.translate("keys", "In a line: split it at the caret")),
    )
    return (*(Keys(native(KEYS[act][0]), words[act]) for act in LineAct), *field)


def transcript_heading() -> str:
    """Give the heading of these keys in the list of keys."""
    return QCoreApplication.translate("keys", "Review: correcting the transcript")
