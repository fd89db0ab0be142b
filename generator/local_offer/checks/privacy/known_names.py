"""Names that are no person's: those of the offer's own services, organisations, places and words."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cached_property

from local_offer.checks.privacy.free_texts import plain
from local_offer.offer import Offer
from local_offer.schema.glossary import glossary
from local_offer.views.person_like_names import like_persons, person_like_names

_KIND_WORDS = re.compile(
    r"\s+(?:(?:C ?of ?E|CE|RC|Church of England|Roman Catholic|Catholic|Community|Infant|Junior|Primary|Secondary|High"
    r"|Nursery|Special|Independent|and|Pre-?School|School|Academy|College|Sixth Form)\b[\s,]*)+$"
)
_WORD = re.compile(r"\w+")


class KnownNames:
    """Each is worked out when it is first asked for: most offers that are checked hold no words of families."""

    def __init__(self, offer: Offer, own: Sequence[str] = ()) -> None:
        self._offer, self._own = offer, own

    def beside(self, own: Iterable[str], towns: Iterable[str] = ()) -> "KnownNames":
        """The same, and the names and towns of a record that the offer does not hold yet."""
        both = KnownNames(self._offer, like_persons(own, towns))
        both._phrases_by_word = self._phrases_by_word
        return both

    @property
    def facts(self) -> Hashable:
        """What of the offer they hang on, and nothing else."""
        offer = self._offer
        services = tuple((one.name, one.also_known_as, one.locations, one.setting is None) for one in offer.services)
        organisations = tuple((one.name, one.also_known_as) for one in offer.organisations)
        return services, organisations, offer.council, offer.contract, offer.places

    @cached_property
    def names(self) -> re.Pattern[str]:
        """The offer's own names and words: services, organisations, places, needs, topics, the glossary."""
        offer = self._offer
        vocabularies = (
            offer.contract.vocabularies[name] for name in ("needs", "topics", "places", "areas", "facilities")
        )
        names = {offer.council.name, *(term.title for words in vocabularies for term in words.terms.values())}
        names |= {record.name for record in offer.providers_and_services}
        names |= {name for service in offer.services for name in service.also_known_as}
        names |= {town for place in offer.places for town in place.towns}
        names |= {name for entry in glossary() for name in (entry.term, entry.full)}
        plainly = {plain(name) for name in names if len(name) > 2}
        return re.compile(rf"(?<!\w)(?:{_any_of(plainly)})(?!\w)", re.IGNORECASE)

    def phrases_in(self, text: str) -> list[re.Pattern[str]]:
        """Those of the offer's names that stand in a text and could be taken for a person's."""
        small = text.casefold()
        near = {found for word in _WORD.findall(small) for found in self._phrases_by_word.get(word, ())}
        return [
            re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)", re.IGNORECASE)
            for phrase in (*self._own, *(phrase for _, phrase in sorted(near)))
            if phrase in small
        ]

    @cached_property
    def _phrases_by_word(self) -> Mapping[str, Sequence[tuple[int, str]]]:
        """In small letters, the offer's names and places that hold a name which a person may have, and are more: by the
        first word of each, in their order."""
        found = defaultdict[str, list[tuple[int, str]]](list)
        for number, phrase in enumerate(person_like_names(self._offer)):
            found[_WORD.findall(phrase)[0]].append((number, phrase))
        return found

    @cached_property
    def schools(self) -> list[re.Pattern[str]]:
        """The offer's own, by their whole names, and as people say them: "goes to Springfield"."""
        offer = self._offer
        settings = [service for service in offer.services if service.setting]
        names = {plain(name) for service in settings for name in (service.name, *service.also_known_as)}
        towns = {town.casefold() for place in offer.places for town in (place.title, *place.towns)}
        short = {_KIND_WORDS.sub("", name) for name in names}
        short = {name for name in short if len(name) > 3 and name.casefold() not in towns}
        patterns = []
        if names:
            patterns.append(re.compile(rf"\b(?P<name>{_any_of(names)})(?!\w)", re.IGNORECASE))
        if short:
            going = "at|attends?|attending|go(?:es)? to|went to|left|leaves"
            patterns.append(re.compile(rf"\b(?:{going})\s+(?P<name>{_any_of(short)})(?!\w)"))
        return patterns


def _any_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
