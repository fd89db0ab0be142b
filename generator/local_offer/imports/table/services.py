"""A list of services, one a row, under our short names or those of a mapping, as services and their organisations."""

from collections.abc import Iterable
from dataclasses import replace

from local_offer.imports.draft import Draft, Row, Skipped
from local_offer.imports.table.drafting import Known, home_of, organisation_of, service_of
from local_offer.imports.table.found import Found
from local_offer.imports.table.mapping import COLUMNS, NAMES, Mapping
from local_offer.imports.table.private import WARNING, plain_words, says_who_may_see, why_private
from local_offer.imports.table.values import entries_of
from local_offer.offer import Offer
from local_offer.records import SheetRow, TableSheet
from local_offer.records.sheet import cell_name
from local_offer.schema.columns import named_columns


def services_of(sheet: TableSheet, offer: Offer, mapping: Mapping) -> Found:
    """Drafts of the services on a sheet whose heads are our short names or those of the mapping, in any case."""
    names = {plain_words(name): ours for name, ours in NAMES.items()}
    heads, told, unknown = [], [f"{_of(sheet)}{line}" for line in sheet.told], []
    for index, head in enumerate(sheet.heads):
        letters = cell_name(index, 0)[:-1]
        is_theirs = head in mapping.columns or head in mapping.words
        ours = head if is_theirs else names.get(plain_words(head), head)
        reason = why_private(head) if is_theirs or ours not in COLUMNS else ""
        if reason:
            remedy = "; give it another head if everyone may read it" if is_theirs else ""
            told.append(f"{_of(sheet)}column {letters}, '{head}', is refused: {reason}{remedy}")
        elif head and ours not in COLUMNS and not is_theirs and head not in mapping.leave_out:
            if says_who_may_see(head):
                told.append(f"{_of(sheet)}column {letters}, '{head}', {WARNING}")
            unknown.append(f"{letters}, '{head}'")
        heads.append("" if reason else ours)
    if unknown:
        told.append(f"{_of(sheet)}not one of our columns, so passed over: {'; '.join(unknown)}")
    renamed = TableSheet(name=sheet.name, heads=tuple(heads), rows=sheet.rows)
    known = named_columns(offer.contract)
    rows = [(row, {head: text for head, text, _ in renamed.filled(row)}) for row in sheet.rows if not row.problem]
    drafts, skipped = _services([(row.number, cells) for row, cells in rows], known, offer, mapping)
    broken = [Skipped(row=row.number, name="", reason=row.problem) for row in sheet.rows if row.problem]
    by_number = {row.number: row for row in sheet.rows}
    return Found(
        drafts=[_placed(draft, renamed, by_number[draft.row], known, mapping) for draft in drafts],
        skipped=[replace(row, sheet=sheet.name) for row in (*skipped, *broken)],
        told=told,
    )


def _of(sheet: TableSheet) -> str:
    return f"{sheet.name}: " if sheet.name else ""


def _placed(draft: Draft, sheet: TableSheet, row: SheetRow, known: Known, mapping: Mapping) -> Draft:
    """The draft with the names of the cells it came from."""
    cells = {
        known[ours].path: f"{cell} '{head}'"
        for head, _, cell in sheet.filled(row)
        if (ours := mapping.columns.get(head, head)) in known
    }
    return replace(draft, sheet=sheet.name, cells=cells, notes=(*row.notes, *draft.notes))


def services(rows: Iterable[Row], offer: Offer, mapping: Mapping) -> tuple[list[Draft], list[Skipped]]:
    """Drafts of services and of organisations that are not there yet, and the rows that are left out."""
    return _services(enumerate(rows, start=2), named_columns(offer.contract), offer, mapping)


def _services(
    numbered: Iterable[tuple[int, Row]], known: Known, offer: Offer, mapping: Mapping
) -> tuple[list[Draft], list[Skipped]]:
    drafts: list[Draft] = []
    providers = {name.casefold(): o.id for o in offer.organisations for name in (o.name, *o.also_known_as)}
    in_our_words = [(number, _in_our_words(row, mapping)) for number, row in numbered]
    why = {number: _why_left_out(row, mapping) for number, row in in_our_words}
    listed = [(number, row) for number, row in in_our_words if not why[number]]
    skipped = [
        Skipped(row=number, name=row.get("name", ""), reason=why[number]) for number, row in in_our_words if why[number]
    ]
    sites = _sites(row for _, row in listed)
    for number, row in listed:  # every provider first, so that a service above its provider's own row knows it
        provider = row.get("provider", "").casefold()
        if provider and provider not in providers and "urn" not in row:
            site = next(iter(sites[provider])) if len(sites.get(provider, ())) == 1 else None
            organisation = organisation_of(row, number, site, offer, mapping)
            providers[provider] = organisation.id
            drafts.append(organisation)
    for number, row in listed:
        organisation_id = providers.get(row.get("provider", "").casefold())
        drafts.append(service_of(row, number, organisation_id, known, offer, mapping))
    return drafts, skipped


def _sites(rows: Iterable[Row]) -> dict[str, set[str]]:
    """The websites of providers whose service has their name. Branches with a site each give their provider none."""
    found: dict[str, set[str]] = {}
    for row in rows:
        if row.get("provider") == row.get("name") and (site := home_of(row.get("website"))):
            found.setdefault(row.get("provider", "").casefold(), set()).add(site)
    return found


def _why_left_out(row: Row, mapping: Mapping) -> str:
    for column, cells in mapping.leave_out.items():
        if row.get(mapping.columns.get(column, column), "") in cells:
            return f"'{column}' is '{row[mapping.columns.get(column, column)]}'"
    return "" if row.get("name") and row.get("summary") else "has no name or no summary"


def _in_our_words(their_row: Row, mapping: Mapping) -> dict[str, str]:
    row = {mapping.columns.get(column, column): cell for column, cell in their_row.items() if cell}
    for column, words in mapping.words.items():
        for cell in entries_of(their_row.get(column, "")):
            for ours, meaning in words.get(cell, {}).items():
                row[ours] = f"{row[ours]};{meaning}" if ours in ("topics", "needs") and ours in row else meaning
    # "{name}" in what always holds stands for the row's own name.
    always = {ours: text.replace("{name}", row.get("name", "")) for ours, text in mapping.always.items()}
    return {**always, **row}
