"""What else may help: services of the same topic and need, then of the same topic and place; other ages last."""

from collections.abc import Mapping
from functools import cached_property

from local_offer.records import Service
from local_offer.views.ages import OLDEST, found_from_to
from local_offer.views.bands import is_national
from local_offer.views.catalogue import Catalogue, needs_of, places_of

MOST = 5
MOVING = 24  # months of life in which a child may be in a primary school or in a secondary one
Rings = Mapping[tuple[str, str], tuple[Service, ...]]


class Related:
    """Each list is walked as a ring from the service on, so that every service is related to by some other."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def of(self, service: Service) -> tuple[Service, ...]:
        """At most five others, local ones only for a local service. Those that are not open stand last."""
        return tuple(sorted(self._found(service), key=lambda other: not other.is_open))

    def _found(self, service: Service) -> tuple[Service, ...]:
        found: dict[str, Service] = {}
        keys = [f"need {need}" for need in needs_of(service) if need != "any"]
        keys += [f"place {place}" for place in places_of(service)] + [f"scope {service.coverage.scope}"]
        around = [other for key in keys for other in self._after(service, (service.main_topic, key))]
        # A primary school is no help beside a secondary one, nor would a helpline stand below every club of the topic.
        for other in sorted(around, key=lambda other: not _share_ages(service, other)):
            if is_national(other) == is_national(service) and len(found) < MOST:
                found.setdefault(other.id, other)
        return tuple(found.values())

    @cached_property
    def _rings(self) -> Rings:
        rings: dict[tuple[str, str], list[Service]] = {}
        for service in self._catalogue.services:
            keys = [f"need {need}" for need in needs_of(service)] + [f"place {place}" for place in places_of(service)]
            for key in (*keys, f"scope {service.coverage.scope}"):
                rings.setdefault((service.main_topic, key), []).append(service)
        return {key: tuple(ring) for key, ring in rings.items()}

    @cached_property
    def _places_in_ring(self) -> Mapping[tuple[str, str], Mapping[str, int]]:
        return {key: {service.id: index for index, service in enumerate(ring)} for key, ring in self._rings.items()}

    def _after(self, service: Service, key: tuple[str, str]) -> tuple[Service, ...]:
        """The next few of the ring, which closes on itself."""
        ring = self._rings.get(key, ())
        if not ring:
            return ()
        start = self._places_in_ring[key].get(service.id, -1)
        # Some of the next are left out: national ones beside a local one, and those that an earlier key found.
        count = min(3 * MOST, len(ring) - (start >= 0))
        return tuple(ring[(start + step) % len(ring)] for step in range(1, count + 1))


def _share_ages(one: Service, other: Service) -> bool:
    """Whether both are for someone for longer than the two years in which people move from one to the next."""
    spans = [found_from_to(each) or (0, 12 * OLDEST) for each in (one, other)]
    begin, end = max(begin for begin, _ in spans), min(end for _, end in spans)
    return end - begin > min(MOVING, *((last - first) / 2 for first, last in spans))
