"""How far a duty is met: what is there and who made it, what is missing and who answers for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from local_offer.words import day_in_words

State = Literal["met", "partly", "not", "out-of-date", "none-applies", "cannot-tell", "nothing-to-do"]
STATES: tuple[State, ...] = ("met", "partly", "not", "out-of-date", "none-applies", "cannot-tell")
"""All but `nothing-to-do`, in the order in which they are shown."""
Maker = Literal["software", "council", "provider"]
Actor = Literal["council", "provider"]

MOST = 3
"""So many records are named beside a count."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """`address` is relative to the site's root, or a web address; empty where there is no page."""

    title: str
    address: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """One thing that is there. `made` is the day it was made or last checked by its maker.

    What the software brings is shown, and lifts nothing.
    """

    maker: Maker
    says: str
    links: tuple[Link, ...] = ()
    made: date | None = None

    @property
    def in_words(self) -> str:
        titles = ", ".join(link.title for link in self.links)
        return f"{self.says}: {titles}" if titles else self.says


@dataclass(frozen=True, kw_only=True, slots=True)
class Lack:
    """One thing that is missing: `says` is a phrase without its stop. `links` lead to where it falls short."""

    who: Actor
    says: str
    links: tuple[Link, ...] = ()
    number: int = 1
    """So many things have to be done, such as entries to be checked: the cheapest step is the smallest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Weighed:
    """A record that a duty is about, with what it lacks of it: nothing where it counts in full."""

    link: Link
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """`have` of `of`, as in "listed: 7 of 212, register of 3 September 2026". `of` is None: the whole is unknown."""

    what: str
    have: int
    of: int | None
    whole: str = ""
    dated: date | None = None

    @property
    def in_words(self) -> str:
        number = f"{self.what}: {self.have} of {'an unknown number' if self.of is None else self.of}"
        whole = f"{self.whole} of {day_in_words(self.dated)}" if self.whole and self.dated else self.whole
        return f"{number}, {whole}" if whole else number


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """`because` is why none applies, or why we cannot tell. `ends` is the day from which it is out of date.

    `listed` are all the records that it is about; they stand on a page of their own.
    """

    state: State
    pieces: tuple[Piece, ...] = ()
    lacks: tuple[Lack, ...] = ()
    shares: tuple[Share, ...] = ()
    because: str = ""
    made: date | None = None
    ends: date | None = None
    listed: tuple[Weighed, ...] = ()


def through(states: Iterable[State], at_least: float) -> State:
    """The state of a row that rests on others: met counts whole, partly half; `at_least` of them make it partly."""
    known = tuple(state for state in states if state != "nothing-to-do")
    if len(known) == 1:
        return known[0]
    worth: Mapping[State, float] = {"met": 1, "none-applies": 1, "partly": 0.5}
    have = sum(worth.get(state, 0) for state in known)
    if known and have == len(known):
        return "none-applies" if set(known) == {"none-applies"} else "met"
    if known and have / len(known) >= at_least:
        return "partly"
    for whole in ("out-of-date", "cannot-tell"):
        if set(known) == {whole}:
            return whole
    return "not"


def whole_list(duty: str) -> Link:
    """The page that lists every record that a row is about, and what each lacks."""
    return Link(title="The whole list, and what each lacks", address=list_address(duty))


def list_address(duty: str) -> str:
    return f"about/coverage/{duty}/"
