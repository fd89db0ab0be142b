"""A mark in a guide must stand for something."""

from collections.abc import Iterable, Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.records import Guide
from local_offer.schema.time_limits import time_limits
from local_offer.views.guides import marks_of
from local_offer.views.marks import KINDS, SHOWN, Mark
from local_offer.words import nearest


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    known: dict[str, Iterable[str]] = {
        "limit": time_limits(),
        "local": offer.contract.schemas["council"]["properties"]["facts"]["properties"],
        "show": SHOWN,
        "council": ("",),
    }
    for guide in offer.guides:
        for line, mark in marks_of(guide):
            if mark.kind not in known:
                kinds = ", ".join(f"{{{{ {kind} … }}}}" for kind in KINDS)
                yield _fault(guide, line, f"'{mark.written}' is not a mark that we know", f"the marks are {kinds}")
            elif mark.name not in known[mark.kind]:
                near = nearest(mark.name, list(known[mark.kind]))
                remedy = f"did you mean '{near}'?" if near else _where(mark)
                yield _fault(guide, line, f"there is no {_what(mark)} called '{mark.name}'", remedy)


def _fault(guide: Guide, line: int, message: str, remedy: str) -> Fault:
    return Fault(path=guide.path, line=line, rule="unknown-mark", message=message, remedy=remedy)


def _what(mark: Mark) -> str:
    return {"limit": "time limit", "local": "fact of the council", "show": "part to show"}.get(mark.kind, "mark")


def _where(mark: Mark) -> str:
    return {
        "limit": "the time limits stand in schema/time-limits.json",
        "local": "the facts stand in schema/council.json",
    }.get(mark.kind, "take it out")
