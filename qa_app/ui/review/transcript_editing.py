"""Correcting the transcript on the desk: every act is stored at once, and can be taken back and made again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from qa_app.model.changes import Subject, changed
from qa_app.model.corrections import Edit, EditKind, Line
from qa_app.model.problems import ProblemError
from qa_app.model.transcript import Segment
from qa_app.services import corrections
from qa_app.services.corrections import Corrected
from qa_app.ui.context import ScreenContext
from qa_app.ui.review.transcript_keys import LineAct
from qa_app.ui.review.transcript_model import Found
from qa_app.ui.review.transcript_panel import TranscriptPanel
from qa_app.ui.review.transcript_view import Wanted
from qa_app.ui.review.unfinished_line import UnfinishedLine
from qa_app.ui.widgets.question import Question

KEY = "review.transcript"
MOST_STEPS = 200


class TranscriptEditing(QObject):
    """Joins a panel with the corrections of the call that it shows.

    What is undone is this window's own steps since the call was opened; the history knows all of them. Each act is
    handed to the one lane that writes, so they are stored in the order in which they were made. Where a line was
    changed by somebody else meanwhile, a sentence says so, the lines are read again, and a text that was being typed is
    put back into its field.
    """

    def __init__(self, context: ScreenContext, panel: TranscriptPanel) -> None:
        super().__init__(panel)
        self._context = context
        self._panel = panel
        self._call_id: int | None = None
        self._typed: tuple[int, str] | None = None
        self._unfinished = UnfinishedLine(context, panel.view)
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(MOST_STEPS)
        self._stack.indexChanged.connect(self._show_steps)
        view = panel.view
        view.wanted.connect(self._act)
        view.text_stored.connect(self._correct)
        view.split_wanted.connect(self._split)
        view.set_zoom(_kept_zoom(context))
        view.zoomed.connect(self._keep_zoom)
        panel.replace_wanted.connect(self._replace)
        panel.replace_all_wanted.connect(self._replace_all)
        panel.history_wanted.connect(self._read_history)
        panel.history.restore_wanted.connect(self._restore_before)
        panel.all_recognised_wanted.connect(self._ask_for_recognised)

    def show(self, call_id: int, lines: Sequence[Line], segments: Sequence[Segment]) -> None:
        """Show the lines of a call, or while there are none yet the segments recognised so far."""
        is_new = call_id != self._call_id
        if is_new:
            self._panel.view.finish_editing()
            self._call_id = call_id
            self._stack.clear()
        if lines:
            self._panel.set_lines(lines, is_new=is_new)
            self._unfinished.show(call_id)
        elif segments:
            self._panel.set_segments(segments)
        if self._typed is not None:
            (row, text), self._typed = self._typed, None
            self._panel.view.edit_row(row, text)

    def leave(self) -> None:
        """Store what is being written, then forget the call and its steps."""
        self._panel.view.finish_editing()
        self._unfinished.leave()
        self._call_id = None
        self._typed = None
        self._stack.clear()

    def run(self, work: Callable[[int], Corrected], failed: Callable[[ProblemError], None] | None = None) -> None:
        """Store a correction and remember it as a step; `work` gets the call and runs in the lane that writes."""
        call_id = self._call_id
        if call_id is not None:
            done = partial(self._done, call_id)
            self._context.jobs.change(self, partial(work, call_id), done, failed or self._failed)

    def reverse(self, step: Step, kind: EditKind) -> None:
        """Take a step back, or make it again."""
        call_id = self._call_id
        if call_id is not None:
            context = self._context
            work = partial(step.reverse, context, call_id, kind)
            context.jobs.change(self, work, None, self._failed)

    def _done(self, call_id: int, corrected: Corrected) -> None:
        if corrected.edit_id is not None and call_id == self._call_id:
            self._stack.push(Step(self, corrected.edit_id))

    @Slot()
    def _show_steps(self) -> None:
        self._panel.set_can(undo=self._stack.canUndo(), redo=self._stack.canRedo())

    def _failed(self, error: ProblemError) -> None:
        """Say why, and look at the lines as they are now; steps over what others changed cannot be taken back."""
        self._context.notifier.problems(error.problems)
        self._stack.clear()
        if self._call_id is not None:
            self._context.bus.publish(changed(Subject.TRANSCRIPTS, call_ids=(self._call_id,)))

    def _not_taken(self, row: int, text: str, error: ProblemError) -> None:
        self._typed = (row, text)
        self._failed(error)

    @Slot(object)
    def _act(self, wanted: Wanted) -> None:
        keys = tuple(line.key for line in wanted.lines)
        match wanted.act:
            case LineAct.UNDO:
                self._stack.undo()
            case LineAct.REDO:
                self._stack.redo()
            case LineAct.REPLACE:
                self._panel.open_replace()
            case LineAct.SPEAKER if wanted.speaker is not None:
                self.run(self._service(corrections.set_speaker, keys, wanted.speaker))
            case LineAct.MERGE:
                self.run(self._service(corrections.merge, keys[0]))
            case LineAct.DELETE:
                is_deleted = all(line.is_deleted for line in wanted.lines)
                self.run(self._service(corrections.restore if is_deleted else corrections.delete, keys))
            case LineAct.RECOGNISED:
                self.run(self._service(corrections.as_recognised, keys))

    @Slot(str, int, str)
    def _correct(self, key: str, row: int, text: str) -> None:
        lines = self._panel.view.transcript_model.lines
        if row < len(lines) and lines[row].key == key and lines[row].segment.text == text:
            return
        self.run(self._service(corrections.correct_text, key, text), partial(self._not_taken, row, text))

    @Slot(str, str, int)
    def _split(self, key: str, text: str, place: int) -> None:
        self.run(lambda call_id: self._split_in(call_id, key, text, place))

    def _split_in(self, call_id: int, key: str, text: str, place: int) -> Corrected:
        context = self._context
        return corrections.split(context.workspace, context.actor, call_id, key, place, text=text)

    @Slot(object, str)
    def _replace(self, found: Found, by: str) -> None:
        line = self._panel.view.transcript_model.lines[found.row]
        text = line.segment.text[: found.start] + by + line.segment.text[found.start + found.length :]
        self.run(self._service(corrections.correct_text, line.key, text))

    @Slot(str, str)
    def _replace_all(self, wanted: str, by: str) -> None:
        if wanted.strip():
            self.run(self._service(corrections.replace_all, wanted.strip(), by))

    @Slot(int)
    def _restore_before(self, edit_id: int) -> None:
        self.run(self._service(corrections.restore_before, edit_id))

    @Slot()
    def _ask_for_recognised(self) -> None:
        question = self.tr("Take every correction of this transcript back?")
        meaning = self.tr("The history keeps them; you can restore them from there, or by Undo.")
        box = Question(self._panel, "take-corrections-back", question, meaning)
        if box.agreed(self.tr("Take back"), self.tr("Keep")):
            self.run(self._service(corrections.as_recognised))

    @Slot()
    def _read_history(self) -> None:
        call_id = self._call_id
        if call_id is not None:
            work = partial(corrections.history, self._context.workspace, call_id)
            self._context.jobs.query(self, work, partial(self._show_history, call_id))

    def _show_history(self, call_id: int, edits: tuple[Edit, ...]) -> None:
        if call_id == self._call_id:
            workspace = self._context.workspace
            self._panel.history.show_history(edits, workspace.zone, workspace.clock())

    @Slot(float)
    def _keep_zoom(self, zoom: float) -> None:
        settings = self._context.settings
        self._context.store_settings(settings.with_values(ui={**settings.ui, KEY: {"zoom": zoom}}))

    def _service(self, use_case: Callable[..., Corrected], *arguments: object) -> Callable[[int], Corrected]:
        workspace, actor = self._context.workspace, self._context.actor
        return lambda call_id: use_case(workspace, actor, call_id, *arguments)


class Step(QUndoCommand):
    """A correction that was stored; what it was reversed by last is what is reversed next."""

    def __init__(self, editing: TranscriptEditing, edit_id: int) -> None:
        super().__init__()
        self._editing = editing
        self._edit_id = edit_id
        self._is_stored = True

    def redo(self) -> None:
        """Make the correction again; not the first time, when it is already stored."""
        if self._is_stored:
            self._is_stored = False
        else:
            self._editing.reverse(self, EditKind.PUT_BACK)

    def undo(self) -> None:
        """Take the correction back."""
        self._editing.reverse(self, EditKind.TAKEN_BACK)

    def reverse(self, context: ScreenContext, call_id: int, kind: EditKind) -> Corrected:
        """Reverse what was stored last of this step; runs in the lane that writes, one after the other."""
        reversed_now = corrections.reverse(context.workspace, context.actor, call_id, self._edit_id, kind=kind)
        self._edit_id = reversed_now.edit_id or self._edit_id
        return reversed_now


def _kept_zoom(context: ScreenContext) -> float:
    kept = context.settings.ui.get(KEY)
    zoom = kept.get("zoom") if isinstance(kept, dict) else None
    return zoom if isinstance(zoom, float) else 1.0
