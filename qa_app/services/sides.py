"""Which side of a call is the agent's: by hand, by the rule of a telephone system, or guessed by the greeting.

Exchanging the sides of a call exchanges the speakers of its transcript and of its corrections, the channels that are
played and drawn, and what its talk metrics say of each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from qa_app.config.settings import Settings
from qa_app.model.agents import Actor
from qa_app.model.changes import NOTHING, Changes, Subject, changed
from qa_app.model.sides import AgentSide, Sides, SidesBy
from qa_app.model.transcript import Speaker
from qa_app.services.greetings import guess_agent
from qa_app.services.workspace import Workspace
from qa_app.storage import sides as stored
from qa_app.storage import transcripts as stored_transcripts
from qa_app.storage.database import Session
from qa_app.storage.operations import log

GUESSABLE = frozenset({SidesBy.CHANNEL, SidesBy.GREETING})


@dataclass(frozen=True, slots=True)
class ChangedSides:
    """What became of the sides of some calls.

    Attributes:
        before: How they stood, by call; `put_back` takes it.
    """

    changes: Changes
    before: Mapping[int, Sides]


def swap(workspace: Workspace, actor: Actor, call_ids: Sequence[int]) -> ChangedSides:
    """Exchange agent and customer of these calls; those that are gone are left out."""
    with workspace.database.writing() as session:
        before = stored.sides(session, call_ids)
        wanted = {call_id: Sides(not each.swapped, SidesBy.HAND) for call_id, each in before.items()}
        return _set(session, workspace, actor, "sides-swapped", before=before, wanted=wanted)


def confirm(workspace: Workspace, actor: Actor, call_ids: Sequence[int]) -> ChangedSides:
    """Let the sides of these calls stand as they are, whatever is recognised later."""
    with workspace.database.writing() as session:
        before = stored.sides(session, call_ids)
        wanted = {call_id: replace(each, by=SidesBy.HAND) for call_id, each in before.items()}
        return _set(session, workspace, actor, "sides-confirmed", before=before, wanted=wanted)


def put_back(workspace: Workspace, actor: Actor, before: Mapping[int, Sides]) -> ChangedSides:
    """Let the sides of calls stand as they did, see `ChangedSides.before`; what is given can be put back in turn."""
    with workspace.database.writing() as session:
        now = stored.sides(session, tuple(before))
        wanted = {call_id: before[call_id] for call_id in now}
        return _set(session, workspace, actor, "sides-put-back", before=now, wanted=wanted)


def apply_rule(workspace: Workspace, actor: Actor, call_ids: Sequence[int], side: AgentSide) -> ChangedSides:
    """Say for calls of one telephone system on which channel the agent is.

    `AgentSide.FIND_OUT` guesses by the greeting where there is a transcript, and else leaves it to the recognition.
    """
    with workspace.database.writing() as session:
        before = stored.sides(session, call_ids)
        wanted = {
            call_id: _found_out(session, workspace.settings, call_id)
            if side is AgentSide.FIND_OUT
            else Sides(side is AgentSide.RIGHT, SidesBy.RULE)
            for call_id in before
        }
        return _set(session, workspace, actor, "sides-by-rule", before=before, wanted=wanted)


def guess(session: Session, workspace: Workspace, actor: Actor, call_id: int) -> None:
    """Guess the sides of a call that was just recognised, where neither a person nor a rule has said them."""
    before = stored.sides(session, (call_id,))
    if call_id in before and before[call_id].by in GUESSABLE:
        found = _guessed(session, workspace.settings, call_id)
        if found is not None:
            _set(session, workspace, actor, "sides-guessed", before=before, wanted={call_id: found})


def side_of_source(settings: Settings, source: str) -> AgentSide:
    """Give on which channel recordings of this source have the agent, as it was said last; see `with_side`."""
    kept = settings.side_rules.get(source, {}).get("agent", "")
    return AgentSide(kept) if kept in set(AgentSide) else AgentSide.FIND_OUT


def with_side(settings: Settings, source: str, name: str, side: AgentSide) -> Settings:
    """Give settings in which recordings of this source have the agent there.

    Args:
        settings: Those in force.
        source: What tells one telephone system's exports from another's, see `services.import_calls.source_of`.
        name: By which people know it.
        side: `AgentSide.FIND_OUT` forgets the source.
    """
    others = {known: rule for known, rule in settings.side_rules.items() if known != source}
    if side is AgentSide.FIND_OUT:
        return settings.with_values(side_rules=others)
    return settings.with_values(side_rules={**others, source: {"name": name, "agent": str(side)}})


def _found_out(session: Session, settings: Settings, call_id: int) -> Sides:
    return _guessed(session, settings, call_id) or Sides()


def _guessed(session: Session, settings: Settings, call_id: int) -> Sides | None:
    text = stored_transcripts.recognised(session, call_id)
    found = None if text is None else guess_agent(text.segments, settings.greeting_phrases)
    return None if found is None else Sides(found.agent is Speaker.CUSTOMER, SidesBy.GREETING)


def _set(
    session: Session,
    workspace: Workspace,
    actor: Actor,
    action: str,
    *,
    before: Mapping[int, Sides],
    wanted: Mapping[int, Sides],
) -> ChangedSides:
    news = {call_id: each for call_id, each in wanted.items() if each != before[call_id]}
    if not news:
        return ChangedSides(NOTHING, {})
    stored.set_sides(session, news)
    now = workspace.clock()
    for call_id, each in news.items():
        values = (_told(before[call_id]), _told(each))
        log(session, actor, now, action, ("call", call_id), before=values[0], after=values[1])
    changes = changed(Subject.CALLS, Subject.TRANSCRIPTS, call_ids=tuple(news))
    return ChangedSides(changes, {call_id: before[call_id] for call_id in news})


def _told(sides: Sides) -> dict[str, object]:
    return {"swapped": sides.swapped, "by": str(sides.by)}
