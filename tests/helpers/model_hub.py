"""A model hub on this machine that answers as the public one does, and misbehaves when it is told to."""

from __future__ import annotations

import gzip
import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WEIGHTS = bytes(range(256)) * 6000
FILES = {
    "model.bin": WEIGHTS,
    "config.json": b"{}",
    "tokenizer.json": b'{"model": {}}',
    "vocabulary.json": b"[]",
    "README.md": b"words",
}


@dataclass
class Hub:
    """A hub that serves one model under every repository's name.

    Attributes:
        files: What it has.
        listed_sha256: Of the weights, as the list of files tells it; empty: the true one.
        prefix: Path before the hub's own, as on a mirror.
        cut_after: Bytes after which it breaks off the answer with the weights; None: never.
        stall_after: Bytes after which it sends no more of the weights and keeps the line open; None: never.
        statuses: Of the next answers with the weights, each used once; afterwards they are given.
        api_status: Of every list of files.
        headers: Sent beside with each file.
        has_ranges: Whether it heeds the bytes that are asked for.
        etag: Of the weights.
        is_portal: Whether it answers everything with a web page.
        is_packing: Whether it packs what it sends though nobody asked.
        redirect_to: Address to which files are redirected, as the public hub redirects to its store; empty: nowhere.
        asked: Path, range and authorisation of every request so far.
        heard: Is told the headers of every request.
        going: Set when the hub ends, for whoever it keeps waiting.
    """

    files: dict[str, bytes] = field(default_factory=lambda: dict(FILES))
    listed_sha256: str = ""
    prefix: str = ""
    cut_after: int | None = None
    stall_after: int | None = None
    statuses: list[int] = field(default_factory=list)
    api_status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    has_ranges: bool = True
    etag: str = '"one"'
    is_portal: bool = False
    is_packing: bool = False
    redirect_to: str = ""
    address: str = ""
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    heard: Callable[[Message], None] = lambda _headers: None
    going: threading.Event = field(default_factory=threading.Event)

    def ranges(self, name: str = "model.bin") -> list[str]:
        """Give the ranges that were asked of a file."""
        return [asked for path, asked, _token in self.asked if path.endswith(name)]

    def listing(self) -> bytes:
        """Give the list of files."""
        return json.dumps({"siblings": [self._sibling(*file) for file in self.files.items()]}).encode()

    def _sibling(self, name: str, content: bytes) -> dict[str, object]:
        if name == "model.bin":
            sha256 = self.listed_sha256 or hashlib.sha256(content).hexdigest()
            return {"rfilename": name, "size": len(content), "lfs": {"sha256": sha256, "size": len(content)}}
        blob = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
        return {"rfilename": name, "size": len(content), "blobId": blob}


@contextmanager
def running(hub: Hub, wrapped: Callable[[ThreadingHTTPServer], None] = lambda _server: None) -> Iterator[Hub]:
    """Let a hub answer until the block is left; `wrapped` may put its socket into a cover."""

    class Handler(_Handler):
        pass

    Handler.hub = hub
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    wrapped(server)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    hub.address = f"http://127.0.0.1:{server.server_port}{hub.prefix}"
    try:
        yield hub
    finally:
        hub.going.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    hub: Hub

    def do_GET(self) -> None:
        hub = self.hub
        hub.heard(self.headers)
        hub.asked.append((self.path, self.headers.get("Range", ""), self.headers.get("Authorization", "")))
        name = self.path.rpartition("/")[2]
        if hub.is_portal:
            self._answer(200, b"<html>Sign in</html>", {"Content-Type": "text/html; charset=utf-8"})
        elif not self.path.removeprefix("http://hub.test").startswith(f"{hub.prefix}/"):
            self._answer(404, b"")
        elif "/api/models/" in self.path:
            self._answer(hub.api_status, hub.listing() if hub.api_status == 200 else b"")
        elif hub.redirect_to:
            self._answer(
                302, b"", {"Location": f"{hub.redirect_to}/{self.path.lstrip('/')}", "X-Linked-ETag": hub.etag}
            )
        elif name in hub.files:
            self._file(name, hub.files[name])
        else:
            self._answer(404, b"")

    def _file(self, name: str, content: bytes) -> None:
        hub = self.hub
        if name == "model.bin" and hub.statuses:
            self._answer(hub.statuses.pop(0), b"", hub.headers)
            return
        asked = self.headers.get("Range", "")
        fresh = self.headers.get("If-Range", hub.etag) == hub.etag
        start = int(asked[6:-1]) if asked and hub.has_ranges and fresh else 0
        headers = {**hub.headers, **({"ETag": hub.etag} if name == "model.bin" else {})}
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        if hub.is_packing:
            headers["Content-Encoding"] = "gzip"
            self._answer(200, gzip.compress(content, 1), headers)
            return
        self._answer(206 if start else 200, content[start:], headers, is_weights=name == "model.bin")

    def _answer(
        self, status: int, content: bytes, headers: dict[str, str] | None = None, *, is_weights: bool = False
    ) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if "Content-Length" not in (headers or {}):
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if not is_weights:
            self.wfile.write(content)
        elif self.hub.stall_after is not None:
            self.wfile.write(content[: self.hub.stall_after])
            self.hub.going.wait(20)
        else:
            self.wfile.write(content[: self.hub.cut_after])

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass
