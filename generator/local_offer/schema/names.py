"""Names that are common in England, by which a person is told from a service, and a person's mailbox from a team's."""

from collections.abc import Mapping
from functools import cache

from local_offer.schema import files


@cache
def first_names() -> frozenset[str]:
    """Those that are hardly written as any other word, in small letters."""
    return frozenset(names()["first"].split())


@cache
def first_names_and_words() -> frozenset[str]:
    """Those that are words, places or family names too, such as grace, hope, mark and may."""
    return frozenset(names()["first_and_word"].split())


@cache
def last_names() -> frozenset[str]:
    return frozenset(names()["last"].split())


def names() -> Mapping[str, str]:
    """By part: its names, with blanks between."""
    document = files.read("names.json")
    return {part: " ".join(document[part]["names"]) for part in ("first", "first_and_word", "last")}
