"""Asks a web address how it is, without reading the page: whether it works, has moved, is gone, and so on."""

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.utils import parsedate
from threading import Event, Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from local_offer.records.web_answer import Heard, LinkState, WebAnswer

WAITS = 20.0
"""Seconds to reach one machine, and as many for the whole of its answer."""
HOPS = 6
LONGEST = 2000
"""Characters of an address that a server leads to."""
AGENT = "Mozilla/5.0 (compatible; local-offer link check)"
_FOR_GOOD = (301, 308)
_ELSEWHERE = (*_FOR_GOOD, 302, 303, 307)
_CERTIFICATES: Mapping[int, LinkState] = {10: "expired", 18: "certificate", 62: "certificate"}
"""OpenSSL's X509_V_ERR_CERT_HAS_EXPIRED, …_DEPTH_ZERO_SELF_SIGNED_CERT and …_HOSTNAME_MISMATCH.

Any other may only be unknown to this machine: browsers know more authorities, and fetch what is missing between.
"""
_PLAIN = "/%:@!$&'()*+,;=~?"
_BUSY = (429, 503)
_SAYS: Mapping[int, LinkState] = {404: "not-found", 410: "gone"}


_INNER = {
    ipaddress.IPv6Network("::/96"): 0,
    ipaddress.IPv6Network("::ffff:0:0/96"): 0,
    ipaddress.IPv6Network("64:ff9b::/96"): 0,
    ipaddress.IPv6Network("2002::/16"): 80,
}
"""Newer addresses that stand for an older one, and how many bits follow that one."""
_OWN = ipaddress.IPv6Network("64:ff9b:1::/48")
Reaches = Callable[[str], bool]


def is_public(ip: str) -> bool:
    """Not of this machine or of a network of its own: what providers write must not make us knock there."""
    found = ipaddress.ip_address(ip)
    for network, bits in _INNER.items():
        if found in network:
            found = ipaddress.IPv4Address(int(found) >> bits & 0xFFFFFFFF)
    return found.is_global and not found.is_multicast and found not in _OWN


def ask(address: str, known: WebAnswer | None = None, *, reaches: Reaches = is_public) -> Heard:
    """Follows redirects. `known` makes the first request conditional: a page that has not changed is not sent."""
    here, is_moved = address, False
    for hop in range(HOPS):
        try:
            said = _request(urlsplit(here), known if hop == 0 else None, reaches)
        except ssl.SSLCertVerificationError as error:
            return Heard(state=_CERTIFICATES.get(error.verify_code, "refused"))
        except socket.gaierror as error:
            # The look-up itself may fail, as where there is no network: that says nothing of the site.
            return Heard(state="no-answer" if error.errno in (socket.EAI_AGAIN, socket.EAI_FAIL) else "no-host")
        except UnicodeError:
            return Heard(state="no-host")
        except (OSError, http.client.HTTPException, ValueError):
            return Heard(state="no-answer")
        if said.status not in _ELSEWHERE or not said.to:
            return _heard(address, here, said, is_moved, known if hop == 0 else None)
        is_moved = is_moved or said.status in _FOR_GOOD
        here = said.to
    return Heard(state="refused")  # in a circle: mostly until a browser sends back what it was given


@dataclass(frozen=True, kw_only=True, slots=True)
class _Said:
    """`to` is a whole address; nothing where it leads nowhere."""

    status: int
    to: str
    etag: str
    modified: str
    pause: float


def _heard(address: str, here: str, said: _Said, is_moved: bool, known: WebAnswer | None) -> Heard:
    if said.status == http.client.NOT_MODIFIED and known and known.state == "works":
        return Heard(state="works", etag=said.etag or known.etag, modified=said.modified or known.modified)
    if 200 <= said.status < 300:
        if here != address and _is_deep(urlsplit(address)) and not _is_deep(urlsplit(here)):
            return Heard(state="to-home", to=here)
        return (
            Heard(state="moved", to=here) if is_moved else Heard(state="works", etag=said.etag, modified=said.modified)
        )
    pause = said.pause or (1 if said.status in _BUSY else 0)
    # What is no number of HTTP's, such as LinkedIn's 999, is a way to send programs away.
    return Heard(state=_SAYS.get(said.status, "failing" if 500 <= said.status < 600 else "refused"), pause=pause)


def _is_deep(parts: SplitResult) -> bool:
    return bool(parts.path.strip("/") or parts.query)


def _request(parts: SplitResult, known: WebAnswer | None, reaches: Reaches) -> _Said:
    """Raises what the network and the certificate raise; `ValueError` for an address that is none."""
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(parts.geturl())
    host = parts.hostname.encode("idna").decode()
    port = parts.port or (443 if parts.scheme == "https" else 80)
    connection = http.client.HTTPConnection(host, port, timeout=WAITS)
    wire = _wire(host, port, reaches, parts.scheme == "https")
    connection.sock = wire
    try:
        with _in_time(wire):
            if isinstance(wire, ssl.SSLSocket):
                wire.do_handshake()
            connection.request("GET", _target(parts), headers=_headers(known))
            answer = connection.getresponse()
        wait = answer.getheader("Retry-After", "")
        return _Said(
            status=answer.status,
            to=_led_to(parts.geturl(), answer.getheader("Location", "")),
            etag=_mark(answer.getheader("ETag", "")),
            modified=_day(answer.getheader("Last-Modified", "")),
            pause=float(wait) if wait.isdecimal() else float(bool(wait)),
        )
    finally:
        connection.close()


def _target(parts: SplitResult) -> str:
    return quote(parts.path or "/", safe=_PLAIN) + (f"?{quote(parts.query, safe=_PLAIN)}" if parts.query else "")


def _headers(known: WebAnswer | None) -> Mapping[str, str]:
    headers = {"User-Agent": AGENT, "Accept": "text/html,*/*;q=0.8", "Connection": "close"}
    if known and known.state == "works":
        headers |= {"If-None-Match": known.etag} if _mark(known.etag) else {}
        headers |= {"If-Modified-Since": known.modified} if _day(known.modified) else {}
    return headers


def _led_to(here: str, location: str) -> str:
    """Raises `ValueError` for what is no address."""
    with suppress(UnicodeError):
        # Browsers read these bytes as UTF-8, where `http.client` reads Latin-1.
        location = location.encode("latin-1").decode()
    plain = "".join(letter for letter in location if letter.isprintable()).strip()
    return urljoin(here, plain) if 0 < len(plain) <= LONGEST else ""


def _mark(header: str) -> str:
    """Kept only when it has the form of a mark, and is short and plain: it is sent back as it came."""
    is_plain = len(header) <= 200 and header.isascii() and header.isprintable()
    return header if is_plain and header.startswith(('"', 'W/"')) else ""


def _day(header: str) -> str:
    return header if len(header) <= 40 and header.isascii() and header.isprintable() and parsedate(header) else ""


def _wire(host: str, port: int, reaches: Reaches, is_safe: bool) -> socket.socket:
    """To the very machine whose address was looked at, so that a second look-up cannot lead elsewhere."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    # One of the older network and one of the newer, which is not everywhere.
    machines = {where[0]: str(where[4][0]) for where in reversed(found) if reaches(str(where[4][0]))}
    failed = OSError("no public machine")
    for machine in machines.values():
        try:
            wire = socket.create_connection((machine, port), timeout=WAITS)
        except OSError as error:
            failed = error
            continue
        if not is_safe:
            return wire
        return ssl.create_default_context().wrap_socket(wire, server_hostname=host, do_handshake_on_connect=False)
    raise failed


@contextmanager
def _in_time(wire: socket.socket) -> Iterator[None]:
    """Hangs up when the time is over: a limit for each step never ends a server that sends a byte now and then.

    Raises `TimeoutError`.
    """
    over = Event()

    def hang_up() -> None:
        over.set()
        with suppress(OSError):
            socket.socket.shutdown(wire, socket.SHUT_RDWR)

    timer = Timer(WAITS, hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
    if over.is_set():
        raise TimeoutError
