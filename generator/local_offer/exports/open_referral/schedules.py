"""When a service is open, as schedules of the standard: the parts of a recurrence rule (RFC 5545)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from local_offer import words
from local_offer.exports.open_referral.text import said
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.parts import Hours
from local_offer.records.service import Session
from local_offer.views.feed_ids import parts
from local_offer.views.on.repeats import FORTNIGHTLY, weeks_of_month

_DAYS: Mapping[str, str] = {
    "monday": "MO", "tuesday": "TU", "wednesday": "WE", "thursday": "TH", "friday": "FR", "saturday": "SA",
    "sunday": "SU",
}  # fmt: skip
_BANK_HOLIDAYS: Mapping[str, str] = {"no": "Closed on bank holidays.", "yes": "Open on bank holidays too."}


def schedules(service: Service, owner: str, at: Iterable[tuple[str, tuple[Hours, ...]]], offer: Offer) -> list[Any]:
    """All of a service; `at` are the times of its places, each with the id of the service there."""
    entries = [("", each) for each in service.hours]
    entries += [(place, each) for place, hours in at for each in hours]
    kinds = [title_of_delivery(service, offer)] if len(service.delivery) == 1 else []
    notes = _exceptions(service)
    made = [
        *({"service_at_location_id": place, **_weekly(each, offer), "notes": notes} for place, each in entries),
        *(_dated(each) for each in service.sessions),
    ]
    keys = [f"{one.get('service_at_location_id', '')}/{sorted(one.items())}" for one in made]
    return [
        said({"id": id, "service_id": owner, "attending_type": next(iter(kinds), ""), **one})
        for id, one in zip(parts(owner, "schedules", keys), made, strict=True)
    ]


def title_of_delivery(service: Service, offer: Offer) -> str:
    return offer.title_of("delivery", service.delivery[0])


def _weekly(hours: Hours, offer: Offer) -> dict[str, Any]:
    week = weeks_of_month().get(hours.repeats or "")
    first = hours.from_.isoformat() if hours.from_ else ""
    last = hours.to.isoformat() if hours.to else ""
    days = [f"{week or ''}{_DAYS[day]}" for day in _DAYS if day in hours.days]
    term = offer.title_of("terms", hours.term) if hours.term and hours.term != "all-year" else ""
    return {
        "valid_from": first,
        "valid_to": last,
        "dtstart": first,
        "until": last,
        "freq": ("MONTHLY" if week else "WEEKLY") if days else "",
        "interval": (2 if hours.repeats == FORTNIGHTLY else 1) if days else None,
        "byday": ",".join(days),
        "opens_at": _clock(hours.opens),
        "closes_at": "23:59:59" if hours.opens == hours.closes == "00:00" else _clock(hours.closes),
        "description": words.sentences(term, hours.note),
    }


def _dated(session: Session) -> dict[str, Any]:
    """On one day: it has no rule by which it comes again."""
    day = session.date.isoformat()
    return {
        "valid_from": day,
        "valid_to": day,
        "dtstart": day,
        "opens_at": _clock(session.opens),
        "closes_at": _clock(session.closes),
        "description": words.sentences(session.name, session.note),
    }


def _exceptions(service: Service) -> str:
    """What the standard has no part for: the days on which the times do not hold."""
    return words.in_full([*_closed(service), _BANK_HOLIDAYS.get(service.bank_holidays or "")])


def _closed(service: Service) -> Iterator[str | None]:
    for closed in service.closed_days:
        yield f"Closed {'on' if not closed.to else 'from'} {words.closure(closed)}"
        yield closed.note


def _clock(time: str | None) -> str:
    return f"{time}:00" if time else ""
