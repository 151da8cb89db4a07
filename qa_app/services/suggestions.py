"""What the hints of a published rubric suggest for a call."""

from __future__ import annotations

from dataclasses import dataclass

from qa_app.model.rubric import Rubric
from qa_app.scoring.hints.findings import Recording
from qa_app.scoring.hints.suggestions import Suggestion, suggestions
from qa_app.services import calls, rubrics, transcripts
from qa_app.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CallSuggestions:
    """The suggestions for one call, in the order of the form."""

    call: str
    rubric: Rubric
    suggestions: tuple[Suggestion, ...]


def suggest(workspace: Workspace, number: str, rubric_id: str, version: int | None = None) -> CallSuggestions:
    """Work out the suggestions for a recognised call.

    Args:
        workspace: The workspace.
        number: The call's number.
        rubric_id: A published rubric.
        version: None: the newest that is not retired.

    Raises:
        ProblemError: ``unknown-call``, ``unknown-rubric``, ``unknown-rubric-version`` or ``transcript-missing``.
    """
    rubric = rubrics.rubric(workspace, rubric_id, version)
    call = calls.find(workspace, number)
    text = transcripts.demanded(workspace, call.id)
    last_ms = max((segment.end_ms for segment in text.segments), default=0)
    found = suggestions(rubric, Recording(text, call.duration_ms or last_ms)) if text.segments else ()
    return CallSuggestions(number, rubric, found)
