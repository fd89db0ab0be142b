"""Sheets in the words of the schema, such as our own template, as entries of the offer."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, TypeAlias

from local_offer.imports.draft import Draft, Skipped, without_blanks
from local_offer.imports.table.cells import TableRow, joined, with_repeated
from local_offer.imports.table.found import Found, NoAnswers
from local_offer.imports.table.heads import Known, heads_of
from local_offer.imports.table.hidden import without_hidden
from local_offer.imports.table.placing import Path
from local_offer.imports.table.private import plain_words
from local_offer.imports.table.row_values import RowValues
from local_offer.offer import Offer
from local_offer.records import TableSheet
from local_offer.records.sheet import cell_name
from local_offer.schema.columns import columns, named_columns
from local_offer.words.ids import slug

Kind: TypeAlias = Literal["service", "organisation"]
HELP = ("how to fill this in", "what the words mean")
"""The template's sheets of help, which are no lists."""

NEEDED: Mapping[Kind, tuple[str, ...]] = {"service": ("name", "summary"), "organisation": ("name", "kind")}
"""What makes a row an entry at all. What else the schema needs has a word for what is usual, or is told."""


def entries(sheets: Iterable[TableSheet], offer: Offer, source: Mapping[str, str]) -> Found:
    """Drafts of organisations and services. `source` is the source of a row that names none."""
    found = Found()
    listed = [(sheet, _kind(sheet)) for sheet in sheets if sheet.name.casefold() not in HELP]
    organisations = {
        plain_words(name): each.id for each in offer.organisations for name in (each.id, each.name, *each.also_known_as)
    }
    for sheet, kind in sorted(listed, key=lambda entry: entry[1]):  # organisations come first
        taking = _SheetReader(sheet=sheet, kind=kind, offer=offer, source=source)
        found.told += taking.told
        for row in joined(with_repeated(taking.rows()), NEEDED[kind]):
            taking.take(row, organisations, found)
        found.skipped += [
            Skipped(row=row.number, sheet=sheet.name, name="", reason="; ".join((row.problem, *row.notes)))
            for row in sheet.rows
            if row.problem and taking.columns
        ]
        found.told += taking.unanswered.lines(sheet.name)
    return found


def known_heads(offer: Offer, kind: Kind) -> Known:
    """The columns by the words of their titles and ids; of a service, those that the template leaves out too."""
    listed = columns(offer.contract, kind)
    more = named_columns(offer.contract).values() if kind == "service" else ()
    known = {plain_words(name): column for column in (*more, *listed) for name in (column.id, column.title)}
    lists = {plain_words(name.removesuffix("1")): c for c in listed for name in (c.id, c.title) if c.id.endswith(".1")}
    return {words: (column.id, column) for words, column in {**lists, **known}.items()}


def _kind(sheet: TableSheet) -> Kind:
    return "organisation" if plain_words(sheet.name).startswith("organisation") else "service"


class _SheetReader:
    """One sheet, row by row."""

    def __init__(self, sheet: TableSheet, kind: Kind, offer: Offer, source: Mapping[str, str]) -> None:
        self.sheet, self.kind, self.offer, self.source = sheet, kind, offer, source
        self.unanswered = NoAnswers()
        known = known_heads(offer, kind)
        heads = heads_of(sheet, known)
        self.columns = {index: column for index, (_, column) in heads.columns.items() if column}
        place = f"{sheet.name}: " if sheet.name else ""
        titles = {column.title for column in self.columns.values()}
        self._heads = heads
        if not self.columns:
            read = ", ".join(f"'{head}'" for head in sheet.heads[:5] if head)
            self.told = [f"{place}passed over: none of its columns is one of ours; its first row says {read[:200]}"]
            return
        needed = [column.title for id in NEEDED[kind] if (column := known[plain_words(id)][1])]
        absent = [title for title in needed if title not in titles]
        self.told = [f"{place}there is no column '{absent[0]}', which each row needs"] if absent else []
        self.told += heads.told

    def rows(self) -> Iterator[TableRow]:
        for row in self._heads.rows():
            if not self._is_help(row):
                yield row

    def take(self, row: TableRow, organisations: dict[str, str], found: Found) -> None:
        said = RowValues(self.offer, row.cells)
        self.unanswered.add(said.unanswered)
        values, notes = said.values, [*row.notes, *said.notes]
        name = str(values.get("name", ""))
        if not set(NEEDED[self.kind]) <= set(values):
            missing = [
                f"{cell_name(index, row.number)} '{column.title}'"
                for index, column in self.columns.items()
                if column.id in NEEDED[self.kind] and column.id not in values
            ]
            reason = f"nothing usable in {' and '.join(missing) or 'a column that each row needs'}"
            found.skipped.append(
                Skipped(row=row.number, sheet=self.sheet.name, name=name, reason="; ".join((reason, *notes)))
            )
            return
        made_up = () if "scope" in values.get("coverage", {}) else ("coverage.scope",)
        values.setdefault("sources", [dict(self.source)])
        values["sources"][0].setdefault("name", self.source["name"])
        if self.kind == "service":
            self._complete(values, said.cells, notes, organisations)
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
                cells=said.cells,
            )
        )

    def _is_help(self, row: TableRow) -> bool:
        """Whether it is the template's own row of help."""
        helpful = sum(cell.column is not None and cell.text == cell.column.help for cell in row.cells)
        return helpful > len(row.cells) / 2

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
