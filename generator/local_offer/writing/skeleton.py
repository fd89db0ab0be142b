"""A new record to fill in: what is needed, with its help beside it, and the rest in comments."""

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

from local_offer.schema import Contract, fields
from local_offer.writing.yaml import yaml_of

_MOST = 45
"""Of a longer list of words, none is shown."""

Schema = Mapping[str, Any]


def skeleton(contract: Contract, kind: str, given: Mapping[str, Any], binding: str = "") -> str:
    """The text of a new file in the schema's order, which `check` refuses until what it needs is filled in.

    `given` fills fields that are known already, such as the name; `binding` is the comment for an editor. Help has
    two `#`, so that an editor which takes one away from a whole block leaves it a comment.
    """
    schema = contract.schemas[kind]
    asked = {leaf.path.split(".")[0] for leaf in fields.leaves(kind) if leaf.asked["new"]}
    shown = {*schema["required"], *given, *asked}
    blocks = [_block(name, schema, given, contract) for name in schema["properties"] if name in shown]
    top = [
        f"## A new {kind}. Fill in what is blank, and take one # away from the lines that you can answer.",
        "## Lines with ## are help. Leave out what you do not know. Then run: local-offer check",
    ]
    return binding + "\n\n".join("\n".join(lines) for lines in (top, *map(list, blocks))) + "\n"


def _block(name: str, schema: Schema, given: Mapping[str, Any], contract: Contract) -> Iterator[str]:
    field = schema["properties"][name]
    yield from _comment(f"{field['title']}. {field['description']}")
    if name in given:
        yield yaml_of({name: given[name]}, schema).rstrip("\n")
        return
    yield from _choices("", field, contract)
    parts = field.get("properties") or field.get("items", {}).get("properties", {})
    for part_name, part in parts.items():
        yield from _comment(f"{part_name}: {part['description']}", "  ")
        yield from _choices("  ", part, contract)
    example = yaml_of({name: field["examples"][0]}, schema).splitlines()
    if name in schema["required"]:  # left blank, so that no example is ever published
        yield "##   Such as:"
        yield from (f"##   {line}" for line in example)
        yield f"{name}:"
    else:
        yield from (f"# {line}" for line in example)


def _choices(indent: str, field: Schema, contract: Contract) -> Iterator[str]:
    name = field.get("vocabulary") or field.get("items", {}).get("vocabulary")
    terms = contract.vocabularies[name].terms.values() if name else ()
    if 0 < len(terms) <= _MOST:
        listed = ", ".join(f"{term.id} ({term.title})" if _adds(term.title, term.id) else term.id for term in terms)
        yield from _comment(f"Choose from: {listed}", f"{indent}  ")


def _adds(title: str, id: str) -> bool:
    return title.casefold() != id.replace("-", " ")


def _comment(text: str, indent: str = "") -> Iterator[str]:
    for number, line in enumerate(wrap(text, 105 - len(indent), break_long_words=False, break_on_hyphens=False)):
        yield f"## {indent}{'  ' if number else ''}{line}"
