"""A list of services, one a row, under our short names or those of a mapping, as services and their organisations."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from local_offer.imports.draft import Draft, Skipped
from local_offer.imports.table.cells import TableCell, TableRow, joined, with_repeated
from local_offer.imports.table.drafting import ID, home_of, organisation_of, service_of
from local_offer.imports.table.found import Found, NoAnswers
from local_offer.imports.table.heads import Heads, Known, heads_of
from local_offer.imports.table.mapping import COLUMNS, NAMES, Mapping
from local_offer.imports.table.private import plain_words
from local_offer.imports.table.values import entries_of
from local_offer.offer import Offer
from local_offer.records import Organisation, TableSheet
from local_offer.schema.cell_words import ids_of_word
from local_offer.schema.columns import named_columns
from local_offer.words.ids import free

_IDS = ("id", "record", "record id", "entry", "entry id", "update of", "service id")
NEEDED = ("name", "summary")


def known_names(offer: Offer) -> Known:
    columns = named_columns(offer.contract)
    return {plain_words(name): (ours, columns.get(ours)) for name, ours in NAMES.items()} | dict.fromkeys(
        _IDS, (ID, None)
    )


def services_of(sheet: TableSheet, offer: Offer, mapping: Mapping) -> Found:
    """Drafts of the services on a sheet whose heads are our short names or those of the mapping, in any case."""
    known = known_names(offer)
    heads = heads_of(sheet, known, {*mapping.columns, *mapping.words, *mapping.leave_out})
    found = Found(told=[*_absent(heads, mapping, sheet.name), *heads.told])
    rows = list(joined(_in_our_words(heads, known, mapping, found), (*NEEDED, ID)))
    providers = {name.casefold(): o.id for o in offer.organisations for name in (o.name, *o.also_known_as)}
    rows = [row for row in rows if _is_usable(row, offer, found)]
    sites = _sites(rows)
    taken = set(offer.organisation_by_id)
    for row in rows:  # every provider first, so that a service above its provider's own row knows it
        provider = row.text("provider").casefold()
        if provider and provider not in providers and not row.text("urn"):
            site = next(iter(sites[provider])) if len(sites.get(provider, ())) == 1 else None
            organisation = organisation_of(row, site, offer, mapping)
            organisation = replace(organisation, id=free(organisation.id, taken))
            providers[provider] = organisation.id
            taken.add(organisation.id)
            found.drafts.append(organisation)
    made = {draft.id: draft for draft in found.drafts}
    unanswered = NoAnswers()
    for row in rows:
        id = providers.get(row.text("provider").casefold())
        draft = service_of(row, id, offer, mapping, unanswered)
        more = _of_provider(row, made.get(id or ""), offer.organisation_by_id.get(id or ""))
        found.drafts.append(replace(draft, notes=(*row.notes, *more, *draft.notes)))
    found.drafts = [replace(draft, sheet=sheet.name) for draft in found.drafts]
    found.skipped += [Skipped(row=row.number, name="", reason=row.problem) for row in sheet.rows if row.problem]
    found.skipped = [replace(row, sheet=sheet.name) for row in found.skipped]
    found.told += unanswered.lines(sheet.name)
    return found


def _absent(heads: Heads, mapping: Mapping, sheet: str) -> Iterator[str]:
    """A word on the first column without which no row is an entry."""
    follow = {ours for words in mapping.words.values() for meaning in words.values() for ours in meaning}
    named = {name for name, _ in heads.columns.values()} | {*mapping.columns.values(), *mapping.always, *follow}
    of = f"{sheet}: " if sheet else ""
    for name in [name for name in NEEDED if not {name, ID} & named][:1]:
        yield f"{of}there is no column '{name}', which each row needs; a map says which it is, or what always holds"


def _sites(rows: Iterable[TableRow]) -> dict[str, set[str]]:
    """The websites of providers whose service has their name. Branches with a site each give their provider none."""
    found: dict[str, set[str]] = {}
    for row in rows:
        if row.text("provider") == row.text("name") and (site := home_of(row.text("website"))):
            found.setdefault(row.text("provider").casefold(), set()).add(site)
    return found


def _is_usable(row: TableRow, offer: Offer, found: Found) -> bool:
    if row.text(ID) in offer.service_by_id or all(map(row.text, NEEDED)):
        return True
    reason = "has no name or no summary"
    found.skipped.append(Skipped(row=row.number, name=row.text("name"), reason=reason, notes=row.notes))
    return False


def _of_provider(row: TableRow, made: Draft | None, there: Organisation | None) -> Iterator[str]:
    """What the row says of its provider that an organisation which is there already says otherwise."""
    if row.text("urn") and row.text("provider"):
        yield f"{row.place('provider')}: a row with a school's number makes no organisation; it is left out"
        return
    if not row.text("provider"):
        for name in filter(row.text, ("provider_kind", "charity")):
            yield f"{row.place(name)}: the row names no provider; it is left out"
        return
    if there:
        said = {"provider_kind": there.kind, "charity": there.registers.charity}
    elif made and made.row != row.number:
        said = {"provider_kind": made.values["kind"], "charity": made.values.get("registers", {}).get("charity")}
    else:
        return
    for name, ours in said.items():
        text = row.text(name)
        if text and ours not in (text.casefold(), *ids_of_word(text, "organisation-kinds")):
            yield f"{row.place(name)}: the organisation has {ours or 'nothing'} here; change it by hand; it is left out"


def _in_our_words(heads: Heads, known: Known, mapping: Mapping, found: Found) -> Iterator[TableRow]:
    """The rows under our names, less those that are left out and told."""
    for row in with_repeated(heads.rows()):
        name = next((cell.text for cell in row.cells if mapping.columns.get(cell.name, cell.name) == "name"), "")
        by_name = {cell.name: cell for cell in row.cells}
        for column, texts in mapping.leave_out.items():
            if column in by_name and by_name[column].text in texts:
                reason = f"'{column}' is '{by_name[column].text}'"
                found.skipped.append(Skipped(row=row.number, name=name, reason=reason))
                break
        else:
            cells, notes = _meant(row.cells, known, mapping, name)
            yield replace(row, cells=cells, notes=(*row.notes, *notes))


def _meant(
    cells: Iterable[TableCell], known: Known, mapping: Mapping, name: str
) -> tuple[tuple[TableCell, ...], list[str]]:
    """The cells with what the map makes of them: theirs under our names, what their words mean, what always holds."""
    notes: list[str] = []
    said: dict[str, TableCell] = {}
    for ours, text in mapping.always.items():
        said[ours] = _cell(ours, text.replace("{name}", name), "the map", known)
    for cell in cells:
        ours = mapping.columns.get(cell.name, "")
        if ours or cell.name not in mapping.words or cell.name in COLUMNS:
            said[ours or cell.name] = _cell(ours, cell.text, cell.place, known) if ours else cell
    for cell in cells:
        words = mapping.words.get(cell.name)
        for entry in entries_of(cell.text) if words is not None else ():
            if words and entry not in words and not (cell.name in mapping.columns or cell.name in COLUMNS):
                notes.append(f"{cell.place}: '{entry[:60]}' has no meaning in the map; it is left out")
            for ours, meaning in (words or {}).get(entry, {}).items():
                more = said[ours].text if ours in ("topics", "needs") and ours in said else ""
                said[ours] = _cell(ours, f"{more};{meaning}" if more else meaning, cell.place, known)
    return tuple(cell for cell in said.values() if cell.text), notes


def _cell(ours: str, text: str, place: str, known: Known) -> TableCell:
    return TableCell(name=ours, text=text, place=place, column=known[plain_words(ours)][1])
