"""Everything that the review desk shows of a call, read at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qa_app.model.agents import Actor
from qa_app.model.calls import Call, RecognitionState
from qa_app.model.corrections import Line
from qa_app.model.problems import ProblemError
from qa_app.model.rubric import Rubric
from qa_app.model.transcript import LeftOut, Transcript
from qa_app.scoring.hints.findings import Recording
from qa_app.scoring.hints.suggestions import Suggestion, suggestions
from qa_app.services import calls, corrections, evaluations, queue, rubrics, transcripts
from qa_app.services.drafts import GivenStep, given_steps
from qa_app.services.evaluations import Review, StoredState
from qa_app.services.queue import Claim
from qa_app.services.review_sound import plays_as_it_is
from qa_app.services.workspace import Workspace
from qa_app.storage.rubrics import RubricHead

UNFINISHED = (RecognitionState.WAITING, RecognitionState.RUNNING, RecognitionState.PAUSED, RecognitionState.FAILED)


@dataclass(frozen=True, slots=True)
class CallText:
    """A call and its words.

    Attributes:
        transcript: As far as it has come of a call that is being recognised; None where there is none.
        is_whole: Whether the recognition has come to its end.
        lines: The lines of a whole transcript as they can be corrected, deleted ones too.
        left_out: What recognition left out of a whole transcript since nobody said it.
    """

    call: Call
    transcript: Transcript | None
    is_whole: bool
    lines: tuple[Line, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class DeskCall:
    """A call on the desk.

    Attributes:
        text: The call with its transcript.
        review: This actor's evaluation of it, begun where there was none.
        rubrics: Every published rubric that new evaluations can begin with, and the one in use.
        claim: Who holds the call while it is open; None once it is submitted.
        sound: The recording where it plays as it is; None where there is none or it must be decoded first.
        steps: How the draft came to be as it is, the oldest first, for undo.
    """

    text: CallText
    review: Review
    rubrics: tuple[RubricHead, ...]
    sound: Path | None
    claim: Claim | None
    steps: tuple[GivenStep, ...] = ()


def open_desk(workspace: Workspace, actor: Actor, call_id: int, rubric: tuple[str, int] | None = None) -> DeskCall:
    """Open the review of a call with all that is seen beside it, and claim the call where nobody holds it.

    Without a rubric the choice is `evaluations.open_review`'s; where that leaves it open, the first published one.

    Raises:
        ProblemError: Whatever `evaluations.open_review` raises, but not ``rubric-not-chosen``.
    """
    published = rubrics.published(workspace)
    try:
        review = evaluations.open_review(workspace, actor, call_id, rubric)
    except ProblemError as error:
        usable = [head for head in published if not head.retired]
        if not usable or any(each.code != "rubric-not-chosen" for each in error.problems):
            raise
        review = evaluations.open_review(workspace, actor, call_id, (usable[0].id, usable[0].version))
    used = (review.rubric.id, review.rubric.version)
    offered = tuple(head for head in published if not head.retired or (head.id, head.version) == used)
    held = queue.hold(workspace, actor, call_id)
    steps = given_steps(workspace, review.evaluation_id) if review.state is StoredState.DRAFT else ()
    text = call_text(workspace, call_id)
    return DeskCall(text, review, offered, plays_as_it_is(text.call), held, steps)


def suggested(rubric: Rubric, text: CallText) -> tuple[Suggestion, ...]:
    """Give what a call's transcript suggests for the items of a rubric; nothing before it is whole."""
    if text.transcript is None or not text.is_whole or not text.transcript.segments:
        return ()
    duration_ms = text.call.duration_ms or text.transcript.segments[-1].end_ms
    return suggestions(rubric, Recording(text.transcript, duration_ms))


def next_recording(workspace: Workspace, actor: Actor, after_call_id: int) -> Call | None:
    """Give the call that would be opened after this one, None where there is none."""
    found = evaluations.next_open_call(workspace, actor, after_call_id)
    return calls.card(workspace, found) if found is not None and found != after_call_id else None


def call_text(workspace: Workspace, call_id: int) -> CallText:
    """Give a call with what is known of its words.

    Raises:
        ProblemError: ``call-gone``.
    """
    call = calls.card(workspace, call_id)
    text = transcripts.transcript(workspace, call_id)
    is_whole = text is not None
    if text is None and call.recognition in UNFINISHED:
        text = transcripts.growing(workspace, call_id)
    if not is_whole:
        return CallText(call, text, is_whole)
    return CallText(
        call, text, is_whole, corrections.lines(workspace, call_id), transcripts.left_out(workspace, call_id)
    )
