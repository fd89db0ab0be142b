"""Chance with a seed: picks, days, sentences and invented addresses, the same each time for the same seed."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from words import ENDS, FIRST, STARTS, STREETS, WAYS

Entry = TypeVar("Entry")
Values = dict[str, Any]

TODAY = date(2026, 3, 2)
"""The day for which a council is made. Builds are given it, so that nothing depends on the day of a run."""

_COMMON = Path(__file__).with_name("vocabulary.txt").read_text(encoding="utf-8").split()
"""Words of real records and guides, the commonest first."""
_RARE = Random("names").sample(  # noqa: S311 - the same each time is what is wanted
    [start + end for start in STARTS for end in ENDS], len(STARTS) * len(ENDS)
)
_WORDS = (*_COMMON, *_RARE)
# As in life (Zipf, Mandelbrot): the hundredth word comes a tenth as often as the tenth, and most words are rare.
_SHARES = tuple(accumulate(1 / (rank + 2.7) for rank in range(len(_WORDS))))
_LENGTHS = range(7, 17)
"""Words in a sentence."""


class Chance(Random):
    """A text is the best seed: `Chance("1 service 17")`."""

    def happens(self, percent: float) -> bool:
        return self.random() * 100 < percent

    def some(self, entries: Sequence[Entry], most: int) -> list[Entry]:
        """From one to `most` different entries."""
        return self.sample(entries, self.randint(1, min(most, len(entries))))

    def day(self, first: int, last: int) -> str:
        """A day from `first` to `last`, counted from the day of the council."""
        return (TODAY + timedelta(days=self.randint(first, last))).isoformat()

    def sentences(self, number: int) -> str:
        return " ".join(self._sentence() for _ in range(number))

    def paragraphs(self, number: int) -> str:
        return "\n\n".join(self.sentences(self.randint(2, 5)) for _ in range(number))

    def street(self) -> str:
        return f"{self.randint(1, 220)} {self.choice(STREETS)} {self.choice(WAYS)}"

    def rare_street(self) -> str:
        """One that stands in no other record. Of a place that is hidden, the check would find it there."""
        return f"{self.randint(221, 99_999)} {self.choice(_RARE)} {self.choice(_RARE)} {self.choice(WAYS)}"

    def postcode(self, letters: str) -> str:
        # The district must be one there is.
        return f"CW{self.randint(1, 12)} {self.randint(0, 9)}{''.join(self.choices(letters, k=2))}"

    def name(self) -> str:
        """For a service: a pleasant word, or as often a place or a person."""
        return self.choice(FIRST) if self.happens(50) else self.choice(_RARE)

    def _sentence(self) -> str:
        """Without sense, but with each word as often as people write it."""
        words = self.choices(_WORDS, cum_weights=_SHARES, k=self.choice(_LENGTHS))
        text = " ".join(words)
        return f"{text[0].upper()}{text[1:]}."


def stated(values: Values) -> Values:
    """The values without those that are `None`."""
    return {key: value for key, value in values.items() if value is not None}
