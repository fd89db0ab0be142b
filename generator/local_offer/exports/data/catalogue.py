"""What the data is, for catalogues and spreadsheets: DCAT and CSV on the Web; with OpenAPI, which `openapi` makes."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from local_offer.exports.data.openapi import openapi
from local_offer.offer import Offer
from local_offer.views.open_data.columns import BETWEEN, DataColumn
from local_offer.views.open_data.dataset import CSV, CSVW, DATASETS, DCAT, FORMS, OPENAPI, Dataset

_DCAT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA = "https://www.iana.org/assignments/media-types/"


def described(offer: Offer, today: date) -> Iterator[tuple[str, str]]:
    """Address and text of each description."""
    for address, document in (
        (DCAT, _dcat(offer, today)),
        (CSVW, _csvw(offer, today)),
        (OPENAPI, openapi(offer, today)),
    ):
        yield address, json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _dcat(offer: Offer, today: date) -> dict[str, Any]:
    # Where nobody said what the site's address will be, all is told from the catalogue's own.
    site, terms = offer.council.site_url or "../", offer.council.open_data
    publisher = {"@type": "foaf:Agent", "foaf:name": terms.publisher, **_link("foaf:homepage", terms.publisher_url)}
    common = {
        "dct:publisher": publisher,
        "dct:modified": {"@value": today.isoformat(), "@type": "xsd:date"},
        **_link("dct:license", terms.licence_url),
        **({"dcat:version": offer.history.commit} if offer.history.commit else {}),
    }
    return {
        "@context": _DCAT,
        "@id": f"{site}data/",
        "@type": "dcat:Catalog",
        "dct:title": f"{offer.council.site_name or 'Local offer'}: open data",
        "dct:description": offer.council.site_description or "What this site says, for spreadsheets and programs.",
        **common,
        "dcat:dataset": [
            {
                "@id": f"{site}data/#{dataset.id}",
                "@type": "dcat:Dataset",
                "dct:title": dataset.title,
                "dct:description": dataset.holds,
                "dct:language": "en-GB",
                **common,
                "dcat:distribution": [
                    _distribution(dataset, media, site, terms.licence_url) for media in dataset.media_types
                ],
            }
            for dataset in DATASETS
        ],
    }


def _distribution(dataset: Dataset, media: str, site: str, licence: str) -> dict[str, Any]:
    return {
        "@type": "dcat:Distribution",
        "dct:title": FORMS[media][0],
        "dcat:downloadURL": {"@id": site + dataset.address(media)},
        "dcat:mediaType": {"@id": _MEDIA + media},
        **_link("dct:license", licence),
    }


def _link(name: str, address: str) -> dict[str, Any]:
    return {name: {"@id": address}} if address else {}


def _csvw(offer: Offer, today: date) -> dict[str, Any]:
    terms = offer.council.open_data
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:publisher": terms.publisher,
        **({"dc:license": {"@id": terms.licence_url}} if terms.licence_url else {}),
        "dc:modified": {"@value": today.isoformat(), "@type": "xsd:date"},
        "tables": [
            {
                "url": dataset.address(CSV).removeprefix("data/"),
                "dc:title": dataset.title,
                "dc:description": dataset.holds,
                "tableSchema": {"columns": [_column(each) for each in dataset.columns]},
            }
            for dataset in DATASETS
        ],
    }


def _column(column: DataColumn) -> dict[str, Any]:
    return {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.means,
        "datatype": column.type,
        **({"separator": BETWEEN} if column.is_list else {}),
    }
