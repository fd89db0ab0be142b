"""When a service is open: the days and times of feeds, in our form."""

import re
from typing import Any

from local_offer.imports.directories.part import JsonPart
from local_offer.imports.directories.rich_text import cut, plain_of
from local_offer.imports.draft import without_blanks
from local_offer.imports.said.clock import one_time
from local_offer.imports.said.days import DAYS
from local_offer.imports.said.days import days as said_days
from local_offer.imports.said.opening import openings

_SHORT = {day[:2].upper(): day for day in DAYS}
_CLOCK = re.compile(
    r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]|T)?([0-9]{1,2})[:.]([0-9]{2})(?::[0-9.]+)?\s*([ap]\.?m\.?)?", re.I
)
_HOUR = re.compile(r"([0-9]{1,2})\s*([ap])\.?m\.?", re.IGNORECASE)
_DATE = re.compile(r"((?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))")
_EACH = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "-1": "last"}
_RANGE = re.compile(r"[A-Za-z] ?(?:[-–]|to\b) ?[A-Za-z]")
_REPEATS = ("DAILY", "WEEK", "MONTH")
_TERM = re.compile(r"\bterm[- ]?time\b(?!.*\bholidays?\b)|\bduring term\b", re.IGNORECASE)
_ONLY_TERM = re.compile(r"(in )?term[- ]?time( only)?\.?", re.IGNORECASE)
_HOLIDAYS = re.compile(r"\b(?:school )?holidays? (?:only|club)\b|\bin the school holidays\b", re.IGNORECASE)


def clock(text: str) -> str | None:
    """`09:00:00Z`, `9.30am` and `2000-01-01T09:00:00.000Z` as hours and minutes; nothing if it is no time."""
    if found := _CLOCK.match(text.strip()):
        hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    elif found := _HOUR.fullmatch(text.strip()):
        hour, minute, half = int(found[1]), 0, found[2].lower()
    else:
        return one_time(text)
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if (hour, minute) == (24, 0):
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def day_of(text: str) -> str | None:
    """The day at the beginning of `2026-11-02T10:30:00Z`; nothing if there is none."""
    found = _DATE.match(text.strip())
    return found[1] if found else None


def days_of(text: str) -> tuple[list[str], list[str]]:
    """The days of `MO,TU`, `1MO` or `Monday`, in the week's order, and in words which of a month: `first monday`."""
    days: list[str] = []
    which: list[str] = []
    if _RANGE.search(text):
        named = re.sub(r"[A-Za-z]+", lambda word: _SHORT.get(word[0].upper(), word[0]), text)
        return said_days(named) or [], []
    for word in re.split(r"[,;/\s]+", text.strip()):
        found = re.fullmatch(r"([+-]?[0-9]{1,2})?([A-Za-z]{2,})", word)
        day = _SHORT.get(found[2][:2].upper()) if found else None
        if not found or not day or not day.startswith(found[2].casefold().rstrip("s")):
            continue
        days.append(day)
        if each := _EACH.get((found[1] or "").lstrip("+")):
            which.append(f"{each} {day.capitalize()}")
    return sorted(set(days), key=DAYS.index), which


def hours_of(schedule: JsonPart) -> dict[str, Any]:
    """One entry of `hours`, from a schedule of Open Referral UK or of Outpost; empty where it says nothing."""
    days, which = days_of(schedule.text("byday") or schedule.text("weekday"))
    _tell_left(schedule, days)
    if not days and schedule.text("freq").upper() == "DAILY":
        days = list(DAYS)
    opens, closes = clock(schedule.text("opens_at")), clock(schedule.text("closes_at"))
    if opens == closes == "00:00" or opens == closes:  # all day, or a form that nobody filled
        opens = closes = None
    words = plain_of(schedule.text("description"))
    said = "" if _ONLY_TERM.fullmatch(words) else words
    first, once = day_of(schedule.text("valid_from")) or day_of(schedule.text("dtstart")), not schedule.has("freq")
    repeats = _repeats(schedule, which, first)
    pattern = "" if repeats else _pattern(schedule, which)
    notes, _ = cut(" ".join(part for part in (pattern, said) if part), 300)
    found = {
        "days": days,
        "opens": opens,
        "closes": closes,
        "repeats": repeats,
        "term": _term(words),
        # What has a first day and does not come again is one day's.
        "from": day_of(schedule.text("valid_from")) or (first if once or repeats == "fortnightly" else None),
        "to": day_of(schedule.text("valid_to")) or day_of(schedule.text("until")) or (first if once else None),
        "note": notes,
    }
    told = openings(notes) if not (days or opens or closes) else []
    if len(told) == 1 and "days" in told[0]:  # the times stand in its words alone
        found |= {"note": None, **told[0]}
    return without_blanks(found) if days or opens or closes or notes else {}


def _tell_left(schedule: JsonPart, days: list[str]) -> None:
    """Says what is no day, no time or comes in a manner that no opening time of ours has."""
    read: dict[str, object] = {"byday": days, "weekday": days, "opens_at": clock(schedule.text("opens_at"))}
    read["closes_at"] = clock(schedule.text("closes_at"))
    read["freq"] = schedule.text("freq").upper().startswith(_REPEATS)
    for key, is_read in read.items():
        if schedule.text(key) and not is_read:
            said = schedule.line(key)[:40]
            schedule.told.mistake(f"{schedule.path}.{key} is '{said}', which is not understood, so it is left out")


def together(hours: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Entries that differ only in their days as one, and none twice; in the order of the week."""
    found: dict[str, dict[str, Any]] = {}
    for entry in hours:
        rest = repr({key: value for key, value in entry.items() if key != "days"})
        same = found.get(rest)
        if same is None:
            found[rest] = entry
        elif entry.get("days") and same.get("days"):
            found[rest] = {**same, "days": sorted({*same["days"], *entry["days"]}, key=DAYS.index)}
    return sorted(
        found.values(), key=lambda entry: (DAYS.index(entry.get("days", ["monday"])[0]), entry.get("opens", ""))
    )


def _repeats(schedule: JsonPart, which: list[str], first: str | None) -> str | None:
    """What our records have a word for: every second week from a day on, or one day of the week once a month."""
    freq, interval = schedule.text("freq").upper(), schedule.number("interval") or 1
    if freq.startswith("WEEK") and interval == 2 and first:
        return "fortnightly"
    if freq.startswith("MONTH") and interval == 1 and len(which) == 1 and not schedule.text("bymonthday"):
        each = which[0].partition(" ")[0]
        return None if each == _EACH["5"] else f"{each}-in-month"
    return None


def _pattern(schedule: JsonPart, which: list[str]) -> str:
    """What the days do not say: `Every 2 weeks.`, `The first Monday of the month.`"""
    interval = schedule.number("interval") or 1
    freq = schedule.text("freq").upper()
    unit = "week" if freq.startswith("WEEK") else "month" if freq.startswith("MONTH") else ""
    found: list[str] = []
    if which and unit != "week":
        found.append(f"The {' and the '.join(which)} of the month.")
    month_days = [day for day in re.findall(r"-?[0-9]+", schedule.text("bymonthday")) if day in map(str, range(1, 32))]
    if month_days and unit == "month":
        found.append(f"On day {', '.join(month_days)} of the month.")
    if unit and interval > 1 and interval < 100:
        found.append(f"Every {int(interval)} {unit}s.")
    elif unit == "month" and not which and not month_days:
        found.append("Once a month.")
    return " ".join(found)


def _term(words: str) -> str | None:
    if _TERM.search(words):
        return "term-time"
    return "holidays" if _HOLIDAYS.search(words) else None
