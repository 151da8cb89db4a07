"""The way to the model hub: proxy, certificates, and requests that can be left at any moment.

The standard library asks: it honours the system's proxy and certificates on every platform. Each request runs in a
thread of its own and hands its bytes over a queue, so that whoever waits for them can stop within a moment, whatever
the network does.
"""

from __future__ import annotations

import http.client
import queue
import socket
import ssl
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from qa_app.model.problems import ProblemError, problem

HUB = "https://huggingface.co"
DIRECT = "direct"
SCHEMES = ("https", "http")
BLOCK_BYTES = 1 << 18
BLOCKS_AHEAD = 8
POLL_S = 0.1
JOIN_S = 0.5
USER_AGENT = "service-star-qa"
KEPT_ON_REDIRECT = ("Range", "If-range", "Accept-encoding", "User-agent")
PROXY_WANTS_NAME = 407
SYSTEM_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)

Tick = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Network:
    """How the hub is reached.

    Attributes:
        hub: Address of the hub or of a mirror; its path is kept. Empty: the public one.
        proxy: Address of a proxy; empty: the system's; ``direct``: none.
        proxy_user: Name that the proxy wants; empty: none.
        proxy_password: Its password.
        ca_file: PEM file of certificates that are trusted beside the system's; empty: none.
        token: For models that are given to known people only; sent to the hub's own host alone. Empty: none.
        is_off: The program must not go online: every request is refused before a socket is opened.
        pauses_s: How long to wait before each further try that brings nothing new.
        timeout_s: After how long a silent line is given up.
    """

    hub: str = HUB
    proxy: str = ""
    proxy_user: str = ""
    proxy_password: str = ""
    ca_file: str = ""
    token: str = ""
    is_off: bool = False
    pauses_s: tuple[float, ...] = (1, 2, 4, 8, 15)
    timeout_s: float = 20

    def address(self) -> str:
        """Give the hub's address without a slash at its end.

        Raises:
            ProblemError: offline, or hub-address-unfit.
        """
        if self.is_off:
            raise ProblemError(problem("offline"))
        address = (self.hub or HUB).strip().rstrip("/")
        if not is_address(address):
            raise ProblemError(problem("hub-address-unfit", address=address))
        return address


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of an answer: its status and its headers by lower-case name."""

    status: int
    headers: Mapping[str, str]


class LineError(Exception):
    """The line did not come about, or broke; another try may help."""

    def __init__(self, fault: ProblemError, *, is_final: bool = False, wait_s: float = 0.0) -> None:
        """Keep what to tell when no further try is made.

        Args:
            fault: What to tell.
            is_final: No further try would help.
            wait_s: How long the host asks to be left alone.
        """
        super().__init__(*fault.args)
        self.fault = fault
        self.is_final = is_final
        self.wait_s = wait_s


class Line:
    """One request under way.

    Attributes:
        head: Status and headers of the answer.
    """

    def __init__(self, asker: _Asker, tick: Tick) -> None:
        """Wait for the head; `tick` is called while there is nothing, and may raise to leave."""
        self._asker = asker
        self._tick = tick
        head = self._next()
        if not isinstance(head, Head):
            raise LineError(_unreachable(asker.url))
        self.head = head

    def blocks(self) -> Iterator[bytes]:
        """Give the bytes as they come.

        Raises:
            LineError: The line broke.
        """
        while isinstance(block := self._next(), bytes):
            yield block

    def _next(self) -> Head | bytes | None:
        while True:
            try:
                item = self._asker.items.get(timeout=POLL_S)
            except queue.Empty:
                self._tick()
                continue
            if isinstance(item, Exception):
                raise _line_error(item, self._asker) from item
            return item


@contextmanager
def asked(network: Network, url: str, headers: Mapping[str, str], tick: Tick) -> Iterator[Line]:
    """Ask for an address; the line is cut when the block is left.

    Args:
        network: How it is reached.
        url: http or https.
        headers: Sent beside the usual ones.
        tick: Called every tenth of a second while nothing comes; what it raises leaves at once.

    Raises:
        LineError: Nothing came, as when the host cannot be reached.
        ProblemError: offline, ca-file-unfit or proxy-unfit.
    """
    network.address()
    request = urllib.request.Request(url, headers={"User-Agent": USER_AGENT, "Accept-Encoding": "identity", **headers})  # noqa: S310  (the scheme was checked)
    if network.token and _origin(url) == _origin(network.address()):
        request.add_unredirected_header("Authorization", f"Bearer {network.token}")
    asker = _Asker(network, request)
    asker.start()
    try:
        yield Line(asker, tick)
    finally:
        asker.stop()


def is_address(text: str) -> bool:
    """Tell whether a text is the address of a hub: http or https with a host, without a query."""
    try:
        parts = urllib.parse.urlsplit(text)
        parts.port  # noqa: B018  (raises where it is no number)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.hostname) and not parts.query and not parts.fragment


def is_proxy(text: str) -> bool:
    """Tell whether a text names a proxy: empty, ``direct``, or an http address with or without its scheme."""
    return text in {"", DIRECT} or (" " not in text and is_address(_with_scheme(text)))


def trusted(network: Network) -> ssl.SSLContext:
    """Give the certificates that are trusted: the system's and the user's own.

    Raises:
        ProblemError: ca-file-unfit.
    """
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"]:
        # A packed program's OpenSSL may look for the system's certificates where its builder had them.
        for bundle in filter(lambda each: Path(each).is_file(), SYSTEM_BUNDLES):
            with suppress(OSError):
                context.load_verify_locations(bundle)
    if network.ca_file:
        try:
            context.load_verify_locations(network.ca_file)
        except OSError as error:
            raise ProblemError(problem("ca-file-unfit", name=network.ca_file)) from error
    return context


class _Asker(threading.Thread):
    """The thread of one request; it holds no file, so that it can be left behind where the system holds it."""

    def __init__(self, network: Network, request: urllib.request.Request) -> None:
        super().__init__(name="model-hub", daemon=True)
        self.url = request.full_url
        self.items: queue.Queue[Head | bytes | Exception | None] = queue.Queue(BLOCKS_AHEAD)
        self.proxy_status = 0
        self._request = request
        self._timeout_s = network.timeout_s
        self._stopped = threading.Event()
        self._sockets: list[socket.socket] = []
        self._opener = urllib.request.build_opener(
            _proxies(network), _Handler(self._connected, self._proxy_answered, trusted(network)), _Redirects()
        )

    def run(self) -> None:
        try:
            with self._opener.open(self._request, timeout=self._timeout_s) as response:
                self._give(_head(response))
                while not self._stopped.is_set() and (block := response.read1(BLOCK_BYTES)):
                    self._give(block)
            self._give(None)
        except urllib.error.HTTPError as error:
            with error:
                self._give(_head(error))
        except (OSError, http.client.HTTPException, ValueError) as error:
            self._give(error)

    def stop(self) -> None:
        """Cut the line; the thread ends as soon as the system lets it."""
        self._stopped.set()
        for each in self._sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self.join(JOIN_S)

    def _give(self, item: Head | bytes | Exception | None) -> None:
        while not self._stopped.is_set():
            with suppress(queue.Full):
                self.items.put(item, timeout=POLL_S)
                return

    def _connected(self, sock: socket.socket) -> None:
        self._sockets.append(sock)

    def _proxy_answered(self, status: int) -> None:
        self.proxy_status = status


class _Handler(urllib.request.HTTPHandler, urllib.request.HTTPSHandler):
    """Opens connections whose sockets are told, so that another thread can cut them."""

    def __init__(
        self, connected: Callable[[socket.socket], None], answered: Callable[[int], None], context: ssl.SSLContext
    ) -> None:
        urllib.request.HTTPSHandler.__init__(self, context=context)

        class Answer(http.client.HTTPResponse):
            def _read_status(self) -> tuple[str, int, str]:
                found: tuple[str, int, str] = super()._read_status()  # type: ignore[misc]
                answered(found[1])
                return found

        class Plain(http.client.HTTPConnection):
            def connect(self) -> None:
                super().connect()
                connected(self.sock)

        class Secure(http.client.HTTPSConnection):
            response_class = Answer

            def connect(self) -> None:
                super().connect()
                connected(self.sock)

        self._plain, self._secure, self._trusted = Plain, Secure, context

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._plain, req)

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(self._secure, req, context=self._trusted)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows to another host without the token, and never from https to http."""

    def redirect_request(  # noqa: PLR0917  (urllib's own signature)
        self,
        req: urllib.request.Request,
        fp: IO[bytes],  # noqa: ARG002
        code: int,  # noqa: ARG002
        msg: str,  # noqa: ARG002
        headers: http.client.HTTPMessage,  # noqa: ARG002
        newurl: str,
    ) -> urllib.request.Request | None:
        """Make the request of the new place; None refuses, and the redirect is then the answer."""
        scheme = urllib.parse.urlsplit(newurl).scheme
        if scheme not in SCHEMES or (req.full_url.startswith("https:") and scheme != "https"):
            return None
        kept = {name: req.headers[name] for name in KEPT_ON_REDIRECT if name in req.headers}
        request = urllib.request.Request(newurl, headers=kept)  # noqa: S310  (the scheme was checked)
        token = req.unredirected_hdrs.get("Authorization")
        if token and _origin(newurl) == _origin(req.full_url):
            request.add_unredirected_header("Authorization", token)
        return request


def _proxies(network: Network) -> urllib.request.ProxyHandler:
    if network.proxy == DIRECT:
        return urllib.request.ProxyHandler({})
    if not network.proxy:
        return urllib.request.ProxyHandler()
    if not is_proxy(network.proxy):
        raise ProblemError(problem("proxy-unfit", address=network.proxy))
    scheme, _, place = _with_scheme(network.proxy).partition("://")
    if network.proxy_user:
        name, password = (urllib.parse.quote(each, safe="") for each in (network.proxy_user, network.proxy_password))
        place = f"{name}:{password}@{place.rpartition('@')[2]}"
    return urllib.request.ProxyHandler(dict.fromkeys(SCHEMES, f"{scheme}://{place}"))


def _with_scheme(proxy: str) -> str:
    return proxy if "://" in proxy else f"http://{proxy}"


def _origin(url: str) -> tuple[str, str]:
    parts = urllib.parse.urlsplit(url)
    return parts.scheme, parts.netloc.rpartition("@")[2].lower()


def _head(response: http.client.HTTPResponse | urllib.error.HTTPError) -> Head:
    return Head(int(response.status or 0), {name.lower(): value for name, value in response.headers.items()})


def _line_error(error: Exception, asker: _Asker) -> LineError:
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    host = host_of(asker.url)
    if isinstance(reason, ssl.SSLCertVerificationError):
        fault = problem("certificate-unknown", host=host, reason=reason.verify_message)
        return LineError(ProblemError(fault), is_final=True)
    if asker.proxy_status == PROXY_WANTS_NAME:
        return LineError(ProblemError(problem("proxy-refused", host=host)), is_final=True)
    return LineError(_unreachable(asker.url))


def _unreachable(url: str) -> ProblemError:
    return ProblemError(problem("no-network", host=host_of(url)))


def host_of(url: str) -> str:
    """Give the host of an address, the address itself where it has none."""
    return urllib.parse.urlsplit(url).hostname or url
