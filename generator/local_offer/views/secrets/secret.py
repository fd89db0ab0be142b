"""One thing that must not be shown, and whether a text tells it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from local_offer.schema.hidden_places import place_words
from local_offer.views.secrets.folding import Folded, folded, short_words
from local_offer.views.secrets.points import Point, Points, is_at

What = Literal["postcode", "house", "street", "name", "position", "note", "unshown", "doubt"]
"""What it tells. A `doubt` is too ordinary to tell of one place by itself: a district, a common street, "The Hub"."""

FEWEST_LETTERS = 9
"""From which length on words are found that are written as one, as in a web address, or letter by letter."""


@dataclass(frozen=True, kw_only=True)
class Secret:
    """`words` are plain, as they were written; `numbers` are a house's. `owner` is the path of the record that asks to
    keep it, or empty where that record is no more."""

    what: What
    owner: str
    words: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    at: Point | None = None

    def is_told_by(self, text: Folded, points: Points) -> bool:
        if self.at is not None:
            return is_at(self.at, points)
        if self.what in ("postcode", "position"):
            return self.words[0] in text.run
        if self.what == "house":
            # Of "Church Street" the words stand behind many a number.
            letters = text.run if is_telling(name_of_street(self.words)) else text.line
            return bool(self._house.search(text.line) or self._house_in_one.search(letters))
        if self.what == "street" and self._elsewhere and self._elsewhere.search(text.line):
            return True
        return f" {self.phrase} " in text.line or (self._is_long and self._in_one.search(text.run) is not None)

    @cached_property
    def phrase(self) -> str:
        return " ".join(short_words(self.words))

    @property
    def _is_long(self) -> bool:
        return self.what != "doubt" and len("".join(self.words)) >= FEWEST_LETTERS

    @cached_property
    def _house(self) -> re.Pattern[str]:
        """Its number before the street, perhaps one of several, or behind it."""
        known = place_words()
        alone = f"(?:no|nr)?(?:{'|'.join(self.numbers)})[a-z]?(?! (?:{'|'.join(known.counted)}) )"
        # What is rare in a text is looked at first.
        number = f"(?=[0-9n]){''.join(f'(?<! {word} )' for word in known.before_counted)}{alone}"
        between = f"(?: (?!(?:{'|'.join(known.counted)}) )[^ ]+)"
        bare, name = "", name_of_street(self.words)
        # "12 Thornfield" or "Thornfield 12" says as much as "12 Thornfield Road"; "12 Mill" does not.
        if name != self.words and is_telling(name):
            called = " ".join(short_words(name))
            bare = f"|{number}{between}? {called} |{called} {alone} "
        behind = f"{self.phrase}(?: (?:house|{'|'.join(sorted(known.rooms))}))? {alone} "
        return re.compile(f" (?:{number}{between}{{0,2}} {self.phrase} |{behind}{bare})")

    @cached_property
    def _elsewhere(self) -> re.Pattern[str] | None:
        """The street as other languages call it, such as "ulica Thornfield"; nothing where its name is its kind."""
        name = name_of_street(self.words)
        if name == self.words:
            return None
        street, called = f"(?:{'|'.join(_streets_elsewhere())})", " ".join(short_words(name))
        return re.compile(f" (?:{street} {called}|{called} {street}) ")

    @cached_property
    def _house_in_one(self) -> re.Pattern[str]:
        return re.compile(f"(?<![0-9])(?:{'|'.join(self.numbers)})[a-z]?{self._in_one.pattern}")

    @cached_property
    def _in_one(self) -> re.Pattern[str]:
        """Its words without anything between, streets in any way in which they are written."""
        return re.compile("".join(f"(?:{'|'.join(ways_to_write(word))})" for word in self.words))


@cache
def _streets_elsewhere() -> tuple[str, ...]:
    return folded(place_words().streets_elsewhere).words


def ways_to_write(word: str) -> tuple[str, ...]:
    known = place_words()
    short = known.short.get(word, word)
    others = tuple(way for way, shortened in known.short.items() if shortened == short)
    return tuple(dict.fromkeys((word, *sorted(others, key=len, reverse=True), short)))


def is_kind_of_street(word: str) -> bool:
    known = place_words()
    return known.short.get(word, "") in known.streets


def name_of_street(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a street without the one that says that it is one."""
    if words and is_kind_of_street(words[-1]):
        return words[:-1]
    return words[bool(words) and words[0] in place_words().streets_first :]


def is_telling(words: tuple[str, ...]) -> bool:
    """Whether they name one place: not all are words of which any town's streets or buildings are made."""
    known = place_words()
    ordinary = known.ordinary | known.common_streets
    return any(word not in ordinary and len(word) > 2 and not word.isdigit() for word in words)


def kinds_told(told: Iterable[Secret]) -> tuple[What, ...]:
    """What sorts they are, without those that say less of the same: a street beside its house, a doubt beside any."""
    kinds = dict.fromkeys(secret.what for secret in told)
    if "house" in kinds:
        kinds.pop("street", None)
    if len(kinds) > 1:
        kinds.pop("doubt", None)
    return tuple(kinds)
