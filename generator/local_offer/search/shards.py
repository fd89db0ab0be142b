"""The index cut into small files by the first letters of its terms."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from local_offer.search.index import NAME, Posting

LARGEST = 16_000  # characters of a shard, beyond which its terms are parted by one letter more

TermEntry = tuple[str, str]
"""A term and what is written of it, as JSON."""


def shards(postings: Iterable[Posting], phrases: Mapping[str, list[Any]]) -> Iterator[tuple[str, str]]:
    """First letters and JSON of each shard, in the order of the alphabet.

    A term has its number and, for each field where it stands, the documents (the first, then the gap to the
    next) and the scores in thousandths; and for names how many terms they have. `phrases` are those of the
    thesaurus by the stem under which they are kept.
    """
    written: dict[str, list[str]] = {p.term: [_json(_posting(p))] for p in postings}
    for stem, listed in phrases.items():
        written.setdefault(stem, ["0"]).append(_json(listed))
    entries = [(term, f"{_json(term)}:[{','.join(parts)}]") for term, parts in sorted(written.items())]
    for letters, part in _parted(entries, 1):
        yield letters, "{" + ",\n".join(text for _, text in part) + "}\n"


def _parted(entries: list[TermEntry], length: int) -> Iterator[tuple[str, list[TermEntry]]]:
    groups: dict[str, list[TermEntry]] = {}
    for entry in entries:  # not side by side: figures come before the letters that share their signs, others after
        groups.setdefault(letters_of(entry[0], length), []).append(entry)
    for letters, part in sorted(groups.items()):
        size = sum(len(text) for _, text in part)
        if size > LARGEST and any(letters_of(term, length + 1) != letters for term, _ in part):
            yield from _parted(part, length + 1)
        else:
            yield letters, part


def letters_of(term: str, length: int) -> str:
    """In a file's name: figures stand for themselves and for all letters that are not those of English."""
    return "".join(sign if "a" <= sign <= "z" else str((ord(sign) + 2) % 10) for sign in term[:length])


def file_of(letters: str) -> str:
    """Never called as a device of Windows, as `con.json` would be."""
    return f"shards/from-{letters}.json"


def _posting(posting: Posting) -> list[Any]:
    fields = {
        # As whole thousandths: a number without a point is shorter, and the scripts divide again.
        str(number): [gaps(scores), [round(score * 1000) for score in scores.values()]]
        for number, scores in enumerate(posting.fields)
        if scores
    }
    if posting.names:
        fields[str(NAME)].append(list(posting.names))
    return [posting.number, fields]


def gaps(documents: Iterable[int]) -> list[int]:
    """Rising numbers as the first and then the step to each next: smaller, and they compress better."""
    last, steps = 0, []
    for number in documents:
        steps.append(number - last)
        last = number
    return steps


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
