"""Whether the offer holds newer facts of a register than a file of it."""

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.schema.register_extracts import RegisterExtract
from local_offer.words import source_date


def older_than_ours(offer: Offer, register: RegisterExtract, day: str) -> tuple[frozenset[str], str]:
    """The paths of records that hold newer facts, and, where most do, why nothing is to be compared."""
    held = {service.path: newest for service in offer.services if (newest := _newest(service, register))}
    newer = {path for path, newest in held.items() if newest > day[: len(newest)]}
    if len(newer) * 2 > len(held):
        latest = max(held[path] for path in newer)
        return frozenset(newer), (
            f"it is of {source_date(day)}, and the offer holds facts of this register up to {source_date(latest)}; "
            "nothing was compared"
        )
    return frozenset(newer), ""


def _newest(service: Service, register: RegisterExtract) -> str:
    """The day of the newest of its sources that is this register."""
    days = (source.date or "" for source in service.sources if source.name.startswith(register.source))
    return max(days, default="")
