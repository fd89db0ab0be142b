"""`offer/council.yaml` to fill in: everything that only a council knows, what it is, and that it is not known yet."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from textwrap import wrap
from typing import Any

from local_offer.schema.contract import Contract
from local_offer.writing import yaml_of


def facts_to_fill_in(contract: Contract, today: date) -> str:
    return "\n".join(_lines(contract.schemas["council"], today)) + "\n"


def _lines(schema: Mapping[str, Any], today: date) -> Iterator[str]:
    yield "# What only you know. Write what is true for you in place of {unknown_since: …}, as in the example there."
    yield "# What you do not know yet, leave as it is: families are not shown its line, and local-offer report facts"
    yield "# lists it. Of documents, take the # away from those you have, and write your own addresses and dates."
    yield "# Where an entry of yours answers it, name that, and the guides follow it: iass_phone: {service: its-id}"
    yield "# With the page it is from: iass_phone: {value: …, source: {name: …, url: …, date: …}, checked: …}"
    yield "# Not known, and where you looked: {unknown_since: …, looked_for: {date: …, where: [the council’s page, …]}}"
    yield ""
    for name in ("bodies_to_ask", "statements", "none_applies", "registers", "expected_outside", "not_provided"):
        yield f"# {schema['properties'][name]['description']}"
        yield f"{name}: []"
    page = schema["properties"]["council_page_that_links_here"]
    yield f"# {page['description']}"
    said = ", ".join(f"{field}: {json.dumps(value)}" for field, value in page["examples"][0].items())
    yield f"# council_page_that_links_here: {{{said}}}"
    yield ""
    yield "facts:"
    for name, field in schema["properties"]["facts"]["properties"].items():
        yield from (f"  # {line}" for line in wrap(f"{field['title']}. {field['description']}", 100))
        yield from (f"  # {line}" for line in wrap(f"Such as: {field['examples'][0]}", 100))
        yield f"  {name}: {{unknown_since: {today.isoformat()}}}"
    yield ""
    yield "# documents:"
    for name, field in schema["properties"]["documents"]["properties"].items():
        yield from (f"#   # {line}" for line in wrap(f"{field['title']}. {field['description']}", 100))
        example = yaml_of({name: field["examples"][0]}, {"properties": {name: field}})
        yield from (f"#   {line}" for line in example.splitlines())
