"""The numbers for someone in a crisis, in other languages: those that the English page shows first, in its order."""

from collections.abc import Iterator
from dataclasses import dataclass

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.languages.later import Later, word
from local_offer.records import CrisisLine
from local_offer.schema.crisis import crisis
from local_offer.views.crisis import FIRST, LOCAL, LOCAL_NAME, crisis_lines, lines_of

SAYS, NAMES = "crisis", "crisis-names"
"""Where words stand that tell whom a line is for, and what it is called."""
_NAMED = ("999", "111")
"""Lines that are called by a word, not a name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpLine:
    says: Later
    name: Later
    is_text: bool
    href: str
    number: str


def helped(offer: Offer) -> tuple[HelpLine, ...]:
    """What the council says in words of its own stays English."""
    return tuple(_line(line) for line in lines_of(FIRST, crisis_lines(offer)))


def _line(line: CrisisLine) -> HelpLine:
    is_text = line.way == "text"
    return HelpLine(
        says=word(line.says, f"{SAYS}/{line.id}"),
        name=word(line.name, f"{NAMES}/{line.id}"),
        is_text=is_text,
        href=words.dial(line.number, "text-message" if is_text else "call"),
        number=line.number,
    )


def words_of_lines() -> Iterator[tuple[str, str]]:
    """Where each word stands, and its English."""
    by_id = {line["id"]: line for line in crisis().lines}
    first = next(kind for kind in crisis().kinds if kind.id == FIRST)
    yield from ((f"{SAYS}/{id}", by_id[id]["says"]) for id in first.lines if id in by_id)
    yield from ((f"{NAMES}/{id}", by_id[id]["name"]) for id in _NAMED)
    yield f"{NAMES}/{LOCAL}", LOCAL_NAME
