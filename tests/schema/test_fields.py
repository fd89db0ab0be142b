"""What a field is stands once, and of every field of a service and an organisation."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from tests.changed_schema import changed_schema
from tests.folder import SOUND

from local_offer.cli import main
from local_offer.schema import contract, fields, files

TEXT = {"type": "string", "minLength": 1}
ID = {"type": "string", "pattern": "^[a-z_]+$"}
IDS = {"type": "array", "items": {"type": "string"}, "uniqueItems": True}
ASKED = {"anyOf": [{"const": True}, ID]}
LINE = {
    "type": "object", "additionalProperties": False,
    "properties": {
        "sheet": {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 9}, ID]},
        "form": ID, "issue": ASKED, "new": ASKED, "terminal": ASKED,
        "shown": {"type": "array", "items": {"enum": list(fields.PLACES)}, "uniqueItems": True, "minItems": 1},
        "nowhere": {"type": "string", "pattern": "[.]$"},
        "folded": {"const": True}, "ordered": {"const": True}, "prose": {"const": True}, "past": {"type": "boolean"},
        "words": {"enum": ["title", "role", "address", "variant"]},
        "column": {"anyOf": [ID, {"type": "array", "items": ID, "minItems": 1}]}, "answers": ID,
    },
}  # fmt: skip
PART = {
    "type": "object", "additionalProperties": False, "required": ["id", "title", "lede", "fields"],
    "properties": {
        "id": {"type": "string", "pattern": "^[a-z-]+$"}, "title": TEXT, "lede": TEXT, "is_first": {"const": True},
        "fields": {"type": "object", "propertyNames": {"pattern": "^[a-z_0-9]+([.][a-z_0-9]+)*$"},
                   "additionalProperties": LINE},
    },
}  # fmt: skip
KIND = {
    "type": "object", "additionalProperties": False, "required": ["parts"],
    "properties": {"parts": {"type": "array", "items": PART}},
}  # fmt: skip
QUESTION = {
    "type": "object", "additionalProperties": False, "required": ["question", "field", "weight"],
    "properties": {"question": TEXT, "field": TEXT, "weight": {"enum": [1, 2, 3]}},
}  # fmt: skip
OTHER = {"type": "object", "additionalProperties": False, "properties": {"prose": IDS, "words": IDS, "past": IDS}}
SCHEMA = {
    "type": "object", "additionalProperties": False,
    "required": ["title", "description", "reasons", "questions", "service", "organisation", "other_records"],
    "properties": {
        "title": TEXT, "description": TEXT,
        "reasons": {"type": "object", "additionalProperties": {"type": "string", "pattern": "[.]$"}},
        "questions": {
            "type": "object", "additionalProperties": False, "required": ["service", "organisation"],
            "properties": {kind: {"type": "object", "additionalProperties": QUESTION} for kind in fields.KINDS},
        },
        "service": KIND, "organisation": KIND,
        "other_records": {"type": "object", "additionalProperties": OTHER},
    },
}  # fmt: skip
CONTRACT = contract()
SCHEMAS = CONTRACT.schemas


def leaves(schema: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every field that holds a value, by its path."""
    for name, field in schema["properties"].items():
        path = f"{above}.{name}" if above else name
        inner = field if "properties" in field else field.get("items", {})
        if "properties" in inner:
            yield from leaves(inner, path)
        else:
            yield path, field


def lines(kind: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for part in files.read("fields.json")[kind]["parts"]:
        yield from part["fields"].items()


def test_the_file_is_as_its_readers_take_it() -> None:
    wrong = [(list(fault.path), fault.message) for fault in Draft202012Validator(SCHEMA).iter_errors(document())]

    assert wrong == []


@pytest.mark.parametrize("kind", fields.KINDS)
def test_every_field_of_the_schema_has_its_line_and_no_other_has(kind: str) -> None:
    told = Counter(leaf.path for leaf in fields.leaves(kind))
    known = [path for path, _ in leaves(SCHEMAS[kind])]

    assert [f"add a line for '{path}' to schema/fields.json, {kind}" for path in known if path not in told] == []
    assert [f"'{path}' is no field of schema/{kind}.json: mend its line" for path in told if path not in known] == []
    assert [f"'{path}' has a line in two parts" for path, times in told.items() if times > 1] == []


@pytest.mark.parametrize("kind", fields.KINDS)
def test_every_field_is_asked_in_each_way_or_says_why_not(kind: str) -> None:
    for leaf in fields.leaves(kind):
        assert {way for way in fields.WAYS if leaf.asked[way]} | set(leaf.why_not) == set(fields.WAYS), leaf.path


@pytest.mark.parametrize("kind", fields.KINDS)
def test_every_field_is_shown_somewhere_or_says_why_not(kind: str) -> None:
    assert [leaf.path for leaf in fields.leaves(kind) if bool(leaf.shown) == bool(leaf.nowhere)] == []


def test_every_reason_is_given_somewhere() -> None:
    given = {line.get(way) for kind in fields.KINDS for _, line in lines(kind) for way in fields.WAYS}

    assert set(document()["reasons"]) - {"begin", "guide"} <= given


@pytest.mark.parametrize("kind", fields.KINDS)
def test_every_date_says_whether_it_can_only_have_been(kind: str) -> None:
    dates = {path for path, field in leaves(SCHEMAS[kind]) if field.get("format") in ("date", "partial-date")}

    assert {leaf.path for leaf in fields.leaves(kind) if leaf.is_past is not None} == dates


@pytest.mark.parametrize("kind", fields.KINDS)
def test_prose_is_text(kind: str) -> None:
    texts = {path for path, field in leaves(SCHEMAS[kind]) if field["type"] == "string" and "enum" not in field}

    assert fields.prose(kind) <= texts
    of_variants = {path for path, sort in fields.words(kind).items() if sort == "variant"}
    assert fields.prose(kind) | of_variants >= {
        path for path, field in leaves(SCHEMAS[kind]) if field.get("maxLength", 0) > 500 and field["type"] == "string"
    }


@pytest.mark.parametrize("kind", [*fields.KINDS, "comment", "log", "gap", "series", "guide", "council"])
def test_every_text_that_someone_writes_says_what_sort_of_words_it_holds(kind: str) -> None:
    """So that a field that is added is looked at by the rules on privacy."""
    own = {path for path, field in leaves(SCHEMAS[kind]) if _is_own_words(field.get("items", field))}
    told = set(fields.words(kind))
    of_groups = {path for path in own if any(path.startswith(f"{above}.") for above in ("facts", "documents"))}

    assert told - own <= {"facts", "documents.title", "documents.period"}
    assert own - of_groups - {"related.words"} <= told


def _is_own_words(field: Mapping[str, Any]) -> bool:
    """Whether it is a text that is no word of a list, no day, no address of a page and no id or number."""
    is_free = field["type"] == "string" and not {"enum", "format"} & field.keys()
    return is_free and not re.match(r"\^(?:\(|\[)", field.get("pattern", ""))


@pytest.mark.parametrize("kind", ["comment", "log", "gap", "series", "guide"])
def test_what_is_told_of_other_records_is_a_field_of_theirs(kind: str) -> None:
    known = dict(leaves(SCHEMAS[kind]))

    assert fields.prose(kind) <= known.keys()
    assert {known[path]["format"] for path in fields.past(kind)} <= {"date", "partial-date"}


def test_a_column_has_one_meaning() -> None:
    named = Counter(name for kind in fields.KINDS for leaf in fields.leaves(kind) for name in leaf.columns)

    assert named
    assert [name for name, times in named.items() if times > 1] == []


@pytest.mark.parametrize("kind", fields.KINDS)
def test_every_question_of_families_has_a_field_where_its_answer_goes(kind: str) -> None:
    questions = fields.questions(kind)

    assert {leaf.answers for leaf in fields.leaves(kind)} - {""} <= {question.id for question in questions}
    for question in questions:
        schema: Mapping[str, Any] = SCHEMAS[kind]
        for step in question.field.split("."):
            schema = schema.get("items", schema)["properties"][step]


REASONS = ", ".join(files.read("fields.json")["reasons"])


@pytest.mark.parametrize(
    ("line", "slip", "expected"),
    [
        (
            '"waiting.unit": {"sheet": 1, "issue": true}', '"waiting.unit": {"sheet": 1}',
            "schema/fields.json, service: 'waiting.unit' does not say whether the issue form asks for it: "
            f'write "issue": true, or the id of a reason ({REASONS})',
        ),
        (
            '"waiting.unit": {"sheet": 1, "issue": true}', '"waiting.unit": {"sheet": false, "issue": true}',
            "schema/fields.json, service: 'waiting.unit' does not say whether the spreadsheet asks for it: "
            f'write "sheet": 1, or the id of a reason ({REASONS})',
        ),
        (
            '"hours.from": {"sheet": "rare"', '"hours.from": {"sheet": "rar"',
            "schema/fields.json, service: 'hours.from' has \"sheet\": \"rar\", which is no reason: "
            f'write one of {REASONS}, or add it to "reasons"',
        ),
        (
            '{\n  "title"', '{\n  title',
            "schema/fields.json: this is no JSON: mend it at line 2, column 3 "
            "(Expecting property name enclosed in double quotes)",
        ),
    ],
)  # fmt: skip
def test_a_slip_in_a_line_ends_a_command_with_what_to_write(
    line: str, slip: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with changed_schema(tmp_path, monkeypatch, {line: slip}, "fields.json"):
        done = CliRunner().invoke(main, ["check", str(SOUND)])

    assert (done.exit_code, done.output) == (2, f"Error: {expected}\n")


def document() -> Mapping[str, Any]:
    return files.read("fields.json")
