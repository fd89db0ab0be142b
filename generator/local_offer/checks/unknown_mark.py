"""A mark in a guide must stand for something."""

from collections.abc import Iterable, Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.schema.time_limits import time_limits
from local_offer.views.guides import marks_of
from local_offer.views.marks import KINDS, SHOWN
from local_offer.words import nearest


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    known: dict[str, Iterable[str]] = {
        "limit": time_limits(),
        "local": offer.contract.schemas["council"]["properties"]["facts"]["properties"],
        "figure": offer.contract.vocabularies["measures"].terms,
        "show": SHOWN,
        "council": ("",),
        "area": ("",),
    }
    for guide in offer.guide_pages:
        for line, mark in marks_of(guide):
            if mark.kind not in known:
                kinds = ", ".join(f"{{{{ {kind} … }}}}" for kind in KINDS)
                yield fault("unknown-mark/kind", guide.path, line=line, written=mark.written, marks=kinds)
            elif mark.name not in known[mark.kind]:
                near = nearest(mark.name, known[mark.kind])
                yield fault(f"unknown-mark/{mark.kind}", guide.path, line=line, near=near, name=mark.name)
