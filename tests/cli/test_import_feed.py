"""`local-offer import feed`."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.folder import Folder
from tests.imports.directories.example import DOCUMENTS, SQUARE, document, outpost

from local_offer.cli import main

TODAY = {"SOURCE_DATE_EPOCH": "1795424400"}  # 23 November 2026
SETTINGS = """\
site_name: Cheshire East SEND Local Offer
theme: {name: local-offer}
plugins: [local-offer: {demonstration: Demo, council: {name: Cheshire East, gss: E06000049, neighbours: [E06000021]}}]
"""
PLACES = "crewe: {title: Crewe}\n"
POSTCODES = """\
postcode,latitude,longitude,area
CW1 2AF,53.0980,-2.4331,E06000049
CW1 2AG,53.0981,-2.4324,E06000049
"""
OUTLINE = {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [SQUARE]}}


@pytest.fixture
def council(folder: Folder) -> Folder:
    (folder.path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder.path / "docs").mkdir()
    folder.write("boundary.geojson", json.dumps(OUTLINE))
    folder.write("vocabulary/places.yaml", PLACES)
    folder.write("postcodes.csv", POSTCODES)
    return folder


def _run(folder: Folder, *words: str | Path) -> Result:
    source = ("--source", "Example directory", "--url", "https://directory.example.org/api", "--dated", "2026-11-01")
    return CliRunner(env=TODAY).invoke(main, ["import", "feed", *map(str, words), *source, "--into", str(folder.path)])


def _content(folder: Folder) -> dict[str, bytes]:
    return {file.as_posix(): file.read_bytes() for file in sorted(folder.path.rglob("*.yaml"))}


def _save(folder: Folder, value: Any, name: str = "feed.json") -> Path:
    file = folder.path / name
    file.write_text(json.dumps(value), encoding="utf-8")
    return file


def test_nothing_is_written_until_it_is_said(council: Folder) -> None:
    before = _content(council)

    done = _run(council, DOCUMENTS / "outpost.json")

    assert done.exit_code == 0, done.output
    assert done.output.startswith("read 4 as Outpost\n")
    assert done.output.endswith("2 left out, 4 new\nNothing was written. Say --write to write.\n")
    assert _content(council) == before


@pytest.mark.parametrize("name", ["outpost", "oruk-1", "oruk-3", "placecube"])
def test_a_feed_makes_a_sound_offer_and_taken_again_changes_nothing(council: Folder, name: str) -> None:
    first = _run(council, DOCUMENTS / f"{name}.json", "--topic", "advice", "--write")
    before = _content(council)

    second = _run(council, DOCUMENTS / f"{name}.json", "--topic", "advice", "--write")

    assert first.exit_code == second.exit_code == 0, first.output + second.output
    assert " new" in first.output.splitlines()[-1]
    assert not {" new", " filled", " differs"} & {f" {word}" for word in second.output.splitlines()[-1].split()}
    assert _content(council) == before
    assert not council.errors()
    assert not {"personal-email", "personal-mobile", "unsafe-link", "html-in-text", "no-reason-listed"} & set(
        council.rules()
    )


def test_a_service_that_was_renamed_in_the_feed_is_found_again(council: Folder) -> None:
    _run(council, _save(council, outpost()), "--write")

    done = _run(council, _save(council, outpost(name="Weekend Club")), "--accept", "--write")

    assert "name: was 'Saturday Club', is now 'Weekend Club'" in done.output
    assert [path.stem for path in (council.path / "offer" / "services").glob("*.yaml")] == ["saturday-club"]


def test_two_services_of_one_name_stay_two(council: Folder) -> None:
    entries = [outpost(id=1), outpost(id=2, description="Play and trips on Sundays.")]

    first = _run(council, _save(council, entries), "--write")
    second = _run(council, _save(council, entries), "--write")

    assert first.output.splitlines()[-1] == "3 new"
    assert second.output.splitlines()[-1] == "2 unchanged"


def test_pages_saved_as_several_files_are_one_feed(council: Folder) -> None:
    pages = [_save(council, {"content": [outpost(id=number)], "totalPages": 2}, f"{number}.json") for number in (1, 2)]

    done = _run(council, *pages)

    assert done.output.startswith("read 2 as Outpost\n")


def test_a_later_date_of_the_feed_is_no_new_source(council: Folder) -> None:
    _run(council, _save(council, outpost()), "--write")
    before = _content(council)

    done = CliRunner(env=TODAY).invoke(
        main,
        ["import", "feed", str(_save(council, outpost())), "--source", "Example directory", "--dated", "2026-11-20",
         "--url", "https://directory.example.org/api", "--into", str(council.path), "--write"],
    )  # fmt: skip

    assert done.output.splitlines()[-1] == "1 unchanged"
    assert _content(council) == before


def test_what_is_no_feed_is_refused_with_its_place(council: Folder) -> None:
    file = council.path / "feed.json"
    file.write_text('{"content": [', encoding="utf-8")

    done = _run(council, file)

    assert done.exit_code == 1
    assert f"{file}:1:14: this is no JSON" in done.output


def test_a_map_at_fault_is_misuse(council: Folder) -> None:
    map_ = council.path / "map.yaml"
    map_.write_text("terms:\n  Cadets: {topics: [klubs]}\n", encoding="utf-8")

    done = _run(council, DOCUMENTS / "outpost.json", "--map", map_)

    assert done.exit_code == 2
    assert "'Cadets': 'klubs' is not one of our topics" in done.output


def test_an_unknown_topic_is_misuse(council: Folder) -> None:
    done = _run(council, DOCUMENTS / "outpost.json", "--topic", "klubs")

    assert done.exit_code == 2
    assert "'klubs' is not one of our topics" in done.output


def test_the_real_page_of_a_directory_is_taken_in_twice(council: Folder) -> None:
    settings = SETTINGS.replace("Cheshire East", "Buckinghamshire").replace("E06000049", "E06000060")
    (council.path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (council.path / "offer" / "boundary.geojson").unlink()
    page = _save(council, document("aylesbury-outpost"))

    first, second = (_run(council, page, "--write").output.splitlines()[-1] for _ in range(2))

    assert (first, second) == ("2 new", "1 unchanged")


def test_a_persons_own_summary_and_reason_are_no_difference(council: Folder) -> None:
    words = "Play and trips for disabled children. " * 8
    _run(council, _save(council, outpost(description=words)), "--write")
    file = council.path / "offer" / "services" / "saturday-club.yaml"
    text = file.read_text(encoding="utf-8")
    ours = re.sub(r"summary: .*\n", "summary: Play for disabled children on Saturdays.\n", text)
    file.write_text(ours, encoding="utf-8")

    done = _run(council, _save(council, outpost(description=words)), "--write")

    assert done.output.splitlines()[-1] == "1 unchanged"
    assert file.read_text(encoding="utf-8") == ours


def test_a_service_whose_organisation_is_left_to_a_person_names_none(council: Folder) -> None:
    council.write(
        "organisations/example-trust-limited.yaml",
        "name: Example Trust Limited\nkind: charity\ncontact: {email: hello@trust.example.org, website: "
        '"https://trust.example.org/"}\nsources: [{name: A form}]\n',
    )
    trust = {"id": 2, "name": "Example Trust", "email": "hello@trust.example.org", "url": "https://trust.example.org"}

    done = _run(council, _save(council, outpost(organisation=trust)), "--write")

    assert "left out: Example Trust" in done.output
    assert "its organisation 'example-trust' is no record here; name it by hand" in done.output
    assert "unknown-organisation" not in council.rules()
