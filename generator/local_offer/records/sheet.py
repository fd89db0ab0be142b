"""A table as someone else gave it, with the places of its cells as a spreadsheet names them."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetRow:
    """One row below the heads. `number` is that of the sheet. With a `problem` its cells cannot be relied on."""

    number: int
    cells: tuple[str, ...]
    notes: tuple[str, ...] = ()
    """What was lost in reading, such as a formula without a value, with the cell's name."""
    problem: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class TableSheet:
    """`name` is blank for a CSV file, which has one sheet only."""

    name: str = ""
    heads: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    told: tuple[str, ...] = ()
    """What is to be said of the sheet as a whole, such as a line whose letters are not certain."""

    def filled(self, row: SheetRow) -> Iterator[tuple[str, str, str]]:
        """Each head that has a name and whose cell is not blank: the head, the cell's text and the cell's name."""
        for index, (head, text) in enumerate(zip(self.heads, row.cells, strict=False)):
            if head and text:
                yield head, text, cell_name(index, row.number)


def cell_name(index: int, number: int) -> str:
    """The name of the cell in column `index`, counted from 0: `(27, 5)` is `AB5`."""
    letters, rest = "", index + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{number}"
