"""A list of services, one a row, under our short names or those of a mapping, as services and their organisations."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Mapping as MappingOf
from dataclasses import replace

from local_offer.imports.draft import Draft, Row, Skipped, slug, without_blanks
from local_offer.imports.numbers import whole
from local_offer.imports.places import place_of
from local_offer.imports.table.found import Found
from local_offer.imports.table.mapping import COLUMNS, Mapping
from local_offer.imports.table.private import plain_words, why_private
from local_offer.offer import Offer
from local_offer.records import Sheet, SheetRow
from local_offer.records.sheet import cell_name

POINTERS: MappingOf[str, tuple[str | int, ...]] = {
    "name": ("name",), "summary": ("summary",), "topics": ("topics",), "needs": ("needs",),
    "age_from": ("ages", "from"), "age_to": ("ages", "to"),
    "eligibility": ("eligibility",), "access_routes": ("access", "routes"),
    "access_how": ("access", "how"), "diagnosis_needed": ("access", "diagnosis_needed"),
    "plan_needed": ("access", "plan_needed"), "cost_free": ("cost", "free"), "cost_note": ("cost", "note"),
    "scope": ("coverage", "scope"), "towns": ("coverage", "places"), "why_listed": ("coverage", "why_listed"),
    "delivery": ("delivery",), "address": ("locations", 0, "address"), "town": ("locations", 0, "town"),
    "postcode": ("locations", 0, "postcode"), "area": ("locations", 0, "area"),
    "phone": ("contact", "phones", 0, "number"), "phone_label": ("contact", "phones", 0, "label"),
    "email": ("contact", "email"), "website": ("contact", "website"), "hours": ("hours", 0, "note"),
    "setting": ("setting", "kind"), "urn": ("registers", "urn"), "source_name": ("sources", 0, "name"),
    "source_url": ("sources", 0, "url"), "source_date": ("sources", 0, "date"), "note": ("sources", 0, "facts"),
}  # fmt: skip
"""Where in a service each of our columns goes."""


def services_of(sheet: Sheet, offer: Offer, mapping: Mapping) -> Found:
    """Drafts of the services on a sheet whose heads are our short names or those of the mapping, in any case."""
    names = {plain_words(column): column for column in COLUMNS}
    heads, told, unknown = [], [], []
    for index, head in enumerate(sheet.heads):
        letters = cell_name(index, 0)[:-1]
        is_theirs = head in mapping.columns or head in mapping.words
        ours = head if is_theirs else names.get(plain_words(head), head)
        reason = why_private(head) if is_theirs or ours not in COLUMNS else ""
        if reason:
            remedy = "; give it another head if everyone may read it" if is_theirs else ""
            told.append(f"{_of(sheet)}column {letters}, '{head}', is refused: {reason}{remedy}")
        elif head and ours not in COLUMNS and not is_theirs:
            unknown.append(f"{letters}, '{head}'")
        heads.append("" if reason else ours)
    if unknown:
        told.append(f"{_of(sheet)}not one of our columns, so passed over: {'; '.join(unknown)}")
    renamed = Sheet(name=sheet.name, heads=tuple(heads), rows=sheet.rows)
    rows = [(row, {head: text for head, text, _ in renamed.filled(row)}) for row in sheet.rows if not row.problem]
    drafts, skipped = _services([(row.number, cells) for row, cells in rows], offer, mapping)
    broken = [Skipped(row=row.number, name="", reason=row.problem) for row in sheet.rows if row.problem]
    by_number = {row.number: row for row in sheet.rows}
    return Found(
        drafts=[_placed(draft, renamed, by_number[draft.row], mapping) for draft in drafts],
        skipped=[replace(row, sheet=sheet.name) for row in (*skipped, *broken)],
        told=told,
    )


def _of(sheet: Sheet) -> str:
    return f"{sheet.name}: " if sheet.name else ""


def _placed(draft: Draft, sheet: Sheet, row: SheetRow, mapping: Mapping) -> Draft:
    """The draft with the names of the cells it came from."""
    cells = {
        POINTERS[ours]: f"{cell} '{head}'"
        for head, _, cell in sheet.filled(row)
        if (ours := mapping.columns.get(head, head)) in POINTERS
    }
    return replace(draft, sheet=sheet.name, cells=cells, notes=(*row.notes, *draft.notes))


def services(rows: Iterable[Row], offer: Offer, mapping: Mapping) -> tuple[list[Draft], list[Skipped]]:
    """Drafts of services and of organisations that are not there yet, and the rows that are left out."""
    return _services(enumerate(rows, start=2), offer, mapping)


def _services(numbered: Iterable[tuple[int, Row]], offer: Offer, mapping: Mapping) -> tuple[list[Draft], list[Skipped]]:
    drafts: list[Draft] = []
    providers = {name.casefold(): o.id for o in offer.organisations for name in (o.name, *o.also_known_as)}
    in_our_words = [(number, _in_our_words(row, mapping)) for number, row in numbered]
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
