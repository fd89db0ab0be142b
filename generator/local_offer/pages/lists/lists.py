"""Lists of services, 50 to a page, with the ways to narrow them and the national band beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.fresh import summary_words
from local_offer.pages.lists.cards import Card, Row, card, row
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.records import Service
from local_offer.views.bands import Banded, Rank, Section, alike, banded, nationwide

ON_A_PAGE = 50
IN_THE_BAND = 7


@dataclass(frozen=True, kw_only=True, slots=True)
class Chip:
    """A way to narrow a list: what it narrows to, how many are left, and where."""

    title: str
    count: int
    address: str


@dataclass(frozen=True, kw_only=True)
class ServiceList:
    """A list to be shown. `address` is its first page's; the others follow below it, from `2/` on."""

    address: str
    title: str
    lede: str
    banded: Banded
    crumbs: tuple[Crumb, ...]
    chips: tuple[Chip, ...] = ()
    note: str = ""
    more: tuple[tuple[str, str], ...] = ()
    """Further links, each title and address."""
    lead: tuple[str, str] | None = None
    """A link above the list, title and address."""
    rank: Rank = alike


@dataclass(frozen=True, kw_only=True, slots=True)
class Pages:
    """Which page this is, from 1, and the addresses of all."""

    number: int
    addresses: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownSection:
    """A section as a page shows it: cards for services, rows for schools."""

    title: str
    cards: tuple[Card, ...]
    rows: tuple[Row, ...]


def sheets(listing: ServiceList, offer: Offer, today: date) -> Iterator[Sheet]:
    """The pages of one list; for a list with more national services than its band shows, those of the rest too."""
    pages = _pages_of(listing.banded.sections)
    addresses = tuple(page_address(listing.address, number) for number in range(1, len(pages) + 1))
    for number, sections in enumerate(pages, start=1):
        yield Sheet(
            address=addresses[number - 1],
            make=lambda number=number, sections=sections: _page(  # type: ignore[misc]
                listing, sections, Pages(number=number, addresses=addresses), offer, today
            ),
            is_listed=number == 1,
        )
    if len(listing.banded.national) > IN_THE_BAND:
        yield from sheets(_national(listing), offer, today)


def page_address(address: str, number: int) -> str:
    return address if number == 1 else f"{address}{number}/"


def _national(listing: ServiceList) -> ServiceList:
    return ServiceList(
        address=f"{listing.address}national/",
        title=f"{listing.title}: anywhere in the country",
        lede="Help for families anywhere in England or the United Kingdom.",
        banded=nationwide(listing.banded.national, listing.rank),
        note=listing.note if listing.rank is not alike else "",
        crumbs=(
            *listing.crumbs[:-1],
            Crumb(title=listing.crumbs[-1].title, address=listing.address),
            Crumb(title="Anywhere in the country"),
        ),
    )


def _pages_of(sections: Sequence[Section]) -> list[list[Section]]:
    """The sections cut into pages, a heading again where its section goes on."""
    pages: list[list[Section]] = [[]]
    room = ON_A_PAGE
    for section in sections:
        left = section.services
        while left:
            if not room:
                pages.append([])
                room = ON_A_PAGE
            part, left = left[:room], left[room:]
            pages[-1].append(Section(title=section.title, services=part, are_settings=section.are_settings))
            room -= len(part)
    return pages


def _page(listing: ServiceList, sections: Sequence[Section], pages: Pages, offer: Offer, today: date) -> Page:
    address = pages.addresses[pages.number - 1]
    total = len(listing.banded.local)
    national = listing.banded.national
    counted = f", page {pages.number} of {len(pages.addresses)}" if len(pages.addresses) > 1 else ""
    values = {
        "listing": listing,
        "counted": _counted(total, pages),
        "sections": [_section_shown(section, offer, today) for section in sections],
        "pages": pages,
        "band": [row(service, offer) for service in national[:IN_THE_BAND]],
        "national_total": len(national),
        "national_address": f"{listing.address}national/" if len(national) > IN_THE_BAND else "",
        "fresh": summary_words((*listing.banded.local, *national), today),
        "council": offer.council.name,
    }
    return Page(
        address=address,
        title=f"{listing.title}{counted}",
        description=listing.lede,
        crumbs=listing.crumbs,
        section="find",
        is_listed=pages.number == 1,
        body=body("list.html", address, values),
    )


def _section_shown(section: Section, offer: Offer, today: date) -> ShownSection:
    services: Sequence[Service] = section.services
    # Schools are looked for by name and place; the facts of a card are much the same for each.
    if section.are_settings or all(service.setting for service in services):
        return ShownSection(title=section.title, cards=(), rows=tuple(row(service, offer) for service in services))
    return ShownSection(title=section.title, cards=tuple(card(service, offer, today) for service in services), rows=())


def _counted(total: int, pages: Pages) -> str:
    if total == 0:
        return ""
    if len(pages.addresses) == 1:
        return f"Showing {'all ' if total > 1 else ''}{total}."
    first = (pages.number - 1) * ON_A_PAGE + 1
    last = min(total, first + ON_A_PAGE - 1)
    return f"Showing {first} to {last} of {total}, page {pages.number} of {len(pages.addresses)}."


def listing_of(
    address: str,
    title: str,
    lede: str,
    services: Sequence[Service],
    offer: Offer,
    parents: Sequence[Crumb],
    *,
    chips: Sequence[Chip] = (),
    note: str = "",
    more: Sequence[tuple[str, str]] = (),
    lead: tuple[str, str] | None = None,
    rank: Rank = alike,
) -> ServiceList:
    """A list of `services` below `parents`, banded by where they are."""
    return ServiceList(
        address=address,
        title=title,
        lede=lede,
        banded=banded(services, offer, rank),
        crumbs=(Crumb(title="Home"), *parents, Crumb(title=title)),
        chips=tuple(chips),
        note=note,
        more=tuple(more),
        lead=lead,
        rank=rank,
    )
