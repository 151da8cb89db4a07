from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from qa_app.model.transcript import Speaker
from qa_app.services.speech import measure
from qa_app.speech.activity import Speech, overlaps
from qa_app.speech.metrics import TalkMetrics, judge, percentile_ms, talk_metrics
from tests.unit.speech.sounds import babble, silence, write_wav
from tests.unit.speech.test_real_recordings import FOLDER


def test_that_talk_and_silence_are_added_up_by_side() -> None:
    found = judge(((Speech(500, 2500), Speech(8000, 9000)), (Speech(3000, 4000),)), 10_000, 2)
    assert [(each.speaker, each.talk_ms) for each in found.speakers] == [
        (Speaker.AGENT, 3000),
        (Speaker.CUSTOMER, 1000),
    ]
    assert found.longest_silence_ms == 4000


def test_that_silence_at_the_end_counts() -> None:
    assert judge(((Speech(0, 2000),), ()), 60_000, 2).longest_silence_ms == 58_000


def test_that_overtalk_is_the_time_in_which_both_speak() -> None:
    found = judge(((Speech(0, 3000),), (Speech(2600, 4000),)), 4000, 2)
    assert found.overtalk_ms == 400


def test_that_a_brush_of_words_is_no_overtalk() -> None:
    assert judge(((Speech(0, 3000),), (Speech(2800, 4000),)), 4000, 2).overtalk_ms == 0


def test_that_who_begins_over_the_other_interrupts() -> None:
    agent, customer = judge(((Speech(0, 3000),), (Speech(2000, 4000),)), 4000, 2).speakers
    assert (agent.interruptions, customer.interruptions) == (0, 1)


def test_that_beginning_together_interrupts_nobody() -> None:
    assert judge(((Speech(0, 3000),), (Speech(500, 4000),)), 4000, 2).interruptions == 0


def test_that_one_channel_has_one_unknown_speaker() -> None:
    found = judge(((Speech(0, 3000),),), 4000, 1)
    assert [each.speaker for each in found.speakers] == [Speaker.UNKNOWN]
    assert found.overtalk_ms == 0


def test_that_the_same_sound_on_both_channels_is_dual_mono_whatever_its_level(tmp_path: Path) -> None:
    voice = np.concatenate([babble(2), silence(1)])
    found = talk_metrics(write_wav(tmp_path / "a.wav", voice, (voice // 2).astype(np.int16)))
    assert (found.channels, found.dual_mono, len(found.speakers)) == (2, True, 1)


def test_that_two_sides_are_not_dual_mono(tmp_path: Path) -> None:
    agent, customer = np.concatenate([babble(2), silence(2)]), np.concatenate([silence(2), babble(2, seed=4)])
    document = measure(write_wav(tmp_path / "a.wav", agent, customer))
    assert document["dual_mono"] is False
    assert document["dead_air"] == {"count": 0, "total_ms": 0}
    assert document["response"] == {
        "agent": {"count": 0, "median_ms": None, "p90_ms": None},
        "customer": {"count": 1, "median_ms": pytest.approx(0, abs=60), "p90_ms": pytest.approx(0, abs=60)},
    }
    assert document["speakers"] == {
        "agent": {"talk_ms": pytest.approx(2000, abs=60), "talk_share_pct": 50.0, "interruptions": 0},
        "customer": {"talk_ms": pytest.approx(2000, abs=60), "talk_share_pct": 50.0, "interruptions": 0},
    }


def test_that_silence_of_five_seconds_between_words_is_dead_air() -> None:
    found = judge(((Speech(7000, 8000), Speech(13_000, 14_000)), (Speech(18_900, 20_000),)), 40_000, 2)
    assert found.dead_air == (Speech(8000, 13_000),)
    assert found.dead_air_ms == 5000


def test_that_a_response_is_from_the_others_last_word_to_the_next_own() -> None:
    customer = (Speech(0, 2000), Speech(6000, 8000), Speech(9000, 10_000))
    agent, other = judge(((Speech(2400, 5000), Speech(11_500, 12_000)), customer), 20_000, 2).speakers
    assert agent.responses_ms == (400, 1500)
    assert other.responses_ms == (1000,)


def test_that_who_talks_already_does_not_respond() -> None:
    agent, _ = judge(((Speech(1500, 5000),), (Speech(0, 2000),)), 6000, 2).speakers
    assert agent.responses_ms == ()


def test_that_an_answer_after_half_a_minute_is_none() -> None:
    agent, _ = judge(((Speech(33_000, 35_000),), (Speech(0, 2000),)), 40_000, 2).speakers
    assert agent.responses_ms == ()


@pytest.mark.parametrize(("share_pct", "expected"), [(50, 400), (90, 3000)])
def test_that_percentiles_are_values_that_occurred(share_pct: int, expected: int) -> None:
    assert percentile_ms([900, 200, 3000, 400], share_pct) == expected
    assert percentile_ms([], share_pct) is None


def reference() -> tuple[tuple[Speech, ...], ...]:
    """Give who speaks when in a real call as its reference has it: agent, customer."""
    turns: dict[str, list[Speech]] = {"agent": [], "caller": []}
    for line in (FOLDER / "calls" / "auto_repairs_40.energy_reference.rttm").read_text().splitlines():
        fields = line.split()
        start_ms = round(float(fields[3]) * 1000)
        turns[fields[7]].append(Speech(start_ms, start_ms + round(float(fields[4]) * 1000)))
    return tuple(tuple(sorted(side)) for side in turns.values())


@pytest.fixture(scope="module")
def real() -> TalkMetrics:
    return talk_metrics(FOLDER / "calls" / "auto_repairs_40_agent_left_caller_right.wav")


@pytest.mark.recordings
@pytest.mark.skipif(not FOLDER.is_dir(), reason="no folder of real recordings (QA_APP_RECORDINGS)")
def test_that_a_real_call_agrees_with_its_reference(real: TalkMetrics) -> None:
    for wanted, side in zip(reference(), real.speakers, strict=True):
        common_ms = sum(each.length_ms for each in overlaps(wanted, side.speech))
        assert common_ms / sum(each.length_ms for each in wanted) > 0.98
        assert common_ms / side.talk_ms > 0.98


@pytest.mark.recordings
@pytest.mark.skipif(not FOLDER.is_dir(), reason="no folder of real recordings (QA_APP_RECORDINGS)")
def test_that_the_figures_of_a_real_call_are_those_of_its_reference(real: TalkMetrics) -> None:
    wanted = judge(reference(), real.duration_ms, 2)
    for ours, theirs in zip(real.speakers, wanted.speakers, strict=True):
        assert ours.talk_ms == pytest.approx(theirs.talk_ms, rel=0.02)
        assert ours.interruptions == theirs.interruptions
        assert len(ours.responses_ms) == pytest.approx(len(theirs.responses_ms), abs=1)
        median = percentile_ms(theirs.responses_ms, 50)
        assert percentile_ms(ours.responses_ms, 50) == pytest.approx(median, abs=100)
    assert real.longest_silence_ms == pytest.approx(wanted.longest_silence_ms, abs=100)
    assert real.overtalk_ms == pytest.approx(wanted.overtalk_ms, abs=250)
    assert len(real.dead_air) == len(wanted.dead_air)
