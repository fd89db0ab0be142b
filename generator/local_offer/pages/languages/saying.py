"""What templates can do with a value in another language: our filters that make words, by the same names."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from markupsafe import Markup

from local_offer.pages.languages.language import PageLanguage, ltr
from local_offer.records.ages import Age, Ages
from local_offer.records.parts import Hours
from local_offer.records.service import Price, Waiting
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


def filters(language: PageLanguage) -> Mapping[str, Callable[..., Any]]:
    say = LanguageWords(language)
    return {
        "ages": say.ages,
        "clock": clock,
        "dates": say.dates,
        "day": say.day,
        "days": say.days,
        "format": language.formatted,
        "in_full": language.in_full,
        "join": lambda parts, by="": language.joined(parts, by),
        "listed": language.listed,
        "lower_first": language.lower_first,
        "price": say.price,
        "sentences": language.sentences,
        "source_date": say.source_date,
        "times": say.times,
        "together": language.together,
        "waiting": say.waiting,
    }


def clock(time: str) -> str:
    """By 24 hours, as these languages write it."""
    return ltr(_plain(time))


class LanguageWords:
    """Ages, days, times, money and waits in one language."""

    def __init__(self, language: PageLanguage) -> None:
        self._language = language

    def ages(self, ages: Ages) -> str:
        """An end that nobody states is not said."""
        youngest, oldest = ages.from_ or ages.to, ages.to or ages.from_
        if not youngest or not oldest:
            return ""
        kind = ages_kind(ages)
        if youngest.unit == oldest.unit == "years":
            number = youngest.count if kind in ("from", "one") else oldest.count
            return self._language.filled(AGES[kind], number, youngest=youngest.count, oldest=oldest.count)
        return self._language.filled(
            AGES[f"{kind}_finer"] if f"{kind}_finer" in AGES else AGES[kind],
            youngest=self.age(youngest),
            oldest=self.age(oldest),
        )

    def age(self, age: Age) -> Markup:
        if age.count == 0:
            return self._language.told(self._language.word(AGE["birth"]))
        if age.unit != "months" or age.count in age.AS_MONTHS:
            return self._count(age.count, age.unit)
        months = age.count % 12
        if months == 6:
            return self._language.filled(AGE["half"], age.years, years=age.years)
        years = self._count(age.years, "years")
        return self._language.together([years, self._count(months, "months")], "also")

    def _count(self, count: int, unit: str) -> Markup:
        return self._language.filled(f"{{count}} {unit}", count, count=count)

    def day(self, day: date) -> Markup:
        month = self._language.word(MONTHS[day.month - 1])
        return self._language.filled("{day} {month} {year}", day=day.day, month=month, year=day.year)

    def source_date(self, text: str) -> Markup:
        """`2026`, `2026-11` or `2026-11-02`."""
        parts = [int(part) for part in text.split("-")]
        if len(parts) == 3:
            return self.day(date(*parts))
        if len(parts) == 1:
            return self._language.told(parts[0])
        return self._language.filled(
            "{month} {year}", month=self._language.word(MONTHS[parts[1] - 1], MONTH_ALONE), year=parts[0]
        )

    def times(self, hours: Hours) -> str:
        opens, closes = hours.opens, hours.closes
        if not opens and not closes:
            return ""
        if opens == closes == "00:00":
            return self._language.word(TIMES["all_day"])
        if not opens or not closes:
            return self._language.filled(
                TIMES["from" if opens else "until"], opens=clock(opens or "0:00"), closes=clock(closes or "0:00")
            )
        span = ltr(f"{_plain(opens)}–{_plain(closes)}")
        return self._language.filled(_NEXT_DAY, times=span) if "00:00" < closes < opens else span

    def dates(self, hours: Hours) -> Markup:
        ends = (("since", hours.from_), ("till", hours.to))
        return (
            self._language.together(
                [self._language.filled(TIMES[end], day=self.day(day)) for end, day in ends if day], "also"
            )
            if hours.from_ or hours.to
            else Markup("")
        )

    def days(self, hours: Hours) -> str:
        """The days by their names alone, so that no language must bend them."""
        said = self._named(hours.days)
        if hours.repeats in (None, "weekly"):
            return said
        often = self._language.told(self._term("repeats", str(hours.repeats)))
        return Markup("{}: {}").format(often, said) if said else often

    def _named(self, days: Iterable[str]) -> str:
        chosen = sorted(_WEEK.index(day) for day in days)
        if len(chosen) == 7:
            return self._language.word(TIMES["every_day"])
        names = [self._term("days", _WEEK[day]) for day in chosen]
        if len(chosen) > 2 and chosen == list(range(chosen[0], chosen[-1] + 1)):
            return self._language.joined([names[0], names[-1]], Markup(" – "))
        return self._language.together(names, "also") if names else ""

    def _term(self, name: str, id: str) -> str:
        return self._language.word(_titles(name)[id], f"{name}/{id}")

    def price(self, price: Price) -> Markup:
        """What it is for is often the provider's own word."""
        amount = f"{price.amount:.0f}" if price.amount == int(price.amount) else f"{price.amount:.2f}"
        pounds = ltr(f"£{amount}")
        return (
            Markup("{} ({})").format(pounds, self._language.told(self._language.word(price.per, "per")))
            if price.per
            else pounds
        )

    def waiting(self, waiting: Waiting) -> str:
        if not waiting.value:
            return self._language.word(WAIT["none"])
        number = self._language.number(waiting.value)
        return self._language.filled(f"About {{number}} {waiting.unit}", waiting.value, number=number)


@cache
def _titles(name: str) -> Mapping[str, str]:
    return {id: term.title for id, term in vocabulary(name).terms.items()}


def _plain(time: str) -> str:
    hour, minute = time.split(":")
    return f"{int(hour)}:{minute}"
