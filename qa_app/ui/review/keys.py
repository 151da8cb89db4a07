"""The keys of the desk: what they do, in words, and their binding."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Act(StrEnum):
    """What a key does."""

    PLAY = "play"
    BACK = "back"
    FORWARD = "forward"
    SLOWER = "slower"
    FASTER = "faster"
    SKIP_SILENCE = "skip-silence"
    SPAN_START = "span-start"
    SPAN_END = "span-end"
    CLEAR = "clear"
    LOOP = "loop"
    NEXT_ITEM = "next-item"
    PREVIOUS_ITEM = "previous-item"
    NOT_APPLICABLE = "not-applicable"
    MARK = "mark"
    COMMENT = "comment"
    GUIDANCE = "guidance"
    WHY = "why"
    UNDO = "undo"
    REDO = "redo"
    SEARCH = "search"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    SUBMIT = "submit"
    NEXT_CALL = "next-call"
    CLOSE = "close"
    HELP = "help"


KEYS: Mapping[Act, tuple[str, ...]] = {
    Act.PLAY: ("Space",),
    Act.BACK: ("Left",),
    Act.FORWARD: ("Right",),
    Act.SLOWER: (",",),
    Act.FASTER: (".",),
    Act.SKIP_SILENCE: ("S",),
    Act.SPAN_START: ("[",),
    Act.SPAN_END: ("]",),
    Act.LOOP: ("L",),
    Act.CLEAR: ("Esc",),
    Act.NEXT_ITEM: ("J",),
    Act.PREVIOUS_ITEM: ("K",),
    Act.NOT_APPLICABLE: ("N",),
    Act.MARK: ("M",),
    Act.COMMENT: ("C",),
    Act.GUIDANCE: ("G",),
    Act.WHY: ("W",),
    Act.UNDO: ("Ctrl+Z",),
    Act.REDO: ("Ctrl+Y", "Ctrl+Shift+Z"),
    Act.SEARCH: ("Ctrl+F",),
    Act.ZOOM_IN: ("Ctrl++", "Ctrl+="),
    Act.ZOOM_OUT: ("Ctrl+-",),
    Act.SUBMIT: ("Ctrl+Return", "Ctrl+Enter"),
    Act.NEXT_CALL: ("Ctrl+Right",),
    Act.CLOSE: ("Ctrl+W",),
    Act.HELP: ("F1",),
}

DIGITS = range(10)


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of the list of keys: the keys as the system writes them, and what they do."""

    keys: str
    words: str


def bind(owner: QWidget, acts: Mapping[Act, Callable[[], None]], digit: Callable[[int, bool], None]) -> None:
    """Bind the keys for as long as their owner is in sight.

    Args:
        owner: The desk; text fields inside it keep the keys that write.
        acts: What each key calls.
        digit: Called with the digit, and whether Shift asks to count down.
    """
    for act, keys in KEYS.items():
        for key in keys:
            _shortcut(owner, key, acts[act])
    for number in DIGITS:
        _shortcut(owner, str(number), partial(digit, number, False))
        _shortcut(owner, f"Shift+{number}", partial(digit, number, True))


def key_lines() -> tuple[KeyLine, ...]:
    """Give every key of the desk with its words, in the language that is shown."""
    words = _words()
    lines = [KeyLine(" ".join(_native(key) for key in keys[:1]), words[act]) for act, keys in KEYS.items()]
    answers = KeyLine("1–9", QCoreApplication.translate("keys", "Choose an option, or count a fault up (Shift: down)"))
    none = KeyLine("0", QCoreApplication.translate("keys", "No fault, or none of the options"))
    taken = KeyLine(_native("Return"), QCoreApplication.translate("keys", "Take the suggestion"))
    place = next(row for row, act in enumerate(KEYS) if act is Act.NOT_APPLICABLE)
    return (*lines[:place], answers, none, taken, *lines[place:])


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _shortcut(owner: QWidget, key: str, act: Callable[[], None]) -> None:
    shortcut = QShortcut(QKeySequence(key), owner)
    shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
    shortcut.activated.connect(act)


def _words() -> Mapping[Act, str]:
    return {
        Act.PLAY: QCoreApplication.translate("keys", "Play or pause"),
        Act.BACK: QCoreApplication.translate("keys", "3 seconds back"),
        Act.FORWARD: QCoreApplication.translate("keys", "3 seconds forward"),
        Act.SLOWER: QCoreApplication.translate("keys", "Slower"),
        Act.FASTER: QCoreApplication.translate("keys", "Faster"),
        Act.SKIP_SILENCE: QCoreApplication.translate("keys", "Skip silence, or hear it again"),
        Act.SPAN_START: QCoreApplication.translate("keys", "A stretch of evidence begins here"),
        Act.SPAN_END: QCoreApplication.translate("keys", "The stretch ends here"),
        Act.LOOP: QCoreApplication.translate("keys", "Play the stretch again and again"),
        Act.CLEAR: QCoreApplication.translate("keys", "Forget the stretch"),
        Act.NEXT_ITEM: QCoreApplication.translate("keys", "Next item"),
        Act.PREVIOUS_ITEM: QCoreApplication.translate("keys", "Previous item"),
        Act.NOT_APPLICABLE: QCoreApplication.translate("keys", "N/A"),
        Act.MARK: QCoreApplication.translate("keys", "Mark this moment, or the stretch, as evidence"),
        Act.COMMENT: QCoreApplication.translate("keys", "Comment on the item (Esc: back)"),
        Act.GUIDANCE: QCoreApplication.translate("keys", "Show what is expected of each item"),
        Act.WHY: QCoreApplication.translate("keys", "Show how the score comes about"),
        Act.UNDO: QCoreApplication.translate("keys", "Take the last answer back"),
        Act.REDO: QCoreApplication.translate("keys", "Give it again"),
        Act.SEARCH: QCoreApplication.translate("keys", "Search in the transcript"),
        Act.ZOOM_IN: QCoreApplication.translate("keys", "More detail in the waveform"),
        Act.ZOOM_OUT: QCoreApplication.translate("keys", "Less detail in the waveform"),
        Act.SUBMIT: QCoreApplication.translate("keys", "Submit and open the next call"),
        Act.NEXT_CALL: QCoreApplication.translate("keys", "Leave this draft and open the next call"),
        Act.CLOSE: QCoreApplication.translate("keys", "Back to the drafts"),
        Act.HELP: QCoreApplication.translate("keys", "This list"),
    }
