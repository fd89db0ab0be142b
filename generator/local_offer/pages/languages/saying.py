"""What templates can do with a value in another language: our filters that make words, by the same names."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, partial
from typing import Any

from markupsafe import Markup

from local_offer import words
from local_offer.pages.languages.language import PageLanguage, ltr
from local_offer.pages.languages.later import Later, formatted, joined, of_parts
from local_offer.pages.languages.own import with_own
from local_offer.records.ages import Age, Ages
from local_offer.records.parts import Hours
from local_offer.records.service import Price, Waiting
from local_offer.schema.translations import translation
from local_offer.schema.vocabulary import vocabulary
from local_offer.words.amounts import ages_kind
from local_offer.words.phrases import AGE, AGES, MONTHS, TIMES, WAIT

_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH_ALONE = "month"
"""Where months stand that have no day before them: some languages say them otherwise."""

_NEXT_DAY = "{times} the next day"
_UNITS = ("days", "weeks", "months", "years")
PATTERNS = (
    *AGES.values(),
    AGE["birth"],
    AGE["half"],
    *(f"{{count}} {unit}" for unit in _UNITS),
    WAIT["none"],
    *(f"About {{number}} {unit}" for unit in _UNITS[:3]),
    *(TIMES[kind] for kind in ("all_day", "from", "until", "every_day", "since", "till")),
    _NEXT_DAY,
    "{day} {month} {year}",
    "{month} {year}",
)
"""What is said of ages, waits, days and times."""


def clock(time: str) -> str:
    """By 24 hours, as these languages write it."""
    return ltr(_plain(time))


class LanguageWords(PageLanguage):
    """Ages, days, times, money and waits in one language."""

    def ages(self, ages: Ages) -> str:
        """An end that nobody states is not said."""
        youngest, oldest = ages.from_ or ages.to, ages.to or ages.from_
        if not youngest or not oldest:
            return ""
        kind = ages_kind(ages)
        if youngest.unit == oldest.unit == "years":
            number = youngest.count if kind in ("from", "one") else oldest.count
            return self.filled(AGES[kind], number, youngest=youngest.count, oldest=oldest.count)
        return self.filled(
            AGES[f"{kind}_finer"] if f"{kind}_finer" in AGES else AGES[kind],
            youngest=self.age(youngest),
            oldest=self.age(oldest),
        )

    def age(self, age: Age) -> Markup:
        if age.count == 0:
            return self.told(self.word(AGE["birth"]))
        if age.unit != "months" or age.count in age.AS_MONTHS:
            return self._count(age.count, age.unit)
        months = age.count % 12
        if months == 6:
            return self.filled(AGE["half"], age.years, years=age.years)
        years = self._count(age.years, "years")
        return self.together([years, self._count(months, "months")], "also")

    def _count(self, count: int, unit: str) -> Markup:
        return self.filled(f"{{count}} {unit}", count, count=count)

    def day(self, day: date) -> Markup:
        month = self.word(MONTHS[day.month - 1])
        return self.filled("{day} {month} {year}", day=day.day, month=month, year=day.year)

    def source_date(self, text: str) -> Markup:
        """`2026`, `2026-11` or `2026-11-02`."""
        parts = [int(part) for part in text.split("-")]
        if len(parts) == 3:
            return self.day(date(*parts))
        if len(parts) == 1:
            return self.told(parts[0])
        return self.filled("{month} {year}", month=self.word(MONTHS[parts[1] - 1], MONTH_ALONE), year=parts[0])

    def times(self, hours: Hours) -> str:
        opens, closes = hours.opens, hours.closes
        if not opens and not closes:
            return ""
        if opens == closes == "00:00":
            return self.word(TIMES["all_day"])
        if not opens or not closes:
            return self.filled(
                TIMES["from" if opens else "until"], opens=clock(opens or "0:00"), closes=clock(closes or "0:00")
            )
        span = ltr(f"{_plain(opens)}–{_plain(closes)}")
        return self.filled(_NEXT_DAY, times=span) if "00:00" < closes < opens else span

    def dates(self, hours: Hours) -> Markup:
        ends = (("since", hours.from_), ("till", hours.to))
        return (
            self.together([self.filled(TIMES[end], day=self.day(day)) for end, day in ends if day], "also")
            if hours.from_ or hours.to
            else Markup("")
        )

    def days(self, hours: Hours) -> str:
        """The days by their names alone, so that no language must bend them."""
        said = self._named(hours.days)
        if hours.repeats in (None, "weekly"):
            return said
        often = self.told(self._term("repeats", str(hours.repeats)))
        return Markup("{}: {}").format(often, said) if said else often

    def _named(self, days: Iterable[str]) -> str:
        chosen = sorted(_WEEK.index(day) for day in days)
        if len(chosen) == 7:
            return self.word(TIMES["every_day"])
        names = [self._term("days", _WEEK[day]) for day in chosen]
        if len(chosen) > 2 and chosen == list(range(chosen[0], chosen[-1] + 1)):
            return self.joined([names[0], names[-1]], Markup(" – "))
        return self.together(names, "also") if names else ""

    def _term(self, name: str, id: str) -> str:
        return self.word(_titles(name)[id], f"{name}/{id}")

    def price(self, price: Price) -> Markup:
        """What it is for is often the provider's own word."""
        amount = f"{price.amount:.0f}" if price.amount == int(price.amount) else f"{price.amount:.2f}"
        pounds = ltr(f"£{amount}")
        return Markup("{} ({})").format(pounds, self.told(self.word(price.per, "per"))) if price.per else pounds

    def waiting(self, waiting: Waiting) -> str:
        if not waiting.value:
            return self.word(WAIT["none"])
        number = self.number(waiting.value)
        return self.filled(f"About {{number}} {waiting.unit}", waiting.value, number=number)


@cache
def page_language(code: str, sheet: str = "") -> LanguageWords:
    """With the council's own words, where it has a sheet of them."""
    made = translation(code)
    return LanguageWords(with_own(made, sheet) if sheet else made)


def _of(english: Callable[..., Any], say: Callable[..., str]) -> Callable[..., str | Later]:
    """Nothing where English says nothing."""
    return lambda value: Later(say, value) if english(value) else ""


FILTERS: Mapping[str, Callable[..., Any]] = {
    "ages": _of(words.ages, LanguageWords.ages),
    "clock": clock,
    "dates": _of(words.dates, LanguageWords.dates),
    "day": partial(Later, LanguageWords.day),
    "days": _of(words.days, LanguageWords.days),
    "format": formatted,
    "in_full": of_parts(LanguageWords.in_full),
    "join": joined,
    "listed": of_parts(LanguageWords.listed),
    "lower_first": partial(Later, LanguageWords.lower_first),
    "price": partial(Later, LanguageWords.price),
    "sentences": of_parts(LanguageWords.sentences),
    "source_date": partial(Later, LanguageWords.source_date),
    "times": _of(words.times, LanguageWords.times),
    "together": of_parts(LanguageWords.together),
    "waiting": partial(Later, LanguageWords.waiting),
}
"""Our filters that make words, by the same names; what they make is for later."""


@cache
def _titles(name: str) -> Mapping[str, str]:
    return {id: term.title for id, term in vocabulary(name).terms.items()}


def _plain(time: str) -> str:
    hour, minute = time.split(":")
    return f"{int(hour)}:{minute}"
