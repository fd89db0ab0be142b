"""On which day each fact of a school was true: the register's own days, and those of the sources of a row."""

import re
from collections.abc import Mapping, Sequence

from local_offer.imports.draft import Row
from local_offer.imports.said.dates import day_said

_NOT_KNOWN = ("1753-01-01", "1800-01-01", "1900-01-01")
"""What systems write where they know no date; the register has thousands of schools of that day."""
_LAST = "9999-12-31"
_WHOLE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FIGURES = re.compile(r"\bpupils\b", re.IGNORECASE)
_NEEDS = re.compile(r"\btypes of SEN\b|\bSEN types\b|\bneeds\b", re.IGNORECASE)


def day_of(row: Row, column: str, last: str = _LAST) -> str:
    """The column's day as 2026-08-31, in whatever form it stands; nothing where it is none, or after the `last`."""
    day = _read(row.get(column, ""), last)
    return "" if day in _NOT_KNOWN or day > last else day


def _read(cell: str, last: str) -> str:
    day = day_said(cell.strip()) or ""
    if day > last and not re.search(r"[0-9]{4}", cell):  # 01-Sep-65, as a spreadsheet saves it
        day = f"{int(day[:4]) - 100}{day[4:]}"
    return day if _WHOLE.fullmatch(day) else ""


def opened_of(row: Row, last: str) -> tuple[str, list[str]]:
    """The day on which it opened, and what is to be said where the cell holds something else."""
    text = row.get("OpenDate", "").strip()
    opened = day_of(row, "OpenDate", last)
    if opened or not text or _read(text, last) in _NOT_KNOWN:
        return opened, []
    return "", [f"OpenDate '{text}' is no day on which it can have opened; it is left out"]


def newest_day(sources: Sequence[Mapping[str, str]], as_of: str) -> str:
    """Until when the row can know: its sources may be newer than the extract's first."""
    return max([as_of, *(day for source in sources if _WHOLE.fullmatch(day := source.get("date", "")))])


def day_of_figures(row: Row, sources: Sequence[Mapping[str, str]], as_of: str) -> str:
    """When the pupils were counted: the day of the census; else that of the source whose facts name pupils."""
    return day_of(row, "CensusDate", as_of) or _day_of_what(_FIGURES, sources) or day_of_facts(sources, as_of)


def day_of_needs(sources: Sequence[Mapping[str, str]], as_of: str) -> str:
    """When the register listed the kinds of need: the day of the source whose facts name them."""
    return _day_of_what(_NEEDS, sources) or day_of_facts(sources, as_of)


def _day_of_what(facts: re.Pattern[str], sources: Sequence[Mapping[str, str]]) -> str:
    dates = (source.get("date", "") for source in sources if facts.search(source.get("facts", "")))
    return next(filter(None, dates), "")


def day_of_facts(sources: Sequence[Mapping[str, str]], as_of: str) -> str:
    """When the register said so: the day of the first source, on which a row stands before the others add to it."""
    return next((day for source in sources if _WHOLE.fullmatch(day := source.get("date", ""))), as_of)
