"""Keys in words, for the list of keys; and a key that a field keeps from the shortcuts around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys, as the system writes them, and what they do."""

    keys: str
    words: str


def native(keys: str) -> str:
    """Write keys as the system does: ``Ctrl+K``, on macOS ``⌘K``; the return key by the name that stands on it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def keys_of(screen: QWidget) -> Iterator[Keys]:
    """Give the keys of every action of a screen that has words and keys."""
    for action in screen.findChildren(QAction):
        words = action.text().replace("&", "").rstrip("…")
        if words and not action.shortcut().isEmpty():
            yield Keys(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), words)


def is_escape_asked_for(event: QEvent) -> bool:
    """Tell whether a field is asked to leave Esc to the shortcuts around it; who keeps it accepts the event."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    return event.key() == Qt.Key.Key_Escape
