"""A site served under a path of its host, as pages at a code host are."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

PATH = "/offer/"


class Handler(SimpleHTTPRequestHandler):
    """Answers below `PATH` only; elsewhere, and where nothing is, with the site's page for missing pages."""

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


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the site's home page while it is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{PATH}"
        server.shutdown()
        thread.join()
