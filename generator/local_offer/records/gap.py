"""Help that is needed and not there; fields as in `schema/gap.json`."""

from dataclasses import dataclass
from datetime import date

from local_offer.records.ages import Ages
from local_offer.records.parts import Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    id: str
    path: str
    title: str
    topics: tuple[str, ...]
    first_raised: date
    state: str
    needs: tuple[str, ...] = ()
    ages: Ages = Ages()
    places: tuple[str, ...] = ()
    raised_by: str | None = None
    raiser: str | None = None
    times: int | None = None
    owner: str | None = None
    decision: str | None = None
    decided: date | None = None
    due: date | None = None
    opened: date | None = None
    commissioning: str | None = None
    closed_by: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
