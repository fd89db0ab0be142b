"""What web addresses answered, from `offer/links.csv`, which a command keeps."""

import csv
from collections.abc import Mapping
from datetime import date
from io import StringIO
from pathlib import Path
from typing import get_args

from local_offer.diagnostics import Diagnostic, diagnostic
from local_offer.files import content_of
from local_offer.reading.names import other_file
from local_offer.reading.text import text_of
from local_offer.records.web_answer import LinkState, WebAnswer

NAME = "links.csv"
PATH = f"offer/{NAME}"
COLUMNS = ("address", "state", "since", "asked", "times", "to", "etag", "modified")
LARGEST = 16 * 1024 * 1024
"""Bytes: more than a council's addresses can fill, each with all that is kept of it."""
_STATES: Mapping[str, LinkState] = {state: state for state in get_args(LinkState)}


def web_answers(folder: Path) -> tuple[Mapping[str, WebAnswer], tuple[Diagnostic, ...]]:
    """By address, and what is wrong with the file. No file is no fault."""
    file = other_file(folder, NAME)
    if not isinstance(file, Path):
        return {}, (file,) if file else ()
    found = answers_of(file, PATH)
    return ({}, (found,)) if isinstance(found, Diagnostic) else (found, ())


def answers_of(file: Path, name: str) -> Mapping[str, WebAnswer] | Diagnostic:
    """By address, or what is wrong with the file, which people know as `name`."""
    try:
        text = text_of(content_of(file, LARGEST), name, LARGEST, "answers")
    except OSError as error:
        return diagnostic("unreadable-file/file", name, reason=error.strerror)
    if isinstance(text, Diagnostic):
        return text
    found = answers_in(text)
    return diagnostic("not-answers-of-links", name, found) if isinstance(found, int) else found


def answers_in(text: str) -> Mapping[str, WebAnswer] | int:
    """By address, or the number of the line that is at fault."""
    rows = csv.reader(StringIO(text))
    found = {}
    try:
        if next(rows, None) != list(COLUMNS):
            return 1
        for row in rows:
            answer = _answer(row)
            if answer is None:
                return rows.line_num
            found[answer.address] = answer
    except csv.Error:
        return rows.line_num
    return found


def _answer(row: list[str]) -> WebAnswer | None:
    try:
        address, state, since, asked, times, to, etag, modified = row
        return WebAnswer(
            address=address,
            state=_STATES[state],
            since=date.fromisoformat(since),
            asked=date.fromisoformat(asked),
            times=int(times),
            to=to,
            etag=etag,
            modified=modified,
        )
    except (ValueError, KeyError):
        return None
