"""How many questions of families are answered at once: by the guide to start with, or the first of the list."""

import csv
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.browser.searching import Searching

FIRST = 5
AT_ONE, AT_FIVE = 0.85, 0.97


def questions(file: Path) -> dict[str, list[str]]:
    """The pages of which one should come, by what is typed."""
    with file.open(encoding="utf-8", newline="") as lines:
        return {row["words"]: row["expected"].split() for row in csv.DictReader(lines, delimiter="\t")}


@dataclass(frozen=True)
class Success:
    """The shares of what is asked that are answered first and among the first five; and what is answered later."""

    at_one: float
    at_five: float
    later: str


def success(asked: Mapping[str, Collection[str]], searching: Searching) -> Success:
    found = searching.ask_all(list(asked))
    places = {
        words: next((place for place, page in enumerate(each.addresses, 1) if page in pages), 0)
        for (words, pages), each in zip(asked.items(), found, strict=True)
    }
    shown = {words: each.addresses[:FIRST] for words, each in zip(asked, found, strict=True)}
    return Success(
        at_one=sum(place == 1 for place in places.values()) / len(asked),
        at_five=sum(0 < place <= FIRST for place in places.values()) / len(asked),
        later="\n".join(f"{place or '-'} {words}: {shown[words]}" for words, place in places.items() if place != 1),
    )
