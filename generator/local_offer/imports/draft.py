"""A record as a row of someone else's table would have it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

Row: TypeAlias = Mapping[str, str]
"""Cells by the names of their columns."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """`values` are in the schema's form and order. `row` counts from 1, the header included, on the `sheet` named.

    `only_adds` drafts mend a record that is there and never make a new one. `made_up` names fields whose words are
    the import's own, such as a summary made of kind and town. `successor` is the URN of what takes its place,
    `predecessor` that of what stands here and has its name and place. `cells` says in which cell of the list a field
    stands: `{("contact", "email"): "F5 'Email'"}`. `refused` are the rules by which something of it was left out that
    tells who someone is, one for each. `elsewhere` are the postcodes and towns, in small letters, in which the list
    has others of its name, `together` those of the rows of its name that are the same thing.
    """

    kind: Literal["service", "organisation"]
    id: str
    values: dict[str, Any]
    row: int
    notes: tuple[str, ...] = field(default=())
    only_adds: bool = False
    made_up: tuple[str, ...] = ()
    successor: str = ""
    predecessor: str = ""
    sheet: str = ""
    cells: Mapping[tuple[str | int, ...], str] = field(default_factory=dict)
    refused: tuple[str, ...] = ()
    elsewhere: frozenset[str] = frozenset()
    together: frozenset[str] = frozenset()

    @property
    def urn(self) -> str | None:
        urn: str | None = self.values.get("registers", {}).get("urn")
        return urn


@dataclass(frozen=True, kw_only=True)
class Skipped:
    """A row that makes no record, and why. `record` is the id of the service that it is about, if its number says."""

    row: int
    name: str
    reason: str
    urn: str = ""
    record: str = ""
    sheet: str = ""
    notes: tuple[str, ...] = field(default=())


def without_blanks(values: dict[str, Any]) -> dict[str, Any]:
    """The values that say something, in the same order; groups left empty go too."""
    kept: dict[str, Any] = {}
    for key, value in values.items():
        trimmed = without_blanks(value) if isinstance(value, dict) else value
        if isinstance(trimmed, list):
            trimmed = [entry for entry in trimmed if entry != {}]
        if trimmed not in (None, "", [], {}):
            kept[key] = trimmed
    return kept
