"""What becomes of one row of a list."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff

from local_offer.imports import Draft, FieldDifference

DATES = (
    "checked.date",
    "setting.as_of",
    "setting.registered_for.as_of",
    "sources.date",
    "registers.section_41_date",
)


@dataclass(frozen=True, kw_only=True)
class Step:
    """`outcome` is one of

    - `new`: there was no such record,
    - `filled`: only what was blank is filled,
    - `changed`: what differed is replaced, since the import was accepted,
    - `differs`: the import says something else, and what stands is kept,
    - `unchanged`: it says the same, or less,
    - `kept`: something stands in the way, and the file is left alone,
    - `left out`: the row makes no record.

    `before` and `after` are the file's text; `after` is empty when nothing is to be written. `refused` are the
    rules by which something was left out that tells who someone is. `draft` is the row as the import understood it.
    """

    row: int
    name: str
    outcome: str
    sheet: str = ""
    path: str = ""
    notes: tuple[str, ...] = ()
    differences: tuple[FieldDifference, ...] = ()
    before: str = ""
    after: str = ""
    refused: tuple[str, ...] = ()
    draft: Draft | None = None

    @property
    def place(self) -> str:
        """Where in the list it stands."""
        if not self.row:
            return "not in the list"
        return f"{self.sheet}, row {self.row}" if self.sheet else f"row {self.row}"

    def said(self) -> tuple[str, ...]:
        """The notes, then each difference, in words."""
        return (*self.notes, *(difference.as_text() for difference in self.differences))

    @property
    def is_only_dates(self) -> bool:
        """Whether the import says nothing else than that it was read on another day."""
        return not self.notes and all(difference.field in DATES for difference in self.differences)

    def diff(self) -> Iterator[str]:
        """The lines of the file that change, as `git diff` shows them."""
        if self.after and self.before:
            lines = self.before.splitlines(), self.after.splitlines()
            yield from unified_diff(*lines, self.path, self.path, lineterm="", n=1)
