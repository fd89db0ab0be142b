"""What is new: services, organisations and guides that came, changed, closed or went."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.lists.lists import ON_A_PAGE, Pages, page_address
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.views.catalogue import Catalogue
from local_offer.views.news import News, by_month, news

ADDRESS = "whats-new/"
TITLE = "What is new"
WORDS = {"new": "New", "changed": "Changed", "renamed": "New name", "closed": "Closed", "removed": "Taken out"}
SIGNS = {"new": "plus", "changed": "pencil", "renamed": "pencil", "closed": "cross", "removed": "cross"}
LOOKS = {"new": "lo-good", "changed": "lo-in", "renamed": "lo-in", "closed": "lo-bad", "removed": "lo-bad"}
_KINDS = {
    "service": ("service or school", "services and schools"),
    "organisation": ("organisation", "organisations"),
    "guide": ("guide", "guides"),
}
_BECAME = {"new": "came in", "closed": "closed", "removed": "went", "changed": "changed", "renamed": "changed"}


def address_of_topic(topic: str) -> str:
    return f"{ADDRESS}topics/{topic}/"


def feed_of(address: str) -> str:
    """The address of the feed that tells of the same as the page at `address`."""
    return f"{address}feed.xml"


def sheets(catalogue: Catalogue, offer: Offer, today: date, has_feeds: bool) -> Iterator[Sheet]:
    """All news, and the news of each topic that holds a service."""
    yield from _sheets("", news(offer), catalogue, offer, today, has_feeds)
    for topic in catalogue.by_topic:
        yield from _sheets(topic, news(offer, topic), catalogue, offer, today, has_feeds)


def _sheets(
    topic: str, told: tuple[News, ...], catalogue: Catalogue, offer: Offer, today: date, has_feeds: bool
) -> Iterator[Sheet]:
    first = address_of_topic(topic) if topic else ADDRESS
    starts = range(0, max(1, len(told)), ON_A_PAGE)
    addresses = tuple(page_address(first, number) for number in range(1, len(starts) + 1))
    for number, start in enumerate(starts, start=1):
        part = told[start : start + ON_A_PAGE]
        pages = Pages(number=number, addresses=addresses)
        yield Sheet(
            address=addresses[number - 1],
            make=partial(_page, topic, part, pages, catalogue, offer, today, has_feeds),
            is_listed=number == 1 and not topic,
        )


def _page(
    topic: str,
    part: tuple[News, ...],
    pages: Pages,
    catalogue: Catalogue,
    offer: Offer,
    today: date,
    has_feeds: bool,
) -> Page:
    address = pages.addresses[pages.number - 1]
    heading = f"{TITLE}: {words.lower_first(offer.title_of('topics', topic))}" if topic else TITLE
    title = f"{heading}, page {pages.number}" if pages.number > 1 else heading
    parents = (Crumb(title=TITLE, address=ADDRESS),) if topic else ()
    feeds = (feed(topic, offer),) if has_feeds else ()
    values = {
        "heading": heading,
        "months": [(words.month(month), [_line(one, offer) for one in listed]) for month, listed in by_month(part)],
        "history": offer.history,
        "today": today,
        "pages": pages,
        "feeds": feeds,
        "topic": (offer.title_of("topics", topic), f"topics/{topic}/") if topic else None,
        "topics": [(offer.title_of("topics", id), address_of_topic(id)) for id in catalogue.by_topic if not topic],
    }
    return Page(
        address=address,
        title=title,
        description="Services, organisations and guides that are new, that changed or that closed in the last year.",
        crumbs=(Crumb(title="Home"), *parents, Crumb(title=offer.title_of("topics", topic) if topic else TITLE)),
        section="about",
        is_listed=pages.number == 1 and not topic,
        feeds=feeds,
        body=body("whats_new.html", address, values),
    )


def feed(topic: str, offer: Offer) -> tuple[str, str]:
    """Title and address of the feed of a topic, or of all."""
    if not topic:
        return TITLE, feed_of(ADDRESS)
    return f"{TITLE}: {words.lower_first(offer.title_of('topics', topic))}", feed_of(address_of_topic(topic))


def newest(offer: Offer, most: int) -> list[dict[str, object]]:
    return [_line(one, offer) for one in news(offer)[:most]]


def _line(one: News, offer: Offer) -> dict[str, object]:
    """A piece of news as the templates show it."""
    return {
        "word": WORDS[one.what],
        "sign": SIGNS[one.what],
        "look": LOOKS[one.what],
        "day": one.date,
        "title": heading_of(one),
        "address": one.address,
        "says": " ".join(says(one)),
        "instead": one.instead,
        "instead_says": instead_says(one),
        "topics": [(offer.title_of("topics", id), f"topics/{id}/") for id in one.topics[:3]],
    }


def heading_of(one: News) -> str:
    """Its name, or how many it tells of."""
    if one.title:
        return one.title
    together = " together" if one.count > 1 else ""
    return f"{words.count(one.count, *_KINDS[one.kind])} {_BECAME[one.what]}{together}"


def says(one: News) -> Iterable[str]:
    """What changed, a sentence each, in plain text."""
    if one.was:
        yield f"It was called {one.was.rstrip('.')}."
    fields = [field for field in one.fields if not (one.was and field in ("Name", "Title", "Question"))]
    if fields:
        yield f"What changed: {words.together([words.lower_first(field) for field in fields])}."
    if one.what == "removed" and one.count == 1 and one.title:
        yield "Its page is no longer here."


def instead_says(one: News) -> str:
    """What stands before the name of what to use now."""
    is_topic = one.instead is not None and one.instead[1].startswith("topics/")
    return "See what else there is" if is_topic else "Use instead"


def news_line(one: News) -> str:
    """One line for a page itself: `Changed on 3 May 2026`. The day is this offer's, and not that of a closing."""
    first = {"new": "New here", "closed": "Marked as closed"}.get(one.what, "Changed")
    return f"{first} on {words.day_in_words(one.date)}"
