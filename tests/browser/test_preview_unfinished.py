"""An entry that is half filled in, or wrong, has a preview all the same."""

from collections.abc import Mapping
from random import Random
from typing import Any

import pytest
from tests.browser.any_record import any_record, every_part
from tests.browser.previewing import Previewing, Values
from tests.site.hostile import filled

from local_offer.schema import contract

SCHEMAS = contract().schemas
UNFINISHED: tuple[Any, ...] = (None, " ", "x", -7.5, True, [], [None, {}, "x"], {"x": {}})


@pytest.mark.parametrize("kind", ["service", "organisation"])
def test_an_unfinished_entry_is_shown(kind: str, previewing: Previewing) -> None:
    schema = SCHEMAS[kind]
    whole = any_record(schema, Random(1))  # noqa: S311 - the same each time
    least = {name: whole[name] for name in schema["required"]}
    ways = list(every_part(schema))
    entries = [{}, *({k: v for k, v in whole.items() if k != name} for name in whole)]
    entries += [placed(way, filled(part, "Some words"), schema) for way, part in ways]
    entries += [{**least, **placed(way, value, schema)} for way, _ in ways for value in UNFINISHED]

    told = previewing.asks("throwing", [{"kind": kind, "values": entry} for entry in entries])

    assert len(entries) > 200
    assert told == []


def placed(way: tuple[str, ...], value: Any, schema: Mapping[str, Any]) -> Values:
    """The value alone, where it belongs; a list on the way has one part."""
    name, *rest = way
    part = schema["properties"][name]
    if not rest:
        return {name: value}
    if part["type"] == "array":
        return {name: [placed(tuple(rest), value, part["items"])]}
    return {name: placed(tuple(rest), value, part)}


def test_words_that_are_not_finished_stand_as_they_are(previewing: Previewing) -> None:
    values = {
        "name": "Saturday Cl",
        "hours": [{"days": ["monday"], "opens": "9", "closes": "1"}],
        "checked": {"date": "2026-1", "by": "provider"},
        "sessions": [{"date": "2026-12-23", "name": "Trip"}, {"name": "No day"}],
        "cost": {"options": [{"per": "session"}]},
    }

    shown = previewing.asks("html", {"kind": "service", "values": values})

    assert '<h1 data-brief="name">Saturday Cl</h1>' in shown
    assert "Mondays 9 to 1" in shown
    assert "Checked on 2026-1 by the provider." in shown
    assert "23 December 2026" in shown
    assert "No day" not in shown
    assert "session" not in shown.replace("Open session", "")


def test_of_what_is_not_said_yet_no_empty_part_is_shown(previewing: Previewing) -> None:
    shown = previewing.asks("html", {"kind": "service", "values": {}})

    assert "<h1" not in shown
    assert "lo-tag" not in shown
    assert "Where this comes from" not in shown
    assert "Not known yet: who it is for" in shown
