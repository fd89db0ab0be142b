"""Looking for many strings in a text at once: a pattern of how they begin, in which each letter is read once."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

LENGTH = 5
"""Letters of a beginning. A string that is shorter cannot be looked for in this way."""


def by_beginning(keys: Iterable[tuple[bytes, ...]]) -> Mapping[bytes, Sequence[tuple[bytes, ...]]]:
    """The keys by how their first parts begin."""
    return {start: list(found) for start, found in groupby(sorted(keys), key=lambda key: key[0][:LENGTH])}


def pattern_of(beginnings: Iterable[bytes]) -> re.Pattern[bytes]:
    """Finds each place where one begins, as its first group; all are of one length. Of none, it finds nothing."""
    words = sorted(beginnings)
    return re.compile(b"(?=(" + _one_of(words) + b"))" if words else b"(?!)")


def _one_of(words: Sequence[bytes]) -> bytes:
    """Words that begin alike share what they have in common, so that a letter leads to few of them."""
    groups = [
        (re.escape(first), [word[1:] for word in found]) for first, found in groupby(words, key=lambda word: word[:1])
    ]
    ways = [first + (_one_of(rest) if rest[0] else b"") for first, rest in groups]
    return ways[0] if len(ways) == 1 else b"(?:" + b"|".join(ways) + b")"
