"""What another table's columns and words mean here."""

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from typing import Any

from local_offer.schema import fields

NAMES: MappingOf[str, str] = {
    name: leaf.columns[0] for kind in fields.KINDS for leaf in fields.leaves(kind) for name in leaf.columns
}
"""By what a column may be called: our own name for it. Lists within a cell are parted by semicolons."""
COLUMNS = tuple(dict.fromkeys(NAMES.values()))


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
    return Mapping(
        columns={theirs: _ours(name) for theirs, name in columns.items()},
        words=words,
        always={_ours(name): text for name, text in always.items()},
        source=_all_text(values.get("source", {})),
        leave_out={column: _texts(cells) for column, cells in values.get("leave_out", {}).items()},
    )


def _texts(cells: Any) -> tuple[str, ...]:
    return tuple(map(str, cells)) if isinstance(cells, list) else (str(cells),)


def _meanings(column: str, cells: Any) -> dict[str, dict[str, str]]:
    if not isinstance(cells, dict) or not all(isinstance(meaning, dict) for meaning in cells.values()):
        raise ValueError(f"under 'words', '{column}' must be lines such as 'their word: {{topics: clubs}}'")
    return {cell: {_ours(name): text for name, text in _all_text(meaning).items()} for cell, meaning in cells.items()}


def _ours(name: str) -> str:
    if name not in NAMES:
        raise ValueError(f"'{name}' is not a column of ours; they are {', '.join(COLUMNS)}")
    return NAMES[name]


def _all_text(cells: MappingOf[str, Any]) -> dict[str, str]:
    return {key: str(value) for key, value in cells.items()}
