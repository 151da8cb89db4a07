from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from qa_app.model.problems import ProblemError
from qa_app.model.progress import UNCONTROLLED, Cancelled, Control, Progress
from qa_app.transcribe import store
from qa_app.transcribe.downloads import download

WEIGHTS = bytes(range(256)) * 6000
FILES = {
    "model.bin": WEIGHTS,
    "config.json": b"{}",
    "tokenizer.json": b"{}",
    "vocabulary.json": b"[]",
    "README.md": b"words",
}


@dataclass
class FakeHub:
    """A hub on this machine that serves one model."""

    address: str = ""
    sha256: str = hashlib.sha256(WEIGHTS).hexdigest()
    cut_after: int | None = None
    status: int = 200
    asked: list[tuple[str, str]] = field(default_factory=list)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    told = FakeHub()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append((self.path, self.headers.get("Range", "")))
            if told.status != 200:
                self.send_error(told.status)
            elif self.path.startswith("/api/models/"):
                self.answer(200, json.dumps({"siblings": [self.sibling(*file) for file in FILES.items()]}).encode())
            else:
                content = FILES[self.path.rpartition("/")[2]]
                start = int(self.headers.get("Range", "bytes=0-")[6:-1])
                self.answer(206 if start else 200, content[start:])

        def sibling(self, name: str, content: bytes) -> dict[str, object]:
            extra = {"lfs": {"sha256": told.sha256}} if name == "model.bin" else {}
            return {"rfilename": name, "size": len(content), **extra}

        def answer(self, status: int, content: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content[: told.cut_after] if content and len(content) > 1000 else content)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    told.address = f"http://127.0.0.1:{server.server_port}"
    yield told
    server.shutdown()
    thread.join()
    server.server_close()


def codes(error: pytest.ExceptionInfo[ProblemError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_that_a_model_arrives_whole_with_its_checksums(tmp_path: Path, hub: FakeHub) -> None:
    told: list[Progress] = []
    download(tmp_path, "tiny", Control(told.append, lambda: False), hub.address)
    (found,) = store.stored_models(tmp_path)
    assert found.name == "tiny"
    assert (found.folder / "model.bin").read_bytes() == WEIGHTS
    assert not (found.folder / "README.md").exists()
    assert store.check(found.folder, UNCONTROLLED) == ()
    bytes_told = [each.done for each in told if each.phase == "downloading"]
    assert bytes_told == sorted(bytes_told)
    assert bytes_told[-1] == sum(len(content) for name, content in FILES.items() if name != "README.md")


def test_that_a_cancelled_download_goes_on_where_it_stopped(tmp_path: Path, hub: FakeHub) -> None:
    told: list[Progress] = []
    enough = 700_000
    with pytest.raises(Cancelled):
        download(tmp_path, "tiny", Control(told.append, lambda: bool(told) and told[-1].done > enough), hub.address)
    assert store.stored_models(tmp_path) == ()
    have = (tmp_path / ".tiny.download" / "model.bin").stat().st_size
    assert have > enough
    hub.asked.clear()
    download(tmp_path, "tiny", UNCONTROLLED, hub.address)
    ranges = [asked for path, asked in hub.asked if path.endswith("model.bin")]
    assert ranges == [f"bytes={have}-"]
    assert (tmp_path / "tiny" / "model.bin").read_bytes() == WEIGHTS


def test_that_a_line_that_breaks_keeps_what_is_here(tmp_path: Path, hub: FakeHub) -> None:
    hub.cut_after = 600_000
    with pytest.raises(ProblemError) as caught:
        download(tmp_path, "tiny", UNCONTROLLED, hub.address)
    assert codes(caught) == ["no-network"]
    hub.cut_after = None
    download(tmp_path, "tiny", UNCONTROLLED, hub.address)
    assert (tmp_path / "tiny" / "model.bin").read_bytes() == WEIGHTS


def test_that_a_closed_network_is_told_with_its_host(tmp_path: Path, hub: FakeHub) -> None:
    with pytest.raises(ProblemError) as caught:
        download(tmp_path, "tiny", UNCONTROLLED, "http://127.0.0.1:1")
    assert codes(caught) == ["no-network"]
    assert dict(caught.value.problems[0].arguments) == {"host": "127.0.0.1"}


def test_that_a_hub_that_refuses_is_told_with_its_answer(tmp_path: Path, hub: FakeHub) -> None:
    hub.status = 403
    with pytest.raises(ProblemError) as caught:
        download(tmp_path, "tiny", UNCONTROLLED, hub.address)
    assert codes(caught) == ["download-refused"]
    assert dict(caught.value.problems[0].arguments)["status"] == "403"


def test_that_other_bytes_than_the_hubs_are_thrown_away(tmp_path: Path, hub: FakeHub) -> None:
    hub.sha256 = "0" * 64
    with pytest.raises(ProblemError) as caught:
        download(tmp_path, "tiny", UNCONTROLLED, hub.address)
    assert codes(caught) == ["model-damaged"]
    assert store.stored_models(tmp_path) == ()
    hub.sha256 = hashlib.sha256(WEIGHTS).hexdigest()
    download(tmp_path, "tiny", UNCONTROLLED, hub.address)
    assert (tmp_path / "tiny" / "model.bin").read_bytes() == WEIGHTS


def test_that_an_unknown_model_is_refused_with_those_that_are_known(tmp_path: Path, hub: FakeHub) -> None:
    with pytest.raises(ProblemError) as caught:
        download(tmp_path, "huge", UNCONTROLLED, hub.address)
    assert codes(caught) == ["model-unknown"]
    assert "small" in dict(caught.value.problems[0].arguments)["known"]
    assert hub.asked == []


def test_that_an_address_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        download(tmp_path, "tiny", UNCONTROLLED, "file:///etc")
    assert codes(caught) == ["download-refused"]


def test_that_a_model_that_is_here_is_not_asked_for(tmp_path: Path, hub: FakeHub) -> None:
    download(tmp_path, "tiny", UNCONTROLLED, hub.address)
    hub.asked.clear()
    download(tmp_path, "tiny", UNCONTROLLED, hub.address)
    assert hub.asked == []
