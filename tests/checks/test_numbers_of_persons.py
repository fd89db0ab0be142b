"""Nobody can be known by a number, an address or a day that stands in a text, however it is written."""

import pytest
from tests.checks.private_texts import SAID, SAID_AND_HARMLESS, TOLD, TOLD_AND_HARMLESS, of_a_comment, of_a_service
from tests.folder import Folder, service

CLUB = "services/saturday-club.yaml"


@pytest.mark.parametrize("text", SAID)
def test_what_tells_of_one_person_is_refused_in_what_people_said(text: str) -> None:
    assert of_a_comment(text)


@pytest.mark.parametrize("text", SAID_AND_HARMLESS)
def test_other_numbers_stand_in_what_people_said(text: str) -> None:
    assert of_a_comment(text) == []


@pytest.mark.parametrize("text", TOLD)
def test_what_tells_of_one_person_is_refused_in_a_service(text: str) -> None:
    assert of_a_service(text)


@pytest.mark.parametrize("text", TOLD_AND_HARMLESS)
def test_what_a_service_may_tell_is_taken(text: str) -> None:
    assert of_a_service(text) == []


@pytest.mark.parametrize("label", ["Bookings", "Duty worker", "The office", "Club mobile"])
def test_a_mobile_whose_label_says_which_team_answers_is_taken(folder: Folder, label: str) -> None:
    folder.write(CLUB, service(contact=f"{{phones: [{{number: 07700 900123, label: {label}}}]}}"))

    assert folder.errors() == []


@pytest.mark.parametrize("label", ["Mobile", "Karen", "Karen, bookings", "Out of hours"])
def test_a_mobile_whose_label_names_no_team_is_refused(folder: Folder, label: str) -> None:
    folder.write(CLUB, service(contact=f"{{phones: [{{number: 07700 900123, label: '{label}'}}]}}"))

    assert "personal-mobile" in folder.errors()


@pytest.mark.parametrize("phone", ["kind: text-message", "label: Bookings"])
def test_a_text_may_repeat_a_mobile_that_the_contact_publishes(folder: Folder, phone: str) -> None:
    contact = f"{{phones: [{{number: +44 7700 900123, {phone}}}]}}"

    folder.write(CLUB, service(contact=contact, eligibility="Text us on 07700 900 123."))
    assert folder.errors() == []

    folder.write(CLUB, service(contact=contact, eligibility="Text us on 07700 900 124."))
    assert folder.errors() == ["telephone-in-words"]
