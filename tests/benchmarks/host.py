"""A host for a built site, which gzips as hosts do and notes what it sent, and when."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

LEVEL = 6  # of gzip, as in `measures.first_visit`
IS_PACKED = frozenset({".png", ".jpg", ".woff", ".woff2", ".gz"})
"""Files that gzip cannot make smaller."""


@dataclass(frozen=True, kw_only=True)
class Sent:
    """`size` is of the body, gzipped; `at` in seconds of the clock."""

    address: str
    size: int
    at: float


@dataclass
class Host:
    """What was sent since `forget`, in order. A file is gzipped once and then kept."""

    folder: Path
    home: str = ""
    sent: list[Sent] = field(default_factory=list)
    _bodies: dict[Path, bytes] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def forget(self) -> None:
        self.sent.clear()

    def body(self, file: Path) -> bytes:
        with self._lock:
            if file not in self._bodies:
                plain = file.read_bytes()
                self._bodies[file] = plain if file.suffix in IS_PACKED else gzip.compress(plain, LEVEL)
            return self._bodies[file]


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    host = Host(folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, host)) as server:
        host.home = f"http://127.0.0.1:{server.server_port}/"
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield host
        finally:
            server.shutdown()
            thread.join()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # a connection is kept, as hosts do

    def __init__(self, host: Host, *given: Any) -> None:
        self.host = host
        super().__init__(*given, directory=str(host.folder))

    def do_GET(self) -> None:  # the name that http.server calls
        path = unquote(urlsplit(self.path).path)
        file = self.host.folder / path.lstrip("/") / ("index.html" if path.endswith("/") else "")
        body = self.host.body(file) if file.is_file() else b""
        self.host.sent.append(Sent(address=path, size=len(body), at=time.time()))
        self.send_response(HTTPStatus.OK if file.is_file() else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", self.guess_type(file))
        if file.suffix not in IS_PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Says nothing of each request."""
