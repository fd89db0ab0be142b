"""What is new as feeds: one of everything, and one for each topic, need and place."""

from collections.abc import Iterator, Sequence
from datetime import date

from local_offer.exports import FeedEntry, atom
from local_offer.offer import Offer
from local_offer.pages.home import whats_new
from local_offer.pages.lists.listings import listings
from local_offer.pages.lists.lists import feed_of
from local_offer.views.catalogue import Catalogue
from local_offer.views.news import News, news, news_of

MOST = 50
"""Entries in a feed, the newest: readers keep what they have seen."""


def feeds(offer: Offer, today: date, site_name: str, site_url: str) -> Iterator[tuple[str, str]]:
    """Address and text of each feed of a published offer; none without the site's whole address."""
    if not site_url:
        return

    def feed(title: str, address: str, page: str, told: Sequence[News]) -> tuple[str, str]:
        entries = [_entry(one, offer) for one in told[:MOST]]
        named = f"{title} - {site_name}"
        return address, atom(named, address, page, entries, author=offer.council.name, site_url=site_url, today=today)

    for topic in ("", *Catalogue(offer).by_topic):
        title, address = whats_new.feed(topic, offer)
        page = whats_new.address_of_topic(topic) if topic else whats_new.ADDRESS
        yield feed(title, address, page, news(offer, topic))
    for listing in listings(Catalogue(offer, with_closed=True)):
        if listing.has_feed:
            title, address = feed_of(listing)
            yield feed(title, address, listing.address, news_of({each.id for each in listing.services}, offer))


def _entry(one: News, offer: Offer) -> FeedEntry:
    instead = f"{whats_new.instead_says(one)}: {one.instead[0]}." if one.instead else ""
    said = [part for part in (*whats_new.says(one), instead) if part]
    word = whats_new.WORDS[one.what]
    return FeedEntry(
        mark=one.mark,
        day=one.date,
        title=f"{word}: {whats_new.heading_of(one)}",
        summary=" ".join(said) or f"{word}: {whats_new.heading_of(one)}.",
        address=one.address or (one.instead[1] if one.instead else whats_new.ADDRESS),
        topics=tuple((id, offer.title_of("topics", id)) for id in one.topics),
    )
