"""What another table's columns and words mean here."""

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from typing import Any

COLUMNS = (
    "name", "provider", "provider_kind", "summary", "topics", "needs", "age_from", "age_to", "eligibility",
    "access_routes", "access_how", "diagnosis_needed", "plan_needed", "cost_free", "cost_note", "scope", "towns",
    "delivery", "address", "town", "postcode", "phone", "phone_label", "email", "website", "hours", "why_listed",
    "charity", "urn", "area", "setting", "source_name", "source_url", "source_date", "note",
    "precision",
)  # fmt: skip
"""What a column may be called. Lists within a cell are parted by semicolons."""


@dataclass(frozen=True, kw_only=True)
class Mapping:
    """What another table's columns and words mean here.

    `columns` gives our name for theirs; `words` gives, by column and cell, the cells that follow
    from it; `always` fills cells that every row leaves blank; `source` is the source of each row;
    `leave_out` gives, by column, the cells whose rows are not for the offer.
    """

    columns: MappingOf[str, str] = field(default_factory=dict)
    words: MappingOf[str, MappingOf[str, MappingOf[str, str]]] = field(default_factory=dict)
    always: MappingOf[str, str] = field(default_factory=dict)
    source: MappingOf[str, str] = field(default_factory=dict)
    leave_out: MappingOf[str, tuple[str, ...]] = field(default_factory=dict)


def mapping_from(values: MappingOf[str, Any]) -> Mapping:
    """A mapping from the values of its YAML file. Raises `ValueError` for an unknown part or column."""
    parts = ("columns", "words", "always", "source", "leave_out")
    for key, part in values.items():
        if key not in parts:
            raise ValueError(f"the mapping has no part '{key}'; its parts are {', '.join(parts)}")
        if not isinstance(part, dict):
            raise ValueError(f"'{key}' must be 'word: meaning' lines")
    words = {column: _meanings(column, cells) for column, cells in values.get("words", {}).items()}
    columns, always = _all_text(values.get("columns", {})), _all_text(values.get("always", {}))
    meant = {ours for cells in words.values() for meaning in cells.values() for ours in meaning}
    for ours in (*columns.values(), *always, *sorted(meant)):
        if ours not in COLUMNS:
            raise ValueError(f"'{ours}' is not a column of ours; they are {', '.join(COLUMNS)}")
    return Mapping(
        columns=columns,
        words=words,
        always=always,
        source=_all_text(values.get("source", {})),
        leave_out={column: _texts(cells) for column, cells in values.get("leave_out", {}).items()},
    )


def _texts(cells: Any) -> tuple[str, ...]:
    return tuple(map(str, cells)) if isinstance(cells, list) else (str(cells),)


def _meanings(column: str, cells: Any) -> dict[str, dict[str, str]]:
    if not isinstance(cells, dict) or not all(isinstance(meaning, dict) for meaning in cells.values()):
        raise ValueError(f"under 'words', '{column}' must be lines such as 'their word: {{topics: clubs}}'")
    return {cell: _all_text(meaning) for cell, meaning in cells.items()}


def _all_text(cells: MappingOf[str, Any]) -> dict[str, str]:
    return {key: str(value) for key, value in cells.items()}
