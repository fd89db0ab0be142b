"""What is on: a list by day of the weeks to come with its months, whole and by topic, town and age."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, partial
from itertools import groupby

from markupsafe import Markup

from local_offer import words
from local_offer.kept import sign_of
from local_offer.offer import Offer
from local_offer.pages.environment import body, macro, root_of
from local_offer.pages.lists.lists import Pages, page_address
from local_offer.pages.on.lines import Lines
from local_offer.pages.on.months import Month, months
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.records import Service
from local_offer.records.parts import Hours
from local_offer.views.ages import BANDS
from local_offer.views.catalogue import Catalogue
from local_offer.views.on.occasions import Occasion, occasions, undated
from local_offer.views.on.when import WEEK
from local_offer.views.once import once

ADDRESS = "whats-on/"
TITLE = "What’s on"
DESCRIPTION = "Clubs, groups, drop-ins and events for families, day by day. Find what is on this week and this month."
AHEAD = timedelta(days=8 * 7 - 1)
ON_A_PAGE = 40
"""Lines of a page; a day is never parted."""
_WHERE_ELSE = ("clubs", "short-breaks", "parents-groups")


@dataclass(frozen=True, kw_only=True)
class OnList:
    """A list of what is on: all of it, or of a topic, a town or an age. `of` is what its link says."""

    address: str
    of: str
    heading: str
    services: tuple[Service, ...]
    occasions: tuple[Occasion, ...]
    undated: tuple[tuple[Service, Hours], ...]


def calendar_of(address: str) -> str:
    """The address of the calendar that holds what the page at `address` tells."""
    return f"{address}calendar.ics"


@once
def listings(catalogue: Catalogue, offer: Offer, today: date) -> tuple[OnList, ...]:
    """The whole list, which is always there, and those of topics, towns and ages that hold something."""
    found, waiting = occasions(offer, today, today + AHEAD), undated(offer, today)
    whole = OnList(
        address=ADDRESS,
        of="",
        heading=TITLE,
        services=catalogue.services,
        occasions=found,
        undated=waiting,
    )
    turns: dict[str, list[int]] = {}
    for turn, each in enumerate(found):
        turns.setdefault(each.service.id, []).append(turn)
    narrow = (_narrowed(whole, turns, *named) for named in _ways(catalogue, offer))
    return (whole, *(one for one in narrow if one.occasions))


def sheets(catalogue: Catalogue, offer: Offer, today: date) -> Iterator[Sheet]:
    every = listings(catalogue, offer, today)
    lines = Lines(offer)
    for listing in every:
        made = _Made(listing)
        for number, address in enumerate(made.addresses, start=1):
            yield Sheet(
                address=address,
                make=partial(_page, made, number, every, lines, offer, today),
                is_listed=number == 1 and listing is every[0],
                of=partial(_made_of, made, number, every, offer),
            )


class _Made:
    """A list cut into pages, with the months that stand on each."""

    def __init__(self, listing: OnList) -> None:
        self.listing = listing
        self.parts = _parts(listing.occasions)
        self.addresses = tuple(page_address(listing.address, number) for number in range(1, len(self.parts) + 1))
        self._tables: dict[str, Markup] = {}

    def months(self, root: str) -> Markup:
        """As tables, on a page from which `root` is the way to the site's root; the same on all pages but the first."""
        if root not in self._tables:
            self._tables[root] = macro("on_parts.html", "tables")(self._months, root)
        return self._tables[root]

    @cached_property
    def days(self) -> tuple[tuple[date, ...], ...]:
        """On each page, each once: what the months show."""
        return tuple(tuple(dict.fromkeys(each.day for each in part)) for part in self.parts)

    @cached_property
    def sign_of_days(self) -> str:
        return sign_of(self.days)

    @cached_property
    def _months(self) -> tuple[Month, ...]:
        if not self.listing.occasions:
            return ()
        addresses: Mapping[date, str] = {
            each.day: f"{address}#d-{each.day}"
            for address, part in zip(self.addresses, self.parts, strict=True)
            for each in part
        }
        days = [each.day for each in self.listing.occasions]
        return months(days, addresses, days[0], days[-1])


def _ways(catalogue: Catalogue, offer: Offer) -> Iterator[tuple[str, str, str, tuple[Service, ...]]]:
    """Of each way to narrow the list: its address below ours, its name, what its heading adds, and its services."""
    for topic, services in catalogue.by_topic.items():
        title = offer.title_of("topics", topic)
        yield f"topics/{topic}/", title, words.lower_first(title), services
    for place, services in catalogue.by_place.items():
        title = offer.place_by_id[place].title
        yield f"places/{place}/", title, title, services
    titles = {band.id: band.title for band in BANDS}
    for band, services in catalogue.by_age.items():
        yield f"ages/{band}/", titles[band], f"ages {titles[band]}", services


def _narrowed(
    whole: OnList, turns: Mapping[str, Sequence[int]], below: str, of: str, adds: str, services: tuple[Service, ...]
) -> OnList:
    """`turns` says which of all occasions are a service's own."""
    held = {service.id for service in services}
    found = (whole.occasions[turn] for turn in sorted(turn for id in held for turn in turns.get(id, ())))
    town = below.removeprefix("places/").rstrip("/") if below.startswith("places/") else None
    return OnList(
        address=f"{ADDRESS}{below}",
        of=of,
        heading=f"{TITLE}: {adds}",
        services=services,
        occasions=tuple(each for each in found if _is_in(each, town)),
        undated=tuple(each for each in whole.undated if each[0].id in held),
    )


def _is_in(occasion: Occasion, town: str | None) -> bool:
    """Whether it takes place in a town, or in one that nobody told; any does for no town."""
    return town is None or occasion.place is None or occasion.place.place in (town, None)


def _parts(found: Sequence[Occasion]) -> list[tuple[Occasion, ...]]:
    """Pages of whole days; one where there is nothing."""
    parts: list[tuple[Occasion, ...]] = [()]
    for _, together in groupby(found, key=lambda occasion: occasion.day):
        day = tuple(together)
        if parts[-1] and len(parts[-1]) + len(day) > ON_A_PAGE:
            parts.append(())
        parts[-1] += day
    return parts


def _page(made: _Made, number: int, every: Sequence[OnList], lines: Lines, offer: Offer, today: date) -> Page:
    listing, part = made.listing, made.parts[number - 1]
    address = made.addresses[number - 1]
    title = f"{listing.heading}, page {number}" if number > 1 else listing.heading
    whole = every[0]
    above = () if listing is whole else (Crumb(title=TITLE, address=ADDRESS),)
    values = {
        "heading": listing.heading,
        "today": today,
        "last": today + AHEAD,
        "days": [
            (day, f"{WEEK[day.weekday()].title()} {words.day_in_words(day)}", [lines.of(each) for each in together])
            for day, together in groupby(part, key=lambda occasion: occasion.day)
        ],
        "months": made.months(root_of(address)),
        "ways": _groups(every, listing) if number == 1 else (),
        "undated": [lines.of_undated(*each) for each in listing.undated] if number == len(made.parts) else (),
        "pages": Pages(number=number, addresses=made.addresses),
        "calendar": calendar_of(listing.address) if listing.occasions else "",
        "elsewhere": () if part else [(offer.title_of("topics", id), f"topics/{id}/") for id in _with_services(offer)],
        "council": offer.council.name,
    }
    return Page(
        address=address,
        title=title,
        description=DESCRIPTION,
        crumbs=(Crumb(title="Home"), *above, Crumb(title=listing.of or TITLE)),
        section="find",
        is_listed=number == 1 and listing is whole,
        script="on/on.js",
        body=body("on.html", address, values),
    )


def _made_of(made: _Made, number: int, every: Sequence[OnList], offer: Offer) -> tuple[object, ...]:
    """The days of the whole list, and what is on the page. A record and a day say when and where it is on."""
    listing, part = made.listing, made.parts[number - 1]
    return (
        listing.heading,
        made.sign_of_days,
        [(each.service, each.day) for each in part],
        _groups(every, listing) if number == 1 else (),
        [service for service, _ in listing.undated] if number == len(made.parts) else (),
        () if part else tuple(_with_services(offer)),
    )


def _groups(every: Sequence[OnList], here: OnList) -> list[tuple[str, list[tuple[str, str, int, bool]]]]:
    """By legend: name, address and number of each list, and whether it is shown; not where all hold the same."""
    legends = {"topics": "By topic", "places": "By town", "ages": "By age"}
    groups: dict[str, list[tuple[str, str, int, bool]]] = {}
    for one in every[1:]:
        legend = legends[one.address.removeprefix(ADDRESS).partition("/")[0]]
        groups.setdefault(legend, []).append((one.of, one.address, len(one.occasions), one is here))
    whole = len(every[0].occasions)
    return [(legend, links) for legend, links in groups.items() if any(number < whole for _, _, number, _ in links)]


def _with_services(offer: Offer) -> list[str]:
    held = {topic for service in offer.services if not service.is_closed for topic in service.topics}
    return [topic for topic in _WHERE_ELSE if topic in held]
