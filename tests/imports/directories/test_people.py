"""Names of people are not taken, roles are, and nobody's own address or number stays in a text."""

import pytest

from local_offer.imports.directories.people import is_role, name_perhaps_in, without_people
from local_offer.views.personal.texts import is_private


@pytest.mark.parametrize(
    "words", ["Reception Manager", "SEND team", "Club leader", "The office", "Admissions", "Rainbow Club office"]
)
def test_a_role_is_a_role(words: str) -> None:
    assert is_role(words, "Rainbow Club Rainbow Trust")


@pytest.mark.parametrize(
    "words",
    ["Ann Persona", "Jo", "Jo Bloggs, Manager", "Manager: Ann", "Mrs Smith", "", "Smith", "Rainbow", "Zsófia (office)",
     "Dr Office Patel"],
)  # fmt: skip
def test_what_may_be_a_persons_name_is_none(words: str) -> None:
    assert not is_role(words, "Rainbow Club Rainbow Trust")


@pytest.mark.parametrize(
    "text",
    ["Ring 07700 900123.", "Ring 07700900123", "Text +44 7700 900123 now", "Call +44 (0)7700 900 123",
     "Write to jane.smith@example.org.", "[Write](mailto:ourclub@gmail.com)", "(07700) 900-123"],
)  # fmt: skip
def test_someones_own_address_or_number_is_seen(text: str) -> None:
    assert is_private(text)


@pytest.mark.parametrize(
    "text", ["Ring 01270 123456.", "Write to send.team@example.org or info@example.org.", "Room 0770, 9am to 5pm"]
)
def test_a_teams_address_or_number_is_left_alone(text: str) -> None:
    assert not is_private(text)
    assert without_people(text) == (text, 0)


def test_only_the_sentence_goes() -> None:
    text = (
        "We play. Ring Jo on 07700 900123 to book. It has a garden.\n\n- Bring shoes\n- Write to jo.bloggs@example.org"
    )

    assert without_people(text) == ("We play. It has a garden.\n\n- Bring shoes", 2)


def test_a_secret_is_taken_out_with_its_sentence() -> None:
    assert without_people("We are at 12 Secret  Lane. Come in.", ["12 secret lane"]) == ("Come in.", 1)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("To book ring Jo on 01632 960001.", "ring Jo"),
        ("Please contact Jo Bloggs.", "contact Jo Bloggs"),
        ("Led by Mrs Bloggs since 2020.", "Mrs Bloggs"),
        ("Contact Reception on 01632 960001.", ""),
        ("Contact Rainbow on 01632 960001.", ""),
        ("Ring us on 01632 960001 or call Monday to Friday.", ""),
        ("We ring a bell.", ""),
    ],
)
def test_what_stands_as_a_name_does_is_shown(text: str, named: str) -> None:
    assert name_perhaps_in(text, "Rainbow Club") == named
