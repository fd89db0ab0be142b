"""What could tell who someone is: the patterns of `private-words.json` and `private-numbers.json`, for the form too."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache, reduce
from itertools import pairwise
from operator import or_
from re import Match
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Any

from ahocorasick_rs import AhoCorasick

from local_offer.schema import files

_FILES = ("private-words.json", "private-numbers.json")
_LIST = re.compile(r"«([a-z_]+)»")
_CAPITAL = re.compile(r"\\.|[A-Z]")
_RUN = re.compile(r"\w+")
NEAR = 20
"""So many words lie at most between the first and the last of what a pattern needs."""
_SHAPE = str.maketrans(f"{ascii_uppercase}{ascii_lowercase}{digits}", "A" * 26 + "a" * 26 + "0" * 10)


@cache
def private(name: str) -> re.Pattern[str]:
    """What is looked for within a text, such as a `postcode`."""
    form = patterns()[name]
    return re.compile(form["pattern"], re.IGNORECASE if form.get("any_case") else 0)


def has(name: str, text: str) -> bool:
    """Whether it is in the text."""
    if not may_have(name, text):
        return False
    in_small = _in_small_letters(name) if text.isascii() else None
    return in_small.search(_small(text)) is not None if in_small else next(all_of(name, text), None) is not None


def all_of(name: str, text: str) -> Iterator[Match[str]]:
    """Each in the text, from left to right."""
    in_small = _in_small_letters(name)
    if in_small is None:
        yield from private(name).finditer(text)
    elif text.isascii():
        starts = (found.start() for found in in_small.finditer(_small(text)))
        yield from filter(None, (private(name).match(text, start) for start in starts))
    elif in_small.search(_small(text)):
        yield from private(name).finditer(text)


@cache
def _in_small_letters(name: str) -> re.Pattern[str] | None:
    """The pattern for a text in small letters, where capitals do not count: that takes a quarter of the time."""
    form = patterns()[name]
    small = _CAPITAL.sub(lambda found: found[0] if found[0][0] == "\\" else found[0].lower(), form["pattern"])
    return re.compile(small) if form.get("any_case") else None


@lru_cache(maxsize=16)
def _small(text: str) -> str:
    """One text is looked through for many patterns in turn."""
    return text.lower()


def may_have(name: str, text: str) -> bool:
    """A quick look that most texts fail: whether what a pattern `needs` is there. Where that is one list, it is one of
    these small words; of several lists, one of each, near each other. All patterns share one look at a text."""
    sign = _sign(name)
    return not sign or bool(sign & signs_in(text))


def signs_of(names: Iterable[str]) -> int:
    """The bits of those of them that need anything, to be looked for among `signs_in` a text."""
    return reduce(or_, map(_sign, names), 0)


@lru_cache(maxsize=16_384)
def signs_in(text: str) -> int:
    """One bit for each pattern of which all needs are there, within a stretch of the text. Each stretch is the end of
    one and the beginning of the next. Labels and sources stand in many records, and are looked at once."""
    words = list(map(_needs_in, text.split()))
    of_all = _signs_of_needs(reduce(or_, words, 0))
    # One stretch, or none that could have more than all: a need alone is in one of them or in none.
    if len(words) <= 2 * NEAR or not of_all & _of_several():
        return of_all
    parts = [reduce(or_, words[at : at + NEAR]) for at in range(0, len(words), NEAR)]
    stretches = [one | other for one, other in pairwise(parts)] or parts
    return reduce(or_, map(_signs_of_needs, stretches), 0)


@lru_cache(maxsize=16_384)
def _signs_of_needs(needs: int) -> int:
    signs = needs & _of_one()
    for wanted, sign in _wanted():
        if needs & wanted == wanted:
            signs |= sign
    return signs


@lru_cache(maxsize=65_536)
def _needs_in(word: str) -> int:
    """For a word one bit for each list of needs of which one is there. An offer has few different words, and each is
    looked at once: in small letters, by its shape, and where signs part it as several words."""
    small, shape = word.lower(), word.translate(_SHAPE)
    if word.isalpha():
        # The shape of a word in small letters is that of all others, and nothing needs it.
        ways = f" {small} " if small == word else f" {small} {shape} "
    else:
        ways = f" {small} \n {shape} \n {' '.join(_RUN.findall(f'{small} {shape}'))} "
    finder, bits = _finder()
    return reduce(or_, (bits[found] for found, _, _ in finder.find_matches_as_indexes(ways, overlapping=True)), 0)


def let_go() -> None:
    """Of what single texts and words hold, for when all of them are looked at."""
    for known in (signs_in, _signs_of_needs, _needs_in):
        known.cache_clear()


@cache
def _finder() -> tuple[AhoCorasick, tuple[int, ...]]:
    """What finds all needs in one go, and the bits of each."""
    bits = defaultdict[str, int](int)
    for needs, bit in _bits().items():
        for need in map(_in_one_word, needs):
            bits[need] |= bit
    return AhoCorasick(list(bits)), tuple(bits.values())


def _in_one_word(need: str) -> str:
    """Of a need of several words the most telling, with spaces where a word must begin or end."""
    words = need.split(" ")
    last = len(words) - 1
    ways = [f"{' ' * (at > 0)}{word}{' ' * (at < last)}" for at, word in enumerate(words) if word]
    return max(ways, key=lambda way: (not way.strip().isalnum(), len(way)))


@cache
def _bits() -> Mapping[tuple[str, ...], int]:
    """A bit for each list of needs."""
    lists = dict.fromkeys(needs for name in _part("patterns") for needs in _needs(name))
    return {needs: 1 << number for number, needs in enumerate(lists)}


@cache
def _wanted() -> tuple[tuple[int, int], ...]:
    """For each pattern that needs something of several lists the bits of these, and its own."""
    several = (name for name in _part("patterns") if len(_needs(name)) > 1)
    return tuple((sum(_bits()[needs] for needs in set(_needs(name))), _sign(name)) for name in several)


@cache
def _of_one() -> int:
    """The bits of those that need something of one list alone."""
    return signs_of(name for name in _part("patterns") if len(_needs(name)) == 1)


@cache
def _of_several() -> int:
    return reduce(or_, (sign for _, sign in _wanted()), 0)


@cache
def _sign(name: str) -> int:
    """The bit of a pattern: that of its list, or one of its own where it has several; 0 for one that needs nothing."""
    needs = _needs(name)
    if len(needs) == 1:
        return _bits()[needs[0]]
    return 1 << len(_bits()) + list(_part("patterns")).index(name) if needs else 0


def _needs(name: str) -> tuple[tuple[str, ...], ...]:
    needs = _part("patterns")[name].get("needs", [])
    lists = needs if needs and isinstance(needs[0], list) else [needs] * bool(needs)
    return tuple(map(tuple, lists))


@cache
def patterns() -> Mapping[str, Mapping[str, Any]]:
    """By name: the `pattern` with its lists filled in, whether it holds in `any_case`, and what it `needs`: of each
    list one, within one word of the text with a space before and behind it."""
    lists = _part("lists")
    return {
        name: {
            "pattern": _filled(form["pattern"], lists),
            **_of(form, "any_case"),
            **({"needs": [sorted(set(map(_in_one_word, needs))) for needs in _needs(name)]} if _needs(name) else {}),
        }
        for name, form in _part("patterns").items()
    }


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list, in small letters."""
    return frozenset(_part("lists")[name].split("|"))


def _part(name: str) -> Mapping[str, Any]:
    """One part of all the files, such as `lists`."""
    return {key: value for file in _FILES for key, value in files.read(file)[name].items()}


def _filled(pattern: str, lists: Mapping[str, str]) -> str:
    """The pattern with each list in the place of its name; a list may name others."""
    return _LIST.sub(lambda found: _filled(lists[found[1]], lists), pattern)


def _of(form: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    return {name: form[name]} if name in form else {}
