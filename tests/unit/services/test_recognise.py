from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.model.agents import Actor
from qa_app.model.calls import CallMetadata, RecognitionState
from qa_app.model.problems import ProblemError
from qa_app.model.progress import Control, Progress
from qa_app.services import recognition, transcripts
from qa_app.services.calls import NewRecording, add_recording, card
from qa_app.services.media import LocalMedia
from qa_app.services.recognise import recognise
from qa_app.services.workspace import Workspace
from tests.helpers.calls import recorded_call
from tests.helpers.speech_models import DEMO_RECORDINGS, small_model

MODEL = str(small_model())


def demo_call(workspace: Workspace, actor: Actor, name: str) -> int:
    file = DEMO_RECORDINGS / name
    media = LocalMedia()
    recording = NewRecording(str(file), media.sha256(file), media.probe(file), CallMetadata(number=file.stem))
    return add_recording(workspace, actor, recording).call_id


def test_that_one_bad_recording_does_not_stop_the_others(local_workspace: Workspace, actor: Actor) -> None:
    gone = recorded_call(local_workspace, "4711").call_id
    good = demo_call(local_workspace, actor, "en-05-warranty.wav")
    told: list[Progress] = []
    report = recognise(local_workspace, actor, [gone, good], model=MODEL, control=Control(told.append, lambda: False))
    assert report.done == ("en-05-warranty",)
    assert [(number, fault.code, fault.file) for number, fault in report.failed] == [
        ("4711", "recording-missing", "/recordings/4711.wav")
    ]
    assert (report.remaining, report.stopped) == (0, False)
    assert report.audio_s == pytest.approx(31.5, abs=0.1)
    assert report.work_s > 0
    assert {each.subject for each in told} == {"4711", "en-05-warranty"}


def test_that_what_is_recognised_is_left_alone_but_by_another_model(
    local_workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    call = demo_call(local_workspace, actor, "en-05-warranty.wav")
    recognise(local_workspace, actor, [call], model=MODEL)
    assert recognise(local_workspace, actor, [call], model=MODEL).done == ()
    assert recognise(local_workspace, actor, [call], model=MODEL).remaining == 0
    other = tmp_path / "other"
    other.symlink_to(MODEL)
    assert recognise(local_workspace, actor, [call], model=str(other)).done == ("en-05-warranty",)
    assert transcripts.demanded(local_workspace, call).model == str(other)


def test_that_a_model_that_is_not_there_begins_nothing(
    local_workspace: Workspace, actor: Actor, tmp_path: Path
) -> None:
    call = recorded_call(local_workspace, "4711").call_id
    with pytest.raises(ProblemError) as caught:
        recognise(local_workspace, actor, [call], model=str(tmp_path / "none"))
    assert [problem.code for problem in caught.value.problems] == ["model-missing"]
    assert card(local_workspace, call).recognition is RecognitionState.NONE


def test_that_a_stopped_run_tells_what_remains(local_workspace: Workspace, actor: Actor) -> None:
    calls = [demo_call(local_workspace, actor, name) for name in ("en-05-warranty.wav", "zh-07-address.wav")]
    report = recognise(
        local_workspace, actor, calls, model=MODEL, control=Control(lambda _progress: None, lambda: True)
    )
    assert (report.done, report.remaining, report.stopped) == ((), 2, True)
    assert recognition.unrecognised(local_workspace) == tuple(calls)


def test_that_what_others_queued_stays_in_the_queue(local_workspace: Workspace, actor: Actor) -> None:
    others, own = (
        recorded_call(local_workspace, "4711").call_id,
        demo_call(local_workspace, actor, "en-05-warranty.wav"),
    )
    recognition.enqueue(local_workspace, actor, [others], MODEL)
    assert recognise(local_workspace, actor, [own], model=MODEL).done == ("en-05-warranty",)
    assert [entry.number for entry in recognition.queue(local_workspace)] == ["4711"]
