"""What stands in rows and cells of people's own tables: each is in the record, or a line tells that it was left."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from tests.folder import Folder, service
from tests.imports.rows import sheet

from local_offer.imports import Accepting, Found, Mapping, gather
from local_offer.intake import take_in
from local_offer.offer import Council, Offer
from local_offer.reading.tables.sheets import read_sheets
from local_offer.records import Place

OFFER = Offer(council=Council(name="Exampleshire", gss="E06000049"), places=(Place(id="crewe", title="Crewe"),))
HEADS = "name,summary,topics,provider"
CLUB = "Saturday Club,Play for disabled children.,clubs,Rainbow Trust"


def _read(folder: Path, text: str, mapping: Mapping | None = None) -> Found:
    file = folder / "list.csv"
    file.write_text(text, encoding="utf-8")
    return gather(read_sheets(file), OFFER, mapping or Mapping(), "A list")


def _club(folder: Path, heads: str, *rows: str) -> tuple[dict[str, Any], list[str]]:
    """The one service of a list, and all that is told: of cells, then of columns."""
    first, *more = rows
    found = _read(folder, "\n".join([f"{HEADS},{heads}", f"{CLUB},{first}", *(f",,,,{row}" for row in more)]))
    (draft,) = (draft for draft in found.drafts if draft.kind == "service")
    return draft.values, [*draft.notes, *found.told]


@pytest.mark.parametrize(
    ("heads", "cells", "ages", "told"),
    [
        ("ages", "5-11", {"from": 5, "to": 11}, []),
        ("age_from,age_to", "5.0,11.0", {"from": 5, "to": 11}, []),
        ("age_from,age_to", "5 years,11 years", {"from": 5, "to": 11}, []),
        ("age_from,age_to", "6 months,2.5", {"from": "6 months", "to": "2 years 6 months"}, []),
        ("age_from,age_to", "18+,", {"from": 18}, []),
        ("ages", "All ages", {"from": 0, "to": 25}, []),
        ("ages", "8-16 (to 25 with a plan)", {"from": 8, "to": 16, "note": "to 25 with a plan"}, []),
        ("ages", "4-7; 8-11", {"from": 4, "to": 11, "note": "4-7; 8-11"}, []),
        ("ages", "5-11 and 16-18", {"note": "5-11 and 16-18"}, []),
        ("ages", "Secondary", {"note": "Secondary"}, []),
        ("age_from,age_to", "Reception,Year 6", {"note": "Reception to Year 6"}, []),
        ("age_from,age_to", "5,99", {"from": 5, "to": 25}, []),
        ("age_from,age_to", "65,", {"from": 65}, []),  # the schema refuses it, with the cell
        ("ages", "05-Nov", {"from": 5, "to": 11},
         ["E2 'ages': '05-Nov' is what a spreadsheet makes of 5-11, so it is"]),
        ("ages", "2016-11-01", {}, ["E2 'ages': '2016-11-01' is what a spreadsheet makes of 1 to 11 or 11 to 16"]),
        ("ages", "5/6/7", {}, ["E2 'ages': '5/6/7' is not an age"]),
        ("age_from,age_to", "5-11,16", {"from": 5, "to": 11}, ["F2 'age_to': '16' is not what the other cell says"]),
    ],
)  # fmt: skip
def test_ages_are_taken_in_every_manner_or_told(
    tmp_path: Path, heads: str, cells: str, ages: dict[str, Any], told: list[str]
) -> None:
    values, said = _club(tmp_path, heads, cells)

    assert values.get("ages", {}) == ages
    assert [line[: len(words)] for line, words in zip(said, told, strict=True)] == told


@pytest.mark.parametrize(
    ("heads", "cells", "field", "value"),
    [
        ("hours", "Mon-Wed 9-12", "hours",
         [{"days": ["monday", "tuesday", "wednesday"], "opens": "09:00", "closes": "12:00"}]),
        ("hours_opens,hours_closes", "10,4", "hours", [{"opens": "10:00", "closes": "16:00"}]),
        ("hours_opens", "10-12", "hours", [{"opens": "10:00", "closes": "12:00"}]),
        ("hours_days,hours_opens", "Sat,10am", "hours", [{"days": ["saturday"], "opens": "10:00"}]),
        ("needs", "ASD; SEMH/ADHD", "needs", ["autism", "social-emotional", "adhd"]),
        ("phone", "01270 960101 / 01270 960102", "contact",
         {"phones": [{"number": "01270 960101"}, {"number": "01270 960102"}]}),
        ("phone,phone", "01270 960101,01270 960102", "contact",
         {"phones": [{"number": "01270 960101"}, {"number": "01270 960102"}]}),
        ("price", "£5 per session", "cost", {"options": [{"amount": 5, "per": "session"}]}),
        ("price", "Free", "cost", {"free": "yes"}),
        ("price", "Free to members; £5 others", "cost", {"free": "depends", "note": "Free to members; £5 others"}),
        ("price,cost_note", "Donations welcome,Bring cash", "cost", {"note": "Bring cash; Donations welcome"}),
        ("cost_note", "Free of charge", "cost", {"free": "yes", "note": "Free of charge"}),
        ("waiting", "about 6 weeks", "waiting", {"value": 6, "unit": "weeks", "note": "about 6 weeks"}),
        ("waiting", "6-8 weeks", "access", {"next": "Waiting time: 6-8 weeks"}),
        ("days,opens,closes", "weekdays,0.375,half 3", "hours",
         [{"days": ["monday", "tuesday", "wednesday", "thursday", "friday"], "opens": "09:00", "closes": "15:30"}]),
        ("needs", "HI/VI", "needs", ["hearing", "vision"]),
        ("town", "Crewe / Nantwich", "locations", [{"town": "Crewe"}, {"town": "Nantwich"}]),
        ("commissioner", "The council", "commissioned_by", ["The council"]),
        ("status", "paused", "status", {"state": "temporarily-closed"}),
        ("address 1,address 2,town", "Old Hall,1 High Street,Crewe", "locations",
         [{"address": "Old Hall, 1 High Street", "town": "Crewe"}]),
        ("address,town,address 2,town 2", "1 High Street,Crewe,2 Low Street,Crewe", "locations",
         [{"address": "1 High Street", "town": "Crewe"}, {"address": "2 Low Street", "town": "Crewe"}]),
        ("address", '"1 High Street, Crewe, cw1 2ag"', "locations",
         [{"address": "1 High Street, Crewe", "postcode": "CW1 2AG"}]),
        ("address", '"Hall, Crewe CW1 2AG / New Hall, Crewe CW2 7LJ"', "locations",
         [{"address": "Hall, Crewe", "postcode": "CW1 2AG"}, {"address": "New Hall, Crewe", "postcode": "CW2 7LJ"}]),
        ("town,postcode", "Crewe,CW1 2AG; CW2 7LJ", "locations",
         [{"town": "Crewe", "postcode": "CW1 2AG"}, {"town": "Crewe", "postcode": "CW2 7LJ"}]),
        ("town,Latitude,lng", "Crewe,53.0996,-2.4424", "locations",
         [{"town": "Crewe", "position": {"latitude": 53.0996, "longitude": -2.4424}}]),
        ("number_of_places,ukprn,setting", "30,10012345,special-college", "setting",
         {"kind": "special-college", "capacity": 30}),
    ],
)  # fmt: skip
def test_a_cell_is_taken_in_the_manner_in_which_people_write_it(
    tmp_path: Path, heads: str, cells: str, field: str, value: object
) -> None:
    values, said = _club(tmp_path, heads, cells)

    assert (values[field], said) == (value, [])


@pytest.mark.parametrize(
    ("heads", "cells", "told"),
    [
        ("hours_opens", "7", "E2 'hours_opens': '7' may be in the morning or the evening; write it as 09:30 or 4pm"),
        ("needs", "autism; blue", "E2 'needs': 'blue' is not in the list"),
        ("email", "a@example.org; b@example.org", "E2 'email': 'b@example.org' is another, and only one fits"),
        ("hours_opens,hours_closes", "7,9", "E2 'hours_opens': '7 to 9' may be in the morning or the evening"),
        ("hours,start_time", "Sat 10-12,9am", "F2 'start_time': another column says it already, in another way"),
        ("hours", "2016-11-01", "E2 'hours': '2016-11-01' is a day; write days and times"),
        ("town,Easting,Northing", "Crewe,1,2", "F2 'Easting': '1', '2' is no position in Great Britain"),
        ("towns", "Crewe; Atlantis", "E2 'towns': 'Atlantis' is no place of this offer"),
        ("town,address", "Crewe; Nantwich,1 High Street", "E2 'town': names 2 places beside one address"),
        ("website", "n/a", "taken for no answer 1: 'n/a' under 'website' (E2)"),
        ("hours,", "Sat 10-12,look here", "column F has no head, so what stands in it is passed over: 1 cell"),
        ("summary", "Another", "column E, 'summary', is a second one of its kind, so it is passed over"),
        ("colour", "blue", "not one of our columns, so passed over: E, 'colour'"),
        ("address", "N/A - online", "E2 'address': 'N/A - online' is no address"),
        ("urn", "123456", "D2 'provider': a row with a school's number makes no organisation"),
    ],
)
def test_what_is_left_is_told_with_its_cell(tmp_path: Path, heads: str, cells: str, told: str) -> None:
    _, said = _club(tmp_path, heads, cells)

    assert [line for line in said if line.startswith(told)], said


def test_of_two_columns_for_one_value_the_one_with_the_plainer_name_is_taken(tmp_path: Path) -> None:
    found = _read(tmp_path, "service,name,summary,topics\nLibraries,Hale Library,Books and a quiet corner.,clubs\n")

    assert [draft.values["name"] for draft in found.drafts] == ["Hale Library"]
    assert "column A, 'service', is a second one of its kind, so it is passed over" in found.told


def test_a_row_without_a_name_goes_on_with_the_one_above(tmp_path: Path) -> None:
    values, said = _club(
        tmp_path, "town,postcode,hours,price,eligibility",
        "Crewe,CW1 2AG,Mon 9-12,£5,Anyone", "Nantwich,CW5 5AA,Tue 9-12,£2,", "Crewe,CW1 2AG,Wed 9-12,,Members",
    )  # fmt: skip

    assert [place["town"] for place in values["locations"]] == ["Crewe", "Nantwich"]
    assert [entry["days"] for entry in values["hours"]] == [["monday"], ["tuesday"], ["wednesday"]]
    assert values["cost"]["options"] == [{"amount": 5}, {"amount": 2}]
    assert said == ["I4 'eligibility': row 2, with which this row goes on, says something else; it is left out"]


def test_ditto_is_what_stands_above(tmp_path: Path) -> None:
    found = _read(tmp_path, f'{HEADS},town\n{CLUB},Crewe\nSunday Club,Play on Sundays too.,"""",ditto,do.\n')

    sunday = found.drafts[-1].values
    assert (sunday["topics"], sunday["organisation"], sunday["locations"]) == (
        ["clubs"], "rainbow-trust", [{"town": "Crewe"}],
    )  # fmt: skip


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_heads_are_found_below_a_title(tmp_path: Path, separator: str) -> None:
    text = f"Our clubs, 2026\n\n{HEADS},town\n{CLUB},Crewe\n".replace(",", separator)

    found = _read(tmp_path, text)

    assert found.told[0].startswith("the heads are in row 3; above it stands 'Our clubs")
    assert [(draft.kind, draft.row) for draft in found.drafts] == [("organisation", 4), ("service", 4)]


def test_a_list_without_a_column_that_each_row_needs_says_so(tmp_path: Path) -> None:
    found = _read(tmp_path, "name,topics,provider,town\nClub,clubs,Trust,Crewe\n")

    assert found.told == [
        "there is no column 'summary', which each row needs; a map says which it is, or what always holds"
    ]


def test_a_long_summary_is_kept_whole_in_the_description(tmp_path: Path) -> None:
    summary = "Play and trips for disabled children of this town and of others too. " * 5

    found = _read(tmp_path, f"{HEADS}\nClub,{summary},clubs,Trust\n")

    assert found.drafts[-1].values["description"] == summary.strip()


def test_a_word_without_a_meaning_in_the_map_is_told(tmp_path: Path) -> None:
    mapping = Mapping(words={"Type": {"club": {"topics": "clubs"}}})

    found = _read(tmp_path, "name,summary,Type\nClub,Play and trips.,club; odd\n", mapping)

    assert found.drafts[-1].notes == ("C2 'Type': 'odd' has no meaning in the map; it is left out",)


def test_a_workbook_tells_of_cells_beside_its_columns(tmp_path: Path) -> None:
    workbook = Workbook()
    for row in (["name", "summary", "topics"], ["Club", "Play and trips.", "clubs", None, "look here"]):
        workbook.worksheets[0].append(row)
    workbook.save(tmp_path / "list.xlsx")

    found = gather(read_sheets(tmp_path / "list.xlsx"), OFFER, Mapping(), "A list")

    assert found.drafts[-1].notes == ("E2: has no head above it; it is left out",)


def test_a_row_with_an_entrys_id_changes_that_entry_whatever_it_is_called(folder: Folder) -> None:
    folder.write("services/club.yaml", service(name="The Old Club"))
    offer = folder.offer()
    rows = [
        {"id": "club", "status": "closed"},
        {"id": "17", "name": "New Club", "summary": "Play and trips.", "topics": "clubs"},
    ]

    found = gather([sheet(*rows)], offer, Mapping(), "A list")
    steps = take_in(
        folder.path, offer, found.drafts, found.skipped, below="", write=True, accepting=Accepting(everything=True)
    )

    assert [(step.name, step.outcome) for step in steps] == [("The Old Club", "changed"), ("New Club", "new")]
    changed, new = sorted(folder.offer().services, key=lambda service: service.id)
    assert (changed.id, changed.status.state, new.sources[0].entry) == ("club", "closed", "17")


@pytest.mark.parametrize(
    "rows",
    [
        ["hidden,Crewe,1 High Street; 2 High Street,CW1 2AG; CW2 7LJ"],
        ["Hidden,Crewe,1 High Street,CW1 2AG", ",Crewe,2 High Street,CW2 7LJ"],
        ["do not publish,Crewe,1 High Street,CW1 2AG"],
    ],
    ids=["two in a cell", "in the next row", "in words that are not known"],
)
def test_a_place_that_is_hidden_is_so_however_it_is_written(tmp_path: Path, rows: list[str]) -> None:
    values, said = _club(tmp_path, "precision,town,address,postcode", *rows)

    assert {place["precision"] for place in values["locations"]} == {"hidden"}
    assert "High Street" not in str(values)
    assert "its place is hidden, so its address is left out of the file as well" in said
