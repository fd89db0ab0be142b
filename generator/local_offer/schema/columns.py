"""An entry laid out as columns of a spreadsheet: which fields, and what the schema says of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from local_offer.schema.contract import Contract

_LAID_OUT: Mapping[str, Sequence[str]] = {
    "service": (
        "name", "summary", "organisation", "topics x3", "needs x4", "ages.from", "ages.to", "ages.note",
        "coverage.scope", "coverage.places x3", "coverage.why_listed", "eligibility", "access.routes x3",
        "access.how", "access.next", "access.link", "access.diagnosis_needed", "access.plan_needed", "cost.free",
        "cost.options.0.amount", "cost.options.0.per", "cost.note", "personal_budget", "delivery x3",
        "contact.role", "contact.phones.0.number", "contact.phones.0.label", "contact.phones.1.number",
        "contact.phones.1.label", "contact.email", "contact.website", "locations.0.name", "locations.0.address",
        "locations.0.town", "locations.0.postcode", "locations.0.precision", "locations.0.facilities x4",
        "locations.0.transport", "hours.0.days", "hours.0.opens", "hours.0.closes", "hours.0.term", "hours.0.note",
        "hours.1.days", "hours.1.opens", "hours.1.closes", "hours.1.term", "hours.1.note", "description",
        "also_known_as", "keywords", "languages", "communication x3", "setting.kind", "registers.urn",
        "registers.ofsted", "registers.charity", "status.state", "status.date", "status.note", "checked.date",
        "checked.by", "sources.0.name", "sources.0.url", "sources.0.date",
    ),
    "organisation": (
        "name", "kind", "summary", "contact.role", "contact.phones.0.number", "contact.phones.0.label",
        "contact.email", "contact.website", "contact.address", "description", "also_known_as", "registers.charity",
        "registers.company", "registers.ofsted", "checked.date", "checked.by", "sources.0.name", "sources.0.url",
        "sources.0.date",
    ),
}  # fmt: skip
"""The fields that fit on one row, in the order in which people know them. `x3` is a list in three columns."""


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
    """The columns of the sheet for a kind of record, in order."""
    schema = contract.schemas[kind]
    return tuple(column for field in _LAID_OUT[kind] for column in _columns(field, kind, schema, contract))


def _columns(field: str, kind: str, schema: Mapping[str, Any], contract: Contract) -> Iterator[Column]:
    id, _, times = field.partition(" x")
    path = tuple(int(part) if part.isdigit() else part for part in id.split("."))
    leaf, title, is_required = _walked(path, schema)
    is_list = leaf["type"] == "array"
    value = leaf["items"] if is_list else leaf
    description, example = _BY_NAME.get((kind, id)) or (leaf["description"], _example(leaf, value, contract, times))
    for number in range(1, int(times or 1) + 1):
        yield Column(
            id=f"{id}.{number}" if times else id,
            path=path,
            title=f"{title} {number}" if times else title,
            description=description,
            example=example,
            schema=value,
            is_list=is_list,
            is_required=is_required and number == 1,
            takes_several=is_list and not times,
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


def _example(leaf: Mapping[str, Any], value: Mapping[str, Any], contract: Contract, times: str) -> str:
    """The schema's example in the words that people choose from."""
    given = leaf["examples"][0]
    entries = [str(entry) for entry in (given if isinstance(given, list) else [given])]
    vocabulary = contract.vocabularies.get(value.get("vocabulary", ""))
    if vocabulary:
        entries = [vocabulary.title_of(id) for id in entries if id in vocabulary] or [
            term.title for term in vocabulary.terms.values()
        ][:1]
    return "; ".join(entries[:1] if times else entries)
