"""What all rows of a list together say of one record."""

from collections.abc import Iterator
from typing import Any

from local_offer.imports import Draft
from local_offer.imports.sameness import plain


class AllSaid:
    """Rows of one record, and what they say field by field, worked out when it is asked for: most never differ, and
    of one record a list may have thousands."""

    def __init__(self) -> None:
        self.rows: list[Draft] = []
        self._fields: dict[str, set[str]] = {}
        self._read = 0

    def add(self, draft: Draft) -> None:
        self.rows.append(draft)

    def holds(self, field: str, value: Any) -> bool:
        """Whether a row says that of the field, such as `contact.email`."""
        for draft in self.rows[self._read :]:
            for name, said in _fields(draft.values, ""):
                self._fields.setdefault(name, set()).add(said)
        self._read = len(self.rows)
        return _mark(value, field.rpartition(".")[2]) in self._fields.get(field, ())

    def besides(self, draft: Draft) -> Iterator[Draft]:
        """The other rows."""
        return (each for each in self.rows if (each.sheet, each.row) != (draft.sheet, draft.row))


def _fields(value: Any, name: str) -> Iterator[tuple[str, str]]:
    """Each field with what stands there; an entry of a list has the name of the list."""
    if name:
        yield name, _mark(value, name.rpartition(".")[2])
    for entry in value if isinstance(value, list) else [value]:
        if isinstance(entry, dict):
            for key, part in entry.items():
                yield from _fields(part, f"{name}.{key}" if name else key)


def _mark(value: Any, key: str) -> str:
    found = plain(value, key)
    return repr(sorted(found, key=repr) if isinstance(found, list) else found)
