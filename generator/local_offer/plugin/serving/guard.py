"""The server that shows a site while someone writes answers under its own names alone.

A page of another site can have its own name lead to this machine (DNS rebinding), and would then read from it an offer
that is not published. It cannot have the browser send another name than its own.
"""

import socket
from collections.abc import Callable, Iterable
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

App = Callable[[dict[str, Any], Any], Iterable[bytes]]
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_PLAIN = (("Content-Type", "text/plain; charset=utf-8"), ("X-Content-Type-Options", "nosniff"))


def guarded(app: App, host: str, url: str) -> App:
    """The `app`, asked only under the names of this machine that `host`, where it listens, gives it."""

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if not _is_own(environ.get("HTTP_HOST", ""), host):
            start_response("421 Misdirected Request", [*_PLAIN])
            return [f"This server shows a site to its writer alone. Its address is {url}\n".encode()]
        if any(sign < " " for sign in environ["PATH_INFO"]):
            start_response("400 Bad Request", [*_PLAIN])
            return [b"No page has such an address.\n"]
        return app(environ, start_response)

    return answer


def _is_own(asked: str, host: str) -> bool:
    """Whether `asked`, as in `localhost:8000`, is a name under which a server at `host` may be asked."""
    try:
        name = urlsplit(f"//{asked}").hostname or ""
    except ValueError:
        return False
    if any(sign in asked for sign in "@/?#\\ ,"):
        return False
    if name in _HERE or name == host.strip("[]").lower():
        return True
    return _is_everywhere(host) and (_is_address(name) or name == socket.gethostname().lower())


def _is_everywhere(host: str) -> bool:
    """Whether it listens on every address of the machine: then others of the house may ask, by an address."""
    return _is_address(host.strip("[]")) and ip_address(host.strip("[]")).is_unspecified


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
