"""What people write in a cell as the schema has it, and what to do about a cell that cannot be right."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from local_offer.schema import Vocabulary
from local_offer.schema.columns import Column
from local_offer.words import nearest

_DATES = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y", "%d/%m/%y")
_MOST_SHOWN = 12


class CellError(ValueError):
    """The cell is not taken; the text says why and what to write."""


def value_of(text: str, column: Column, vocabulary: Vocabulary | None) -> Any:
    """The value of a cell that is not blank. Raises `CellError`.

    What is only written in another manner is mended: a telephone number whose first 0 a spreadsheet took for
    nothing, a postcode in small letters, a date as people write it. The schema judges the rest.
    """
    if vocabulary:
        return word_of(text, vocabulary)
    kind, form = column.schema["type"], column.schema.get("format", "")
    if kind in ("integer", "number"):
        return _number(text, whole=kind == "integer")
    if form in ("date", "partial-date"):
        return _date(text)
    if form:
        return mended(text, form)
    if "[01][0-9]" in column.schema.get("pattern", ""):
        return _time(text)
    most = column.schema.get("maxLength", len(text))
    if len(text) > most:
        raise CellError(f"holds {len(text):,} characters; at most {most:,} fit, so shorten it")
    one_line = "\\n" in column.schema.get("pattern", "")
    return re.sub(r"\s*\n\s*", ", " if column.path[-1] == "address" else " ", text) if one_line else text


def entries_of(text: str) -> list[str]:
    """The entries of a list in one cell."""
    return [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]


def word_of(text: str, vocabulary: Vocabulary) -> str:
    """The id of the word that is meant, by title or id in any case. Raises `CellError`."""
    meant = _folded(text)
    for term in vocabulary.terms.values():
        if meant in (_folded(term.title), _folded(term.id)):
            return term.id
    titles = [term.title for term in vocabulary.terms.values()]
    near = nearest(meant, map(_folded, titles))
    if near:
        remedy = f"did you mean '{next(title for title in titles if _folded(title) == near)}'?"
    elif not titles:
        remedy = "the offer has no such words yet"
    else:
        remedy = f"choose from: {_listed(titles)}"
    raise CellError(f"'{_short(text)}' is not in the list; {remedy}")


def mended(text: str, form: str) -> str:
    """A telephone number, postcode or web address as the schema writes it, where it is plain what is meant."""
    return _MENDERS[form](text) if text and form in _MENDERS else text


def _number(text: str, *, whole: bool) -> int | float:
    found = re.fullmatch(r"£?\s*([0-9]{1,9})(\.[0-9]{1,2}0*)?", text.replace(",", ""))
    if not found or (whole and found[2] and found[2].strip(".0")):
        example = "a whole number, such as 5" if whole else "a number, such as 6 or 6.50"
        raise CellError(f"'{_short(text)}' is not a number; write {example}")
    number = float(found[1] + (found[2] or ""))
    return int(number) if number.is_integer() else number


def _date(text: str) -> str:
    day = text.split(" ")[0] if re.match(r"\d{4}-\d\d-\d\d ", text) else text
    if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", day):
        return day
    for form in _DATES:
        try:
            return datetime.strptime(day, form).date().isoformat()
        except ValueError:
            continue
    raise CellError(f"'{_short(text)}' is not a date; write it as 2026-11-02 or 2/11/2026")


def _time(text: str) -> str:
    found = re.fullmatch(r"([0-9]{1,2})(?:[:.]([0-9]{2})(?::00)?)?\s*([ap])?\.?(?:m\.?)?", text.strip().lower())
    hour = int(found[1]) if found else 99
    if found and found[3]:
        hour = hour % 12 + (12 if found[3] == "p" else 0) if 1 <= hour <= 12 else 99
    if not found or hour > 23 or int(found[2] or 0) > 59 or not (found[2] or found[3]):
        raise CellError(f"'{_short(text)}' is not a time; write it as 09:30 or 4pm")
    return f"{hour:02}:{found[2] or '00'}"


def _phone(text: str) -> str:
    # A spreadsheet that takes a number for a sum drops the 0 at its head.
    return f"0{text}" if re.fullmatch(r"[1-9][0-9]{8,9}", text) else text


def _postcode(text: str) -> str:
    letters = re.sub(r"\s", "", text).upper()
    return f"{letters[:-3]} {letters[-3:]}" if re.fullmatch(r"[A-Z0-9]{5,7}", letters) else text


def _address(text: str) -> str:
    return f"https://{text}" if re.match(r"www\.[^/\s]+\.", text) else text


_MENDERS = {"phone-number": _phone, "postcode": _postcode, "web-address": _address}


def _folded(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def _listed(titles: Iterable[str]) -> str:
    listed = list(titles)
    return "; ".join(listed[:_MOST_SHOWN]) + (" …" if len(listed) > _MOST_SHOWN else "")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
