"""Proxy, certificates, token: what goes to whom."""

from __future__ import annotations

import base64
import shutil
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from qa_app.model.problems import ProblemError
from qa_app.model.progress import UNCONTROLLED
from qa_app.transcribe.downloads import download, try_hub
from qa_app.transcribe.network import Network, is_address, is_proxy
from tests.helpers.model_hub import WEIGHTS, Hub, running

TOKEN = "hf_secret"
PASSWORD = "p:w@ä"


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 that no system knows, and its key."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not here")
    certificate, key = tmp_path / "own.pem", tmp_path / "own.key"
    words = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    names = [
        "-subj",
        "/CN=hub",
        "-addext",
        "subjectAltName=IP:127.0.0.1",
        "-out",
        str(certificate),
        "-keyout",
        str(key),
    ]
    subprocess.run([openssl, *words, *names], check=True, capture_output=True)
    return certificate, key


@pytest.fixture
def secure_hub(certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")

    def cover(server: ThreadingHTTPServer) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)

    with running(Hub(), cover) as hub:
        hub.address = hub.address.replace("http:", "https:")
        yield hub


def code_of(folder: Path, network: Network) -> str:
    with pytest.raises(ProblemError) as caught:
        download(folder, "tiny", UNCONTROLLED, network)
    return caught.value.problems[0].code


def test_that_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path, secure_hub: Hub) -> None:
    assert code_of(tmp_path / "store", Network(secure_hub.address)) == "certificate-unknown"


def test_that_the_centres_own_certificates_are_trusted(
    tmp_path: Path, secure_hub: Hub, certificate: tuple[Path, Path]
) -> None:
    download(tmp_path / "store", "tiny", UNCONTROLLED, Network(secure_hub.address, ca_file=str(certificate[0])))
    assert (tmp_path / "store" / "tiny" / "model.bin").read_bytes() == WEIGHTS


def test_that_a_file_without_certificates_is_told(tmp_path: Path, secure_hub: Hub) -> None:
    words = tmp_path / "words.pem"
    words.write_text("no certificate")
    assert code_of(tmp_path / "store", Network(secure_hub.address, ca_file=str(words))) == "ca-file-unfit"


def test_that_a_redirect_from_https_to_http_is_not_followed(
    tmp_path: Path, secure_hub: Hub, certificate: tuple[Path, Path]
) -> None:
    with running(Hub()) as plain:
        secure_hub.redirect_to = plain.address
        network = Network(secure_hub.address, ca_file=str(certificate[0]))
        assert code_of(tmp_path / "store", network) == "download-refused"
    assert plain.asked == []


def test_that_files_are_fetched_where_the_hub_sends_to_and_the_token_stays_at_the_hub(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with running(Hub()) as files, running(Hub(redirect_to=files.address)) as hub:
        download(tmp_path, "tiny", UNCONTROLLED, Network(hub.address, token=TOKEN))
    assert (tmp_path / "tiny" / "model.bin").read_bytes() == WEIGHTS
    assert {token for *_, token in hub.asked} == {f"Bearer {TOKEN}"}
    assert {token for *_, token in files.asked} == {""}


def test_that_a_rest_is_asked_for_where_the_hub_sends_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with running(Hub(cut_after=500_000)) as files, running(Hub(redirect_to=files.address)) as hub:
        download(tmp_path, "tiny", UNCONTROLLED, Network(hub.address, pauses_s=(0.0,)))
    assert files.ranges()[:2] == ["", "bytes=500000-"]


def test_that_a_proxy_is_asked_with_its_name_and_password(tmp_path: Path) -> None:
    with running(Hub()) as proxy:
        seen = watched_authorisations(proxy)
        place = proxy.address.removeprefix("http://")
        network = Network("http://hub.test", proxy=place, proxy_user="zhao", proxy_password=PASSWORD)
        download(tmp_path, "tiny", UNCONTROLLED, network)
    assert (tmp_path / "tiny" / "model.bin").read_bytes() == WEIGHTS
    assert {path.startswith("http://hub.test/") for path, *_ in proxy.asked} == {True}
    assert seen == {"Basic " + base64.b64encode(f"zhao:{PASSWORD}".encode()).decode()}


def watched_authorisations(proxy: Hub) -> set[str]:
    """Collect what a hub that serves as proxy is told in the proxy's own header."""
    seen: set[str] = set()
    proxy.heard = lambda headers: seen.add(headers.get("Proxy-Authorization", ""))
    return seen


def test_that_the_systems_proxy_is_taken_where_none_is_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with running(Hub()) as proxy:
        monkeypatch.setenv("http_proxy", proxy.address)
        download(tmp_path, "tiny", UNCONTROLLED, Network("http://hub.test"))
    assert proxy.asked


def test_that_no_proxy_is_asked_where_none_is_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with running(Hub()) as proxy, running(Hub()) as hub:
        monkeypatch.setenv("http_proxy", proxy.address)
        monkeypatch.delenv("no_proxy", raising=False)
        download(tmp_path, "tiny", UNCONTROLLED, Network(hub.address, proxy="direct"))
    assert proxy.asked == []


@contextmanager
def unwilling_proxy() -> Iterator[str]:
    """Answer everything with 407; give the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(407)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_CONNECT(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("hub", ["http://hub.test", "https://hub.test"])
def test_that_a_proxy_that_wants_a_name_is_told(tmp_path: Path, hub: str) -> None:
    with unwilling_proxy() as address:
        assert code_of(tmp_path, Network(hub, proxy=address, pauses_s=())) == "proxy-refused"


@pytest.mark.parametrize("text", ["socks5://proxy:1080", "http://", "a proxy", "http://proxy:port"])
def test_that_an_address_that_is_no_proxy_is_told(tmp_path: Path, text: str) -> None:
    assert code_of(tmp_path, Network("http://hub.test", proxy=text)) == "proxy-unfit"


@pytest.mark.parametrize(
    ("text", "fits"),
    [("", True), ("direct", True), ("proxy:8080", True), ("http://proxy", True), ("proxy 8080", False)],
)
def test_that_a_proxys_address_may_lack_its_scheme(text: str, fits: bool) -> None:
    assert is_proxy(text) is fits


@pytest.mark.parametrize(
    ("text", "fits"), [("https://hf-mirror.com/", True), ("http://h:8080/a/b", True), ("h", False)]
)
def test_that_a_hubs_address_is_http_with_a_host(text: str, fits: bool) -> None:
    assert is_address(text) is fits


def test_that_a_hub_is_tried_once_without_a_download(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with running(Hub()) as hub:
        assert try_hub(Network(hub.address)) == "127.0.0.1"
        hub.api_status = 503
        with pytest.raises(ProblemError) as caught:
            try_hub(Network(hub.address))
    assert caught.value.problems[0].code == "download-busy"
    assert [path for path, *_ in hub.asked] == ["/api/models/Systran/faster-whisper-tiny?blobs=true"] * 2
