"""Asks a web address how it is, without reading the page: whether it works, has moved, is gone, and so on."""

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from local_offer.records.web_answer import Heard, LinkState, WebAnswer

WAITS = 20.0
"""Seconds for each step of an answer."""
HOPS = 6
AGENT = "Mozilla/5.0 (compatible; local-offer link check)"
_FOR_GOOD = (301, 308)
_ELSEWHERE = (*_FOR_GOOD, 302, 303, 307)
_EXPIRED = 10
"""OpenSSL's X509_V_ERR_CERT_HAS_EXPIRED."""
_PLAIN = "/%:@!$&'()*+,;=~?"
_SAYS: Mapping[int, LinkState] = {404: "not-found", 410: "gone"}


Reaches = Callable[[str], bool]


def is_public(ip: str) -> bool:
    """Not of this machine or of a network of its own: what providers write must not make us knock there."""
    return ipaddress.ip_address(ip).is_global


def ask(address: str, known: WebAnswer | None = None, *, reaches: Reaches = is_public) -> Heard:
    """Follows redirects. `known` makes the first request conditional: a page that has not changed is not sent."""
    here, is_moved = address, False
    for hop in range(HOPS):
        try:
            said = _request(urlsplit(here), known if hop == 0 else None, reaches)
        except ssl.SSLCertVerificationError as error:
            return Heard(state="expired" if error.verify_code == _EXPIRED else "certificate")
        except (socket.gaierror, UnicodeError):
            return Heard(state="no-host")
        except (OSError, http.client.HTTPException, ValueError):
            return Heard(state="no-answer")
        if said.status not in _ELSEWHERE or not said.to:
            return _heard(address, here, said, is_moved)
        is_moved = is_moved or said.status in _FOR_GOOD
        here = urljoin(here, said.to)
    return Heard(state="failing")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Said:
    status: int
    to: str
    etag: str
    modified: str
    pause: float


def _heard(address: str, here: str, said: _Said, is_moved: bool) -> Heard:
    if said.status == http.client.NOT_MODIFIED or 200 <= said.status < 300:
        if here != address and _is_deep(urlsplit(address)) and not _is_deep(urlsplit(here)):
            return Heard(state="to-home", to=here)
        return (
            Heard(state="moved", to=here) if is_moved else Heard(state="works", etag=said.etag, modified=said.modified)
        )
    if said.status in _SAYS:
        return Heard(state=_SAYS[said.status])
    return Heard(state="failing" if said.status >= 500 or said.status < 400 else "refused", pause=said.pause)


def _is_deep(parts: SplitResult) -> bool:
    return bool(parts.path.strip("/") or parts.query)


def _request(parts: SplitResult, known: WebAnswer | None, reaches: Reaches) -> _Said:
    """Raises what the network and the certificate raise; `ValueError` for an address that is none."""
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(parts.geturl())
    host = parts.hostname.encode("idna").decode()
    port = parts.port or (443 if parts.scheme == "https" else 80)
    connection = _connect(parts.scheme, host, port, reaches)
    try:
        target = quote(parts.path or "/", safe=_PLAIN) + (f"?{quote(parts.query, safe=_PLAIN)}" if parts.query else "")
        headers = {"User-Agent": AGENT, "Accept": "text/html,*/*;q=0.8", "Connection": "close"}
        if known and known.state == "works":
            headers |= {"If-None-Match": known.etag} if known.etag else {}
            headers |= {"If-Modified-Since": known.modified} if known.modified else {}
        connection.request("GET", target, headers=headers)
        answer = connection.getresponse()
        wait = answer.getheader("Retry-After", "")
        return _Said(
            status=answer.status,
            to=answer.getheader("Location", ""),
            etag=_mark(answer.getheader("ETag", "")),
            modified=_mark(answer.getheader("Last-Modified", "")),
            pause=float(wait) if wait.isdecimal() else 0,
        )
    finally:
        connection.close()


def _mark(header: str) -> str:
    """Kept only when it is short and plain: it is sent back as it came."""
    return header if len(header) <= 200 and header.isascii() and header.isprintable() else ""


def _connect(scheme: str, host: str, port: int, reaches: Reaches) -> http.client.HTTPConnection:
    """To the very machine whose address was looked at, so that a second look-up cannot lead elsewhere."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    machines = [str(where[4][0]) for where in found if reaches(str(where[4][0]))]
    if not machines:
        raise OSError("no public machine")
    connection = http.client.HTTPConnection(host, port, timeout=WAITS)
    wire = socket.create_connection((machines[0], port), timeout=WAITS)
    if scheme == "https":
        try:
            wire = ssl.create_default_context().wrap_socket(wire, server_hostname=host)
        except BaseException:
            wire.close()
            raise
    connection.sock = wire
    return connection
