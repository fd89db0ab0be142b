"""Hard and unkind words with what to say instead, and the short forms that everyone knows."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from local_offer.schema import files


@dataclass(frozen=True, kw_only=True)
class PlainWords:
    """`hard` and `unkind` hold, by word in small letters, what to say instead."""

    hard: Mapping[str, str]
    unkind: Mapping[str, str]
    known: frozenset[str]


@cache
def plain_words() -> PlainWords:
    document = files.read("plain-words.json")
    hard, unkind = ({entry["word"]: entry["instead"] for entry in document[part]} for part in ("hard", "unkind"))
    return PlainWords(hard=hard, unkind=unkind, known=frozenset(document["known"]))
