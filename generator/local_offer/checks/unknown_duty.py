"""A duty that a service, a guide or the council names must be one that we know, and so must its kind."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.records import Guide, Service
from local_offer.words import nearest

if TYPE_CHECKING:
    from local_offer.schema.duties import Duty


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        yield from _unknown(service, "duties", service.duties)
    for guide in offer.guide_pages:
        yield from _unknown(guide, "meets", guide.meets)
    yield from _in_councils_file(offer)


def _unknown(record: Service | Guide, field: str, named: Sequence[str]) -> Iterator[Fault]:
    if not named:
        return
    known = _duties()
    for index, id in enumerate(named):
        if id not in known:
            yield _no_duty(record.path, (field, index), id, known)


def _in_councils_file(offer: Offer) -> Iterator[Fault]:
    """Where the council says that none applies, or that a kind of help is not provided."""
    if not (offer.none_applies or offer.not_provided):
        return
    known = _duties()
    for index, none in enumerate(offer.none_applies):
        place: Pointer = ("none_applies", index)
        if none.duty not in known:
            yield _no_duty(FACTS, (*place, "duty"), none.duty, known)
        elif none.kind and none.kind not in (kinds := _kinds(known[none.duty])):
            yield _no_kind((*place, "kind"), none.kind, kinds)
    for index, word in enumerate(offer.not_provided):
        place = ("not_provided", index)
        if word.duty not in known:
            yield _no_duty(FACTS, (*place, "duty"), word.duty, known)
        elif word.kind not in (kinds := _kinds(known[word.duty])):
            yield _no_kind((*place, "kind"), word.kind, kinds)


def _no_duty(path: str, place: Pointer, id: str, known: Mapping[str, "Duty"]) -> Fault:
    return fault("unknown-duty", path, place, near=nearest(id, known), id=id)


def _no_kind(place: Pointer, id: str, kinds: Sequence[str]) -> Fault:
    return fault("unknown-kind", FACTS, place, near=nearest(id, kinds), id=id)


def _kinds(duty: "Duty") -> tuple[str, ...]:
    """Those that a duty asks for one by one: of provider, of body or of help."""
    from local_offer.schema.evidence import Log, Services

    found: list[str] = []
    for part in duty.evidence:
        if isinstance(part, Services):
            found += (*part.classes, *part.checklist)
        elif isinstance(part, Log):
            found += part.by_kind
    return tuple(found)


def _duties() -> Mapping[str, "Duty"]:
    from local_offer.schema.duties import duties  # most offers name none, and the duties are slow to load

    return duties()
