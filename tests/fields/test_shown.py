"""Each field is seen where `schema/fields.json` says that families see it, and nowhere else."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

import pytest
from tests.fields.filled import TURNS, filled
from tests.fields.shown import CONTRACT, Values, reviewed, seen

from local_offer.reading.validation import Checker, faults
from local_offer.schema import fields
from local_offer.schema.fields import Leaf

EVERY = [(kind, leaf) for kind in fields.KINDS for leaf in fields.leaves(kind)]
RECORDS = {kind: [filled(CONTRACT, kind, turn) for turn in range(TURNS)] for kind in fields.KINDS}
"""Each field has another value in each of them."""


def named(kind: str, leaf: Leaf) -> str:
    return f"{kind} {leaf.path}"


@pytest.mark.parametrize("kind", fields.KINDS)
def test_the_records_are_valid_and_fill_every_field(kind: str) -> None:
    checker = Checker(CONTRACT.schemas[kind])

    for values in RECORDS[kind]:
        assert [fault.message for fault in faults(values, checker, "", "it")] == []
        assert all(_at(values, leaf.path) is not None for leaf in fields.leaves(kind))
    one, other, _ = RECORDS[kind]
    assert [leaf.path for leaf in fields.leaves(kind) if _at(one, leaf.path) == _at(other, leaf.path)] == []


@pytest.mark.parametrize(("kind", "leaf"), EVERY, ids=[named(kind, leaf) for kind, leaf in EVERY])
def test_a_field_is_seen_where_it_is_said_to_be_and_nowhere_else(kind: str, leaf: Leaf) -> None:
    """It is seen in a place where something else stands as soon as the field, and nothing but it, says otherwise."""
    changed = set()
    for record in _around(kind, leaf.path):
        before = seen(kind, record)
        for other in RECORDS[kind][1:]:
            after = seen(kind, _with(record, leaf.path, _at(other, leaf.path)))
            changed |= {place for place in before.keys() & after.keys() if before[place] != after[place]}

    assert changed == set(leaf.shown), leaf.nowhere


@pytest.mark.parametrize(("kind", "leaf"), EVERY, ids=[named(kind, leaf) for kind, leaf in EVERY])
def test_words_of_ones_own_stand_letter_for_letter_where_they_are_seen(kind: str, leaf: Leaf) -> None:
    value = _at(RECORDS[kind][0], leaf.path)
    words = value[0] if isinstance(value, list) else value
    if not isinstance(words, str) or not words.startswith("Mark"):
        return

    found = [seen(kind, record) for record in _around(kind, leaf.path)]

    for place in leaf.shown:
        assert any(words in each.get(place, "") for each in found), place


@pytest.mark.parametrize(("kind", "leaf"), EVERY, ids=[named(kind, leaf) for kind, leaf in EVERY])
def test_whoever_reviews_a_change_reads_of_every_field(kind: str, leaf: Leaf) -> None:
    record, other, another = RECORDS[kind]

    told = {reviewed(kind, _with(record, leaf.path, _at(each, leaf.path))) for each in (record, other, another)}

    assert len(told) > 1


def _around(kind: str, path: str) -> Iterator[Values]:
    """Records in which a field may show: beside all others, and with no more beside it than it needs."""
    full = RECORDS[kind][0]
    alone = _alone(full, CONTRACT.schemas[kind], path)
    yield from (full, alone)
    if kind == "service":
        # An ordinary school says other things than a special one, and one elsewhere where it is.
        school = {**full["setting"], "kind": "academy"} if path.startswith("setting") else {"kind": "academy"}
        elsewhere = {} if path.startswith("coverage") else {"coverage": {"scope": "neighbouring"}}
        yield {**full, "setting": {**full["setting"], "kind": "academy"}}
        yield {**alone, **elsewhere, "setting": school}
        if not path.startswith("setting"):
            yield {name: value for name, value in full.items() if name != "setting"}


def _alone(values: Any, schema: Mapping[str, Any], path: str) -> Any:
    """A field with what a record, and each group around the field, must have."""
    if not path:
        return values
    if isinstance(values, list):
        return [_alone(values[0], schema["items"], path)] if isinstance(values[0], dict) else values
    step, _, rest = path.partition(".")
    kept = [name for name in schema["properties"] if name in (*schema.get("required", ()), step)]
    parts = schema["properties"]
    return {name: _alone(values[name], parts[name], rest if name == step else "") for name in kept}


def _at(values: Any, path: str) -> Any:
    for step in path.split("."):
        values = (values[0] if isinstance(values, list) else values)[step]
    return values


def _with(record: Values, path: str, value: Any) -> Values:
    changed = dict(deepcopy(record))
    *way, last = path.split(".")
    here: Any = changed
    for step in way:
        here = here[step][0] if isinstance(here[step], list) else here[step]
    here[last] = value
    return changed
