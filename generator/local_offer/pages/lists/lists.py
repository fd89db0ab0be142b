"""Lists of services in groups, 50 to a page, with the ways to narrow them and the national band at the end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial

from local_offer import words
from local_offer.kept import sign_of
from local_offer.offer import Offer
from local_offer.pages.booklet.shelf import id_of, on_shelf
from local_offer.pages.crisis import crisis
from local_offer.pages.environment import body, root_of
from local_offer.pages.fresh import summary_words
from local_offer.pages.guides.start import start_card
from local_offer.pages.lists.cards import Row, row
from local_offer.pages.lists.chips import Chip
from local_offer.pages.lists.fold import IN_THE_FOLD, called, each_of, fold_of
from local_offer.pages.page import Crumb, OtherForm, Page, Sheet
from local_offer.records import Service
from local_offer.views.crisis import crisis_lines
from local_offer.views.groups import About, Grouping, Groups, Section
from local_offer.views.made_of import with_providers
from local_offer.views.starts import Start

ON_A_PAGE = 50
IN_THE_BAND = 7
SCHOOLS = "schools/"


@dataclass(frozen=True, kw_only=True)
class ServiceList:
    """A list to be shown. `address` is its first page's; the others follow below it, from `2/` on."""

    address: str
    title: str
    lede: str
    services: tuple[Service, ...]
    crumbs: tuple[Crumb, ...]
    drawing: str = ""
    start: Start = field(default_factory=Start)
    about: About = field(default_factory=About)
    folds_schools: bool = True
    """Whether schools stand folded at its end, where it holds anything else; else they follow the other groups."""
    is_nationwide: bool = False
    chips: tuple[Chip, ...] = ()
    note: str = ""
    more: tuple[tuple[str, str], ...] = ()
    """Further links, each title and address."""
    is_whole: bool = True
    """Not a part of a longer list, which has its own page where it is long: the files of the list hold all of it."""
    has_feed: bool = False
    """Whether a feed tells of what is new in it."""
    lead: tuple[str, str] | None = None
    """A link above the list, title and address."""

    def groups(self, grouping: Grouping) -> Groups:
        if self.is_nationwide:
            return grouping.nationwide(self.services, self.about)
        found = grouping.groups(self.services, self.about)
        if self.folds_schools and found.help:
            return found
        return Groups(help=(*found.help, *found.schools), schools=(), national=found.national)


def feed_of(listing: ServiceList) -> tuple[str, str]:
    """Title and address of the feed that tells of what is new in a list."""
    return f"What is new: {words.lower_first(listing.title)}", f"{listing.address}feed.xml"


def as_files(address: str) -> tuple[OtherForm, ...]:
    """The list as data, beside its first page."""
    return (
        OtherForm(address=f"{address}list.csv", media_type="text/csv", title="CSV"),
        OtherForm(address=f"{address}list.json", media_type="application/json", title="JSON"),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Pages:
    """Which page this is, from 1, and the addresses of all."""

    number: int
    addresses: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Jump:
    """A way down the list: to a group on this page or on another."""

    title: str
    count: int
    address: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownSection:
    id: str
    title: str
    rows: tuple[Row, ...]


def sheets(listing: ServiceList, grouping: Grouping, offer: Offer, today: date) -> Iterator[Sheet]:
    """The pages of one list; those of its schools and of the whole country too, where they are many."""
    groups = listing.groups(grouping)
    pages = _pages_of(groups.help)
    addresses = tuple(page_address(listing.address, number) for number in range(1, len(pages) + 1))
    made = _Made(listing=listing, groups=groups, parts=pages, addresses=addresses, grouping=grouping, today=today)
    for number in range(1, len(pages) + 1):
        yield Sheet(
            address=addresses[number - 1],
            make=partial(_page, made, number, offer),
            is_listed=number == 1,
            of=partial(_made_of, made, number, offer),
        )
    if _count(groups.schools) > made.room:
        yield from sheets(_schools_of(listing, groups), grouping, offer, today)
    if len(groups.national) > IN_THE_BAND:
        yield from sheets(_national(listing, groups), grouping, offer, today)


def crumbs(*parents: Crumb, title: str) -> tuple[Crumb, ...]:
    return (Crumb(title="Home"), *parents, Crumb(title=title))


def page_address(address: str, number: int) -> str:
    return address if number == 1 else f"{address}{number}/"


@dataclass(frozen=True, kw_only=True)
class _Made:
    """A list with its groups, cut into pages, and what each of these says of all of it."""

    listing: ServiceList
    groups: Groups
    parts: Sequence[Sequence[Section]]
    addresses: tuple[str, ...]
    grouping: Grouping
    today: date

    @cached_property
    def fresh(self) -> str:
        return summary_words((*self.groups.local, *self.groups.national), self.today)

    @cached_property
    def sign(self) -> str:
        """Of what its pages tell but for their rows."""
        listing = replace(self.listing, services=(), start=Start())
        every = [[(each.id, each.title, each.short, len(each.services)) for each in page] for page in self.parts]
        schools = (self.schools_called, _count(self.groups.schools)) if self.groups.schools else ()
        return sign_of(listing, every, schools, self.fresh)

    @cached_property
    def schools_called(self) -> str:
        return called(each_of(self.groups.schools))

    @property
    def room(self) -> int:
        """For schools in the fold of the first page, which holds at most fifty in all."""
        return min(IN_THE_FOLD, ON_A_PAGE - _count(self.parts[0]))


def _count(sections: Sequence[Section]) -> int:
    return sum(len(section.services) for section in sections)


def _below(listing: ServiceList, title: str) -> tuple[Crumb, ...]:
    return (*listing.crumbs[:-1], Crumb(title=listing.crumbs[-1].title, address=listing.address), Crumb(title=title))


def _schools_of(listing: ServiceList, groups: Groups) -> ServiceList:
    services = each_of(groups.schools)
    title = called(services)
    return ServiceList(
        address=f"{listing.address}{SCHOOLS}",
        title=f"{listing.title}: {words.lower_first(title)}",
        lede="By kind of school, then what lies outside, the nearest first.",
        services=services,
        about=listing.about,
        is_whole=False,
        folds_schools=False,
        note=listing.note if listing.about.need else "",
        crumbs=_below(listing, title),
    )


def _national(listing: ServiceList, groups: Groups) -> ServiceList:
    title = "Anywhere in the country"
    return ServiceList(
        address=f"{listing.address}national/",
        title=f"{listing.title}: {words.lower_first(title)}",
        lede="Help for families anywhere in England or the United Kingdom.",
        services=groups.national,
        is_nationwide=True,
        is_whole=False,
        about=listing.about,
        note=listing.note if listing.about.need else "",
        crumbs=_below(listing, title),
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
            pages[-1].append(replace(section, services=part))
            room -= len(part)
    return pages


def _page(made: _Made, number: int, offer: Offer) -> Page:
    listing, groups = made.listing, made.groups
    address = made.addresses[number - 1]
    pages = Pages(number=number, addresses=made.addresses)
    several = len(made.addresses) > 1
    feeds = (feed_of(listing),) if listing.has_feed and number == 1 and offer.council.site_url else ()
    values = {
        "listing": listing,
        "start": start_card(listing.start, offer) if number == 1 else None,
        "jumps": _jumps(made, number),
        "counted": _counted(_count(groups.help), pages) if several else "",
        "sections": [_shown(section, made.grouping, offer) for section in made.parts[number - 1]],
        "pages": pages,
        "fold": fold_of(groups.schools, made.room, f"{listing.address}{SCHOOLS}", made.grouping, offer)
        if number == 1
        else None,
        "band": [row(service, offer) for service in groups.national[:IN_THE_BAND]],
        "national_total": len(groups.national),
        "national_address": f"{listing.address}national/" if len(groups.national) > IN_THE_BAND else "",
        "fresh": made.fresh,
        "council": offer.council.name,
        "feeds": feeds,
        "files": as_files(address) if listing.is_whole and number == 1 else (),
        "booklet": on_shelf(id_of(address), offer, address),
        "crisis": crisis.panel(offer, root_of(address)) if address in crisis.LISTS else "",
    }
    return Page(
        address=address,
        title=f"{listing.title}, page {number} of {len(made.addresses)}" if several else listing.title,
        description=listing.lede,
        crumbs=listing.crumbs,
        section="find",
        is_listed=number == 1,
        feeds=feeds,
        other_forms=as_files(address) if listing.is_whole and number == 1 else (),
        body=body("list.html", address, values),
    )


def _made_of(made: _Made, number: int, offer: Offer) -> tuple[object, ...]:
    """The list as a whole, the rows of the page, and what stands around them that a service decides."""
    listing, groups = made.listing, made.groups
    here = [service for section in made.parts[number - 1] for service in section.services]
    folded = each_of(groups.schools)[: made.room] if number == 1 else ()
    return (
        number,
        made.sign,
        with_providers(here, offer),
        with_providers(folded, offer),
        with_providers(groups.national[:IN_THE_BAND], offer),
        len(groups.national),
        start_card(listing.start, offer) if number == 1 else None,
        crisis_lines(offer) if made.addresses[number - 1] in crisis.LISTS else (),
    )


def _jumps(made: _Made, number: int) -> list[Jump]:
    """To each group, where it begins; none where there is only one."""
    firsts: dict[str, str] = {}
    for address, part in zip(made.addresses, made.parts, strict=True):
        for section in part:
            firsts.setdefault(section.id, "" if address == made.addresses[number - 1] else address)
    jumps = [
        Jump(
            title=section.short or section.title,
            count=len(section.services),
            address=f"{firsts[section.id]}#group-{section.id}",
        )
        for section in made.groups.help
    ]
    if schools := _count(made.groups.schools):
        first = made.addresses[0] if number > 1 else ""
        jumps.append(Jump(title=made.schools_called, count=schools, address=f"{first}#schools"))
    if made.groups.national:
        jumps.append(Jump(title="In the country", count=len(made.groups.national), address="#national"))
    return jumps if len(jumps) > 1 else []


def _shown(section: Section, grouping: Grouping, offer: Offer) -> ShownSection:
    rows = tuple(row(service, offer, grouping.distances) for service in section.services)
    return ShownSection(id=section.id, title=section.title, rows=rows)


def _counted(total: int, pages: Pages) -> str:
    first = (pages.number - 1) * ON_A_PAGE + 1
    last = min(total, first + ON_A_PAGE - 1)
    return f"Showing {first} to {last} of {total}, page {pages.number} of {len(pages.addresses)}."
