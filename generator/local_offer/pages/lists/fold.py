"""The schools in a list that is not about them: folded at its end, with a list of their own where they are many."""

from collections.abc import Sequence
from dataclasses import dataclass

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.lists.cards import Row, row
from local_offer.records import Service
from local_offer.views.groups import Grouping, Section

IN_THE_FOLD = 20
"""So many are folded into the list; more have a list of their own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fold:
    """`address` is of the list that holds all, where these are only some."""

    title: str
    rows: tuple[Row, ...]
    address: str


def fold_of(sections: Sequence[Section], room: int, address: str, grouping: Grouping, offer: Offer) -> Fold | None:
    """Nothing without schools. `room` is how many the page can still hold, `address` where all of them would stand."""
    schools = each_of(sections)
    if not schools:
        return None
    return Fold(
        title=f"{called(schools)} ({len(schools)})",
        rows=tuple(row(school, offer, grouping.distances) for school in schools[:room]),
        address=address if len(schools) > room else "",
    )


def each_of(sections: Sequence[Section]) -> tuple[Service, ...]:
    return tuple(service for section in sections for service in section.services)


def called(schools: Sequence[Service]) -> str:
    """`Nurseries`, `Schools and colleges`: what there is of them."""
    kinds = {school.setting.kind for school in schools if school.setting}
    colleges = kinds & {"college", "special-college"}
    sorts = (kinds - colleges - {"nursery"}, "schools"), (kinds & {"nursery"}, "nurseries"), (colleges, "colleges")
    said = words.together([name for found, name in sorts if found])
    return said[:1].upper() + said[1:]
