"""Sheets in the words of the schema, such as our own template, as entries of the offer."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias

from local_offer.imports.draft import Draft, Skipped, without_blanks
from local_offer.imports.table.found import Found
from local_offer.imports.table.hidden import without_hidden
from local_offer.imports.table.placing import Path, place
from local_offer.imports.table.private import WARNING, plain_words, says_who_may_see, why_private
from local_offer.imports.table.values import CellError, entries_of, value_of
from local_offer.offer import Offer
from local_offer.records import SheetRow, TableSheet
from local_offer.records.sheet import cell_name
from local_offer.schema.columns import Column, columns
from local_offer.words.ids import slug

Kind: TypeAlias = Literal["service", "organisation"]
HELP = ("how to fill this in", "what the words mean")
"""The template's sheets of help, which are no lists."""

NEEDED: Mapping[Kind, tuple[str, ...]] = {"service": ("name", "summary"), "organisation": ("name", "kind")}
"""What makes a row an entry at all. What else the schema needs has a word for what is usual, or is told."""


def entries(sheets: Iterable[TableSheet], offer: Offer, source: Mapping[str, str]) -> Found:
    """Drafts of organisations and services. `source` is the source of a row that names none."""
    found = Found()
    known = {kind: known_heads(offer, kind) for kind in ("service", "organisation")}
    listed = [(sheet, _kind(sheet)) for sheet in sheets if sheet.name.casefold() not in HELP]
    organisations = {
        plain_words(name): each.id for each in offer.organisations for name in (each.id, each.name, *each.also_known_as)
    }
    for sheet, kind in sorted(listed, key=lambda entry: entry[1]):  # organisations come first
        taking = _SheetReader(sheet=sheet, kind=kind, known=known[kind], offer=offer, source=source)
        if not taking.by_index:
            found.told.append(f"{taking.place}passed over: none of its columns is one of ours")
            continue
        found.told += taking.told
        for row in sheet.rows:
            taking.take(row, organisations, found)
    return found


def known_heads(offer: Offer, kind: Kind) -> dict[str, Column]:
    """The columns by the words of their titles and ids."""
    listed = columns(offer.contract, kind)
    known = {plain_words(name): column for column in listed for name in (column.id, column.title)}
    lists = {plain_words(name.removesuffix("1")): c for c in listed for name in (c.id, c.title) if c.id.endswith(".1")}
    return {**lists, **known}


def _kind(sheet: TableSheet) -> Kind:
    return "organisation" if plain_words(sheet.name).startswith("organisation") else "service"


class _SheetReader:
    """One sheet, row by row."""

    def __init__(
        self, sheet: TableSheet, kind: Kind, known: Mapping[str, Column], offer: Offer, source: Mapping[str, str]
    ) -> None:
        self.sheet, self.kind, self.offer, self.source = sheet, kind, offer, source
        self.place = f"{sheet.name}: " if sheet.name else ""
        self.by_index: dict[int, Column] = {}
        self.told = [f"{self.place}{line}" for line in sheet.told]
        unknown: list[str] = []
        for index, head in enumerate(sheet.heads):
            letters, column = cell_name(index, 0)[:-1], known.get(plain_words(head))
            if column and column not in self.by_index.values():
                self.by_index[index] = column
            elif reason := why_private(head):
                self.told.append(f"{self.place}column {letters}, '{head}', is refused: {reason}")
            elif head:
                if says_who_may_see(head):
                    self.told.append(f"{self.place}column {letters}, '{head}', {WARNING}")
                unknown.append(f"{letters}, '{head}'")
        needed = [known[plain_words(id)].title for id in NEEDED[kind]]
        absent = [title for title in needed if title not in {column.title for column in self.by_index.values()}]
        if absent and self.by_index:
            self.told.append(f"{self.place}there is no column '{absent[0]}', which each row needs")
        if unknown:
            self.told.append(f"{self.place}not one of our columns, so passed over: {'; '.join(unknown)}")

    def take(self, row: SheetRow, organisations: dict[str, str], found: Found) -> None:
        if self._is_help(row):
            return
        values, cells, notes = self._read(row)
        name = str(values.get("name", ""))
        missing = [
            f"{cell_name(index, row.number)} '{column.title}'"
            for index, column in self.by_index.items()
            if column.id in NEEDED[self.kind] and column.id not in values
        ]
        if row.problem or missing or not set(NEEDED[self.kind]) <= set(values):
            reason = row.problem or f"nothing usable in {' and '.join(missing) or 'a column that each row needs'}"
            found.skipped.append(
                Skipped(row=row.number, sheet=self.sheet.name, name=name, reason="; ".join((reason, *notes)))
            )
            return
        made_up = () if "scope" in values.get("coverage", {}) else ("coverage.scope",)
        values.setdefault("sources", [dict(self.source)])
        values["sources"][0].setdefault("name", self.source["name"])
        if self.kind == "service":
            self._complete(values, cells, notes, organisations)
        else:
            organisations.setdefault(plain_words(name), slug(name))
        kept, hidden = without_hidden(without_blanks(values))
        found.drafts.append(
            Draft(
                row=row.number,
                sheet=self.sheet.name,
                kind=self.kind,
                id=slug(name),
                values=kept,
                notes=(*notes, *hidden),
                made_up=made_up if self.kind == "service" else (),
                cells=cells,
            )
        )

    def _is_help(self, row: SheetRow) -> bool:
        """Whether it is the template's own row of help."""
        written = [(self.by_index[index], text) for index, text in enumerate(row.cells) if index in self.by_index]
        helpful = sum(bool(text) and text == column.help for column, text in written)
        return helpful > sum(bool(text) for _, text in written) / 2

    def _read(self, row: SheetRow) -> tuple[dict[str, Any], dict[Path, str], list[str]]:
        values: dict[str, Any] = {}
        cells: dict[Path, str] = {}
        notes = list(row.notes)
        for index, column in self.by_index.items():
            text = row.cells[index] if index < len(row.cells) else ""
            cell = f"{cell_name(index, row.number)} '{column.title}'"
            vocabulary = self.offer.contract.vocabularies.get(column.vocabulary)
            for entry in entries_of(text) if column.is_list else [text] if text else []:
                try:
                    value = value_of(entry, column, vocabulary)
                except CellError as wrong:
                    notes.append(f"{cell}: {wrong}; it is left out")
                    continue
                for pointer in place(values, column, value):
                    cells.setdefault(pointer, cell)
        return values, cells, notes

    def _complete(
        self, values: dict[str, Any], cells: Mapping[Path, str], notes: list[str], organisations: Mapping[str, str]
    ) -> None:
        """What follows from the rest: the organisation's id, and local where nothing else is said."""
        if provider := values.pop("organisation", ""):
            id = organisations.get(plain_words(provider))
            values["organisation"] = id or slug(provider)
            if not id:
                remedy = "give it a row on the sheet Organisations, or write the name as it stands in the offer"
                notes.append(f"{cells[('organisation',)]}: the offer has no organisation '{provider}'; {remedy}")
                del values["organisation"]
        values.setdefault("coverage", {}).setdefault("scope", "local")
