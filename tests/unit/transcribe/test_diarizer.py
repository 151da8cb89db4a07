"""The real diarizer on stand-ins for its models, where sherpa-onnx is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_app.model.problems import ProblemError
from qa_app.model.progress import Cancelled
from qa_app.transcribe.diarizer import SherpaDiarizer
from tests.helpers.voice_models import two_voices, write_voice_models

pytest.importorskip("sherpa_onnx", reason="the extra diarize is not installed")


def quiet(_done: int, _total: int) -> None:
    return


def test_that_two_voices_are_told_apart(tmp_path: Path) -> None:
    turns = SherpaDiarizer(write_voice_models(tmp_path)).turns(two_voices(), 2, quiet)
    assert [turn.voice == turns[0].voice for turn in turns] == [True, False, True, False]
    assert [(turn.start_ms, turn.end_ms) for turn in turns] == [
        (pytest.approx(start, abs=100), pytest.approx(end, abs=100))
        for start, end in ((0, 3000), (4000, 7000), (8000, 10_500), (11_500, 14_500))
    ]


def test_that_it_can_be_stopped_between_two_parts(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        SherpaDiarizer(write_voice_models(tmp_path)).turns(two_voices(), 2, stop)


@pytest.mark.parametrize("name", ["segmentation.onnx", "embedding.onnx"])
def test_that_a_file_that_is_no_model_is_refused(tmp_path: Path, name: str) -> None:
    (write_voice_models(tmp_path) / name).write_bytes(b"nonsense")
    with pytest.raises(ProblemError, match="voices-unusable"):
        SherpaDiarizer(tmp_path).turns(two_voices(), 2, quiet)
