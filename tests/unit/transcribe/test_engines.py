"""Another engine than the program's own, through the real recognition process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qa_app.model.problems import ProblemError
from qa_app.speech.channels import decode_speakers
from qa_app.transcribe import engines
from qa_app.transcribe.engines import WHISPER
from qa_app.transcribe.protocol import Batch, Event, Options, Recognise
from qa_app.transcribe.supervisor import Ending, Supervisor
from tests.helpers.speech_models import DEMO_RECORDINGS, make_empty_model, small_model

PACKAGE = '''
from dataclasses import dataclass

import numpy as np

from qa_app.model.machine import Device
from qa_app.model.transcript import Word
from qa_app.transcribe.engines import EngineKind
from qa_app.transcribe.placing import Loaded

KIND = EngineKind("parrot", ("parrot.txt",), "parrot_engine:Parrot")


@dataclass
class Heard:
    words: tuple
    no_speech: float = 0.0
    doubts: frozenset = frozenset()
    is_heard_again: bool = False
    left_out: str = ""


class Parrot:
    """Says what its model says, in every window."""

    def __init__(self, folder, placement, trying):
        self.says = (folder / "parrot.txt").read_text(encoding="utf-8")
        self.loaded = Loaded(None, Device.PROCESSOR, "none", 1)

    def features(self, windows):
        return np.zeros((len(windows), 1, 1), np.float32)

    def find_language(self, features):
        return "en"

    def recognise(self, features, lengths_ms, language, **how):
        return [Heard((Word(0, length, self.says, 0.9),)) for length in lengths_ms]
'''


@pytest.fixture
def parrot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Install a package with another engine, as pip would; give the folder of a model for it."""
    site = tmp_path / "site"
    about = site / "parrot_engine-1.0.dist-info"
    about.mkdir(parents=True)
    (site / "parrot_engine.py").write_text(PACKAGE, encoding="utf-8")
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: parrot-engine\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(f"[{engines.GROUP}]\nparrot = parrot_engine:KIND\n", encoding="utf-8")
    monkeypatch.syspath_prepend(site)
    engines.kinds.cache_clear()
    model = tmp_path / "model"
    model.mkdir()
    (model / "parrot.txt").write_text(" Hello from another engine.", encoding="utf-8")
    yield model
    engines.kinds.cache_clear()


def test_that_a_folder_is_known_by_its_files(parrot: Path) -> None:
    assert engines.kind_of(parrot).name == "parrot"
    assert engines.kind_of(small_model()) is WHISPER


def test_that_another_engine_recognises_through_the_real_process(parrot: Path) -> None:
    events: list[Event] = []
    supervisor = Supervisor(decode_speakers)
    job = Recognise(7, DEMO_RECORDINGS / "zh-02-charged-twice.wav", 0, parrot, Options(window_ms=8000))
    try:
        outcome = supervisor.recognise(job, events.append)
    finally:
        supervisor.stop()
    assert outcome.ending is Ending.FINISHED
    said = {segment.text for event in events if isinstance(event, Batch) for segment in event.segments}
    assert said == {"Hello from another engine."}


def test_that_a_whole_model_of_another_kind_passes_the_check(parrot: Path) -> None:
    engines.check(parrot)
    before = engines.fingerprint(parrot)
    (parrot / "parrot.txt").write_text(" Goodbye.", encoding="utf-8")
    assert engines.fingerprint(parrot) != before


def test_that_a_folder_of_no_kind_lacks_the_files_of_the_programs_own(parrot: Path, tmp_path: Path) -> None:
    broken = make_empty_model(tmp_path / "broken")
    (broken / "model.bin").unlink()
    with pytest.raises(ProblemError, match="model-incomplete"):
        engines.check(broken)
