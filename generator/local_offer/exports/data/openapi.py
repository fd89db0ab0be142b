"""What the addresses of the data are and give, for programs: OpenAPI 3.1."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from local_offer.offer import Offer
from local_offer.views.open_data.columns import DataColumn
from local_offer.views.open_data.dataset import CSV, CSVW, DATASETS, DCAT, FORMS, JSON, Dataset

_Path = tuple[str, dict[str, Any]]
_IN_BRACKETS = re.compile(r"{(\w+)}")
_PARTS: Mapping[str, str] = {
    "id": "The last part of its page’s address",
    "part": "A town, an age or another list within it: the last part of the page’s address",
    "by": "topics, ages or places",
    "kind": "services, organizations, service_at_locations, taxonomies or taxonomy_terms",
    "uuid": "Its id in the feed",
    "number": "From 1 on",
}
"""What stands in brackets in an address."""
_LISTS = (
    *("topics/{id}", "topics/{id}/{part}", "needs/{id}", "needs/{id}/{part}", "ages/{id}", "places/{id}"),
    *("organisations/{id}", "national", "outside-the-area", "outside-the-area/{id}"),
)
_CARD, _CALENDAR, _ATOM, _YAML = "text/vcard", "text/calendar", "application/atom+xml", "application/yaml"
_OTHERS = (
    ("/services/{id}/record.yaml", "One service as it is written", "Of those that hide nothing.", _YAML),
    ("/organisations/{id}/record.yaml", "One organisation as it is written", "The file of the repository.", _YAML),
    ("/services/{id}/contact.vcf", "A service for the contacts of a phone", "Of those that may be found.", _CARD),
    ("/services/{id}/calendar.ics", "When a service is on", "Of those with times on certain days.", _CALENDAR),
    ("/whats-on/calendar.ics", "What is on", "The next weeks.", _CALENDAR),
    ("/whats-on/{by}/{id}/calendar.ics", "What is on, of one list", "Where anything is.", _CALENDAR),
    ("/open-referral/", "The feed of Open Referral UK", "Its version, and where it is described.", JSON),
    ("/open-referral/{kind}/", "A list of the feed", "All of it, in short.", JSON),
    ("/open-referral/{kind}/pages/{number}/", "A page of the feed", "100 entries in full.", JSON),
    ("/open-referral/{kind}/{uuid}/", "An entry of the feed", "In full.", JSON),
    ("/data/manifest.json", "Every file of the site", "With its size and SHA-256.", JSON),
    (f"/{DCAT}", "The catalogue", "As DCAT.", "application/ld+json"),
    (f"/{CSVW}", "The columns of the CSV files", "As CSV on the Web.", "application/csvm+json"),
)
"""Address, title, what it holds, and its form."""
_TABLES = (
    ("/about/coverage/duties.csv", "What the law asks for, of its page", "The columns of /data/duties.csv.", CSV),
    ("/about/gaps/gaps.csv", "What is missing, of its page", "The columns of /data/gaps.csv.", CSV),
    ("/about/school-places/school-places.csv", "Places at schools", "Each school, with its places and pupils.", CSV),
)
_FIGURES = ("/about/figures/figures.csv", "Official figures, of their page", "The columns of /data/figures.csv.", CSV)
"""Where there are any."""
_FEEDS = (
    ("/whats-new/feed.xml", "What is new", "Everything.", _ATOM),
    ("/whats-new/topics/{id}/feed.xml", "What is new, of one topic", "The newest 50.", _ATOM),
    ("/needs/{id}/feed.xml", "What is new, of one need", "The newest 50.", _ATOM),
    ("/places/{id}/feed.xml", "What is new, of one town", "The newest 50.", _ATOM),
)
"""Which need the site's whole address."""


def openapi(offer: Offer, today: date) -> dict[str, Any]:
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
            shape = _wrapped(dataset, offer) if media == JSON else {}
            yield f"/{dataset.address(media)}", _get(f"{dataset.title}, {FORMS[media][0]}", dataset.holds, media, shape)
    for kind in ("service", "organisation"):
        shape = _schema_of(kind, offer)
        yield _named(f"/{kind}s/{{id}}/record.json", f"One {kind}", "As its page says it.", JSON, shape)
    for folder in _LISTS:
        for end, media in (("json", JSON), ("csv", CSV)):
            title = f"A list of services, {end.upper()}"
            yield _named(f"/{folder}/list.{end}", title, "In the order of the page’s list.", media)
    figures = (_FIGURES,) if offer.figures else ()
    for each in (*_OTHERS, *_TABLES, *figures, *(_FEEDS if offer.council.site_url else ())):
        yield _named(*each)


def _named(path: str, title: str, holds: str, media: str, schema: Mapping[str, Any] | None = None) -> _Path:
    """With what stands in brackets in its address."""
    get = _get(title, holds, media, schema or {})
    named = [_parameter(name, _PARTS[name]) for name in _IN_BRACKETS.findall(path)]
    return path, {**get, "parameters": named} if named else get


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
