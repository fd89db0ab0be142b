"""Plain words for ages, places, days, times and money."""

import re
from collections.abc import Iterable
from datetime import date

from local_offer.offer import Offer
from local_offer.pages.phrases import AGES, AN, HAS_ARTICLE, MONTHS, PRICE, REACH, TIMES, WAIT
from local_offer.records import Service
from local_offer.records.parts import Hours
from local_offer.records.service import Ages, Location, Price, Waiting
from local_offer.views.catalogue import places_of

_AN = re.compile(AN, re.IGNORECASE)
_HAS_ARTICLE = re.compile(HAS_ARTICLE)
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def day_in_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month(day: date) -> str:
    """The month in which a day lies: `November 2026`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def source_date(text: str) -> str:
    """`2026`, `2026-11` or `2026-11-02` as `2026`, `November 2026` or `2 November 2026`."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return day_in_words(date(*parts))
    return f"{MONTHS[parts[1] - 1]} {parts[0]}" if len(parts) == 2 else str(parts[0])


def ages(ages: Ages) -> str:
    """`Ages 5 to 11`; empty when not stated."""
    if ages.from_ is None and ages.to is None:
        return ""
    return AGES[_ages_kind(ages)].format(youngest=ages.from_, oldest=ages.to)


def _ages_kind(ages: Ages) -> str:
    if ages.from_ in (None, 0) and ages.to == 25:
        return "all"
    if ages.from_ is None:
        return "to"
    if ages.to is None or (ages.to == 25 and ages.from_ >= 16 and ages.from_ != 25):
        return "from"
    return "one" if ages.from_ == ages.to else "both"


def where(service: Service, offer: Offer) -> str:
    """One or two words for a list: a town, a council, or how far it reaches. Empty when not stated."""
    towns = list(dict.fromkeys(location.town for location in service.locations if location.town))
    if towns:
        return _first(2, towns)
    served = [offer.place_by_id[place].title for place in places_of(service) if place in offer.place_by_id]
    if served:
        return _first(3, served)
    if service.setting:
        return ""
    scope = service.coverage.scope
    if scope == "online" and service.delivery == ("telephone",):
        return REACH["telephone"]
    return REACH.get(scope, "")


def _first(number: int, places: list[str]) -> str:
    """`Crewe, Nantwich and 2 more`."""
    said = ", ".join(places[:number])
    return REACH["more"].format(places=said, number=len(places) - number) if len(places) > number else said


def lines_of(location: Location) -> tuple[str, ...]:
    """The address, a line each. A postcode is never broken in two."""
    postcode = (location.postcode or "").replace(" ", "\N{NO-BREAK SPACE}")
    parts = [location.name, *(location.address or "").split(", "), location.town, postcode]
    return tuple(dict.fromkeys(part for part in parts if part))


def price(price: Price) -> str:
    """`£6 a session`."""
    pounds = f"{price.amount:.0f}" if price.amount == int(price.amount) else f"{price.amount:.2f}"
    if not price.per:
        return PRICE["one"].format(pounds=pounds)
    article = "" if _HAS_ARTICLE.match(price.per) else "an " if _AN.match(price.per) else "a "
    return PRICE["each"].format(pounds=pounds, per=f"{article}{price.per}")


def waiting(waiting: Waiting) -> str:
    number = int(waiting.value) if waiting.value == int(waiting.value) else waiting.value
    unit = waiting.unit.removesuffix("s") if number == 1 else waiting.unit
    return WAIT["about" if number else "none"].format(number=number, unit=unit)


def clock(time: str) -> str:
    """`09:30` as `9.30am`, `13:00` as `1pm`."""
    hour, minute = (int(part) for part in time.split(":"))
    if (hour, minute) in ((0, 0), (12, 0)):
        return TIMES["midnight" if hour == 0 else "midday"]
    return f"{(hour - 1) % 12 + 1}{f'.{minute:02}' if minute else ''}{'am' if hour < 12 else 'pm'}"


def times(hours: Hours) -> str:
    """`10am to 1pm`, or `6pm to 9am the next day` when the end comes before the start; empty when not stated."""
    opens, closes = hours.opens and clock(hours.opens), hours.closes and clock(hours.closes)
    if not opens and not closes:
        return ""
    return TIMES[_times_kind(hours.opens, hours.closes)].format(opens=opens, closes=closes)


def _times_kind(opens: str | None, closes: str | None) -> str:
    if opens and closes:
        return "overnight" if "00:00" < closes < opens else "both"
    return "from" if opens else "until"


def days(days: Iterable[str]) -> str:
    """`Monday to Friday`, `Saturdays`."""
    chosen = sorted(_WEEK.index(day) for day in days)
    if not chosen:
        return ""
    if len(chosen) == 1:
        return f"{_WEEK[chosen[0]].title()}s"
    if len(chosen) == 7:
        return TIMES["every_day"]
    if len(chosen) > 2 and chosen == list(range(chosen[0], chosen[-1] + 1)):
        return f"{_WEEK[chosen[0]].title()} to {_WEEK[chosen[-1]].title()}"
    return together([f"{_WEEK[day].title()}s" for day in chosen])


def together(words: Iterable[str], last: str = "and") -> str:
    """`a, b and c`."""
    *first, final = words
    return f"{', '.join(first)} {last} {final}" if first else final


def sentences(*parts: str | None) -> str:
    """`Ages 5 to 8. From 5 September`: the parts that say something; one that ends in a mark gets no other."""
    said = [part for part in parts if part]
    return " ".join([*(part if part.endswith((".", "!", "?")) else f"{part}." for part in said[:-1]), *said[-1:]])


def dial(number: str, kind: str = "call") -> str:
    """The address behind a number that is pressed: it is rung, or for `text-message` written to."""
    return ("sms:" if kind == "text-message" else "tel:") + re.sub(r"[^0-9+]", "", number)


def short_web(url: str) -> str:
    """`https://www.example.org/` as `example.org`."""
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/")


def count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def lower_first(text: str) -> str:
    """For the middle of a sentence; an acronym stays as it is."""
    first = text.partition(" ")[0]
    return text if len(first) > 1 and first[:2].isupper() else text[:1].lower() + text[1:]
