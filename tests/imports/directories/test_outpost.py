"""Services as the API of Outpost gives them."""

from typing import Any

import pytest
from tests.imports.directories.example import FEED, OFFER, document, drafts, outpost, service, took

from local_offer.imports.directories import Directory
from local_offer.offer import Council, Offer


def test_a_page_becomes_services_and_their_organisations() -> None:
    assert list(drafts(document("outpost"))) == [
        "organisation/rainbow-trust",
        "service/rainbow-saturday-club",
        "organisation/little-acorns-childminding",
        "service/little-acorns-childminding",
    ]


def test_what_is_public_comes_over() -> None:
    club = drafts(document("outpost"))["service/rainbow-saturday-club"].values

    assert club["topics"] == ["clubs"]
    assert club["needs"] == ["autism", "hearing", "vision", "physical"]
    assert club["ages"] == {"from": 5, "to": 11}
    assert club["access"] == {"how": "Come for a free first visit."}
    assert club["cost"] == {
        "free": "no",
        "options": [{"amount": 6.5, "per": "session"}, {"amount": 3, "per": "session", "note": "Siblings"}],
    }
    assert club["contact"] == {
        "role": "Club leader",
        "phones": [{"number": "01632 960001"}],
        "email": "hello@rainbow.example.org",
        "website": "http://www.rainbow.example.org/club",
    }
    assert club["locations"] == [
        {
            "name": "Rainbow Hall", "address": "1 High Street", "town": "Crewe", "postcode": "CW1 2AG",
            "area": "E06000049", "position": {"latitude": 53.09808, "longitude": -2.43237},
            "facilities": ["accessible-toilet", "hoist"],
        }
    ]  # fmt: skip
    assert club["hours"] == [{"days": ["saturday", "sunday"], "opens": "10:00", "closes": "13:00", "term": "term-time"}]
    assert club["sources"] == [{"name": FEED.name, "url": FEED.url, "entry": "101"}]
    assert "All our helpers have had autism training." in club["description"]
    assert "**What outcomes does your setting" in club["description"]
    assert "future plans" not in club["description"]


def test_pages_on_social_media_come_over_and_nobodys_own() -> None:
    links = [
        "http://www.rainbow.example.org", "http://www.facebook.com/RainbowClub", "https://instagram.com/rainbow.club/",
        "https://www.linkedin.com/in/jo-bloggs", "https://www.facebook.com/profile.php?id=1", "https://facebook.com/",
        "https://notfacebook.com/x", "https://www.facebook.com/RainbowClub",
    ]  # fmt: skip

    found = took(outpost(url="https://www.example.com/", links=[{"label": "x", "url": link} for link in links]))

    contact = found.drafts[-1].values["contact"]
    assert contact["website"] == "http://www.rainbow.example.org"
    assert contact["social"] == ["https://www.facebook.com/RainbowClub", "https://instagram.com/rainbow.club/"]
    said = "\n".join(found.lines)
    assert "page on social media that may be a person's" in said
    assert "a second web address" in said
    assert "taken for no answer 1: 'https://www.example.com/', an address that is nobody's (row 1)" in found.lines
    assert "jo-bloggs" not in f"{found.drafts} {said}"


@pytest.mark.parametrize(
    "private",
    ["arrears", "grant 2026", "jo@example.org", "Bloggs", "Sam Secret", "sam@example.org", "960009", "07700",
     "jo.bloggs", "Secret Lane", "2AF", "Old hall", "Ann Example", "Hidden Group"],
)  # fmt: skip
def test_what_is_private_is_nowhere_in_the_drafts(private: str) -> None:
    assert private not in str([draft.values for draft in took(document("outpost")).drafts])


def test_what_was_refused_is_told_once_for_each_kind() -> None:
    lines = took(document("outpost")).lines

    assert "refused 1: private field 'notes' (row 1)" in lines
    assert "refused 1: private field 'users' (row 1)" in lines
    assert "refused 1: private field 'labels' (row 1)" in lines
    assert "refused 2: name of a contact, which may be a person's (row 1, 2)" in lines
    assert "refused 1: contact that the directory does not show (row 1)" in lines
    assert "refused 1: place that the directory does not show (row 1)" in lines
    assert "refused 1: mobile number (row 2)" in lines
    assert len(lines) == len(set(lines))


def test_a_masked_address_leaves_only_the_town() -> None:
    home = drafts(document("outpost"))["service/little-acorns-childminding"]

    assert home.values["locations"] == [{"town": "Crewe", "area": "E06000049", "precision": "district"}]
    assert "its address is not to be shown, so only the town is taken" in home.notes


@pytest.mark.parametrize("words", ["Find us at 12 Secret Lane. We are open daily.", "We are open daily. (CW1 2AF)"])
def test_a_masked_address_is_taken_out_of_the_texts_too(words: str) -> None:
    place = {"name": "12 Secret Lane", "city": "Crewe", "postal_code": "CW1 2AF", "mask_exact_address": True}

    values = service(outpost(description=f"Play for disabled children every day.\n\n{words}", locations=[place]))

    assert "Secret" not in str(values)
    assert "2AF" not in str(values)


def test_a_childminders_home_is_masked_even_where_the_directory_forgot_it() -> None:
    terms = [{"id": 1, "name": "Childminders"}]
    place = {"name": "", "address_1": "5 Long Road", "city": "Crewe", "postal_code": "CW1 2AF"}

    values = service(outpost(taxonomies=terms, locations=[place]))

    assert values["locations"] == [{"town": "Crewe", "area": "E06000049", "precision": "district"}]


def test_only_entries_of_the_local_offer_are_taken_when_asked_for() -> None:
    found = took(document("outpost"), Directory(name="Example directory", only_local_offer=True))

    assert [draft.id for draft in found.drafts] == ["rainbow-trust", "rainbow-saturday-club"]
    assert [(row.row, row.reason) for row in found.skipped][:2] == [
        (2, "has no local offer part"),
        (3, "the directory itself does not show it"),
    ]


def test_an_entry_without_a_certain_topic_is_left_out_with_the_reason() -> None:
    skipped = {row.row: row.reason for row in took(document("outpost")).skipped}

    assert skipped[4] == (
        "no topic is certain from its terms ('Faith groups'); give them a meaning with --map, or say --topic"
    )


def test_a_term_counts_and_its_parent_does_not() -> None:
    terms = [
        {"id": 275, "name": "Mental and emotional health", "parent_id": 273},
        {"id": 273, "name": "Advice and support", "parent_id": None},
    ]

    assert service(outpost(taxonomies=terms))["topics"] == ["mental-health"]


@pytest.mark.parametrize(
    ("given", "ages"),
    [
        ({"min_age": 5, "max_age": 11}, {"from": 5, "to": 11}),
        ({"min_age": 0, "max_age": 99}, {"from": 0, "to": 25}),
        ({"min_age": "3", "max_age": None}, {"from": 3}),
        ({"min_age": 0, "max_age": 0}, None),
        ({"min_age": 11, "max_age": 5}, None),
        ({"min_age": 65, "max_age": None}, None),
        ({"age_band_2": True, "age_band_3_4": True}, {"from": 2, "to": 4}),
        ({"age_band_5_7": True, "age_band_8_plus": True}, {"from": 5}),
        ({"age_band_2": True, "age_band_all": True}, None),
    ],
)
def test_ages_and_bands_of_ages_come_over(given: dict[str, Any], ages: dict[str, int] | None) -> None:
    assert service(outpost(**given)).get("ages") == ages


@pytest.mark.parametrize(("free", "says"), [(True, {"free": "yes"}), (False, {"free": "no"}), (None, None)])
def test_free_is_said_only_where_the_directory_says_it(free: bool | None, says: dict[str, str] | None) -> None:
    assert service(outpost(free=free)).get("cost") == says


def test_the_page_of_a_real_directory_is_read() -> None:
    council = Council(name="Buckinghamshire", gss="E06000060")

    found = drafts(document("aylesbury-outpost"), offer=Offer(council=council))

    club = found["service/12th-aylesbury-brownies"].values
    assert club["organisation"] == "12th-aylesbury-brownies"
    assert club["locations"][0]["postcode"] == "HP21 7JF"
    assert club["coverage"] == {"scope": "local"}
    assert club["hours"] == [{"days": ["monday"], "opens": "10:00", "closes": "17:00"}]


def test_a_place_of_another_council_far_away_is_left_out() -> None:
    (row,) = took(document("aylesbury-outpost"), offer=OFFER).skipped

    assert row.reason.startswith("lies in Buckinghamshire, beyond the council, its neighbours and its region")


@pytest.mark.parametrize("field", ["city", "name", "address_1"])
@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("Nationwide", "national"), ("UK wide", "national"), ("across England", "national"), ("Virtual", "online"),
        ("Zoom", "online"), ("Online via video call", "online"), ("Online / UK-wide", "national"),
    ],
)  # fmt: skip
def test_what_is_no_place_is_never_in_the_borough(field: str, words: str, scope: str) -> None:
    nowhere = {"state_province": "Cheshire East", "geometry": {"coordinates": [0, 0]}, field: words}

    (draft,) = [one for one in took(outpost(locations=[nowhere])).drafts if one.kind == "service"]

    assert (draft.values["coverage"]["scope"], draft.values.get("locations")) == (scope, None)
    assert draft.values["coverage"]["why_listed"].endswith("Example directory lists it.")
    assert any(f"'{words}' is no place" in note for note in draft.notes)


def test_a_service_that_meets_here_and_online_is_in_the_borough() -> None:
    hall = {"name": "Hall", "city": "Crewe", "postal_code": "CW1 2AF", "state_province": "England"}

    values = service(outpost(locations=[hall, {"city": "Online", "state_province": "Cheshire East"}]))

    assert values["coverage"] == {"scope": "local"}
    assert [place["postcode"] for place in values["locations"]] == ["CW1 2AF"]
    assert values["delivery"] == ["online"]


@pytest.mark.parametrize("town", ["London", "Crewe", ""])
def test_a_far_postcode_is_believed_before_the_county_of_the_directory(town: str) -> None:
    far = {"address_1": "1 Example Street", "city": town, "state_province": "Cheshire East", "postal_code": "EC1N 8BA"}

    (row,) = took(outpost(locations=[far])).skipped

    assert row.reason.startswith("lies in Camden, beyond the council, its neighbours and its region")


def test_what_has_no_place_here_is_told() -> None:
    found = took(outpost(status="published", meta=[{"key": "Parking?", "value": "Yes"}, {"key": "Lift?", "value": ""}]))

    assert "not taken over 1: the directory's own question 'Parking?' (row 1)" in found.lines
    assert not any("Lift?" in line for line in found.lines)
    assert "status" not in found.drafts[1].values


def test_words_for_no_answer_are_no_facts_and_are_told() -> None:
    place = {"name": "N/A", "address_1": "TBC", "city": "Crewe", "postal_code": "-"}

    found = took(outpost(locations=[place], min_age="unknown", url="none"))

    (draft,) = (draft for draft in found.drafts if draft.kind == "service")
    assert set(draft.values["locations"][0]) & {"name", "address", "postcode"} == set()
    assert "website" not in draft.values.get("contact", {})
    assert "taken for no answer 1: 'TBC' in address_1 (row 1)" in found.lines


def test_a_text_that_was_encoded_twice_is_read_as_it_was_meant_and_told() -> None:
    found = took(outpost(name="Alderâ€™s CafÃ©"))

    assert "Alder’s Café" in {draft.values["name"] for draft in found.drafts}
    assert any("was written in two encodings, so it is read as 'Alder’s Café'" in line for line in found.lines)
