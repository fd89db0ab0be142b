"""What may be meant, for search boxes to offer while someone types: names that exist, in files by first letters."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from local_offer.records import Service
from local_offer.schema.thesaurus import Thesaurus
from local_offer.search.documents import Signpost
from local_offer.search.shards import letters_of
from local_offer.search.terms import STOP_WORDS, stem, words_of
from local_offer.views.crisis import is_about_harm

LARGEST = 5_000  # characters of a file, beyond which its words are parted by one letter more
DEEPEST = 6  # letters of a file's name
BEST = 12  # names that are told before the next letter is typed
MOST = 60  # in a file of so many letters that it is not parted
FREQUENT = 40  # names; a word of more of them tells only those that begin with it
SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789"
"""With each of these begins a file, so that a box may ask for any."""

ORDER = ("topic", "need", "guide", "page", "words", "place", "service", "organisation")
"""Kinds as they are offered, where several begin alike."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestion:
    """A name and the page to which it leads; without an address, words to search for. `other` are names by which it
    is known too."""

    kind: str
    title: str
    address: str = ""
    other: str = ""

    @property
    def words(self) -> list[str]:
        return words_of(f"{self.title} {self.other}")


def suggestions(
    services: Iterable[Service], ways: Iterable[Signpost], words: Thesaurus, known: Collection[str]
) -> list[Suggestion]:
    """In the order in which they are offered. `known` are the stems that some record has; a phrase of the thesaurus
    is offered where all stems of one of the words it seeks are among them."""
    found = [
        *(Suggestion(kind=way.kind, title=way.title, address=way.address) for way in ways),
        *(_service(service) for service in services if service.is_open),
    ]
    titles = {" ".join(each.words) for each in found}
    for group in words.groups:
        is_sought = any(all(stem(word) in known for word in words_of(phrase)) for phrase in group.sought)
        if is_sought and " ".join(words_of(group.name)) not in titles:
            found.append(Suggestion(kind="words", title=group.name[:1].upper() + group.name[1:]))
    calm = (each for each in found if not is_about_harm(each.title))  # nobody in distress is offered their own words
    return sorted(calm, key=lambda each: (_rank(each.kind), each.title, each.address))


def _rank(kind: str) -> int:
    return ORDER.index(kind) if kind in ORDER else ORDER.index("page")


def _service(service: Service) -> Suggestion:
    return Suggestion(
        kind="service",
        title=service.name,
        address=f"services/{service.id}/",
        other=" ".join(service.also_known_as),
    )


def suggestion_files(offered: Sequence[Suggestion]) -> Iterator[tuple[str, str]]:
    """Path and JSON of each file.

    `rows` are title, address and other names. They are all that have a word beginning so, unless `deeper` holds the
    letters by which longer files go on.
    """
    words = [each.words for each in offered]
    firsts = [listed[0] if listed else "" for listed in words]
    counts = Counter(word for listed in words for word in set(listed))
    entries: dict[str, list[int]] = {}
    for number, listed in enumerate(words):
        for place, word in enumerate(dict.fromkeys(listed)):
            if place == 0 or (word not in STOP_WORDS and counts[word] <= FREQUENT):
                entries.setdefault(word, []).append(number)
    by_sign: dict[str, dict[str, list[int]]] = {}
    for word, numbers in entries.items():
        by_sign.setdefault(letters_of(word, 1), {})[word] = numbers
    for sign in SIGNS:
        yield from _parted(sign, by_sign.get(sign, {}), offered, firsts)


def _parted(
    letters: str, entries: Mapping[str, list[int]], offered: Sequence[Suggestion], firsts: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """`firsts` are the first words of those that are offered."""
    length = len(letters) + 1
    rows = _rows(letters, entries, offered, firsts)
    if len(_json(rows)) <= LARGEST or len(letters) == DEEPEST:
        yield _path(letters), _json({"rows": rows[:MOST]})
        return
    further: dict[str, dict[str, list[int]]] = {}
    for word in sorted(word for word in entries if len(word) >= length):
        further.setdefault(letters_of(word, length), {})[word] = entries[word]
    yield _path(letters), _json({"rows": rows[:BEST], "deeper": "".join(name[-1] for name in further)})
    for name, part in further.items():
        yield from _parted(name, part, offered, firsts)


def _rows(
    letters: str, entries: Mapping[str, list[int]], offered: Sequence[Suggestion], firsts: Sequence[str]
) -> list[list[str]]:
    """Those with a word that ends with these letters first, then those whose name begins with them."""
    ended = {number for word, numbers in entries.items() if len(word) == len(letters) for number in numbers}
    numbers = {number for listed in entries.values() for number in listed}

    def turn(number: int) -> tuple[bool, bool, int]:
        return number not in ended, letters_of(firsts[number], len(letters)) != letters, number

    return [_row(offered[number]) for number in sorted(numbers, key=turn)]


def _row(each: Suggestion) -> list[str]:
    row = [each.title, each.address, each.other]
    return row if each.other else row[: 2 if each.address else 1]


def _path(letters: str) -> str:
    """Never called as a device of Windows, as `con.json` would be."""
    return f"suggest/from-{letters}.json"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
