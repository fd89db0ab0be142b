"""What stands at an address that a record or a list had before: where it is now."""

from collections.abc import Iterator

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.lists.whereabouts import OUTSIDE, WHOLE_AREA
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.schema.area import FORMER

_LISTS = (
    (f"places/whole-{FORMER}/", WHOLE_AREA, f"All of the {FORMER}"),
    (f"outside-the-{FORMER}/", OUTSIDE, f"Outside the {FORMER}"),
)


def sheets_of_records(offer: Offer) -> Iterator[Sheet]:
    for folder, records in (("services", offer.services), ("organisations", offer.organisations)):
        for record in records:
            for former in record.former_ids:
                yield _sheet(f"{folder}/{former}/", f"{folder}/{record.id}/", record.name)


def sheets_of_lists(offer: Offer) -> Iterator[Sheet]:
    if offer.council.area == FORMER:
        yield from (_sheet(*each) for each in _LISTS)


def _sheet(address: str, now: str, name: str) -> Sheet:
    return Sheet(address=address, make=lambda: _page(address, now, name), is_listed=False)


def _page(address: str, now: str, name: str) -> Page:
    return Page(
        address=address,
        title=f"{name} has a new address",
        description=f"This page has moved. It is now called {name}.",
        crumbs=(Crumb(title="Home"), Crumb(title=name)),
        section="find",
        is_listed=False,
        points_to=now,
        explains=False,
        body=body("moved.html", address, {"name": name, "now": now}),
    )
