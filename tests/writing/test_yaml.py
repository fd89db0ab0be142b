"""What is written is read back unchanged, and reads as a person would have written it."""

import random
from typing import Any

import pytest
import yaml

from local_offer.reading.yaml import parse
from local_offer.schema import contract
from local_offer.writing import yaml_of

PIECES = (
    "no", "yes", "on", "off", "null", "true", "~", "", "01270", "12:30", "12:30:45", "2026-11-02", "1", "-1",
    "1.5", "1e3", ".inf", "0x1f", "0o7", "+5", "1_000", " leading", "trailing ", ": ", " #", "#", "-", "- ", "? ",
    "&a", "*b", "!t", "%", "@", "`", "{", "}", "[", "]", ",", "|", ">", "<<", "=", "---", "...", "'", '"', "\\",
    "\t", "\n", "\n\n", " \n", "\r", "é", "😀", "👩‍👧", "\u00a0", "\u0085", "\u2028", "\ufeff", "\u202e",
    "words " * 30, "<b>", "{{ x }}", "=1+1",
)  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_every_text_is_read_back_unchanged(piece: str) -> None:
    assert _read_back({"field": piece}) == {"field": piece}


def test_any_values_are_read_back_unchanged() -> None:
    chance = random.Random(25)  # noqa: S311 - the same each time

    for _ in range(1500):
        values = {f"field-{number}": _value(chance, 0) for number in range(3)}
        assert _read_back(values) == values


@pytest.mark.parametrize(
    "text",
    [
        "no", "yes", "on", "off", "01270", "12:30", "1_000", "1e3", "1.5e+3", "null", "true", "5", "6.5", "~",
        "+5", "1.",
        ".5", "0x1f", "0b1", ".inf", "-.INF", ".nan", "=", "<<", "190:20:30.15",
    ],
)  # fmt: skip
def test_text_that_another_tool_would_take_for_something_else_is_quoted(text: str) -> None:
    written = yaml_of({"field": text}, {})

    assert written == f"field: '{text}'\n"
    assert yaml.safe_load(written) == {"field": text}


@pytest.mark.parametrize("text", ["Saturday Club", "01632 960123", "CW1 2AG", "https://example.org/a?b=c", "It's on"])
def test_plain_text_has_no_needless_quotes(text: str) -> None:
    assert yaml_of({"field": text}, {}) == f"field: {text}\n"


def test_several_lines_are_written_as_a_block() -> None:
    assert yaml_of({"description": "One.\nTwo.\n"}, {}) == "description: |\n  One.\n  Two.\n"


@pytest.mark.parametrize(
    ("values", "written"),
    [
        ({"field": 'One. \nTwo\ttimes: "x" \u2028'}, 'field: "One. \\nTwo\\ttimes: \\"x\\" \\u2028"\n'),
        ({"field": "word\t" * 60}, 'field: "' + "word\\t" * 60 + '"\n'),
        ({"field": "\n\nbegins"}, 'field: "\\n\\nbegins"\n'),
        ({"two\nlines": "x"}, '"two\\nlines": x\n'),
        ({"": "x", "x" * 101: "z"}, f"'': x\n? {'x' * 101}\n: z\n"),
        ({"field": [1e16, 1e-7, 5.0]}, "field:\n  - 10000000000000000.0\n  - 0.0000001\n  - 5.0\n"),
    ],
)
def test_what_is_odd_is_written_plainly_too(values: dict[str, Any], written: str) -> None:
    """As JSON has it, on one line: what YAML's own tools and ours read in the same way."""
    assert yaml_of(values, {}) == written
    assert yaml.safe_load(written) == values == _read_back(values)


def test_fields_stand_in_the_order_of_the_schema() -> None:
    values = {"sources": [{"date": "2026-11", "name": "A"}], "name": "Club", "ages": {"to": 11, "from": 5}}

    written = yaml_of(values, contract().schemas["service"])

    assert written == "name: Club\nages:\n  from: 5\n  to: 11\nsources:\n  - name: A\n    date: 2026-11\n"


def _read_back(values: dict[str, Any]) -> Any:
    document = parse(yaml_of(values, {}), "x.yaml")
    assert not document.diagnostics
    return document.values


def _value(chance: random.Random, depth: int) -> Any:
    kind = chance.random() + depth / 10
    if kind < 0.1:
        return {f"key {number}": _value(chance, depth + 1) for number in range(chance.randrange(3))}
    if kind < 0.2:
        return [_value(chance, depth + 1) for _ in range(chance.randrange(4))]
    if kind < 0.3:
        return chance.choice([True, False, None, 0, 5, -3, 6.5, -2.44328, 12345678])
    return "".join(chance.choice(PIECES) for _ in range(chance.randrange(5)))
