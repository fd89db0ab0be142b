"""Each way in which a web address fails is told apart, politely, and never within a network of one's own."""

import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any

import pytest
from tests.folder import TODAY

from local_offer.reading import asking
from local_offer.reading.asking_all import Manners, ask_all
from local_offer.records.web_answer import Heard, WebAnswer

HERE = Path(__file__).parent
HOST = "school.sch.uk"
"""Looked up as this machine, and the name of the certificates."""
PAGES: dict[str, tuple[int, dict[str, str]]] = {
    "/": (200, {}),
    "/page": (200, {"ETag": '"a1"', "Last-Modified": "Mon, 02 Nov 2026 09:00:00 GMT"}),
    "/missing": (404, {}),
    "/gone": (410, {}),
    "/private": (403, {}),
    "/broken": (500, {}),
    "/busy": (429, {"Retry-After": "120"}),
    "/old": (301, {"Location": "/page"}),
    "/for-now": (302, {"Location": "/page"}),
    "/dropped": (302, {"Location": "/"}),
    "/dead-end": (301, {"Location": "/missing"}),
    "/round": (302, {"Location": "/round"}),
    "/accented": (302, {"Location": "/café".encode().decode("latin-1")}),
    "/half": (302, {"Location": "http://[half"}),
    "/to-file": (302, {"Location": "file:///etc/passwd"}),
    "/unasked": (304, {}),
    "/part": (206, {}),
    "/only-people": (999, {}),
    "/inward": (302, {"Location": "http://169.254.169.254/latest/"}),
    "/caf%C3%A9": (200, {}),
}


class _Server(ThreadingHTTPServer):
    """Notes what was asked, and whether two requests came at the same time."""

    daemon_threads = True
    asked: list[tuple[str, dict[str, str]]]


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers.items())))
        if self.path == "/dribble":
            self._dribble()
            return
        status, headers = PAGES.get(self.path, (404, {}))
        if status == 200 and headers and self.headers.get("If-None-Match") == headers["ETag"]:
            status = 304
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _dribble(self) -> None:
        """The head of an answer that never ends."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        with suppress(OSError):
            while True:
                self.wfile.write(b"X: y\r\nX")
                time.sleep(0.02)

    def log_message(self, *_: object) -> None:
        pass


def _serving(certificate: str = "") -> Iterator[_Server]:
    server = _Server(("127.0.0.1", 0), _Handler)
    server.asked = []
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(HERE / certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def server() -> Iterator[_Server]:
    yield from _serving()


@pytest.fixture(autouse=True)
def looked_up_here(monkeypatch: pytest.MonkeyPatch) -> None:
    own = socket.getaddrinfo

    def found(host: str, *asked: Any, **known: Any) -> Any:
        if host == "nobody.sch.uk":
            raise socket.gaierror(socket.EAI_NONAME, "no such host")
        if host == "unknown.sch.uk":
            raise socket.gaierror(socket.EAI_AGAIN, "no network")
        return own("127.0.0.1" if host in (HOST, "other.sch.uk") else host, *asked, **known)

    monkeypatch.setattr(socket, "getaddrinfo", found)


def _address(server: _Server, path: str, scheme: str = "http") -> str:
    return f"{scheme}://{HOST}:{server.server_port}{path}"


def _ask(address: str, known: WebAnswer | None = None) -> Heard:
    return asking.ask(address, known, reaches=lambda ip: ip == "127.0.0.1")


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("/", "works"),
        ("/café", "works"),
        ("/missing", "not-found"),
        ("/gone", "gone"),
        ("/private", "refused"),
        ("/broken", "failing"),
        ("/busy", "refused"),
        ("/old", "moved"),
        ("/for-now", "works"),
        ("/dropped", "to-home"),
        ("/dead-end", "not-found"),
        ("/round", "refused"),
        ("/inward", "no-answer"),
        ("/accented", "works"),
        ("/half", "no-answer"),
        ("/to-file", "no-answer"),
        ("/unasked", "refused"),
        ("/part", "works"),
        ("/only-people", "refused"),
    ],
)
def test_each_answer_is_told_apart(server: _Server, path: str, state: str) -> None:
    assert _ask(_address(server, path)).state == state


def test_where_it_has_moved_is_told(server: _Server) -> None:
    assert _ask(_address(server, "/old")).to == _address(server, "/page")


@pytest.mark.parametrize(("certificate", "state"), [("valid.pem", "works"), ("expired.pem", "expired")])
def test_a_certificate_that_has_expired_is_told(certificate: str, state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(HERE / "authority.pem"))
    for server in _serving(certificate):
        assert _ask(_address(server, "/page", "https")).state == state
        if certificate == "valid.pem":
            assert _ask(f"https://other.sch.uk:{server.server_port}/page").state == "certificate"


@pytest.mark.parametrize(
    ("address", "state"),
    [
        ("http://nobody.sch.uk/", "no-host"),
        ("http://unknown.sch.uk/", "no-answer"),
        ("ftp://school.sch.uk/", "no-answer"),
        ("http://[half/", "no-answer"),
        ("http://school.sch.uk:99999/", "no-answer"),
        (f"http://{'a' * 70}.uk/", "no-host"),
    ],
)
def test_what_leads_nowhere_is_told_and_raises_nothing(address: str, state: str) -> None:
    assert _ask(address).state == state


def test_a_server_that_is_not_there_does_not_answer(server: _Server) -> None:
    address = _address(server, "/")
    server.server_close()

    assert _ask(address).state == "no-answer"


@pytest.mark.parametrize(
    "ip",
    [
        *("127.0.0.1", "10.0.0.8", "192.168.1.1", "169.254.169.254", "224.0.0.1", "::1", "fd00::1", "ff02::1"),
        *("::127.0.0.1", "::ffff:10.0.0.8", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "64:ff9b:1::a00:1"),
    ],
)
def test_what_providers_write_never_makes_us_knock_within_a_network(ip: str) -> None:
    assert not asking.is_public(ip)
    assert asking.is_public("194.72.7.137")


def test_this_machine_is_not_asked(server: _Server) -> None:
    assert asking.ask(_address(server, "/")).state == "no-answer"
    assert server.asked == []


def test_a_page_that_has_not_changed_is_not_sent_anew(server: _Server) -> None:
    address = _address(server, "/page")
    first = _ask(address)
    known = WebAnswer(
        address=address, state="works", since=TODAY, asked=TODAY, etag=first.etag, modified=first.modified
    )

    assert _ask(address, known).state == "works"
    assert server.asked[1][1]["If-None-Match"] == '"a1"'
    assert server.asked[1][1]["If-Modified-Since"] == "Mon, 02 Nov 2026 09:00:00 GMT"


def test_one_address_of_a_host_is_asked_at_a_time_with_a_pause_between() -> None:
    pauses: list[float] = []
    at_once, most, lock = {"a": 0, "b": 0}, {"a": 0, "b": 0}, Lock()

    def ask(address: str, known: WebAnswer | None) -> Heard:
        host = address[7]
        with lock:
            at_once[host] += 1
            most[host] = max(most[host], at_once[host])
        with lock:
            at_once[host] -= 1
        return Heard(state="works")

    addresses = [f"http://{host}/{page}" for host in "ab" for page in range(4)]
    heard = dict(ask_all(addresses, {}, ask, Manners(pause=2), clock=lambda: 0, sleep=pauses.append))

    assert heard.keys() == set(addresses)
    assert most == {"a": 1, "b": 1}
    assert pauses == [2.0] * 6


def test_a_host_that_asks_to_be_left_alone_is_and_the_oldest_come_first() -> None:
    known = {
        f"http://a/{n}": WebAnswer(address=f"http://a/{n}", state="works", since=TODAY, asked=TODAY.replace(day=n))
        for n in (3, 1, 2)
    }
    asked: list[str] = []

    def ask(address: str, _: WebAnswer | None) -> Heard:
        asked.append(address)
        return Heard(state="refused", pause=60) if len(asked) == 2 else Heard(state="works")

    list(ask_all(known, known, ask, Manners(), clock=lambda: 0, sleep=lambda _: None))

    assert asked == ["http://a/1", "http://a/2"]


def test_when_the_time_is_over_nothing_more_is_asked_and_nobody_waits_for_a_server_that_hangs() -> None:
    now, hangs = [0.0], Event()

    def ask(address: str, _: WebAnswer | None) -> Heard:
        if address == "http://b/":
            hangs.wait()
        now[0] += 31
        return Heard(state="works")

    addresses = [*(f"http://a/{n}" for n in range(5)), "http://b/"]
    heard = dict(ask_all(addresses, {}, ask, Manners(minutes=1), clock=lambda: now[0], sleep=lambda _: None))
    hangs.set()

    assert heard.keys() <= {"http://a/0", "http://a/1"}


def test_a_site_is_one_with_and_without_www_and_waits_for_another_day_when_it_is_silent() -> None:
    asked: list[str] = []

    def ask(address: str, _: WebAnswer | None) -> Heard:
        asked.append(address)
        return Heard(state="no-answer")

    addresses = [f"http://{host}/{n}" for host in ("a.uk", "www.A.uk", "a.uk.:8080", "[half") for n in (1, 2)]
    list(ask_all(addresses, {}, ask, Manners(), sleep=lambda _: None))

    assert sorted(asked) == ["http://[half/1", "http://[half/2", "http://a.uk.:8080/1", "http://a.uk.:8080/2"]


def test_a_server_that_sends_a_byte_now_and_then_is_left_when_its_time_is_over(
    server: _Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "WAITS", 0.1)

    assert _ask(_address(server, "/dribble")).state == "no-answer"
