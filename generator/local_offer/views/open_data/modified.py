"""When a record was last changed or checked."""

from datetime import date

from local_offer.offer import Offer
from local_offer.records import Guide, Organisation, Service


def modified(record: Service | Organisation | Guide, offer: Offer) -> date | None:
    """The later of its last change that git remembers and the day on which someone checked it."""
    kind = {Service: "service", Organisation: "organisation", Guide: "guide"}[type(record)]
    days = [each.date for each in offer.history.changes if each.id == record.id and each.kind == kind]
    checked = record.checked if isinstance(record, Guide) else record.checked.date if record.checked else None
    return max([*days, *([checked] if checked else [])], default=None)
