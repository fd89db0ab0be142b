"""Asks many web addresses, politely: one at a time of each host, with a pause between, within a time that is given."""

import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from local_offer.records.web_answer import Heard, WebAnswer

HOSTS = 8
"""So many hosts are asked at the same time."""
Ask = Callable[[str, WebAnswer | None], Heard]
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Manners:
    """`pause` in seconds between two addresses of a host, `minutes` for all of them."""

    pause: float = 1.0
    minutes: float = 20.0


def ask_all(
    addresses: Iterable[str],
    known: Mapping[str, WebAnswer],
    ask: Ask,
    manners: Manners,
    progress: Progress,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Mapping[str, Heard]:
    """What was heard of those for which there was time: those never asked, or asked longest ago, come first."""
    hosts: dict[str, list[str]] = {}
    for address in sorted(set(addresses), key=lambda each: (_asked(known.get(each)), each)):
        hosts.setdefault(urlsplit(address).netloc.casefold(), []).append(address)
    end = clock() + 60 * manners.minutes

    def one_host(listed: list[str]) -> dict[str, Heard]:
        heard: dict[str, Heard] = {}
        for address in listed:
            if heard:
                sleep(manners.pause)
            if clock() >= end:
                break
            heard[address] = said = ask(address, known.get(address))
            # Asked to be left alone, or no machine there: the others of this host wait for another day.
            if said.pause or said.state == "no-host":
                break
        return heard

    found: dict[str, Heard] = {}
    with ThreadPoolExecutor(HOSTS) as pool:
        tasks = [pool.submit(one_host, listed) for listed in hosts.values()]
        for done, task in enumerate(as_completed(tasks), start=1):
            found |= task.result()
            progress("Asking hosts", done, len(tasks))
    return found


def _asked(answer: WebAnswer | None) -> str:
    return (answer.asked if answer else date.min).isoformat()
