"""A new record to fill in: what is needed, with its help beside it, and the rest in comments."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from local_offer.writing.yaml import yaml_of

_ASKED = ("ages", "needs", "eligibility", "access", "cost", "contact", "locations", "checked")
"""What families ask first, beside what every service needs."""


def skeleton(schema: Mapping[str, Any], given: Mapping[str, str]) -> str:
    """The text of a new service file, which `check` refuses until what it needs is filled in.

    `given` fills fields that are known already, such as the name.
    """
    return "\n".join(_lines(schema, given)) + "\n"


def _lines(schema: Mapping[str, Any], given: Mapping[str, str]) -> Iterator[str]:
    yield "# A new service. Fill in what stands below; take the # away from what you can answer."
    yield "# Leave out what you do not know. Then run: local-offer check"
    required = schema["required"]
    for name, field in schema["properties"].items():
        if name not in required and name not in _ASKED and name != "organisation":
            continue
        yield ""
        yield f"# {field['title']}. {field['description']}"
        if choices := _choices(field):
            yield f"#   Choose from: {choices}"
        if name in given:
            yield yaml_of({name: given[name]}, schema).rstrip("\n")
            continue
        example = f"{name}: {json.dumps(field['examples'][0], ensure_ascii=False)}"
        if name in required:  # left blank, so that no example is ever published
            yield f"#   Such as: {example}"
            yield f"{name}:"
        else:
            yield f"# {example}"


def _choices(field: Mapping[str, Any]) -> str:
    terms = field.get("enum") or field.get("items", {}).get("enum")
    return ", ".join(terms) if terms else ""
