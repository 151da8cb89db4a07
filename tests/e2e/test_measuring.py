"""A queue before which the model is tried out, by the process that then recognises."""

from qa_app.model.progress import Control
from qa_app.services import machine, measuring, recognise
from qa_app.services.calls import NewRecording, add_recording
from qa_app.services.media import LocalMedia
from tests.helpers.speech_models import DEMO_RECORDINGS, small_model

FILE = DEMO_RECORDINGS / "zh-06-no-answer.wav"


def test_that_a_queue_goes_on_after_the_model_was_tried_out(local_workspace, actor, monkeypatch, tmp_path):
    monkeypatch.setenv("QA_APP_STATE", str(tmp_path / "state"))
    monkeypatch.setattr(measuring, "LEAST_WAITING_MS", 0)
    media = LocalMedia()
    taken = NewRecording(str(FILE), media.sha256(FILE), media.probe(FILE))
    call = add_recording(local_workspace, actor, taken).call_id
    phases = []
    control = Control(lambda step: phases.append(step.phase), lambda: False)
    report = recognise.recognise(local_workspace, actor, [call], model=str(small_model()), control=control)
    assert (len(report.done), report.failed) == (1, ())
    assert "probing" in phases
    assert phases.index("probing") < phases.index("recognising")
    found = machine.measured(local_workspace, small_model())
    assert found is not None
    assert machine.batch_windows(local_workspace, small_model()) == found.batch_windows
