"""A row under our short names as a draft of a service, and of the organisation that provides it."""

import re
from collections.abc import Sequence

from local_offer.imports.draft import Draft, Row, slug, without_blanks
from local_offer.imports.numbers import whole
from local_offer.imports.places import place_of
from local_offer.imports.table.hidden import without_hidden
from local_offer.imports.table.mapping import Mapping
from local_offer.imports.table.values import CellError, entries_of, mended, word_of
from local_offer.offer import Offer

MADE_UP = ("locations.area", "locations.place")
"""What follows from the town, and is not the list's own word."""


def service_of(row: Row, number: int, organisation: str | None, offer: Offer, mapping: Mapping) -> Draft:
    town = row.get("town")
    scope = _word(row, "scope", "coverage", offer) or "borough"
    known = {place.title.casefold(): place.id for place in offer.places}
    towns = [
        known[name.casefold()]
        for name in entries_of(row.get("towns", "").replace(",", ";"))
        if name.casefold() in known
    ]
    location = {
        "address": row.get("address"),
        "town": town,
        "postcode": mended(row.get("postcode", ""), "postcode"),
        "precision": _word(row, "precision", "precision", offer),
        "area": row.get("area") or (offer.council.gss if scope == "borough" and town else None),
        "place": place_of(town, None, offer.places) if scope == "borough" else None,
    }
    values = {
        "name": row["name"],
        "summary": _summary(row["summary"]),
        "description": row["summary"] if "\n" in row["summary"] else None,
        "organisation": organisation,
        "topics": _words(row, "topics", "topics", offer),
        "needs": _words(row, "needs", "needs", offer),
        "ages": {"from": _age(row, "age_from"), "to": _age(row, "age_to")},
        "eligibility": row.get("eligibility"),
        "access": {
            "routes": _words(row, "access_routes", "access-routes", offer),
            "diagnosis_needed": _word(row, "diagnosis_needed", "answers", offer),
            "plan_needed": _word(row, "plan_needed", "answers", offer),
            "how": row.get("access_how"),
        },
        "cost": {"free": _word(row, "cost_free", "answers", offer), "note": row.get("cost_note")},
        "coverage": {
            "scope": scope,
            "places": list(dict.fromkeys(towns)),
            "why_listed": row.get("why_listed"),
        },
        "delivery": _words(row, "delivery", "delivery", offer),
        "contact": {
            "phones": [
                without_blanks({"number": mended(row["phone"], "phone-number"), "label": row.get("phone_label")})
            ]
            if row.get("phone")
            else [],
            "email": row.get("email"),
            "website": mended(row.get("website", ""), "web-address"),
        },
        "locations": [without_blanks(location)] if row.get("town") or row.get("postcode") else [],
        "hours": [{"note": row["hours"]}] if row.get("hours") else [],
        "setting": {"kind": _word(row, "setting", "setting-kinds", offer)},
        "registers": {"urn": row.get("urn")},
        "checked": _checked(row),
        "sources": [_source(row, mapping)],
    }
    kept, notes = without_hidden(without_blanks(values))
    usual = () if row.get("scope") else ("coverage.scope",)
    made_up = (*MADE_UP, *usual, *(() if values["summary"] == row["summary"] else ("summary",)))
    return Draft(kind="service", id=slug(row["name"]), values=kept, row=number, notes=notes, made_up=made_up)


def organisation_of(row: Row, number: int, offer: Offer, mapping: Mapping) -> Draft:
    same = row["provider"] == row["name"]
    kind = _word(row, "provider_kind", "organisation-kinds", offer) or ""
    values = {
        "name": row["provider"],
        "kind": {"college": "school"}.get(kind, kind or "charity"),
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
    """One line of at most the 200 characters that a summary may have, cut after a sentence or a word."""
    text = " ".join(text.split())
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


def _words(row: Row, column: str, vocabulary: str, offer: Offer) -> Sequence[str]:
    return list(dict.fromkeys(_meant(text, vocabulary, offer) for text in entries_of(row.get(column, ""))))


def _word(row: Row, column: str, vocabulary: str, offer: Offer) -> str | None:
    return _meant(row[column], vocabulary, offer) if row.get(column) else None


def _meant(text: str, vocabulary: str, offer: Offer) -> str:
    """The word's id; or the text as it stands, of which the schema will say what is wrong."""
    try:
        return word_of(text, offer.contract.vocabularies[vocabulary])
    except CellError:
        return text
