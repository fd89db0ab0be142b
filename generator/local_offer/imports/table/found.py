"""What was found in someone's list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from local_offer.imports.draft import Draft, Skipped
from local_offer.imports.table.cells import TableCell

_FEW = 5


@dataclass(kw_only=True)
class Found:
    """`told` is what is to be said of whole columns and sheets."""

    drafts: list[Draft] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


class NoAnswers:
    """Cells that only say that there is no answer, told once for each column and word."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], list[str]] = {}

    def add(self, cells: Iterable[TableCell]) -> None:
        for cell in cells:
            where, _, head = cell.place.partition(" ")
            self._found.setdefault((head, cell.text), []).append(where)

    def lines(self, sheet: str) -> Iterator[str]:
        of = f"{sheet}: " if sheet else ""
        for (head, text), places in self._found.items():
            more = " …" if len(places) > _FEW else ""
            listed = ", ".join(places[:_FEW])
            yield f"{of}taken for no answer {len(places)}: '{text}' under {head} ({listed}{more})"
