"""The files of open data, with addresses that never change."""

from collections.abc import Iterator, Mapping
from datetime import date

from local_offer.exports.data.records import record_line, records_json, records_lines
from local_offer.offer import Offer
from local_offer.pages.service import organisation, service
from local_offer.pages.service.record_forms import RECORD
from local_offer.views.open_data.dataset import ORGANISATIONS, SERVICES, Dataset


def data_files(offer: Offer, today: date, site_url: str) -> Iterator[tuple[str, str]]:
    """Address and text of each, of a published offer."""
    services = {service.address_of(each): each for each in offer.services}
    organisations = {organisation.address_of(each): each for each in offer.organisations}
    for dataset, records in ((SERVICES, services), (ORGANISATIONS, organisations)):
        lines = {at: record_line(record, offer, at, site_url) for at, record in records.items()}
        yield from ((f"{at}{RECORD}", f"{line}\n") for at, line in lines.items())
        yield from _whole(dataset, lines, offer, today)


def _whole(dataset: Dataset, lines: Mapping[str, str], offer: Offer, today: date) -> Iterator[tuple[str, str]]:
    as_json, as_lines = dataset.files
    yield as_json.address, records_json(dataset.id, dataset.title, lines.values(), offer, today)
    yield as_lines.address, records_lines(lines.values())
