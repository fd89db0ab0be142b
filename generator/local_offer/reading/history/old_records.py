"""A record as an earlier commit had it, held to the schema of today."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from local_offer.diagnostics import MOST_IN_FILE
from local_offer.reading import yaml
from local_offer.reading.guides import text_part, values_part
from local_offer.reading.in_part import in_part
from local_offer.reading.text import text_of
from local_offer.reading.validation import Checker, faults
from local_offer.records import Guide, Organisation, Service, build
from local_offer.schema import Contract
from local_offer.schema.rules import wholes

Kept = Service | Organisation | Guide
_CLASSES: Mapping[str, type[Service] | type[Organisation] | type[Guide]] = {
    "service": Service,
    "organisation": Organisation,
    "guide": Guide,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class OldRecord:
    """`is_whole` where all of it could be read by the rules of today."""

    record: Kept
    is_whole: bool


def reader(contract: Contract) -> Callable[[str, str, str, bytes], OldRecord | None]:
    """Reads the record of a kind and id that has a path today from what its file held; nothing where too little of it
    can be read for a page."""
    checkers = {kind: Checker(contract.schemas[kind]) for kind in _CLASSES}

    def read(kind: str, id: str, path: str, content: bytes) -> OldRecord | None:
        text = text_of(content, path)
        if not isinstance(text, str):
            return None
        document = yaml.parse(values_part(text) if kind == "guide" else text, path)
        if document.diagnostics or not isinstance(document.values, dict):
            return None
        values, checker = document.values, checkers[kind]
        body: dict[str, Any] = {}
        if kind == "guide":
            known = contract.schemas[kind]["properties"]
            values = {name: value for name, value in values.items() if name in known}
            body["text"], body["first_line"] = text_part(text)
        if not faults(values, checker, path, wholes()[kind]):
            return OldRecord(record=build(_CLASSES[kind], {**values, **body}, id=id, path=path), is_whole=True)
        found = faults(values, checker, path, wholes()[kind])
        part = in_part(values, found, checker) if len(found) < MOST_IN_FILE else None
        # Where a record must have a field, an example stands in for one that cannot be read: no family may see that.
        needed = contract.schemas[kind]["required"]
        if part is None or any(not way or way[0] in needed for way in part.at_fault):
            return None
        return OldRecord(record=build(_CLASSES[kind], {**part.values, **body}, id=id, path=path), is_whole=False)

    return read
