"""A list of the site as data: its services in their order, each with the answers that people compare."""

from collections.abc import Iterable

from local_offer.exports.data.rows import Row
from local_offer.exports.data.tables import csv_head, csv_line, rows_lines
from local_offer.views.open_data.columns import SERVICE_COLUMNS


class ListedRows:
    """Rows of services by id, each put into words once for all lists that hold it."""

    def __init__(self, rows: Iterable[Row]) -> None:
        told = list(rows)
        ids = [str(row["id"]) for row in told]
        self._head = csv_head(SERVICE_COLUMNS)
        self._json = dict(zip(ids, rows_lines(told), strict=True))
        self._csv = {id: csv_line(SERVICE_COLUMNS, row) for id, row in zip(ids, told, strict=True)}

    def csv(self, ids: Iterable[str]) -> str:
        return self._head + "".join(self._csv[id] for id in ids)

    def lines(self, ids: Iterable[str]) -> list[str]:
        """As objects of JSON."""
        return [self._json[id] for id in ids]
