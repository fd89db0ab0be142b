"""The quick look at a text, which costs about as much as reading it once: which of many secrets it might tell."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from ahocorasick_rs import BytesAhoCorasick, Implementation

from local_offer.schema.hidden_places import place_words
from local_offer.views.secrets.points import APART
from local_offer.views.secrets.run import run_of
from local_offer.views.secrets.secret import Secret, is_telling, name_of_street, ways_to_write

_BESIDE = 200
"""Letters in which the word beside another stands."""
_MOST_BESIDE = 3
"""Words on each side that are looked for: two words of a note may stand side by side in many texts, seven do not."""
_APART = 2 * APART
"""As far as `APART` and what is written as more than one letter."""
_FEW = 20_000
"""Words up to which they are laid out for speed. More would take hundreds of megabytes."""
_COUNTED = 5
"""Letters from which on words are counted: shorter ones stand within many others."""
Ways = tuple[bytes, ...]
"""In which a word is written."""
Words = tuple[Ways, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a secret, with those before and behind it, if it has any. `beside` is one next to it that is written
    in one way, or empty: where it is nowhere near, as for most, the others need not be looked for."""

    number: int
    before: Words
    behind: Words
    beside: bytes

    def belongs(self, run: bytes, start: int, end: int) -> bool:
        if self.behind and not _behind(self.behind).match(run, end, end + _BESIDE * len(self.behind)):
            return False
        first = max(0, start - _BESIDE * len(self.before))
        return not self.before or _before(self.before).search(run, first, start) is not None


class Glance:
    """Secrets are named by their places among `secrets`. One that it does not name is not told.

    Of each it looks for the word that is rarest in texts that are `like` those to come, since each that is found has to
    be looked at. Without any it takes the longest.
    """

    def __init__(self, secrets: Sequence[Secret], like: Sequence[bytes] = ()) -> None:
        self._words: dict[bytes, list[_Word]] = defaultdict(list)
        self._norths: dict[bytes, set[int]] = defaultdict(set)
        self._easts: dict[bytes, set[int]] = defaultdict(set)
        self._points: set[int] = set()
        often = _how_often(secrets, like)
        for number, secret in enumerate(secrets):
            self._add(number, secret, often)
        found = sorted({*self._words, *self._norths, *self._easts})
        self._found = [(self._words.get(each, ()), self._norths.get(each), self._easts.get(each)) for each in found]
        how = Implementation.DFA if len(found) <= _FEW else Implementation.ContiguousNFA
        self._finder = BytesAhoCorasick(found, implementation=how)
        self._asked: dict[str, bool] = {}

    def _add(self, number: int, secret: Secret, often: Mapping[bytes, int]) -> None:
        if secret.at is None:
            for word, before, behind in _words(secret, often):
                nearest = (*before[-1:], *behind[:1])
                beside = max((ways[0] for ways in nearest if len(ways) == 1), key=len, default=b"")
                self._words[word].append(_Word(number, before, behind, beside))
            return
        self._points.add(number)
        for digits in secret.at.norths():
            self._norths[digits.encode()].add(number)
        for digits in secret.at.easts():
            self._easts[digits.encode()].add(number)

    def names_any_of(self, text: str) -> bool:
        if text not in self._asked:
            self._asked[text] = bool(self.named(text.encode("utf-8", "replace")))
        return self._asked[text]

    def named(self, content: bytes) -> set[int]:
        run, has_degrees = run_of(content)
        # As minutes and seconds a point has other figures.
        named = set(self._points) if has_degrees else set()
        norths, easts = [], []
        for found, start, end in self._finder.find_matches_as_indexes(run, overlapping=True):
            words, north, east = self._found[found]
            first, last = start - _BESIDE if start > _BESIDE else 0, end + _BESIDE
            for word in words:
                is_beside = run.find(word.beside, first, last) >= 0
                if is_beside and word.number not in named and word.belongs(run, start, end):
                    named.add(word.number)
            if north:
                norths.append((start, north))
            if east:
                easts.append((start, east))
        return named.union(*_near(norths, easts)) if norths and easts else named


@lru_cache(maxsize=4)
def glance_at(secrets: tuple[Secret, ...], like: tuple[bytes, ...]) -> Glance:
    """Making one is dear, and the secrets seldom change."""
    return Glance(secrets, like)


def _how_often(secrets: Iterable[Secret], texts: Sequence[bytes]) -> Counter[bytes]:
    """How often words of the secrets stand in the texts, by each way to write them."""
    if not texts:
        return Counter()
    words = [word for secret in secrets if secret.at is None for word in _written(secret)]
    ways = sorted({way for word in words for way in word if len(way) >= _COUNTED})
    finder = BytesAhoCorasick(ways, implementation=Implementation.ContiguousNFA)
    runs = (run_of(text)[0] for text in texts)
    return Counter(ways[found] for run in runs for found, _, _ in finder.find_matches_as_indexes(run, overlapping=True))


def _words(secret: Secret, often: Mapping[bytes, int]) -> Iterator[tuple[bytes, Words, Words]]:
    """The rarest word that stands in each text that tells it, in each way to write it, and the ones beside it."""
    ways = _written(secret)

    def rarity(place: int) -> tuple[bool, bool, int, int, int]:
        word = ways[place][0]
        return len(ways[place]) == 1, len(word) >= _COUNTED, -often.get(word, 0), len(word), place

    # Of a postcode that is the last half: the first is that of a town.
    rarest = 1 if secret.what == "postcode" else max(range(len(ways)), key=rarity)
    before, behind = _nearest(reversed(ways[:rarest])), _nearest(ways[rarest + 1 :])
    for way in ways[rarest]:
        yield way, before[::-1], behind


def _written(secret: Secret) -> Sequence[Ways]:
    """The words that stand in each text that tells it."""
    words = secret.words
    if secret.what == "postcode":
        words = (words[0][:-3], words[0][-3:])
    elif secret.what in ("street", "house") and is_telling(name := name_of_street(words)):
        words = name
    known = place_words()
    kept = [word for word in words if word not in known.passed_over and word != "and"] or list(words)
    written = [(word,) if secret.what in ("postcode", "position") else ways_to_write(word) for word in kept]
    return [tuple(way.encode() for way in each) for each in written]


def _nearest(ways: Iterable[Ways]) -> Words:
    """As many as are looked for. None beyond a number: as figures may be passed over too, it could be any of many."""
    found: list[Ways] = []
    for each in islice(ways, _MOST_BESIDE):
        found.append(each)
        if any(re.fullmatch(_between(), way) for way in each):
            break
    return tuple(found)


@cache
def _before(words: Words) -> re.Pattern[bytes]:
    return re.compile(b"".join(_any_of(ways) + _between() for ways in words) + rb"\Z")


@cache
def _behind(words: Words) -> re.Pattern[bytes]:
    return re.compile(b"".join(_between() + _any_of(ways) for ways in words))


def _any_of(ways: Ways) -> bytes:
    return b"(?:" + b"|".join(map(re.escape, ways)) + b")"


@cache
def _between() -> bytes:
    """What may stand between two words of a place: amounts and days, words that say nothing, and what is left of
    escapes."""
    passed_over = "|".join(sorted(place_words().passed_over))
    return f"(?:[0-9][a-f]?|{passed_over}|and|amp|nbsp|quot|lt|gt|u003[ce]|u0026|u0040)*".encode()


def _near(norths: Sequence[tuple[int, set[int]]], easts: Sequence[tuple[int, set[int]]]) -> Iterator[set[int]]:
    """Those of which both stand near each other. Both are in the order of the text."""
    places = [place for place, _ in easts]
    for place, north in norths:
        around = easts[bisect_left(places, place - _APART) : bisect_right(places, place + _APART)]
        yield from (north & east for _, east in around)
