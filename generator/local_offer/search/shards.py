"""The index cut into small files by the first letters of its terms."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from local_offer.search.index import NAME, Posting
from local_offer.search.phrases import Row

LARGEST = 16_000  # characters of a shard, beyond which its terms are parted by one letter more


@dataclass(frozen=True, kw_only=True, slots=True)
class TermEntry:
    """What is written of a term, as JSON, and which groups of the thesaurus its phrases lead to."""

    term: str
    text: str
    groups: tuple[str, ...]


def shards(
    postings: Mapping[str, str], phrases: Mapping[str, list[Row]], groups: Mapping[str, Posting]
) -> Iterator[tuple[str, str]]:
    """First letters and JSON of each shard, in the order of the alphabet.

    `postings` are written by `written`, by their terms. `phrases` are those of the thesaurus by the stem under which
    they are kept; the `groups` to which they lead stand in the same file.
    """
    answers = {term: _entry(term, [written(posting)]) for term, posting in groups.items()}
    entries = []
    for term in sorted(postings.keys() | phrases.keys()):
        said = [_json(phrases[term])] if term in phrases else []
        text = _entry(term, [postings.get(term, "0"), *said])
        entries.append(TermEntry(term=term, text=text, groups=_led_to(phrases.get(term, ()), groups)))
    for letters, part in _parted(entries, answers, 1):
        texts = [*(entry.text for entry in part), *(answers[group] for group in _groups_of(part))]
        yield letters, "{" + ",\n".join(texts) + "}\n"


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
        size = sum(len(entry.text) for entry in part) + sum(len(answers[group]) for group in _groups_of(part))
        if size > LARGEST and any(letters_of(entry.term, length + 1) != letters for entry in part):
            yield from _parted(part, answers, length + 1)
        else:
            yield letters, part


def letters_of(term: str, length: int) -> str:
    """In a file's name: figures stand for themselves and for all letters that are not those of English."""
    return "".join(sign if "a" <= sign <= "z" else str((ord(sign) + 2) % 10) for sign in term[:length])


def file_of(letters: str) -> str:
    """Never called as a device of Windows, as `con.json` would be."""
    return f"shards/from-{letters}.json"


def written(posting: Posting) -> str:
    """JSON of a term: its number and, for each field where it stands, the documents (the first, then the gap to the
    next) and the scores in thousandths; and for names how many terms they have."""
    fields: dict[str, list[Any]] = {
        # As whole thousandths: a number without a point is shorter, and the scripts divide again.
        str(number): [gaps(scores), [round(score * 1000) for score in scores.values()]]
        for number, scores in enumerate(posting.fields)
        if scores
    }
    if posting.names:
        fields[str(NAME)].append(list(posting.names))
    return _json([posting.number, fields])


def gaps(documents: Iterable[int]) -> list[int]:
    """Rising numbers as the first and then the step to each next: smaller, and they compress better."""
    last, steps = 0, []
    for number in documents:
        steps.append(number - last)
        last = number
    return steps


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
