"""The files of open data, with addresses that never change."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from local_offer.exports import duties_csv, figures_csv, gap_row, gaps_csv
from local_offer.exports.data.catalogue import described
from local_offer.exports.data.geojson import geojson
from local_offer.exports.data.lists import ListedRows
from local_offer.exports.data.records import head_of, record_line, rows_json, rows_jsonl
from local_offer.exports.data.rows import Row, guide_row, organisation_row, place_rows, service_row
from local_offer.exports.data.tables import rows_lines, rows_of, table_csv
from local_offer.exports.data.vcard import vcard
from local_offer.offer import Offer
from local_offer.pages.figures.figures import TABLE as FIGURES_TABLE
from local_offer.pages.gaps.gaps import TABLE
from local_offer.pages.lists.listings import listings
from local_offer.pages.service import organisation, service
from local_offer.pages.service.record_forms import CARD, RECORD
from local_offer.views.catalogue import Catalogue
from local_offer.views.duties import proof
from local_offer.views.gaps import Gaps
from local_offer.views.open_data.contact import has_card
from local_offer.views.open_data.dataset import (
    CSV,
    DATASETS,
    DUTIES,
    FIGURES,
    GAPS,
    GEOJSON,
    GUIDES,
    JSON,
    LINES,
    ORGANISATIONS,
    PLACES,
    SERVICES,
    Dataset,
)

COVERAGE = "about/coverage/duties.csv"
Files = Iterator[tuple[str, str]]


def data_files(offer: Offer, today: date, site_url: str) -> Files:
    """Address and text of each, of a published offer; with the tables that stand at older addresses too."""
    gaps = list(Gaps(offer).shown_rows())
    older = {
        DUTIES.id: (COVERAGE, duties_csv(proof(offer, today))),
        GAPS.id: (TABLE, gaps_csv(gaps)),
    }
    if offer.figures:
        older[FIGURES.id] = FIGURES_TABLE, figures_csv(offer)
    yield from older.values()
    services = [service_row(each, offer, site_url) for each in offer.services]
    yield from _of_records(SERVICES, services, _records(offer, site_url, SERVICES), offer, today)
    providers = [organisation_row(each, offer, site_url) for each in offer.organisations]
    yield from _of_records(ORGANISATIONS, providers, _records(offer, site_url, ORGANISATIONS), offer, today)
    tables: Mapping[str, Sequence[Row]] = {
        PLACES.id: [row for each in offer.services for row in place_rows(each, site_url)],
        GUIDES.id: [guide_row(each, site_url) for each in offer.guides],
        FIGURES.id: (),
        GAPS.id: list(map(gap_row, gaps)),
        **{each.id: rows_of(older[each.id][1], each.columns) for each in (DUTIES, FIGURES) if each.id in older},
    }
    for dataset in DATASETS:
        if dataset.id in tables:
            rows = tables[dataset.id]
            yield from _of_rows(dataset, rows, rows_lines(rows), offer, today)
    for each in offer.services:
        if has_card(each, offer):
            at = service.address_of(each)
            yield f"{at}{CARD}", vcard(each, offer, site_url and site_url + at)
    yield from described(offer, today)
    yield from _lists(ListedRows(services), offer, today, site_url)


def _records(offer: Offer, site_url: str, dataset: Dataset) -> dict[str, str]:
    """By the addresses of their pages."""
    if dataset is SERVICES:
        return {
            at: record_line(each, offer, at, site_url) for each in offer.services if (at := service.address_of(each))
        }
    found = ((organisation.address_of(each), each) for each in offer.organisations)
    return {at: record_line(each, offer, at, site_url) for at, each in found}


def _of_records(dataset: Dataset, rows: Sequence[Row], lines: Mapping[str, str], offer: Offer, today: date) -> Files:
    yield from ((f"{at}{RECORD}", f"{line}\n") for at, line in lines.items())
    yield from _of_rows(dataset, rows, list(lines.values()), offer, today)


def _of_rows(dataset: Dataset, rows: Sequence[Row], lines: Sequence[str], offer: Offer, today: date) -> Files:
    yield dataset.address(CSV), table_csv(dataset.columns, rows)
    yield dataset.address(JSON), rows_json(head_of(dataset.title, "", offer, today), dataset.id, lines)
    yield dataset.address(LINES), rows_jsonl(lines)
    if dataset.has_points:
        yield dataset.address(GEOJSON), geojson(rows)


def _lists(rows: ListedRows, offer: Offer, today: date, site_url: str) -> Files:
    """Each list of services beside its page: those by topic, need, age and place, and what an organisation provides."""
    named = [(each.address, each.title, each.services) for each in listings(Catalogue(offer))]
    named += [
        (organisation.address_of(each), each.name, tuple(organisation.provided_by(each, offer)))
        for each in offer.organisations
    ]
    for address, title, services in named:
        ids = [each.id for each in services]
        yield f"{address}list.csv", rows.csv(ids)
        yield (
            f"{address}list.json",
            rows_json(head_of(title, site_url + address, offer, today), "services", rows.lines(ids)),
        )
