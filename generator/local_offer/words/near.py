"""What someone may have meant by a word that is not known."""

import re
from collections.abc import Iterable

LIKE = 0.6
"""How much of two words must be the same, of 1: `austism` is near `autism`, while words of one topic are not near each
other."""
_SHORTEST = 3  # letters of a part that tells something


def nearest(word: str, known: Iterable[str], like: float = LIKE) -> str:
    """The one that is most like it; empty when none is. The form for providers finds the same (`near.js`)."""
    return next(iter(near(word, known, 1, like)), "")


class Guesses:
    """What is nearest, for the first words that are asked about.

    Each is laid beside every known word, and where one slip makes thousands of faults nobody reads so many.
    """

    def __init__(self, most: int = 100) -> None:
        self._left = most

    def nearest(self, word: str, known: Iterable[str]) -> str:
        self._left -= 1
        return nearest(word, known) if self._left >= 0 else ""


def near(word: str, known: Iterable[str], most: int, like: float = LIKE) -> list[str]:
    """Those that are like it, the likest first."""
    found = ((_likeness(word, other), other) for other in known)
    return [other for score, other in sorted(found, reverse=True) if score >= like][:most]


def _likeness(word: str, other: str) -> float:
    """What part of the letters stays when slips of the hand are put right: left out, put in, changed or swapped.

    What begins the other, or has all of its parts, is near it however much more one of the two says.
    """
    from rapidfuzz.distance import OSA  # most checks find no fault

    same = float(OSA.normalized_similarity(word, other))
    is_part = word and (other.startswith(word) or (len(word) >= _SHORTEST and _have_the_same_parts(word, other)))
    return LIKE + (1 - LIKE) * same if is_part else same


def _have_the_same_parts(word: str, other: str) -> bool:
    one, two = set(re.split("[-_ ]", word)), set(re.split("[-_ ]", other))
    return one <= two or two <= one
