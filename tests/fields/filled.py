"""Records that are valid, with every field filled in and each value told from every other."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import count
from typing import Any

from local_offer.schema import Contract

FIRST_DAY = date(2026, 1, 5)
"""Each date is another day after it."""
OWN = {"organisation": "example-trust", "status.replaced_by": "other-club", "duties": "sch2-care-children"}
"""Names of other records, and of duties, which must be there."""


def filled(contract: Contract, kind: str, turn: int = 0) -> dict[str, Any]:
    """Another `turn` gives another value in each place where the schema knows more than one."""
    return _group(contract.schemas[kind], "", count(1 + 400 * turn), contract, turn)


def _group(schema: Mapping[str, Any], path: str, marks: Iterator[int], contract: Contract, turn: int) -> dict[str, Any]:
    return {
        name: _value(field, f"{path}.{name}" if path else name, marks, contract, turn)
        for name, field in schema["properties"].items()
    }


def _value(field: Mapping[str, Any], path: str, marks: Iterator[int], contract: Contract, turn: int) -> Any:
    mark = next(marks)
    if path in OWN:
        return [OWN[path]] if field.get("type") == "array" else OWN[path]
    if "enum" in field:
        return field["enum"][(mark + turn) % len(field["enum"])]
    match field["type"]:
        case "object":
            return _group(field, path, marks, contract, turn)
        case "array":
            return [_value(field["items"], f"{path}[]", marks, contract, turn)]
        case "integer" | "number":
            least, most = field["minimum"], field["maximum"]
            return least + mark % (most - least + 1)
    return _text(field, path, mark)


def _text(field: Mapping[str, Any], path: str, mark: int) -> str:
    day = FIRST_DAY + timedelta(days=mark % 320)
    by_format = {
        "date": day.isoformat(),
        "partial-date": day.isoformat(),
        "web-address": f"https://mark{mark:03}.example/",
        "email-address": f"team.mark{mark:03}@example.org",
        "phone-number": f"01632 960{mark % 1000:03}",
        "postcode": "CW1 2AG",
    }
    if "format" in field:
        return by_format[field["format"]]
    pattern = str(field.get("pattern", ""))
    if pattern.startswith("^([01][0-9]"):
        return f"{8 + mark % 12:02}:{mark % 60:02}"
    if "[0-9]" in pattern and field["examples"]:  # a number in a register
        example = str(field["examples"][0])
        return f"{example[:-3]}{mark % 1000:03}"
    return f"mark-{mark:03}" if pattern.startswith("^[a-z0-9]") else f"Mark{mark:03} words"
