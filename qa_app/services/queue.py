"""The reviewers' queue: calls are claimed, released and passed over, and the next one is chosen by one rule.

Calls that the reviewer holds come first, then recognised calls, then the others, in the order of their import from the
call in hand on; calls that the reviewer passed over come last. Calls that another holds are left out, until their
holder has not worked on them for `CLAIM_STALE_AFTER`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from qa_app.model.agents import Actor, Role
from qa_app.model.calls import CLAIM_STALE_AFTER, ReviewState
from qa_app.model.changes import Changes, Subject, changed
from qa_app.model.problems import ProblemError, problem
from qa_app.services.calls import known_call
from qa_app.services.workspace import Workspace
from qa_app.storage import queue as stored
from qa_app.storage.database import Session
from qa_app.storage.operations import log
from qa_app.storage.queue import OpenCall, StoredClaim


@dataclass(frozen=True, slots=True)
class Claim:
    """Who holds a call.

    Attributes:
        since: When it was claimed.
        kept: Whether it stays claimed when its holder leaves it without having given anything.
    """

    reviewer: str
    since: datetime
    kept: bool


@dataclass(frozen=True, slots=True)
class HeldCall:
    """An open call that a reviewer holds and has not begun."""

    call: OpenCall
    claim: Claim


@dataclass(frozen=True, slots=True)
class QueuePlace:
    """Where a reviewer stands in the day's work.

    Attributes:
        number: Of the call in hand, from 1: one more than was submitted today.
        count: Submitted today and still open to the reviewer.
        next_call_id: The call that comes next, None where none does.
    """

    number: int
    count: int
    next_call_id: int | None


def claim(workspace: Workspace, actor: Actor, call_id: int) -> Changes:
    """Keep an open call for this actor until it is submitted or released; a lead may take it from another.

    Raises:
        ProblemError: ``call-gone``; ``call-claimed`` where another holds it.
    """
    with workspace.database.writing() as session:
        known_call(session, call_id)
        now = workspace.clock()
        found = stored.claim_of(session, call_id)
        if found is not None and found.reviewer == actor.name:
            stored.store_claim(session, StoredClaim(call_id, actor.name, found.since, now, kept=True))
        elif found is not None and not _may_take(workspace, actor, found):
            raise ProblemError(problem("call-claimed", reviewer=found.reviewer))
        else:
            _take(session, actor, StoredClaim(call_id, actor.name, now, now, kept=True), found)
    return _call_changed(call_id)


def hold(workspace: Workspace, actor: Actor, call_id: int) -> Claim | None:
    """Note that a call lies on the actor's desk, and claim it where it is open and nobody else holds it.

    Gives who holds it now, which may be another; None for a call that is submitted.

    Raises:
        ProblemError: ``call-gone``.
    """
    with workspace.database.writing() as session:
        call = known_call(session, call_id)
        now = workspace.clock()
        stored.lay_on_desk(session, actor.name, call_id, now)
        if call.review is ReviewState.SUBMITTED:
            return None
        found = stored.claim_of(session, call_id)
        if found is None or (found.reviewer != actor.name and _is_stale(workspace, found)):
            _take(session, actor, StoredClaim(call_id, actor.name, now, now, kept=False), found)
        elif found.reviewer == actor.name:
            stored.see(session, call_id, actor.name, now)
        held = stored.claim_of(session, call_id)
        return _claim(held) if held is not None else None


def leave(workspace: Workspace, actor: Actor, call_id: int) -> Changes:
    """Note that a call was taken off the actor's desk; it is let go where nothing was given and it is not kept."""
    with workspace.database.writing() as session:
        if stored.on_desk(session, actor.name) == call_id:
            stored.lay_on_desk(session, actor.name, None, workspace.clock())
        found = stored.claim_of(session, call_id)
        if found is None or found.reviewer != actor.name or found.kept:
            return changed()
        if stored.has_draft(session, call_id, actor.name):
            return changed()
        _drop(session, workspace, actor, found)
    return _call_changed(call_id)


def release(workspace: Workspace, actor: Actor, call_id: int) -> Changes:
    """Let a call go, so that anybody may claim it; a draft of it stays with whose it is.

    Raises:
        ProblemError: ``call-claimed`` where another holds it and the actor may not take it.
    """
    with workspace.database.writing() as session:
        found = stored.claim_of(session, call_id)
        if found is None:
            return changed()
        if found.reviewer != actor.name and not _may_take(workspace, actor, found):
            raise ProblemError(problem("call-claimed", reviewer=found.reviewer))
        _drop(session, workspace, actor, found)
    return _call_changed(call_id)


def skip(workspace: Workspace, actor: Actor, call_id: int, reason: str = "") -> Changes:
    """Pass a call over: it comes last in this actor's queue and is let go for the others.

    Raises:
        ProblemError: ``call-gone``.
    """
    with workspace.database.writing() as session:
        known_call(session, call_id)
        now = workspace.clock()
        stored.store_skip(session, call_id, actor.name, reason.strip(), now)
        found = stored.claim_of(session, call_id)
        if found is not None and found.reviewer == actor.name:
            stored.drop_claim(session, call_id)
        log(session, actor, now, "call-skipped", ("call", call_id), after={"reason": reason.strip()})
    return _call_changed(call_id)


def take_back_skip(workspace: Workspace, actor: Actor, call_id: int) -> Changes:
    """Let a call that was passed over come in its turn again."""
    with workspace.database.writing() as session:
        stored.drop_skip(session, call_id, actor.name)
        log(session, actor, workspace.clock(), "call-skip-taken-back", ("call", call_id))
    return _call_changed(call_id)


def held_calls(workspace: Workspace, actor: Actor) -> tuple[HeldCall, ...]:
    """Give the open calls that the actor holds, the first claimed first; those with a draft are not open any more."""
    with workspace.database.reading() as session:
        found = stored.claims_of(session, actor.name)
        return tuple(HeldCall(call, _claim(each)) for call, each in found)


def call_on_desk(workspace: Workspace, actor: Actor) -> int | None:
    """Give the call that lay on the actor's desk when the program ended, None where none did."""
    with workspace.database.reading() as session:
        return stored.on_desk(session, actor.name)


def keep_typed(workspace: Workspace, actor: Actor, call_id: int, key: str | None, text: str | None) -> None:
    """Keep what the actor is typing in a line of the call on the desk, so that a crash does not take it.

    Args:
        workspace: Where it is stored.
        actor: Who types.
        call_id: The call; of one that does not lie on the actor's desk nothing is kept.
        key: The line's; None: nothing is being typed any more.
        text: What stands in the field.
    """
    with workspace.database.writing() as session:
        stored.store_typed(session, actor.name, call_id, key, text)


def typed(workspace: Workspace, actor: Actor, call_id: int) -> tuple[str, str] | None:
    """Give key and text of the line that the actor was typing in the call on the desk; None where nothing was."""
    with workspace.database.reading() as session:
        return stored.typed(session, actor.name, call_id)


def next_call(workspace: Workspace, actor: Actor, after_call_id: int | None = None) -> int | None:
    """Give the call to review next by the rule of this module, other than the given one; None where none is open."""
    with workspace.database.reading() as session:
        return stored.next_open(session, actor.name, after_call_id or 0, workspace.clock() - CLAIM_STALE_AFTER)


def place(workspace: Workspace, actor: Actor, call_id: int | None = None) -> QueuePlace:
    """Give where the actor stands today, with a call in hand or without."""
    now = workspace.clock()
    midnight = now.astimezone(workspace.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    stale_before = now - CLAIM_STALE_AFTER
    with workspace.database.reading() as session:
        done = stored.count_submitted(session, actor.name, midnight)
        still = stored.count_open(session, actor.name, stale_before)
        if call_id is not None and known_call(session, call_id).review is ReviewState.DRAFT:
            still += 1
        following = stored.next_open(session, actor.name, call_id or 0, stale_before)
    return QueuePlace(done + 1, done + still, following)


def let_go(session: Session, call_id: int) -> None:
    """Let nobody hold a call that was submitted, inside the session that submits it."""
    stored.drop_claim(session, call_id)


def _may_take(workspace: Workspace, actor: Actor, found: StoredClaim) -> bool:
    return actor.role is Role.LEAD or _is_stale(workspace, found)


def _is_stale(workspace: Workspace, found: StoredClaim) -> bool:
    return workspace.clock() - found.seen_at > CLAIM_STALE_AFTER


def _claim(found: StoredClaim) -> Claim:
    return Claim(found.reviewer, found.since, found.kept)


def _take(session: Session, actor: Actor, wanted: StoredClaim, found: StoredClaim | None) -> None:
    stored.store_claim(session, wanted)
    before = {"reviewer": found.reviewer} if found is not None else None
    log(session, actor, wanted.since, "call-claimed", ("call", wanted.call_id), before=before)


def _drop(session: Session, workspace: Workspace, actor: Actor, found: StoredClaim) -> None:
    stored.drop_claim(session, found.call_id)
    before = {"reviewer": found.reviewer}
    log(session, actor, workspace.clock(), "call-released", ("call", found.call_id), before=before)


def _call_changed(call_id: int) -> Changes:
    return changed(Subject.CALLS, call_ids=(call_id,))
