"""What the data is, for catalogues and programs: DCAT, CSV on the Web, and OpenAPI."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

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
        (OPENAPI, _openapi(offer, today)),
    ):
        yield address, json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _dcat(offer: Offer, today: date) -> dict[str, Any]:
    site, terms = offer.council.site_url, offer.council.open_data
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


def _openapi(offer: Offer, today: date) -> dict[str, Any]:
    site, terms = offer.council.site_url, offer.council.open_data
    licence = {"license": {"name": terms.licence, "url": terms.licence_url}} if terms.licence else {}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{offer.council.site_name or 'Local offer'}: open data",
            "version": offer.history.commit or today.isoformat(),
            "description": "Files at addresses that never change. They take no parameters: filter what you fetch. "
            "Fields may be added; none is renamed.",
            **licence,
        },
        "servers": [{"url": site or "/"}],
        "paths": {path: {"get": get} for path, get in _paths(offer)},
    }


def _paths(offer: Offer) -> Iterator[tuple[str, dict[str, Any]]]:
    for dataset in DATASETS:
        for media in dataset.media_types:
            shape = _wrapped(dataset, offer) if media == "application/json" else {}
            yield f"/{dataset.address(media)}", _get(f"{dataset.title}, {FORMS[media][0]}", dataset.holds, media, shape)
    for kind in ("service", "organisation"):
        get = _get(f"One {kind}", "As its page says it.", "application/json", _schema_of(kind, offer))
        yield f"/{kind}s/{{id}}/record.json", {**get, "parameters": [_parameter("id", "Its id")]}
    for folder in ("topics", "needs", "ages", "places", "organisations"):
        for end, media in (("json", "application/json"), ("csv", CSV)):
            get = _get(f"A list of services, by {folder}", "In the order of the page’s list.", media, {})
            yield (
                f"/{folder}/{{id}}/list.{end}",
                {**get, "parameters": [_parameter("id", "The last part of its page’s address")]},
            )


def _get(title: str, holds: str, media: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    answer = {"description": holds, "content": {media: {"schema": schema} if schema else {}}}
    return {"summary": title, "responses": {"200": answer}}


def _parameter(name: str, means: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "description": means, "schema": {"type": "string"}}


def _wrapped(dataset: Dataset, offer: Offer) -> dict[str, Any]:
    rows = _schema_of(dataset.schema, offer) if dataset.schema else _row(dataset)
    return {
        "type": "object",
        "required": ["title", dataset.id],
        "properties": {
            **{name: {"type": "string"} for name in ("title", "publisher", "licence", "licence_url", "commit")},
            "date": {"type": "string", "format": "date"},
            dataset.id: {"type": "array", "items": rows},
        },
    }


def _schema_of(kind: str, offer: Offer) -> dict[str, Any]:
    """A record is as its schema says, with what stands in front of it."""
    fields = offer.contract.schemas[kind]["properties"]
    return {
        "type": "object",
        "description": f"The fields are those of {offer.council.site_url}schema/{kind}.json",
        "required": ["id", "page"],
        "properties": {
            **{name: {"type": "string"} for name in ("id", "page", "licence")},
            **{name: {"description": field.get("description", "")} for name, field in fields.items()},
        },
    }


def _row(dataset: Dataset) -> dict[str, Any]:
    return {"type": "object", "properties": {each.name: _value(each) for each in dataset.columns}}


def _value(column: DataColumn) -> dict[str, Any]:
    if column.is_list:
        return {"type": "array", "items": {"type": "string"}, "description": column.means}
    kind = {"decimal": "number", "integer": "integer"}.get(column.type, "string")
    return {"type": kind, "description": column.means}
