"""On which day each fact of a school was true: the register's own days, and those of the sources of a row."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from local_offer.imports.draft import Row

_FORMS = ("%d-%m-%Y", "%Y-%m-%d", "%d/%m/%Y", "%Y/%m/%d", "%d.%m.%Y", "%d-%b-%Y", "%d-%B-%Y", "%Y%m%d")
_SHORT_FORMS = ("%d-%m-%y", "%d/%m/%y", "%d-%b-%y")
"""What a spreadsheet makes of a date when it saves the list again."""
_NOT_KNOWN = ("1753-01-01", "1800-01-01", "1900-01-01")
"""What systems write where they know no date; the register has thousands of schools of that day."""
_LAST = "9999-12-31"
_WHOLE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FIGURES = re.compile(r"\bpupils\b", re.IGNORECASE)


def day_of(row: Row, column: str, last: str = _LAST) -> str:
    """The column's day as 2026-08-31, in whatever form it stands; nothing where it is none, or after the `last`."""
    day = _read(row.get(column, ""), last)
    return "" if day in _NOT_KNOWN or day > last else day


def _read(cell: str, last: str) -> str:
    text = re.sub(r"[\s-]+", "-", re.sub(r"[T ]+[0-9]{1,2}:.*$", "", cell.strip()))
    for form in (*_FORMS, *_SHORT_FORMS):
        try:
            day = datetime.strptime(text, form).date()
        except ValueError:
            continue
        if form in _SHORT_FORMS and day.isoformat() > last:
            day = day.replace(year=day.year - 100)
        return day.isoformat() if day.year > 1000 else ""
    return ""


def opened_of(row: Row, as_of: str) -> tuple[str, list[str]]:
    """The day on which it opened, and what is to be said where the cell holds something else."""
    text = row.get("OpenDate", "").strip()
    opened = day_of(row, "OpenDate", as_of)
    if opened or not text or _read(text, as_of) in _NOT_KNOWN:
        return opened, []
    return "", [f"OpenDate '{text}' is no day on which it can have opened; it is left out"]


def day_of_figures(row: Row, sources: Sequence[Mapping[str, str]], as_of: str) -> str:
    """When the pupils were counted: the day of the census; else that of the source whose facts name pupils."""
    named = (source.get("date", "") for source in sources if _FIGURES.search(source.get("facts", "")))
    return day_of(row, "CensusDate", as_of) or next(filter(None, named), "") or day_of_facts(sources, as_of)


def day_of_facts(sources: Sequence[Mapping[str, str]], as_of: str) -> str:
    """When the register said so: the day of the first source, on which a row stands before the others add to it."""
    return next((day for source in sources if _WHOLE.fullmatch(day := source.get("date", ""))), as_of)
