"""The keys of the desk: one register of what they do, in words, and how they were changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence

from qa_app.ui.shortcuts import native

KEY = "review.keys"


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
    SEARCH = "search"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    NEXT_ITEM = "next-item"
    PREVIOUS_ITEM = "previous-item"
    NEXT_MISSING = "next-missing"
    NOT_APPLICABLE = "not-applicable"
    MARK = "mark"
    COMMENT = "comment"
    GUIDANCE = "guidance"
    WHY = "why"
    UNDO = "undo"
    REDO = "redo"
    SUBMIT = "submit"
    NEXT_CALL = "next-call"
    PREVIOUS_CALL = "previous-call"
    SKIP_CALL = "skip-call"
    KEEP_CALL = "keep-call"
    CLOSE = "close"


class KeyGroup(StrEnum):
    """What the acts are about, as the list of keys groups them."""

    SOUND = "sound"
    SHEET = "sheet"
    CALL = "call"


DEFAULTS: Mapping[Act, tuple[str, ...]] = {
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
    Act.SEARCH: ("Ctrl+F",),
    Act.ZOOM_IN: ("Ctrl++", "Ctrl+="),
    Act.ZOOM_OUT: ("Ctrl+-",),
    Act.NEXT_ITEM: ("J",),
    Act.PREVIOUS_ITEM: ("K",),
    Act.NEXT_MISSING: ("X",),
    Act.NOT_APPLICABLE: ("N",),
    Act.MARK: ("M",),
    Act.COMMENT: ("C",),
    Act.GUIDANCE: ("G",),
    Act.WHY: ("W",),
    Act.UNDO: ("Ctrl+Z",),
    Act.REDO: ("Ctrl+Y", "Ctrl+Shift+Z"),
    Act.SUBMIT: ("Ctrl+Return", "Ctrl+Enter"),
    Act.NEXT_CALL: ("Ctrl+Right",),
    Act.PREVIOUS_CALL: ("Ctrl+Left",),
    Act.SKIP_CALL: ("Ctrl+Down",),
    Act.KEEP_CALL: ("P",),
    Act.CLOSE: ("Ctrl+W",),
}
GROUPS: Mapping[KeyGroup, tuple[Act, ...]] = {
    KeyGroup.SHEET: tuple(DEFAULTS)[tuple(DEFAULTS).index(Act.NEXT_ITEM) : tuple(DEFAULTS).index(Act.SUBMIT) + 1],
    KeyGroup.SOUND: tuple(DEFAULTS)[: tuple(DEFAULTS).index(Act.NEXT_ITEM)],
    KeyGroup.CALL: tuple(DEFAULTS)[tuple(DEFAULTS).index(Act.NEXT_CALL) :],
}
DIGITS = range(10)
FIXED = frozenset(
    {
        *(f"{modifier}{digit}" for digit in DIGITS for modifier in ("", "Shift+")),
        *(f"Ctrl+{digit}" for digit in DIGITS),
        *("Return", "Enter", "Tab", "Shift+Tab", "Backspace", "F1", "Ctrl+K"),
    }
)
"""Keys that mean the same everywhere, or answer items; no act can have them."""

KeyMap = Mapping[Act, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of the list of keys: the keys as the system writes them, and what they do."""

    keys: str
    words: str


def key_map(ui: Mapping[str, Any]) -> dict[Act, tuple[str, ...]]:
    """Read the keys of every act from what the settings keep; what does not fit is as designed."""
    kept = ui.get(KEY)
    changed = kept if isinstance(kept, dict) else {}
    return {act: _read(changed.get(act.value), keys) for act, keys in DEFAULTS.items()}


def as_json(keys: KeyMap) -> dict[str, list[str]]:
    """Give what the settings keep of these keys: only what is not as designed."""
    return {act.value: list(each) for act, each in keys.items() if each != DEFAULTS[act]}


def acts_with(keys: KeyMap, key: str) -> tuple[Act, ...]:
    """Give the acts that have a key."""
    return tuple(act for act, each in keys.items() if key in each)


def with_key(keys: KeyMap, act: Act, key: str) -> dict[Act, tuple[str, ...]]:
    """Give an act this one key, which is taken from every other act."""
    others = {other: tuple(each for each in had if each != key) for other, had in keys.items()}
    return {**others, act: (key,)}


def with_defaults(keys: KeyMap, acts: Iterable[Act]) -> dict[Act, tuple[str, ...]]:
    """Give these acts their keys as designed, which are taken from every other act."""
    chosen = tuple(acts)
    back = {key for act in chosen for key in DEFAULTS[act]}
    others = {act: tuple(key for key in had if key not in back) for act, had in keys.items()}
    return {**others, **{act: DEFAULTS[act] for act in chosen}}


class DeskKeys(QObject):
    """The keys of the desk as they stand.

    Signals:
        changed: Some act has other keys now.
    """

    changed = Signal()

    def __init__(self, keys: KeyMap, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = dict(keys)

    @property
    def all(self) -> KeyMap:
        """The keys of every act."""
        return self._keys

    def take(self, keys: KeyMap) -> None:
        """Take other keys."""
        if dict(keys) != self._keys:
            self._keys = dict(keys)
            self.changed.emit()

    def name(self, act: Act) -> str:
        """Give the first key of an act as the system writes it; empty where it has none."""
        return native(self._keys[act][0]) if self._keys[act] else ""

    def tip(self, words: str, *acts: Act) -> str:
        """Give words with the keys of these acts behind them: ``Comment (C)``."""
        names = " ".join(name for act in acts if (name := self.name(act)))
        return f"{words} ({names})" if names else words


def fixed_lines() -> tuple[KeyLine, ...]:
    """Give the keys of the desk that cannot be changed, in the language that is shown."""
    return (
        KeyLine("1–9", QCoreApplication.translate("keys", "Choose an option, or count a fault up (Shift: down)")),
        KeyLine("0", QCoreApplication.translate("keys", "No fault, or none of the options")),
        KeyLine(native("Return"), QCoreApplication.translate("keys", "Take the suggestion")),
    )


def group_words() -> Mapping[KeyGroup, str]:
    """Give the headings of the groups in the language that is shown."""
    return {
        KeyGroup.SHEET: QCoreApplication.translate("keys", "Review: score sheet"),
        KeyGroup.SOUND: QCoreApplication.translate("keys", "Review: sound and transcript"),
        KeyGroup.CALL: QCoreApplication.translate("keys", "Review: from call to call"),
    }


def act_words() -> Mapping[Act, str]:
    """Say what each act does in the language that is shown."""
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
        Act.SEARCH: QCoreApplication.translate("keys", "Search in the transcript"),
        Act.ZOOM_IN: QCoreApplication.translate("keys", "More detail in the waveform"),
        Act.ZOOM_OUT: QCoreApplication.translate("keys", "Less detail in the waveform"),
        Act.NEXT_ITEM: QCoreApplication.translate("keys", "Next item"),
        Act.PREVIOUS_ITEM: QCoreApplication.translate("keys", "Previous item"),
        Act.NEXT_MISSING: QCoreApplication.translate("keys", "Go to the next item that lacks something"),
        Act.NOT_APPLICABLE: QCoreApplication.translate("keys", "N/A"),
        Act.MARK: QCoreApplication.translate("keys", "Mark this moment, or the stretch, as evidence"),
        Act.COMMENT: QCoreApplication.translate("keys", "Comment on the item (Esc: back)"),
        Act.GUIDANCE: QCoreApplication.translate("keys", "Show what is expected of each item"),
        Act.WHY: QCoreApplication.translate("keys", "Show how the score comes about"),
        Act.UNDO: QCoreApplication.translate("keys", "Take the last answer, comment or moment back"),
        Act.REDO: QCoreApplication.translate("keys", "Give it again"),
        Act.SUBMIT: QCoreApplication.translate("keys", "Submit and open the next call"),
        Act.NEXT_CALL: QCoreApplication.translate("keys", "Leave this draft and open the next call"),
        Act.PREVIOUS_CALL: QCoreApplication.translate("keys", "Back to the call before"),
        Act.SKIP_CALL: QCoreApplication.translate("keys", "Pass this call over"),
        Act.KEEP_CALL: QCoreApplication.translate("keys", "Keep this call for me, or release it"),
        Act.CLOSE: QCoreApplication.translate("keys", "Back to the drafts"),
    }


def _read(kept: object, designed: tuple[str, ...]) -> tuple[str, ...]:
    if not isinstance(kept, list) or not all(isinstance(key, str) for key in kept):
        return designed
    return tuple(key for key in kept if key not in FIXED and not QKeySequence(key).isEmpty())
