"""What of a place tells where it is: its postcode, house, street and name, and its point on the map."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from local_offer.records.service import Location
from local_offer.schema.hidden_places import place_words
from local_offer.views.secrets.folding import folded
from local_offer.views.secrets.points import Point
from local_offer.views.secrets.references import references
from local_offer.views.secrets.secret import Secret, What, is_telling, name_of_street

_POSTCODE = re.compile(r"\b([a-z]{1,2}[0-9][a-z0-9]?)\s*([0-9][a-z]{2})\b", re.IGNORECASE)
_PART = re.compile(r"[,;\n]+")
_NUMBER = re.compile(r"(?:no|nr)?([0-9]{1,4})[a-z]?")
_ONLY_NUMBERS = re.compile(r"\s*(?:no\.?\s*)?[0-9]+[a-z]?(?:\s*[-/–&]\s*[0-9]+[a-z]?)*\s*", re.IGNORECASE)
FEWEST_WORDS = 4
"""Of a note on the way or on times that tells the place: fewer are "By appointment only"."""
_KEPT = 10_000
"""Places whose secrets are kept: after an edit nearly all are as they were."""


@dataclass(frozen=True, kw_only=True)
class HiddenPlace:
    """A place as a record has it or had it. `texts` are the notes on the way there and on its times, and `is_postal`
    says that it is only where letters go."""

    owner: str
    name: str = ""
    address: str = ""
    postcode: str = ""
    town: str = ""
    point: Point | None = None
    texts: tuple[str, ...] = ()
    shows_district: bool = False
    is_postal: bool = False

    @property
    def text(self) -> str:
        """All that it says, in which each of its signs stands."""
        point = f"{self.point.latitude:.6f}, {self.point.longitude:.6f}" if self.point else ""
        return "\n".join((self.name, self.address, self.postcode, point, *self.texts))

    def secrets(self) -> tuple[Secret, ...]:
        """All that tells where it is."""
        return _secrets_of(self)

    def signs(self) -> tuple[Secret, ...]:
        """What the record itself says of it, without what can be worked out from that."""
        return _signs_of(self)

    def worked_out(self) -> Iterator[Secret]:
        """Its signs, and some that say nothing."""
        yield from self._of_postcodes()
        yield from self._of_address()
        if self.name:
            yield from self._of_name(folded(self.name).words, is_building=True)
        if self.point:
            yield Secret(what="position", owner=self.owner, at=self.point)
        for text in self.texts:
            yield from self._of_note(text)

    def _of_postcodes(self) -> Iterator[Secret]:
        for text in (self.postcode, self.address):
            for found in _POSTCODE.finditer(text):
                outward, inward = found[1].lower(), found[2].lower()
                yield self._secret("postcode", (outward + inward,))
                if not self.shows_district:
                    yield self._secret("doubt", (outward,))

    def _of_address(self) -> Iterator[Secret]:
        parts = [folded(part).words for part in _parts(_POSTCODE.sub("", self.address))]
        in_streets = [place for place, words in enumerate(parts) if words and _is_street(words)]
        for place, words in enumerate(parts):
            numbers, street = _house(words)
            if place in in_streets:
                yield from self._of_street(street or words, numbers)
            elif words and not numbers and words != folded(self.town).words:
                yield from self._of_name(words, is_building=place == 0 or any(place < other for other in in_streets))

    def _of_street(self, street: tuple[str, ...], numbers: tuple[str, ...]) -> Iterator[Secret]:
        if numbers:
            yield self._secret("house", street[len(street) > 1 and street[0] == "the" :], numbers)
        # What is called by a kind of street alone, or only by such words, is in every town.
        yield self._secret("street" if is_telling(name_of_street(street)) else "doubt", street)

    def _of_name(self, words: tuple[str, ...], is_building: bool) -> Iterator[Secret]:
        """What a building is called. Further on in an address it may be a village, which other texts name too."""
        town = frozenset(folded(self.town).words)
        own = tuple(word for word in words if word not in town and word != "the" and not word.isdigit())
        if not own:
            return
        tells = is_telling(own) or (len(own) > 1 and any(word not in place_words().buildings for word in own))
        if not is_building or not tells:
            yield self._secret("doubt", words)
            return
        yield self._secret("name", words[words[0] == "the" :])
        short = tuple(word for word in own if word not in place_words().buildings)
        if is_telling(short) and short != own:
            yield self._secret("doubt", short)  # "Thornfield" of "Thornfield House" may be a village too

    def _of_note(self, text: str) -> Iterator[Secret]:
        yield from (Secret(what="postcode", owner=self.owner, words=("".join(found.groups()).lower(),))
                    for found in _POSTCODE.finditer(text))  # fmt: skip
        words = folded(text).words
        if len(words) >= FEWEST_WORDS and is_telling(words):
            yield self._secret("note", words)

    def _secret(self, what: What, words: tuple[str, ...], numbers: tuple[str, ...] = ()) -> Secret:
        return Secret(what=what, owner=self.owner, words=words, numbers=numbers)


def hidden_place(location: Location, owner: str) -> HiddenPlace:
    position = location.position
    return HiddenPlace(
        owner=owner,
        name=location.name or "",
        address=location.address or "",
        postcode=location.postcode or "",
        town=location.town or "",
        point=Point(position.latitude, position.longitude) if position else None,
        texts=tuple(filter(None, (location.transport, *(hours.note for hours in location.hours)))),
        shows_district=location.precision == "district",
    )


@lru_cache(maxsize=_KEPT)
def _signs_of(place: HiddenPlace) -> tuple[Secret, ...]:
    # A name such as "No." says nothing that could be looked for.
    return tuple(secret for secret in place.worked_out() if secret.at or secret.phrase)


@lru_cache(maxsize=_KEPT)
def _secrets_of(place: HiddenPlace) -> tuple[Secret, ...]:
    more = references(place.point) if place.point else ()
    return (*_signs_of(place), *(Secret(what="position", owner=place.owner, words=(one,)) for one in more))


def let_go() -> None:
    """Of what each place says, which is kept for after an edit."""
    _signs_of.cache_clear()
    _secrets_of.cache_clear()


def _parts(address: str) -> Iterator[str]:
    """Between commas. A number by itself belongs to the street behind it."""
    held = ""
    for part in _PART.split(address):
        if not part.strip():
            continue
        whole = f"{held} {part}".strip()
        held = whole if _ONLY_NUMBERS.fullmatch(part) else ""
        if not held:
            yield whole


def _house(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The numbers of a house, and its street: of "Flat 1 12 to 14 X Street" 12, 14 and "X Street".

    The street is empty where no number stands before words or behind a street.
    """
    known = place_words()
    short = [known.short.get(word, word) for word in words]
    last = max((place for place, word in enumerate(short) if _NUMBER.fullmatch(word)), default=-1)
    street = words[last + 1 :]
    if not street:
        return _house_behind(words)
    if last < 0:
        return (), ()
    first = last
    while first and (_NUMBER.fullmatch(short[first - 1]) or short[first - 1] in ("to", "and")):
        first -= 1
    if first and short[first - 1] in known.rooms and first < last:
        first += 1  # the number of a flat, and not of the house
    found = (_NUMBER.fullmatch(word) for word in short[first : last + 1])
    return tuple(dict.fromkeys(number[1] for number in found if number)), street


def _house_behind(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The same where the numbers stand last, as in "X Street 14"."""
    end = len(words)
    while end and _NUMBER.fullmatch(words[end - 1]):
        end -= 1
    if end and _names_a_street(words[:end]):
        return tuple(_NUMBER.sub(r"\1", word) for word in words[end:]), words[:end]
    return tuple(word for word in words if word.isdigit()), ()


def _is_street(words: tuple[str, ...]) -> bool:
    numbers, street = _house(words)
    return bool(numbers and street) or _names_a_street(words)


def _names_a_street(words: tuple[str, ...]) -> bool:
    return len(words) > 1 and name_of_street(words) != words
