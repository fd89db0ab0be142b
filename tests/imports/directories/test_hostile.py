"""Whatever stands in a feed: nothing crashes, nothing becomes markup, and what is of a wrong kind is told."""

import copy
import random
import re
from collections.abc import Iterator
from typing import Any

import pytest
from tests.imports.directories.example import DOCUMENTS, OFFER, document, hsds, outpost, took

from local_offer.checks.privacy.known_names import KnownNames
from local_offer.imports.directories import Choices, Directory
from local_offer.intake.lists.soundness import sound
from local_offer.pages.markdown import html_of
from local_offer.writing import yaml_of

NAMES = sorted(path.stem for path in DOCUMENTS.glob("*.json"))
FEED = Directory(name="Example directory", choices=Choices(topic="advice"))
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "<a href='javascript:alert(1)'>x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{{ 7 * 7 }} {% raw %} ${x}",
    "a: b\n- c\n# d\n---\n!!python/object:os.system x",
    "\x00\x1b[31m\u202egnp\ud800\ufeff\u2028",
    "'\"`|>&*%@!",
    "../../../../etc/passwd",
    "=HYPERLINK(\"http://example.org\")",
    "x" * 40_000,
    "Ring. " * 1_000,
    "<" * 2_000,
    "&" * 1_000 + "amp;" * 1_000,
    "<b>" * 500,
    "[" * 1_000 + "](",
    "*" * 1_000,
)  # fmt: skip
KNOWN = KnownNames(OFFER)
WRONG: tuple[Any, ...] = (
    None, "", 0, -1, 1.5, 10**400, float("inf"), True, [], {}, [None], [[]], [1, "x"], {"id": {"id": []}}, "text",
)  # fmt: skip


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every group and list in a document, with each key in it."""
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        yield value, key
        if isinstance(value[key], dict | list):
            yield from _places(value[key])


def _all_sound(value: Any) -> list[dict[str, Any]]:
    found = took(value, FEED)
    records: list[dict[str, Any]] = []
    for draft in found.drafts:
        whole, wrong = sound(draft, OFFER, KNOWN)
        if not wrong:
            yaml_of(whole.values, OFFER.contract.schemas[draft.kind]).encode("utf-8")
            records.append(whole.values)
    "\n".join(found.lines).encode("utf-8")
    assert len(records) + len(found.skipped) >= 1 or not found.drafts
    return records


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("name", NAMES)
def test_parts_of_a_wrong_kind_never_crash_it(name: str, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - chosen so that a failure can be repeated
    value = copy.deepcopy(document(name))
    for _ in range(chance.randint(1, 12)):
        group, key = chance.choice(list(_places(value)))
        if isinstance(group, dict) and chance.random() < 0.3:
            del group[key]
        else:
            group[key] = copy.deepcopy(chance.choice(WRONG))
        if not value:
            break

    _all_sound(value)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("name", ["outpost", "oruk-3"])
def test_hostile_text_in_every_part_comes_out_as_text(name: str, words: str) -> None:
    value = copy.deepcopy(document(name))
    for group, key in list(_places(value)):
        if isinstance(group[key], str) and key not in ("id", "status"):
            group[key] = f"{words} {group[key]}"

    for record in _all_sound(value):
        shown = html_of(record.get("description", ""))
        assert not re.search(r"<(script|img|iframe|b>)|javascript:[^)]*\"", shown)
        assert "](javascript:" not in record.get("description", "")
        for text in (record.get("summary", ""), *(str(place) for place in record.get("locations", []))):
            assert not re.search(r"<\s*/?\s*[a-zA-Z]", text)


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (outpost(min_age=[]), "$.min_age should be an age and is a list, so it is left out"),
        (outpost(locations="Crewe"), "$.locations should be a list and is text, so it is left out"),
        (outpost(locations=[7]), "$.locations[0] should be a group of fields and is a number, so it is left out"),
        (outpost(free="perhaps"), "$.free should be true or false and is text, so it is left out"),
        (outpost(name={"en": "x"}), "$.name should be text and is a group, so it is left out"),
        (
            outpost(contacts=[{"phone": True}]),
            "$.contacts[0].phone should be text and is true or false, so it is left out",
        ),
        (hsds(organization=3), "$.organization should be a group of fields and is a number, so it is left out"),
        (hsds(phones=[{"number": []}]), None),
        (hsds(phones=[{"number": [1]}]), "$.phones[0].number should be text and is a list, so it is left out"),
        ({"contents": [3]}, "$.contents[0] in feed.json should be a service and is none, so it is left out"),
    ],
)
def test_a_part_of_a_wrong_kind_is_told_by_its_place(entry: Any, line: str | None) -> None:
    lines = took(entry, FEED).lines

    assert (line in lines) if line else not any(said.startswith("$") for said in lines)


def test_many_faults_are_counted_and_not_all_listed() -> None:
    lines = took([outpost(id=number, min_age=[]) for number in range(100)], FEED).lines

    assert sum(line.startswith("$") for line in lines) == 25
    assert lines[-1] == "… and 75 more parts of a wrong kind"


def test_an_endless_list_is_read_to_its_bound_only() -> None:
    found = took(outpost(locations=[{"city": "Crewe"}] * 1000), FEED)

    assert "$.locations: only the first 200 of 1000 are read" in found.lines
