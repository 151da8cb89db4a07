"""The desk itself: the parts for one call, and how they act on one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from qa_app.model.evaluation import Answer, EvidenceMoment, Missing, Score
from qa_app.model.problems import ProblemError
from qa_app.model.rubric import Demand, Rubric
from qa_app.model.transcript import Segment
from qa_app.scoring.hints.suggestions import Suggestion
from qa_app.services.queue import Claim
from qa_app.services.review import CallText, DeskCall
from qa_app.services.speech import CallTalk, call_talk
from qa_app.speech.peaks import Peaks
from qa_app.ui.context import ScreenContext
from qa_app.ui.notifier import Tone
from qa_app.ui.review.desk_acts import DeskActs
from qa_app.ui.review.draft import LiveDraft, Place
from qa_app.ui.review.evidence import markers, moment_at, moment_between, stretches
from qa_app.ui.review.explanation import HEIGHT as EXPLANATION_HEIGHT
from qa_app.ui.review.explanation import ExplanationView
from qa_app.ui.review.form.rubric_form import RubricForm
from qa_app.ui.review.hand_line import HandLine
from qa_app.ui.review.header import DeskHeader
from qa_app.ui.review.keys import Act, DeskKeys, key_map
from qa_app.ui.review.marks import Mark, MarkKind, marks_of, marks_of_sound
from qa_app.ui.review.missing_list import MissingList
from qa_app.ui.review.player import Player
from qa_app.ui.review.player_bar import PlayerBar
from qa_app.ui.review.remembered import DeskLook
from qa_app.ui.review.score_bar import ScoreBar
from qa_app.ui.review.transcript_editing import TranscriptEditing
from qa_app.ui.review.transcript_panel import TranscriptPanel
from qa_app.ui.review.waveform import Waveform
from qa_app.ui.widgets.labels import Divider

SPLIT = (560, 640)
MOST_PROOFS = 3


class Desk(QWidget):
    """Shows one call with its evaluation.

    Signals:
        submitted: The `Submitted` of the evaluation in hand.
        correct_wanted: The submitted evaluation in hand should be corrected.
    """

    submitted = Signal(object)
    correct_wanted = Signal()

    def __init__(self, context: ScreenContext, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._player = player
        self.keys = DeskKeys(key_map(context.settings.ui), self)
        theme = context.theme
        self.header = DeskHeader(theme, self.keys)
        self.hand_line = HandLine()
        self.waveform = Waveform(theme)
        self.transcript = TranscriptPanel(theme)
        self.editing = TranscriptEditing(context, self.transcript)
        self.player_bar = PlayerBar(player, theme, self.keys)
        self.score_bar = ScoreBar(theme, self.keys)
        self.score_bar.retranslate(context.language)
        self.explanation = ExplanationView(theme)
        self.explanation.setFixedHeight(EXPLANATION_HEIGHT)
        self.missing = MissingList(theme)
        self.form: RubricForm | None = None
        self.draft: LiveDraft | None = None
        self._last_form: RubricForm | None = None
        self._call: DeskCall | None = None
        self._text: CallText | None = None
        self._shows_guidance = False
        self._split: tuple[int, int] | None = None
        self._splitter_moved = False
        self._segments: tuple[Segment, ...] = ()
        self._peaks: Peaks | None = None
        self._form_place = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.acts = DeskActs(self, player, self.keys)
        self.player_bar.loop_toggled.connect(self.acts.toggle_loop)

    @property
    def call(self) -> DeskCall | None:
        """The call in hand, None where there is none."""
        return self._call

    def look(self) -> DeskLook:
        """Give how the desk is set up now."""
        sizes = self._splitter.sizes()
        is_laid_out = self._splitter_moved and len(sizes) == len(SPLIT)
        return DeskLook(
            speed=self._player.speed,
            volume=self._player.volume,
            skips_silence=self.player_bar.skips_silence,
            shows_guidance=self._shows_guidance,
            split=(sizes[0], sizes[1]) if is_laid_out else self._split,
        )

    def set_look(self, look: DeskLook) -> None:
        """Set the desk up as it was left."""
        self._player.set_speed(look.speed)
        self._player.set_volume(look.volume)
        self.player_bar.set_skips_silence(look.skips_silence)
        self._shows_guidance = look.shows_guidance
        self._split = look.split
        self._splitter.setSizes(look.split or SPLIT)

    def retranslate(self) -> None:
        """Take the words of the language that is shown, the rubric's own too."""
        for part in (self.header, self.waveform, self.transcript, self.player_bar):
            part.retranslate()
        self.acts.retranslate()
        self.score_bar.retranslate(self._context.language)
        self.missing.hide()
        if self._call is not None and self.draft is not None and self.form is not None:
            self._show_form(self._call, self.draft, self.form.current_item)

    @Slot()
    def name_keys(self) -> None:
        """Name the keys as they stand wherever a tip or a label does."""
        self.header.retranslate()
        self.player_bar.retranslate()
        self.waveform.name_keys(self.keys)
        self.score_bar.retranslate(self._context.language)
        if self.form is not None:
            self.form.name_keys(self.keys.name(Act.COMMENT), self.keys.name(Act.MARK))

    def show_call(self, call: DeskCall, draft: LiveDraft) -> None:
        """Put another call on the desk, at the place where it was left."""
        self._call, self.draft = call, draft
        draft.setParent(self)
        draft.saved.connect(self._show_saved)
        draft.unsaved.connect(self._show_unsaved)
        draft.refused.connect(self._show_refused)
        draft.restored.connect(self._show_restored)
        draft.evidence_changed.connect(self._show_evidence)
        self.missing.hide()
        self.score_bar.clear_saved()
        self.score_bar.set_submitted(draft.is_read_only)
        self.waveform.clear(call.text.call.duration_ms or 0)
        self._show_form(call, draft, call.review.current_item or "")
        self.acts.set_enabled(True)
        self.show_text(call.text)
        item, caret = call.review.current_item, call.review.caret
        if item and caret is not None and self.form is not None and not draft.is_read_only:
            self.form.write_at(item, caret)

    def take_off(self) -> LiveDraft | None:
        """Clear the desk and give its draft away, None where there was none."""
        draft, self.draft = self.draft, None
        self.editing.leave()
        self._call = self._text = None
        self._segments, self._peaks = (), None
        if draft is not None:
            draft.disconnect(self)
        if self.form is not None:
            self.form.hide()
            self.form = None
        self.missing.hide()
        self.hand_line.tell("")
        self.acts.set_enabled(False)
        return draft

    def show_text(self, text: CallText) -> None:
        """Show the call's transcript as it is now, and what it tells of silence and overtalk."""
        if self._call is not None:
            self._call = replace(self._call, text=text)
        self._text = text
        self._segments = text.transcript.segments if text.transcript is not None else ()
        self._show_marks()
        self.waveform.set_segments(self._segments)
        self.waveform.set_swapped(text.call.swapped)
        self._player.set_swapped(text.call.swapped)
        self.editing.show(text.call.id, text.lines, self._segments)
        self.transcript.set_left_out(text.left_out)
        if self._segments:
            self.transcript.view.set_position(self._player.position_ms)
        self._show_evidence()

    def set_claim(self, claim: Claim | None) -> None:
        """Note who holds the call in hand."""
        if self._call is not None:
            self._call = replace(self._call, claim=claim)

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Show what the transcript suggests for the items."""
        if self.form is not None:
            self.form.set_suggestions(suggestions)

    def show_peaks(self, peaks: Peaks) -> None:
        """Draw the waveform of the call in hand."""
        if self._text is not None:
            self._peaks = peaks
            self.waveform.set_peaks(peaks, swapped=self._text.call.swapped)
            self._show_marks()

    def flush(self) -> None:
        """Hand everything that is being written to the draft, and the place too."""
        if self.form is not None and self.draft is not None:
            self.form.flush()
            self._keep_place()
            self.draft.store_place()

    @Slot()
    def submit(self) -> None:
        """Submit the evaluation, or show what is missing and lead to the first of it."""
        if self.form is None or self.draft is None or self.draft.is_read_only:
            return
        self.form.flush()
        missing = self.form.missing
        self._show_missing(missing)
        self.form.remind(missing)
        if not missing:
            self.draft.submit(self.submitted.emit, self._not_submitted)

    @Slot(str)
    def mark(self, item: str) -> None:
        """Take the selected stretch as evidence for an item, else the present moment."""
        if self.draft is None or self.draft.is_read_only or self._call is None:
            return
        if self._call.text.call.recording_path is None:
            self._tell(self.tr("This call has no recording, so there is no moment to mark."))
            return
        if not self._takes_evidence(item):
            self._tell(self.tr("This item takes no evidence."))
            return
        span = self.waveform.selection
        if span is not None:
            self.draft.mark(item, moment_between(*span, self._segments))
            self.waveform.select(None)
        else:
            self.draft.mark(item, moment_at(self._player.position_ms, self._segments))

    @Slot()
    def lead_to_missing(self) -> None:
        """Go to the next item that lacks an answer, a comment or a moment."""
        if self.form is not None:
            self.form.step_to_missing()

    def _tell(self, sentence: str) -> None:
        self._context.notifier.tell(sentence, Tone.NEUTRAL)

    def toggle_guidance(self) -> None:
        """Unfold or fold the guidance of every item."""
        if self.form is not None:
            self._shows_guidance = not self._shows_guidance
            self.form.show_guidance(self._shows_guidance)

    def _lay_out(self) -> None:
        left = QWidget()
        left_rows = _rows(left)
        left_rows.addWidget(self.transcript, 1)
        left_rows.addWidget(Divider())
        left_rows.addWidget(self.player_bar)
        right = QWidget()
        right_rows = _rows(right)
        right_rows.addLayout(self._form_place, 1)
        for widget in (self.explanation, self.missing, Divider(), self.score_bar):
            right_rows.addWidget(widget)
        self.explanation.hide()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(left)
        self._splitter.addWidget(right)
        self._splitter.setSizes(SPLIT)
        self._splitter.splitterMoved.connect(self._mark_splitter)
        rows = _rows(self)
        for part in (self.header, Divider(), self.hand_line, self.waveform, Divider()):
            rows.addWidget(part)
        rows.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        self._player.position_changed.connect(self._moved)
        self._player.loop_changed.connect(self.waveform.set_loop)
        self._player.reading_changed.connect(self.waveform.set_reading)
        self.waveform.evidence_adjusted.connect(self._adjust_evidence)
        self.waveform.seek_wanted.connect(self._player.seek)
        self.transcript.seek_wanted.connect(self._player.seek)
        self.transcript.swap_wanted.connect(self.header.swap_wanted)
        self.transcript.view.span_selected.connect(self.waveform.select)
        self.score_bar.submit_wanted.connect(self.submit)
        self.score_bar.correct_wanted.connect(self.correct_wanted)
        self.score_bar.why_toggled.connect(self._explain)
        self.missing.item_wanted.connect(self._lead_to)
        self.keys.changed.connect(self.name_keys)

    def _show_form(self, call: DeskCall, draft: LiveDraft, item: str) -> None:
        form = self._fitting_form(call.review.rubric)
        self.form = None
        form.set_entries(draft.entries)
        form.set_read_only(draft.is_read_only)
        form.remind(())
        form.set_current(item or next(form.rubric.items()).id)
        self.form = form
        form.show()
        form.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_score(form.score)

    def _fitting_form(self, rubric: Rubric) -> RubricForm:
        """Give the form of the call before where the rubric is the same: making one takes a good part of a second."""
        old, language = self._last_form, self._context.language
        if old is not None and (old.rubric, old.language) == (rubric, language):
            return old
        form = RubricForm(rubric, self._context.theme, language)
        form.answer_changed.connect(self._answered)
        form.comment_changed.connect(self._commented)
        form.evidence_removed.connect(self._unmark)
        form.mark_wanted.connect(self.mark)
        form.seek_wanted.connect(self._play_from)
        form.item_changed.connect(self._keep_place)
        form.score_changed.connect(self._show_score)
        form.suggestion_taken.connect(self._prove)
        form.caret_moved.connect(self._keep_place)
        form.name_keys(self.keys.name(Act.COMMENT), self.keys.name(Act.MARK))
        form.show_guidance(self._shows_guidance)
        self._form_place.addWidget(form)
        if old is not None:
            old.hide()
            old.deleteLater()
        self._last_form = form
        return form

    @Slot()
    def _mark_splitter(self) -> None:
        self._splitter_moved = True

    @Slot(str, object)
    def _answered(self, item: str, answer: Answer | None) -> None:
        if self.draft is not None:
            self.draft.answer(item, answer)

    @Slot(str, str)
    def _commented(self, item: str, comment: str) -> None:
        if self.draft is not None:
            self.draft.comment(item, comment)

    @Slot(str, object)
    def _prove(self, item: str, moments: Sequence[EvidenceMoment]) -> None:
        """Take the moments of a suggestion as evidence, the first few where there are many."""
        if self.draft is not None and self._takes_evidence(item):
            for moment in moments[:MOST_PROOFS]:
                self.draft.mark(item, moment)

    def _takes_evidence(self, item: str) -> bool:
        known = self._call.review.rubric.item(item) if self._call is not None else None
        return known is not None and known.evidence is not Demand.NEVER

    @Slot(str, int)
    def _unmark(self, item: str, number: int) -> None:
        if self.draft is not None:
            self.draft.unmark(item, number)

    @Slot(int)
    def _moved(self, position_ms: int) -> None:
        self.waveform.set_position(position_ms)
        self.transcript.view.set_position(position_ms)
        self._keep_place()

    @Slot()
    def _keep_place(self) -> None:
        if self.draft is not None and self.form is not None:
            self.draft.keep_place(Place(self.form.current_item, self._player.position_ms, self.form.caret))

    @Slot(int)
    def _play_from(self, position_ms: int) -> None:
        self._player.seek(position_ms)
        self._player.play()

    @Slot(str)
    def _lead_to(self, item: str) -> None:
        if self.form is not None:
            self.form.set_current(item)
            self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _show_score(self, reached: Score) -> None:
        if self._call is None or self.form is None:
            return
        self.score_bar.show_score(self._call.review.rubric, reached, self.form.answers.keys())
        if not self.missing.isHidden():
            self._show_missing(self.form.missing)
        if not self.explanation.isHidden():
            self._explain(True)

    @Slot(bool)
    def _explain(self, shown: bool) -> None:
        if shown and self.form is not None:
            self.explanation.show_explanation(self.form.rubric, self.form.answers, self._context.language)
        self.explanation.setVisible(shown)

    def _show_missing(self, missing: Sequence[Missing]) -> None:
        if self.form is not None:
            self.missing.show_missing(self.form.rubric, missing, self._context.language)

    def _not_submitted(self, error: ProblemError) -> None:
        self._context.notifier.problems(error.problems)

    @Slot(str)
    def _show_restored(self, item: str) -> None:
        if self.form is not None and self.draft is not None:
            self.form.set_answer(item, self.draft.entry(item).answer)
            self.form.set_comment(item, self.draft.entry(item).comment)
            self.form.set_current(item)

    @Slot()
    def _show_evidence(self) -> None:
        if self.draft is None or self.form is None:
            return
        for entry in self.draft.entries:
            self.form.set_evidence(entry.item, entry.evidence)
        self.waveform.set_evidence(markers(self.draft.entries, self.form.rubric, self._context.language))
        self.transcript.view.transcript_model.set_evidence(stretches(self.draft.entries))

    @Slot(int, int, int, int)
    def _adjust_evidence(self, old_start_ms: int, old_end_ms: int, start_ms: int, end_ms: int) -> None:
        """Let every proof that was this stretch be the other one."""
        draft = self.draft
        if draft is None or draft.is_read_only:
            return
        for entry in draft.entries:
            for number, moment in enumerate(entry.evidence):
                if (moment.start_ms, moment.end_ms) == (old_start_ms, old_end_ms):
                    draft.move_mark(entry.item, number, moment_between(start_ms, end_ms, self._segments))

    def _show_marks(self) -> None:
        """Mark silence and overtalk by the sound; by the transcript until it has been listened to."""
        duration_ms = self._text.call.duration_ms or 0 if self._text is not None else 0
        if self._peaks is not None and self._peaks.speech:
            marks: tuple[Mark, ...] = marks_of_sound(self._peaks.speech, duration_ms)
        else:
            marks = marks_of(self._segments, duration_ms)
        self.waveform.set_marks(marks)
        self.waveform.legend.show_talk(self._talk(duration_ms))
        self._player.set_silences([(each.start_ms, each.end_ms) for each in marks if each.kind is MarkKind.SILENCE])

    def _talk(self, duration_ms: int) -> CallTalk | None:
        """Measure the call once it has been listened to."""
        if self._text is None or self._peaks is None or not self._peaks.speech:
            return None
        return call_talk(self._peaks.speech, duration_ms, self._segments, swapped=self._text.call.swapped)

    @Slot()
    def _show_saved(self) -> None:
        now = self._context.workspace.clock().astimezone(self._context.workspace.zone)
        self.score_bar.show_saved(f"{now:%H:%M:%S}")

    @Slot(object)
    def _show_refused(self, error: ProblemError) -> None:
        self._context.notifier.problems(error.problems)
        if self.form is not None:
            self.form.set_read_only(True)

    @Slot(object)
    def _show_unsaved(self, error: ProblemError) -> None:
        self.score_bar.show_unsaved(self._context.notifier.sentence(error.problems[0]))


def _rows(widget: QWidget) -> QVBoxLayout:
    rows = QVBoxLayout(widget)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    return rows
