"""Downloads of speech models from the model hub or a mirror of it: by bytes, resumed where they stopped, checked."""

from __future__ import annotations

import email.utils
import hashlib
import json
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any, TypeVar

from qa_app.model.problems import Problem, ProblemError, problem
from qa_app.model.progress import UNCONTROLLED, Control
from qa_app.transcribe.catalogue import CATALOGUE, CatalogueModel, catalogue_model
from qa_app.transcribe.lock import held
from qa_app.transcribe.models import MODEL_FILES, missing_files, missing_names
from qa_app.transcribe.network import Head, Line, LineError, Network, asked, host_of
from qa_app.transcribe.store import checksum, demand_room, not_stored, part_folder, put_in_place, write_list

STATE_NAME = ".state.json"
LISTING_BYTES = 8 << 20
LONGEST_WAIT_S = 120.0
WAIT_STEP_S = 0.1
FORBIDDEN = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
PASSING = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS})
SERVER_FAULTS = 500

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """One file of a model on the hub.

    Attributes:
        repository: In which it is.
        sha256: Of a large file; empty where the hub does not tell it.
        blob_sha1: Git's name of a small file's content; empty where the hub does not tell it.
    """

    name: str
    repository: str
    size_bytes: int
    sha256: str
    blob_sha1: str

    @property
    def identity(self) -> str:
        """What tells its content from another's."""
        return self.sha256 or self.blob_sha1 or str(self.size_bytes)


def download(store: Path, name: str, control: Control, network: Network) -> None:
    """Download a model into the store; what a stopped download left is gone on from.

    Args:
        store: Folder of the models.
        name: Of the catalogue.
        control: Is told the bytes; cancelling, heard within a tenth of a second, keeps what is here for the next time.
        network: How the hub is reached.

    Raises:
        ProblemError: model-unknown; the network, the hub, the disk, or the files that came are at fault.
    """
    model = catalogue_model(name)
    if not missing_files(store / name):
        return
    network.address()
    try:
        with held(store, name):
            _Download(store, model, control, network).run()
    except OSError as error:
        raise ProblemError(not_stored(error, store, model.size_bytes)) from error


def remote_files(network: Network, model: CatalogueModel, control: Control) -> tuple[RemoteFile, ...]:
    """Ask the hub for a model's files with their sizes and checksums.

    Raises:
        LineError: The hub cannot be reached.
        ProblemError: It refuses, or a file is on the hub in no place.
    """
    own = _listed(network, model.repository, control)
    names = {file.name for file in own}
    if model.companion and (missing_names(names) or "preprocessor_config.json" not in names):
        own += tuple(file for file in _listed(network, model.companion, control) if _completes(file, names))
    lacking = missing_names({file.name for file in own})
    if lacking:
        host = host_of(network.address())
        raise ProblemError(*(problem("model-not-on-hub", model=model.name, name=each, host=host) for each in lacking))
    return own


def try_hub(network: Network) -> str:
    """Ask for the files of the smallest model, once; give the hub's host.

    Raises:
        ProblemError: The hub cannot be reached, refuses, or is none.
    """
    try:
        remote_files(network, CATALOGUE[0], UNCONTROLLED)
    except LineError as error:
        raise error.fault from error
    return host_of(network.address())


class _Download:
    """One download under way."""

    def __init__(self, store: Path, model: CatalogueModel, control: Control, network: Network) -> None:
        self._store = store
        self._model = model
        self._control = control
        self._network = network
        self._part = part_folder(store, model.name)
        self._before = 0
        self._done = 0
        self._total = model.size_bytes
        self._state: dict[str, dict[str, str]] = {}

    def run(self) -> None:
        self._tell()
        files = self._repeated(lambda: remote_files(self._network, self._model, self._control))
        self._total = sum(file.size_bytes for file in files)
        self._part.mkdir(parents=True, exist_ok=True)
        self._state = _read_state(self._part)
        for file in files:
            self._drop_if_changed(file)
        demand_room(self._store, self._total - sum(_size(self._part / file.name) for file in files))
        self._write_state()
        for file in files:
            self._repeated(partial(self._fetch, file))
            self._before += file.size_bytes
            self._done = 0
        sums = {file.name: _checked(self._model.name, self._part / file.name, file, self._control) for file in files}
        (self._part / STATE_NAME).unlink(missing_ok=True)
        write_list(self._part, sums)
        put_in_place(self._store, self._part, self._model.name)

    def _repeated(self, work: Callable[[], T]) -> T:
        """Do a piece of work again after a pause while the line breaks; bytes won in between begin the pauses anew."""
        pauses = iter(self._network.pauses_s)
        won = self._before + self._done
        while True:
            try:
                return work()
            except LineError as error:
                if self._before + self._done > won:
                    won, pauses = self._before + self._done, iter(self._network.pauses_s)
                pause = next(pauses, None)
                if error.is_final or pause is None:
                    raise error.fault from error
                self._wait(max(pause, min(error.wait_s, LONGEST_WAIT_S)))

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._tell("reconnecting")
            time.sleep(min(left, WAIT_STEP_S))

    def _tell(self, phase: str = "downloading") -> None:
        self._control.step(phase, self._before + self._done, self._total, self._model.name)

    def _drop_if_changed(self, file: RemoteFile) -> None:
        target = self._part / file.name
        begun = self._state.setdefault(file.name, {"identity": file.identity})
        if begun.get("identity") != file.identity or _size(target) > file.size_bytes:
            target.unlink(missing_ok=True)
            self._state[file.name] = {"identity": file.identity}

    def _fetch(self, file: RemoteFile) -> None:
        """Fetch a file from where it stopped."""
        target = self._part / file.name
        self._done = have = _size(target)
        if have == file.size_bytes:
            return
        url = f"{self._network.address()}/{file.repository}/resolve/main/{file.name}"
        with asked(self._network, url, self._range(file, have), self._tell) as line:
            self._demand_file(url, line.head, file, have)
            if line.head.status != HTTPStatus.PARTIAL_CONTENT:
                have = 0
            self._note_tag(file, line.head)
            self._done = have
            with target.open("ab" if have else "wb") as copy:
                for block in _plain_blocks(line, url):
                    copy.write(block)
                    self._done += len(block)
                    if self._done > file.size_bytes:
                        break
                    self._tell()
        if self._done > file.size_bytes:
            target.unlink()
            raise ProblemError(problem("download-wrong-length", name=file.name, host=host_of(url)))
        if self._done < file.size_bytes:
            raise LineError(ProblemError(problem("no-network", host=host_of(url))))

    def _range(self, file: RemoteFile, have: int) -> Mapping[str, str]:
        if not have:
            return {}
        tag = self._state[file.name].get("etag", "")
        return {"Range": f"bytes={have}-", **({"If-Range": tag} if tag.startswith('"') else {})}

    def _demand_file(self, url: str, head: Head, file: RemoteFile, have: int) -> None:
        """Demand an answer that is the file or its rest; a rest that fits not is thrown away and asked for anew."""
        fits = head.status == HTTPStatus.PARTIAL_CONTENT and _rest_fits(head, file, have)
        if head.status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE or (
            head.status == HTTPStatus.PARTIAL_CONTENT and not fits
        ):
            (self._part / file.name).unlink(missing_ok=True)
            self._done = 0
            raise LineError(ProblemError(_refused(url, head.status)))
        _demand_answer(url, head)
        length = head.headers.get("content-length", "")
        if not fits and length.isdigit() and not _is_packed(head) and int(length) != file.size_bytes:
            raise ProblemError(problem("download-wrong-length", name=file.name, host=host_of(url)))

    def _note_tag(self, file: RemoteFile, head: Head) -> None:
        tag = head.headers.get("etag", "")
        if tag and self._state[file.name].get("etag") != tag:
            self._state[file.name] = {"identity": file.identity, "etag": tag}
            self._write_state()

    def _write_state(self) -> None:
        (self._part / STATE_NAME).write_text(json.dumps(self._state), encoding="utf-8")


def _listed(network: Network, repository: str, control: Control) -> tuple[RemoteFile, ...]:
    url = f"{network.address()}/api/models/{repository}?blobs=true"
    with asked(network, url, {}, lambda: control.step("downloading", subject=repository)) as line:
        _demand_answer(url, line.head)
        raw = bytearray()
        for block in _plain_blocks(line, url):
            raw += block
            if len(raw) > LISTING_BYTES:
                break
    try:
        listed = json.loads(raw)["siblings"]
        return tuple(_remote_file(each, repository) for each in listed if each["rfilename"] in MODEL_FILES)
    except (ValueError, KeyError, TypeError) as error:
        raise ProblemError(problem("download-no-file", host=host_of(url))) from error


def _remote_file(listed: Mapping[str, Any], repository: str) -> RemoteFile:
    large = listed.get("lfs") or {}
    blob = "" if large else str(listed.get("blobId") or "")
    return RemoteFile(listed["rfilename"], repository, int(listed["size"]), str(large.get("sha256") or ""), blob)


def _completes(file: RemoteFile, names: set[str]) -> bool:
    """Tell whether a companion's file stands in for one that is lacking; its weights never do."""
    if file.name.startswith("vocabulary"):
        return not any(name.startswith("vocabulary") for name in names)
    return file.name in {"tokenizer.json", "preprocessor_config.json"} and file.name not in names


def _demand_answer(url: str, head: Head) -> None:
    """Demand an answer that holds what was asked for.

    Raises:
        LineError: Another try may help.
        ProblemError: None would.
    """
    host = host_of(url)
    if head.status in PASSING or head.status >= SERVER_FAULTS:
        fault = problem("download-busy", host=host, status=head.status)
        raise LineError(ProblemError(fault), wait_s=_retry_after_s(head))
    if head.status in FORBIDDEN:
        raise ProblemError(problem("download-forbidden", host=host, status=head.status))
    if head.status == HTTPStatus.NOT_FOUND:
        raise ProblemError(problem("download-not-found", host=host))
    if head.status == HTTPStatus.PROXY_AUTHENTICATION_REQUIRED:
        raise ProblemError(problem("proxy-refused", host=host))
    if head.status not in {HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT}:
        raise ProblemError(_refused(url, head.status))
    if head.headers.get("content-type", "").startswith("text/html"):
        raise ProblemError(problem("download-no-file", host=host))


def _plain_blocks(line: Line, url: str) -> Iterator[bytes]:
    """Give the bytes of an answer unpacked, should the hub or a proxy have packed them unasked."""
    if not _is_packed(line.head):
        yield from line.blocks()
        return
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    try:
        for block in line.blocks():
            rest = block
            while rest:
                yield unpacker.decompress(rest, LISTING_BYTES)
                rest = unpacker.unconsumed_tail
        yield unpacker.flush()
    except zlib.error as error:
        raise LineError(ProblemError(problem("download-no-file", host=host_of(url)))) from error


def _is_packed(head: Head) -> bool:
    return head.headers.get("content-encoding", "identity").lower() in {"gzip", "x-gzip", "deflate"}


def _rest_fits(head: Head, file: RemoteFile, have: int) -> bool:
    return not _is_packed(head) and head.headers.get("content-range", "").startswith(
        (f"bytes {have}-{file.size_bytes - 1}/{file.size_bytes}", f"bytes {have}-{file.size_bytes - 1}/*")
    )


def _retry_after_s(head: Head) -> float:
    text = head.headers.get("retry-after", "")
    if text.isdigit():
        return float(text)
    with suppress(ValueError, TypeError):
        return (email.utils.parsedate_to_datetime(text) - datetime.now(UTC)).total_seconds()
    return 0.0


def _checked(model: str, path: Path, file: RemoteFile, control: Control) -> str:
    """Give the SHA-256 of a file that came; one that is not the hub's is thrown away.

    Raises:
        ProblemError: model-damaged.
    """
    found = checksum(path, control)
    wanted = file.sha256 or file.blob_sha1
    own = found if file.sha256 else _blob_sha1(path)
    if wanted and own != wanted:
        path.unlink()
        raise ProblemError(
            Problem(
                "model-damaged",
                (("model", model), ("name", file.name), ("found", own[:12]), ("expected", wanted[:12])),
                file=str(path),
            )
        )
    return found


def _blob_sha1(path: Path) -> str:
    """Give git's name of a file's content: the SHA-1 of ``blob``, its length, a zero and the content."""
    content = path.read_bytes()
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def _read_state(part: Path) -> dict[str, dict[str, str]]:
    try:
        found = json.loads((part / STATE_NAME).read_text(encoding="utf-8"))
        return {str(name): {str(key): str(value) for key, value in each.items()} for name, each in found.items()}
    except (OSError, ValueError, AttributeError):
        return {}


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0


def _refused(url: str, status: int) -> Problem:
    return problem("download-refused", host=host_of(url), status=status)
