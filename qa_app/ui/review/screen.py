"""The review screen: opens a call on the desk, keeps what was given, and goes on to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from qa_app.jobs.lane import Lane
from qa_app.model.agents import Role as ActorRole
from qa_app.model.calls import RecognitionState
from qa_app.model.changes import Changes, Subject
from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import Progress
from qa_app.scoring.hints.suggestions import Suggestion
from qa_app.services import evaluations, queue, sides
from qa_app.services.evaluations import Review, Submitted
from qa_app.services.review import CallText, DeskCall, call_text, open_desk, suggested
from qa_app.services.sides import ChangedSides
from qa_app.ui.context import Place, ScreenContext, ScreenName
from qa_app.ui.notifier import Tone
from qa_app.ui.recognise import enqueue
from qa_app.ui.review.desk import Desk
from qa_app.ui.review.draft import LiveDraft
from qa_app.ui.review.draft_acts import DraftActs, Waiting
from qa_app.ui.review.keys import key_map
from qa_app.ui.review.media_player import MediaPlayer
from qa_app.ui.review.player import Player
from qa_app.ui.review.remembered import KEY, desk_look, plays_next
from qa_app.ui.review.skip_dialog import SkipDialog
from qa_app.ui.review.sound_fetch import SoundFetch
from qa_app.ui.review.start_page import ReviewStart
from qa_app.ui.review.walk import Walk, is_held_by_another
from qa_app.ui.widgets.format import instant, score


class ReviewScreen(QWidget):
    """One call under review, or the drafts while none is open."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None, player: Player | None = None) -> None:
        """Make the screen; another player than the sound's own is for machines without one, and for tests."""
        super().__init__(parent)
        self.setObjectName("reviewScreen")
        self._context = context
        self.player = player or MediaPlayer(self)
        self.player.setParent(self)
        self.desk = Desk(context, self.player)
        self.start = ReviewStart(context.theme, self.desk.keys)
        self._walk = Walk(context, self)
        self._draft_acts = DraftActs(context, self)
        self._at_ms: int | None = None
        self._opening: int | None = None
        self._plays_when_ready = False
        self._has_looked_back = False
        self._sound_fault: Problem | None = None
        self._leaving: list[LiveDraft] = []
        self._told: list[LiveDraft] = []
        self._fetch = SoundFetch(context, self)
        self.desk.set_look(desk_look(context.settings.ui))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.start)
        self._pages.addWidget(self.desk)
        self._connect()

    def title(self) -> str:
        """Give the name of the screen, with the call in hand."""
        call = self.desk.call
        if call is None:
            return self.tr("Review")
        return self.tr("Review of {call}").format(call=call.text.call.number)

    def activate(self, place: Place) -> None:
        """Open the call of the place; without one go on with what is open, or show the drafts."""
        if place.call_id is not None and place.call_id != self._call_id():
            self.open_call(place.call_id)
            self._at_ms = place.at_ms
        elif place.at_ms is not None and self.desk.call is not None:
            self.player.seek(place.at_ms)
        elif self.desk.call is None and self._opening is None:
            self._show_first()
        elif self.desk.form is not None:
            self.desk.form.setFocus()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.start.retranslate()
        self.desk.retranslate()
        self.setWindowTitle(self.title())
        if self._sound_fault is not None:
            self._sound_failed(self._sound_fault)
        if self.desk.call is not None:
            self._show_heads(self.desk.call)
            self._show_note(self.desk.call.text)
            self._show_hands(self.desk.call)

    def open_call(self, call_id: int, rubric: tuple[str, int] | None = None, *, plays: bool = False) -> None:
        """Bring a call onto the desk, with the evaluation that there is or a new draft, and play it where wished."""
        self._walk.give_up()
        self._leave(goes_on_with=call_id)
        self._opening = call_id
        self._plays_when_ready = plays and plays_next(self._context.settings.ui)
        self._at_ms = None
        context = self._context
        work = partial(open_desk, context.workspace, context.actor, call_id, rubric)
        context.jobs.query(self, work, self._opened, self._not_opened)

    @Slot()
    def show_start(self) -> None:
        """Show the drafts."""
        self._leave()
        self._opening = None
        self._pages.setCurrentWidget(self.start)
        self.setWindowTitle(self.title())
        self._draft_acts.look()

    @Slot()
    def open_next(self) -> None:
        """Open the next call by the queue's rule; the drafts where there is none."""
        self.desk.flush()
        self._walk.go_next(self._call_id())

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what is being written and be silent when another screen comes to the front."""
        self._put_aside()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the window, to store what is being written before it closes and the work is stopped."""
        self.window().installEventFilter(self)
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Store what is being written when the window is about to close."""
        if event.type() == QEvent.Type.Close and watched is self.window():
            self._put_aside()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.player.trouble.connect(self._tell_of_sound)
        self._fetch.sound_ready.connect(self._take_sound)
        self._fetch.peaks_ready.connect(self.desk.show_peaks)
        self._fetch.failed.connect(self._sound_failed)
        self._context.recognition.progress.connect(self._recognition_went_on)
        self.desk.submitted.connect(self._submitted)
        self.desk.correct_wanted.connect(self._correct)
        self.desk.transcript.note_clicked.connect(self._recognise)
        self.desk.header.next_wanted.connect(self.open_next)
        self.desk.header.previous_wanted.connect(self._go_back)
        self.desk.header.skip_wanted.connect(self._ask_to_skip)
        self.desk.header.keep_wanted.connect(self._keep_or_release)
        self.desk.hand_line.taken.connect(self._take_call)
        self.desk.header.closed.connect(self.show_start)
        self._walk.call_wanted.connect(self._walk_to)
        self._walk.nothing_next.connect(self._say_nothing_is_next)
        self._walk.place_found.connect(self.desk.header.show_place)
        self._walk.trail_changed.connect(self.desk.header.show_trail)
        self.desk.header.swap_wanted.connect(self._swap_sides)
        self.desk.header.sides_confirmed.connect(self._confirm_sides)
        self.desk.header.rubric_chosen.connect(self._take_rubric)
        self.start.call_wanted.connect(self.open_call)
        self.start.next_wanted.connect(self.open_next)
        self.start.calls_wanted.connect(self._go_to_calls)
        self.start.everybody_wanted.connect(self._draft_acts.show_everybody)
        self.start.discard_wanted.connect(self._draft_acts.discard)
        self.start.take_over_wanted.connect(self._draft_acts.take_over)
        self.start.release_wanted.connect(self._draft_acts.release)
        self._draft_acts.found.connect(self._drafts_found)
        self._draft_acts.call_wanted.connect(self.open_call)
        self._context.bus.changed.connect(self._changed)

    def _put_aside(self) -> None:
        self.desk.flush()
        self.player.pause()
        self._keep_look()

    def _keep_look(self) -> None:
        settings, look = self._context.settings, self.desk.look()
        if look != desk_look(settings.ui):
            self._context.store_settings(settings.with_values(ui={**settings.ui, KEY: look.as_json()}))

    def _call_id(self) -> int | None:
        return self.desk.call.text.call.id if self.desk.call is not None else self._opening

    def _show_first(self) -> None:
        """Show what lay on the desk when the program ended without a word; else the drafts."""
        if self._has_looked_back:
            self.show_start()
            return
        self._has_looked_back = True
        context = self._context
        work = partial(queue.call_on_desk, context.workspace, context.actor)
        context.jobs.query(self, work, self._first_found)

    def _first_found(self, call_id: int | None) -> None:
        if self._call_id() is not None:
            return
        if call_id is None:
            self.show_start()
        else:
            self.open_call(call_id)

    def _leave(self, goes_on_with: int | None = None) -> None:
        """Take the call off the desk; its draft lives on until everything of it is stored."""
        self.desk.flush()
        if self.desk.call is not None and self._call_id() != goes_on_with:
            self._walk.leave()
        draft = self.desk.take_off()
        self.player.close()
        self._fetch.forget()
        self._sound_fault = None
        self.desk.player_bar.tell("")
        if draft is None:
            return
        draft.setParent(self)
        if draft.is_stored:
            draft.deleteLater()
            return
        self._leaving.append(draft)
        draft.saved.connect(partial(self._left, draft))
        draft.refused.connect(partial(self._left, draft))
        draft.unsaved.connect(partial(self._left_unsaved, draft))

    def _left_unsaved(self, draft: LiveDraft, error: ProblemError) -> None:
        """Say once that a draft which was left is not stored yet; it goes on trying."""
        if draft in self._leaving and draft not in self._told:
            self._told.append(draft)
            self._context.notifier.problems(error.problems)

    def _left(self, draft: LiveDraft, *_outcome: object) -> None:
        if draft in self._told:
            self._told.remove(draft)
        if draft in self._leaving:
            self._leaving.remove(draft)
            draft.deleteLater()

    def _opened(self, call: DeskCall) -> None:
        if call.text.call.id != self._opening:
            return
        self._opening = None
        self._put_on(call, call.review)

    def _put_on(self, call: DeskCall, review: Review) -> None:
        start_ms = review.position_ms if self._at_ms is None else self._at_ms
        self._at_ms = None
        self.player.open(call.sound, call.text.call.duration_ms or 0, start_ms)
        is_held = is_held_by_another(call.claim, self._context.actor.name)
        steps = call.steps if review is call.review else ()
        self.desk.show_call(call, LiveDraft(self._context, review, steps=steps, is_held_by_another=is_held))
        self._walk.arrive(call.text.call.id)
        self.setWindowTitle(self.title())
        self._show_heads(call)
        self._show_hands(call)
        self._show_note(call.text)
        self._pages.setCurrentWidget(self.desk)
        self._suggest(call.text)
        if call.sound is not None:
            self._play_if_wished()
        self._fetch.fetch(call)

    @Slot(object)
    def _take_sound(self, sound: Path) -> None:
        self.player.load(sound)
        self._play_if_wished()

    def _play_if_wished(self) -> None:
        if self._plays_when_ready and self.isVisible():
            self.player.play()
        self._plays_when_ready = False

    def _not_opened(self, error: ProblemError) -> None:
        self._opening = None
        self._context.notifier.problems(error.problems)
        self.show_start()

    def _walk_to(self, call_id: int, plays: bool) -> None:
        self.open_call(call_id, plays=plays)

    @Slot(bool)
    def _say_nothing_is_next(self, is_finished: bool) -> None:
        if not is_finished:
            self._context.notifier.tell(self.tr("No other call waits for a review."), Tone.NEUTRAL)
        if self.desk.draft is None or self.desk.draft.is_read_only:
            self.show_start()

    @Slot()
    def _go_back(self) -> None:
        self.desk.flush()
        self._walk.go_back()

    @Slot()
    def _ask_to_skip(self) -> None:
        call = self.desk.call
        if call is None or not self._can_pass_on(call):
            return
        self.player.pause()
        dialog = SkipDialog(call.text.call.number, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.reason_given.connect(partial(self._walk.skip, call.text.call.id, call.text.call.number))
        dialog.open()

    @Slot()
    def _keep_or_release(self) -> None:
        call = self.desk.call
        if call is None or call.claim is None or not self._can_pass_on(call):
            return
        keeps = not call.claim.kept
        self._walk.keep(call.text.call.id, keeps=keeps)
        self.desk.set_claim(replace(call.claim, kept=keeps))
        self._show_hands(self.desk.call or call)

    @Slot()
    def _take_call(self) -> None:
        """Take the call from who holds it, as a lead may, and open it anew."""
        call_id = self._call_id()
        if call_id is not None:
            context = self._context
            work = partial(queue.claim, context.workspace, context.actor, call_id)
            context.jobs.change(self, work, lambda _changes: self.open_call(call_id))

    def _can_pass_on(self, call: DeskCall) -> bool:
        """Tell whether the call in hand is open and in this reviewer's hands."""
        return call.claim is not None and call.claim.reviewer == self._context.actor.name

    def _show_hands(self, call: DeskCall) -> None:
        """Say who holds the call, or who began its draft, where that is not simply this reviewer."""
        can_pass_on = self._can_pass_on(call)
        kept = can_pass_on and call.claim is not None and call.claim.kept
        self.desk.header.show_kept(kept, can_keep=can_pass_on)
        review = call.review
        if call.claim is not None and not can_pass_on:
            words = self.tr("{reviewer} holds this call since {time}. You can listen and read meanwhile.")
            told = words.format(reviewer=call.claim.reviewer, time=self._time(call.claim.since))
            is_lead = self._context.actor.role is ActorRole.LEAD
            self.desk.hand_line.tell(told, self.tr("Take the call") if is_lead else "")
        elif review.begun_by is not None and review.taken_over_at is not None:
            words = self.tr("Begun by {other}, taken over {time} by {reviewer}.")
            time = self._time(review.taken_over_at)
            self.desk.hand_line.tell(words.format(other=review.begun_by, time=time, reviewer=review.reviewer))
        else:
            self.desk.hand_line.tell("")

    def _time(self, at: datetime) -> str:
        workspace = self._context.workspace
        return instant(at, workspace.zone, workspace.clock())

    @Slot(object)
    def _sound_failed(self, fault: Problem) -> None:
        self._sound_fault = fault
        self.desk.player_bar.tell(self._context.notifier.sentence(fault))

    @Slot(str)
    def _tell_of_sound(self, code: str) -> None:
        self._sound_failed(Problem(code))

    def _show_heads(self, call: DeskCall) -> None:
        workspace = self._context.workspace
        rubric = self.desk.call.review.rubric if self.desk.call is not None else call.review.rubric
        titles = [
            ((head.id, head.version), head.title.in_language(self._context.language) or head.id)
            for head in call.rubrics
        ]
        self.desk.header.show_call(call.text.call, workspace.zone, workspace.clock())
        can_change = self.desk.draft is not None and not self.desk.draft.is_read_only
        self.desk.header.show_rubrics(titles, (rubric.id, rubric.version), can_change=can_change)

    def _show_note(self, text: CallText) -> None:
        """Say why there is no transcript, where there is none."""
        if text.transcript is not None and (text.transcript.segments or text.lines):
            return
        panel = self.desk.transcript
        if text.call.recording_path is None:
            panel.show_note(self.tr("This call has no recording."))
        elif text.call.recognition is RecognitionState.DONE:
            panel.show_note(self.tr("Nobody was heard to speak in this recording."))
        elif text.call.recognition is RecognitionState.FAILED:
            panel.show_note(self.tr("This recording could not be recognised."), self.tr("Recognise again"))
        elif text.call.recognition is RecognitionState.NONE:
            panel.show_note(
                self.tr("This recording is not recognised yet. You can listen and score meanwhile."),
                self.tr("Recognise"),
            )
        else:
            panel.show_note(self.tr("This recording is being recognised; its words appear here as they come."))

    @Slot(int, object)
    def _recognition_went_on(self, call_id: int, progress: Progress) -> None:
        if call_id != self._call_id() or self.desk.transcript.view.transcript_model.rowCount() or not progress.total:
            return
        words = self.tr("This recording is being recognised: {percent} %")
        self.desk.transcript.show_note(words.format(percent=100 * progress.done // progress.total))

    @Slot()
    def _recognise(self) -> None:
        call_id = self._call_id()
        if call_id is not None:
            enqueue(self._context, self, (call_id,))

    @Slot()
    def _swap_sides(self) -> None:
        call_id = self._call_id()
        if call_id is not None:
            context = self._context
            context.jobs.change(
                self, partial(sides.swap, context.workspace, context.actor, (call_id,)), self._tell_swapped
            )

    def _tell_swapped(self, found: ChangedSides) -> None:
        """Say that the sides changed, with a way back."""
        context = self._context
        if found.before:
            back = partial(sides.put_back, context.workspace, context.actor, found.before)
            words = self.tr("Agent and customer are exchanged.")
            context.notifier.tell(words, Tone.GOOD, self.tr("Undo"), lambda: context.jobs.change(self, back))

    @Slot()
    def _confirm_sides(self) -> None:
        call_id = self._call_id()
        if call_id is not None:
            context = self._context
            context.jobs.change(self, partial(sides.confirm, context.workspace, context.actor, (call_id,)))

    @Slot(str, int)
    def _take_rubric(self, rubric: str, version: int) -> None:
        call_id = self._call_id()
        if call_id is not None:
            self.open_call(call_id, (rubric, version))

    @Slot(object)
    def _submitted(self, submitted: Submitted) -> None:
        call = self.desk.call
        if call is None:
            return
        grade = call.review.rubric.grade(submitted.score.grade)
        words = self.tr("Call {call} submitted: {score} {grade}").format(
            call=call.text.call.number,
            score=score(submitted.score.score),
            grade=grade.title.in_language(self._context.language) if grade is not None else "",
        )
        self._context.notifier.tell(words.strip(), Tone.GOOD)
        after = call.text.call.id
        self._walk.leave()
        self.desk.take_off()
        self.player.close()
        self._walk.go_next(after, is_finished=True)

    @Slot()
    def _correct(self) -> None:
        if self.desk.call is None:
            return
        context = self._context
        evaluation = self.desk.call.review.evaluation_id
        work = partial(evaluations.reopen, context.workspace, context.actor, evaluation)
        context.jobs.query(self, work, self._reopened)

    def _reopened(self, review: Review) -> None:
        call = self.desk.call
        if call is not None and review.call.id == call.text.call.id:
            self.desk.take_off()
            self._put_on(replace(call, review=review), review)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if changes.touches(Subject.SETTINGS):
            self.desk.keys.take(key_map(self._context.settings.ui))
        call_id = self._call_id()
        concerned = changes.call_ids is None or call_id in changes.call_ids
        if self.desk.call is None:
            if changes.touches(Subject.CALLS, Subject.EVALUATIONS) and self.isVisible() and self._opening is None:
                self._draft_acts.look()
        elif concerned and call_id is not None and changes.touches(Subject.TRANSCRIPTS, Subject.QUEUE, Subject.AGENTS):
            work = partial(call_text, self._context.workspace, call_id)
            self._context.jobs.query(self, work, self._text_changed, self._gone)

    def _text_changed(self, text: CallText) -> None:
        if self.desk.call is None or text.call.id != self._call_id():
            return
        workspace = self._context.workspace
        self.desk.show_text(text)
        self.desk.header.show_call(text.call, workspace.zone, workspace.clock())
        self._show_note(text)
        self._suggest(text)

    def _suggest(self, text: CallText) -> None:
        if self.desk.call is not None:
            work = partial(suggested, self.desk.call.review.rubric, text)
            self._context.jobs.query(self, work, partial(self._suggestions_found, text.call.id), lane=Lane.MEDIA)

    def _suggestions_found(self, call_id: int, found: tuple[Suggestion, ...]) -> None:
        if call_id == self._call_id():
            self.desk.show_suggestions(found)

    def _gone(self, error: ProblemError) -> None:
        self._context.notifier.problems(error.problems)
        self.show_start()

    @Slot(object)
    def _drafts_found(self, waiting: Waiting) -> None:
        workspace = self._context.workspace
        self.start.show_waiting(waiting, self._context.actor, zone=workspace.zone, now=workspace.clock())
        if self._pages.currentWidget() is self.start:
            self.start.focus_list()

    @Slot()
    def _go_to_calls(self) -> None:
        self._context.navigate(Place(ScreenName.CALLS))
