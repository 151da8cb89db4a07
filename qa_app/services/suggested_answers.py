"""What hints suggested for an evaluation, stored when it is submitted, so that it is known what reviewers keep."""

from __future__ import annotations

from collections.abc import Mapping

from qa_app.model.evaluation import Answer, answer_to_json
from qa_app.model.rubric import Rubric
from qa_app.scoring.health import is_kept
from qa_app.scoring.hints.findings import Recording
from qa_app.scoring.hints.suggestions import Suggestion, suggestions
from qa_app.scoring.visibility import visible_items
from qa_app.services import transcripts
from qa_app.services.rubrics import rubric_in
from qa_app.services.workspace import Workspace
from qa_app.storage import calls as stored_calls
from qa_app.storage import evaluations
from qa_app.storage import suggested_answers as stored
from qa_app.storage.database import Session
from qa_app.storage.suggested_answers import SuggestedAnswer


def suggested_for(workspace: Workspace, evaluation_id: int) -> tuple[Suggestion, ...]:
    """Give what the hints suggest for an evaluation's call; nothing where there is no hint or no whole transcript.

    It looks through the whole transcript, so ask before anything is locked.
    """
    with workspace.database.reading() as session:
        head = evaluations.head(session, evaluation_id)
        call = None if head is None else stored_calls.card(session, head.call_id)
        if head is None or call is None:
            return ()
        rubric = rubric_in(session, head.rubric_id, head.rubric_version)
    if not any(item.hints for item in rubric.items()):
        return ()
    text = transcripts.transcript(workspace, call.id)
    if text is None or not text.segments:
        return ()
    return suggestions(rubric, Recording(text, call.duration_ms or text.segments[-1].end_ms))


def store(
    session: Session,
    evaluation_id: int,
    rubric: Rubric,
    answers: Mapping[str, Answer],
    suggested: tuple[Suggestion, ...],
) -> None:
    """Store which suggestions the submitted answers follow; those for items that are hidden are nobody's business."""
    visible = visible_items(rubric, answers) if suggested else frozenset()
    rows = [
        SuggestedAnswer(each.item, answer_to_json(each.answer), is_kept(each.answer, answers.get(each.item)))
        for each in suggested
        if each.item in visible
    ]
    stored.store(session, evaluation_id, rows)
