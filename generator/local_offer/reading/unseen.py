"""Signs that nobody sees, where they stand among a record's values, in its comments and in a guide's text."""

from collections.abc import Iterable, Iterator
from typing import Any

from local_offer.diagnostics import Diagnostic, Fault, Pointer, fault
from local_offer.notation import comments
from local_offer.schema.unseen_signs import Unseen, unseen

RULE = "unseen-sign"


def in_values(values: Any, path: str) -> Iterator[Fault]:
    """One fault for each text that holds any, and for each name of a field."""
    for pointer, text, is_name in _beyond_ascii(values, ()):
        for first in unseen(text):
            yield _fault(first, path, pointer, at_key=is_name)
            break


def in_comments(text: str, path: str) -> Iterator[Diagnostic]:
    """One for each comment of a sound YAML file that holds any: it stands in the record that is published."""
    for start, end in () if text.isascii() else comments(text):
        for first in unseen(text[start:end]):
            yield _fault(first, path).at(*_place(text, start + first.at))
            break


def in_lines(text: str, path: str, first_line: int) -> Iterator[Diagnostic]:
    """One for each line of a guide's text that holds any."""
    for number, line in enumerate(() if text.isascii() else text.split("\n")):
        for first in unseen(line):
            yield _fault(first, path).at(first_line + number, first.at + 1)
            break


def placed(found: Iterable[Diagnostic], text: str) -> list[Diagnostic]:
    """The same, those of values with the very place of the sign. `text` is the file's."""
    return [_exact(one, text) if one.rule == RULE else one for one in found]


def _exact(told: Diagnostic, text: str) -> Diagnostic:
    """A value begins before its sign. One that is written as an escape stays where its value begins."""
    for each in unseen(text):
        place = _place(text, each.at)
        if place >= (told.line, told.column) and _fault(each, told.path).message == told.message:
            return _fault(each, told.path).at(*place)
    return told


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _fault(each: Unseen, path: str, pointer: Pointer = (), *, at_key: bool = False) -> Fault:
    if each.becomes is None:
        key = "unseen-sign/lost-after" if each.after else "unseen-sign/lost-first"
    else:
        key = "unseen-sign/after" if each.after else "unseen-sign/first"
    return fault(key, path, pointer, at_key=at_key, sign=each.name, after=each.after)


def _beyond_ascii(value: list[Any] | dict[str, Any], pointer: Pointer) -> list[tuple[Pointer, str, bool]]:
    """The texts and names of fields with signs that may be such. Most have none, and every record is asked."""
    found: list[tuple[Pointer, str, bool]] = []
    for step, entry in enumerate(value) if isinstance(value, list) else value.items():
        if isinstance(step, str) and not step.isascii():
            found.append(((*pointer, step), step, True))
        if isinstance(entry, str):
            if not entry.isascii():
                found.append(((*pointer, step), entry, False))
        elif isinstance(entry, list | dict):
            found += _beyond_ascii(entry, (*pointer, step))
    return found
