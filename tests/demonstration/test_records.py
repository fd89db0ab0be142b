"""The records of the demonstration: sound, in order, private, and counted as its files say."""

import gzip
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
from tests.demonstration.now import NOW
from tests.folder import told
from tests.recount import recounted
from tests.search.findable import Findable
from tests.site.commands import ROOT

from local_offer.reading.schema_errors import all_errors
from local_offer.reading.soundness import soundness
from local_offer.reading.yaml import parse
from local_offer.schema import contract
from local_offer.search.places import place_files
from local_offer.views.gaps import Gaps
from local_offer.writing import formatted, revised

SCHEMAS = contract().schemas
KINDS = {
    "services": "service",
    "organisations": "organisation",
    "comments": "comment",
    "log": "log",
    "gaps": "gap",
    "figures": "series",
}
FILES = sorted((file, kind) for name, kind in KINDS.items() for file in (ROOT / "offer" / name).rglob("*.yaml"))
HEAVIEST_PLACES = 8 * 1024  # bytes gzipped, of the postcodes of one district


def test_the_check_says_nothing() -> None:
    assert told(ROOT, NOW) == []


def test_every_record_keeps_its_bytes_when_it_is_written_again() -> None:
    changed = [
        file for file, kind in FILES if revised(_text(file), deepcopy(_values(file)), SCHEMAS[kind]) != _text(file)
    ]

    assert FILES
    assert changed == []


def test_a_record_that_is_put_in_order_says_what_it_said_and_stays_in_order() -> None:
    for file, kind in FILES:
        once = formatted(_text(file), SCHEMAS[kind])
        assert parse(once, "").values == _values(file), file
        assert formatted(once, SCHEMAS[kind]) == once, file


def test_the_quick_check_says_of_every_record_what_jsonschema_says() -> None:
    made = {kind: (soundness(schema), all_errors(schema)) for kind, schema in SCHEMAS.items()}
    for file, kind in FILES:
        is_sound, errors = made[kind]
        assert is_sound(_values(file)) == (next(errors(_values(file)), None) is None), file


def test_every_crossing_is_as_counted_anew_from_the_files(findable: Findable) -> None:
    counted = {(row.topic, row.area, row.need, row.ages): row.count for row in Gaps(findable.offer).rows()}

    assert {key: count for key, count in counted.items() if count} == dict(recounted(ROOT, NOW))


@pytest.mark.parametrize("place", ["services", "organisations"])
def test_every_record_names_its_sources(place: str) -> None:
    records = [file for file, _ in FILES if place in file.parts]

    assert [file for file in records if not _values(file).get("sources")] == []


def test_no_file_of_postcodes_is_large(findable: Findable) -> None:
    sizes = {path: len(gzip.compress(text.encode())) for path, text in place_files(findable.offer)}

    assert {path: size for path, size in sizes.items() if size >= HEAVIEST_PLACES} == {}


@cache
def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@cache
def _values(file: Path) -> dict[str, object]:
    values: dict[str, object] = parse(_text(file), file.name).values
    return values
