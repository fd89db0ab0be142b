"""What could tell who someone is: the patterns of `private-words.json` and `private-numbers.json`, for the form too."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from local_offer.schema import files

_FILES = ("private-words.json", "private-numbers.json")
_LIST = re.compile(r"«([a-z_]+)»")


@cache
def private(name: str) -> re.Pattern[str]:
    """What is looked for within a text, such as a `postcode`."""
    form = patterns()[name]
    return re.compile(form["pattern"], re.IGNORECASE if form.get("any_case") else 0)


def has(name: str, text: str) -> bool:
    """Whether it is in the text. A pattern's `needs` are small words without one of which it cannot be, looked for
    first: most texts have none."""
    needs = _needs(name)
    if needs and not _has_one(needs, _small(text)):
        return False
    return private(name).search(text) is not None


def _has_one(needs: tuple[str, ...], small: str) -> bool:
    for need in needs:  # noqa: SIM110 - any() takes twice as long, and this is asked of every text
        if need in small:
            return True
    return False


@lru_cache(maxsize=16)
def _small(text: str) -> str:
    """One text is looked through for many patterns in turn."""
    return text.lower()


@cache
def _needs(name: str) -> tuple[str, ...]:
    return tuple(_part("patterns")[name].get("needs", ()))


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
