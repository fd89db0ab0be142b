"""Ways to narrow a list: what each narrows to, how many are left, and where."""

from collections.abc import Mapping
from dataclasses import dataclass

from local_offer.offer import Offer
from local_offer.views.catalogue import Lists

MOST = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class Chip:
    title: str
    count: int
    address: str


def titles(offer: Offer, vocabulary: str) -> dict[str, str]:
    return {id: term.title for id, term in offer.contract.vocabularies[vocabulary].terms.items()}


def chips(lists: Lists, titles: Mapping[str, str], address: str, most: int = MOST) -> tuple[Chip, ...]:
    """The largest of the lists, in the order of `titles`. `address` has a `{}` where the id goes."""
    # Those left out are the smallest. Of two that are as large the id decides, so that two builds agree.
    largest = set(sorted(lists, key=lambda id: (-len(lists[id]), id))[:most])
    return tuple(
        Chip(title=titles[id], count=len(lists[id]), address=address.format(id)) for id in titles if id in largest
    )
