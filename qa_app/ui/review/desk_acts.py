"""What the keys of the desk do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from qa_app.ui.review.keys import Act, bind
from qa_app.ui.review.keys_dialog import KeysDialog
from qa_app.ui.review.player import Player
from qa_app.ui.review.player_bar import STEP_MS

if TYPE_CHECKING:
    from qa_app.ui.review.desk import Desk

LEAST_LOOP_MS = 200
ZOOM_STEPS = 2


class DeskActs(QObject):
    """Binds the keys to what is on the desk; without a call on it they do nothing."""

    def __init__(self, desk: Desk, player: Player) -> None:
        super().__init__(desk)
        self._desk = desk
        self._player = player
        self._span_start_ms = 0
        bind(desk, self._acts(), self._digit)

    def _acts(self) -> dict[Act, Callable[[], None]]:
        desk, player = self._desk, self._player
        return {
            Act.PLAY: player.toggle,
            Act.BACK: partial(player.skip, -STEP_MS),
            Act.FORWARD: partial(player.skip, STEP_MS),
            Act.SLOWER: partial(player.change_speed, -1),
            Act.FASTER: partial(player.change_speed, 1),
            Act.SKIP_SILENCE: desk.player_bar.toggle_skip,
            Act.SPAN_START: self._begin_span,
            Act.SPAN_END: self._end_span,
            Act.LOOP: self._toggle_loop,
            Act.CLEAR: self._clear,
            Act.NEXT_ITEM: partial(self._step, 1),
            Act.PREVIOUS_ITEM: partial(self._step, -1),
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
            Act.CLOSE: desk.header.closed.emit,
            Act.HELP: self._show_keys,
        }

    def _digit(self, digit: int, less: bool) -> None:
        if self._desk.form is not None:
            self._desk.form.press_digit(digit, less=less)

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

    def _toggle_loop(self) -> None:
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

    def _show_keys(self) -> None:
        dialog = KeysDialog(self._desk)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
