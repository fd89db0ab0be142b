"""What begins must begin before it ends: pages shown, sessions, contracts, and days on which opening times hold.

An answer comes after what was said, a decision after the gap was raised, and what is next after what was done.

Opening times themselves may end before they begin, which is on the next day; they may not be the same time twice.
"""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.moments import begins, ends
from local_offer.records.parts import Hours

_DAY_AND_NIGHT = "00:00"


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        for pointer, begin, end in _spans(service):
            if begin and end and begin[: len(end)] > end[: len(begin)]:  # a month is compared with a month
                yield fault("dates-turned-round/span", service.path, pointer, begin=begin, end=end)
        for pointer, hours in hours_of(service):
            if hours.opens and hours.opens == hours.closes != _DAY_AND_NIGHT:
                yield fault("dates-turned-round/same-time", service.path, pointer, time=hours.opens)
    for pointer, begin, end in _spans_of_council(offer):
        if begin > end:
            yield fault("dates-turned-round/span", FACTS, pointer, begin=begin, end=end)
    for path, field, first, later in _followed(offer):
        if later and later < first:
            yield fault("dates-turned-round/followed", path, (field,), field=field, later=later, first=first)


def _followed(offer: Offer) -> Iterator[tuple[str, str, date, date | None]]:
    """Path, the later day's field, and the two days."""
    for comment in offer.comments:
        yield comment.path, "responded", comment.date, comment.responded
    for gap in offer.gaps:
        yield gap.path, "decided", gap.first_raised, gap.decided
    for entry in offer.log:
        yield entry.path, "next", entry.date, entry.next


def _spans_of_council(offer: Offer) -> Iterator[tuple[Pointer, str, str]]:
    for index, alert in enumerate(offer.alerts):
        if begins(alert.from_) >= ends(alert.to):
            yield ("alerts", index), alert.from_, alert.to
    for index, term in enumerate(offer.term_dates.terms if offer.term_dates else ()):
        yield ("term_dates", "terms", index), *_texts(term.from_, term.to)


def _spans(service: Service) -> Iterator[tuple[Pointer, str, str]]:
    yield ("publish",), *_texts(service.publish.from_, service.publish.to)
    for pointer, hours in hours_of(service):
        yield pointer, *_texts(hours.from_, hours.to)
    for index, contract in enumerate(service.contracts):
        yield ("contracts", index), *_texts(contract.from_, contract.until)
    for index, closed in enumerate(service.closed_days):
        yield ("closed_days", index), *_texts(closed.from_, closed.to)
    for index, session in enumerate(service.sessions):
        yield ("sessions", index), *_texts(session.opens, session.closes)


def hours_of(service: Service) -> Iterator[tuple[Pointer, Hours]]:
    """Its times and those of its places, each with its place in the record."""
    for index, hours in enumerate(service.hours):
        yield ("hours", index), hours
    for number, location in enumerate(service.locations):
        for index, hours in enumerate(location.hours):
            yield ("locations", number, "hours", index), hours


def _texts(begin: date | str | None, end: date | str | None) -> tuple[str, str]:
    """Days and times as text, in which the earlier is the smaller."""
    return str(begin or ""), str(end or "")
