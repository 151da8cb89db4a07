from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path

import pytest

from qa_app.model.calls import Probe
from qa_app.model.changes import Subject
from qa_app.model.problems import Problem, ProblemError
from qa_app.services import calls, recognition, speakers
from qa_app.services.workspace import Workspace
from tests.helpers.calls import ACTOR
from tests.helpers.speech_models import make_empty_model
from tests.helpers.voice_models import write_voice_models

HERE = importlib.util.find_spec("sherpa_onnx") is not None


@pytest.fixture
def workspace(local_workspace: Workspace) -> Workspace:
    return local_workspace


def refused(workspace: Workspace, *places: Path) -> list[str]:
    with pytest.raises(ProblemError) as caught:
        speakers.import_voice_models(workspace, places)
    assert not speakers.voice_models(workspace).has_segmentation
    return [each.code for each in caught.value.problems]


def test_that_both_models_of_a_folder_are_taken_whatever_their_names(workspace: Workspace, tmp_path: Path) -> None:
    folder = write_voice_models(tmp_path / "seg" / "deep")
    (folder / "segmentation.onnx").rename(folder / "model.onnx")
    (folder / "embedding.onnx").rename(tmp_path / "seg" / "wespeaker_zh.ONNX")
    found = speakers.import_voice_models(workspace, (tmp_path / "seg",))
    assert (found.has_segmentation, found.has_embedding, found.is_usable) == (True, True, HERE)


def test_that_they_may_come_one_after_the_other(workspace: Workspace, tmp_path: Path) -> None:
    folder = write_voice_models(tmp_path)
    first = speakers.import_voice_models(workspace, (folder / "embedding.onnx",))
    assert (first.has_segmentation, first.has_embedding) == (False, True)
    assert speakers.import_voice_models(workspace, (folder / "segmentation.onnx",)).has_segmentation


def test_that_another_onnx_file_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    (write_voice_models(tmp_path) / "vad.onnx").write_bytes(b"silero")
    assert refused(workspace, tmp_path) == ["voice-model-unknown"]


def test_that_two_of_a_kind_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    folder = write_voice_models(tmp_path)
    (folder / "again.onnx").write_bytes((folder / "embedding.onnx").read_bytes())
    assert refused(workspace, folder) == ["voice-models-same-kind"]


def test_that_a_folder_without_models_is_told(workspace: Workspace, tmp_path: Path) -> None:
    assert refused(workspace, tmp_path) == ["voice-model-none"]


def test_that_a_file_of_another_kind_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "model.pt").write_bytes(b"output_dim")
    assert refused(workspace, tmp_path / "model.pt") == ["voice-model-unknown"]


def test_that_removed_models_are_gone(workspace: Workspace, tmp_path: Path) -> None:
    speakers.import_voice_models(workspace, (write_voice_models(tmp_path),))
    found = speakers.remove_voice_models(workspace)
    assert not found.has_segmentation
    assert not found.has_embedding


def test_that_voices_are_told_apart_only_on_one_channel_and_where_it_is_wanted(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speakers, "LIBRARY", "json")
    assert speakers.voices_of(workspace, 1) == (0, "")
    speakers.import_voice_models(workspace, (write_voice_models(tmp_path),))
    assert speakers.voices_of(workspace, 1) == (2, str(speakers.voices_folder(workspace)))
    assert speakers.voices_of(workspace, 2) == (0, "")
    without = replace(workspace, settings=workspace.settings.with_values(voices=0))
    assert speakers.voices_of(without, 1) == (0, "")


def test_that_without_the_library_voices_are_left_unknown(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speakers, "LIBRARY", "no_such_library")
    speakers.import_voice_models(workspace, (write_voice_models(tmp_path),))
    assert speakers.voices_of(workspace, 1) == (0, "")


@pytest.mark.parametrize(("channels", "voices"), [(1, 2), (2, 0)])
def test_that_recognition_is_asked_to_tell_voices_apart_on_one_channel(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, channels: int, voices: int
) -> None:
    monkeypatch.setattr(speakers, "LIBRARY", "json")
    speakers.import_voice_models(workspace, (write_voice_models(tmp_path / "voices"),))
    probe = Probe(60_000, 8000, channels, "pcm_s16le", "wav")
    call = calls.add_recording(workspace, ACTOR, calls.NewRecording("/recordings/1.wav", "a" * 64, probe))
    recognition.enqueue(workspace, ACTOR, [call.call_id], str(make_empty_model(tmp_path / "model")))
    task = recognition.next_task(workspace)
    assert task is not None
    assert task.job.options.voices == voices
    assert bool(task.job.options.voice_models) is bool(voices)


UNUSABLE = Problem("voices-unusable")


@pytest.fixture
def usable(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setattr(speakers, "LIBRARY", "json")
    speakers.import_voice_models(workspace, (write_voice_models(tmp_path / "voices"),))
    return workspace


def test_that_unusable_models_are_not_used_again_and_told_once(usable: Workspace) -> None:
    assert speakers.note_fault(usable, UNUSABLE).touches(Subject.MACHINE)
    assert speakers.voices_of(usable, 1) == (0, "")
    assert speakers.voice_models(usable).fault == UNUSABLE
    assert not speakers.note_fault(usable, UNUSABLE).touches(Subject.MACHINE)
    assert [speakers.news(usable), speakers.news(usable)] == [UNUSABLE, None]


def test_that_models_imported_anew_are_tried_again(usable: Workspace, tmp_path: Path) -> None:
    speakers.note_fault(usable, UNUSABLE)
    assert speakers.import_voice_models(usable, (write_voice_models(tmp_path / "voices"),)).fault is None
    assert speakers.voices_of(usable, 1)[0] == 2


def test_that_another_version_of_the_library_may_try_again(usable: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    speakers.note_fault(usable, UNUSABLE)
    monkeypatch.setattr(speakers.metadata, "version", lambda _name: "99")
    assert speakers.voice_models(usable).is_usable
