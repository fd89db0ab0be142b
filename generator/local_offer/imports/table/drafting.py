"""A row under our short names as a draft of a service, and of the organisation that provides it."""

import re
from collections.abc import Mapping as MappingOf
from typing import Any, TypeAlias

from local_offer.imports.draft import Draft, Row, without_blanks
from local_offer.imports.table.hidden import without_hidden
from local_offer.imports.table.mapping import Mapping
from local_offer.imports.table.placing import place, without_half
from local_offer.imports.table.values import CellError, entries_of, value_of, word_of
from local_offer.offer import Offer
from local_offer.schema.columns import Column
from local_offer.schema.last_age import last_age
from local_offer.words.ids import slug

Known: TypeAlias = MappingOf[str, Column]
"""By our short names: the columns of a service."""
_READ_APART = frozenset(
    {"name", "summary", "provider", "towns", "area", "source_name", "source_url", "source_date", "note"}
)
"""Short names whose cells mean more than the field in which they stand."""


def service_of(row: Row, number: int, organisation: str | None, known: Known, offer: Offer, mapping: Mapping) -> Draft:
    values = without_half(_stated(row, known, offer), offer.contract.schemas["service"])
    summary = _summary(row["summary"])
    values |= {"name": row["name"], "summary": summary, "organisation": organisation}
    if "\n" in row["summary"]:
        values.setdefault("description", row["summary"])
    for end, age in values.get("ages", {}).items():
        values["ages"][end] = min(age, last_age()) if isinstance(age, int) else age
    _complete_places(values, row, offer)
    values["checked"] = {**_check_of(row), **values.get("checked", {})}
    values["sources"] = [_source(row, mapping)]
    kept, notes = without_hidden(without_blanks(values))
    usual = () if row.get("scope") else ("coverage.scope",)
    made_up = (*usual, *(() if summary == row["summary"] else ("summary",)))
    return Draft(kind="service", id=slug(row["name"]), values=kept, row=number, notes=notes, made_up=made_up)


def _stated(row: Row, known: Known, offer: Offer) -> dict[str, Any]:
    """What the cells say for themselves. One that cannot be right stays as it stands: the schema will say so."""
    values: dict[str, Any] = {}
    for name in (name for name in known if row.get(name) and name not in _READ_APART):
        column = known[name]
        vocabulary = offer.contract.vocabularies.get(column.vocabulary)
        for text in entries_of(row[name]) if column.is_list else [row[name]]:
            try:
                value = value_of(text, column, vocabulary)
            except CellError:
                value = text
            list(place(values, column, value))
    return values


def _complete_places(values: dict[str, Any], row: Row, offer: Offer) -> None:
    """What stands in columns of its own: the towns that it serves, and its council. Towns of others are passed over."""
    coverage = values.setdefault("coverage", {})
    coverage.setdefault("scope", "local")
    ours = {place.title.casefold(): place.id for place in offer.places}
    towns = entries_of(row.get("towns", "").replace(",", ";"))
    coverage["places"] = list(dict.fromkeys(ours[town.casefold()] for town in towns if town.casefold() in ours))
    (location,) = values.setdefault("locations", [{}])
    if location.keys() <= {"precision"}:  # no place that anyone could find
        values["locations"] = []
    elif area := row.get("area"):
        location["area"] = area


def organisation_of(row: Row, number: int, site: str | None, offer: Offer, mapping: Mapping) -> Draft:
    same = row["provider"] == row["name"]
    kind = _word_meant(row.get("provider_kind", ""), "organisation-kinds", offer)
    values = {
        "name": row["provider"],
        "kind": {"college": "school"}.get(kind, kind or "charity"),
        "summary": _summary(row["summary"]) if same else None,
        "contact": {"website": site if same else None},
        "registers": {"charity": row.get("charity")},
        "sources": [_source(row, mapping)],
    }
    return Draft(kind="organisation", id=slug(row["provider"]), values=without_blanks(values), row=number)


def _source(row: Row, mapping: Mapping) -> dict[str, str]:
    url = row.get("source_url", "")
    site = re.sub(r"^https?://(www\.)?([^/]+).*$", r"\2", url)
    named = {
        "name": row.get("source_name") or (f"A page on {site}" if url else mapping.source.get("name", "")),
        "url": url,
        "date": row.get("source_date"),
        "facts": row.get("note"),
    }
    return without_blanks({**mapping.source, **without_blanks(named)})


def _check_of(row: Row) -> dict[str, str]:
    day = row.get("source_date", "")
    return {"date": day, "by": "public-page"} if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else {}


def _summary(text: str) -> str:
    """One line of at most the 200 characters that a summary may have, cut after a sentence or a word."""
    text = " ".join(text.split())
    if len(text) <= 200:
        return text
    sentence = text[:200].rpartition(". ")[0]
    return f"{sentence}." if len(sentence) > 60 else f"{text[:199].rpartition(' ')[0]}…"


def home_of(url: str | None) -> str | None:
    found = re.match(r"https?://[^/]+", url or "")
    return f"{found[0]}/" if found else None


def _word_meant(text: str, vocabulary: str, offer: Offer) -> str:
    """The word's id; or the text as it stands, of which the schema will say what is wrong."""
    try:
        return word_of(text, offer.contract.vocabularies[vocabulary])
    except CellError:
        return text
