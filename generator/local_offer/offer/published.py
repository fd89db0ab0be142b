"""The offer as the public may see it today: what is shown later is left out, and hidden places are cut down."""

from collections.abc import Container
from dataclasses import replace
from datetime import date
from typing import Any

from local_offer.offer.offer import Offer
from local_offer.records import History, Series, Service, Version
from local_offer.records.as_of import as_of
from local_offer.records.service import Location
from local_offer.schema.precision import kept_of_a_place


class Shown:
    """Knows the services as they were shown last, so that one that is the same in memory is shown as the same."""

    def __init__(self) -> None:
        self._facts: object = None
        self._known: dict[str, tuple[Service, Service]] = {}

    def services(self, offer: Offer, later: frozenset[str], today: date) -> tuple[Service, ...]:
        """Those of the public, as they stand on the day; `later` are the records that are not shown yet."""
        known = self._known if self._facts == (later, today) else {}
        now: dict[str, tuple[Service, Service]] = {}
        for service in offer.services:
            if service.publish.is_shown_on(today):
                before = known.get(service.id)
                is_same = before is not None and before[0] is service
                now[service.id] = before if before and is_same else (service, as_of(public(service, later), today))
        self._facts, self._known = (later, today), now
        return tuple(shown for _, shown in now.values())


def published(offer: Offer, today: date, before: Shown | None = None) -> Offer:
    """The offer as the public may see it today. Pages and exports are made from nothing else.

    Records outside their dates are left out, and so is what names one that is not shown yet, and times that are over.
    A service that closes later is open. A place that must not be found exactly is cut down to its postcode district, or
    to nothing. What was shown `before` and is the same stays so.
    """
    later = shown_later(offer, today)
    services = (before or Shown()).services(offer, later, today)
    organisations = tuple(o for o in offer.organisations if o.publish.is_shown_on(today))
    shown = {("service", s.id) for s in services} | {("organisation", o.id) for o in organisations}
    # What is not shown must not be told as news either. What went is in no list of today, and guides are always shown.
    kept = {(c.kind, c.id) for c in offer.history.changes if c.what == "removed" or c.kind == "guide"} | shown
    changes = tuple(c for c in offer.history.changes if (c.kind, c.id) in kept)
    told = shown | {("guide", guide.id) for guide in offer.guides}
    return replace(
        offer,
        services=services,
        organisations=organisations,
        **_without_their_ids(offer, later),
        history=replace(offer.history, changes=changes, hidden=(), versions=_versions(offer.history, told)),
    )


def _versions(history: History, shown: Container[tuple[str, str]]) -> dict[tuple[str, str], tuple[Version, ...]]:
    return {key: kept for key, kept in history.versions.items() if key in shown}


def whole(offer: Offer, today: date) -> frozenset[str]:
    """The ids of services that the public may see in full: those whose own text may stand on the site."""
    later = shown_later(offer, today)
    return frozenset(
        service.id
        for service in offer.services
        if service.publish.is_shown_on(today)
        and all(location.precision == "exact" for location in service.locations)
        and ((shown := public(service, later)) is service or shown == service)
    )


def shown_later(offer: Offer, today: date) -> frozenset[str]:
    """Kind and id, as in `services/club`, of records that are not shown yet. Nobody may learn of them from others."""
    kinds = (("services", offer.services), ("organisations", offer.organisations))
    return frozenset(
        f"{kind}/{record.id}"
        for kind, records in kinds
        for record in records
        if record.publish.from_ and record.publish.from_ > today
    )


def _without_their_ids(offer: Offer, later: frozenset[str]) -> dict[str, Any]:
    """The parts of the offer that name services by their ids, without those that are not shown yet."""
    if not later:
        return {}
    # A comment may have changed a guide, which is always shown.
    ids = {each.removeprefix("services/") for each in later} - offer.guide_by_id.keys()

    def others(named: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(id for id in named if id not in ids)

    return {
        "comments": tuple(replace(comment, changed=others(comment.changed)) for comment in offer.comments),
        "log": tuple(replace(entry, changed=others(entry.changed)) for entry in offer.log),
        "gaps": tuple(replace(gap, closed_by=others(gap.closed_by)) for gap in offer.gaps),
        "figures": _without_lines_of(ids, offer.figures),
        "waivers": tuple(
            waiver
            for waiver in offer.waivers
            if f"{waiver.record.partition('/')[0]}/{waiver.record.rpartition('/')[2]}" not in later
        ),
    }


def _without_lines_of(ids: Container[str], figures: tuple[Series, ...]) -> tuple[Series, ...]:
    """The series without the lines of services that are not shown yet; one of which no line is left goes."""
    kept = (replace(each, lines=tuple(line for line in each.lines if line.service not in ids)) for each in figures)
    return tuple(series for series in kept if series.points or series.lines)


def public(service: Service, later: frozenset[str] = frozenset()) -> Service:
    """The service without what would lead to a place that must not be found, or names one of the records `later`."""
    if later and f"services/{service.status.replaced_by}" in later:
        service = replace(service, status=replace(service.status, replaced_by=None))
    if later and f"organisations/{service.organisation}" in later:
        service = replace(service, organisation=None)
    if all(location.precision == "exact" for location in service.locations):
        return service
    return replace(
        service,
        locations=tuple(_blurred(location) for location in service.locations),
        # The postal address could be that of the place itself.
        contact=replace(service.contact, address=None),
    )


def _blurred(location: Location) -> Location:
    if location.precision == "exact":
        return location
    # A refuge is named by nothing that could be looked up: not even its town. A district holds some ten thousand homes.
    # Name, street and the way there would lead to one of them, and so may a note on its times.
    kept = Location(**{name: getattr(location, name) for name in kept_of_a_place(location.precision)})
    return replace(
        kept,
        postcode=kept.postcode.partition(" ")[0] if kept.postcode else None,
        hours=tuple(replace(hours, note=None) for hours in kept.hours),
    )
