"""The tables of open data, each in all its forms, and what describes them. Their addresses never change."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property, partial

from local_offer.exports import duties_csv, figures_csv, gap_row, gaps_csv
from local_offer.exports.data.catalogue import described
from local_offer.exports.data.geojson import geojson
from local_offer.exports.data.lists import ListedRows
from local_offer.exports.data.records import head_of, record_line, rows_json, rows_jsonl
from local_offer.exports.data.rows import Row, guide_row, organisation_row, place_rows, service_row
from local_offer.exports.data.tables import row_line, rows_of, table_csv
from local_offer.offer import Offer
from local_offer.pages.figures import figures
from local_offer.pages.gaps import gaps
from local_offer.records import Organisation, Service
from local_offer.site.plan import Content, SitePart
from local_offer.views.duties import proof
from local_offer.views.gaps import GapRow, Gaps
from local_offer.views.open_data import dataset as data
from local_offer.views.open_data.dataset import Dataset

COVERAGE = "about/coverage/duties.csv"
Make = Callable[[], Content]


class Tables:
    """Of a published offer. What several of them hold is worked out when the first is wanted."""

    def __init__(self, offer: Offer, today: date, site_url: str) -> None:
        self._offer, self._today, self._url = offer, today, site_url
        self._lines_of: tuple[str, Sequence[bytes]] = ("", ())
        self._sizes: dict[str, int] = {}

    @cached_property
    def part(self) -> SitePart[Make]:
        return SitePart(("data/", COVERAGE, gaps.TABLE, figures.TABLE), self._named, lambda make: make())

    def size_of(self, address: str) -> int:
        """The bytes of one, which is made for that where it was not made before; 0 where it is not there."""
        if address not in self._sizes:
            self.part.made(address)
        return self._sizes.get(address, 0)

    @cached_property
    def listed(self) -> ListedRows:
        """The rows of services in words, for the lists too."""
        return ListedRows(lambda id: service_row(self._offer.service_by_id[id], self._offer, self._url))

    def _named(self) -> Mapping[str, Make]:
        forms = ((dataset, media) for dataset in data.DATASETS for media in dataset.media_types)
        told = {dataset.address(media): partial(self._text, dataset, media) for dataset, media in forms}
        about = {address: partial(self._description, address) for address in (data.DCAT, data.CSVW, data.OPENAPI)}
        every: Mapping[str, Make] = {**told, **about, **self._elsewhere()}
        return {address: partial(self._measured, address, make) for address, make in every.items()}

    def _measured(self, address: str, make: Make) -> bytes:
        made = make()
        content = made.encode() if isinstance(made, str) else made
        self._sizes[address] = len(content)
        return content

    def _elsewhere(self) -> Mapping[str, Make]:
        """Those that stand at older addresses too."""
        own = {figures.TABLE: partial(figures_csv, self._offer)} if self._offer.figures else {}
        return {COVERAGE: lambda: self._duties, gaps.TABLE: lambda: gaps_csv(self._gaps), **own}

    def _description(self, address: str) -> str:
        return self._described[address]

    @cached_property
    def _described(self) -> Mapping[str, str]:
        return dict(described(self._offer, self._today))

    def _text(self, dataset: Dataset, media: str) -> Content:
        if dataset is data.SERVICES and media == data.CSV:
            return self.listed.csv(each.id for each in self._offer.services)
        if media == data.CSV:
            return table_csv(dataset.columns, self._rows(dataset))
        if media == data.GEOJSON:
            return geojson(self._rows(dataset))
        lines = self._lines(dataset)
        head = head_of(dataset.title, "", self._offer, self._today)
        return rows_jsonl(lines) if media == data.LINES else rows_json(head, dataset.id, lines)

    def _rows(self, dataset: Dataset) -> Iterable[Row]:
        offer, url = self._offer, self._url
        rows: Mapping[str, Callable[[], Iterable[Row]]] = {
            data.ORGANISATIONS.id: lambda: (organisation_row(each, offer, url) for each in offer.organisations),
            data.PLACES.id: lambda: (row for each in offer.services for row in place_rows(each, url)),
            data.GUIDES.id: lambda: (guide_row(each, url) for each in offer.guides),
            data.DUTIES.id: lambda: rows_of(self._duties, dataset.columns),
            data.GAPS.id: lambda: map(gap_row, self._gaps),
            data.FIGURES.id: lambda: rows_of(figures_csv(offer), dataset.columns) if offer.figures else (),
        }
        return rows[dataset.id]()

    def _lines(self, dataset: Dataset) -> Sequence[bytes]:
        """For both forms as JSON, of which one follows the other: all tables together are large."""
        kept = self._lines_of  # another thread may put its own there meanwhile
        if kept[0] != dataset.id:
            kept = self._lines_of = dataset.id, self._rows_as_lines(dataset)
        return kept[1]

    def _rows_as_lines(self, dataset: Dataset) -> Sequence[bytes]:
        offer = self._offer
        records: Mapping[str, Sequence[Service | Organisation]] = {
            data.SERVICES.id: offer.services,
            data.ORGANISATIONS.id: offer.organisations,
        }
        if dataset.id in records:
            return [record_line(each, offer, self._url) for each in records[dataset.id]]
        return [row_line(row).encode() for row in self._rows(dataset)]

    @cached_property
    def _duties(self) -> str:
        return duties_csv(proof(self._offer, self._today))

    @cached_property
    def _gaps(self) -> Sequence[GapRow]:
        return list(Gaps(self._offer).shown_rows())
