"""Persons named in a text of a service, an organisation, a guide or the council: who, and what beside them tells more.

The form for providers finds the same in `browser/providers/check/persons.js`.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from re import Match

from local_offer.checks.privacy.free_texts import FreeText
from local_offer.checks.privacy.known_names import KnownNames
from local_offer.schema.names import first_names, first_names_and_words, last_names
from local_offer.schema.private_words import all_of, has, may_have, private, signs_in, signs_of, words

_HIDDEN = "·"
_STRUCK = str.maketrans("łøđı", "lodi")
"""Letters that are not made of a plain one and a mark."""
_BEFORE, _AFTER = 120, 200
"""How many signs before and after a name count as beside it: about a sentence and the next."""
_BESIDE = (
    ("number", "reached-by"), ("home", "lives-there"), ("age", "one-age"), ("school", "goes-to-school"),
    ("health", "has-condition"),
)  # fmt: skip


_BEHIND = (("health", "condition-behind"), ("home", "house-behind"), ("age", "life-behind"))
"""The same directly behind a name."""
_OF_ANY_NAME = ("titled", "kin-named", "called-so", "asked-for")
"""Signs of a name that stands in no list, or in small letters."""
_INITIAL = re.compile(r"(?<![\w.&])[A-Z]\.")
_CAPITAL = re.compile(r"(?<!\w)[A-Z\u00c0-\u00de][\w'-]*")


@dataclass(frozen=True, slots=True)
class Person:
    """A name as it is written and where it stands. What `is_sure` is a person's name by more than a likeness, and
    `is_kin` that of someone's child or kin."""

    name: str
    start: int
    end: int
    is_sure: bool = False
    is_kin: bool = False


def persons(text: FreeText, known: KnownNames) -> list[Person]:
    """In the order in which they stand; names of institutions, streets, tests and of the offer's own are none."""
    if not may_hold_persons(text.words, text.sort):
        return []
    signs = [sign for sign in _signs_for(text.words) if has(sign, text.words)]
    found = _found(_masked(text.words, known), signs, text.sort)
    return sorted(found, key=lambda person: (person.start, not person.is_sure))


@lru_cache(maxsize=16_384)
def may_hold_persons(text: str, sort: str) -> bool:
    """Whether there would be any if no name were known to be no person's. Many texts recur: sources, labels, notes."""
    if not (_may_hold_a_name(text) or signs_in(text) & _bits_of_any_name()):
        return False
    signs = [sign for sign in _signs_for(text) if may_have(sign, text)]
    return next(_found(text, signs, sort), None) is not None


@cache
def _bits_of_any_name() -> int:
    return signs_of(_OF_ANY_NAME)


def _signs_for(text: str) -> Iterable[str]:
    """Most signs find only what begins as a first name does."""
    return _SIGNS if _may_hold_a_name(text) else _OF_ANY_NAME


@lru_cache(maxsize=16)
def _may_hold_a_name(text: str) -> bool:
    """An initial, or what may be a first name. Without one no sign finds a person, nor do lists, but for the signs of
    any name."""
    return any(map(_holds_a_name, text.split()))


@lru_cache(maxsize=65_536)
def _holds_a_name(written: str) -> bool:
    """The same of what stands between two spaces: an offer has few such that are different."""
    return any(map(_may_be_a_name, _CAPITAL.findall(written))) or _INITIAL.search(written) is not None


def _may_be_a_name(word: str) -> bool:
    return is_first_name(word) or is_name_and_word(word) or fold(word) in first_names()


def _found(text: str, signs: Iterable[str], sort: str) -> Iterator[Person]:
    yield from _by_signs(text, signs)
    if _may_hold_a_name(text):
        yield from _by_lists(text, sort)


def beside(person: Person, text: str) -> str:
    """What within a sentence or so tells more of a person: their `number`, `home`, `age`, `school` or `health`; or
    that they are someone's `family`."""
    if person.is_kin:
        return "family"
    behind = text[person.end : person.end + _AFTER]
    for what, pattern in _BEHIND:
        if has(pattern, behind):
            return what
    near = private("of-many").sub(_HIDDEN, text[max(0, person.start - _BEFORE) : person.end + _AFTER])
    return next((what for what, pattern in _BESIDE if has(pattern, near)), "")


def is_author(person: Person, text: str) -> bool:
    """Whether the words before a name say that it is the author of a work, who is a public person."""
    return has("written-by", text[max(0, person.start - _BEFORE) : person.start])


def fills(person: Person, text: str) -> bool:
    """Whether a name stands where only a name would: alone, in a list of names, or behind a colon."""
    return has("name-ends-before", text[: person.start]) and has("name-begins-after", text[person.end :])


def _masked(text: str, known: KnownNames) -> str:
    """The text with signs of the same number in the place of names that are no person's."""
    for pattern in (private("namesake"), *known.phrases_in(text)):
        text = pattern.sub(lambda found: _HIDDEN * len(found[0]), text)
    return text


def _by_signs(text: str, signs: Iterable[str]) -> Iterator[Person]:
    """By what stands around them."""
    for sign in signs:
        for found in all_of(sign, text):
            name, start, end = found[1], found.start(1), found.end(1)
            is_short_form = name.isupper() and 1 < len(name) < 5 and sign != "titled"
            if (
                fold(first_of(name)) not in words("no_name")
                and not is_short_form
                and not _is_of_a_place(text, start, end, name)
            ):
                yield from _SIGNS[sign](found)


def _with_a_part(found: Match[str]) -> Iterator[Person]:
    if is_name_and_word(found[1]) or fold(found[1]) in first_names():
        yield _person(found)


def _titled(found: Match[str]) -> Iterator[Person]:
    yield Person(found[0].strip(), found.start(), found.end(1), is_sure=True)


def _with_initial(found: Match[str]) -> Iterator[Person]:
    if fold(found[1]) in last_names():
        yield Person(found[0], found.start(), found.end(1), is_sure=True)


def _doing(found: Match[str]) -> Iterator[Person]:
    """A first name that is a word too, and what only a person does: Grace runs it."""
    if is_name_and_word(found[1]) or fold(found[1]) in first_names():
        yield _person(found, is_sure=True)


def _kin(found: Match[str]) -> Iterator[Person]:
    """What no list of names has is in doubt."""
    is_named = is_first_name(found[1])
    if is_named or found[1].casefold() not in words("no_first_name"):
        yield _person(found, is_sure=is_named, is_kin=is_named)


def _of_kin(found: Match[str]) -> Iterator[Person]:
    if is_first_name(found[1]):
        yield _person(found, is_sure=True, is_kin=True)


def _called(found: Match[str]) -> Iterator[Person]:
    is_named = is_first_name(found[1])
    if is_named or found[1][0].isupper():
        yield _person(found, is_sure=is_named)


def _asked_for(found: Match[str]) -> Iterator[Person]:
    """Whom families are to ask for, also in small letters: those that are words too where the name ends there."""
    name = first_of(found[1])
    is_word = is_name_and_word(name)
    following = private("capital-follows").search(found.string[found.end(1) :])
    if name[0].isupper() and following and is_last_name(following[1]):
        yield Person(f"{name} {following[1]}", found.start(1), found.end(1) + following.end(), is_sure=True)
    elif (is_word and (name[0].isupper() or found[2] is not None)) or fold(name) in first_names():
        yield _person(found)


_SIGNS: Mapping[str, Callable[[Match[str]], Iterator[Person]]] = {
    "titled": _titled,
    "initial-and-name": _with_initial,
    "does-something": _doing,
    "kin-named": _kin,
    "ill-so": _of_kin,
    "theirs": _of_kin,
    "with-age": _of_kin,
    "called-so": _called,
    "asked-for": _asked_for,
    "with-a-part": _with_a_part,
}


def _person(found: Match[str], *, is_sure: bool = False, is_kin: bool = False) -> Person:
    return Person(found[1], found.start(1), found.end(1), is_sure, is_kin)


def _by_lists(text: str, sort: str) -> Iterator[Person]:
    """By first and family names alone. A title or an address holds many that are no person's: there it takes both."""
    for found in private("capital-word").finditer(text):
        word, start, end = found[0], found.start(), found.end()
        if not is_first_name(word) or _is_of_a_place(text, start, end, word):
            continue
        following = private("capital-follows").search(text[end:])
        if following and is_last_name(following[1]) and not word.endswith("'s"):
            whole = Person(f"{word} {following[1]}", start, end + following.end(), is_sure=True)
            if not _is_of_a_place(text, start, whole.end, whole.name):
                yield whole
        elif (
            fold(word.partition("-")[0]) in first_names() and not word.isupper() and sort not in ("title", "address")
        ) or (sort == "role" and fills(Person(word, start, end), text)):
            yield Person(word, start, end)


def _is_of_a_place(text: str, start: int, end: int, name: str) -> bool:
    """Whether the words around it are those of an institution, a street or a test."""
    after = ("'s" if name.endswith("'s") else "") + text[end : end + 80]
    return has("of-a-place", after) or has("saint-before", text[max(0, start - 40) : start])


@lru_cache(maxsize=20_000)
def is_first_name(word: str) -> bool:
    """Whether it can be one; of two that are joined, the first of them."""
    name = fold(word.partition("-")[0])
    return name in first_names() or name in first_names_and_words()


def is_name_and_word(word: str) -> bool:
    """Whether it is a first name that is a word too, and stands more often for a person than May and Chester do."""
    name = fold(word)
    return name in first_names_and_words() and name not in words("no_first_name")


def is_last_name(word: str) -> bool:
    return any(fold(part) in last_names() for part in (word, *word.split("-"))) or has("family-name-like", word)


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """A word in small, plain letters, without the 's of what is theirs: `Siân's` is `sian`, and O'Neill `oneill`."""
    small = word.casefold().removesuffix("'s")
    if small.isascii() and small.isalpha():
        return small
    small = unicodedata.normalize("NFD", small.translate(_STRUCK))
    return "".join(letter for letter in small if letter.isalpha() and not unicodedata.combining(letter))


def let_go() -> None:
    """As `schema.private_words.let_go`."""
    for known in (may_hold_persons, _holds_a_name, is_first_name, fold):
        known.cache_clear()


def first_of(name: str) -> str:
    return name.split()[0]
