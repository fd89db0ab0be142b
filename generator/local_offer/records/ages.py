"""Ages as a record states them: whole years, and for the youngest weeks and months."""

import re
from dataclasses import dataclass
from typing import ClassVar, Literal

from local_offer.schema.last_age import last_age

Unit = Literal["years", "months", "weeks"]
MONTHS_IN: dict[Unit, float] = {"years": 12, "months": 1, "weeks": 7 * 12 / 365.25}
_PART = re.compile(r"([0-9]+) (year|month|week)s?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Age:
    """So many years, months or weeks of life. It lasts until the next of them: two and a half until one month later,
    and 2 until the third birthday."""

    count: int
    unit: Unit = "years"
    AS_MONTHS: ClassVar = (*range(1, 25), *range(36, 121, 12))
    """So many months are said as months: people say 18 months, and to 36 months is a year less than to 3 years."""

    @property
    def begins(self) -> float:
        """In months of life."""
        return self.count * MONTHS_IN[self.unit]

    @property
    def ends(self) -> float:
        """The first moment at which one is older, in months of life."""
        return (self.count + 1) * MONTHS_IN[self.unit]

    @property
    def years(self) -> int:
        """The last birthday."""
        return int(self.begins // 12)

    @property
    def in_years(self) -> int | float:
        """For those who have one number for it: 18 months are 1.5."""
        return self.count if self.unit == "years" else round(self.begins / 12, 2)

    @property
    def value(self) -> int | str:
        """As a record holds it."""
        if self.unit == "years":
            return self.count
        if self.unit == "months" and self.count not in self.AS_MONTHS:
            years, months = divmod(self.count, 12)
            return f"{years} years {_counted(months, 'month')}"
        return _counted(self.count, self.unit.removesuffix("s"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Ages:
    """Both ends included. A missing end is not stated."""

    from_: Age | None = None
    to: Age | None = None
    note: str | None = None

    @property
    def are_stated(self) -> bool:
        return self.from_ is not None or self.to is not None

    @property
    def values(self) -> dict[str, int | str | None]:
        """As a record holds them."""
        return {name: end.value if end else None for name, end in (("from", self.from_), ("to", self.to))}

    @property
    def begin(self) -> float:
        """In months of life; from birth where nobody says otherwise."""
        return self.from_.begins if self.from_ else 0

    @property
    def end(self) -> float:
        """In months of life; with the last age of a local offer where nobody says otherwise."""
        return self.to.ends if self.to else Age(count=last_age()).ends

    def overlap(self, youngest: int, oldest: int) -> bool:
        """Whether a stated range meets the years `youngest` to `oldest`; one with one end is open at the other."""
        return self.meet(Ages(from_=Age(count=youngest), to=Age(count=oldest)))

    def meet(self, other: "Ages") -> bool:
        """Whether both are stated and someone is of both."""
        return self.are_stated and other.are_stated and self.begin < other.end and other.begin < self.end


def age_of(value: int | str) -> Age:
    """From a value that the schema has found sound."""
    if not isinstance(value, str):
        return Age(count=int(value))  # JSON Schema takes 5.0 for a whole number
    parts = {unit: int(count) for count, unit in _PART.findall(value)}
    if "week" in parts:
        return Age(count=parts["week"], unit="weeks")
    return Age(count=12 * parts.get("year", 0) + parts["month"], unit="months")


def age_in_months(months: int) -> Age:
    """Whole years where it is said so: beyond ten years, months that make whole years are no more than those."""
    is_years = months % 12 == 0 and months not in Age.AS_MONTHS
    return Age(count=months // 12) if is_years else Age(count=months, unit="months")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
