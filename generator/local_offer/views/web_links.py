"""The web addresses of an offer, where each stands, and those that stopped working."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from local_offer.offer import Offer
from local_offer.records import Guide, Organisation, Service
from local_offer.records.web_answer import Heard, LinkState, WebAnswer
from local_offer.schema.text_forms import part
from local_offer.views.texts import Record, strings

STOPPED: frozenset[LinkState] = frozenset({"not-found", "gone", "no-host", "expired"})
"""So it is at once."""
UNSURE: frozenset[LinkState] = frozenset({"certificate", "failing", "no-answer"})
"""So it is when it was so the last time too: a server may have a bad day."""
_ALONE = re.compile(r"https?://\S+", re.IGNORECASE)
_IN_TEXT = re.compile(r"https?://[^\s<>\"`|{}^]+", re.IGNORECASE)
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_CLOSES = {")": "(", "]": "["}


@dataclass(frozen=True, kw_only=True, slots=True)
class LinkPlace:
    """A file that names an address, and its title for people; `page` is the address of its page on the site."""

    path: str
    title: str
    page: str = ""


def places_of_links(offer: Offer) -> Mapping[str, tuple[LinkPlace, ...]]:
    """By web address, in the order of the files. `offer` is the published one."""
    found: dict[str, dict[LinkPlace, None]] = {}
    for place, address in _all(offer):
        found.setdefault(address, {})[place] = None
    return {address: tuple(places) for address, places in sorted(found.items())}


def _all(offer: Offer) -> Iterator[tuple[LinkPlace, str]]:
    for service in offer.services:
        place = LinkPlace(path=service.path, title=service.name, page=f"services/{service.id}/")
        yield from ((place, address) for address in links_of(service))
    for organisation in offer.organisations:
        place = LinkPlace(path=organisation.path, title=organisation.name, page=f"organisations/{organisation.id}/")
        yield from ((place, address) for address in links_of(organisation))
    for guide in offer.guide_pages:
        place = LinkPlace(path=guide.path, title=guide.title, page=guide.address)
        yield from ((place, address) for address in links_of(guide))
    others: tuple[Record, ...] = (*offer.comments, *offer.log, *offer.gaps, *offer.figures)
    for record in others:
        yield from ((LinkPlace(path=record.path, title=record.id), address) for address in links_of(record))
    own = LinkPlace(path="offer/council.yaml", title="What only the council knows")
    for held in (
        *offer.known.values(),
        *offer.documents.values(),
        *offer.statements,
        *offer.none_applies,
        *offer.alerts,
    ):
        yield from ((own, address) for address in links_of(held))


def links_of(record: object) -> tuple[str, ...]:
    """The web addresses that a record names, each once: as a field of its own or within its words."""
    named = (address for _, text in strings(record) for address in _in(text))
    return tuple(dict.fromkeys(named))


def _in(text: str) -> Iterator[str]:
    for address in (text,) if _ALONE.fullmatch(text) else _in_words(text):
        if not part("example-address").search(address.lower()):
            yield address.partition("#")[0]


def _in_words(text: str) -> Iterator[str]:
    """Without what Markdown and the sentence put around it."""
    place = 0
    while found := _IN_TEXT.search(text, place):
        address = _closed(found[0])
        place = found.start() + len(address)
        yield _ESCAPED.sub("", address).replace("&amp;", "&").rstrip(".,;:!?*_'’”…")


def _closed(found: str) -> str:
    """Up to a bracket that closes one from before the address: brackets of its own are part of it."""
    opened: list[str] = []
    for place, letter in enumerate(found):
        if letter in _CLOSES.values():
            opened.append(letter)
        elif letter in _CLOSES and (not opened or opened.pop() != _CLOSES[letter]):
            return found[:place]
    return found


def page_of(address: str) -> str:
    """What is the same in all ways to write the address of one page."""
    parts = urlsplit(address.casefold())
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"


def stopped(offer: Offer, record: Service | Organisation | Guide) -> tuple[WebAnswer, ...]:
    """Of the addresses that a record names, those that stopped working."""
    if not offer.links:  # most councils ask none: no record need be read for them
        return ()
    return tuple(answer for address in links_of(record) if (answer := offer.links.get(address)) and is_stopped(answer))


def is_stopped(answer: WebAnswer) -> bool:
    return answer.state in STOPPED or (answer.state in UNSURE and answer.times > 1)


def _are_alike(before: LinkState, now: LinkState) -> bool:
    """A site that fails one week and does not answer the next has been out of reach for two."""
    return before == now or {before, now} <= STOPPED | UNSURE


def renewed(address: str, heard: Heard, known: WebAnswer | None, today: date) -> WebAnswer:
    """What is kept of an address that was asked today."""
    is_same = known is not None and _are_alike(known.state, heard.state) and known.since <= today
    return WebAnswer(
        address=address,
        state=heard.state,
        since=known.since if known and is_same else today,
        asked=today,
        times=known.times + (known.asked < today) if known and is_same else 1,
        to=heard.to,
        etag=heard.etag,
        modified=heard.modified,
    )
