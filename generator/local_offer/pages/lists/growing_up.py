"""What stops and what starts at 16, 18, 19 and 25, written to the young person."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.lists.cards import Row, row
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.views.catalogue import Catalogue
from local_offer.views.growing_up import BIRTHDAYS, LAST, Milestone, turnings, until_the_end

MOST = 5
ADDRESS = "ages/growing-up/"
TITLE = "What stops and what starts as you grow up"
LEDE = "Some help stops at a birthday, and other help starts. Find out before you get there."


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownMilestone:
    """A change as it is shown: the service, the ages it states, and the birthday on or before which it comes."""

    row: Row
    ages: str
    age: int
    is_birthday: bool


def sheet(offer: Offer, catalogue: Catalogue) -> Sheet:
    return Sheet(address=ADDRESS, make=lambda: _page(offer, catalogue))


def _page(offer: Offer, catalogue: Catalogue) -> Page:
    return Page(
        address=ADDRESS,
        title=TITLE,
        description=LEDE,
        crumbs=(Crumb(title="Home"), Crumb(title="Ages", address="ages/"), Crumb(title=TITLE)),
        section="young",
        body=Markup('<h1>{}</h1>\n<p class="lo-lede">{}</p>\n').format(TITLE, LEDE)
        + stops_and_starts(ADDRESS, offer, catalogue),
    )


def stops_and_starts(address: str, offer: Offer, catalogue: Catalogue) -> Markup:
    """A part of a page: what changes at every birthday, and when the offer ends."""
    values = {
        "turnings": [
            {"turning": turning, "stops": _few(turning.stops, offer), "starts": _few(turning.starts, offer)}
            for turning in turnings(catalogue.services)
        ],
        "until_the_end": until_the_end(catalogue.services),
        "first": BIRTHDAYS[0],
        "last": LAST,
    }
    return body("stops_and_starts.html", address, values)


def _few(changes: Sequence[Milestone], offer: Offer) -> list[ShownMilestone]:
    return [
        ShownMilestone(
            row=row(change.service, offer),
            ages=words.lower_first(words.ages(change.service.ages)),
            age=change.age,
            is_birthday=change.is_birthday,
        )
        for change in changes[:MOST]
    ]
