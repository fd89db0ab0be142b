"""The feed's files by their addresses.

A plain host finds `services/` and `services/<id>/` alike only as folders with an `index.html`, so that is what these
files are called, and what is in them may be sent as HTML: see `text`.

It takes no notice of what stands behind the `?` of an address. So a list has everything on its one page, which is true
whatever page is asked for; and beside it stand pages of `SIZE` full entries with addresses of their own.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from local_offer.exports.open_referral.organisations import Body
from local_offer.exports.open_referral.services import FeedServices
from local_offer.exports.open_referral.text import said, text_of
from local_offer.exports.open_referral.wrapper import SIZE, page, pages_of
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.views.feed_ids import FEED, PREFIX, address_of

VERSION = "HSDS-UK-3.0"
_STANDARD = {
    "version": VERSION,
    "profile": "https://openreferraluk.org/",
    "openapi_url": "https://openreferraluk.org/specifications/3.0/openapi.json",
}

Make = Callable[[], dict[str, Any]]
Text = Callable[[], bytes]
MadeOf = Callable[[], tuple[object, ...]]


@dataclass(frozen=True, kw_only=True, slots=True)
class FeedFile:
    """`of` tells what it is made of beside all that is neither a service nor an organisation, where that is known."""

    make: Text
    of: MadeOf | None = None

    def __call__(self) -> bytes:
        return self.make()


File = tuple[str, FeedFile]


def feed(offer: Offer, today: date) -> Iterator[File]:
    """Address and maker of each file, of a published offer."""
    services = FeedServices(offer, today)
    organisations, taxonomies = services.organisations, services.taxonomies
    bodies = organisations.all()
    yield f"{FEED}index.html", FeedFile(make=lambda: text_of({**_STANDARD, **_of_ours(offer)}))
    yield from _listed(
        "services",
        [services.ids.of(each) for each in offer.services],
        [partial(services.short, each) for each in offer.services],
        [partial(services.whole, each) for each in offer.services],
        offer,
        [partial(services.made_of, each) for each in offer.services],
    )
    yield from _listed(
        "organizations",
        [organisations.id_of(each) for each in bodies],
        [partial(organisations.short, each) for each in bodies],
        [partial(organisations.whole, each) for each in bodies],
        offer,
        [partial(_alone, each) for each in bodies],
    )
    yield from _at_locations(offer.services, services, offer)
    listed = list(taxonomies.all())
    yield from _listed(
        "taxonomies",
        [each["id"] for each in listed],
        [partial(taxonomies.short, name) for name in taxonomies.names()],
        [partial(dict, each) for each in listed],
        offer,
    )
    terms: list[Make] = [partial(dict, term) for term in taxonomies.terms()]
    yield from _listed("taxonomy_terms", [term()["id"] for term in terms], terms, terms, offer)


def _at_locations(shown: Sequence[Service], services: FeedServices, offer: Offer) -> Iterator[File]:
    ids: list[str] = []
    entries: list[Make] = []
    of: list[MadeOf] = []
    for service in shown:
        there = services.ids_at_locations(service)
        ids += there
        entries += [partial(services.at_location, service, number) for number in range(len(there))]
        of += [partial(services.made_of, service)] * len(there)
    yield from _listed("service_at_locations", ids, entries, entries, offer, of)


def _alone(body: Body) -> tuple[object, ...]:
    return (body,)


def _listed(
    kind: str,
    ids: Sequence[str],
    short: Sequence[Make],
    whole: Sequence[Make],
    offer: Offer,
    of: Sequence[MadeOf] = (),
) -> Iterator[File]:
    """A list with everything, and its pages, each behind its entries."""
    made_of: Sequence[MadeOf | None] = of or [None] * len(ids)
    count, entries = len(ids), _Entries(whole)
    last, site = pages_of(count), offer.council.site_url
    yield (
        f"{FEED}{kind}/index.html",
        FeedFile(make=lambda: page((text_of(make()) for make in short), count, 1, 1, count)),
    )
    for number in range(1, last + 1):
        here = range((number - 1) * SIZE, min(number * SIZE, count))
        for turn in here:
            file = FeedFile(make=partial(entries.text, turn), of=made_of[turn])
            yield f"{address_of(kind, ids[turn])}index.html", file
        following = f"{site}{page_address(kind, number + 1)}" if site and number < last else ""
        yield (
            f"{page_address(kind, number)}index.html",
            FeedFile(
                make=partial(_page, entries, here, number, last, count, following),
                of=partial(_made_of_page, of[here.start : here.stop], last, count) if of else None,
            ),
        )


class _Entries:
    """The texts of a list's entries. A process that makes them makes the page around them next, as a rule: so those of
    one page are kept until then, or until another page has its turn."""

    def __init__(self, makes: Sequence[Make]) -> None:
        self._makes = makes
        self._page, self._kept = 0, dict[int, bytes]()

    def text(self, turn: int) -> bytes:
        if turn // SIZE != self._page:
            self._page, self._kept = turn // SIZE, {}
        text = self._kept[turn] = text_of(self._makes[turn]())
        return text  # where another thread has its own page kept meanwhile too

    def texts(self, turns: range) -> list[bytes]:
        """Those of one page."""
        kept, self._kept = self._kept, {}
        return [kept.get(turn) or text_of(self._makes[turn]()) for turn in turns]


def _page(entries: _Entries, turns: range, number: int, last: int, count: int, following: str) -> bytes:
    more = f'"{PREFIX}next_page":{json.dumps(following)},' if following else ""
    return page(entries.texts(turns), len(turns), number, last, count, more)


def _made_of_page(of: Sequence[MadeOf], last: int, count: int) -> tuple[object, ...]:
    return last, count, tuple(made_of() for made_of in of)


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
