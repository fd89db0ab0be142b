"""Who listens to young people themselves: services for them alone, to which they can go on their own."""

from collections.abc import Sequence

from local_offer.records import Service
from local_offer.views.bands import by_name, is_national

_TOPICS = ("mental-health", "advice")
_YOUNGEST, _OLDEST = 10 * 12, 26 * 12
"""In months: one for small children too is for their parents first."""
_OWN_WAYS = frozenset({"self-referral", "drop-in", "booking", "none-needed"})
MOST = 4


def listeners(services: Sequence[Service]) -> tuple[Service, ...]:
    """What is here first, then the country's. None that someone else must ask for."""
    found = [service for service in services if _listens(service)]
    return tuple(sorted(found, key=lambda service: (is_national(service), by_name(service)))[:MOST])


def _listens(service: Service) -> bool:
    ages, routes = service.ages, frozenset(service.access.routes)
    return (
        service.is_open
        and service.setting is None
        and bool(set(service.topics) & set(_TOPICS))
        and ages.to is not None  # "18 and over" is for adults of every age
        and _YOUNGEST <= ages.begin < ages.end <= _OLDEST
        and (not routes or bool(routes & _OWN_WAYS))
    )
