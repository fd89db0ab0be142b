"""A newer extract of the register: every change is shown, nothing is changed unasked, and twice is once.

The extract holds a few rows of the register of 2024 (Open Government Licence v3.0), as it might look two years on.
"""

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.folder import Folder

from local_offer.imports import GIAS_NEEDED, Accepting, gias
from local_offer.intake import Step, take_in
from local_offer.offer import Council
from local_offer.reading import read
from local_offer.reading.tables.table import read_table

EXTRACT = Path(__file__).with_name("register.csv")
COUNCIL = Council(name="Cheshire East", gss="E06000049", neighbours=("E06000050",))
CLOSED, RENAMED, NEW_SITE, MOVED, GONE = "110953", "111008", "111009", "111023", "111031"
SUCCESSOR = "999999"
SCHOOLS = "offer/services/schools"


def _source(day: str) -> dict[str, str]:
    return {"name": "Register of schools", "url": "https://example.org/register", "date": day}


def _updated(file: Path) -> Path:
    """The extract with one school closed and followed by another, one renamed, one with a new website, one in
    another council, and one no longer there."""
    rows = read_table(EXTRACT, GIAS_NEEDED)
    by_urn = {row["URN"]: row for row in rows}
    after = {**by_urn[CLOSED], "URN": SUCCESSOR, "TypeOfEstablishment (name)": "Academy converter"}
    by_urn[CLOSED] |= {
        "EstablishmentStatus (name)": "Closed",
        "CloseDate": "31-08-2026",
        "ReasonEstablishmentClosed (name)": "Academy Converter",
    }
    by_urn[RENAMED] |= {"EstablishmentName": "The New Name School", "NumberOfPupils": "199"}
    by_urn[RENAMED] |= {"StatutoryLowAge": "3", "StatutoryHighAge": "11"}
    by_urn[NEW_SITE]["SchoolWebsite"] = "www.new.example.org"
    by_urn[MOVED]["LA (code)"] = "896"
    rows = [row for row in rows if row["URN"] != GONE] + [after]
    with file.open("w", encoding="cp1252", newline="") as out:
        writer = csv.DictWriter(out, list(dict.fromkeys(head for row in rows for head in row)))
        writer.writeheader()
        writer.writerows(rows)
    return file


def _take_in(
    folder: Folder, file: Path, day: str, *, write: bool = True, accept: bool = False, is_linked: bool = True
) -> dict[str, Step]:
    """The steps that are worth a look, by path."""
    offer = read(folder.path, COUNCIL).offer
    links = folder.path / "links.csv"
    links.write_text(
        "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
        f'"{CLOSED}","{SUCCESSOR}","Westminster Nursery School","Successor","01-09-2026"\n'
        f'"{SUCCESSOR}","{CLOSED}","Westminster Nursery School","Predecessor","01-09-2026"\n',
        encoding="cp1252",
    )
    after = read_table(links) if is_linked else []
    drafts, skipped = gias(read_table(file, GIAS_NEEDED), offer, {"": _source(day)}, day, after)
    steps = take_in(
        folder.path, offer, drafts, skipped, below="schools", write=write, accepting=Accepting(everything=accept)
    )
    return {step.path or str(step.row): step for step in steps}


def _content(folder: Folder) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.path.rglob("*.yaml")}


def _said(steps: dict[str, Step], name: str) -> str:
    return "\n".join(steps[f"{SCHOOLS}/{name}.yaml"].said())


def _outcomes_of(steps: dict[str, Step], words: str) -> list[str]:
    return [step.outcome for step in steps.values() if any(words in note for note in step.notes)]


@pytest.fixture
def two_years_on(folder: Folder, tmp_path: Path) -> Path:
    _take_in(folder, EXTRACT, "2024-06-17")
    return _updated(tmp_path / "edubasealldata20261120.csv")


def test_each_change_is_shown_and_nothing_that_stands_is_changed(folder: Folder, two_years_on: Path) -> None:
    before = _content(folder)

    steps = _take_in(folder, two_years_on, "2026-11-20", write=False)

    closed = _said(steps, "westminster-nursery-school")
    assert "status: state 'open' is kept, the import has state 'closed', date '2026-08-31'" in closed
    assert f"the school that takes its place, URN {SUCCESSOR}, is no entry here yet" in closed
    assert "why it closed: Academy Converter" in closed
    renamed = _said(steps, "alderley-edge-community-primary-school")
    assert "the import has 'The New Name School'" in renamed
    assert "setting.pupils: 203 is kept, the import has 199" in renamed
    assert "filled ages" in renamed
    assert "contact.website: 'http://www.styal.cheshire.sch.uk' is kept" in _said(steps, "styal-primary-school")
    assert "now in Cheshire West and Chester; it is open here" in _said(steps, "lower-park-school")
    assert f"URN {GONE} is not in this list; it is open here" in _said(steps, "lindow-community-primary-school")
    assert _outcomes_of(steps, f"it takes the place of URN {CLOSED}") == ["left out"]
    assert _content(folder) == before


def test_what_is_accepted_is_written_once_and_is_nothing_to_do_the_second_time(
    folder: Folder, two_years_on: Path
) -> None:
    _take_in(folder, two_years_on, "2026-11-20", accept=True)
    before = _content(folder)

    again = _take_in(folder, two_years_on, "2026-11-20", accept=True)

    assert set(Counter(step.outcome for step in again.values())) == {"unchanged", "left out"}
    assert _content(folder) == before
    assert [word for word in folder.told() if " error: " in word] == []
    offer = folder.offer()
    closed = offer.service_by_id["westminster-nursery-school"]
    assert (closed.is_closed, closed.status.replaced_by) == (True, "westminster-nursery-school-2")
    renamed = offer.service_by_id["alderley-edge-community-primary-school"]
    assert (renamed.name, renamed.also_known_as) == ("The New Name School", ("Alderley Edge Community Primary School",))
    assert renamed.summary == "A state primary school in Alderley Edge for ages 3 to 11."
    assert offer.service_by_id["styal-primary-school"].sources[0].date == "2026-11-20"


def test_an_academy_follows_the_school_of_its_name_and_place_without_a_link(folder: Folder, two_years_on: Path) -> None:
    waiting = _take_in(folder, two_years_on, "2026-11-20", is_linked=False)
    accepted = _take_in(folder, two_years_on, "2026-11-20", is_linked=False, accept=True)
    before = _content(folder)
    _take_in(folder, two_years_on, "2026-11-20", is_linked=False, accept=True)

    assert _outcomes_of(waiting, f"it takes the place of URN {CLOSED}") == ["left out"]
    assert _outcomes_of(accepted, f"URN {SUCCESSOR} has its name and place") == ["changed"]
    closed = folder.offer().service_by_id["westminster-nursery-school"]
    assert closed.status.replaced_by == "westminster-nursery-school-2"
    assert folder.errors() == []
    assert _content(folder) == before


def test_what_a_person_added_or_wrote_better_stays(folder: Folder, two_years_on: Path) -> None:
    file = folder.path / SCHOOLS / "alderley-edge-community-primary-school.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("summary: A state primary school in Alderley Edge.", "summary: A small village school.  # ours")
    file.write_text(f"# Kept by Jo's team.\n{text}review_by: 2027-01-01\nkeywords: [village]\n", encoding="utf-8")

    _take_in(folder, two_years_on, "2026-11-20", accept=True)

    written = file.read_text(encoding="utf-8")
    assert written.startswith("# Kept by Jo's team.\nname: The New Name School\n")
    assert "summary: A small village school.  # ours" in written
    assert "keywords: [village]" in written
    assert "pupils: 199" in written


def test_schools_of_which_a_part_of_the_register_says_nothing_are_not_missed(folder: Folder, tmp_path: Path) -> None:
    _take_in(folder, EXTRACT, "2024-06-17")
    special: list[dict[str, Any]] = [
        row for row in read_table(EXTRACT, GIAS_NEEDED) if "special" in row["TypeOfEstablishment (name)"]
    ]
    with (tmp_path / "special.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(special[0]))
        writer.writeheader()
        writer.writerows(special)

    steps = _take_in(folder, tmp_path / "special.csv", "2026-11-20", write=False)

    assert [step.name for step in steps.values() if step.row == 0] == []
