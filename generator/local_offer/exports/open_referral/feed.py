"""The feed's files by their addresses.

A plain host finds `services/` and `services/<id>/` alike only as folders with an `index.html`, so that is what these
files are called, and what is in them may be sent as HTML: see `text`.

It takes no notice of what stands behind the `?` of an address. So a list has everything on its one page, which is true
whatever page is asked for; and beside it stand pages of `SIZE` full entries with addresses of their own.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from local_offer.exports.open_referral.services import FeedServices
from local_offer.exports.open_referral.text import said, text_of
from local_offer.exports.open_referral.wrapper import SIZE, page, pages_of
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.views.feed_ids import FEED, PREFIX, address_of, taxonomy_id

VERSION = "HSDS-UK-3.0"
_STANDARD = {
    "version": VERSION,
    "profile": "https://openreferraluk.org/",
    "openapi_url": "https://openreferraluk.org/specifications/3.0/openapi.json",
}

Entry = TypeVar("Entry")
MadeOf = tuple[object, ...]


def _unknown(_: object) -> None:
    """Of what something is made."""


@dataclass(frozen=True, slots=True)
class FeedFile:
    """The file with some `number` of its sort. There are very many, so that each holds no more than this. `of` tells
    what it is made of beside all that is neither a service nor an organisation, where that is known."""

    make: Callable[[int], bytes]
    number: int
    of: Callable[[int], MadeOf | None] = _unknown

    def __call__(self) -> bytes:
        return self.make(self.number)

    def made_of(self) -> MadeOf | None:
        return self.of(self.number)


File = tuple[str, FeedFile]


def feed(offer: Offer, today: date) -> Iterator[File]:
    """Address and maker of each file, of a published offer."""
    services = FeedServices(offer, today)
    organisations, taxonomies = services.organisations, services.taxonomies
    bodies, names, terms = organisations.all(), list(taxonomies.names()), list(taxonomies.terms())
    there = [(service, number) for service in offer.services for number in range(len(service.locations))]

    def at_location(each: tuple[Service, int]) -> dict[str, Any]:
        return services.at_location(*each)

    yield f"{FEED}index.html", FeedFile(lambda _: text_of({**_STANDARD, **_of_ours(offer)}), 0)
    yield from _List("services", offer, offer.services, services.short, services.whole, services.made_of).files(
        map(services.ids.of, offer.services)
    )
    yield from _List(
        "organizations", offer, bodies, organisations.short, organisations.whole, lambda body: (body,)
    ).files(map(organisations.id_of, bodies))
    yield from _List(
        "service_at_locations", offer, there, at_location, at_location, lambda each: services.made_of(each[0])
    ).files(id for service in offer.services for id in services.ids_at_locations(service))
    yield from _List("taxonomies", offer, names, taxonomies.short, taxonomies.whole).files(map(taxonomy_id, names))
    yield from _List("taxonomy_terms", offer, terms, dict, dict).files(term["id"] for term in terms)


class _List(Generic[Entry]):
    """A list with everything, and its pages, each behind its entries.

    A process that makes the entries of a page makes the page around them next, as a rule: so their texts are kept until
    then, or until another page has its turn.
    """

    def __init__(
        self,
        kind: str,
        offer: Offer,
        entries: Sequence[Entry],
        short: Callable[[Entry], dict[str, Any]],
        whole: Callable[[Entry], dict[str, Any]],
        of: Callable[[Entry], MadeOf | None] = _unknown,
    ) -> None:
        self._kind, self._site, self._entries = kind, offer.council.site_url, entries
        self._short, self._whole, self._of = short, whole, of
        self._count, self._last = len(entries), pages_of(len(entries))
        self._page, self._kept = 0, dict[int, bytes]()

    def files(self, ids: Iterable[str]) -> Iterator[File]:
        """`ids` are those of the entries."""
        yield f"{FEED}{self._kind}/index.html", FeedFile(self._everything, 0)
        following = iter(ids)
        # One of each for all files.
        text, made_of, page_text, made_of_page = self._text, self._made_of, self._page_text, self._made_of_page
        for number in range(1, self._last + 1):
            for turn in self._turns(number):
                yield f"{address_of(self._kind, next(following))}index.html", FeedFile(text, turn, made_of)
            yield f"{page_address(self._kind, number)}index.html", FeedFile(page_text, number, made_of_page)

    def _turns(self, number: int) -> range:
        """The places of a page's entries."""
        return range((number - 1) * SIZE, min(number * SIZE, self._count))

    def _everything(self, _: int) -> bytes:
        return page((text_of(self._short(each)) for each in self._entries), self._count, 1, 1, self._count)

    def _text(self, turn: int) -> bytes:
        if turn // SIZE != self._page:
            self._page, self._kept = turn // SIZE, {}
        text = self._kept[turn] = self._text_anew(turn)
        return text  # where another thread has its own page kept meanwhile too

    def _text_anew(self, turn: int) -> bytes:
        return text_of(self._whole(self._entries[turn]))

    def _page_text(self, number: int) -> bytes:
        kept, self._kept = self._kept, {}
        turns, more = self._turns(number), ""
        if self._site and number < self._last:
            more = f'"{PREFIX}next_page":{json.dumps(self._site + page_address(self._kind, number + 1))},'
        texts = (kept.get(turn) or self._text_anew(turn) for turn in turns)
        return page(texts, len(turns), number, self._last, self._count, more)

    def _made_of(self, turn: int) -> MadeOf | None:
        return self._of(self._entries[turn])

    def _made_of_page(self, number: int) -> MadeOf | None:
        of = tuple(map(self._made_of, self._turns(number)))
        return None if None in of else (self._last, self._count, of)


def page_address(kind: str, number: int) -> str:
    return f"{FEED}{kind}/pages/{number}/"


def _of_ours(offer: Offer) -> Mapping[str, Any]:
    council, site = offer.council, offer.council.site_url
    return said(
        {
            f"{PREFIX}council": said({"name": council.name, "gss": council.gss}),
            f"{PREFIX}licence": council.open_data.licence_url or council.open_data.licence,
            f"{PREFIX}about": f"{site}data/open-referral/" if site else "",
            f"{PREFIX}pages": f"{site}{page_address('services', 1)}" if site else "",
        }
    )
