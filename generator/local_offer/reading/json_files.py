"""What a directory's feed holds, saved as files: JSON, or a value of JSON on each line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Never

from local_offer.files import content_of

LARGEST = 64 * 1024 * 1024
MOST_VALUES = 4_000_000
"""Signs that part one value from the next: a feed of the largest size has about half as many. Each value takes far more
room in memory than in the file."""
# Python's own reader gives up at a thousand; the feeds in our tests nest 8 deep at most.
DEEPEST = 60


class JsonError(ValueError):
    """The file holds no JSON that can be used; the text says where and what to do."""


def read_json(file: Path) -> Iterator[Any]:
    """The value in the file, or one for each of its lines. Raises `JsonError`."""
    try:
        size = file.stat().st_size
        if size > LARGEST:
            raise JsonError(f"{file}: {size // 2**20} MB is more than a feed may have; save it page by page")
        content = content_of(file)
    except OSError as error:
        raise JsonError(f"{file}: the file cannot be read: {error.strerror}") from error
    yield from values_of_json(content, str(file))


def values_of_json(content: bytes, name: str) -> Iterator[Any]:
    """The same of what is in memory; `name` is how it is named to people. Raises `JsonError`."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise JsonError(f"{name}: this is not UTF-8 at byte {error.start}; save the feed again as UTF-8") from error
    if not text.strip():
        raise JsonError(f"{name}: the file is empty")
    if sum(map(text.count, ",:[{")) > MOST_VALUES:
        raise JsonError(f"{name}: the file holds more than {MOST_VALUES:,} values; save the feed page by page")
    try:
        whole = _value(text, name)
    except json.JSONDecodeError as error:
        lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
        # One value a line is a form of its own. Only where the first line is whole can that be meant.
        if len(lines) < 2 or not _is_value(lines[0][1]):
            raise _not_json(error, name) from error
        yield from _lines(lines, name)
        return
    yield whole


def _lines(lines: list[tuple[int, str]], name: str) -> Iterator[Any]:
    for number, line in lines:
        try:
            yield _value(line, f"{name}:{number}")
        except json.JSONDecodeError as error:
            raise JsonError(f"{name}:{number}: this line is no JSON: {error.msg}; save the feed again") from error


def _value(text: str, name: str) -> Any:
    try:
        value = json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError:
        raise
    except RecursionError as error:
        raise JsonError(f"{name}: groups within groups deeper than {DEEPEST} are not read") from error
    except ValueError as error:  # a number of thousands of digits, or none: NaN
        raise JsonError(f"{name}: a number in it cannot be read: {str(error)[:80]}") from error
    if _is_too_deep(value):
        raise JsonError(f"{name}: groups within groups deeper than {DEEPEST} are not read")
    return value


def _is_value(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict | list)
    except (ValueError, RecursionError):
        return False


def _not_json(error: json.JSONDecodeError, name: str) -> JsonError:
    start = error.doc.lstrip()[:200].casefold()
    if start.startswith("<"):
        return JsonError(
            f"{name}: this is a web page and no JSON; save what the feed's address gives, such as /services"
        )
    return JsonError(f"{name}:{error.lineno}:{error.colno}: this is no JSON: {error.msg}; save the feed again")


def _no_number(text: str) -> Never:
    raise ValueError(f"{text} is no number")


def _is_too_deep(value: Any) -> bool:
    level: list[Any] = [value]
    for _ in range(DEEPEST):
        level = [
            inner
            for part in level
            if isinstance(part, dict | list)
            for inner in (part.values() if isinstance(part, dict) else part)
            if isinstance(inner, dict | list)
        ]
        if not level:
            return False
    return True
