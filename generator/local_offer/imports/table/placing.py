"""Where a cell's value goes among the values of a record."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from local_offer.schema.columns import Column

Path: TypeAlias = tuple[str | int, ...]


def place(values: dict[str, Any], column: Column, value: Any) -> Iterator[Path]:
    """Puts a value where its column says, and gives the places that came to be."""
    here: Any = values
    *way, last = column.path
    for step, following in zip(way, column.path[1:], strict=True):
        if isinstance(step, int):
            while len(here) <= step:
                here.append({})
            here = here[step]
        else:
            here = here.setdefault(step, [] if isinstance(following, int) else {})
    if not column.is_list:
        here[last] = value
        yield column.path
    elif value not in here.setdefault(last, []):
        here[last].append(value)
        yield column.path
        yield (*column.path, len(here[last]) - 1)
