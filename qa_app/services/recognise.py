"""Recognition without a window: calls are recognised in the caller's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from qa_app.model.agents import Actor
from qa_app.model.calls import RecognitionState
from qa_app.model.changes import Changes, Subject, changed
from qa_app.model.problems import Problem, problem
from qa_app.model.progress import UNCONTROLLED, Control, Progress
from qa_app.services import recognition
from qa_app.services.models import model_folder
from qa_app.services.recognition import RecognitionTask
from qa_app.services.recognition_run import work_off
from qa_app.services.workspace import Workspace
from qa_app.speech.channels import decode_speakers
from qa_app.storage import calls as stored_calls
from qa_app.storage import recognition as stored
from qa_app.storage import transcripts as stored_transcripts
from qa_app.storage.database import Session
from qa_app.transcribe.supervisor import Ending, Outcome, Supervisor


@dataclass(frozen=True, slots=True)
class RecognitionReport:
    """What was recognised.

    Attributes:
        done: Numbers of the calls.
        failed: Numbers with the problem.
        remaining: How many of the calls asked for are neither done nor failed.
        audio_s: Length of the recordings done.
        work_s: Time spent on them, without loading the model.
        stopped: Whether it was interrupted.
        calls: Ids of the calls that changed.
    """

    done: tuple[str, ...]
    failed: tuple[tuple[str, Problem], ...]
    remaining: int
    audio_s: float
    work_s: float
    stopped: bool
    calls: tuple[int, ...] = ()

    @property
    def changes(self) -> Changes:
        """What screens have to look at again."""
        return changed(Subject.CALLS, Subject.QUEUE, Subject.TRANSCRIPTS, call_ids=self.calls)


def recognise(
    workspace: Workspace,
    actor: Actor,
    call_ids: Sequence[int],
    *,
    model: str | None = None,
    language: str | None = None,
    control: Control = UNCONTROLLED,
) -> RecognitionReport:
    """Recognise calls, each from its checkpoint; calls that are done by this model are left alone.

    An interruption by the keyboard or by `control` ends the process; the calls in hand keep what is stored of them.

    Args:
        workspace: Its settings say what is not given here.
        actor: For the operation log.
        call_ids: In this order.
        model: Name or folder of a model.
        language: ``auto``, ``zh`` or ``en``.
        control: Is told each step, with the call's number.

    Raises:
        ProblemError: No model is chosen or it is not whole; nothing is begun then.
    """
    chosen = model or workspace.settings.model
    model_folder(workspace, chosen)
    recognition.recover(workspace)
    run = _Run(workspace, actor, control)
    wanted = run.choose(call_ids, model)
    recognition.enqueue(workspace, actor, wanted, chosen, language or "")
    recognition.put_first(workspace, actor, wanted)
    stopped = False
    try:
        work_off(lambda: workspace, lambda: actor, run.supervisor, run)
    except KeyboardInterrupt:
        stopped = True
    finally:
        run.supervisor.stop()
    run.note_failures()
    return RecognitionReport(
        done=tuple(run.done),
        failed=tuple(run.failed),
        remaining=len(run.pending),
        audio_s=run.audio_ms / 1000,
        work_s=run.work_ms / 1000,
        stopped=stopped or control.cancelled(),
        calls=tuple(run.touched),
    )


@dataclass(slots=True)
class _Run:
    """One run of `recognise`: what is still to do and what came of the rest; watches the work."""

    workspace: Workspace
    actor: Actor
    control: Control
    supervisor: Supervisor = field(default_factory=lambda: Supervisor(decode_speakers))
    pending: set[int] = field(default_factory=set)
    done: list[str] = field(default_factory=list)
    failed: list[tuple[str, Problem]] = field(default_factory=list)
    touched: list[int] = field(default_factory=list)
    audio_ms: int = 0
    work_ms: int = 0

    def choose(self, call_ids: Sequence[int], model: str | None) -> list[int]:
        """Give the calls that need it, and note those that have no recording."""
        wanted: list[int] = []
        with self.workspace.database.reading() as session:
            for call_id in dict.fromkeys(call_ids):
                call = stored_calls.card(session, call_id)
                if call is None:
                    continue
                if call.recording_path is None:
                    self.failed.append((call.number, problem("recognition-no-recording", call=call.number)))
                elif call.recognition is not RecognitionState.DONE or _is_by_another(session, call_id, model):
                    wanted.append(call_id)
        self.pending = set(wanted)
        return wanted

    def begun(self, task: RecognitionTask) -> None:
        """A call is in hand."""
        self.touched.append(task.call_id)

    def report(self, task: RecognitionTask, progress: Progress) -> None:
        """A call has come so far."""
        self.control.report(Progress(progress.phase, progress.done, progress.total, task.number))

    def ended(self, task: RecognitionTask, outcome: Outcome) -> None:
        """Note a call that is done or failed."""
        self.note_failures()
        if outcome.ending is Ending.FINISHED:
            self.pending.discard(task.call_id)
            self.done.append(task.number)
            self.audio_ms += task.duration_ms
            self.work_ms += outcome.work_ms

    def publish(self, changes: Changes) -> None:
        """Nobody looks on; what changed is in the report."""

    def accepts(self, task: RecognitionTask) -> bool:
        """Take what was asked for, and nothing that others put into the queue."""
        return task.call_id in self.pending

    def is_stopping(self) -> bool:
        """Tell whether it was interrupted."""
        return self.control.cancelled()

    def is_woken(self) -> bool:
        """Nothing is put into the queue meanwhile."""
        return False

    def note_failures(self) -> None:
        """Note the problems of calls that were set aside."""
        with self.workspace.database.reading() as session:
            for call_id in sorted(self.pending):
                found = stored.task(session, call_id)
                if found is not None and found.error is not None:
                    self.pending.discard(call_id)
                    fault = Problem(found.error[0], found.error[1], file=found.recording_path)
                    self.failed.append((found.number, fault))


def _is_by_another(session: Session, call_id: int, model: str | None) -> bool:
    text = stored_transcripts.transcript(session, call_id)
    return text is None or (model is not None and text.model != model)
