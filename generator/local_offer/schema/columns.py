"""An entry laid out as columns of a spreadsheet: which fields, and what the schema says of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from local_offer.schema.contract import Contract
from local_offer.schema.fields import Leaf, leaves

_BY_NAME = {
    ("service", "organisation"): (
        "The name of the organisation that provides it. One that is new to the offer gets a row of its own on the "
        "sheet Organisations. A school or college may leave it blank.",
        "Example Community Trust",
    ),
}
"""A record holds an id here, and people write a name."""


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column. `schema` is that of one cell's value: of a list's entries where `is_list`."""

    id: str
    path: tuple[str | int, ...]
    title: str
    description: str
    example: str
    schema: Mapping[str, Any]
    is_list: bool = False
    is_required: bool = False
    takes_several: bool = False

    @property
    def vocabulary(self) -> str:
        """The vocabulary whose words may stand here, or nothing."""
        return str(self.schema.get("vocabulary", ""))

    @property
    def help(self) -> str:
        """What people read below the title."""
        several = " Put a semicolon between several." if self.takes_several else ""
        example = f" For example: {self.example}" if self.example else ""
        return f"{self.description}{several}{example}"


def columns(contract: Contract, kind: str) -> tuple[Column, ...]:
    """The columns of the sheet for a kind of record, in order: of a list, all of an entry before the next."""
    asked = (leaf for leaf in leaves(kind) if leaf.asked["sheet"])
    return tuple(
        column
        for _, together in groupby(asked, key=lambda leaf: leaf.in_list)
        for column in _of_entries(tuple(together), contract.schemas[kind], kind, contract)
    )


def named_columns(contract: Contract) -> Mapping[str, Column]:
    """By our short name: what a table of services may hold under it. Of a list of groups that is the first entry."""
    schema = contract.schemas["service"]
    named = [leaf for leaf in leaves("service") if leaf.columns]
    found = [next(_columns(_first_pointer(leaf.path, schema), 1, "service", schema, contract)) for leaf in named]
    return {leaf.columns[0]: column for leaf, column in zip(named, found, strict=True)}


def in_entry(column: Column, entry: int) -> Column:
    """The same column of another entry of the list in which it stands."""
    at = next((at for at, step in enumerate(column.path) if isinstance(step, int)), None)
    if at is None:
        return column
    path = (*column.path[:at], entry, *column.path[at + 1 :])
    return replace(column, path=path, id=".".join(map(str, path)))


def _first_pointer(path: str, schema: Mapping[str, Any]) -> tuple[str | int, ...]:
    """Where a field stands in the first entry of each list around it."""
    pointer: list[str | int] = []
    here = schema
    for step in path.split("."):
        if here["type"] == "array":
            pointer.append(0)
            here = here["items"]
        pointer.append(step)
        here = here["properties"][step]
    return tuple(pointer)


def _pointer(leaf: Leaf, entry: int) -> tuple[str | int, ...]:
    """Where it stands in an entry of its list, if it is in one."""
    steps = leaf.path.split(".")
    depth = leaf.in_list.count(".") + 1
    return (*steps[:depth], entry, *steps[depth:]) if leaf.in_list else tuple(steps)


def _of_entries(together: Sequence[Leaf], schema: Mapping[str, Any], kind: str, contract: Contract) -> Iterator[Column]:
    for entry in range(together[0].rows):
        for leaf in together:
            yield from _columns(_pointer(leaf, entry), leaf.asked["sheet"], kind, schema, contract)


def _columns(
    path: tuple[str | int, ...], times: int, kind: str, schema: Mapping[str, Any], contract: Contract
) -> Iterator[Column]:
    id = ".".join(map(str, path))
    leaf, title, is_required = _walked(path, schema)
    is_list = leaf["type"] == "array"
    value = leaf["items"] if is_list else leaf
    is_numbered = times > 1
    description, example = _BY_NAME.get((kind, id)) or (
        leaf["description"],
        _example(leaf, value, contract, is_one=is_numbered),
    )
    for number in range(1, times + 1):
        yield Column(
            id=f"{id}.{number}" if is_numbered else id,
            path=path,
            title=f"{title} {number}" if is_numbered else title,
            description=description,
            example=example,
            schema=value,
            is_list=is_list,
            is_required=is_required and number == 1,
            takes_several=is_list and not is_numbered,
        )


def _walked(path: Sequence[str | int], schema: Mapping[str, Any]) -> tuple[Mapping[str, Any], str, bool]:
    """The field's schema, its title with that of the group it stands in, and whether every record must have it."""
    here, group, is_required = schema, "", True
    for step in path[:-1]:
        if isinstance(step, int):
            here = here["items"]
            group = f"{here['title']}{f' {step + 1}' if step else ''}"
        else:
            is_required = is_required and step in here.get("required", ())
            here = here["properties"][step]
            group = here["title"]
    is_required = is_required and path[-1] in here.get("required", ()) and len(path) < 3
    leaf = here["properties"][path[-1]]
    return leaf, f"{group}: {leaf['title']}" if group else leaf["title"], is_required


def _example(leaf: Mapping[str, Any], value: Mapping[str, Any], contract: Contract, *, is_one: bool) -> str:
    """The schema's example in the words that people choose from."""
    given = leaf["examples"][0]
    entries = [str(entry) for entry in (given if isinstance(given, list) else [given])]
    vocabulary = contract.vocabularies.get(value.get("vocabulary", ""))
    if vocabulary:
        entries = [vocabulary.title_of(id) for id in entries if id in vocabulary] or [
            term.title for term in vocabulary.terms.values()
        ][:1]
    return "; ".join(entries[:1] if is_one else entries)
