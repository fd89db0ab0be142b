"""The national register of schools, read as its own download has it.

`edubasealldata20261101.csv` has the form of a real download: all its 140 columns, in Windows-1252. Its schools are
made up; its council is not the demonstration's.
"""

from pathlib import Path

import pytest

from local_offer.imports import GIAS_NEEDED, Draft, Skipped, gias
from local_offer.offer import Council, Offer
from local_offer.reading.tables.table import read_table
from local_offer.views.national_grid import degrees

DOWNLOAD = Path(__file__).parent / "edubasealldata20261101.csv"
OFFER = Offer(council=Council(name="Telford and Wrekin", gss="E06000020", neighbours=("E06000051",)))
REGISTER = {"name": "Register of schools", "date": "2026-11-01"}


def _taken() -> tuple[dict[str, Draft], dict[str, Skipped]]:
    drafts, skipped = gias(read_table(DOWNLOAD, GIAS_NEEDED), OFFER, {"": REGISTER}, "2026-11-01")
    return {draft.urn or "": draft for draft in drafts}, {row.name: row for row in skipped}


DRAFTS, SKIPPED = _taken()
FIRST = next(row for row in read_table(DOWNLOAD, GIAS_NEEDED) if row["URN"] == "900001")


def _one(named: dict[str, dict[str, str]] | None = None, **cells: str) -> Draft:
    (draft,), _ = gias([{**FIRST, **cells}], OFFER, {"": REGISTER, **(named or {})}, "2026-11-01")
    return draft


def test_the_fixture_has_the_form_of_a_real_download() -> None:
    header, first = DOWNLOAD.read_bytes().split(b"\r\n")[:2]

    assert len(header.split(b",")) == 140
    assert b"St Br\xedd\x92s" in first


def test_an_open_school_of_the_borough_becomes_a_service() -> None:
    school = DRAFTS["900001"]

    assert school.id == "st-brids-primary-school"
    assert school.values["name"] == "St Bríd’s Primary School"
    assert school.values["summary"] == "A state primary school in Telford for ages 4 to 11."
    assert school.values["coverage"] == {"scope": "local"}
    assert school.values["ages"] == {"from": 4, "to": 11}
    assert school.values["registers"]["urn"] == "900001"
    assert school.values["setting"]["capacity"] == 210
    assert school.values["setting"]["pupils"] == 205
    assert school.values["setting"]["religion"] == "Church of England"
    assert school.values["checked"] == {"date": "2026-11-01", "by": "register"}
    assert school.values["sources"] == [REGISTER]


@pytest.mark.parametrize(
    ("cell", "opened"),
    [
        ("01-09-2012", "2012-09-01"),
        ("2012-09-01T00:00:00", "2012-09-01"),
        ("1/9/2012 00:00", "2012-09-01"),
        ("1 September 2012", "2012-09-01"),
        ("01-Sep-65", "1965-09-01"),
        ("01-01-1900", None),  # what the register writes where it knows no day
        ("01-09-2030", None),
        ("soon", None),
    ],
)
def test_the_day_on_which_it_opened_is_read_in_whatever_form_it_stands(cell: str, opened: str | None) -> None:
    school = _one(OpenDate=cell)

    assert school.values.get("opened") == opened
    assert bool(school.notes) == (cell in ("01-09-2030", "soon"))


def test_pupils_have_the_day_on_which_they_were_counted() -> None:
    assert _one(CensusDate="18-01-2024").values["setting"]["as_of"] == "2024-01-18"
    assert _one(CensusDate="").values["setting"]["as_of"] == "2026-11-01"
    assert "as_of" not in _one(NumberOfPupils="", SchoolCapacity="", CensusDate="18-01-2024").values["setting"]


def test_facts_of_several_sources_keep_the_day_of_each() -> None:
    named = {
        "A": {"name": "Register", "date": "2024-06-17", "facts": "Name and status"},
        "B": {"name": "Census", "date": "2024-04", "facts": "Type and pupils"},
        "G": {"name": "Kinds", "date": "2023-09-01", "facts": "Types of SEN provision"},
        "H": {"name": "Newer register", "date": "2026-12-11", "facts": "Town and opening date"},
    }
    special = {"TypeOfEstablishment (name)": "Community special school"}

    school = _one(named, sources="ABGH", CensusDate="", OpenDate="01-12-2026", **special).values

    assert school["setting"]["as_of"] == "2024-04"
    assert school["setting"]["registered_for"]["as_of"] == "2023-09-01"
    assert school["opened"] == "2026-12-01"  # after the extract, and not after its newest source
    assert school["checked"]["date"] == "2024-06-17"
    assert school["sources"] == list(named.values())


def test_its_address_telephone_and_website_are_put_in_our_form() -> None:
    school = DRAFTS["900001"].values

    assert school["locations"][0]["address"] == "Nelson Street, Old Town, The Green"
    assert school["locations"][0]["postcode"] == "TF1 1AA"
    assert school["locations"][0]["area"] == "E06000020"
    assert school["contact"] == {
        "phones": [{"number": "01632 960001"}],
        "website": "http://www.example.org/StBrids",
    }


def test_eastings_and_northings_become_degrees() -> None:
    # Nelson Street, Crewe, CW2 7LJ: the position in Ordnance Survey's Code-Point Open.
    latitude, longitude = degrees(370409, 354748)

    assert (latitude, longitude) == pytest.approx((53.08912, -2.44328), abs=0.00005)
    assert DRAFTS["900001"].values["locations"][0]["position"] == {"latitude": latitude, "longitude": longitude}


def test_resourced_provision_becomes_specialist_places_and_not_the_needs_of_the_whole_school() -> None:
    school = DRAFTS["900001"].values

    assert school["setting"]["specialist_places"] == ["autism"]
    assert school["topics"] == ["schools", "specialist-places"]
    assert "needs" not in school


def test_the_kinds_for_which_a_special_school_is_registered_are_not_its_own_word() -> None:
    school = DRAFTS["900006"].values

    kinds = ["learning-severe", "learning-profound", "social-emotional"]
    assert school["setting"]["registered_for"] == {"needs": kinds, "as_of": "2026-11-01"}
    assert "needs" not in school
    assert school["setting"]["kind"] == "maintained-special-school"
    assert school["topics"] == ["special-schools", "colleges"]


@pytest.mark.parametrize(
    ("name", "needs"),
    [
        ("Royal School for the Deaf", ["hearing"]),
        ("Lodge School and College for Deaf Children", ["hearing"]),
        ("Royal School for the Blind (Exampletown)", ["vision"]),
        ("North East Centre for Autism - Example School", ["autism"]),
        ("Brook SEMH Residential School", ["social-emotional"]),
        ("School for Deaf and Visually Impaired Children", ["hearing", "vision"]),
        ("Deaf Hill School", []),
        ("Blind Lane School", []),
        ("Example School for Communication", []),
    ],
)
def test_a_need_that_a_special_school_says_in_its_name_is_read_from_it(name: str, needs: list[str]) -> None:
    special = {"TypeOfEstablishment (name)": "Community special school", "TypeOfResourcedProvision (name)": ""}
    school = _one(None, EstablishmentName=name, **special).values

    assert school.get("needs", []) == needs
    assert ({"name": "Its own name", "facts": "Needs"} in school["sources"]) is bool(needs)
    assert school["setting"]["registered_for"]["needs"] == ["autism"]
    assert "needs" not in _one(EstablishmentName=name).values


@pytest.mark.parametrize(
    ("urn", "scope", "why"),
    [
        ("900007", "neighbouring", "A special school in Shropshire, close to Telford and Wrekin."),
        ("900009", "regional", "A special school in Birmingham, in the West Midlands."),
        ("900010", "national", "A special school run by a charity. Any council in England may pay for a place."),
        (
            "900011",
            "national",
            "A specialist college in Devon. A council may pay for a place; ask if it takes people from where you live.",
        ),
        ("900012", "national", "Approved under section 41, so any family in England may ask for it in an EHC plan."),
    ],
)
def test_a_special_school_elsewhere_says_why_it_is_listed(urn: str, scope: str, why: str) -> None:
    assert DRAFTS[urn].values["coverage"] == {"scope": scope, "why_listed": why}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Closed Primary School", "not open: Closed"),
        ("Proposed Primary School", "not open: Proposed to open"),
        ("Nearby Primary School", "neither in the area nor special and in reach"),
        ("Other Independent School", "neither in the area nor special and in reach"),
        ("University of Example", "not a school, college or nursery: Higher education institutions"),
        ("Ysgol Enghraifft", "not an English council's: 681"),
    ],
)
def test_what_has_no_place_in_the_offer_is_left_out_with_the_reason(name: str, reason: str) -> None:
    assert SKIPPED[name].reason == reason


def test_schools_of_the_same_name_get_different_ids() -> None:
    ids = {DRAFTS["900002"].id, DRAFTS["900003"].id}

    assert ids == {"example-primary-school-telford", "example-primary-school-wellington"}


def test_numbers_of_pupils_under_ten_are_left_out() -> None:
    # Fewer could show who is meant.
    assert "pupils" not in DRAFTS["900003"].values["setting"]


def test_a_college_goes_on_to_25_at_most() -> None:
    college = DRAFTS["900016"].values

    assert college["ages"] == {"from": 14, "to": 25}
    assert college["topics"] == ["colleges"]
    assert college["setting"]["boarding"] == "yes"


ROW = next(row for row in read_table(DOWNLOAD, GIAS_NEEDED) if row["URN"] == "900001")


def _school(**cells: str) -> Draft:
    """A school of the register's download with other cells in it."""
    (draft,), _ = gias([{**ROW, **cells}], OFFER, {"": REGISTER}, "2026-11-01")
    return draft


def test_cells_that_are_no_numbers_are_left_out_and_told() -> None:
    college, school = DRAFTS["900016"].values, _school(SchoolCapacity="about 200", NumberOfPupils="N/A")

    assert not {"capacity", "pupils"} & set(college["setting"])
    assert "position" not in college["locations"][0]
    assert not {"capacity", "pupils"} & set(school.values["setting"])
    assert school.notes == ("SchoolCapacity: 'about 200' is not a number, so it is left out",)


def test_numbers_come_through_programs_that_make_them_decimal() -> None:
    saved = _school(**{column: f"{text}.0" for column, text in ROW.items() if text.isdecimal()})

    assert saved.values == _school().values
    assert _school(SchoolCapacity="1,210.0").values["setting"]["capacity"] == 1210


@pytest.mark.parametrize(
    "cells",
    [
        {"Latitude": "52.7", "Longitude": "-2.5"}, {"lat": "52.7", "LON": "-2.5"}, {"lng": "-2.5", "Latitude": "52.7"},
        {"Latitude": "-2.5", "Longitude": "52.7"},
    ],
    ids=["in full", "short", "lng", "in each other's column"],
)  # fmt: skip
def test_a_position_is_taken_under_each_of_its_names(cells: dict[str, str]) -> None:
    (place,) = _school(Easting="", Northing="", **cells).values["locations"]

    assert (place["position"]["latitude"], place["position"]["longitude"]) == pytest.approx((52.7, -2.5), abs=0.01)


def test_a_position_that_its_source_calls_rough_says_how_far_off_it_may_be() -> None:
    rough = {"name": "Code-Point Open", "date": "2025-10-20", "facts": "Rough position, the middle of the sector"}

    (place,) = _one({"P": rough}, sources="P").values["locations"]

    assert place["position"]["within"] == 3


def test_no_persons_name_is_taken() -> None:
    everything = str(DRAFTS)

    assert "Nobody-Knows" not in everything
    assert "Roprietor" not in everything
    assert "Alexandra" not in everything


def test_a_school_outside_the_outline_keeps_no_address() -> None:
    square = ((-2.6, 52.6), (-2.4, 52.6), (-2.4, 52.8), (-2.6, 52.8), (-2.6, 52.6))
    offer = Offer(council=OFFER.council, boundary=(square,))

    drafts, _ = gias(read_table(DOWNLOAD, GIAS_NEEDED), offer, {"": REGISTER}, "2026-11-01")

    by_urn = {draft.urn: draft for draft in drafts}
    assert by_urn["900001"].values["locations"] == [{"area": "E06000020"}]
    assert by_urn["900001"].notes == ("its postcode TF1 1AA lies outside the area, so its address is left out",)
    assert by_urn["900002"].values["locations"][0]["postcode"] == "TF1 1AA"
