"""What stands at an address that a record had before: where it is now."""

from collections.abc import Iterator

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page, Sheet


def sheets(offer: Offer) -> Iterator[Sheet]:
    for folder, records in (("services", offer.services), ("organisations", offer.organisations)):
        for record in records:
            for former in record.former_ids:
                here, there = f"{folder}/{former}/", f"{folder}/{record.id}/"
                yield Sheet(
                    address=here,
                    make=lambda h=here, t=there, n=record.name: _page(h, t, n),  # type: ignore[misc]
                    is_listed=False,
                )


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
