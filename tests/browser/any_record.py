"""Records with any of the fields that the schema knows, by a chance that is always the same."""

import re
from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import Any

LINES = (
    "Ages 9 to 11. Book by 1 December.", "EHC plan", "a helper", "session", "hour", "one-off visit", "each child",
    "Who’s there?", "The club leader", "1 High Street, Flat {2}", "Tea & <b>cake</b>", "unit", "Bring lunch!", "Family",
)  # fmt: skip
PARAGRAPHS = (
    "Ring, or fill in the form on the website.",
    "Children who live in the area and have a hearing loss.",
    "You can ask the school, a doctor or the council, and they write to the panel for you",
    "First they ring you. " * 5,
    "Long rules on who may use it, told at length, so that they stand further down the page. " * 4,
    "Two lines\nof words",
)
MARKDOWN = (
    "Small classes, with a **speech therapist** in each.\n\n- A quiet room\n- A garden\n\nSee [us](https://example.org/).",
    "# What we do\n\n1. One\n2. *Two*\n   - Deeper\n\n     more\n3. Three  \nbroken",
    "3) third\n4) fourth\n\n* one\n\n* loose `code`",
    "[bad](javascript:alert(1)) [x]() <i>no</i> &eacute; \\*not\\* ![x](https://example.org/x.png 'y')",
)
URLS = (
    "https://example.org/",
    "http://www.example.org/a/b?c=d&e=f",
    "https://www.example.com",
    "https://example.org/x/",
)
FORMATS: Mapping[str, tuple[str, ...]] = {
    "web-address": URLS,
    "email-address": ("hello@example.org", "office@school.example"),
    "phone-number": ("01632 960123", "+44 1632 960123", "07700 900123"),
    "postcode": ("CW1 2AG", "SK10 1AA"),
}
OFTEN = 0.45
"""How likely a field that may be left out is there."""


def any_record(schema: Mapping[str, Any], chance: Random, **always: Any) -> dict[str, Any]:
    """Values that hold to the schema; `always` are fields with a value of their own, and `None` for those never."""
    values = _object(schema, chance) | always
    return {name: value for name, value in values.items() if value is not None}


def _value(schema: Mapping[str, Any], chance: Random) -> Any:
    if "enum" in schema:
        return chance.choice(schema["enum"]) if schema["enum"] else None
    return KINDS["age" if schema.get("format") == "age" else schema["type"]](schema, chance)


def _object(schema: Mapping[str, Any], chance: Random) -> dict[str, Any]:
    needed = schema.get("required", [])
    chosen = [name for name in schema["properties"] if name in needed or chance.random() < OFTEN]
    chosen = chosen or [chance.choice(list(schema["properties"]))]
    return {name: _value(schema["properties"][name], chance) for name in chosen}


def _array(schema: Mapping[str, Any], chance: Random) -> list[Any]:
    parts = [_value(schema["items"], chance) for _ in range(chance.choice((1, 1, 2, 3, 5)))]
    unique = [part for place, part in enumerate(parts) if part not in parts[:place]]
    return unique[: schema.get("maxItems", 5)]


def _string(schema: Mapping[str, Any], chance: Random) -> str:
    format, pattern = schema.get("format"), schema.get("pattern", "")
    if format in ("date", "partial-date"):
        day = f"{chance.randint(2024, 2028)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        return day if format == "date" else day[: chance.choice((4, 7, 10))]
    if format:
        return chance.choice([text for text in FORMATS[format] if re.search(pattern, text)])
    if "[0-5][0-9]" in pattern:
        return f"{chance.choice((0, 0, 7, 9, 12, 13, 18, 23)):02}:{chance.choice((0, 0, 5, 30)):02}"
    if pattern and not pattern.startswith(r"^\S"):
        return str(schema.get("examples", ["saturday-club"])[0])
    longest = schema.get("maxLength", 300)
    words = chance.choice(MARKDOWN if longest > 5000 else PARAGRAPHS if longest > 1000 else LINES)
    return f"{words} for families" if schema.get("minLength", 1) > len(words) else words[:longest].strip()


def _number(schema: Mapping[str, Any], chance: Random) -> float:
    value = round(chance.uniform(schema["minimum"], min(schema["maximum"], 300)), chance.choice((0, 1, 2)))
    return chance.choice((value, schema["minimum"], min(schema["maximum"], 100), max(schema["minimum"], 1)))


def _integer(schema: Mapping[str, Any], chance: Random) -> int:
    return chance.choice((schema["minimum"], chance.randint(schema["minimum"], min(schema["maximum"], 500)), 16, 25))


def _age(schema: Mapping[str, Any], chance: Random) -> int | str:
    finer = ("1 week", "6 weeks", "1 month", "18 months", "36 months", "2 years 6 months", "16 years 1 month")
    return chance.choice((_integer(schema, chance), chance.choice(finer)))


KINDS: Mapping[str, Callable[[Mapping[str, Any], Random], Any]] = {
    "object": _object,
    "array": _array,
    "string": _string,
    "number": _number,
    "integer": _integer,
    "age": _age,
}


def every_part(schema: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Mapping[str, Any]]]:
    """Each field of a schema by its way, those within objects and lists of objects too."""
    for name, part in schema["properties"].items():
        yield (name,), part
        inner = part["items"] if part.get("type") == "array" else part
        if inner.get("type") == "object":
            yield from (((name, *way), below) for way, below in every_part(inner))
