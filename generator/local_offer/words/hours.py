"""Days of the week, times of the day, and whether it is open, in words."""

from collections.abc import Callable, Iterable

from local_offer.records.parts import Hours
from local_offer.records.service import Closure, Status
from local_offer.words.dates import day_in_words
from local_offer.words.joining import together
from local_offer.words.phrases import COMING, REPEATS, TIMES

_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def clock(time: str) -> str:
    """`09:30` as `9.30am`, `13:00` as `1pm`."""
    hour, minute = (int(part) for part in time.split(":"))
    # 12am and 12pm are read in both ways.
    if (hour, minute) in ((0, 0), (12, 0)):
        return TIMES["midnight" if hour == 0 else "midday"]
    return f"{(hour - 1) % 12 + 1}{f'.{minute:02}' if minute else ''}{'am' if hour < 12 else 'pm'}"


def times(hours: Hours) -> str:
    """`10am to 1pm`, or `6pm to 9am the next day` when the end comes before the start; empty when not stated."""
    opens, closes = hours.opens and clock(hours.opens), hours.closes and clock(hours.closes)
    if not opens and not closes:
        return ""
    return TIMES[_times_kind(hours.opens, hours.closes)].format(opens=opens, closes=closes)


def dates(hours: Hours) -> str:
    """`From 5 September 2026 until 19 December 2026`; empty when they always hold."""
    ends = (("since", hours.from_), ("till", hours.to))
    said = " ".join(TIMES[end].format(day=day_in_words(day)) for end, day in ends if day)
    return said[:1].upper() + said[1:]


def days(hours: Hours) -> str:
    """`Monday to Friday`, `Saturdays`, `Every second Friday`, `First Monday and Thursday of the month`."""
    if hours.repeats in (None, "weekly"):
        return _each_week(hours.days)
    named = [day.title() for day in _WEEK if day in hours.days]
    return REPEATS[str(hours.repeats)].format(days=together(named) if named else REPEATS["week"])


def closure(closed: Closure) -> str:
    """`5 December 2026`, or `24 December 2026 until 3 January 2027`."""
    first = day_in_words(closed.from_)
    return f"{first} {TIMES['till'].format(day=day_in_words(closed.to))}" if closed.to else first


def state(status: Status, titles: Callable[[str, str], str]) -> str:
    """`Closed for now`, or `Closes on 5 December 2026`; empty for a service that is open and stays so."""
    if status.coming and status.date:
        return COMING[status.coming].format(day=day_in_words(status.date))
    return "" if status.state == "open" else titles("states", status.state)


def _times_kind(opens: str | None, closes: str | None) -> str:
    if opens == closes == "00:00":
        return "all_day"
    if opens and closes:
        return "overnight" if "00:00" < closes < opens else "both"
    return "from" if opens else "until"


def _each_week(days: Iterable[str]) -> str:
    chosen = sorted(_WEEK.index(day) for day in days)
    if not chosen:
        return ""
    if len(chosen) == 1:
        return f"{_WEEK[chosen[0]].title()}s"
    if len(chosen) == 7:
        return TIMES["every_day"]
    # Two days stand better with 'and'.
    if len(chosen) > 2 and chosen == list(range(chosen[0], chosen[-1] + 1)):
        return f"{_WEEK[chosen[0]].title()} to {_WEEK[chosen[-1]].title()}"
    return together([f"{_WEEK[day].title()}s" for day in chosen])
