"""What could tell who someone is: the patterns of `private-words.json` and `private-numbers.json`, for the form too."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache, reduce
from itertools import pairwise
from operator import or_
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Any

from local_offer.schema import files

_FILES = ("private-words.json", "private-numbers.json")
_LIST = re.compile(r"«([a-z_]+)»")
_CAPITAL = re.compile(r"\\.|[A-Z]")
_RUN = re.compile(r"\w+")
NEAR = 20
"""So many words lie at most between the first and the last of what a pattern needs."""
_SHAPE = str.maketrans(f"{ascii_uppercase}{ascii_lowercase}{digits}", "A" * 26 + "a" * 26 + "0" * 10)
_START = 3
"""Letters by which the needs are found that stand anywhere in a word."""


@cache
def private(name: str) -> re.Pattern[str]:
    """What is looked for within a text, such as a `postcode`."""
    form = patterns()[name]
    return re.compile(form["pattern"], re.IGNORECASE if form.get("any_case") else 0)


def has(name: str, text: str) -> bool:
    """Whether it is in the text."""
    if not may_have(name, text):
        return False
    in_small = _in_small_letters(name)
    return (in_small is None or in_small.search(_small(text)) is not None) and private(name).search(text) is not None


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
    return may_have_any(((name,),), text)


def may_have_any(names: tuple[tuple[str, ...], ...], text: str) -> bool:
    """Whether it may have all patterns of one group of them."""
    return _may_be_any(names, _hints(text))


@lru_cache(maxsize=16_384)
def _may_be_any(names: tuple[tuple[str, ...], ...], hints: tuple[int, ...]) -> bool:
    wanted = (tuple(map(_wanted, group)) for group in names)
    return any(all(any(near & one == one for near in hints) for one in group) for group in wanted)


@lru_cache(maxsize=16_384)
def _hints(text: str) -> tuple[int, ...]:
    """For each stretch of a text one bit for each list of needs of which one is there. Each stretch is the end of one
    and the beginning of the next. Labels and sources stand in many records, and are looked at once."""
    words = list(map(_hints_of, text.split()))
    parts = [reduce(or_, words[at : at + NEAR], 0) for at in range(0, len(words) or 1, NEAR)]
    return tuple(dict.fromkeys(one | other for one, other in pairwise(parts))) or tuple(parts)


@lru_cache(maxsize=65_536)
def _hints_of(word: str) -> int:
    """The same of one word. An offer has few different ones, and each is looked at once: in small letters, and by its
    shape."""
    small, shape, told = word.lower(), word.translate(_SHAPE), _told_by()
    hints = 0
    for run in {*_RUN.findall(small), *_RUN.findall(shape)}:
        hints |= told.whole.get(run, 0)
        for length in told.lengths:
            hints |= told.begun.get(run[:length], 0)
        for at in range(len(run) - _START + 1):
            for need, bits in told.within.get(run[at : at + _START], ()):
                if run.startswith(need, at):
                    hints |= bits
    if not word.isalpha():
        both = f" {small} \n {shape} "
        for need, bits in told.with_signs:
            if need in both:
                hints |= bits
    return hints


@dataclass(frozen=True, slots=True)
class _Told:
    """The bits of each need: of those that are a whole word, that begin one, that stand anywhere in one, by their first
    letters, and of those with signs."""

    whole: Mapping[str, int]
    begun: Mapping[str, int]
    lengths: tuple[int, ...]
    within: Mapping[str, tuple[tuple[str, int], ...]]
    with_signs: tuple[tuple[str, int], ...]


@cache
def _told_by() -> _Told:
    bits = defaultdict[str, int](int)
    for needs, bit in _bits().items():
        for need in map(_in_one_word, needs):
            bits[need] |= bit
    of_letters = [need for need in bits if need.strip().isalnum() and (need[0] == " " or len(need) >= _START)]
    within = defaultdict[str, list[tuple[str, int]]](list)
    for need in of_letters:
        if need[0] != " ":
            within[need[:_START]].append((need.rstrip(), bits[need]))
    begun = {need.strip(): bits[need] for need in of_letters if need[0] == " " != need[-1]}
    return _Told(
        whole={need.strip(): bits[need] for need in of_letters if need[0] == " " == need[-1]},
        begun=begun,
        lengths=tuple(sorted(set(map(len, begun)))),
        within={start: tuple(needs) for start, needs in within.items()},
        with_signs=tuple((need, bits[need]) for need in bits.keys() - set(of_letters)),
    )


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
def _wanted(name: str) -> int:
    """The bits of all lists of which it needs something."""
    return sum(_bits()[needs] for needs in set(_needs(name)))


def _needs(name: str) -> tuple[tuple[str, ...], ...]:
    needs = _part("patterns")[name].get("needs", [])
    lists = needs if needs and isinstance(needs[0], list) else [needs] * bool(needs)
    return tuple(map(tuple, lists))


@cache
def patterns() -> Mapping[str, Mapping[str, Any]]:
    """By name: the `pattern` with its lists filled in, and whether it holds in `any_case`."""
    lists = _part("lists")
    return {
        name: {"pattern": _filled(form["pattern"], lists), **_of(form, "any_case")}
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
