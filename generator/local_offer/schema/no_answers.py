"""Answers that say nothing, from `no-answers.json`."""

import re
from functools import cache

from local_offer.schema import files

_LONGEST = 60
"""Letters of a text that may be none; a longer one is not looked at."""

_SIGNS = re.compile(r"[\s=~.…?*_·•'\"()\[\]\-\u2010-\u2015\u2212]+")


def says_nothing(text: str) -> bool:
    """Whether the whole of a text is only a word for no answer, such as `N/A` or `not known`, or is signs alone.

    A tick, a plus and a sum of money are signs that say something.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return not text
    letters = _folded(text)
    if letters:
        return letters in _words() or text.casefold() in _errors()
    return _SIGNS.fullmatch(text) is not None


@cache
def _words() -> frozenset[str]:
    return frozenset(_folded(word) for word in files.read("no-answers.json")["words"])


@cache
def _errors() -> frozenset[str]:
    return frozenset(files.read("no-answers.json")["errors"])


def _folded(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
