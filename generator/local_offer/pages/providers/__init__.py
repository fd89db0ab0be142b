"""Pages for those who run a service: the form that makes an entry, the guide to its fields, and the check's rules."""

from collections.abc import Callable, Iterator

from local_offer.offer import Offer
from local_offer.pages.page import Sheet
from local_offer.pages.providers import add, field_guide, rules

__all__ = ["sheets"]


def sheets(offer: Offer, guides: frozenset[str], kit: Callable[[], str]) -> Iterator[Sheet]:
    """`guides` are the addresses of the pages that the council wrote, `kit` says that of what the form loads."""
    yield Sheet(address=add.ADDRESS, make=lambda: add.page(offer, guides, kit()))
    yield Sheet(address=field_guide.ADDRESS, make=lambda: field_guide.page(offer, guides))
    yield Sheet(address=rules.ADDRESS, make=lambda: rules.page(guides))
