"""A public repository holds no personal data: nobody's own email address or mobile, and no place to be kept secret."""

import pytest
from tests.checks.mailboxes import DOUBTS, PERSONS, TEAMS
from tests.folder import Folder, service

CLUB = "services/saturday-club.yaml"


@pytest.mark.parametrize("email", PERSONS)
def test_an_email_address_of_ones_own_is_reported(folder: Folder, email: str) -> None:
    folder.write(CLUB, service(contact=f"{{email: {email}}}"))

    assert folder.errors() == ["personal-email"]


@pytest.mark.parametrize("email", TEAMS)
def test_an_email_address_of_a_team_is_taken(folder: Folder, email: str) -> None:
    folder.write(CLUB, service(contact=f"{{email: {email}}}"))

    assert not folder.told()


@pytest.mark.parametrize("email", DOUBTS)
def test_an_email_address_that_leaves_a_doubt_is_a_warning(folder: Folder, email: str) -> None:
    folder.write(CLUB, service(contact=f"{{email: {email}}}"))

    assert (folder.errors(), folder.rules()) == ([], ["personal-email"])


def test_a_word_of_the_services_own_name_is_no_family_name(folder: Folder) -> None:
    folder.write(CLUB, service(name="Halliwell Ucan Club", contact="{email: halliwell.ucan@example.org}"))

    assert not folder.told()


@pytest.mark.parametrize(
    "number", ["07700 900123", "07700900123", "+44 7700 900123", "(07700) 900-123", "07000 123456"]
)
def test_a_mobile_number_is_reported(folder: Folder, number: str) -> None:
    folder.write(CLUB, service(contact=f"{{phones: [{{number: '{number}'}}]}}"))

    assert folder.rules() == ["personal-mobile"]


@pytest.mark.parametrize(
    "phone",
    ["{number: 01632 960123}", "{number: 0300 123 5012}", "{number: 07700 900123, kind: text-message}"],
)
def test_a_number_of_a_team_is_taken(folder: Folder, phone: str) -> None:
    folder.write(CLUB, service(contact=f"{{phones: [{phone}]}}"))

    assert not folder.told()


@pytest.mark.parametrize(
    "text",
    [
        {"summary": "A safe place at 12 Example Street."},
        {"description": "Come to 12 EXAMPLE STREET."},
        {"eligibility": "Anyone near CW1 2AG."},
        {"access": "{how: Ring us at cw12ag.}"},
        {"cost": "{note: Pay at 12 Example Street.}"},
        {"contact": "{role: The office at 12 Example Street}"},
        {"hours": "[{note: At 12 Example Street}]"},
        {"sessions": "[{date: 2026-12-01, name: Party at 12 Example Street}]"},
        {"also_known_as": "[The house at 12 Example Street]"},
        {"variants": "[{form: pl, summary: Klub., how: Przyjdź na 12 Example Street}]"},
    ],
    ids=lambda text: next(iter(text)),
)
@pytest.mark.parametrize("precision", ["hidden", "district"])
def test_a_hidden_place_that_any_text_gives_away_is_reported(
    folder: Folder, text: dict[str, str], precision: str
) -> None:
    place = f"[{{address: '12 Example Street, Example', postcode: CW1 2AG, precision: {precision}}}]"
    folder.write(CLUB, service(locations=place, **text))

    assert folder.errors() == ["hidden-place-in-text"]


def test_a_hidden_place_that_its_provider_gives_away_is_reported(folder: Folder) -> None:
    folder.write(CLUB, service(locations="[{postcode: CW1 2AG, precision: hidden}]", organisation="example-trust"))
    provider = "name: Example Trust\nkind: charity\nsources: [{name: Its page}]\ncontact: {address: 'Crewe CW1 2AG'}\n"
    folder.write("organisations/example-trust.yaml", provider)

    (told,) = folder.told()

    assert told.startswith("offer/organisations/example-trust.yaml:4:20: error: 'contact' tells of a place")


def test_a_place_that_may_be_shown_may_stand_in_a_text(folder: Folder) -> None:
    place = "[{address: 12 Example Street, postcode: CW1 2AG}]"
    folder.write(CLUB, service(locations=place, summary="A club at 12 Example Street, CW1 2AG."))

    assert not folder.told()


def test_a_house_number_alone_gives_no_place_away(folder: Folder) -> None:
    folder.write(
        CLUB, service(locations="[{address: '12', precision: hidden}]", summary="For ages 5 to 12, each week.")
    )

    assert not folder.told()
