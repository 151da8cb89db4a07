from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from qa_app.model.problems import ProblemError, problem
from qa_app.model.progress import Cancelled
from qa_app.speech import child
from qa_app.speech.child import Answer, Refusal, Request, Task
from qa_app.speech.client import MediaClient
from qa_app.speech.local import LocalMedia
from tests.unit.speech.sounds import babble, write_encoded, write_wav


@pytest.fixture
def client() -> Iterator[MediaClient]:
    made = MediaClient()
    yield made
    made.close()
    assert made.pid is None


def test_that_the_process_tells_the_same_as_reading_here(client: MediaClient, tmp_path: Path) -> None:
    path = write_wav(tmp_path / "录音.wav", babble(1), babble(1, seed=2))
    here = LocalMedia()
    assert client.probe(path) == here.probe(path)
    assert client.sha256(path) == here.sha256(path)
    assert np.array_equal(client.peaks(path).levels[0], here.peaks(path).levels[0])
    client.decode_to_wav(path, tmp_path / "b.wav")
    assert here.probe(tmp_path / "b.wav").duration_ms == 1000


def test_that_the_process_stays_between_recordings(client: MediaClient, tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", babble(1))
    client.probe(path)
    first = client.pid
    client.probe(path)
    assert client.pid == first


def test_that_a_refusal_comes_with_its_place(client: MediaClient, tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        client.probe(tmp_path / "a.wav")
    assert [(each.code, each.file) for each in caught.value.problems] == [
        ("recording-missing", str(tmp_path / "a.wav"))
    ]


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks into /proc")
def test_that_a_process_that_dies_costs_one_recording(client: MediaClient, tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", babble(1))
    client.probe(path)
    endless = tmp_path / "endless.wav"
    endless.touch()
    os.truncate(endless, 1 << 40)
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(client.sha256, endless)
        wait_until_open(client.pid, endless)
        os.kill(client.pid, signal.SIGKILL)
        with pytest.raises(ProblemError) as caught:
            asked.result()
    assert [(each.code, each.file) for each in caught.value.problems] == [("recording-crashed-reader", str(endless))]
    assert client.probe(path).duration_ms == 1000


def wait_until_open(pid: int, path: Path) -> None:
    while str(path) not in [os.path.realpath(each) for each in Path(f"/proc/{pid}/fd").iterdir()]:
        assert Path(f"/proc/{pid}").is_dir()


def test_that_every_message_arrives_as_it_was_sent(tmp_path: Path) -> None:
    for message in (Request(Task.PROBE, tmp_path, tmp_path), Answer("x"), Refusal((problem("a", b="c"),))):
        assert pickle.loads(pickle.dumps(message)) == message


def test_that_the_window_loads_no_decoder_by_asking() -> None:
    code = (
        "import sys, qa_app.services.media, qa_app.jobs.recognition;"
        "print([name for name in ('av', 'ctranslate2', 'onnxruntime', 'faster_whisper') if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_that_the_media_process_loads_no_qt() -> None:
    code = f"import sys, {child.__name__}; print([name for name in sys.modules if name.startswith('PySide6')])"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_that_decoding_stops_when_nobody_waits_for_it(client: MediaClient, tmp_path: Path) -> None:
    path = write_encoded(tmp_path / "a.flac", "flac", np.tile(babble(20), 60))
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(True)
        return (tmp_path / "b.wav.part").exists()

    with pytest.raises(Cancelled):
        client.decode_to_wav(path, tmp_path / "b.wav", cancelled)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.flac"]
    client.decode_to_wav(path, tmp_path / "b.wav")
    assert (tmp_path / "b.wav").is_file()


def test_that_the_desk_does_not_wait_for_an_import(client: MediaClient, tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", babble(1))
    client.probe(path)
    client.peaks(path)
    assert client._imports.pid != client._desk.pid
