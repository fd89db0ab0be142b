"""Where a register has a page of its own for each number that a record holds, as `schema/registers.json` says."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from local_offer.schema import files


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterLink:
    """`says` is what the link says; without an `address` the number stands alone."""

    title: str
    says: str
    address: str = ""


def register_numbers() -> list[dict[str, Any]]:
    """As the browser reads them too."""
    numbers: list[dict[str, Any]] = files.read("registers.json")["numbers"]
    return numbers


def register_links(numbers: Mapping[str, str], kind: str) -> Iterator[RegisterLink]:
    """One for each number of a record of the kind, in the order in which pages show them."""
    for entry in register_numbers():
        number = numbers.get(entry["id"])
        if number:
            yield _link(entry, number, kind)


def _link(entry: Mapping[str, Any], number: str, kind: str) -> RegisterLink:
    for link in entry["links"]:
        found = re.fullmatch(link["form"], number) if link.get("kind", kind) == kind else None
        if found:
            parts = (found[0], *(group or "0" for group in found.groups()))
            says = f"{number} in {link['register']}"
            return RegisterLink(title=entry["title"], says=says, address=link["address"].format(*parts))
    return RegisterLink(title=entry["title"], says=number)
