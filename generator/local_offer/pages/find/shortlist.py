"""The page of a family's own list, which their browser keeps and the page's script fills."""

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page

ADDRESS = "shortlist/"
WAYS = (
    ("Search in your own words", "find/"),
    ("By topic", "topics/"),
    ("By need", "needs/"),
    ("By age", "ages/"),
    ("By place", "places/"),
    ("Every service by name", "a-z/"),
)


def page(offer: Offer) -> Page:
    return Page(
        address=ADDRESS,
        title="Your list",
        description="The services you saved, in one place, to print or to send to someone.",
        crumbs=(Crumb(title="Home"), Crumb(title="Find help", address="find/"), Crumb(title="Your list")),
        section="find",
        is_listed=False,
        script="shortlist/list.js",
        styles=("shortlist.css",),
        explains=False,
        body=body("shortlist.html", ADDRESS, {"council": offer.council, "ways": WAYS}),
    )
