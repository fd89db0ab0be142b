"""Words of pages in other languages, from `translations/`: each with the English that it was made from, and a hash."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from local_offer.schema import files
from local_offer.schema.languages import Language, languages

Said = str | Mapping[str, str]
"""A word in another language, or its forms by CLDR's kinds of number: `one`, `few`, `many` …"""
FOLDER = "translations/"


@dataclass(frozen=True, kw_only=True, slots=True)
class Translated:
    """`english` is for those who read the file; `of` is the hash of the English that `says` was made from."""

    at: str
    english: str
    says: Said
    of: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Check:
    """Someone who speaks the language has read all of it."""

    by: str
    on: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Translation:
    """`words` by where they stand and, but for those of vocabularies, their English. `joins` puts words together."""

    language: Language
    checked: tuple[Check, ...]
    joins: Mapping[str, str]
    words: Mapping[str, Translated]


def codes() -> tuple[str, ...]:
    """The languages that have words, in the order in which a page offers them."""
    there = {name.removeprefix(FOLDER).removesuffix(".json") for name in files.names() if name.startswith(FOLDER)}
    return tuple(language.code for language in languages().languages if language.code in there)


@cache
def translation(code: str) -> Translation:
    """Of one of the `codes`."""
    said = files.read(f"{FOLDER}{code}.json")
    words = [Translated(**each) for each in said["words"]]
    return Translation(
        language=next(language for language in languages().languages if language.code == code),
        checked=tuple(Check(**check) for check in said["checked"]),
        joins=said["joins"],
        words={key_of(each.at, each.english): each for each in words},
    )


def key_of(at: str, english: str) -> str:
    """A word of a vocabulary stays the same when its title changes; any other is known by its English alone."""
    return at if "/" in at else f"{at}: {english}"


def hash_of(english: str) -> str:
    """Short, since it only tells whether the English is still the same."""
    return sha256(english.encode()).hexdigest()[:8]
