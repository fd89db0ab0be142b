"""The page of all booklets: what each is, in which forms, and how many pages and bytes each form has."""

from datetime import date

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.offer.shelf import Shelf, ShelvedBooklet
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page

ADDRESS = "booklets/"
ANOTHER_WAY = "get-this-information-another-way"
GROUPS = (
    ("whole", "Everything"),
    ("guides", "Guides"),
    ("topic", "By topic"),
    ("need", "By need"),
    ("place", "By place"),
    ("poster", "Posters for this month"),
)
"""How the ids of booklets begin, and what that is called."""


def page(offer: Offer, today: date) -> Page:
    return Page(
        address=ADDRESS,
        title="Booklets to print",
        description="The local offer on paper: by topic, by town, and the guides, to print or to have printed for you.",
        crumbs=(Crumb(title="Home"), Crumb(title="Booklets to print")),
        section="find",
        body=body(
            "shelf.html",
            ADDRESS,
            {
                "groups": grouped(offer.shelf),
                "missing": offer.shelf.missing,
                "council": offer.council,
                "has_guide": ANOTHER_WAY in offer.guide_by_id,
                "today": today,
            },
        ),
    )


def grouped(shelf: Shelf) -> list[tuple[str, list[ShelvedBooklet]]]:
    groups = [(title, [each for each in shelf.booklets if each.id.startswith(kind)]) for kind, title in GROUPS]
    return [(title, found) for title, found in groups if found]


def id_of(address: str) -> str:
    """Of the booklet of a list by the address of its page: `topic-clubs` of `topics/clubs/`."""
    kind, _, id = address.strip("/").partition("/")
    return f"{kind.removesuffix('s')}-{id}"


def on_shelf(id: str, offer: Offer, address: str, called: str = "This list as a booklet") -> Markup:
    """The way from a page at an address to the booklet of what it lists; empty where there is none."""
    booklet = offer.shelf.booklet(id)
    if booklet is None:
        return Markup()
    return body("on_shelf.html", address, {"booklet": booklet, "called": called})
