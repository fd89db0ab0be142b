"""The page on the feed of Open Referral UK: where it is, how it is paged, and what its ids and names follow."""

from collections.abc import Mapping
from dataclasses import dataclass

from local_offer.offer import Council, Offer
from local_offer.pages.about.about import ABOUT
from local_offer.pages.data.data import ADDRESS as DATA
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.views.feed_ids import FEED, ITSELF, NAMESPACE, PREFIX, FeedIds
from local_offer.views.feed_losses import FROM_ANOTHER_COUNCIL, FROM_ANY

ADDRESS = f"{DATA}open-referral/"
_TITLE = "Services in Open Referral UK"
_LEDE = "The services of this site in the national standard for directories, version 3.0."


@dataclass(frozen=True, kw_only=True, slots=True)
class FeedBody:
    """`namespace` is that of the council; `id` one made with it, of `example`."""

    title: str
    lede: str
    feed: str
    prefix: str
    itself: str
    common: str
    namespace: str
    example: str
    id: str
    council: Council
    services: int
    from_any: Mapping[str, str]
    from_another: Mapping[str, str]


def page(offer: Offer) -> Page:
    ids = FeedIds(offer.council)
    example = offer.services[0] if offer.services else None
    shown = FeedBody(
        title=_TITLE,
        lede=_LEDE,
        feed=FEED,
        prefix=PREFIX,
        itself=ITSELF,
        common=NAMESPACE,
        namespace=ids.namespace,
        example=(*example.former_ids, example.id)[0] if example else "",
        id=ids.of(example) if example else "",
        council=offer.council,
        services=len(offer.services),
        from_any=FROM_ANY,
        from_another=FROM_ANOTHER_COUNCIL,
    )
    return Page(
        address=ADDRESS,
        title=_TITLE,
        description=_LEDE,
        crumbs=(Crumb(title="Home"), ABOUT, Crumb(title="Open data", address=DATA), Crumb(title=_TITLE)),
        section="about",
        explains=False,
        body=body("open_referral.html", ADDRESS, shown),
    )
