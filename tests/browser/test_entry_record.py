"""The form reads a record as the program does, and writes it so that nothing is lost."""

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.modules import asked, opened
from tests.folder import BROKEN
from tests.reading.test_fuzz import RICH, _changed
from tests.town import town
from tests.writing.test_yaml import PIECES, _value

from local_offer.reading import yaml
from local_offer.reading.text import text_of
from local_offer.reading.validation import Checker, faults
from local_offer.schema import contract
from local_offer.schema.rules import braces, sayings, wholes
from local_offer.writing import yaml_of
from local_offer.writing.yaml import flow_of, lines_of

RECORD = "providers/record/record.js"
WRITTEN = "({read, write}, {text, values}, schema) => write(read(text).document, values, schema)"
HOSTILE = (
    *PIECES, "# note", "a: b", "- a", "yes", "1e3", "0123", "|", "> x", "a\tb", "\ta", "a\u2028b", "a\u2029",
    "a\u0085b", "👩‍👧 x", "{{ 7 * 7 }}", "{% x %}", "<script>alert(1)</script>", "word " * 900, "ends\n",
    "ends\n\n", "\nbegins", "a\n  b\n\n\nc", "a \n b", "---\na", "...", "'", '"', "\\", "\\n", "it's \"x\"",
    "word it's  (so) : " * 40, "a\u2028" * 50, "\U0010ffff", "null: x", " - ", "x" * 100,
    "x" * 101,
    "%x", "@x", "`x`", "*x", "&x", "!x", "? x", "null", "~", "[]", "{}", "\ufeffx", "é" * 300, "0x1f",
    "12:30:45", "2026-11-02", "-", "--", "- -", ":", "::", "#", "a #b", "a# b", " x", "x ",
)  # fmt: skip
NAMES = ("field", "", "a: b", "two\nlines", "no", "5", "x" * 100, "x" * 101, "a " * 60, "\u2028" * 100, "é\n" * 60)
UNREADABLE = ("\0", "\x1b[1m", "a\x7f\x80", "\ufffe")  # however they are written
NUMBERS = (0, -7, 5.5, -0.25, 1e-7, -1.25e-9, 1.5e16, 1e21, -1.2345e30, 2**53 - 1)
COMMENTED = """\
# A record that people have written by hand.
name:   "Saturday Club"   # as it calls itself
topics: [clubs, short-breaks] # the first is the main one
ages: {from: 5, to: 11} # years

# what it is
needs:
- autism # not indented
- any
contact:
  # the office
  phones:
    - number: 01270 123456   # by day
      label: Office
    # by night
    - label: Night
      number: 01270 123457
  website: https://example.org # ours
description: |+
  Para one.

  Two: # not a comment

summary: >-
  Folded text
  goes on.
sources:
  - name: A
    facts: "x: y"

  # the second
  - {name: B, date: 2026}
# the end"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = opened(browser)
    yield page
    page.close()


def test_records_are_read_as_the_program_reads_them_and_written_back_letter_for_letter(
    page: Page, records: Path, every: int
) -> None:
    files = sorted((records / "offer").rglob("*.yaml"))[::every]
    texts = [file.read_bytes().decode() for file in files]
    script = """({read, write}, text) => {
        const {values, document, problem} = read(text);
        return {values, problem, same: document && write(document, values, {}) === text}; }"""

    answers = asked(page, RECORD, script, texts)

    assert len(texts) > 50
    for file, text, answer in zip(files, texts, answers, strict=True):
        assert answer == {"values": yaml.parse(text, file.name).values, "problem": None, "same": True}, file


def test_numbers_where_text_belongs_are_mended_as_the_program_mends_them(page: Page) -> None:
    schemas = contract().schemas
    texts = [
        RICH,
        "name: 5\nsummary: |\n  Play and trips for all.\nregisters: {urn: 111507, charity: 012}\nkeywords: [1, 2]\n",
    ]

    answers = asked(
        page,
        "providers/record/record.js",
        "({read}, text, schema) => read(text, schema).values",
        texts,
        schemas["service"],
    )

    for text, answer in zip(texts, answers, strict=True):
        values = yaml.parse(text, "x.yaml").values
        faults(values, Checker(schemas["service"]), "x.yaml", wholes()["service"])
        assert answer == values


def test_no_text_is_read_as_something_else_than_the_program_reads(page: Page) -> None:
    """A text that one of the two refuses may be refused by both; what both read must be the same."""
    chance = random.Random(5)  # noqa: S311 - the same each time
    broken = [file.read_bytes().decode("utf-8", "replace") for file in sorted(BROKEN.rglob("*.yaml"))]
    changed = [_changed(RICH, chance).encode("utf-8", "replace").decode() for _ in range(400)]
    written = [f"field: {piece}\nother:\n  - {piece}\n  - x: {piece}\n" for piece in HOSTILE]
    texts = [*broken, *changed, *written]

    answers = asked(page, RECORD, "({read}, text) => read(text)", texts)

    both = refused = taken = 0
    for text, answer in zip(texts, answers, strict=True):
        ours = text_of(text.encode(), "x.yaml")
        document = yaml.parse(ours, "x.yaml") if isinstance(ours, str) else None
        is_sound = document is not None and not document.diagnostics and isinstance(document.values, dict)
        if answer["problem"]:
            refused += is_sound
            assert answer["problem"]["line"] >= 1
        else:
            assert document
            if not is_sound:
                taken += 1
                continue
            assert json.loads(json.dumps(document.values).replace("Infinity", "null")) == answer["values"]
            both += 1
    assert both > 300
    assert refused < 30  # raw line ends of YAML 1.1, and brackets or quotes that go on at the start of a line
    assert taken < 3  # such as `{from: 1, to:, 2}`, which then breaks the schema


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("a: 1\nb: 2\na: 3\n", "repeated-field", 3),
        ("a: &x 1\n", "yaml-anchor", 1),
        ("a: 1\nb: *x\n", "yaml-alias", 2),
        ("a: !!str 1\n", "yaml-tag", 1),
        ("a: 1\n---\nb: 2\n", "several-documents", 2),
        ("a: 1\n<<: {b: 2}\n", "yaml-merge", 2),
        ("? [a]\n: 1\n", "yaml-key", 1),
        ("a: " + "[" * 25 + "]" * 25 + "\n", "too-deep", 1),
        ("a: " + "[" * 20_000 + "\n", "too-deep", 1),
        ("a: \x00\n", "control-character", 1),
        ("x: 1\na: " + "x" * 300_000 + "\n", "too-large", 1),
        ("", "empty-file", 1),
        ("- a\n", "not-a-record", 1),
        ("a: 1\nb: 'x\n", "yaml-syntax", 2),
        ("a: b: c\n", "yaml-syntax", 1),
        ("a: @x\n", "yaml-syntax", 1),
        ("a:\n\tb: 1\n", "yaml-syntax", 2),
        ("a: 1\nb:\u00a0x\n", "yaml-syntax", 2),
        ("a:\n  -\u2009x\n", "yaml-syntax", 2),
    ],
)
def test_what_a_record_may_not_be_is_told_with_its_line(page: Page, text: str, rule: str, line: int) -> None:
    (problem,) = asked(page, RECORD, "({read}, text) => read(text).problem", [text])

    assert (problem["key"].partition("/")[0], problem["line"]) == (rule, line)
    assert braces(sayings()[problem["key"]].message) in ((), ("whole",), tuple(problem["filled"]))


def test_a_new_record_is_written_as_the_program_writes_it(page: Page) -> None:
    schemas = {kind: contract().schemas[kind] for kind in ("service", "organisation")} | {"none": {}}
    chance = random.Random(7)  # noqa: S311 - the same each time
    asking: list[dict[str, Any]] = []
    for name, kind in (("services", "service"), ("organisations", "organisation")):
        for file in sorted((town() / "offer" / name).rglob("*.yaml")):
            values = _whole_numbers(yaml.parse(file.read_text(encoding="utf-8"), file.name).values)
            asking.append({"values": values, "kind": kind})
    asking += [{"values": {"field": text, "list": [text, {text: text}]}, "kind": "none"} for text in HOSTILE]
    asking += [{"values": {f"field-{n}": _value(chance, 0) for n in range(3)}, "kind": "none"} for _ in range(300)]
    asking += [{"values": {name: _deep(text)}, "kind": "none"} for name in NAMES for text in (*HOSTILE, *UNREADABLE)]
    asking += [{"values": {"number": [number, {"x": number}]}, "kind": "none"} for number in NUMBERS]
    script = "({fresh}, {values, kind}, schemas) => fresh(values, schemas[kind])"

    answers = asked(page, RECORD, script, asking, schemas)

    for each, answer in zip(asking, answers, strict=True):
        assert answer == yaml_of(each["values"], schemas[each["kind"]])


def test_what_is_put_into_a_record_is_written_as_the_program_writes_it(page: Page) -> None:
    chance = random.Random(11)  # noqa: S311 - the same each time
    asking = [(chance.choice((0, 2, 30)), name, _deep(text)) for name in NAMES for text in HOSTILE]
    asking += [(2 * chance.randrange(20), "field", _value(chance, 0)) for _ in range(300)]
    script = "({emit, flow}, [column, name, value]) => [emit({[name]: value}, column), flow(value)]"

    answers = asked(page, "providers/record/emit.js", script, asking)

    for (column, name, value), (lines, line) in zip(asking, answers, strict=True):
        assert lines == "\n".join(lines_of(name, value, {}, column)) + "\n"
        assert line == flow_of(value, {})


def test_whatever_is_typed_is_read_back_by_the_form_and_by_the_program(page: Page) -> None:
    chance = random.Random(3)  # noqa: S311 - the same each time
    texts = [*HOSTILE, *("".join(chance.choices(HOSTILE, k=3)) for _ in range(200))]
    asking = [
        {"field": text, "group": {"x": text, "y": [text, {text: text}]}, "list": [text, text], "flow": _deep(text)}
        for text in texts
    ]
    script = """({fresh, read, write}, values) => {
        const text = fresh(values, {});
        const before = "field: old # why\\ngroup: {x: 1}\\nflow: [1] # so\\nlist:\\n  - a # one\\n  - b\\n# end\\n";
        const {document} = read(before);
        const changed = write(document, values, {});
        return {text, changed, back: read(text).values, changedBack: read(changed).values}; }"""

    answers = asked(page, RECORD, script, asking)

    for values, answer in zip(asking, answers, strict=True):
        assert answer["back"] == answer["changedBack"] == values
        for text in (answer["text"], answer["changed"]):
            document = yaml.parse(text, "x.yaml")
            assert (document.values, document.diagnostics) == (values, [])


def test_only_what_differs_is_changed(page: Page) -> None:
    values = yaml.parse(COMMENTED, "x.yaml").values
    changed = copy.deepcopy(values)
    changed["name"] = "Sunday Club"
    changed["topics"].append("childcare")
    changed["ages"]["to"] = 12
    changed["needs"].remove("any")
    changed["contact"]["phones"].append({"number": "01270 1"})
    changed["contact"]["email"] = "team@example.org"
    del changed["contact"]["website"]
    changed["status"] = {"state": "closed"}
    changed["sources"][1]["name"] = "BB"

    assert _written(page, COMMENTED, changed).splitlines() == [
        "# A record that people have written by hand.",
        "name: Sunday Club   # as it calls itself",
        "topics: [clubs, short-breaks, childcare] # the first is the main one",
        "ages: {from: 5, to: 12} # years",
        *COMMENTED.splitlines()[4:8],
        *COMMENTED.splitlines()[9:17],
        "    - number: 01270 1",
        "  email: team@example.org",
        *COMMENTED.splitlines()[18:23],
        "status:",
        "  state: closed",
        *COMMENTED.splitlines()[23:31],
        "  - {name: BB, date: 2026}",
        "# the end",
    ]


def test_a_number_that_is_text_stays_as_it_is_written_when_another_field_changes(page: Page) -> None:
    script = """({read, write}, text, schema) => {
        const {values, document} = read(text, schema);
        return [write(document, values, schema), write(document, {...values, name: "Another School"}, schema)]; }"""

    ((same, changed),) = asked(page, RECORD, script, [RICH], contract().schemas["service"])

    assert "urn: 141559\n" in RICH
    assert same == RICH
    assert changed == RICH.replace("name: Example Special School\n", "name: Another School\n", 1)


def test_an_entry_that_moves_takes_its_comment_along(page: Page) -> None:
    values = yaml.parse(COMMENTED, "x.yaml").values
    values["contact"]["phones"].reverse()

    assert "    - number: 01270 123456   # by day\n      label: Office\n" in _written(page, COMMENTED, values)


def test_ends_of_lines_and_a_mark_at_the_start_stay(page: Page) -> None:
    text = "\ufeff" + COMMENTED.replace("\n", "\r\n")
    values = yaml.parse(COMMENTED, "x.yaml").values

    assert _written(page, text, values) == text
    assert _written(page, text, {**values, "name": "Sunday Club"}) == text.replace(
        'name:   "Saturday', "name: Sunday"
    ).replace('Sunday Club"', "Sunday Club")


def test_any_change_of_any_record_says_what_it_should(page: Page) -> None:
    chance = random.Random(25)  # noqa: S311 - the same each time
    files = sorted((town() / "offer" / "services").rglob("*.yaml"))
    texts = [file.read_text(encoding="utf-8") for file in chance.sample(files, 40)] + [RICH] * 60 + [COMMENTED] * 60
    asking = []
    for text in texts:
        values = yaml.parse(text, "x.yaml").values
        for _ in range(chance.randrange(1, 4)):
            values = _mutated(values, chance)
        asking.append({"text": text, "values": values})

    answers = asked(page, RECORD, WRITTEN, asking, contract().schemas["service"])

    for each, answer in zip(asking, answers, strict=True):
        document = yaml.parse(answer, "x.yaml")
        assert (document.values, document.diagnostics) == (each["values"], [])


def _written(page: Page, text: str, values: dict[str, Any]) -> str:
    asking = {"text": text, "values": values}
    (answer,) = asked(page, RECORD, WRITTEN, [asking], contract().schemas["service"])
    return str(answer)


def _deep(text: str) -> Any:
    return [text, [text, {text: text}], {"x": [], "y": {}, "z": {text: [text]}}]


def _whole_numbers(value: Any) -> Any:
    """A browser has one kind of number: 5.0 is 5 there."""
    if isinstance(value, dict):
        return {name: _whole_numbers(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_whole_numbers(each) for each in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _mutated(value: Any, chance: random.Random) -> Any:
    """A copy with something added, taken out, put elsewhere or said differently."""
    what = chance.random()
    if isinstance(value, dict) and value:
        name = chance.choice(list(value))
        if what < 0.2:
            return {key: each for key, each in value.items() if key != name}
        if what < 0.4:
            return {**value, chance.choice(["note", "zeta", "status", "eligibility", "x: y"]): _new(chance)}
        return {**value, name: _mutated(value[name], chance)}
    if isinstance(value, list) and value:
        place = chance.randrange(len(value))
        if what < 0.25:
            return value[:place] + value[place + 1 :]
        if what < 0.5:
            return [*value[:place], _new(chance), *value[place:]]
        if what < 0.6:
            return value[::-1]
        return [*value[:place], _mutated(value[place], chance), *value[place + 1 :]]
    return _new(chance)


def _new(chance: random.Random) -> Any:
    others = (True, 0, 5.5, None, ["p", "q"], {"x": 1, "y": ["a"]}, [{"n": "1"}])
    return copy.deepcopy(chance.choice((*HOSTILE, *others)))
