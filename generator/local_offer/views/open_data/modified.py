"""When a record was last changed or checked."""

from collections.abc import Mapping
from datetime import date

from local_offer.offer import Offer
from local_offer.records import Guide, Organisation, Service
from local_offer.views.once import once


def modified(record: Service | Organisation | Guide, offer: Offer) -> date | None:
    """The later of its last change that git remembers and the day on which someone checked it."""
    kind = {Service: "service", Organisation: "organisation", Guide: "guide"}[type(record)]
    changed = _last_changes(offer).get((kind, record.id))
    checked = record.checked if isinstance(record, Guide) else record.checked.date if record.checked else None
    return max(filter(None, (changed, checked)), default=None)


@once
def _last_changes(offer: Offer) -> Mapping[tuple[str, str], date]:
    days: dict[tuple[str, str], date] = {}
    for each in offer.history.changes:
        key = (each.kind, each.id)
        days[key] = max(each.date, days.get(key, each.date))
    return days
