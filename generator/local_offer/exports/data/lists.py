"""A list of the site as data: its services in their order, each with the answers that people compare."""

from collections.abc import Callable, Iterable

from local_offer.exports.data.rows import Row
from local_offer.exports.data.tables import csv_head, csv_line, row_line
from local_offer.views.open_data.columns import SERVICE_COLUMNS


class ListedRows:
    """Rows of services by id, each put into words once for all lists that hold it, when the first asks for it."""

    def __init__(self, row_of: Callable[[str], Row]) -> None:
        self._row_of = row_of
        self._head = csv_head(SERVICE_COLUMNS).encode()
        self._written: dict[str, tuple[bytes, bytes]] = {}

    def csv(self, ids: Iterable[str]) -> bytes:
        return self._head + b"".join([self._in_words(id)[0] for id in ids])

    def lines(self, ids: Iterable[str]) -> list[bytes]:
        """As objects of JSON."""
        return [self._in_words(id)[1] for id in ids]

    def _in_words(self, id: str) -> tuple[bytes, bytes]:
        if id not in self._written:
            row = self._row_of(id)
            self._written[id] = csv_line(SERVICE_COLUMNS, row).encode(), row_line(row).encode()
        return self._written[id]
