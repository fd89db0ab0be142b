"""What anyone may know: places that are shown exactly, and names on pages of today. What these say is no secret.

Only those are taken apart in which the lookout sees one of the secrets that are asked about.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from local_offer.views.secrets.folding import folded, short_words
from local_offer.views.secrets.holders import Holders
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

    def __init__(self, holders: Holders, lookout: Lookout) -> None:
        self._saying: dict[object, list[_OpenPlace]] = defaultdict(list)
        for runs_it, place in _places(holders) if lookout else ():
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

    def __init__(self, holders: Holders, lookout: Lookout) -> None:
        names = _names(holders) if lookout else ()
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


def let_go() -> None:
    """As `places.let_go`."""
    _said_by.cache_clear()
    houses.cache_clear()


def _sign(secret: Secret) -> object:
    return _about(secret.at) if secret.at else short_words(secret.words)


def _about(point: Point) -> tuple[float, float]:
    """Some ten metres."""
    return round(point.latitude, 4), round(point.longitude, 4)


def _places(holders: Holders) -> Iterator[tuple[str, HiddenPlace]]:
    for one in holders.every:
        if not one.is_shown:
            continue
        yield from ((one.runs_it, hidden_place(location, one.path)) for location in one.exact)
        if one.address and not one.hidden:
            yield one.runs_it, HiddenPlace(owner=one.path, address=one.address)


def _names(holders: Holders) -> Iterator[tuple[str, str, str]]:
    """Who runs what has a name, the path of a service, and the name."""
    for one in holders.every:
        if one.is_shown:
            path = one.path if one.is_service else ""
            yield from ((one.runs_it, path, name) for name in one.names)
    yield from (("", "", title) for title in holders.titles)
