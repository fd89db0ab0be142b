"""What the columns of a sheet are, by their heads; and what is to be said of those that are none of ours."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from local_offer.imports.numbers import without_zeros
from local_offer.imports.positions import NAMES as POSITIONS
from local_offer.imports.positions import column_called
from local_offer.imports.table.cells import TableCell, TableRow
from local_offer.imports.table.private import WARNING, plain_words, says_who_may_see, why_private
from local_offer.records import SheetRow, TableSheet
from local_offer.records.sheet import cell_name
from local_offer.schema.columns import Column, in_entry
from local_offer.words import count

_MOST_ABOVE = 20
"""Rows among which the heads are looked for."""
_NUMBERED = re.compile(r"(.+?) ([1-9][0-9]?)")
_NUMBERED_WITHIN = re.compile(r"(.+) ([1-9][0-9]?) (.+)")
_LINE_OF_ADDRESS = re.compile(r"(?:street |postal |venue )?address(?: line)? ?([1-6])|address line ([1-6])")
Known: TypeAlias = Mapping[str, tuple[str, Column | None]]
"""By the words of a head: our short name or the column's id, and the column where it is a field's."""


@dataclass(kw_only=True)
class Heads:
    """By the number of a column: what its cells are called, and the column of ours."""

    sheet: TableSheet
    columns: dict[int, tuple[str, Column | None]] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def rows(self) -> Iterator[TableRow]:
        for row in self.sheet.rows:
            if not row.problem:
                beside = [at for at, text in enumerate(row.cells) if text and at >= len(self.sheet.heads)]
                notes = [f"{cell_name(at, row.number)}: has no head above it; it is left out" for at in beside]
                yield TableRow(number=row.number, cells=tuple(self._cells(row)), notes=(*row.notes, *notes))

    def _cells(self, row: SheetRow) -> Iterator[TableCell]:
        for index, (name, column) in self.columns.items():
            if index < len(row.cells) and row.cells[index]:
                place = f"{cell_name(index, row.number)} '{self.sheet.heads[index]}'"
                yield TableCell(name=name, text=without_zeros(row.cells[index]), place=place, column=column)


def heads_of(sheet: TableSheet, known: Known, is_theirs: Collection[str] = ()) -> Heads:
    """`is_theirs` are heads that a map explains, and keep their words."""
    found = Heads(sheet=sheet)
    of = f"{sheet.name}: " if sheet.name else ""
    found.told += [f"{of}{line}" for line in sheet.told]
    known = {**known, **_positions(sheet, known)}
    words = [plain_words(head) for head in sheet.heads]
    seen: Counter[str] = Counter()
    unknown: list[str] = []
    less_sure = _less_sure(["" if head in is_theirs else plain_words(head) for head in sheet.heads], known)
    for index, head in enumerate(sheet.heads):
        where = f"{cell_name(index, 0)[:-1]}, '{head}'"
        meant = (head, None) if head in is_theirs else _meant(words[index], known, words)
        is_named = meant is not None and head not in is_theirs
        if not head:
            if filled := sum(any(row.cells[index : index + 1]) for row in sheet.rows):
                what = f"what stands in it is passed over: {count(filled, 'cell')}"
                found.told.append(f"{of}column {where[:-4]} has no head, so {what}")
        elif (reason := why_private(head)) and not is_named:
            remedy = "; give it another head if everyone may read it" if head in is_theirs else ""
            found.told.append(f"{of}column {where}, is refused: {reason}{remedy}")
        elif meant is None:
            found.told += [f"{of}column {where}, {WARNING}"] if says_who_may_see(head) else []
            unknown.append(where)
        elif index in less_sure or (again := _again(*meant, seen)) is None:
            found.told.append(f"{of}column {where}, is a second one of its kind, so it is passed over")
        else:
            found.columns[index] = again
    if unknown:
        found.told.append(f"{of}not one of our columns, so passed over: {'; '.join(unknown)}")
    return found


def _less_sure(words: Sequence[str], known: Known) -> set[int]:
    """Columns that mean the one value of a field, beside one that is called so by a name before theirs of ours."""
    ranks = {name: rank for rank, name in enumerate(known)}
    same: dict[str, list[int]] = {}
    for index, head in enumerate(words):
        name, column = known.get(head, ("", None))
        if name and not (column and (column.is_list or any(isinstance(step, int) for step in column.path))):
            same.setdefault(name, []).append(index)
    surest = {min(indexes, key=lambda index: ranks[words[index]]) for indexes in same.values()}
    return {index for indexes in same.values() for index in indexes} - surest


def with_its_heads(sheet: TableSheet, is_known: Callable[[str], bool]) -> TableSheet:
    """The sheet with the row for its heads that has most heads of ours, where rows stand above it."""
    rows = [sheet.heads, *(row.cells for row in sheet.rows[:_MOST_ABOVE])]
    fitting = [sum(bool(text) and is_known(text) for text in cells) for cells in rows]
    at = max(range(len(rows)), key=lambda index: (fitting[index], -index))
    if at == 0 or fitting[at] < 2:
        return sheet
    above = "; ".join(f"'{' '.join(filter(None, cells))[:60]}'" for cells in rows[:at] if any(cells))
    heads = rows[at]
    while heads and not heads[-1]:
        heads = heads[:-1]
    told = (*sheet.told, f"the heads are in row {sheet.rows[at - 1].number}; above it stands {above}")
    return replace(sheet, heads=heads, rows=tuple(_fitted(sheet.rows[at:], len(heads))), told=told)


def _fitted(rows: Iterable[SheetRow], width: int) -> Iterator[SheetRow]:
    for row in rows:
        is_wider = any(row.cells[width:])
        yield replace(row, problem=row.problem if is_wider else "")


def _meant(words: str, known: Known, all_words: Collection[str]) -> tuple[str, Column | None] | None:
    """What a head means; `town 2` is that of a second place, and `address 2` only where there is one."""
    line = _LINE_OF_ADDRESS.fullmatch(words)
    if line and not {"town 2", "postcode 2", "location 2 town", "location 2 postcode"} & set(all_words):
        name, column = known.get("address", known.get("location street", ("", None)))
        return (f"{name}, line {line[1] or line[2]}", column) if column else None
    if words in known:
        return known[words]
    if (within := _NUMBERED_WITHIN.fullmatch(words)) and int(within[2]) > 2:  # the template has two of each
        name, column = known.get(f"{within[1]} 2 {within[3]}", ("", None))
        return (f"{name}, {within[2]}", in_entry(column, int(within[2]) - 1)) if column else None
    numbered = _NUMBERED.fullmatch(words)
    if numbered and numbered[1] in known:
        name, column = known[numbered[1]]
        if column and (column.is_list or any(isinstance(step, int) for step in column.path)):
            return f"{name} {numbered[2]}", in_entry(column, int(numbered[2]) - 1) if not column.is_list else column
    return None


def _again(name: str, column: Column | None, seen: Counter[str]) -> tuple[str, Column | None] | None:
    """A further column of one kind is that of a further entry; nothing where there can be no other."""
    seen[name] += 1
    if (number := seen[name]) == 1:
        return name, column
    if column and column.is_list:
        return f"{name} again {number}", column
    entry = next((step for step in column.path if isinstance(step, int)), None) if column else None
    return None if column is None or entry is None else (f"{name} {number}", in_entry(column, entry + number - 1))


def _positions(sheet: TableSheet, known: Known) -> dict[str, tuple[str, Column | None]]:
    """Columns of positions that are called as registers do, where nothing else is called so."""
    place = known.get("locations position latitude", known.get("latitude"))
    if place is None or place[1] is None:
        return {}
    heads = [head if plain_words(head) not in known else "" for head in sheet.heads]
    found: dict[str, tuple[str, Column | None]] = {}
    for part, patterns in POSITIONS.items():
        at = column_called(patterns, heads)
        if at is not None:
            path = (*place[1].path[:-1], part)
            found[plain_words(sheet.heads[at])] = (part, replace(place[1], path=path, id=".".join(map(str, path))))
    return found
