from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from qa_app.model.agents import Actor
from qa_app.model.calls import CallFilter, CallSort
from qa_app.model.hints import TempoUnit
from qa_app.model.problems import ProblemError, problem
from qa_app.model.talk import TalkFigures, TalkSign
from qa_app.model.transcript import Segment, Speaker
from qa_app.services import call_list, sides, talk
from qa_app.services.media import LocalMedia
from qa_app.services.month_talk import agents_talk
from qa_app.services.workspace import Workspace
from qa_app.speech.activity import Speech
from qa_app.speech.peaks import Peaks
from qa_app.storage import talk as stored
from qa_app.storage import transcripts as stored_transcripts
from tests.helpers.review import spoken_call

TWO_SIDES = ((Speech(0, 6_000), Speech(20_000, 22_000)), (Speech(7_000, 9_000),))


class FakeMedia(LocalMedia):
    """Hears in every recording what the test says; None: it cannot be read."""

    speech: tuple[tuple[Speech, ...], ...] | None = TWO_SIDES

    def peaks(self, path: Path, decoded: Path | None = None) -> Peaks:
        if self.speech is None:
            raise ProblemError(problem("recording-not-audio", name=path.name))
        return Peaks(25_000, (), self.speech, is_dual_mono=False)


class Mono(FakeMedia):
    speech = TWO_SIDES[:1]


class Silent(FakeMedia):
    """One channel, silent for twenty seconds."""

    speech = ((Speech(0, 2_000), Speech(22_000, 24_000)),)


class Unreadable(FakeMedia):
    speech = None


def figures(workspace: Workspace, call_id: int) -> TalkFigures:
    return talk.figures(workspace, [call_id])[call_id]


def ids(workspace: Workspace, sort: CallSort, *, descending: bool) -> tuple[int, ...]:
    return call_list.ids(workspace, CallFilter(), sort, descending=descending)


def test_that_a_call_is_measured_once_with_its_agent_on_the_left(local_workspace: Workspace) -> None:
    call_id = spoken_call(local_workspace, "1", recognised=False)
    step = talk.measure_next(local_workspace, FakeMedia())
    assert (step.call_id, step.is_measured, step.changes.call_ids) == (call_id, True, (call_id,))
    assert talk.measure_next(local_workspace, FakeMedia()).call_id is None
    assert figures(local_workspace, call_id) == TalkFigures(
        agent_share=Decimal("0.8000"),
        longest_silence_ms=11_000,
        dead_air_count=1,
        dead_air_ms=11_000,
        overtalk_ms=0,
        interruptions=0,
        response_ms=11_000,
        tempo=None,
        tempo_unit=None,
    )


def test_that_exchanged_sides_are_told_as_they_are_now(local_workspace: Workspace, actor: Actor) -> None:
    call_id = spoken_call(local_workspace, "1", recognised=False)
    talk.measure_next(local_workspace, FakeMedia())
    sides.swap(local_workspace, actor, [call_id])
    found = figures(local_workspace, call_id)
    assert (found.agent_share, found.response_ms, found.longest_silence_ms) == (Decimal("0.2000"), 1_000, 11_000)
    assert call_list.rows(local_workspace, [call_id])[0].talk == found


def test_that_one_channel_has_no_sides_to_tell_of(local_workspace: Workspace) -> None:
    call_id = spoken_call(local_workspace, "1", recognised=False)
    talk.measure_next(local_workspace, Mono())
    found = figures(local_workspace, call_id)
    assert (found.agent_share, found.overtalk_ms, found.interruptions, found.response_ms) == (None, None, None, None)
    assert found.longest_silence_ms == 14_000


def test_that_a_recording_that_cannot_be_read_is_not_tried_again(local_workspace: Workspace) -> None:
    call_id = spoken_call(local_workspace, "1", recognised=False)
    step = talk.measure_next(local_workspace, Unreadable())
    assert (step.call_id, step.is_measured) == (call_id, False)
    assert talk.measure_next(local_workspace, FakeMedia()).call_id is None
    assert talk.figures(local_workspace, [call_id]) == {}
    assert call_list.rows(local_workspace, [call_id])[0].talk is None


def test_that_a_recording_that_is_not_in_its_place_may_come_back(
    local_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    call_id = spoken_call(local_workspace, "1", recognised=False)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "is_file", lambda _self: False)
        assert not talk.measure_next(local_workspace, FakeMedia()).is_measured
    assert talk.measure_next(local_workspace, FakeMedia(), beside=(call_id,)).call_id is None
    assert talk.measure_next(local_workspace, FakeMedia()).is_measured


def test_that_an_older_way_of_measuring_is_measured_anew(
    local_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    call_id = spoken_call(local_workspace, "1", recognised=False)
    talk.measure_next(local_workspace, Mono())
    monkeypatch.setattr(talk, "VERSION", talk.VERSION + 1)
    assert talk.measure_next(local_workspace, FakeMedia()).call_id == call_id
    assert figures(local_workspace, call_id).agent_share == Decimal("0.8000")


def test_that_tempo_comes_with_the_transcript(local_workspace: Workspace) -> None:
    call_id = spoken_call(local_workspace, "1", recognised=False)
    talk.measure_next(local_workspace, FakeMedia())
    with local_workspace.database.writing() as session:
        now = local_workspace.clock()
        grown = stored_transcripts.start_growing(session, call_id, language="en", model="m", now=now)
        spoken = Segment(0, 6_000, Speaker.AGENT, "thank you for calling " * 4, 0.9)
        stored_transcripts.append(session, grown, 0, (spoken,))
        stored_transcripts.complete(session, call_id)
        talk.note_tempo(session, call_id)
    found = figures(local_workspace, call_id)
    assert (found.tempo, found.tempo_unit) == (160, TempoUnit.WORDS)


@pytest.mark.parametrize(
    ("signs", "is_swapped", "expected"),
    [
        ((TalkSign.AGENT_TALKS_MOST,), False, ["2"]),
        ((TalkSign.AGENT_TALKS_MOST,), True, []),
        ((TalkSign.AGENT_TALKS_LITTLE,), True, ["2"]),
        ((TalkSign.SLOW_ANSWERS,), False, ["2"]),
        ((TalkSign.SLOW_ANSWERS,), True, []),
        ((TalkSign.LONG_SILENCE,), False, ["1"]),
        ((TalkSign.LONG_SILENCE, TalkSign.SLOW_ANSWERS), False, ["1", "2"]),
        ((TalkSign.OVERTALK, TalkSign.INTERRUPTIONS), False, []),
        (tuple(TalkSign), False, ["1", "2"]),
    ],
)
def test_that_calls_that_stand_out_are_found(
    workspace: Workspace, actor: Actor, signs: tuple[TalkSign, ...], is_swapped: bool, expected: list[str]
) -> None:
    _silent, other, unmeasured = (spoken_call(workspace, number, recognised=False) for number in "123")
    talk.measure_next(workspace, Silent(), beside=(other, unmeasured))
    talk.measure_next(workspace, FakeMedia(), beside=(unmeasured,))
    if is_swapped:
        sides.swap(workspace, actor, [other])
    wanted = CallFilter(talk=signs)
    for sort in (CallSort.NUMBER, CallSort.LONGEST_SILENCE):
        found = call_list.ids(workspace, wanted, sort, descending=False)
        assert sorted(row.number for row in call_list.rows(workspace, found)) == expected
    assert call_list.count(workspace, wanted) == len(expected)


def test_that_calls_are_sorted_by_how_they_went(workspace: Workspace, actor: Actor) -> None:
    quiet, other, unmeasured = (spoken_call(workspace, number, recognised=False) for number in "123")
    talk.measure_next(workspace, Mono(), beside=(quiet, unmeasured))
    talk.measure_next(workspace, FakeMedia(), beside=(unmeasured,))
    assert ids(workspace, CallSort.LONGEST_SILENCE, descending=True) == (other, quiet, unmeasured)
    assert ids(workspace, CallSort.LONGEST_SILENCE, descending=False) == (unmeasured, quiet, other)
    assert ids(workspace, CallSort.TALK_SHARE, descending=True)[0] == quiet
    for sort in (CallSort.DEAD_AIR, CallSort.OVERTALK, CallSort.INTERRUPTIONS, CallSort.RESPONSE, CallSort.TEMPO):
        assert len(ids(workspace, sort, descending=True)) == 3


def test_that_the_share_is_sorted_by_the_sides_as_they_are_now(workspace: Workspace, actor: Actor) -> None:
    first, second = (spoken_call(workspace, number, recognised=False) for number in "12")
    for _ in range(2):
        talk.measure_next(workspace, FakeMedia())
    sides.swap(workspace, actor, [second])
    assert ids(workspace, CallSort.TALK_SHARE, descending=True) == (first, second)


def test_that_a_call_that_is_gone_meanwhile_is_left(local_workspace: Workspace) -> None:
    with local_workspace.database.writing() as session:
        assert not stored.store(session, 999, talk.VERSION, talk.NOT_MEASURED)


def test_that_the_month_has_the_means_of_each_agent(local_workspace: Workspace) -> None:
    ids = [spoken_call(local_workspace, number, recognised=False) for number in "123"]
    talk.measure_next(local_workspace, Mono(), beside=ids[:2])
    talk.measure_next(local_workspace, FakeMedia(), beside=ids[:1])
    talk.measure_next(local_workspace, Unreadable())
    (found,) = agents_talk(local_workspace, "2026-10")
    assert (found.agent, found.name, found.calls, found.two_sided) == ("102", "Chen Wei", 2, 1)
    assert (found.agent_share, found.longest_silence_s) == (Decimal("0.8"), Decimal("12.5"))
    assert (found.response_s, found.words_a_minute) == (Decimal(11), None)
    assert agents_talk(local_workspace, "2026-09") == ()
