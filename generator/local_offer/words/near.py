"""What someone may have meant by a word that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches

LIKE = 0.6
"""How much of two words must be the same, of 1: `austism` is near `autism`, while words of one topic are not near each
other. It is what Python's difflib takes for near, and what our JavaScript reckons with too."""


def nearest(word: str, known: Iterable[str], like: float = LIKE) -> str:
    """The one that is most like it; empty when none is."""
    return next(iter(near(word, known, 1, like)), "")


def near(word: str, known: Iterable[str], most: int, like: float = LIKE) -> list[str]:
    """Those that are like it, the likest first."""
    return get_close_matches(word, list(known), most, like)
