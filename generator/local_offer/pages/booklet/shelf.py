"""The page of all booklets: what each is, and how many pages and bytes it has."""

from dataclasses import dataclass

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page

ADDRESS = "booklets/"
GROUPS = (("whole", "Everything"), ("guides", "Guides"), ("topic", "By topic"), ("place", "By place"))
"""How the ids of booklets begin, and what that is called."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShelvedBooklet:
    """`file` is its name below the page's address, `size` in bytes."""

    id: str
    title: str
    file: str
    pages: int
    size: int

    @property
    def weight(self) -> str:
        """`340 KB` or `2.1 MB`."""
        return f"{self.size / 1e6:.1f} MB" if self.size >= 1e6 else f"{max(1, round(self.size / 1e3))} KB"


@dataclass(frozen=True, kw_only=True, slots=True)
class Shelf:
    """The booklets of a site; `missing` says why there are none though the council wants them."""

    booklets: tuple[ShelvedBooklet, ...] = ()
    missing: str = ""

    def __bool__(self) -> bool:
        return bool(self.booklets or self.missing)


NO_SHELF = Shelf()


def page(shelf: Shelf, offer: Offer) -> Page:
    groups = [(title, [each for each in shelf.booklets if each.id.startswith(kind)]) for kind, title in GROUPS]
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
                "groups": [(title, found) for title, found in groups if found],
                "is_empty": not shelf.booklets,
                "council": offer.council,
            },
        ),
    )
