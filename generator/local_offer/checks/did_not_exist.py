"""Nobody can have asked a body before it existed, or under the law before there was that law."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.records import LogEntry
from local_offer.schema.law import in_force
from local_offer.words import day_in_words

OFFER = "regulations"
"""The text of law that asks whom to consult: SEND Regulations 2014, regulation 54."""


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for entry in offer.log:
        if entry.kind == "consultation":
            yield from _of_entry(entry, offer)
    for index, body in enumerate(offer.bodies_to_ask):
        yield from _gone(FACTS, ("bodies_to_ask", index, "name"), body.name, body.kind, offer)


def _of_entry(entry: LogEntry, offer: Offer) -> Iterator[Fault]:
    named: list[tuple[Pointer, str]] = [(("groups", at), group) for at, group in enumerate(entry.groups)]
    named += [(("bodies", at, "kind"), body.kind) for at, body in enumerate(entry.bodies)]
    day = entry.date.isoformat()
    law = in_force(OFFER)
    if named and day < law:
        yield fault("did-not-exist/law", entry.path, ("date",), day=day_in_words(date.fromisoformat(law)))
    for pointer, kind in named:
        term = offer.contract.vocabularies["consultation-groups"][kind]
        if (began := str(term.notes.get("began", ""))) > day:
            since = day_in_words(date.fromisoformat(began))
            yield fault("did-not-exist/body", entry.path, pointer, body=term.title, day=since)
    for at, body in enumerate(entry.bodies):
        yield from _gone(entry.path, ("bodies", at, "name"), body.name, body.kind, offer)


def _gone(path: str, pointer: Pointer, name: str, kind: str, offer: Offer) -> Iterator[Fault]:
    """A body that was there before those of its kind, and is none of them."""
    term = offer.contract.vocabularies["consultation-groups"][kind]
    before = str(term.notes.get("before", ""))
    if before and before in name.casefold():
        yield fault("did-not-exist/before", path, pointer, name=name, kind=term.title)
