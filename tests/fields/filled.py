"""Records that are valid, with every field filled in and each value told from every other."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import count
from typing import Any

from local_offer.schema import Contract

_APART = 307  # more than there are fields, and no multiple of hours or minutes
TURNS = 3
"""How many values each place may take in turn."""
FIRST_DAY = date(2026, 1, 5)
"""Each date is another day after it."""
CHOSEN: Mapping[str, Sequence[Any]] = {
    "organisation": ("example-trust", "other-trust", "example-trust"),
    "status.state": ("temporarily-closed", "planned", "open"),
    "status.replaced_by": ("other-club", "third-club", "other-club"),
    "duties": ("sch2-care-children", "sch2-transport", "sch2-care-adults"),
    "coverage.scope": ("local", "neighbouring", "national"),
    "coverage.places": ("crewe", "nantwich", "sandbach"),
    "locations.area": ("E06000049", "E06000050", "E06000049"),
    "locations.place": ("nantwich", "sandbach", "crewe"),
    "locations.postcode": ("CW1 2AG", "CW5 5AA", "CW11 1AA"),
    "locations.position.latitude": (53.09, 53.19, 53.29),
    "locations.position.longitude": (-2.44, -2.34, -2.24),
    "locations.precision": ("exact", "district", "hidden"),
    **{
        f"{times}.{end}": clock
        for times in ("hours", "locations.hours", "sessions")
        for end, clock in (("opens", ("09:00", "13:00", "16:00")), ("closes", ("11:45", "15:15", "19:00")))
    },
    "hours.to": ("2027-01-10", "2027-01-11", "2027-01-12"),
    "locations.hours.to": ("2027-01-13", "2027-01-14", "2027-01-15"),
    "closed_days.from": ("2026-12-10", "2026-12-11", "2026-12-12"),
    "closed_days.to": ("2026-12-20", "2026-12-21", "2026-12-22"),
    "sessions.date": ("2026-12-10", "2026-12-11", "2026-12-12"),
    "access.routes": ("self-referral", "gp-referral", "drop-in"),
    "waiting.as_of": ("2026-06-01", "2026-07-01", "2026-08-01"),
    "ages.from": (7, "18 months", 12),
    "ages.to": (19, "14 years 6 months", 25),
    "checked.date": ("2026-09-01", "2026-10-01", "2026-11-01"),
    "checked.by": ("provider", "council", "register"),
    "review_by": ("2026-11-02", "2027-01-02", "2027-02-02"),
    "publish.from": ("2026-01-01", "2026-02-01", "2026-03-01"),
    "publish.to": ("2030-01-01", "2030-02-01", "2030-03-01"),
    "setting.kind": ("independent-special-school", "academy", "college"),
    "registers.section_41": ("yes", "no", "yes"),
    "registers.section_41_date": ("2026-09-03", "2026-06-03", "2026-03-03"),
    "contact.phones.kind": ("text-message", "call", "textphone"),
    "kind": ("charity", "council", "nhs"),
}
"""Where chance would make a record that nobody sees, or one of which another record is lacking."""


def filled(contract: Contract, kind: str, turn: int = 0) -> dict[str, Any]:
    """Another `turn` gives another value in each place."""
    return _group(contract.schemas[kind], "", count(1 + _APART * turn), contract, turn)


def _group(schema: Mapping[str, Any], path: str, marks: Iterator[int], contract: Contract, turn: int) -> dict[str, Any]:
    return {
        name: _value(field, f"{path}.{name}" if path else name, marks, contract, turn)
        for name, field in schema["properties"].items()
    }


def _value(field: Mapping[str, Any], path: str, marks: Iterator[int], contract: Contract, turn: int) -> Any:
    mark = next(marks)
    if path in CHOSEN and field["type"] != "array":
        return CHOSEN[path][turn]
    if "enum" in field:
        return field["enum"][(mark % _APART + turn) % len(field["enum"])]
    match field["type"]:
        case "object":
            return _group(field, path, marks, contract, turn)
        case "array":
            return [_value(field["items"], path, marks, contract, turn)]
        case "integer" | "number":
            least, most = field["minimum"], field["maximum"]
            return least + mark % (most - least + 1)
    return _text(field, mark)


def _text(field: Mapping[str, Any], mark: int) -> str:
    day = FIRST_DAY + timedelta(days=mark % 300)
    by_format = {
        "date": day.isoformat(),
        "partial-date": day.isoformat(),
        "web-address": f"https://mark{mark:03}.example/",
        "email-address": f"team.mark{mark:03}@example.org",
        "phone-number": f"01632 960{mark:03}",
    }
    if "format" in field:
        return by_format[field["format"]]
    pattern = str(field.get("pattern", ""))
    if pattern.startswith("^([01][0-9]"):
        return f"{8 + mark % 12:02}:{mark % 60:02}"
    if "0-9]" in pattern and "[a-z" not in pattern:  # a number in a register
        return f"{str(field['examples'][0])[:-3]}{mark:03}"
    return f"mark-{mark:03}" if pattern.startswith("^[a-z0-9]") else f"Mark{mark:03} words"
