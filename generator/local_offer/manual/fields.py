"""The field guide: a page for each kind of record, made from its schema."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from local_offer.manual.markdown import code, fence, head, joined, plain, table
from local_offer.pages.providers.fields import Field, fields_of
from local_offer.pages.providers.yaml_example import yaml_example
from local_offer.schema import Contract
from local_offer.schema import fields as told

KINDS: Mapping[str, str] = {
    "service": "A service",
    "organisation": "An organisation",
    "comment": "A comment",
    "log": "An entry of the log",
    "gap": "A gap",
    "series": "A series of figures",
    "guide": "The top of a guide",
    "council": "What only the council knows",
    "places": "The council’s places",
    "topics": "The council’s own topics",
    "hubs": "The tiles of the home page",
    "waivers": "Waivers",
    "imports": "What imports obey",
}
"""Each kind of record with its page's title, in the order of the menu."""


def page(kind: str, contract: Contract) -> str:
    description = f"{KINDS[kind]}: every field, what it holds, what fits in it, and how it is written in a file."
    return joined(
        [
            head(KINDS[kind], description, contract.schemas[kind]["description"]),
            *(_section(kind, field) for field in _fields(kind, contract)),
        ]
    )


def _fields(kind: str, contract: Contract) -> tuple[Field, ...]:
    """Its fields; of a file that holds many under ids of one's own choice, those of each."""
    schema = contract.schemas[kind]
    if "properties" in schema:
        return fields_of(kind, contract)
    return fields_of(kind, replace(contract, schemas={kind: schema["additionalProperties"]}))


def _section(kind: str, field: Field) -> str:
    parts = tuple(_parts(field))
    return joined(
        [
            f"## {field.title} {{#{field.key}}}",
            f"{code(field.key)} · {'needed' if field.is_needed else 'may be left out'}",
            plain(field.help),
            _what_fits(field),
            _where_seen(kind, field) if kind in told.KINDS else "",
            fence(yaml_example({field.key: field.example}), "yaml") if field.example is not None else "",
            table(("part", "what it holds"), (_row(field, part) for part in parts)),
        ]
    ).rstrip()


def _where_seen(kind: str, field: Field) -> str:
    """Where families meet a field, or any of its parts; else why they do not."""
    leaves = [leaf for leaf in told.leaves(kind) if f"{leaf.path}.".startswith(f"{field.path}.")]
    places = [words for place, words in told.PLACES.items() if any(place in leaf.shown for leaf in leaves)]
    if places:
        return f"Families meet it {', '.join(places[:-1])}{' and ' if places[1:] else ''}{places[-1]}."
    return "No family meets it. " + " ".join(dict.fromkeys(leaf.nowhere for leaf in leaves))


def _parts(field: Field) -> Iterator[Field]:
    return (part for part in field.all() if part is not field)


def _row(field: Field, part: Field) -> tuple[str, str]:
    name = part.path.removeprefix(f"{field.path}.")
    needed = " (needed)" if part.is_needed else ""
    end = "" if part.title.endswith("?") and not needed else "."
    said = f"**{plain(part.title)}**{needed}{end} {plain(part.help)} {_what_fits(part)}"
    return code(name), said.rstrip()


def _what_fits(field: Field) -> str:
    """The words that it takes, or the form that its value has."""
    vocabulary = _vocabulary(field.schema)
    if vocabulary:
        return f"One of [these words](words.md#{vocabulary})."
    said = "; ".join(field.limits)
    return f"{said[0].upper()}{said[1:]}." if said else ""


def _vocabulary(schema: Mapping[str, Any]) -> str:
    return str(schema.get("vocabulary") or schema.get("items", {}).get("vocabulary", ""))
