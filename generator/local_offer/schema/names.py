"""Names that are common in England, by which a person is told from a service, and a person's mailbox from a team's."""

from functools import cache

from local_offer.schema import files


@cache
def first_names() -> frozenset[str]:
    """Those that are hardly written as any other word, in small letters."""
    return _names("first")


@cache
def first_names_and_words() -> frozenset[str]:
    """Those that are words, places or family names too, such as grace, hope, mark and may."""
    return _names("first_and_word")


@cache
def last_names() -> frozenset[str]:
    return _names("last")


def _names(part: str) -> frozenset[str]:
    lines: list[str] = files.read("names.json")[part]["names"]
    return frozenset(" ".join(lines).split())
