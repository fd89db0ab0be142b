"""Asks many web addresses, politely: one at a time of each site, with a pause between, within a time that is given."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from queue import Empty, SimpleQueue
from threading import Event, Thread
from urllib.parse import urlsplit

from local_offer.records.web_answer import Heard, WebAnswer

SITES = 8
"""So many sites are asked at the same time."""
SILENT = 2
"""After so many addresses in a row that do not answer, the others of a site wait for another day."""
Ask = Callable[[str, WebAnswer | None], Heard]


@dataclass(frozen=True, kw_only=True, slots=True)
class Manners:
    """`pause` in seconds between two addresses of a site, `minutes` for all of them."""

    pause: float = 1.0
    minutes: float = 20.0


def ask_all(
    addresses: Iterable[str],
    known: Mapping[str, WebAnswer],
    ask: Ask,
    manners: Manners,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[tuple[str, Heard]]:
    """What is heard, as it comes, for as long as there is time: those never asked, or asked longest ago, come first.

    Who waits for a server is left behind when the time is over, or when nobody listens any more.
    """
    sites = _by_site(sorted(set(addresses), key=lambda each: (_asked(known.get(each)), each)))
    end = clock() + 60 * manners.minutes
    asking = _Round(known=known, ask=ask, wait=lambda: sleep(manners.pause), is_late=lambda: clock() >= end)
    for listed in sites:
        asking.left.put(listed)
    working = min(SITES, len(sites))
    for _ in range(working):
        Thread(target=asking.work, daemon=True).start()
    try:
        while working:
            said = asking.heard.get(timeout=max(0.0, end - clock()))
            if isinstance(said, Exception):
                raise said
            if said:
                yield said
            else:
                working -= 1
    except Empty:
        return
    finally:
        asking.is_over.set()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Round:
    """What those who ask share. `heard` ends with None for each of them."""

    known: Mapping[str, WebAnswer]
    ask: Ask
    wait: Callable[[], None]
    is_late: Callable[[], bool]
    left: SimpleQueue[list[str]] = field(default_factory=SimpleQueue)
    heard: SimpleQueue[tuple[str, Heard] | Exception | None] = field(default_factory=SimpleQueue)
    is_over: Event = field(default_factory=Event)

    def work(self) -> None:
        try:
            while True:
                self._ask_one_site(self.left.get_nowait())
        except Empty:
            self.heard.put(None)
        except Exception as error:
            self.heard.put(error)

    def _ask_one_site(self, listed: list[str]) -> None:
        """Until it asks to be left alone or has been silent."""
        silent = 0
        for place, address in enumerate(listed):
            if place:
                self.wait()
            if self.is_over.is_set() or self.is_late():
                return
            said = self.ask(address, self.known.get(address))
            self.heard.put((address, said))
            silent = silent + 1 if said.state == "no-answer" else 0
            if said.pause or silent >= SILENT:
                return


def _by_site(addresses: Iterable[str]) -> list[list[str]]:
    sites: dict[str, list[str]] = {}
    for address in addresses:
        sites.setdefault(_site(address), []).append(address)
    return list(sites.values())


def _site(address: str) -> str:
    """The same for what is mostly one machine: with and without "www.", whatever the port."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.rstrip(".").removeprefix("www.")


def _asked(answer: WebAnswer | None) -> str:
    return (answer.asked if answer else date.min).isoformat()
