"""A row under our short names as a draft of a service, and of the organisation that provides it."""

import re

from local_offer.imports.draft import Draft, without_blanks
from local_offer.imports.said.dates import day_said
from local_offer.imports.table.cells import TableRow
from local_offer.imports.table.found import NoAnswers
from local_offer.imports.table.hidden import without_hidden
from local_offer.imports.table.mapping import Mapping
from local_offer.imports.table.placing import Path
from local_offer.imports.table.row_values import RowValues
from local_offer.imports.table.values import CellError, entries_of, word_of
from local_offer.offer import Offer
from local_offer.views.places import place_named
from local_offer.words.ids import slug

ID = "id"
"""The column of a record's own id, which the row then changes; or of what the list calls the entry."""
_READ_APART = frozenset({"name", "summary", "provider", "towns", "source_name", "source_url", "source_date", "note"})
"""Short names whose cells mean more than the field in which they stand."""


def service_of(row: TableRow, organisation: str | None, offer: Offer, mapping: Mapping, unanswered: NoAnswers) -> Draft:
    said = RowValues(offer, (cell for cell in row.cells if cell.name not in _READ_APART))
    unanswered.add(said.unanswered)
    ours = offer.service_by_id.get(row.text(ID))
    values, summary = said.values, _summary(row.text("summary"))
    values |= {
        "name": row.text("name") or (ours.name if ours else ""),
        "summary": summary,
        "organisation": organisation,
    }
    if summary != row.text("summary"):
        values.setdefault("description", row.text("summary"))
    _complete_coverage(row, said, offer)
    values["checked"] = {**_check_of(row), **values.get("checked", {})}
    first, *more = values.get("sources") or [{}]
    theirs = {"entry": row.text(ID)} if row.text(ID) and not ours else {}
    values["sources"] = [without_blanks({**first, **_source(row, mapping), **theirs}), *more]
    kept, hidden = without_hidden(without_blanks(values))
    usual = () if row.text("scope") else ("coverage.scope",)
    return Draft(
        kind="service",
        id=ours.id if ours else slug(row.text("name")),
        values=kept,
        row=row.number,
        notes=(*said.notes, *hidden),
        only_adds=ours is not None,
        made_up=(*usual, *(() if summary == row.text("summary") else ("summary",))),
        cells={**said.cells, **{(cell.name,): cell.place for cell in row.cells if cell.name in ("name", "summary")}},
    )


def _complete_coverage(row: TableRow, said: RowValues, offer: Offer) -> None:
    """The towns that it serves; those that are none of ours are told."""
    coverage = said.values.setdefault("coverage", {})
    coverage.setdefault("scope", "local")
    for town in entries_of(row.text("towns").replace(",", ";")):
        if place := place_named(town, offer.places):
            coverage["places"] = list(dict.fromkeys((*coverage.get("places", ()), place.id)))
        else:
            said.notes.append(f"{row.place('towns')}: '{town[:60]}' is no place of this offer; it is left out")


def organisation_of(row: TableRow, site: str | None, offer: Offer, mapping: Mapping) -> Draft:
    same = row.text("provider") == row.text("name")
    kind = _word_meant(row.text("provider_kind"), "organisation-kinds", offer)
    values = {
        "name": row.text("provider"),
        "kind": {"college": "school"}.get(kind, kind or "charity"),
        "summary": _summary(row.text("summary")) if same else None,
        "contact": {"website": site if same else None},
        "registers": {"charity": row.text("charity")},
        "sources": [_source(row, mapping)],
    }
    named = (("name", "provider"), ("kind", "provider_kind"), ("registers", "charity"))
    cells: dict[Path, str] = {(field,): row.place(name) for field, name in named if row.place(name)}
    return Draft(
        kind="organisation", id=slug(row.text("provider")), values=without_blanks(values), row=row.number, cells=cells
    )


def _source(row: TableRow, mapping: Mapping) -> dict[str, str]:
    url = row.text("source_url")
    site = re.sub(r"^https?://(www\.)?([^/]+).*$", r"\2", url)
    given = row.text("source_name") or (f"A page on {site}" if url else mapping.source.get("name", ""))
    day = row.text("source_date")
    named = {"name": given, "url": url, "date": day_said(day, partial=True) or day, "facts": row.text("note")}
    return without_blanks({**mapping.source, **without_blanks(named)})


def _check_of(row: TableRow) -> dict[str, str]:
    day = day_said(row.text("source_date"))
    return {"date": day, "by": "public-page"} if day else {}


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
