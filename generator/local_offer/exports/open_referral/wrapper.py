"""The wrapper in which the standard gives a list, and the list cut into pages."""

from collections.abc import Iterable
from io import BytesIO
from math import ceil

SIZE = 100
"""Entries of a page."""


def page(entries: Iterable[bytes], size: int, number: int, total_pages: int, total_items: int, more: str = "") -> bytes:
    """`entries` are JSON, so many as the `size` says, and so is `more`: properties beside the standard's own, with a
    comma behind each."""
    flags = {
        "total_items": total_items,
        "total_pages": total_pages,
        "page_number": number,
        "size": size,
    }
    counted = "".join(f'"{name}":{count},' for name, count in flags.items())
    is_first, is_last, is_empty = (str(flag).lower() for flag in (number == 1, number >= total_pages, not size))
    said = f'"first_page":{is_first},"last_page":{is_last},"empty":{is_empty},'
    written = BytesIO()  # each entry as it is made: all of a list are large
    written.write(f'{{{counted}{said}{more}"contents":['.encode())
    between = b""
    for entry in entries:
        written.write(between)
        written.write(entry)
        between = b","
    written.write(b"]}")
    return written.getvalue()


def pages_of(count: int) -> int:
    """At least one, which may be empty."""
    return max(1, ceil(count / SIZE))
