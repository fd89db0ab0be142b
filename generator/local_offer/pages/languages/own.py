"""A council's own words: the sheet of a language that has come back from someone who speaks it."""

import csv
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from io import StringIO
from string import Formatter

from local_offer.schema.translations import Check, Said, Translated, Translation, hash_of, key_of

CHECKED = {
    "checked/by": "Who has read all of it: a role or a team, no name",
    "checked/on": "On which day, as 2026-12-01",
}
"""What the first two rows of a sheet ask of the reader, by where they stand."""
_SEPARATORS = ",;\t"
BEFORE_HASH = "#"
"""Spreadsheets take 96078e38 and 02699031 for numbers, and write them anew."""
_AS_SPREADSHEETS_WRITE_DAYS = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_FORMS = re.compile(r"(?:^|; )(zero|one|two|few|many|other): ")


def with_own(made: Translation, sheet: str) -> Translation:
    """Words of the sheet win over ours, but for those made from an English that ours is newer than, and those whose
    blanks a page could not fill."""
    rows = list(_rows(sheet))
    own = {key_of(row["at"], row["english"]): word for row in rows if (word := _word(row, made))}
    return Translation(
        language=made.language,
        checked=(*made.checked, *_checked(rows)),
        joins=made.joins,
        words={**made.words, **own},
    )


def unfit_rows(made: Translation, sheet: str) -> tuple[tuple[str, str, str], ...]:
    """Of rows that say something and cannot be taken: where they stand, their English, and what they say."""
    return tuple(
        (row["at"], row["english"], row["says"])
        for row in _rows(sheet)
        if row["says"] and row["at"] not in CHECKED and not _word(row, made)
    )


def in_one_line(says: Said) -> str:
    """All forms of a word in a cell."""
    return says if isinstance(says, str) else "; ".join(f"{kind}: {form}" for kind, form in says.items())


def _rows(sheet: str) -> Iterator[Mapping[str, str]]:
    """As spreadsheets save them: with a mark at the beginning, and with commas, semicolons or tabs."""
    text = sheet.removeprefix("\ufeff")
    separator = max(_SEPARATORS, key=text.partition("\n")[0].count)
    with suppress(csv.Error):  # a cell without end
        for row in csv.DictReader(StringIO(text, newline=""), delimiter=separator):
            read = {name: (row.get(name) or "").strip() for name in ("at", "english", "says", "hash")}
            yield read | {"hash": read["hash"].removeprefix(BEFORE_HASH)}


def _word(row: Mapping[str, str], made: Translation) -> Translated | None:
    ours = made.words.get(key_of(row["at"], row["english"]))
    says = _said(row["says"])
    is_newer = ours is None or ours.of == row["hash"]
    # A row whose English someone has changed by hand says nothing of ours.
    if not says or not is_newer or row["hash"] != hash_of(row["english"]) or row["at"] in CHECKED:
        return None
    forms = [says] if isinstance(says, str) else list(says.values())
    if not all(_fills(form, row["english"]) for form in forms):
        return None
    return Translated(at=row["at"], english=row["english"], says=says, of=row["hash"])


def _said(cell: str) -> Said:
    kinds = _FORMS.split(cell)
    if len(kinds) < 3 or kinds[0]:
        return cell
    forms = dict(zip(kinds[1::2], kinds[2::2], strict=True))
    return forms if "other" in forms else ""


def _fills(form: str, english: str) -> bool:
    """Whether a page can fill it: it has no name in braces that the English has not, and as many `%s`."""
    try:
        blanks = [(name, spec, how) for _, name, spec, how in Formatter().parse(form) if name is not None]
    except ValueError:
        return False
    is_plain = all(not spec and not how and f"{{{name}}}" in english for name, spec, how in blanks)
    filled = form.count("%s") == english.count("%s")
    return is_plain and filled and ("%s" not in form or form.replace("%%", "").replace("%s", "").count("%") == 0)


def _checked(rows: list[Mapping[str, str]]) -> Iterator[Check]:
    """Nothing where either is blank or the day is none."""
    said = {row["at"]: row["says"] for row in rows if row["at"] in CHECKED}
    by, on = (said.get(at, "") for at in CHECKED)
    try:
        day = _day(on)
    except ValueError:
        return
    if by:
        yield Check(by=by, on=day.isoformat())


def _day(cell: str) -> date:
    """Raises `ValueError`."""
    found = _AS_SPREADSHEETS_WRITE_DAYS.fullmatch(cell)
    return date(int(found[3]), int(found[2]), int(found[1])) if found else date.fromisoformat(cell)
