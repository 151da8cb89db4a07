"""What can be done with the selected calls: the actions of menu, keys and buttons, and the use cases behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from qa_app.model.calls import CallRow, RecognitionState
from qa_app.model.sides import AgentSide
from qa_app.services import call_list
from qa_app.ui.calls.model import CallsModel
from qa_app.ui.calls.table import CallsTable
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.notifier import Tone
from qa_app.ui.recognise import enqueue
from qa_app.ui.widgets.buttons import Kind

if TYPE_CHECKING:
    from qa_app.model.changes import Changes
    from qa_app.services.sides import ChangedSides
    from qa_app.ui.queue.actions import QueueActions

IN_QUEUE = frozenset({RecognitionState.WAITING, RecognitionState.RUNNING, RecognitionState.PAUSED})
Keys = QKeySequence | QKeySequence.StandardKey


class CallActions(QObject):
    """Actions on the calls that are selected in a table.

    Attributes:
        review: Opens the call in hand at the review desk.
        recognise: Puts the calls into the recognition's queue.
        recognise_with: Asks for model and language, also of calls that are in the queue.
        show_queue: Brings the queue to the front.
        pause_recognition: Lets calls of the queue wait until they are resumed.
        resume_recognition: Lets them be recognised again.
        cancel_recognition: Takes them out of it.
        swap: Exchanges agent and customer.
        sides: Say on which channel the agent is, one for each `AgentSide`.
        copy: Copies the rows as a spreadsheet takes them.
        remove: Removes the calls after a question.
    """

    def __init__(self, context: ScreenContext, model: CallsModel, table: CallsTable, parent: QWidget) -> None:
        """Act on what is selected in this table; `parent` carries the questions."""
        super().__init__(parent)
        self._context = context
        self._model = model
        self._table = table
        self._window = parent
        self.review = self._action("review", QKeySequence(), lambda: self.review_call(self._in_hand()))
        self.recognise = self._action(
            "recognise", QKeySequence("Ctrl+R"), lambda: self.recognise_calls(table.selected_calls())
        )
        self.recognise_with = self._action(
            "recognise-with", QKeySequence("Ctrl+Shift+R"), lambda: self._queue.ask_model(table.selected_calls())
        )
        self.show_queue = self._action("show-queue", QKeySequence(), self._open_queue)
        self.pause_recognition = self._action(
            "pause-recognition", QKeySequence(), lambda: self._queue.pause(self._in_queue())
        )
        self.resume_recognition = self._action(
            "resume-recognition", QKeySequence(), lambda: self._queue.resume(self._in_queue())
        )
        self.cancel_recognition = self._action("cancel-recognition", QKeySequence(), self._cancel_recognition)
        self.swap = self._action("swap", QKeySequence(), lambda: self.swap_sides(table.selected_calls()))
        self.sides = {
            side: self._action(f"agent-{side}", QKeySequence(), partial(self.apply_rule, side)) for side in AgentSide
        }
        self.copy = self._action("copy", QKeySequence.StandardKey.Copy, self._ask_rows)
        self.remove = self._action("remove", QKeySequence.StandardKey.Delete, self._ask_to_remove)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every text anew."""
        self.review.setText(self.tr("Review"))
        self.recognise.setText(self.tr("Recognise"))
        self.recognise_with.setText(self.tr("Recognise with…"))
        self.show_queue.setText(self.tr("Recognition queue"))
        self.pause_recognition.setText(self.tr("Pause recognition"))
        self.resume_recognition.setText(self.tr("Go on with recognition"))
        self.cancel_recognition.setText(self.tr("Cancel recognition"))
        self.swap.setText(self.tr("Swap sides"))
        self.sides[AgentSide.LEFT].setText(self.tr("Agent is on the left channel"))
        self.sides[AgentSide.RIGHT].setText(self.tr("Agent is on the right channel"))
        self.sides[AgentSide.FIND_OUT].setText(self.tr("Find out by the greeting"))
        self.copy.setText(self.tr("Copy rows"))
        self.remove.setText(self.tr("Remove…"))

    def show_menu(self, place: QPoint) -> None:
        """Offer the actions at a place of the screen."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.review, self.recognise, self.recognise_with])
        if in_queue := self._in_queue():
            is_paused = self._is_paused(in_queue)
            menu.addAction(self.resume_recognition if is_paused else self.pause_recognition)
            menu.addActions([self.cancel_recognition, self.show_queue])
        about_sides = menu.addMenu(self.tr("Sides"))
        about_sides.addAction(self.swap)
        about_sides.addSeparator()
        about_sides.addActions([self.sides[side] for side in (AgentSide.LEFT, AgentSide.RIGHT, AgentSide.FIND_OUT)])
        menu.addSeparator()
        menu.addActions([self.copy, self.remove])
        menu.popup(place)

    def enable(self, *, is_any_selected: bool) -> None:
        """Let the actions be used while there is something to act on."""
        recognition = (self.recognise, self.recognise_with, self.pause_recognition, self.resume_recognition)
        single = (self.review, *recognition, self.cancel_recognition, self.swap, self.copy, self.remove)
        for action in (*single, *self.sides.values()):
            action.setEnabled(is_any_selected)

    def review_call(self, call_id: int) -> None:
        """Open a call at the review desk."""
        if call_id:
            self._context.navigate(Place(ScreenName.REVIEW, call_id=call_id))

    def recognise_calls(self, call_ids: tuple[int, ...]) -> None:
        """Put calls into the recognition's queue, after a model was chosen where none is."""
        enqueue(self._context, self, call_ids)

    def swap_sides(self, call_ids: tuple[int, ...]) -> None:
        """Exchange agent and customer of calls."""
        workspace, actor = self._context.workspace, self._context.actor

        def swap() -> ChangedSides:
            from qa_app.services import sides  # noqa: PLC0415  (loaded in the lane, not at the start)

            return sides.swap(workspace, actor, call_ids)

        if call_ids:
            self._context.jobs.change(self, swap, self._tell_sides)

    def apply_rule(self, side: AgentSide) -> None:
        """Say on which channel the agent of the selected calls is."""
        call_ids = self._table.selected_calls()
        workspace, actor = self._context.workspace, self._context.actor

        def apply() -> ChangedSides:
            from qa_app.services import sides  # noqa: PLC0415  (as above)

            return sides.apply_rule(workspace, actor, call_ids, side)

        if call_ids:
            self._context.jobs.change(self, apply, self._tell_sides)

    def _tell_sides(self, found: ChangedSides) -> None:
        """Say for how many calls the sides changed, with a way back."""
        if not found.before:
            self._context.notifier.tell(self.tr("The sides of these calls stand as they did."))
            return
        words = self.tr("Sides of %n call(s) changed.", "", len(found.before))
        self._context.notifier.tell(words, Tone.GOOD, self.tr("Undo"), lambda: self._put_back(found))

    def _put_back(self, found: ChangedSides) -> None:
        workspace, actor = self._context.workspace, self._context.actor

        def put_back() -> ChangedSides:
            from qa_app.services import sides  # noqa: PLC0415  (as above)

            return sides.put_back(workspace, actor, found.before)

        self._context.jobs.change(self, put_back)

    def _action(self, name: str, keys: Keys, act: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setObjectName(f"calls-action-{name}")
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: act())
        self._table.addAction(action)
        return action

    def _in_hand(self) -> int:
        current = self._table.currentIndex()
        selected = self._table.selected_calls()
        if current.isValid() and self._model.call_id(current.row()) in selected:
            return self._model.call_id(current.row())
        return next(iter(selected), 0)

    @cached_property
    def _queue(self) -> QueueActions:
        from qa_app.ui.queue.actions import QueueActions  # noqa: PLC0415  (what recognition needs is seldom needed)

        return QueueActions(self._context, self._window)

    def _in_queue(self) -> tuple[int, ...]:
        """Give the selected calls that are known to stand in the queue or to be in hand."""
        found = []
        for call_id in self._table.selected_calls():
            place = self._model.row_of(call_id)
            row = None if place is None else self._model.call_row(place)
            if row is not None and row.recognition in IN_QUEUE:
                found.append(call_id)
        return tuple(found)

    def _open_queue(self) -> None:
        from qa_app.ui.queue.dialog import open_queue  # noqa: PLC0415  (seldom asked for)

        open_queue(self._context, self._window)

    def _is_paused(self, call_ids: tuple[int, ...]) -> bool:
        places = [self._model.row_of(call_id) for call_id in call_ids]
        rows = [self._model.call_row(place) for place in places if place is not None]
        return all(row is not None and row.recognition is RecognitionState.PAUSED for row in rows)

    def _cancel_recognition(self) -> None:
        for call_id in self._in_queue():
            self._context.recognition.cancel(call_id)

    def _ask_to_remove(self) -> None:
        from qa_app.ui.widgets.question import Question  # noqa: PLC0415  (seldom needed, so not at the start)

        call_ids = self._table.selected_calls()
        if not call_ids:
            return
        meaning = self.tr(
            "Their transcripts and evaluations go with them, and they leave the ranking. "
            "The recordings' files stay where they are."
        )
        question = self.tr("Remove %n call(s)?", "", len(call_ids))
        box = Question(self._window, "remove-calls", question, meaning)
        box.offer(self.tr("Remove"), lambda: self._remove(call_ids), Kind.DANGER)
        box.stay()
        box.open()

    def _remove(self, call_ids: tuple[int, ...]) -> None:
        workspace, actor = self._context.workspace, self._context.actor
        count = len(call_ids)
        for call_id in self._in_queue():
            self._context.recognition.cancel(call_id)

        def remove() -> Changes:
            from qa_app.services import calls  # noqa: PLC0415  (as above)

            return calls.remove(workspace, actor, call_ids)

        self._context.jobs.change(
            self,
            remove,
            lambda _changes: self._context.notifier.tell(self.tr("%n call(s) removed.", "", count), Tone.GOOD),
        )

    def _ask_rows(self) -> None:
        workspace, call_ids = self._context.workspace, self._table.selected_calls()
        if call_ids:
            self._context.jobs.query(
                self, lambda: call_list.rows(workspace, call_ids), lambda rows: self._copy(call_ids, rows)
            )

    def _copy(self, call_ids: tuple[int, ...], rows: Iterable[CallRow]) -> None:
        found = {row.id: row for row in rows}
        ordered = [found[call_id] for call_id in call_ids if call_id in found]
        QGuiApplication.clipboard().setText(self._table.as_tsv(ordered))
        self._context.notifier.tell(self.tr("%n row(s) copied.", "", len(ordered)), Tone.GOOD)
