"""A site served under a path of its host, as pages at a code host are, with the headers that a council sets."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from local_offer.exports import host_file

PATH = "/offer/"
Rules = Mapping[str, Mapping[str, str]]
"""Headers by the addresses for which they are sent: `/*` for all."""


class Handler(SimpleHTTPRequestHandler):
    """Answers below `PATH` only; elsewhere, and where nothing is, with the site's page for missing pages.

    Where the folder holds a file `503`, the host is out of order.
    """

    rules: Rules

    def __init__(self, *arguments: Any, rules: Rules, **named: Any) -> None:
        self.rules = rules
        super().__init__(*arguments, **named)

    def do_GET(self) -> None:
        if (Path(self.directory) / "503").exists():
            self.send_error(503)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        below = f"/{self.path.removeprefix(PATH)}"
        sent: dict[str, str] = {}
        for address, headers in self.rules.items():  # of two rules the later one's value is sent
            sent |= headers if below.startswith(address.rstrip("*")) else {}
        for name, value in sent.items():
            self.send_header(name, value)
        super().end_headers()

    def translate_path(self, path: str) -> str:
        if not path.startswith(PATH):
            return str(Path(self.directory) / "nothing-here")
        return super().translate_path(path.removeprefix(PATH.rstrip("/")))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND if code == HTTPStatus.NOT_FOUND else code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def handle(self) -> None:
        with suppress(BrokenPipeError, ConnectionResetError):  # a page may be left before all of it has come
            super().handle()

    def log_message(self, *_: Any) -> None:
        """Says nothing of each request."""


def council_headers(framed_by: Sequence[str] = ()) -> Rules:
    """What the file for a host says, read as that host reads it."""
    _, text = host_file("netlify", framed_by)
    rules: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            rules[line] = {}
        else:
            name, value = line.strip().split(": ", 1)
            rules[[*rules][-1]][name] = value
    return rules


@contextmanager
def served(site: Path, headers: Rules | None = None) -> Iterator[str]:
    """The address of the site's home page while it is served; without `headers`, those that a council sets."""
    rules = council_headers() if headers is None else headers
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site), rules=rules)) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{PATH}"
        server.shutdown()
        thread.join()
