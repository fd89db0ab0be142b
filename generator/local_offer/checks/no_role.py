"""Who answers for what the council says is a role that families could ask for, and not "someone"."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.views.own_words import is_a_role
from local_offer.views.placeholders import placeholder_in


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for path, pointer, said in _roles(offer):
        if said and not is_a_role(said) and not placeholder_in(said):
            yield fault("no-role", path, pointer, said=said)


def _roles(offer: Offer) -> Iterator[tuple[str, Pointer, str | None]]:
    for entry in offer.log:
        yield entry.path, ("by",), entry.by
        yield from ((entry.path, ("bodies", at, "role"), body.role) for at, body in enumerate(entry.bodies))
    for comment in offer.comments:
        yield comment.path, ("by",), comment.by
    if offer.linked_from:
        yield FACTS, ("council_page_that_links_here", "by"), offer.linked_from.by
    for name in ("statements", "none_applies"):
        yield from ((FACTS, (name, at, "by"), said.by) for at, said in enumerate(getattr(offer, name)))
