"""Correcting transcripts: what was recognised stays beside what people make of it, and every step can be taken back.

A line that somebody else changed meanwhile is not found by its key any more: nothing is overwritten unseen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from qa_app.model.agents import Actor
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.corrections import Edit, EditKind, Line, Said
from qa_app.model.problems import ProblemError, problem
from qa_app.model.transcript import Segment, Speaker
from qa_app.services.text_search import replaced
from qa_app.services.transcripts import OTHER_SIDE
from qa_app.services.word_times import corrected, halves, joined
from qa_app.services.workspace import Workspace
from qa_app.storage import calls as stored_calls
from qa_app.storage import corrections as stored
from qa_app.storage.corrections import NewLine, StoredLine
from qa_app.storage.database import Session
from qa_app.storage.operations import log


@dataclass(frozen=True, slots=True)
class Corrected:
    """What came of a correction.

    Attributes:
        edit_id: By which it can be reversed; None where there was nothing to do.
        count: How many lines it replaced.
    """

    changes: Changes
    edit_id: int | None
    count: int


UNCHANGED = Corrected(NOTHING, None, 0)


def lines(workspace: Workspace, call_id: int) -> tuple[Line, ...]:
    """Give every line of a call's finished transcript with the sides as they are now, deleted ones too."""
    with workspace.database.reading() as session:
        transcript_id = stored.finished_id(session, call_id)
        if transcript_id is None:
            return ()
        found = tuple(each.line for each in stored.lines(session, transcript_id))
        return tuple(_turned(line) for line in found) if _is_swapped(session, call_id) else found


def history(workspace: Workspace, call_id: int) -> tuple[Edit, ...]:
    """Give every correction of a call's transcript with the sides as they are now, the newest first."""
    with workspace.database.reading() as session:
        transcript_id = stored.finished_id(session, call_id)
        if transcript_id is None:
            return ()
        edits = reversed(stored.history(session, transcript_id))
        if not _is_swapped(session, call_id):
            return tuple(edits)
        return tuple(
            replace(edit, before=_said_by_others(edit.before), after=_said_by_others(edit.after)) for edit in edits
        )


def correct_text(workspace: Workspace, actor: Actor, call_id: int, key: str, text: str) -> Corrected:
    """Let a line say something else; without any words it is deleted.

    Raises:
        ProblemError: ``transcript-missing``, or ``transcript-changed`` where the line is not there any more; every
            function here raises these two.
    """
    if not text.strip():
        return delete(workspace, actor, call_id, (key,))

    def work(known: _Known) -> _Plan:
        line = known.line(key)
        return _each(EditKind.TEXT, (line,), lambda segment: corrected(segment, text))

    return _correct(workspace, actor, call_id, work)


def set_speaker(workspace: Workspace, actor: Actor, call_id: int, keys: Sequence[str], speaker: Speaker) -> Corrected:
    """Let somebody else have said these lines."""

    def work(known: _Known) -> _Plan:
        said_by = OTHER_SIDE[speaker] if known.is_swapped else speaker
        return _each(EditKind.SPEAKER, known.lines(keys), lambda segment: replace(segment, speaker=said_by))

    return _correct(workspace, actor, call_id, work)


def split(
    workspace: Workspace, actor: Actor, call_id: int, key: str, place: int, *, text: str | None = None
) -> Corrected:
    """Cut a line before the character at `place` of its text, or of a text that it shall have.

    Raises:
        ProblemError: Also ``transcript-split-empty`` where one side would have no words.
    """

    def work(known: _Known) -> _Plan:
        line = known.line(key)
        segment = line.line.segment if text is None else _with_text(line.line.segment, text)
        parts = halves(segment, place)
        if parts is None:
            raise ProblemError(problem("transcript-split-empty"))
        return _Plan(EditKind.SPLIT, (line,), tuple(NewLine(part, line.sources) for part in parts))

    return _correct(workspace, actor, call_id, work)


def merge(workspace: Workspace, actor: Actor, call_id: int, key: str) -> Corrected:
    """Make one line of a line and the next that is not deleted; the first one's speaker has said it.

    Raises:
        ProblemError: Also ``transcript-no-next`` where it is the last.
    """

    def work(known: _Known) -> _Plan:
        first = known.line(key)
        after = [each for each in known.all[known.all.index(first) + 1 :] if not each.line.is_deleted]
        if not after:
            raise ProblemError(problem("transcript-no-next"))
        sources = tuple(sorted({*first.sources, *after[0].sources}))
        line = NewLine(joined(first.line.segment, after[0].line.segment), sources)
        return _Plan(EditKind.MERGE, (first, after[0]), (line,))

    return _correct(workspace, actor, call_id, work)


def delete(workspace: Workspace, actor: Actor, call_id: int, keys: Sequence[str]) -> Corrected:
    """Take lines that nobody said out of the text; they stay known, and can be restored."""
    return _delete(workspace, actor, call_id, keys, EditKind.DELETE, is_deleted=True)


def restore(workspace: Workspace, actor: Actor, call_id: int, keys: Sequence[str]) -> Corrected:
    """Put deleted lines back into the text."""
    return _delete(workspace, actor, call_id, keys, EditKind.RESTORE, is_deleted=False)


def replace_all(workspace: Workspace, actor: Actor, call_id: int, wanted: str, by: str) -> Corrected:
    """Replace words in the whole text, as a search finds them; lines that would be left empty stay as they are."""

    def work(known: _Known) -> _Plan:
        shown = tuple(each for each in known.all if not each.line.is_deleted)

        def replace_in(segment: Segment) -> Segment:
            text = replaced(segment.text, wanted, by)
            return corrected(segment, text) if text.strip() and text != segment.text else segment

        return _each(EditKind.REPLACE, shown, replace_in)

    return _correct(workspace, actor, call_id, work)


def as_recognised(workspace: Workspace, actor: Actor, call_id: int, keys: Sequence[str] | None = None) -> Corrected:
    """Give lines back their recognised text, sides and times, with all others that share their recognised segments.

    Args:
        workspace: Where it is stored.
        actor: Who does it.
        call_id: The call.
        keys: The lines; None: all.
    """

    def work(known: _Known) -> _Plan:
        chosen = known.all if keys is None else known.lines(keys)
        sources = {source for each in chosen for source in each.sources}
        size = -1
        while size != len(sources):
            size = len(sources)
            sources.update(source for each in known.all if sources & set(each.sources) for source in each.sources)
        alone = {each.line.key for each in chosen}
        gone = tuple(
            each
            for each in known.all
            if each.line.key.startswith(stored.CORRECTED) and (sources & set(each.sources) or each.line.key in alone)
        )
        return _Plan(EditKind.RECOGNISED, gone, (), tuple(sorted(sources)) if gone else ())

    return _correct(workspace, actor, call_id, work)


def reverse(
    workspace: Workspace, actor: Actor, call_id: int, edit_id: int, *, kind: EditKind = EditKind.TAKEN_BACK
) -> Corrected:
    """Take a correction back; what is given can be reversed in turn, as `EditKind.PUT_BACK`.

    Raises:
        ProblemError: Also ``transcript-changed`` where one of its lines was changed after it.
    """

    def work(session: Session, known: _Known) -> int:
        edit = _edit(session, known, edit_id)
        now = [each.line for each in known.lines(edit.added)]
        return stored.exchange(session, known.transcript_id, kind, now, edit, actor=actor.name, now=workspace.clock())

    return _exchange(workspace, actor, call_id, work)


def restore_before(workspace: Workspace, actor: Actor, call_id: int, edit_id: int) -> Corrected:
    """Bring back what a correction replaced, in the place of all that was made of it since.

    Raises:
        ProblemError: Also ``transcript-built-on`` where it was made one with lines that the correction knew nothing of.
    """

    def work(session: Session, known: _Known) -> int:
        edits = stored.history(session, known.transcript_id)
        edit = _edit(session, known, edit_id)
        now = set(edit.added)
        for later in edits[edits.index(edit) + 1 :]:
            if now & set(later.removed):
                if not set(later.removed) <= now:
                    raise ProblemError(problem("transcript-built-on"))
                now = (now - set(later.removed)) | set(later.added)
        if now == set(edit.removed):
            return 0
        shown = [each.line for each in known.lines(sorted(now))]
        kind = EditKind.TAKEN_BACK
        return stored.exchange(session, known.transcript_id, kind, shown, edit, actor=actor.name, now=workspace.clock())

    return _exchange(workspace, actor, call_id, work)


@dataclass(frozen=True, slots=True)
class _Known:
    transcript_id: int
    all: tuple[StoredLine, ...]
    is_swapped: bool

    def line(self, key: str) -> StoredLine:
        return self.lines((key,))[0]

    def lines(self, keys: Sequence[str]) -> tuple[StoredLine, ...]:
        by_key: Mapping[str, StoredLine] = {each.line.key: each for each in self.all}
        if any(key not in by_key for key in keys):
            raise ProblemError(problem("transcript-changed"))
        return tuple(by_key[key] for key in dict.fromkeys(keys))


@dataclass(frozen=True, slots=True)
class _Plan:
    kind: EditKind
    removed: tuple[StoredLine, ...]
    added: tuple[NewLine, ...]
    shown_again: tuple[int, ...] = ()


def _each(kind: EditKind, chosen: Sequence[StoredLine], change: Callable[[Segment], Segment]) -> _Plan:
    """Plan a change of single lines; those that it leaves as they are stay."""
    pairs = [(each, change(each.line.segment)) for each in chosen]
    differing = [(each, after) for each, after in pairs if after != each.line.segment]
    return _Plan(
        kind,
        tuple(each for each, _after in differing),
        tuple(NewLine(after, each.sources, each.line.is_deleted) for each, after in differing),
    )


def _delete(
    workspace: Workspace, actor: Actor, call_id: int, keys: Sequence[str], kind: EditKind, *, is_deleted: bool
) -> Corrected:
    def work(known: _Known) -> _Plan:
        chosen = tuple(each for each in known.lines(keys) if each.line.is_deleted is not is_deleted)
        return _Plan(kind, chosen, tuple(NewLine(each.line.segment, each.sources, is_deleted) for each in chosen))

    return _correct(workspace, actor, call_id, work)


def _with_text(segment: Segment, text: str) -> Segment:
    return corrected(segment, text) if text.strip() else segment


def _correct(workspace: Workspace, actor: Actor, call_id: int, plan: Callable[[_Known], _Plan]) -> Corrected:
    with workspace.database.writing() as session:
        known = _known(session, call_id)
        planned = plan(known)
        if not planned.removed:
            return UNCHANGED
        now = workspace.clock()
        edit_id = stored.correct(
            session,
            known.transcript_id,
            planned.kind,
            planned.removed,
            planned.added,
            actor=actor.name,
            now=now,
            shown_again=planned.shown_again,
        )
        _log(session, workspace, actor, call_id, edit_id)
    return Corrected(_changes(call_id), edit_id, len(planned.removed))


def _exchange(workspace: Workspace, actor: Actor, call_id: int, work: Callable[[Session, _Known], int]) -> Corrected:
    with workspace.database.writing() as session:
        edit_id = work(session, _known(session, call_id))
        if not edit_id:
            return UNCHANGED
        _log(session, workspace, actor, call_id, edit_id)
    return Corrected(_changes(call_id), edit_id, 1)


def _known(session: Session, call_id: int) -> _Known:
    transcript_id = stored.held_id(session, call_id)
    if transcript_id is None:
        number = stored_calls.numbers(session, [call_id]).get(call_id, "")
        raise ProblemError(problem("transcript-missing", call=number))
    return _Known(transcript_id, stored.lines(session, transcript_id), _is_swapped(session, call_id))


def _edit(session: Session, known: _Known, edit_id: int) -> Edit:
    found = next((each for each in stored.history(session, known.transcript_id) if each.id == edit_id), None)
    if found is None or not found.can_restore:
        raise ProblemError(problem("transcript-changed"))
    return found


def _log(session: Session, workspace: Workspace, actor: Actor, call_id: int, edit_id: int) -> None:
    """Say in the operation log that, not how: what people said stands in the transcript's own history only."""
    log(session, actor, workspace.clock(), "transcript-corrected", ("call", call_id), after={"edit": edit_id})


def _changes(call_id: int) -> Changes:
    return changed(Subject.TRANSCRIPTS, call_ids=(call_id,))


def _is_swapped(session: Session, call_id: int) -> bool:
    call = stored_calls.card(session, call_id)
    return call is not None and call.swapped


def _turned(line: Line) -> Line:
    recognised = tuple(replace(each, speaker=OTHER_SIDE[each.speaker]) for each in line.recognised)
    return replace(line, segment=replace(line.segment, speaker=OTHER_SIDE[line.segment.speaker]), recognised=recognised)


def _said_by_others(said: Sequence[Said]) -> tuple[Said, ...]:
    return tuple(replace(each, speaker=OTHER_SIDE[each.speaker]) for each in said)
