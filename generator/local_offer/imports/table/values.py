"""What people write in a cell as the schema has it, and what to do about a cell that cannot be right."""

import re
from collections.abc import Iterable
from typing import Any

from local_offer.imports.said.dates import day_said
from local_offer.imports.said.days import days
from local_offer.imports.said.spelling import spelt
from local_offer.schema import Vocabulary
from local_offer.schema.cell_words import folded, ids_of_word
from local_offer.schema.columns import Column
from local_offer.words import nearest

_MOST_SHOWN = 12
_PARTED = re.compile(r"[,/&+|]|\band\b")
"""What people write between words, where our lists ask for a semicolon."""


class CellError(ValueError):
    """The cell is not taken; the text says why and what to write."""


def value_of(text: str, column: Column) -> Any:
    """The value of a cell that is not blank and holds no word of a list. Raises `CellError`.

    What is only written in another manner is mended: a web address without its beginning, a postcode in small
    letters, a date as people write it. The schema judges the rest.
    """
    kind, form = column.schema["type"], column.schema.get("format", "")
    if kind in ("integer", "number"):
        return _number(text, whole=kind == "integer")
    if form in ("date", "partial-date"):
        return _date(text, partial=form == "partial-date")
    if form:
        return spelt(text, form)
    most = column.schema.get("maxLength", len(text))
    if len(text) > most:
        raise CellError(f"holds {len(text):,} characters; at most {most:,} fit, so shorten it")
    one_line = "\\n" in column.schema.get("pattern", "")
    return re.sub(r"\s*\n\s*", ", " if column.path[-1] == "address" else " ", text) if one_line else text


def entries_of(text: str) -> list[str]:
    """The entries of a list in one cell."""
    return [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]


def words_in(text: str, column: Column, vocabulary: Vocabulary) -> tuple[list[str], list[str]]:
    """The ids of the words in a cell, and what is wrong with those that are none. Raises `CellError`."""
    if not column.is_list:
        return [word_of(text, vocabulary)], []
    ids: list[str] = []
    wrong: list[str] = []
    for entry in entries_of(text):
        try:
            ids += words_of(entry, vocabulary)
        except CellError as whole:
            parts = [part.strip() for part in _PARTED.split(entry) if part.strip()]
            for part in parts if len(parts) > 1 else ():
                try:
                    ids += words_of(part, vocabulary)
                except CellError as error:
                    wrong.append(str(error))
            wrong += [str(whole)] if len(parts) == 1 else []
    return list(dict.fromkeys(ids)), wrong


def word_of(text: str, vocabulary: Vocabulary) -> str:
    """The id of the one word that is meant. Raises `CellError`."""
    found = words_of(text, vocabulary)
    if len(found) > 1:
        raise CellError(
            f"'{_short(text)}' means several: {_listed(vocabulary.title_of(id) for id in found)}; choose one"
        )
    return found[0]


def words_of(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The ids of the words that are meant: by title or id in any case, or as people write them. Raises `CellError`."""
    meant = folded(text)
    for term in vocabulary.terms.values():
        if meant in (folded(term.title), folded(term.id)):
            return (term.id,)
    if meant in vocabulary.formerly:
        return (vocabulary.formerly[meant],)
    if found := days(text) if vocabulary.name == "days" else ids_of_word(text, vocabulary.name):
        return tuple(found)
    titles = [term.title for term in vocabulary.terms.values()]
    near = nearest(meant, map(folded, titles))
    if near:
        remedy = f"did you mean '{next(title for title in titles if folded(title) == near)}'?"
    elif not titles:
        remedy = "the offer has no such words yet"
    else:
        remedy = f"choose from: {_listed(titles)}"
    raise CellError(f"'{_short(text)}' is not in the list; {remedy}")


def _number(text: str, *, whole: bool) -> int | float:
    found = re.fullmatch(
        r"£?\s*([0-9]{1,9})(\.[0-9]{1,2}0*)?(?: (?:places|children|pupils|people|%|percent)|%)?", text.replace(",", "")
    )
    if not found or (whole and found[2] and found[2].strip(".0")):
        example = "a whole number, such as 5" if whole else "a number, such as 6 or 6.50"
        raise CellError(f"'{_short(text)}' is not a number; write {example}")
    number = float(found[1] + (found[2] or ""))
    return int(number) if number.is_integer() else number


def _date(text: str, *, partial: bool) -> str:
    if day := day_said(text, partial=partial):
        return day
    raise CellError(f"'{_short(text)}' is not a date; write it as 2026-11-02 or 2/11/2026")


def _listed(titles: Iterable[str]) -> str:
    listed = list(titles)
    return "; ".join(listed[:_MOST_SHOWN]) + (" …" if len(listed) > _MOST_SHOWN else "")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"
