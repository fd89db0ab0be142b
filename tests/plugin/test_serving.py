"""The server beside the editor answers its writer, and no website that borrows the writer's browser."""

import http.client
from collections.abc import Iterator
from threading import Thread
from typing import Any

import pytest
from mkdocs.livereload import LiveReloadServer

from local_offer.plugin.serving.guard import guarded

OTHERS = [
    "attacker.example",
    "localhost.attacker.example",
    "127.0.0.1.attacker.example:8000",
    "192.168.0.10",
    "attacker.example@localhost",
    "localhost@attacker.example",
    "localhost, attacker.example",
    "localhost#attacker.example",
    "[::1",
    "",
]


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """Where one text is served as `local-offer serve` serves a site."""

    def app(environ: Any, start: Any) -> list[bytes]:
        start("200 OK", [("Content-Type", "text/plain")])
        return [b"Not published yet"]

    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=".")
    server.set_app(guarded(app, "127.0.0.1", server.url))
    server.server_bind()
    server.server_activate()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield server.server_port
    super(LiveReloadServer, server).shutdown()
    server.server_close()
    thread.join()


def asked(port: int, host: str, path: str = "/page.txt") -> tuple[int, str]:
    """The status and the text of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest("GET", path, skip_host=True)
    connection.putheader("Host", host)
    connection.endheaders()
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8000", "LOCALHOST:9000", "[::1]:8000"])
def test_it_answers_under_its_own_names(port: int, host: str) -> None:
    assert asked(port, host) == (200, "Not published yet")


@pytest.mark.parametrize("host", OTHERS)
def test_it_refuses_every_other_name_in_plain_words(port: int, host: str) -> None:
    status, text = asked(port, host)

    assert status == 421
    assert text.startswith("This server shows a site to its writer alone.")


@pytest.mark.parametrize("path", ["/%00", "/a%00.html", "/%0a", "/livereload/%00"])
def test_an_address_that_no_page_has_is_refused(port: int, path: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert asked(port, "localhost", path)[0] == 400
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize(
    ("listens", "host", "status"),
    [
        ("offer.home.example", "offer.home.example:8000", "200"),
        ("offer.home.example", "other.home.example", "421"),
        ("192.168.0.10", "192.168.0.10:8000", "200"),
        ("0.0.0.0", "192.168.0.10:8000", "200"),  # noqa: S104 - only named here
        ("::", "[fe80::1]:8000", "200"),
        ("0.0.0.0", "attacker.example", "421"),  # noqa: S104
    ],
)
def test_the_address_that_it_was_given_is_its_own(listens: str, host: str, status: str) -> None:
    said: list[str] = []
    app = guarded(lambda environ, start: start("200 OK", []) or [], listens, "http://a/")

    list(app({"HTTP_HOST": host, "PATH_INFO": "/"}, lambda line, headers: said.append(line)))

    assert [line[:3] for line in said] == [status]
