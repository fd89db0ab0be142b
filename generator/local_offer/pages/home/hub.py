"""The small page behind a tile of home: its guides, a few services of each sort, and the lists that hold more."""

from collections.abc import Iterator
from dataclasses import dataclass

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.guides.start import start_card
from local_offer.pages.lists.cards import Row, row
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.records import Hub
from local_offer.theme.art.art import known
from local_offer.views.catalogue import Catalogue
from local_offer.views.hubs import ListNamed, hubs, parts_of, start_of


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownPart:
    """`lists` are those that hold more. `guides` are title and address of each."""

    title: str
    guides: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    lists: tuple[ListNamed, ...]


def sheets(catalogue: Catalogue, offer: Offer) -> Iterator[Sheet]:
    for hub in hubs(offer):
        yield Sheet(address=hub.address, make=lambda hub=hub: _page(hub, catalogue, offer))  # type: ignore[misc]


def _page(hub: Hub, catalogue: Catalogue, offer: Offer) -> Page:
    values = {
        "hub": hub,
        "drawing": known(hub.drawing),
        "start": start_card(start_of(hub, offer), offer),
        "groups": [
            ShownPart(
                title=part.title,
                guides=tuple((guide.question or guide.title, guide.address) for guide in part.guides),
                rows=tuple(row(service, offer) for service in part.services),
                lists=part.lists,
            )
            for part in parts_of(hub, catalogue)
        ],
    }
    return Page(
        address=hub.address,
        title=hub.title,
        description=f"{hub.description}. {hub.lede or ''}".strip(),
        crumbs=(Crumb(title="Home"), Crumb(title=hub.title)),
        section="find",
        body=body("hub.html", hub.address, values),
    )
