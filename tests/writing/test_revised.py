"""A record's text is changed where it must be, and nowhere else."""

import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from tests.folder import SOUND
from tests.town import ADDED
from tests.writing.commented import with_comments

from local_offer.reading.yaml import parse
from local_offer.schema import contract
from local_offer.writing import revised

SCHEMAS = contract().schemas
SERVICE = SCHEMAS["service"]
KINDS = {
    "services": "service",
    "organisations": "organisation",
    "comments": "comment",
    "log": "log",
    "gaps": "gap",
    "figures": "series",
}
FILES = sorted(
    (file, kind)
    for folder in (ADDED, SOUND)
    for name, kind in KINDS.items()
    for file in (folder / "offer" / name).rglob("*.yaml")
)
SOME = FILES[::8]
SAYINGS = (
    "short",
    "no",
    "01270 123456",
    "It's: a # test",
    "words " * 40 + "end",
    "One.\n\n- Two.\n",
    " x ",
    "",
    "a\n\n",
)


def read(text: str) -> Any:
    document = parse(text, "x.yaml")
    assert not document.diagnostics, text
    return document.values


def test_every_record_that_says_what_it_should_keeps_its_bytes() -> None:
    assert len(FILES) > 60
    for file, kind in FILES:
        text = file.read_text(encoding="utf-8")
        assert revised(text, deepcopy(read(text)), SCHEMAS[kind]) == text, file


def test_each_field_can_go_and_come_back() -> None:
    for number, (file, kind) in enumerate(FILES):
        text = file.read_text(encoding="utf-8")
        values = read(text)
        for field in [*values][number % 9 :: 9]:
            without = {name: value for name, value in values.items() if name != field}
            shorter = revised(text, without, SCHEMAS[kind])
            assert read(shorter) == without, (file, field)
            assert _is_part(shorter, text), (file, field)
            again = revised(shorter, values, SCHEMAS[kind])
            assert read(again) == values, (file, field)
            assert _is_part(shorter, again), (file, field)


def test_each_value_can_change_or_go_beside_comments_that_stay() -> None:
    chance = random.Random(5)  # noqa: S311 - the same each time
    for file, kind in SOME:
        plain = file.read_text(encoding="utf-8")
        values = read(plain)
        text, beside = with_comments(plain)
        assert read(text) == values
        assert revised(text, values, SCHEMAS[kind]) == text
        for pointer in _pointers(values):
            for other in (*_others(values, pointer, chance), None):
                wanted = _changed(values, pointer, other)
                changed = revised(text, wanted, SCHEMAS[kind])
                assert read(changed) == wanted, (file, pointer, other)
                before, after = _around(text, pointer[0])
                assert changed.startswith(before), (file, pointer, other)
                assert changed.endswith(after), (file, pointer, other)
                lost = [comment for comment in beside if comment not in changed]
                # Only a field that is gone, or one in whose place another kind of value stands, takes its own.
                assert len(lost) <= (_lines_of(values, pointer) * 2 if other is None else 0), (file, pointer, other)


def test_any_record_can_become_any_other() -> None:
    chance = random.Random(25)  # noqa: S311 - the same each time
    services = [(file, read(file.read_text(encoding="utf-8"))) for file, kind in FILES if kind == "service"]
    for file, _ in services[::3]:
        text, beside = with_comments(file.read_text(encoding="utf-8"))
        _, wanted = chance.choice(services)
        changed = revised(text, wanted, SERVICE)
        assert read(changed) == wanted, file
        assert beside[0] in changed


def _is_part(shorter: str, text: str) -> bool:
    """Whether every line of one text stands in the other, in order."""
    lines = iter(text.split("\n"))
    return all(line in lines for line in shorter.split("\n"))


def _pointers(value: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if here:
        yield here
    if isinstance(value, dict):
        for key in value:
            yield from _pointers(value[key], (*here, key))
    if isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _pointers(entry, (*here, index))


def _others(values: Any, pointer: tuple[Any, ...], chance: random.Random) -> list[Any]:
    value = _at(values, pointer)
    if isinstance(value, list):
        return [[*value, "new"], ["new", *value], value[::-1] if len(value) > 1 else [*value, *value]]
    if isinstance(value, dict):
        return [{**value, "note": "new"}, {**value, "state": {"date": "2026"}}]
    return [
        chance.choice(SAYINGS),
        chance.choice([3, 2.5, True]),
        *([["a", {"b": "c"}]] if pointer[0] == "ages" else []),
    ]


def _at(values: Any, pointer: tuple[Any, ...]) -> Any:
    for step in pointer:
        values = values[step]
    return values


def _changed(values: Any, pointer: tuple[Any, ...], other: Any) -> Any:
    values = deepcopy(values)
    above = _at(values, pointer[:-1])
    if other is None:
        del above[pointer[-1]]
    else:
        above[pointer[-1]] = other
    return values


def _around(text: str, field: str) -> tuple[str, str]:
    """The text above a field's own comment, and from the next field's comment on."""
    lines = text.split("\n")
    marks = _field_marks(text)
    own = marks[field][0]
    following = min((line for line, _ in marks.values() if line > own), default=None)
    before = "\n".join(lines[: own - 2]) + "\n"
    after = "" if following is None else "\n".join(["", *lines[following - 2 :]])
    return before, after


def _field_marks(text: str) -> dict[str, tuple[int, int]]:
    marks = parse(text, "x.yaml", with_marks=True).key_marks
    return {str(pointer[0]): mark for pointer, mark in marks.items() if len(pointer) == 1}


def _lines_of(values: Any, pointer: tuple[Any, ...]) -> int:
    return 1 + len(list(_pointers(_at(values, pointer))))


def test_a_new_field_stands_where_the_schema_puts_it() -> None:
    text = "# top\nname: A\n\n# why\ncoverage: {scope: local}  # all\n"

    changed = revised(text, {"name": "A", "topics": ["clubs"], "coverage": {"scope": "local"}}, SERVICE)

    assert changed == "# top\nname: A\ntopics:\n  - clubs\n\n# why\ncoverage: {scope: local}  # all\n"


def test_a_field_that_goes_takes_its_own_comments_and_no_others() -> None:
    text = "# top\nname: A\n# old\nsummary: B  # beside\n\n# about topics\n\ntopics: [clubs]\n"

    assert revised(text, {"name": "A", "topics": ["clubs"]}, SERVICE) == (
        "# top\nname: A\n\n# about topics\n\ntopics: [clubs]\n"
    )


def test_a_list_in_brackets_stays_in_brackets() -> None:
    text = "topics: [clubs, 'advice']  # two\nneeds: [autism]\n"

    changed = revised(text, {"topics": ["clubs", "advice", "no"], "needs": ["autism"]}, SERVICE)

    assert changed == "topics: [clubs, advice, 'no']  # two\nneeds: [autism]\n"


def test_an_entry_that_moves_takes_its_comments_along() -> None:
    text = "topics:\n  # one\n  - a  # first\n  - b\n"

    assert revised(text, {"topics": ["b", "a"]}, SERVICE) == "topics:\n  - b\n  # one\n  - a  # first\n"


def test_text_of_comments_alone_keeps_them_above() -> None:
    assert revised("# a draft", {"name": "A"}, SERVICE) == "# a draft\nname: A\n"


def test_a_record_in_brackets_is_written_anew_and_keeps_its_comments() -> None:
    text = "{name: A, # a\n topics: [clubs]}\n"

    assert revised(text, {"name": "A", "summary": "B"}, SERVICE) == "# a\nname: A\nsummary: B\n"


@pytest.mark.parametrize(
    "text", ["a: &x 1\n", "a: *x\n", "a: !!str 1\n", "a: [\n", "a: 1\na: 2\n", "a: 1\n---\nb: 2\n"]
)
def test_a_text_that_is_not_sound_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words are YAML's own
        revised(text, {"a": 3}, SERVICE)


def test_what_our_reading_takes_another_way_is_left_as_it_stands() -> None:
    text = "summary: |\n  One line.\nregisters: {urn: 111507}\nages: {from: 5}\n"
    as_read = {"summary": "One line.", "registers": {"urn": "111507"}, "ages": {"from": 5}}

    assert revised(text, as_read, SERVICE) == text
    assert revised(text, read(text), SERVICE) == text
    assert revised(text, {**as_read, "ages": {"from": 6}}, SERVICE) == text.replace("from: 5", "from: 6")
