"""The filled cells of a row, each with what its column is, and rows that go on with the one above."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from local_offer.imports.table.placing import Path
from local_offer.schema.columns import Column, in_entry
from local_offer.schema.no_answers import says_nothing

_DITTO = ("ditto", "do.", "as above", "same as above", '"', "”", "''", "〃")
"""What people write for what stands in the cell above."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TableCell:
    """`name` is our short name, or the column's id. `place` is its name and head, as in `E5 'Ages'`.

    `column` is none for what belongs to no field of the service itself, such as the provider's kind.
    """

    name: str
    text: str
    place: str
    column: Column | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TableRow:
    """`notes` are what was lost in reading it."""

    number: int
    cells: tuple[TableCell, ...]
    notes: tuple[str, ...] = ()

    def text(self, name: str) -> str:
        """What stands under a name, if it says anything."""
        return next((cell.text for cell in self.cells if cell.name == name and not says_nothing(cell.text)), "")

    def place(self, name: str) -> str:
        return next((cell.place for cell in self.cells if cell.name == name), "")


def with_repeated(rows: Iterable[TableRow]) -> Iterator[TableRow]:
    """The rows with what stands above in place of "ditto"."""
    above: dict[str, str] = {}
    for row in rows:
        cells = tuple(
            replace(cell, text=above.get(cell.name, cell.text)) if cell.text.casefold() in _DITTO else cell
            for cell in row.cells
        )
        above = {cell.name: cell.text for cell in cells}
        yield replace(row, cells=cells)


def joined(rows: Iterable[TableRow], needed: Iterable[str]) -> Iterator[TableRow]:
    """The rows; one that says nothing of what each needs goes on with the one above: more places, times, prices."""
    needed = tuple(needed)
    last: TableRow | None = None
    for row in rows:
        goes_on = not any(row.text(name) for name in needed) and any(cell.column for cell in row.cells)
        if last and goes_on and any(last.text(name) for name in needed):
            last = _with(last, row)
        else:
            if last:
                yield last
            last = row
    if last:
        yield last


def _with(above: TableRow, row: TableRow) -> TableRow:
    """A list of groups gets another entry, other lists get more; what is said once cannot be said again."""
    there = _by_entry(above.cells)
    cells, notes = list(above.cells), [*above.notes, *row.notes]
    for (root, entry), more in _by_entry(row.cells).items():
        if root and not any(_texts(more) == _texts(said) for (path, _), said in there.items() if path == root):
            first = max((number + 1 for path, number in there if path == root), default=0)
            cells += [
                replace(cell, name=f"{cell.name} of {row.number}", column=in_entry(cell.column, first + entry))
                for cell in (*more, *_precision(there.get((root, 0), ()), more))
                if cell.column
            ]
        for cell in () if root else more:
            said = above.text(cell.name)
            if not said or (cell.column and cell.column.is_list):
                cells.append(replace(cell, name=f"{cell.name} of {row.number}" if said else cell.name))
            elif said != cell.text and not says_nothing(cell.text):
                why = f"row {above.number}, with which this row goes on, says something else"
                notes.append(f"{cell.place}: {why}; it is left out")
    return replace(above, cells=tuple(cells), notes=tuple(notes))


def _precision(above: Iterable[TableCell], row: Iterable[TableCell]) -> Iterator[TableCell]:
    """How exactly the first place is shown holds for another that does not say it."""
    for cell in above:
        if cell.column and cell.column.path[-1] == "precision" and "precision" not in dict(_texts(row)):
            yield cell


def _by_entry(cells: Iterable[TableCell]) -> dict[tuple[Path, int], list[TableCell]]:
    """By the list of groups in which they stand, and its entry; under no list those that stand in none."""
    found: dict[tuple[Path, int], list[TableCell]] = {}
    for cell in cells:
        path = cell.column.path if cell.column else ()
        place = next(((path[:at], step) for at, step in enumerate(path) if isinstance(step, int)), ((), 0))
        found.setdefault(place, []).append(cell)
    return found


def _texts(cells: Iterable[TableCell]) -> set[tuple[str | int, str]]:
    return {(cell.column.path[-1], cell.text) for cell in cells if cell.column}
