"""`offer/council.yaml` to fill in: everything that only a council knows, with what it is, as comments."""

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

from local_offer.schema.contract import Contract
from local_offer.writing import yaml_of


def facts_to_fill_in(contract: Contract) -> str:
    return "\n".join(_lines(contract.schemas["council"])) + "\n"


def _lines(schema: Mapping[str, Any]) -> Iterator[str]:
    yield "# What only you know. Take the # away from a line and write what is true for you, in place of the example."
    yield "# Take the # away from the line 'facts:' or 'documents:' above it too. Leave out what you do not have."
    yield ""
    yield f"# {schema['properties']['none_exist']['description']}"
    yield "none_exist: []"
    for part in ("facts", "documents"):
        yield ""
        yield f"# {part}:"
        for name, field in schema["properties"][part]["properties"].items():
            yield from (f"#   # {line}" for line in wrap(f"{field['title']}. {field['description']}", 100))
            example = yaml_of({name: field["examples"][0]}, {"properties": {name: field}})
            yield from (f"#   {line}" for line in example.splitlines())
