"""The open services of an offer as the duties ask for them: by class of provider, and by what they state."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.schema.duties import Duty
from local_offer.schema.evidence import Services
from local_offer.schema.setting_kinds import kind_of
from local_offer.views.duties.classes import CLASSES, OUTSIDE, classes_of, distinct, is_local, is_outside
from local_offer.views.duties.filled import Facts, unsaid
from local_offer.views.duties.found import MOST, Link, Weighed
from local_offer.views.duties.kinds import Kinds
from local_offer.views.duties.real_words import RealWords

EXPECTED = 365
"""So many days the council's word holds that its children will use a place."""


class Records:
    def __init__(self, offer: Offer, today: date) -> None:
        self.offer, self.today = offer, today
        self.services = tuple(service for service in offer.services if service.is_open)
        self._facts: dict[str, Facts] = {}

    def facts(self, service: Service) -> Facts:
        if service.id not in self._facts:
            self._facts[service.id] = Facts(service=service, offer=self.offer, today=self.today, words=self._words)
        return self._facts[service.id]

    @cached_property
    def _words(self) -> RealWords:
        return RealWords(self.services)

    @cached_property
    def kinds(self) -> Kinds:
        return Kinds(self.services, self.offer, self.today)

    @cached_property
    def in_area(self) -> Mapping[str, tuple[Service, ...]]:
        """By class the providers of the area, each once."""
        local = [service for service in self.services if is_local(service, self.offer) and _is_reached(service)]
        return self._by_class(local, CLASSES)

    def perhaps(self, kind: str) -> tuple[Service, ...]:
        """Those that may be of a class in the area, without a number or a way to reach them: there is not none."""
        called = (s for s in self.services if s.setting and kind_of(s.setting.kind).notes["class"] == kind)
        return self.in_area.get(kind, ()) or tuple(s for s in called if is_local(s, self.offer))

    @cached_property
    def expected_outside(self) -> Mapping[str, tuple[Service, ...]]:
        """By class the places outside the area of which the council said within a year that its children use them."""
        return self._by_class([service for service in self.services if self._is_expected(service)], OUTSIDE)

    def _is_expected(self, service: Service) -> bool:
        said = service.coverage.expected
        return said is not None and is_outside(service, self.offer) and 0 <= (self.today - said.date).days <= EXPECTED

    def _by_class(self, services: Iterable[Service], classes: Sequence[str]) -> Mapping[str, tuple[Service, ...]]:
        found: dict[str, list[Service]] = {kind: [] for kind in classes}
        for service in distinct(services):
            for kind in classes_of(service, self.offer, self.today):
                if kind in found:
                    found[kind].append(service)
        return {kind: tuple(services) for kind, services in found.items()}

    @cached_property
    def schools(self) -> tuple[Service, ...]:
        """Schools, colleges and nurseries of the area; a private school only if it is on the section 41 list."""
        settings = (s for s in self.services if s.setting and is_local(s, self.offer))
        return tuple(
            s
            for s in settings
            if s.setting
            and (kind_of(s.setting.kind).notes["class"] != "independent" or s.registers.section_41 == "yes")
        )

    @cached_property
    def declared(self) -> Mapping[str, tuple[Service, ...]]:
        """For each duty the services that say they help to meet it."""
        found: dict[str, list[Service]] = {}
        for service in self.services:
            for duty in service.duties:
                found.setdefault(duty, []).append(service)
        return {duty: tuple(services) for duty, services in found.items()}

    def listed(self, service: Service, fields: Iterable[str]) -> Weighed:
        return Weighed(link=link_to(service), lacks=unsaid(self.facts(service), fields))


def areas_of(duty: Duty, part: Services) -> tuple[str, ...]:
    """Where a service must be for a row."""
    return part.areas or (("local",) if duty.scope == "local" else ())


def records_with(duty: Duty, records: Records) -> tuple[Service, ...]:
    """The services of the kinds that a row asks for, with all its fields, checked by their provider or the council."""
    return tuple(
        service
        for part in duty.evidence
        if isinstance(part, Services)
        for service in _of_kinds(duty, part, records)
        if not unsaid(records.facts(service), part.fields)
    )


def records_without(duty: Duty, records: Records) -> tuple[Weighed, ...]:
    """The services that say they are of those kinds and fall short, each with what it lacks."""
    parts = [part for part in duty.evidence if isinstance(part, Services)]
    found = [
        Weighed(link=link_to(service), lacks=tuple(dict.fromkeys(filter(None, lacks))))
        for part in parts
        for kind in part.checklist
        for service in records.kinds.saying(kind)
        for lacks in [
            (records.kinds.wants(service, kind, areas_of(duty, part)), *unsaid(records.facts(service), part.fields))
        ]
    ]
    return tuple(listed for listed in found if listed.lacks)


def _of_kinds(duty: Duty, part: Services, records: Records) -> Iterable[Service]:
    if answers := part.where.get("personal-budget"):
        return (service for service in records.services if service.personal_budget in answers)
    areas = areas_of(duty, part)
    return dict.fromkeys(service for kind in part.checklist for service in records.kinds.proving(kind, areas))


def _is_reached(service: Service) -> bool:
    """Whether a family could ring, write or go there: a name and a number alone are no provider."""
    contact = service.contact
    return bool(contact.phones or contact.email or contact.website or contact.address) or any(
        place.postcode or place.address for place in service.locations
    )


def few(services: Iterable[Service]) -> tuple[Link, ...]:
    return tuple(link_to(service) for service in list(services)[:MOST])


def link_to(service: Service) -> Link:
    return Link(title=service.name, address=f"services/{service.id}/")
