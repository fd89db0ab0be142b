"""What anyone may know: places that are shown exactly, and names on pages of today. What these say is no secret.

Only those are taken apart in which the lookout sees one of the secrets that are asked about.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from local_offer.offer import Offer
from local_offer.records import Organisation, Service
from local_offer.views.secrets.folding import folded, short_words
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.places import HiddenPlace, hidden_place
from local_offer.views.secrets.points import Point
from local_offer.views.secrets.secret import Secret

_KEPT = 10_000
"""Places of which it is kept what they say: after an edit nearly all are as they were."""
House = tuple[str, str]
"""Number and street."""


@dataclass(frozen=True, kw_only=True)
class _OpenPlace:
    runs_it: str
    houses: frozenset[House]


class OpenPlaces:
    """By each thing that a place says of itself, the places that do. `runs_it` is its organisation, or it itself."""

    def __init__(self, offer: Offer, today: date, lookout: Lookout) -> None:
        self._saying: dict[object, list[_OpenPlace]] = defaultdict(list)
        for runs_it, place in _places(offer, today) if lookout else ():
            if lookout.may_tell_of(place.text):
                one = _OpenPlace(runs_it=runs_it, houses=houses(place.signs()))
                for said in _said_by(place):
                    self._saying[said].append(one)

    def say(self, secret: Secret, place: HiddenPlace, runs_it: str) -> bool:
        """Whether a secret of `place` is said of another one, run by others or at another house: its street, its
        postcode. A house itself stays secret; but not a postal address, which may be an office known to all."""
        if secret.what == "house":
            return place.is_postal and all((number, secret.phrase) in self._saying for number in secret.numbers)
        own = houses(place.signs())
        return any(
            place.is_postal or (not own & other.houses and (other.runs_it != runs_it or bool(own and other.houses)))
            for other in self._saying.get(_sign(secret), ())
        )

    def are_at(self, place: HiddenPlace) -> bool:
        """Whether an open place is in the same house."""
        return any(house in self._saying for house in houses(place.signs()))


class OpenNames:
    """What pages are called, towns, and words of the lists."""

    def __init__(self, offer: Offer, today: date, lookout: Lookout) -> None:
        names = _names(offer, today) if lookout else ()
        self._lines = [(by, path, folded(name).line) for by, path, name in names if lookout.may_tell_of(name)]
        self._said = "".join(line for _, _, line in self._lines)

    def have(self, secret: Secret, runs_it: str) -> bool:
        """Whether a page is called so: its own record's, its organisation's, or one of somebody else."""
        if secret.what not in ("name", "street", "unshown"):
            return False
        said = f" {secret.phrase} "
        if said not in self._said:
            return False
        return any(said in line and (by != runs_it or path in ("", secret.owner)) for by, path, line in self._lines)


@lru_cache(maxsize=_KEPT)
def _said_by(place: HiddenPlace) -> frozenset[object]:
    found = place.signs()
    return frozenset((*map(_sign, found), *houses(found)))


@lru_cache(maxsize=_KEPT)
def houses(found: tuple[Secret, ...]) -> frozenset[House]:
    return frozenset((number, secret.phrase) for secret in found if secret.what == "house" for number in secret.numbers)


def _sign(secret: Secret) -> object:
    return _about(secret.at) if secret.at else short_words(secret.words)


def _about(point: Point) -> tuple[float, float]:
    """Some ten metres."""
    return round(point.latitude, 4), round(point.longitude, 4)


def _places(offer: Offer, today: date) -> Iterator[tuple[str, HiddenPlace]]:
    for service in offer.services:
        if not service.publish.is_shown_on(today):
            continue
        exact = [location for location in service.locations if location.precision == "exact"]
        runs_it = service.organisation or service.id
        yield from ((runs_it, hidden_place(location, service.path)) for location in exact)
        if len(exact) == len(service.locations) and service.contact.address:
            yield runs_it, HiddenPlace(owner=service.path, address=service.contact.address)
    for organisation in offer.organisations:
        if organisation.publish.is_shown_on(today) and organisation.contact.address:
            yield organisation.id, HiddenPlace(owner=organisation.path, address=organisation.contact.address)


def _names(offer: Offer, today: date) -> Iterator[tuple[str, str, str]]:
    """Who runs what has a name, the path of a service, and the name."""
    said: list[tuple[str, str, Service | Organisation]] = [
        (service.organisation or service.id, service.path, service) for service in offer.services
    ]
    said += [(organisation.id, "", organisation) for organisation in offer.organisations]
    for runs_it, path, record in said:
        if record.publish.is_shown_on(today):
            yield from ((runs_it, path, name) for name in (record.name, *record.also_known_as))
    titles = [title for place in offer.places for title in (place.title, *place.towns)]
    titles += [term.title for listed in offer.contract.vocabularies.values() for term in listed.terms.values()]
    yield from (("", "", title) for title in (offer.council.name, *titles))
