"""What stops and what starts at 16, 18, 19 and 25, written to the young person."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages import words
from local_offer.pages.cards import Row, row
from local_offer.pages.environment import body
from local_offer.views.ages import AgeBand
from local_offer.views.catalogue import Catalogue
from local_offer.views.growing_up import BIRTHDAYS, LAST, Change, turnings, until_the_end

MOST = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """A change as it is shown: the service, the ages it states, and the birthday on which it comes."""

    row: Row
    ages: str
    age: int


def stops_and_starts(address: str, offer: Offer, catalogue: Catalogue, band: AgeBand | None = None) -> Markup:
    """A part of a page: every birthday, or those that come while one is in `band` and the one that ends it."""
    turned = [turning for turning in turnings(catalogue.services) if band is None or _concerns(band, turning.age)]
    values = {
        "turnings": [
            {
                "turning": turning,
                "stops": _few(turning.stops, offer),
                "starts": _few(turning.starts, offer),
            }
            for turning in turned
        ],
        "whole": band is None,
        "until_the_end": until_the_end(catalogue.services),
        "first": BIRTHDAYS[0],
        "last": LAST,
    }
    return body("stops_and_starts.html", address, values) if turned else Markup("")


def _concerns(band: AgeBand, age: int) -> bool:
    return band.youngest <= age <= band.oldest + 1


def _few(changes: Sequence[Change], offer: Offer) -> list[Shown]:
    return [
        Shown(row=row(change.service, offer), ages=words.lower_first(words.ages(change.service.ages)), age=change.age)
        for change in changes[:MOST]
    ]
