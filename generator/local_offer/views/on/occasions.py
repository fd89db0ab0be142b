"""What is on: each day on which a group meets or something takes place, from what records say of it.

Dated sessions always count. Opening times count where they are times of a group that one goes to: see `is_of_group`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.parts import Hours
from local_offer.records.service import Location, Session
from local_offer.schema.bank_holidays import bank_holidays
from local_offer.views.bands import is_national
from local_offer.views.on.repeats import FORTNIGHTLY, days_between, weeks_of_month
from local_offer.views.on.when import is_told_whole
from local_offer.views.once import once

MOST_DAYS = 3
"""Of a week. What is open on more of them is open, and nothing that is on."""

Line = tuple[Hours, Location | None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Occasion:
    """`what` is its own name, if it has one; `asks` that someone should ask first, since it is a bank holiday."""

    service: Service
    day: date
    opens: str | None = None
    closes: str | None = None
    what: str = ""
    note: str = ""
    place: Location | None = None
    asks: bool = False

    @property
    def order(self) -> tuple[date, str, str, str]:
        return self.day, self.opens or "", self.service.name, self.what


@once
def occasions(offer: Offer, first: date, last: date) -> tuple[Occasion, ...]:
    """Of a published offer, in the order in which they begin; both days included."""
    found = [each for service in offer.services for each in occasions_of(service, offer, first, last)]
    return tuple(sorted(found, key=lambda occasion: occasion.order))


def occasions_of(service: Service, offer: Offer, first: date, last: date) -> Iterator[Occasion]:
    if service.is_open:
        for session in service.sessions:
            if first <= session.date <= last:
                yield occasion_of_session(service, session)
        for hours, place in lines(service, offer):
            for day in days_on(hours, first, last):
                if is_held(service, hours, day, offer):
                    yield occasion_of_hours(service, hours, place, day)


def days_on(hours: Hours, first: date, last: date) -> Iterator[date]:
    """The days on which times fall that are told whole."""
    return days_between(hours, first, last) if is_told_whole(hours) else iter(())


def lines(service: Service, offer: Offer) -> Iterator[Line]:
    """The times of its groups, each with the place where it is, if that has times of its own."""
    for place, all_hours in ((None, service.hours), *((place, place.hours) for place in service.locations)):
        told = dict.fromkeys(all_hours)  # what is written twice is on once
        yield from ((hours, place) for hours in told if is_of_group(service, hours, offer))


def undated(offer: Offer, day: date) -> tuple[tuple[Service, Hours], ...]:
    """Times of groups of which nobody can tell the days: in term time, where no terms are known, or every second
    week from nobody says when."""
    return tuple(
        (service, hours)
        for service in offer.services
        if service.is_open
        for hours, _ in lines(service, offer)
        if not is_datable(hours, offer, day)
    )


def is_datable(hours: Hours, offer: Offer, day: date) -> bool:
    if not hours.days or (hours.repeats == FORTNIGHTLY and not hours.from_) or not is_told_whole(hours):
        return False
    return hours.term not in ("term-time", "holidays") or _is_term(offer, day) is not None


def is_of_group(service: Service, hours: Hours, offer: Offer) -> bool:
    """Times that come round less often than each week; or of a place to which one goes, on a few days a week, for
    what groups are: a club, a short break, parents who meet."""
    if hours.repeats == FORTNIGHTLY or hours.repeats in weeks_of_month():
        return True
    topics = offer.contract.vocabularies["topics"].terms
    return (
        0 < len(hours.days) <= MOST_DAYS
        and bool(hours.opens)
        and not service.setting
        and not is_national(service)
        and (bool(service.locations) or "in-person" in service.delivery)
        and any(topics[topic].notes.get("sessions") for topic in service.topics if topic in topics)
    )


def is_held(service: Service, hours: Hours, day: date, offer: Offer) -> bool:
    """Whether times hold on a day on which they fall."""
    status, term = service.status, _is_term(offer, day)
    return not (
        any(closed.from_ <= day <= closed.last for closed in service.closed_days)
        or (day in bank_holidays() and service.bank_holidays == "no")
        or (status.coming and status.date and day >= status.date)
        or (hours.term == "term-time" and term is not True)
        or (hours.term == "holidays" and term is not False)
        or not service.publish.is_shown_on(day)
    )


def _is_term(offer: Offer, day: date) -> bool | None:
    return offer.term_dates.is_term(day) if offer.term_dates else None


def occasion_of_session(service: Service, session: Session) -> Occasion:
    return Occasion(
        service=service,
        day=session.date,
        opens=session.opens,
        closes=session.closes,
        what=session.name or "",
        note=session.note or "",
    )


def occasion_of_hours(service: Service, hours: Hours, place: Location | None, day: date) -> Occasion:
    return Occasion(
        service=service,
        day=day,
        opens=hours.opens,
        closes=hours.closes,
        note=hours.note or "",
        place=place,
        asks=asks_first(service, day),
    )


def asks_first(service: Service, day: date) -> bool:
    """Whether one should ask before one goes, as it is a bank holiday and the service does not say that it is on."""
    return service.bank_holidays != "yes" and day in bank_holidays()
