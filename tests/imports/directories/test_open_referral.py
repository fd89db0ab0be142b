"""Services of Open Referral UK, version 1 and 3."""

from typing import Any

import pytest
from tests.imports.directories.example import document, drafts, hsds, service, took

from local_offer.imports.directories import Choices, Directory


def test_an_entry_of_version_1_comes_over() -> None:
    found = drafts(document("oruk-1"))

    values = found["service/talking-point"].values
    assert found["organisation/example-nhs-foundation-trust"].values["kind"] == "nhs"
    assert values["status"] == {"state": "temporarily-closed"}
    assert values["topics"] == ["carers", "therapies"]
    assert values["needs"] == ["speech-language"]
    assert values["ages"] == {"from": 0, "to": 18}
    assert values["access"] == {"routes": ["booking"]}
    assert values["delivery"] == ["telephone"]
    assert values["cost"] == {"free": "yes"}
    assert values["contact"]["role"] == "Therapy Duty Desk"
    assert values["contact"]["phones"] == [{"number": "01632 960002"}]
    assert values["languages"] == ["English", "Polish"]
    assert values["locations"][0]["facilities"] == ["hearing-loop", "lift"]
    assert values["checked"] == {"date": "2026-06-30", "by": "public-page", "how": "As the directory says"}
    assert values["hours"] == [
        {
            "days": ["monday", "wednesday"], "opens": "09:00", "closes": "16:30", "from": "2026-09-01",
            "repeats": "fortnightly",
        },
        {"days": ["friday"], "opens": "13:00", "closes": "15:00", "repeats": "first-in-month", "note": "Drop-in"},
    ]  # fmt: skip


def test_an_entry_of_version_3_comes_over() -> None:
    found = drafts(document("oruk-3"))

    values = found["service/moving-on"].values
    assert found["organisation/moving-on-cic"].values["registers"] == {"company": "08456065"}
    assert values["also_known_as"] == ["Next Steps"]
    assert values["summary"] == "Help to find work after school."
    assert values["description"].startswith("### About\n\nHelp to find **work** after school.\n\n- Visits\n- Travel")
    assert values["description"].endswith("The building has induction loops. There is no lift. Switch to T.")
    assert values["needs"] == ["learning-moderate", "learning-severe", "learning-profound"]
    assert values["ages"] == {"from": 16, "to": 25}
    assert values["eligibility"] == "Young people with an EHC plan."
    assert values["access"] == {
        "how": "Fill in the form on our website. Bring: A copy of the EHC plan.",
        "next": "Waiting time: About 4 weeks",
    }
    assert values["cost"] == {
        "free": "no",
        "options": [{"amount": 5, "per": "workshop", "note": "Workshop"}],
        "note": "The first visit is free.",
    }
    assert values["contact"]["role"] == "Reception Manager"
    assert values["contact"]["phones"] == [
        {"number": "01632 960003", "label": "Weekdays, Extension 12"},
        {"number": "07700 900789", "kind": "text-message"},
    ]
    assert values["communication"] == ["interpreter"]
    assert values["locations"][0]["facilities"] == ["hearing-loop"]
    assert values["locations"][0]["transport"] == "The bus stops outside."
    assert values["hours"][1]["repeats"] == "last-in-month"


def test_a_service_close_by_says_why_it_is_listed() -> None:
    assert drafts(document("oruk-3"))["service/stoke-swimmers"].values["coverage"] == {
        "scope": "neighbouring",
        "why_listed": "In Stoke-on-Trent, close to Cheshire East. Example directory lists it.",
    }


def test_the_standards_own_example_is_read_and_its_faults_told() -> None:
    found = took(document("oruk-3-example"), Directory(name="Example", choices=Choices(topic="mental-health")))

    (service,) = [draft for draft in found.drafts if draft.kind == "service"]
    assert service.values["checked"]["date"] == "2005-01-01"
    assert service.values["contact"] == {"role": "Reception Manager", "website": "http://example.com/counselling"}
    assert "Persona" not in str(service.values)
    assert "its position is not in the United Kingdom, so it is left out" in service.notes
    assert "refused 1: name at an address, which may be a person's (row 1)" in found.lines


@pytest.mark.parametrize(
    "private", ["jane.smith", "Sam liked it", "someone.else", "Ann Persona", "someone@example.org", "hotmail", "900123"]
)
@pytest.mark.parametrize("name", ["oruk-1", "oruk-3", "placecube"])
def test_what_is_private_is_nowhere_in_the_drafts(name: str, private: str) -> None:
    found = took(document(name), Directory(name="Example", choices=Choices(topic="advice")))

    assert found.drafts
    assert private not in str([draft.values for draft in found.drafts])


def test_a_directory_of_placecube_says_what_its_entries_lack() -> None:
    found = took(document("placecube"), Directory(name="Example", choices=Choices(topic="advice")))

    two_roads = next(draft for draft in found.drafts if draft.id == "two-roads" and draft.kind == "service")
    assert "ages" not in two_roads.values
    assert two_roads.values["keywords"] == ["Care leavers", "Homeless"]
    assert two_roads.values["summary"] == "Two Roads works with young people who are leaving care."
    assert "where it is cannot be told from the feed; it is taken to be for the area" in two_roads.notes
    assert any("take in the whole entry" in note for note in two_roads.notes)


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("active", None), ("", None), ("inactive", "closed"), ("defunct", "closed"),
        ("temporarily closed", "temporarily-closed"), ("Temporarily Closed", "temporarily-closed"), ("odd", None),
    ],
)  # fmt: skip
def test_a_status_comes_over(status: str, state: str | None) -> None:
    assert service(hsds(status=status)).get("status", {}).get("state") == state


@pytest.mark.parametrize(
    ("areas", "scope"),
    [
        (["Cheshire East"], "local"), (["cheshire east council"], "local"), (["England"], "national"),
        (["Across the UK"], "national"), (["Online"], "online"),
        (["Stoke-on-Trent"], "neighbouring"), (["Warrington"], "regional"), ([], "local"), (["Narnia"], "local"),
    ],
)  # fmt: skip
def test_where_it_serves_follows_from_its_areas_when_it_has_no_place(areas: list[str], scope: str) -> None:
    values = service(hsds(service_areas=[{"name": area} for area in areas]))

    assert values["coverage"]["scope"] == scope
    assert ("why_listed" in values["coverage"]) == (scope != "local")


@pytest.mark.parametrize(
    "value",
    [
        hsds(),
        [hsds()],
        {"content": [hsds()], "totalPages": 1},
        {"contents": [hsds()], "total_pages": 1},
        {"services": [hsds()]},
        {"id": "b2", "name": "Example Trust", "services": [{**hsds(), "organization": None}]},
        {"id": "x", "location": {"name": "Hall"}, "service": hsds()},
    ],
)
def test_a_service_is_found_in_every_shape_of_a_document(value: Any) -> None:
    found = drafts(value)

    assert list(found) == ["organisation/example-trust", "service/saturday-club"]


@pytest.mark.parametrize(
    "value", [{"id": "t", "name": "Autism", "taxonomy": "esd", "parent_id": "x"}, {"id": "o", "name": "Example Trust"}]
)
def test_terms_and_organisations_are_no_services(value: Any) -> None:
    (row,) = took({"contents": [value]}).skipped

    assert row.reason == "is no service; is it a list of organisations or of terms?"


def test_an_entry_that_stands_on_two_pages_is_taken_once() -> None:
    found = took([hsds(), hsds()])

    assert len(found.drafts) == 2
    assert found.skipped[0].reason == "the same entry stood earlier in the feed"
