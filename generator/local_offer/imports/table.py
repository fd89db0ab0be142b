"""A spreadsheet of services, one a row, as services and the organisations that provide them."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from typing import Any

from local_offer.imports.draft import Draft, Row, Skipped, slug, without_blanks
from local_offer.imports.numbers import whole
from local_offer.imports.places import place_of
from local_offer.offer import Offer

COLUMNS = (
    "name", "provider", "provider_kind", "summary", "topics", "needs", "age_from", "age_to", "eligibility",
    "access_routes", "access_how", "diagnosis_needed", "plan_needed", "cost_free", "cost_note", "scope", "towns",
    "delivery", "address", "town", "postcode", "phone", "phone_label", "email", "website", "hours", "why_listed",
    "charity", "urn", "area", "setting", "source_name", "source_url", "source_date", "note",
)  # fmt: skip
"""What a column may be called. Lists within a cell are parted by semicolons."""


@dataclass(frozen=True, kw_only=True)
class Mapping:
    """What another table's columns and words mean here.

    `columns` gives our name for theirs; `words` gives, by column and cell, the cells that follow
    from it; `always` fills cells that every row leaves blank; `source` is the source of each row.
    """

    columns: MappingOf[str, str] = field(default_factory=dict)
    words: MappingOf[str, MappingOf[str, MappingOf[str, str]]] = field(default_factory=dict)
    always: MappingOf[str, str] = field(default_factory=dict)
    source: MappingOf[str, str] = field(default_factory=dict)


def services(rows: Iterable[Row], offer: Offer, mapping: Mapping) -> tuple[list[Draft], list[Skipped]]:
    """Drafts of services and of organisations that are not there yet, and the rows that are left out."""
    drafts: list[Draft] = []
    providers = {name.casefold(): o.id for o in offer.organisations for name in (o.name, *o.also_known_as)}
    in_our_words = [(number, _in_our_words(row, mapping)) for number, row in enumerate(rows, start=2)]
    listed = [(number, row) for number, row in in_our_words if row.get("name") and row.get("summary")]
    skipped = [
        Skipped(row=number, name=row.get("name", ""), reason="has no name or no summary")
        for number, row in in_our_words
        if not row.get("name") or not row.get("summary")
    ]
    for number, row in listed:  # every provider first, so that a service above its provider's own row knows it
        provider = row.get("provider", "").casefold()
        if provider and provider not in providers and "urn" not in row:
            organisation = _organisation(row, number, mapping)
            providers[provider] = organisation.id
            drafts.append(organisation)
    for number, row in listed:
        organisation_id = providers.get(row.get("provider", "").casefold())
        drafts.append(_service(row, number, organisation_id, offer, mapping))
    return drafts, skipped


def _in_our_words(their_row: Row, mapping: Mapping) -> dict[str, str]:
    row = {mapping.columns.get(column, column): cell for column, cell in their_row.items() if cell}
    for column, words in mapping.words.items():
        for cell in _cells(their_row.get(column, "")):
            for ours, meaning in words.get(cell, {}).items():
                row[ours] = f"{row[ours]};{meaning}" if ours in ("topics", "needs") and ours in row else meaning
    # "{name}" in what always holds stands for the row's own name.
    always = {ours: text.replace("{name}", row.get("name", "")) for ours, text in mapping.always.items()}
    return {**always, **row}


def _service(row: Row, number: int, organisation: str | None, offer: Offer, mapping: Mapping) -> Draft:
    town = row.get("town")
    scope = row.get("scope", "borough")
    known = {place.title.casefold(): place.id for place in offer.places}
    towns = [
        known[name.casefold()] for name in _cells(row.get("towns", "").replace(",", ";")) if name.casefold() in known
    ]
    location = {
        "address": row.get("address"),
        "town": town,
        "postcode": row.get("postcode"),
        "area": row.get("area") or (offer.council.gss if scope == "borough" and town else None),
        "place": place_of(town, None, offer.places) if scope == "borough" else None,
    }
    values = {
        "name": row["name"],
        "summary": _summary(row["summary"]),
        "organisation": organisation,
        "topics": _unique(row.get("topics", "")),
        "needs": _unique(row.get("needs", "")),
        "ages": {"from": _age(row, "age_from"), "to": _age(row, "age_to")},
        "eligibility": row.get("eligibility"),
        "access": {
            "routes": _unique(row.get("access_routes", "")),
            "diagnosis_needed": row.get("diagnosis_needed"),
            "plan_needed": row.get("plan_needed"),
            "how": row.get("access_how"),
        },
        "cost": {"free": row.get("cost_free"), "note": row.get("cost_note")},
        "coverage": {
            "scope": scope,
            "places": list(dict.fromkeys(towns)),
            "why_listed": row.get("why_listed"),
        },
        "delivery": _unique(row.get("delivery", "")),
        "contact": {
            "phones": [without_blanks({"number": row["phone"], "label": row.get("phone_label")})]
            if row.get("phone")
            else [],
            "email": row.get("email"),
            "website": row.get("website"),
        },
        "locations": [without_blanks(location)] if row.get("town") or row.get("postcode") else [],
        "hours": [{"note": row["hours"]}] if row.get("hours") else [],
        "setting": {"kind": row.get("setting")},
        "registers": {"urn": row.get("urn")},
        "checked": _checked(row),
        "sources": [_source(row, mapping)],
    }
    return Draft(kind="service", id=slug(row["name"]), values=without_blanks(values), row=number)


def _organisation(row: Row, number: int, mapping: Mapping) -> Draft:
    same = row["provider"] == row["name"]
    values = {
        "name": row["provider"],
        "kind": {"college": "school"}.get(row.get("provider_kind", ""), row.get("provider_kind") or "charity"),
        "summary": _summary(row["summary"]) if same else None,
        "contact": {"website": _home(row.get("website")) if same else None},
        "registers": {"charity": row.get("charity")},
        "sources": [_source(row, mapping)],
    }
    return Draft(kind="organisation", id=slug(row["provider"]), values=without_blanks(values), row=number)


def _source(row: Row, mapping: Mapping) -> dict[str, str]:
    url = row.get("source_url", "")
    site = re.sub(r"^https?://(www\.)?([^/]+).*$", r"\2", url)
    named = {
        "name": row.get("source_name") or (f"A page on {site}" if url else mapping.source.get("name", "A spreadsheet")),
        "url": url,
        "date": row.get("source_date"),
        "facts": row.get("note"),
    }
    return without_blanks({**mapping.source, **without_blanks(named)})


def _checked(row: Row) -> dict[str, str]:
    day = row.get("source_date", "")
    return {"date": day, "by": "public-page"} if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else {}


def _summary(text: str) -> str:
    """At most the 200 characters that a summary may have, cut after a sentence or a word."""
    if len(text) <= 200:
        return text
    sentence = text[:200].rpartition(". ")[0]
    return f"{sentence}." if len(sentence) > 60 else f"{text[:199].rpartition(' ')[0]}…"


def _age(row: Row, column: str) -> int | None:
    age = whole(row, column)
    return None if age is None else min(age, 25)


def _home(url: str | None) -> str | None:
    found = re.match(r"https?://[^/]+", url or "")
    return f"{found[0]}/" if found else None


def _cells(text: str) -> Sequence[str]:
    return [part.strip() for part in re.split(r"[;]", text) if part.strip()]


def _unique(text: str) -> list[str]:
    return list(dict.fromkeys(_cells(text)))


def mapping_from(values: MappingOf[str, Any]) -> Mapping:
    """A mapping from the values of its YAML file. Raises `ValueError` for an unknown part or column."""
    parts = ("columns", "words", "always", "source")
    for key, part in values.items():
        if key not in parts:
            raise ValueError(f"the mapping has no part '{key}'; its parts are {', '.join(parts)}")
        if not isinstance(part, dict):
            raise ValueError(f"'{key}' must be 'word: meaning' lines")
    words = {column: _meanings(column, cells) for column, cells in values.get("words", {}).items()}
    columns, always = _all_text(values.get("columns", {})), _all_text(values.get("always", {}))
    meant = {ours for cells in words.values() for meaning in cells.values() for ours in meaning}
    for ours in (*columns.values(), *always, *sorted(meant)):
        if ours not in COLUMNS:
            raise ValueError(f"'{ours}' is not a column of ours; they are {', '.join(COLUMNS)}")
    return Mapping(columns=columns, words=words, always=always, source=_all_text(values.get("source", {})))


def _meanings(column: str, cells: Any) -> dict[str, dict[str, str]]:
    if not isinstance(cells, dict) or not all(isinstance(meaning, dict) for meaning in cells.values()):
        raise ValueError(f"under 'words', '{column}' must be lines such as 'their word: {{topics: clubs}}'")
    return {cell: _all_text(meaning) for cell, meaning in cells.items()}


def _all_text(cells: MappingOf[str, Any]) -> dict[str, str]:
    return {key: str(value) for key, value in cells.items()}
