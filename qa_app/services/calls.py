"""Calls: pages of the table, one card, and how calls are added, changed and removed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from qa_app.model.agents import Actor
from qa_app.model.calls import Call, CallMetadata, FilterChoices, Probe
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.problems import ProblemError, problem
from qa_app.model.sides import Sides
from qa_app.services.call_list import choices, count, ids, page, rows
from qa_app.services.workspace import Workspace
from qa_app.storage import agents as stored_agents
from qa_app.storage import calls as stored
from qa_app.storage import sides as stored_sides
from qa_app.storage.database import Session
from qa_app.storage.operations import log

__all__ = [
    "AddedCall",
    "FilterChoices",
    "NewRecording",
    "add_call",
    "add_recording",
    "card",
    "choices",
    "count",
    "fill_metadata",
    "find",
    "ids",
    "known_recording",
    "page",
    "remove",
    "rows",
    "store_metadata",
    "update_metadata",
]

NO_METADATA = CallMetadata()
UNSAID_SIDES = Sides()


@dataclass(frozen=True, slots=True)
class NewRecording:
    """A recording that is to become a call.

    Attributes:
        path: Absolute path of the file.
        sha256: Of the file's bytes, in hexadecimal.
        metadata: An empty number takes the file's name without its ending.
        sides: What is known of its channels.
    """

    path: str
    sha256: str
    probe: Probe
    metadata: CallMetadata = NO_METADATA
    sides: Sides = UNSAID_SIDES


@dataclass(frozen=True, slots=True)
class AddedCall:
    """What became of a recording.

    Attributes:
        number: Of the new call, or of the call that has this recording already.
        duplicate: Whether there was a call with the same bytes.
        filled: Whether a duplicate took metadata that it lacked, or the place of a recording that was moved.
    """

    call_id: int
    number: str
    duplicate: bool
    filled: bool = False
    changes: Changes = NOTHING


def card(workspace: Workspace, call_id: int) -> Call:
    """Give a call with everything its card shows.

    Raises:
        ProblemError: ``call-gone`` where there is none of this id.
    """
    with workspace.database.reading() as session:
        return known_call(session, call_id)


def find(workspace: Workspace, number: str) -> Call:
    """Give the call of this number.

    Raises:
        ProblemError: ``unknown-call`` where there is none.
    """
    with workspace.database.reading() as session:
        found = stored.by_number(session, number)
    if found is None:
        raise ProblemError(problem("unknown-call", call=number))
    return found


def add_recording(workspace: Workspace, actor: Actor, recording: NewRecording) -> AddedCall:
    """Take in a recording, in a transaction of its own; bytes that are here already make no second call.

    A duplicate's call takes what it lacked (see `known_recording`). A call of the same number without a recording takes
    this one. The number of a new call is the metadata's, else the file's name without its ending, unique by ``-2``.
    """
    with workspace.database.writing() as session:
        known = _known_recording(session, workspace, actor, (recording.path, recording.sha256), recording.metadata)
        if known is not None:
            return known
        now = workspace.clock()
        name = recording.path.replace("\\", "/").rpartition("/")[2]
        wanted = recording.metadata.number or name.rpartition(".")[0] or name
        waiting = stored.by_number(session, wanted)
        if waiting is not None and waiting.recording_path is None:
            return _attached(session, workspace, actor, waiting, recording)
        metadata = with_agent(session, workspace, actor, recording.metadata)
        metadata = replace(metadata, number=stored.free_number(session, wanted))
        call_id = stored.add(session, metadata, now, (recording.path, recording.sha256, recording.probe))
        stored_sides.set_sides(session, {call_id: recording.sides})
        after = asdict(metadata) | {"recording": recording.path, "sha256": recording.sha256}
        log(session, actor, now, "call-added", ("call", call_id), after=after)
    return AddedCall(
        call_id,
        metadata.number,
        duplicate=False,
        changes=changed(Subject.CALLS, Subject.AGENTS, call_ids=(call_id,)),
    )


def known_recording(
    workspace: Workspace, actor: Actor, path: str, sha256: str, metadata: CallMetadata
) -> AddedCall | None:
    """Give the call that has these bytes already, with what it lacked filled in; None without one.

    It takes the metadata that it lacked, and the recording's new place where there is none any more at the old one.
    """
    with workspace.database.writing() as session:
        return _known_recording(session, workspace, actor, (path, sha256), metadata)


def add_call(session: Session, workspace: Workspace, actor: Actor, metadata: CallMetadata) -> int:
    """Store a call without a recording inside a writer's session; its number must be free; give its id."""
    now = workspace.clock()
    metadata = with_agent(session, workspace, actor, metadata)
    call_id = stored.add(session, metadata, now, None)
    log(session, actor, now, "call-added", ("call", call_id), after=asdict(metadata))
    return call_id


def update_metadata(workspace: Workspace, actor: Actor, call_id: int, metadata: CallMetadata) -> Changes:
    """Replace what metadata tells of a call; an empty number keeps the old one.

    Raises:
        ProblemError: ``call-gone``, or ``call-number-taken`` where another call has the number.
    """
    with workspace.database.writing() as session:
        call = known_call(session, call_id)
        metadata = replace(metadata, number=metadata.number or call.number)
        if metadata.number != call.number and stored.by_number(session, metadata.number) is not None:
            raise ProblemError(problem("call-number-taken", call=metadata.number))
        store_metadata(session, workspace, actor, call, with_agent(session, workspace, actor, metadata))
    return changed(Subject.CALLS, Subject.AGENTS, Subject.EVALUATIONS, call_ids=(call_id,))


def remove(workspace: Workspace, actor: Actor, call_ids: Sequence[int]) -> Changes:
    """Remove these calls with transcripts and evaluations; the recordings' files stay where they are."""
    with workspace.database.writing() as session:
        known = stored.numbers(session, call_ids)
        now = workspace.clock()
        for call_id, number in known.items():
            log(session, actor, now, "call-removed", ("call", call_id), before={"number": number})
        stored.remove(session, known)
    return changed(Subject.CALLS, Subject.TRANSCRIPTS, Subject.QUEUE, Subject.EVALUATIONS, call_ids=tuple(known))


def known_call(session: Session, call_id: int) -> Call:
    """Give the call of this id inside a session.

    Raises:
        ProblemError: ``call-gone`` where there is none: somebody else removed it.
    """
    call = stored.card(session, call_id)
    if call is None:
        raise ProblemError(problem("call-gone"))
    return call


def with_agent(session: Session, workspace: Workspace, actor: Actor, metadata: CallMetadata) -> CallMetadata:
    """Remember what metadata says of the agent, and fill in what is known of that agent already."""
    number = metadata.agent_number
    if not number and metadata.agent_name:
        number = stored_agents.number_of_name(session, metadata.agent_name)
    if not number:
        return metadata
    agent, is_news = stored_agents.remember(session, number, name=metadata.agent_name, team=metadata.team)
    if is_news:
        after = {"number": agent.number, "name": agent.name, "team": agent.team}
        log(session, actor, workspace.clock(), "agent-stored", ("agent", agent.number), after=after)
    return replace(
        metadata,
        agent_number=number,
        agent_name=metadata.agent_name or agent.name,
        team=metadata.team or agent.team,
    )


def _known_recording(
    session: Session, workspace: Workspace, actor: Actor, file: tuple[str, str], metadata: CallMetadata
) -> AddedCall | None:
    path, sha256 = file
    twin = stored.by_sha256(session, sha256)
    if twin is None:
        return None
    moved = _moved(session, workspace, actor, twin, path)
    filled = bool(fill_metadata(session, workspace, actor, twin, metadata)) or moved
    changes = changed(Subject.CALLS, Subject.AGENTS, call_ids=(twin.id,)) if filled else NOTHING
    return AddedCall(twin.id, twin.number, duplicate=True, filled=filled, changes=changes)


def _moved(session: Session, workspace: Workspace, actor: Actor, call: Call, path: str) -> bool:
    """Note the new place of a recording that is gone from its old one; tell whether it is."""
    old = call.recording_path
    if old is None or old == path or Path(old).exists():
        return False
    stored.update_recording_path(session, call.id, path)
    places = {"recording": old}, {"recording": path}
    log(session, actor, workspace.clock(), "recording-moved", ("call", call.id), before=places[0], after=places[1])
    return True


def _attached(session: Session, workspace: Workspace, actor: Actor, call: Call, recording: NewRecording) -> AddedCall:
    """Give a call its recording and the metadata that it lacked."""
    stored.attach_recording(session, call.id, (recording.path, recording.sha256, recording.probe))
    stored_sides.set_sides(session, {call.id: recording.sides})
    after = {"recording": recording.path, "sha256": recording.sha256}
    log(session, actor, workspace.clock(), "recording-attached", ("call", call.id), after=after)
    filled = bool(fill_metadata(session, workspace, actor, call, recording.metadata))
    changes = changed(Subject.CALLS, Subject.AGENTS, call_ids=(call.id,))
    return AddedCall(call.id, call.number, duplicate=False, filled=filled, changes=changes)


def fill_metadata(
    session: Session, workspace: Workspace, actor: Actor, call: Call, metadata: CallMetadata
) -> Mapping[str, object]:
    """Give a call the metadata that it lacks; give what it got, by the names of `CallMetadata`."""
    present = stored.metadata_of(call)
    old = asdict(present)
    lacking = {name: value for name, value in asdict(metadata).items() if old[name] in {"", None}}
    news = {name: value for name, value in lacking.items() if value not in {"", None}}
    if not news:
        return {}
    filled = with_agent(session, workspace, actor, replace(present, **news))
    store_metadata(session, workspace, actor, call, filled)
    return {name: value for name, value in asdict(filled).items() if value != old[name]}


def store_metadata(session: Session, workspace: Workspace, actor: Actor, call: Call, metadata: CallMetadata) -> None:
    """Replace what metadata tells of a call inside a writer's session, and log what is other now."""
    old = asdict(stored.metadata_of(call))
    new = asdict(metadata)
    changed_names = [name for name in new if new[name] != old[name]]
    if not changed_names:
        return
    stored.update_metadata(session, call.id, metadata, call.imported_at)
    log(
        session,
        actor,
        workspace.clock(),
        "call-changed",
        ("call", call.id),
        before={name: old[name] for name in changed_names},
        after={name: new[name] for name in changed_names},
    )
