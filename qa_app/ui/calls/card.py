"""The card of the call in hand: what is known of it, to be corrected in place, and what was made of it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from qa_app.model.calls import Call, CallMetadata, RecognitionState, RecordingWarning, ReviewState
from qa_app.model.changes import Changes
from qa_app.model.problems import Problem, ProblemError, Severity
from qa_app.model.sides import SidesBy
from qa_app.model.transcript import Speaker, Transcript
from qa_app.ui.call_words import grade_word, recognition_word, review_word
from qa_app.ui.calls.columns import agent_text
from qa_app.ui.calls.metadata_form import MetadataForm
from qa_app.ui.context import ScreenContext
from qa_app.ui.theme import GAP, MARGIN, Role, Type
from qa_app.ui.widgets.buttons import Button, Kind
from qa_app.ui.widgets.format import duration, instant
from qa_app.ui.widgets.format import score as score_text
from qa_app.ui.widgets.labels import Badge, Divider, ElidedLabel, Label
from qa_app.ui.widgets.panels import SidePanel

EXCERPT_SEGMENTS = 8
PANEL_WIDTH = 360


class CallCard(SidePanel):
    """The side sheet of the calls screen.

    Signals:
        review_wanted: Id of the call to review.
        recognition_wanted: Id of the call to recognise.
        swap_wanted: Id of the call whose sides shall be exchanged.
    """

    review_wanted = Signal(int)
    recognition_wanted = Signal(int)
    swap_wanted = Signal(int)

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Make an empty card."""
        super().__init__(context.theme, PANEL_WIDTH, parent)
        self.setObjectName("call-card")
        self._context = context
        self._call: Call | None = None
        self._transcript: Transcript | None = None
        self._wanted = 0
        self._score = Label("", Type.SCORE)
        self._grade = Label("", Type.BODY, Role.MUTED)
        self._states = Badge("", "neutral")
        self._recognition = Badge("", "neutral")
        self._facts = Label("", Type.SECONDARY, Role.MUTED, wraps=True)
        self._path = ElidedLabel("", Type.SECONDARY, Role.MUTED)
        self._warnings = QVBoxLayout()
        self._excerpt = QFormLayout()
        self._review = Button("", context.theme, "pencil-simple", Kind.PRIMARY)
        self._recognise = Button("", context.theme, "chat-text")
        self._swap = Button("", context.theme, "swap")
        self._sides_by = Label("", Type.SECONDARY, Role.MUTED)
        self._sides_by.setObjectName("sides-by")
        self._metadata_heading = Label("", Type.HEADING)
        self._excerpt_heading = Label("", Type.HEADING)
        self.metadata = MetadataForm(lambda: context.workspace.zone, self)
        self._lay_out()
        self._review.clicked.connect(lambda: self.review_wanted.emit(self._wanted))
        self._recognise.clicked.connect(lambda: self.recognition_wanted.emit(self._wanted))
        self._swap.clicked.connect(lambda: self.swap_wanted.emit(self._wanted))
        self.metadata.edited.connect(self._store)
        self.retranslate()

    def show_call(self, call_id: int) -> None:
        """Read this call and show it; a later question wins over an earlier one."""
        if call_id != self._wanted:
            self.metadata.finish()
        self._wanted = call_id
        workspace = self._context.workspace

        def read() -> tuple[Call, Transcript | None]:
            from qa_app.services import calls, transcripts  # noqa: PLC0415  (loaded in the lane, not at the start)

            return calls.card(workspace, call_id), transcripts.transcript(workspace, call_id)

        def take(found: tuple[Call, Transcript | None]) -> None:
            if call_id == self._wanted:
                self._call, self._transcript = found
                self._write()

        self._context.jobs.query(self, read, take, self._on_unreadable)

    @property
    def call_id(self) -> int:
        """Give the call that is shown or being read, 0 for none."""
        return self._wanted

    def retranslate(self) -> None:
        """Write every text anew."""
        self._review.setText(self.tr("Review"))
        self._recognise.setText(self.tr("Recognise"))
        self._swap.setText(self.tr("Swap sides"))
        self._swap.setToolTip(self.tr("Exchange agent and customer where the channels are the wrong way round"))
        self._metadata_heading.setText(self.tr("Details"))
        self._excerpt_heading.setText(self.tr("Transcript"))
        self.metadata.retranslate()
        self._write()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._score, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._grade, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch()
        badges = QHBoxLayout()
        badges.setSpacing(GAP)
        badges.addWidget(self._states)
        badges.addWidget(self._recognition)
        badges.addStretch()
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._review)
        buttons.addWidget(self._recognise)
        buttons.addStretch()
        swap = QHBoxLayout()
        swap.addWidget(self._swap)
        swap.addSpacing(GAP)
        swap.addWidget(self._sides_by)
        swap.addStretch()
        self._warnings.setSpacing(4)
        self._excerpt.setHorizontalSpacing(GAP)
        self._excerpt.setVerticalSpacing(6)
        for part in (head, badges):
            self.body.addLayout(part)
        self.body.addWidget(self._facts)
        self.body.addWidget(self._path)
        self.body.addLayout(self._warnings)
        self.body.addLayout(buttons)
        self._add_block(self._metadata_heading)
        self.body.addWidget(self.metadata)
        self._add_block(self._excerpt_heading)
        self.body.addLayout(self._excerpt)
        self.body.addLayout(swap)
        self.body.addStretch()

    def _add_block(self, heading: Label) -> None:
        self.body.addSpacing(MARGIN - GAP)
        self.body.addWidget(Divider())
        self.body.addWidget(heading)

    def _write(self) -> None:
        call = self._call
        if call is None:
            return
        self.set_title(call.number)
        self._score.setText(score_text(call.score))
        self._score.setVisible(call.score is not None)
        self._grade.setText(grade_word(call.grade))
        self._grade.setVisible(bool(call.grade))
        self._states.show_text(
            review_word(call.review),
            {ReviewState.SUBMITTED: "good", ReviewState.DRAFT: "warning"}.get(call.review, "neutral"),
        )
        self._show_recording(call)
        self._show_warnings(call.warnings)
        self.metadata.show_metadata(_metadata(call))
        self._show_excerpt()

    def _show_recording(self, call: Call) -> None:
        has_recording = call.recording_path is not None
        word = recognition_word(call.recognition) if has_recording else ""
        self._recognition.show_text(word, _RECOGNITION_TONES.get(call.recognition, "neutral"))
        self._recognise.setVisible(has_recording and call.recognition in _RECOGNISABLE)
        has_sides = (call.channels or 0) > 1 or self._tells_speakers()
        self._swap.setVisible(has_sides)
        self._sides_by.setText(self._who_said(call.sides_by))
        self._sides_by.setVisible(has_sides)
        self._path.setText(call.recording_path or "")
        self._path.setVisible(has_recording)
        facts = [agent_text(call.agent_name, call.agent_number), self._moment(call.started_at)]
        if has_recording:
            facts += [duration(call.duration_ms), call.codec, self._sound(call)]
        else:
            facts.append(self.tr("no recording"))
        self._facts.setText(" · ".join(filter(None, facts)))

    def _tells_speakers(self) -> bool:
        """Tell whether the transcript knows of anybody who speaks."""
        segments = self._transcript.segments if self._transcript is not None else ()
        return any(segment.speaker is not Speaker.UNKNOWN for segment in segments)

    def _who_said(self, by: SidesBy) -> str:
        words = {
            SidesBy.CHANNEL: "",
            SidesBy.RULE: self.tr("By the rule of the import"),
            SidesBy.GREETING: self.tr("Guessed by the greeting"),
            SidesBy.HAND: self.tr("Said by hand"),
        }
        return words[by]

    def _moment(self, started_at: datetime | None) -> str:
        workspace = self._context.workspace
        return instant(started_at, workspace.zone, workspace.clock()) if started_at else ""

    def _sound(self, call: Call) -> str:
        if not call.sample_rate_hz:
            return ""
        rate = f"{call.sample_rate_hz / 1000:g} kHz"
        channels = self.tr("stereo") if call.channels == STEREO else self.tr("mono") if call.channels == 1 else ""
        return " ".join(filter(None, (rate, channels))).replace(" ", "\N{NO-BREAK SPACE}")

    def _show_warnings(self, warnings: tuple[RecordingWarning, ...]) -> None:
        _empty(self._warnings)
        for warning in warnings:
            words = self._context.notifier.sentence(Problem(warning.code, warning.arguments, severity=Severity.WARNING))
            self._warnings.addWidget(Label(words, Type.SECONDARY, Role.WARNING, wraps=True))

    def _show_excerpt(self) -> None:
        while self._excerpt.rowCount():
            self._excerpt.removeRow(0)
        segments = self._transcript.segments[:EXCERPT_SEGMENTS] if self._transcript else ()
        for segment in segments:
            role = {Speaker.AGENT: Role.AGENT, Speaker.CUSTOMER: Role.CUSTOMER}.get(segment.speaker, Role.MUTED)
            self._excerpt.addRow(
                Label(duration(segment.start_ms), Type.SECONDARY, role), Label(segment.text, wraps=True)
            )
        if not segments:
            self._excerpt.addRow(Label(self._no_excerpt(), Type.BODY, Role.MUTED, wraps=True))

    def _no_excerpt(self) -> str:
        if self._transcript is not None:
            return self.tr("No speech was found in this recording.")
        if self._call is not None and self._call.recognition is RecognitionState.FAILED:
            code = self._call.recognition_error or "recognition-failed"
            return self._context.notifier.sentence(Problem(code))
        if self._call is not None and self._call.recording_path is None:
            return self.tr("This call has no recording.")
        return self.tr("Not recognised yet.")

    @Slot(object)
    def _store(self, metadata: CallMetadata) -> None:
        if self._call is None:
            return
        workspace, actor, call_id = self._context.workspace, self._context.actor, self._call.id

        def refuse(error: ProblemError) -> None:
            self._context.notifier.problems(error.problems)
            if call_id == self._wanted:
                self.show_call(call_id)

        def store() -> Changes:
            from qa_app.services import calls  # noqa: PLC0415  (as above)

            return calls.update_metadata(workspace, actor, call_id, metadata)

        self._context.jobs.change(self, store, failed=refuse)

    def _on_unreadable(self, error: ProblemError) -> None:
        """Close where somebody removed the call; tell of anything else."""
        self.hide()
        self._context.notifier.problems([each for each in error.problems if each.code != "call-gone"])


STEREO = 2
_REVIEW_TONES = {ReviewState.OPEN: "neutral", ReviewState.DRAFT: "warning", ReviewState.SUBMITTED: "good"}
_RECOGNITION_TONES = {RecognitionState.DONE: "good", RecognitionState.FAILED: "bad"}
_RECOGNISABLE = frozenset({RecognitionState.NONE, RecognitionState.FAILED})


def _metadata(call: Call) -> CallMetadata:
    return CallMetadata(
        number=call.number,
        agent_number=call.agent_number,
        agent_name=call.agent_name,
        team=call.team,
        customer=call.customer,
        started_at=call.started_at,
        direction=call.direction,
        queue=call.queue,
        csat=call.csat,
        solved=call.solved,
    )


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.deleteLater()
