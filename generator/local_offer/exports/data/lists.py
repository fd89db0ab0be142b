"""A list of the site as data: its services in their order, each with the answers that people compare."""

from collections.abc import Iterable

from local_offer.exports.data.rows import Row
from local_offer.exports.data.tables import csv_head, csv_line, row_line
from local_offer.views.open_data.columns import SERVICE_COLUMNS


class ListedRows:
    """Rows of services by id, each put into words once for all lists that hold it."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._head = csv_head(SERVICE_COLUMNS)
        self._json: dict[str, str] = {}
        self._csv: dict[str, str] = {}
        for row in rows:
            id = str(row["id"])
            self._json[id], self._csv[id] = row_line(row), csv_line(SERVICE_COLUMNS, row)

    def csv(self, ids: Iterable[str]) -> str:
        return self._head + "".join(self._csv[id] for id in ids)

    def lines(self, ids: Iterable[str]) -> list[str]:
        """As objects of JSON."""
        return [self._json[id] for id in ids]
