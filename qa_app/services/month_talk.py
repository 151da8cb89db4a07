"""How the agents' calls of a month went by the sound, as the month's workbook shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby

from qa_app.export.report import AgentTalk
from qa_app.model.hints import TempoUnit
from qa_app.model.talk import TalkFigures
from qa_app.services.workspace import Workspace
from qa_app.storage import talk as stored
from qa_app.storage.talk import MonthCallTalk

PLACES = Decimal("0.0001")
MS_A_SECOND = 1_000


def agents_talk(workspace: Workspace, month: str) -> tuple[AgentTalk, ...]:
    """Give the means of every agent who has measured calls in a month, by agent number.

    Raises:
        ValueError: It is no month ``2026-10``.
    """
    with workspace.database.reading() as session:
        calls = stored.of_month(session, month, workspace.zone)
    return tuple(_means(agent, tuple(own)) for agent, own in groupby(calls, key=lambda call: call.agent))


def _means(agent: str, calls: Sequence[MonthCallTalk]) -> AgentTalk:
    talks = [call.talk for call in calls]
    return AgentTalk(
        agent=agent,
        name=next((call.agent_name for call in reversed(calls) if call.agent_name), ""),
        team=next((call.team for call in reversed(calls) if call.team), ""),
        calls=len(talks),
        two_sided=sum(talk.overtalk_ms is not None for talk in talks),
        agent_share=_mean(talk.agent_share for talk in talks),
        longest_silence_s=_seconds(talk.longest_silence_ms for talk in talks),
        dead_air_s=_seconds(talk.dead_air_ms for talk in talks),
        overtalk_s=_seconds(talk.overtalk_ms for talk in talks),
        interruptions=_mean(talk.interruptions for talk in talks),
        response_s=_seconds(talk.response_ms for talk in talks),
        characters_a_minute=_tempo(talks, TempoUnit.CHARACTERS),
        words_a_minute=_tempo(talks, TempoUnit.WORDS),
    )


def _tempo(talks: Iterable[TalkFigures], unit: TempoUnit) -> Decimal | None:
    return _mean(talk.tempo for talk in talks if talk.tempo_unit is unit)


def _seconds(times_ms: Iterable[int | None]) -> Decimal | None:
    return _mean(None if each is None else Decimal(each) / MS_A_SECOND for each in times_ms)


def _mean(values: Iterable[Decimal | int | None]) -> Decimal | None:
    known = [Decimal(each) for each in values if each is not None]
    return (sum(known, Decimal(0)) / len(known)).quantize(PLACES) if known else None
