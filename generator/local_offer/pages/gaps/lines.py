"""What families asked for, gaps and waits, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.records import Gap, Service
from local_offer.records.comment import AskedFor
from local_offer.records.service import Waiting
from local_offer.views.asked_for import Wanted, Wish, days_to_open

SIGNS = {
    "raised": ("part", "talk"),
    "looking": ("part", "search"),
    "planned": ("in", "plan"),
    "closed": ("good", "tick"),
    "not-planned": ("bad", "cross"),
}
"""For each state of a gap its colour and its sign, which stand beside its word."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownGap:
    gap: Gap
    about: str
    state: str
    colour: str
    sign: str
    times: int
    closed_by: tuple[Service, ...]
    days: int | None
    """From first raised until the help began."""
    is_late: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class RaisedGaps:
    """The gaps of one raiser under a heading of their own."""

    id: str
    heading: str
    gaps: tuple[ShownGap, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownAsked:
    about: str
    times: int
    last: date


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownWait:
    service: Service
    said: str
    as_of: str
    source: str
    note: str


def shown_gaps(wanted: Wanted, today: date, topic: str = "") -> tuple[RaisedGaps, ...]:
    """By who raised them, families first and always there; those of which nobody says so come last."""
    raisers = wanted.offer.contract.vocabularies["gap-raisers"].terms.values()
    headings = {
        **{raiser.id: str(raiser.notes["heading"]) for raiser in raisers},
        "": "What else is known to be missing",
    }
    groups = (
        RaisedGaps(id=id or "others", heading=heading, gaps=_of_topic(wanted, today, id, topic))
        for id, heading in headings.items()
    )
    return tuple(group for group in groups if group.gaps or group.id == "families")


def _of_topic(wanted: Wanted, today: date, raiser: str, topic: str) -> tuple[ShownGap, ...]:
    gaps = wanted.raised_by(raiser)
    return tuple(_shown(gap, wanted, today) for gap in gaps if not topic or topic in gap.topics)


def _shown(gap: Gap, wanted: Wanted, today: date) -> ShownGap:
    offer = wanted.offer
    colour, sign = SIGNS[gap.state]
    return ShownGap(
        gap=gap,
        about=about(gap, offer),
        state=offer.title_of("gap-states", gap.state),
        colour=colour,
        sign=sign,
        times=wanted.times_of(gap),
        closed_by=tuple(offer.service_by_id[id] for id in gap.closed_by if id in offer.service_by_id),
        days=days_to_open(gap, offer),
        is_late=bool(gap.due and gap.due < today and gap.state not in ("closed", "not-planned")),
    )


def shown_asked(asked: Iterable[Wish], offer: Offer) -> list[ShownAsked]:
    return [ShownAsked(about=about(each.asked_for, offer), times=each.times, last=each.last) for each in asked]


def shown_waits(known: Iterable[tuple[Service, Waiting]], topic: str = "") -> list[ShownWait]:
    """Those of every service, or of one topic."""
    return [
        ShownWait(
            service=service,
            said=words.waiting(wait),
            as_of=wait.as_of,
            source=wait.source or "",
            note=wait.note or "",
        )
        for service, wait in known
        if not topic or topic in service.topics
    ]


def about(wanted: Gap | AskedFor, offer: Offer) -> str:
    """What, for whom and where, in a line: `Clubs. Autism. Ages 13 to 17. In Crewe`."""
    groups = (
        [offer.title_of("topics", topic) for topic in wanted.topics],
        [offer.title_of("needs", need) for need in wanted.needs],
    )
    parts = [words.together([titles[0], *map(words.lower_first, titles[1:])]) if titles else "" for titles in groups]
    places = [offer.title_of("places", place) for place in wanted.places]
    where = f"In {words.together(places)}" if places else ""
    return words.sentences(*parts, words.ages(wanted.ages), wanted.ages.note, where)
