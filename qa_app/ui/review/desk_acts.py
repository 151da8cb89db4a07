"""What the keys of the desk do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from qa_app.ui.review.keys import DIGITS, Act, DeskKeys, act_words
from qa_app.ui.review.player import Player
from qa_app.ui.review.player_bar import STEP_MS

if TYPE_CHECKING:
    from qa_app.ui.review.desk import Desk

LEAST_LOOP_MS = 200
ZOOM_STEPS = 2


class DeskActs(QObject):
    """The acts of the desk as actions, which keys, the palette and the list of keys find; they need a call on the desk.

    In a text field inside the desk the keys that write stay with it.
    """

    def __init__(self, desk: Desk, player: Player, keys: DeskKeys) -> None:
        super().__init__(desk)
        self._desk = desk
        self._player = player
        self._keys = keys
        self._span_start_ms = 0
        self._actions = {act: self._make(act, do) for act, do in self._acts().items()}
        for number in DIGITS:
            _shortcut(desk, str(number), partial(self._digit, number, False))
            _shortcut(desk, f"Shift+{number}", partial(self._digit, number, True))
        keys.changed.connect(self._bind)
        self._bind()
        self.retranslate()
        self.set_enabled(False)

    def retranslate(self) -> None:
        """Take the words of the language that is shown."""
        for act, words in act_words().items():
            self._actions[act].setText(words)

    def set_enabled(self, enabled: bool) -> None:
        """Take the acts, or leave them out of the palette while no call is on the desk."""
        for action in self._actions.values():
            action.setEnabled(enabled)

    def action(self, act: Act) -> QAction:
        """Give the action of an act."""
        return self._actions[act]

    def _make(self, act: Act, do: Callable[[], None]) -> QAction:
        action = QAction(self._desk)
        action.setObjectName(f"act:{act}")
        action.triggered.connect(partial(_do, do))
        self._desk.addAction(action)
        return action

    @Slot()
    def _bind(self) -> None:
        for act, keys in self._keys.all.items():
            self._actions[act].setShortcuts([QKeySequence(key) for key in keys])

    def _acts(self) -> dict[Act, Callable[[], None]]:
        desk, player = self._desk, self._player
        return {
            Act.PLAY: self._play,
            Act.BACK: partial(player.skip, -STEP_MS),
            Act.FORWARD: partial(player.skip, STEP_MS),
            Act.SLOWER: partial(player.change_speed, -1),
            Act.FASTER: partial(player.change_speed, 1),
            Act.SKIP_SILENCE: desk.player_bar.toggle_skip,
            Act.SPAN_START: self._begin_span,
            Act.SPAN_END: self._end_span,
            Act.LOOP: self.toggle_loop,
            Act.CLEAR: self._clear,
            Act.NEXT_ITEM: partial(self._step, 1),
            Act.PREVIOUS_ITEM: partial(self._step, -1),
            Act.NEXT_MISSING: desk.lead_to_missing,
            Act.NOT_APPLICABLE: self._answer_na,
            Act.MARK: self._mark,
            Act.COMMENT: self._comment,
            Act.GUIDANCE: desk.toggle_guidance,
            Act.WHY: desk.score_bar.why.toggle,
            Act.UNDO: self._undo,
            Act.REDO: self._redo,
            Act.SEARCH: desk.transcript.open_search,
            Act.ZOOM_IN: partial(desk.waveform.zoom, ZOOM_STEPS),
            Act.ZOOM_OUT: partial(desk.waveform.zoom, -ZOOM_STEPS),
            Act.SUBMIT: desk.submit,
            Act.NEXT_CALL: desk.header.next_wanted.emit,
            Act.PREVIOUS_CALL: desk.header.previous_wanted.emit,
            Act.SKIP_CALL: desk.header.skip_wanted.emit,
            Act.KEEP_CALL: desk.header.keep_wanted.emit,
            Act.CLOSE: desk.header.closed.emit,
        }

    def _digit(self, digit: int, less: bool) -> None:
        if self._desk.form is not None:
            self._desk.form.press_digit(digit, less=less)

    def _play(self) -> None:
        """Play or pause; on a button that Tab has led to, press that instead, as its key does everywhere else."""
        button = self._desk.window().focusWidget()
        is_space = QKeySequence(Qt.Key.Key_Space) in self._actions[Act.PLAY].shortcuts()
        if is_space and isinstance(button, QAbstractButton) and self._desk.isAncestorOf(button):
            button.click()
        else:
            self._player.toggle()

    def _step(self, by: int) -> None:
        if self._desk.form is not None:
            self._desk.form.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._desk.form.step(by)

    def _answer_na(self) -> None:
        if self._desk.form is not None:
            self._desk.form.press_na()

    def _mark(self) -> None:
        if self._desk.form is not None:
            self._desk.mark(self._desk.form.current_item)

    def _comment(self) -> None:
        if self._desk.form is not None:
            self._desk.form.open_comment()

    def _begin_span(self) -> None:
        self._span_start_ms = self._player.position_ms
        self._desk.waveform.select((self._span_start_ms, self._span_start_ms))

    def _end_span(self) -> None:
        edges = (self._span_start_ms, self._player.position_ms)
        self._desk.waveform.select((min(edges), max(edges)))

    @Slot()
    def toggle_loop(self) -> None:
        """Play the selected stretch again and again, or not any more."""
        stretch = self._desk.waveform.selection
        if self._player.loop is not None:
            self._player.set_loop(None)
        elif stretch is not None and stretch[1] - stretch[0] >= LEAST_LOOP_MS:
            self._player.set_loop(stretch)

    def _clear(self) -> None:
        self._player.set_loop(None)
        self._desk.waveform.select(None)

    def _undo(self) -> None:
        if self._desk.draft is not None:
            self._desk.draft.undo()

    def _redo(self) -> None:
        if self._desk.draft is not None:
            self._desk.draft.redo()


def _shortcut(owner: QWidget, key: str, act: Callable[[], None]) -> None:
    shortcut = QShortcut(QKeySequence(key), owner)
    shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
    shortcut.activated.connect(act)


def _do(act: Callable[[], None], _checked: bool = False) -> None:
    act()
