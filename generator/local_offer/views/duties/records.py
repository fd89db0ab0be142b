"""The open services of an offer by what they are and what they state, found in one pass."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from heapq import nsmallest

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.views.duties.filled import FIELDS, school_says
from local_offer.views.duties.found import MOST, Link
from local_offer.views.duties.traits import TRAITS, class_of


class Records:
    """Services are known by their places in `services`."""

    def __init__(self, offer: Offer, today: date) -> None:
        self.offer, self.today = offer, today
        self.services = tuple(service for service in offer.services if service.is_open)
        numbered = tuple(enumerate(self.services))
        self._by_trait = {
            name: {number for number, service in numbered if is_so(service, offer)} for name, is_so in TRAITS.items()
        }
        self._by_field = {
            name: {number for number, service in numbered if is_filled(service, offer, today)}
            for name, (is_filled, _) in FIELDS.items()
        }
        self._by_answer: dict[str, set[int]] = {}
        self.everything = frozenset(range(len(self.services)))

    def matching(self, where: Iterable[Iterable[str]]) -> set[int]:
        """Those with one trait of each group."""
        found = set(self.everything)
        for group in where:
            found &= set().union(*(self._by_trait[name] for name in group))
        return found

    def stating(self, field: str) -> set[int]:
        return self._by_field[field]

    def answering(self, field: str) -> set[int]:
        """The schools and colleges in the council's area that state a field of their setting or answers."""
        if field not in self._by_answer:
            self._by_answer[field] = {n for n in self.schools if school_says(self.services[n], field)}
        return self._by_answer[field]

    def has(self, trait: str, number: int) -> bool:
        return number in self._by_trait[trait]

    @cached_property
    def declared(self) -> Mapping[str, tuple[int, ...]]:
        """For each duty the services that say they help to meet it."""
        found: dict[str, list[int]] = {}
        for number, service in enumerate(self.services):
            for duty in service.duties:
                found.setdefault(duty, []).append(number)
        return {duty: tuple(numbers) for duty, numbers in found.items()}

    @cached_property
    def schools(self) -> tuple[int, ...]:
        """Schools and colleges in the council's area. A private school answers only if it is on the section 41 list."""
        return tuple(number for number in sorted(self._by_trait["local"]) if self._answers(number))

    def _answers(self, number: int) -> bool:
        kind = class_of(self.services[number], self.offer)
        return bool(kind) and (kind != "independent" or self.has("section-41", number))

    def links(self, numbers: Iterable[int], best: set[int]) -> tuple[Link, ...]:
        """A few of them: those in `best` first, local ones before others, by name."""

        chosen = nsmallest(MOST, best, key=self._order.__getitem__)
        if len(chosen) < MOST:
            chosen += nsmallest(MOST - len(chosen), set(numbers) - best, key=self._order.__getitem__)
        return tuple(link_to(self.services[number]) for number in chosen)

    def link(self, number: int) -> Link:
        return link_to(self.services[number])

    @cached_property
    def _order(self) -> Mapping[int, int]:
        """Local ones before others, by name."""
        local = self._by_trait["local"]
        ordered = sorted(self.everything, key=lambda n: (n not in local, self.services[n].name.casefold(), n))
        return {number: rank for rank, number in enumerate(ordered)}


def link_to(service: Service) -> Link:
    return Link(title=service.name, address=f"services/{service.id}/")
