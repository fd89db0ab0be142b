"""What is new as feeds: one of everything, and one for each topic, need and place."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from local_offer.exports import FeedEntry, atom
from local_offer.offer import Offer
from local_offer.pages.home import whats_new
from local_offer.pages.lists.listings import listings
from local_offer.pages.lists.lists import ServiceList, feed_of
from local_offer.site.plan import SitePart
from local_offer.views.catalogue import Catalogue, catalogue_of
from local_offer.views.news import News, news, news_of

MOST = 50
"""Entries in a feed, the newest: readers keep what they have seen."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Feed:
    """`page` is the address of the page that tells the same; `told` gives what is new, the newest first."""

    title: str
    address: str
    page: str
    told: Callable[[], Sequence[News]]


def feeds(offer: Offer, today: date, site_name: str, site_url: str) -> SitePart[_Feed]:
    """Those of a published offer; none without the site's whole address."""

    def text(feed: _Feed) -> str:
        entries = [_entry(one, offer) for one in feed.told()[:MOST]]
        return atom(
            f"{feed.title} - {site_name}",
            feed.address,
            feed.page,
            entries,
            author=offer.council.name,
            site_url=site_url,
            today=today,
        )

    return SitePart("", lambda: {each.address: each for each in _feeds(offer) if site_url}, text, ending="feed.xml")


def _feeds(offer: Offer) -> Iterator[_Feed]:
    for topic in ("", *catalogue_of(offer).by_topic):
        title, address = whats_new.feed(topic, offer)
        page = whats_new.address_of_topic(topic) if topic else whats_new.ADDRESS
        yield _Feed(title=title, address=address, page=page, told=partial(news, offer, topic))
    for listing in listings(Catalogue(offer, with_closed=True)):
        if listing.has_feed:
            title, address = feed_of(listing)
            yield _Feed(title=title, address=address, page=listing.address, told=partial(_news_of, listing, offer))


def _news_of(listing: ServiceList, offer: Offer) -> Sequence[News]:
    return news_of({each.id for each in listing.services}, offer)


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
