"""What is new as feeds: one of everything, and one for each topic."""

from collections.abc import Iterator
from datetime import date

from local_offer.exports import FeedEntry, atom
from local_offer.offer import Offer
from local_offer.pages.home import whats_new
from local_offer.views.catalogue import Catalogue
from local_offer.views.news import News, news

MOST = 50
"""Entries in a feed, the newest: readers keep what they have seen."""


def feeds(offer: Offer, today: date, site_name: str, site_url: str) -> Iterator[tuple[str, str]]:
    """Address and text of each feed of a published offer; none without the site's whole address."""
    if not site_url:
        return
    for topic in ("", *Catalogue(offer).by_topic):
        title, address = whats_new.feed(topic, offer)
        entries = [_entry(one, offer) for one in news(offer, topic)[:MOST]]
        yield (
            address,
            atom(
                f"{title} - {site_name}",
                address,
                whats_new.address_of_topic(topic) if topic else whats_new.ADDRESS,
                entries,
                author=offer.council.name,
                site_url=site_url,
                today=today,
            ),
        )


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
