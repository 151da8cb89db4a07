from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from qa_app.model.transcript import Speaker
from qa_app.services.speech import measure
from qa_app.speech.activity import Speech, overlaps
from qa_app.speech.metrics import judge, talk_metrics
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
    assert document["speakers"] == {
        "agent": {"talk_ms": pytest.approx(2000, abs=60), "talk_share_pct": 50.0, "interruptions": 0},
        "customer": {"talk_ms": pytest.approx(2000, abs=60), "talk_share_pct": 50.0, "interruptions": 0},
    }


@pytest.mark.recordings
@pytest.mark.skipif(not FOLDER.is_dir(), reason="no folder of real recordings (QA_APP_RECORDINGS)")
def test_that_a_real_call_agrees_with_its_reference() -> None:
    lines = (FOLDER / "calls" / "auto_repairs_40.energy_reference.rttm").read_text().splitlines()
    turns: dict[str, list[Speech]] = {"agent": [], "caller": []}
    for line in lines:
        fields = line.split()
        start_ms = round(float(fields[3]) * 1000)
        turns[fields[7]].append(Speech(start_ms, start_ms + round(float(fields[4]) * 1000)))
    found = talk_metrics(FOLDER / "calls" / "auto_repairs_40_agent_left_caller_right.wav")
    for name, side in zip(("agent", "caller"), found.speakers, strict=True):
        reference = tuple(sorted(turns[name]))
        common_ms = sum(each.length_ms for each in overlaps(reference, side.speech))
        assert common_ms / sum(each.length_ms for each in reference) > 0.98
        assert common_ms / side.talk_ms > 0.98
