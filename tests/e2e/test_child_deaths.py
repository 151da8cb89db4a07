"""The real recognition process outgrowing its memory, and dying twice of one recording: the others go on."""

import logging
import shutil

import pytest

from qa_app.model.calls import RecognitionState
from qa_app.services import calls, recognise
from qa_app.services.calls import NewRecording, add_recording
from qa_app.services.media import LocalMedia
from qa_app.services.workspace import change_settings
from tests.helpers.speech_models import DEMO_RECORDINGS, small_model
from tests.unit.transcribe import decoders

RECORDINGS = ("zh-06-no-answer", "en-05-warranty")


@pytest.fixture
def recorded(local_workspace, actor, tmp_path):
    """Two calls, of which the first has a recording named ``die.wav``."""
    files = [tmp_path / "die.wav", tmp_path / "go-on.wav"]
    media = LocalMedia()
    for name, file in zip(RECORDINGS, files, strict=True):
        shutil.copy(DEMO_RECORDINGS / f"{name}.wav", file)
    taken = [NewRecording(str(file), media.sha256(file), media.probe(file)) for file in files]
    return [add_recording(local_workspace, actor, each).call_id for each in taken]


def states(workspace, call_ids):
    return [calls.card(workspace, call_id).recognition for call_id in call_ids]


def test_that_a_recording_that_kills_the_process_twice_is_set_aside_and_the_next_goes_on(
    local_workspace, actor, recorded, monkeypatch
):
    monkeypatch.setattr(recognise, "decode_speakers", decoders.die)
    report = recognise.recognise(local_workspace, actor, recorded, model=str(small_model()))
    assert [fault.code for _number, fault in report.failed] == ["recognition-died"]
    assert (len(report.done), report.remaining) == (1, 0)
    assert states(local_workspace, recorded) == [RecognitionState.FAILED, RecognitionState.DONE]


def test_that_a_process_that_used_too_much_memory_is_replaced_and_nothing_is_lost(
    local_workspace, actor, recorded, caplog
):
    small = change_settings(local_workspace, local_workspace.settings.with_values(recognition_memory_mb=1))
    with caplog.at_level(logging.INFO, logger="qa_app.transcribe.supervisor"):
        report = recognise.recognise(small, actor, recorded, model=str(small_model()))
    assert len(report.done) == len(recorded)
    assert "and is replaced" in caplog.text
    assert states(small, recorded) == [RecognitionState.DONE] * 2
