"""Nothing can have been checked, measured, said, done or written after today."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, Pointer
from local_offer.offer import Offer
from local_offer.records import Comment, Gap, LogEntry
from local_offer.records.parts import Checked, Source


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        places = _checked_and_sources(service.checked, service.sources)
        if service.waiting:
            places.append((("waiting", "as_of"), service.waiting.as_of.isoformat()))
        if service.setting and service.setting.as_of:
            places.append((("setting", "as_of"), service.setting.as_of))
        yield from _after(today, service.path, places)
    for organisation in offer.organisations:
        yield from _after(today, organisation.path, _checked_and_sources(organisation.checked, organisation.sources))
    for comment in offer.comments:
        yield from _after(today, comment.path, _days(comment, "date", "responded"))
    for entry in offer.log:
        yield from _after(today, entry.path, _days(entry, "date"))
    for gap in offer.gaps:
        yield from _after(today, gap.path, _days(gap, "first_raised", "decided"))


def _days(record: Comment | LogEntry | Gap, *fields: str) -> list[tuple[Pointer, str]]:
    """The days in these fields, and those of the record's sources."""
    days = [((field,), day.isoformat()) for field in fields if (day := getattr(record, field))]
    return [*days, *_checked_and_sources(None, record.sources)]


def _checked_and_sources(checked: Checked | None, sources: tuple[Source, ...]) -> list[tuple[Pointer, str]]:
    places: list[tuple[Pointer, str]] = [(("checked", "date"), checked.date.isoformat())] if checked else []
    for index, source in enumerate(sources):
        places += [(("sources", index, "date"), source.date)] if source.date else []
        places += [(("sources", index, "read"), source.read)] if source.read else []
    return places


def _after(today: date, path: str, places: list[tuple[Pointer, str]]) -> Iterator[Fault]:
    for pointer, day in places:
        # A month or a year is compared with this month or this year.
        if day > today.isoformat()[: len(day)]:
            yield Fault(
                path=path,
                pointer=pointer,
                rule="date-in-the-future",
                message=f"{day} is after today, {today.isoformat()}",
                remedy="write the day on which it was done",
            )
