"""Chance with a seed: picks, days, sentences and invented addresses, the same each time for the same seed."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

from words import OBJECTS, STREETS, SUBJECTS, TIMES, VERBS, WAYS

Entry = TypeVar("Entry")
Values = dict[str, Any]

TODAY = date(2026, 3, 2)
"""The day for which a council is made. Builds are given it, so that nothing depends on the day of a run."""


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

    def postcode(self) -> str:
        # The district must be one there is.
        return f"CW{self.randint(1, 12)} {self.randint(0, 9)}{''.join(self.choices('ABDEFGHJLN', k=2))}"

    def _sentence(self) -> str:
        words = (self.choice(SUBJECTS), self.choice(VERBS), self.choice(OBJECTS), self.choice(TIMES))
        return f"{' '.join(words)}."


def stated(values: Values) -> Values:
    """The values without those that are `None`."""
    return {key: value for key, value in values.items() if value is not None}
