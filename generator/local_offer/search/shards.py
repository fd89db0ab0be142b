"""The index cut into small files by the first letters of its terms."""

import heapq
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import inf
from operator import sub
from typing import Any

from local_offer.search.index import FIELDS, NAME, TELLING, Posting
from local_offer.search.phrases import Row

LARGEST = 16_000  # characters of a shard, beyond which its terms are parted by one letter more
MOST = 2_000  # documents of a term in a shard: a first search does not wait for the others, which stand in a file apart
NONE = range(0)
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """A term as JSON: what stands in its shard, and the fields of the documents for which there is no room."""

    text: str
    rest: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shard:
    """`rest` is empty where there was room for all."""

    letters: str
    text: str
    rest: str = ""


@dataclass(frozen=True, kw_only=True)
class TermEntry:
    """A term with what is written of it and of its phrases, and which groups of the thesaurus these lead to."""

    term: str
    written: Written | None
    phrases: Sequence[Row]
    groups: tuple[str, ...]

    @property
    def text(self) -> str:
        """As JSON. Made when it is wanted, for all of them together are large."""
        said = [_json(self.phrases)] if self.phrases else []
        return _entry(self.term, [self.written.text if self.written else "0", *said])

    @cached_property
    def size(self) -> int:
        """Characters of its text."""
        return len(self.text)


def shards(
    postings: Mapping[str, Written],
    phrases: Mapping[str, list[Row]],
    groups: Mapping[str, Posting],
    kept: range = NONE,
) -> Iterator[Shard]:
    """In the order of the alphabet; `kept` as in `written`.

    `postings` are written by `written`, by their terms. `phrases` are those of the thesaurus by the stem under which
    they are kept; the `groups` to which they lead stand in the same file.
    """
    answering = {term: written(posting, kept) for term, posting in groups.items()}
    answers = {term: _entry(term, [each.text]) for term, each in answering.items()}
    entries = [
        TermEntry(
            term=term,
            written=postings.get(term),
            phrases=phrases.get(term, ()),
            groups=_led_to(phrases.get(term, ()), groups),
        )
        for term in sorted(postings.keys() | phrases.keys())
    ]
    for letters, part in _parted(entries, answers, 1):
        texts = [*(entry.text for entry in part), *(answers[group] for group in _groups_of(part))]
        held = [(entry.term, entry.written) for entry in part]
        held += [(group, answering[group]) for group in _groups_of(part)]
        rests = [f"{_json(term)}:{each.rest}" for term, each in held if each and each.rest]
        yield Shard(letters=letters, text=_object(texts), rest=_object(rests) if rests else "")


def _object(entries: Iterable[str]) -> str:
    return "{" + ",\n".join(entries) + "}\n"


def _entry(term: str, parts: Iterable[str]) -> str:
    return f"{_json(term)}:[{','.join(parts)}]"


def _led_to(rows: Iterable[Row], groups: Mapping[str, Posting]) -> tuple[str, ...]:
    return tuple(term for row in rows if isinstance(row[1], str) for term in row[2] if term in groups)


def _groups_of(entries: Iterable[TermEntry]) -> Iterable[str]:
    return dict.fromkeys(group for entry in entries for group in entry.groups)


def _parted(entries: list[TermEntry], answers: Mapping[str, str], length: int) -> Iterator[tuple[str, list[TermEntry]]]:
    parts: dict[str, list[TermEntry]] = {}
    for entry in entries:  # not side by side: figures come before the letters that share their signs, others after
        parts.setdefault(letters_of(entry.term, length), []).append(entry)
    for letters, part in sorted(parts.items()):
        size = sum(entry.size for entry in part) + sum(len(answers[group]) for group in _groups_of(part))
        if size > LARGEST and any(letters_of(entry.term, length + 1) != letters for entry in part):
            yield from _parted(part, answers, length + 1)
        else:
            yield letters, part


def letters_of(term: str, length: int) -> str:
    """In a file's name: figures stand for themselves and for all letters that are not those of English."""
    first = term[:length]
    if first.isascii() and first.isalpha() and first.islower():  # nearly all
        return first
    return "".join(sign if "a" <= sign <= "z" else str((ord(sign) + 2) % 10) for sign in first)


def file_of(letters: str) -> str:
    """Never called as a device of Windows, as `con.json` would be."""
    return f"shards/from-{letters}.json"


def rest_file_of(letters: str) -> str:
    return f"shards/rest-{letters}.json"


def written(posting: Posting, kept: range = NONE) -> Written:
    """A term has its number and, for each field where it stands, the documents (the first, then the gap to the next)
    and the scores in thousandths; and for names how many terms they have. Where others are left, 1 stands behind;
    no document that is `kept` is among those."""
    best = _best(posting, kept)
    if best is None:
        return Written(text=_json([posting.number, _fields(posting)]))
    last = [max((each for each in scores if each in best), default=0) for scores in posting.fields]
    rest = _fields(posting, lambda document: document not in best, last)
    return Written(text=_json([posting.number, _fields(posting, best.__contains__), 1]), rest=_json(rest))


def _best(posting: Posting, kept: range) -> frozenset[int] | None:
    """The documents for which there is room, the most telling and then those that score most; nothing where there is
    room for all."""
    if sum(map(len, posting.fields)) <= MOST:
        return None
    weights: dict[int, tuple[float, float]] = {}
    for scores, telling in zip(posting.fields, TELLING.values(), strict=True):
        for document, score in scores.items():
            most, total = weights.get(document, (inf if document in kept else 0, 0.0))
            weights[document] = max(most, telling), total + score
    if len(weights) <= MOST:
        return None
    return frozenset(heapq.nsmallest(MOST, weights, key=lambda each: (*(-part for part in weights[each]), each)))


def _fields(
    posting: Posting, holds: Callable[[int], bool] | None = None, last: Sequence[int] = (0,) * len(FIELDS)
) -> dict[str, Any]:
    """Of the documents that it `holds`, or all; the first gap of each field is from the `last` document before."""
    fields: dict[str, Any] = {}
    lengths = dict(zip(posting.fields[NAME], posting.names, strict=True))
    for number, scores in enumerate(posting.fields):
        if listed := [*filter(holds, scores)] if holds else [*scores]:
            # As whole thousandths: a number without a point is shorter, and the scripts divide again.
            fields[str(number)] = [gaps(listed, last[number]), [round(scores[each] * 1000) for each in listed]]
            if number == NAME:
                fields[str(number)].append([lengths[each] for each in listed])
    return fields


def gaps(documents: Iterable[int], last: int = 0) -> list[int]:
    """Rising numbers as the first and then the step to each next: smaller, and they compress better."""
    numbers = [*documents]
    return [*map(sub, numbers, chain((last,), numbers))]
