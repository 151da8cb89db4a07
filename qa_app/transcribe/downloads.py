"""Downloads of speech models from the model hub or a mirror of it: by bytes, resumed where they stopped, checked.

The standard library fetches them: it honours the system's proxy and certificates on every platform, and gives the bytes
one block at a time, so that a download can be followed and stopped.
"""

from __future__ import annotations

import http.client
import json
import shutil
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qa_app.model.problems import Problem, ProblemError
from qa_app.model.progress import Control
from qa_app.transcribe.models import MODEL_FILES, catalogue_model, missing_files
from qa_app.transcribe.store import checksum, demand_room, not_stored, write_list

HUB = "https://huggingface.co"
BLOCK_BYTES = 1 << 18
TIMEOUT_S = 20
SCHEMES = ("https://", "http://")
PARTIAL_CONTENT = 206


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """One file of a model on the hub; `sha256` is empty where the hub does not tell it."""

    name: str
    size_bytes: int
    sha256: str


def download(store: Path, name: str, control: Control, hub: str = HUB) -> None:
    """Download a model into the store; what a stopped download left is gone on from.

    Args:
        store: Folder of the models.
        name: Of the catalogue.
        control: Is told the bytes; cancelling keeps what is here for the next time.
        hub: Address of the hub or a mirror.

    Raises:
        ProblemError: model-unknown, no-network, download-refused, model-damaged, model-no-space or model-not-stored.
    """
    model = catalogue_model(name)
    target = store / name
    if target.is_dir() and not missing_files(target):
        return
    hub = _demanded_hub(hub)
    control.step("downloading", 0, model.size_bytes, name)
    files = remote_files(hub, model.repository)
    part = store / f".{name}.download"
    total = sum(file.size_bytes for file in files)
    here = sum(min(_size(part / file.name), file.size_bytes) for file in files)
    try:
        demand_room(store, total - here)
        part.mkdir(parents=True, exist_ok=True)
        done = 0
        for file in files:
            _fetch(f"{hub}/{model.repository}/resolve/main/{file.name}", part / file.name, file, control, (done, total))
            done += file.size_bytes
        write_list(part, {file.name: _checked(part / file.name, file, control) for file in files})
        shutil.rmtree(target, ignore_errors=True)
        part.replace(target)
    except OSError as error:
        raise ProblemError(not_stored(error, store, total)) from error


def remote_files(hub: str, repository: str) -> tuple[RemoteFile, ...]:
    """Ask the hub for a model's files with their sizes and checksums.

    Raises:
        ProblemError: no-network or download-refused.
    """
    with _opened(f"{hub}/api/models/{repository}?blobs=true") as response, _network(hub):
        try:
            listed = json.loads(response.read())["siblings"]
            return tuple(_remote_file(each) for each in listed if each["rfilename"] in MODEL_FILES)
        except (ValueError, KeyError, TypeError) as error:
            raise ProblemError(_refused(hub, "no list of files")) from error


def _remote_file(listed: dict[str, Any]) -> RemoteFile:
    return RemoteFile(listed["rfilename"], int(listed["size"]), (listed.get("lfs") or {}).get("sha256", ""))


def _fetch(url: str, target: Path, file: RemoteFile, control: Control, place: tuple[int, int]) -> None:
    """Fetch a file from where it stopped; `place` is the bytes before it and in all."""
    before, total = place
    have = _size(target)
    if have > file.size_bytes:
        target.unlink()
        have = 0
    if have == file.size_bytes:
        return
    with _opened(url, have) as response:
        goes_on = response.status == PARTIAL_CONTENT
        done = have if goes_on else 0
        with target.open("ab" if goes_on else "wb") as copy:
            while block := _read(url, response):
                copy.write(block)
                done += len(block)
                control.step("downloading", before + done, total, file.name)
    if done < file.size_bytes:
        raise ProblemError(_unreachable(url))


def _checked(path: Path, file: RemoteFile, control: Control) -> str:
    found = checksum(path, control)
    if file.sha256 and found != file.sha256:
        path.unlink()
        arguments = (("model", path.parent.name), ("name", file.name), ("found", found), ("expected", file.sha256))
        raise ProblemError(Problem("model-damaged", arguments, file=str(path)))
    return found


def _read(url: str, response: http.client.HTTPResponse) -> bytes:
    with _network(url):
        return response.read(BLOCK_BYTES)


@contextmanager
def _opened(url: str, start: int = 0) -> Iterator[http.client.HTTPResponse]:
    headers = {"Range": f"bytes={start}-"} if start else {}
    request = urllib.request.Request(url, headers=headers)  # noqa: S310  (the scheme was checked)
    with _network(url):
        response = urllib.request.urlopen(request, timeout=TIMEOUT_S)  # noqa: S310
    with response:
        yield response


@contextmanager
def _network(url: str) -> Iterator[None]:
    """Turn the network's errors into problems."""
    try:
        yield
    except urllib.error.HTTPError as error:
        error.close()
        raise ProblemError(_refused(url, str(error.code))) from error
    except (OSError, http.client.HTTPException) as error:
        raise ProblemError(_unreachable(url)) from error


def _demanded_hub(hub: str) -> str:
    hub = (hub or HUB).rstrip("/")
    if not hub.startswith(SCHEMES):
        raise ProblemError(_refused(hub, "no https address"))
    return hub


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0


def _unreachable(url: str) -> Problem:
    return Problem("no-network", (("host", _host(url)),))


def _refused(url: str, status: str) -> Problem:
    return Problem("download-refused", (("host", _host(url)), ("status", status)))


def _host(url: str) -> str:
    return urllib.parse.urlsplit(url).hostname or url
