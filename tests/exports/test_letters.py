"""Letters to providers hold what they need to answer, and nothing that is not known."""

import csv
import json
from datetime import date
from io import StringIO

from tests.views.services import offer, school, service

from local_offer.exports import letters_csv, letters_json, letters_text
from local_offer.offer import Council
from local_offer.views.letters import Letter, letters

TODAY = date(2026, 11, 23)
SITE = "https://offer.example/"
COUNCIL = Council(name="Exampleshire", feedback_email="send@example.gov.uk")


def _letters() -> tuple[Letter, ...]:
    return letters(
        offer(
            service("club", organisation="example-trust", checked={"date": "2025-05-03", "by": "provider"}),
            service("choir", organisation="example-trust"),
            school("school", contact={"email": "office@school.example"}),
        ),
        TODAY,
    )


def test_a_letter_says_what_is_published_how_old_it_is_and_how_to_answer() -> None:
    text = letters_text(_letters(), COUNCIL, SITE)

    for words in (
        *("To: Example Trust", "Page: https://offer.example/services/club/", "What we say first: Play and trips."),
        *("Last checked: 3 May 2025. It was due by 3 May 2026.", "Last checked by you: never."),
        *("What is missing: ages, who can use it", "Write to send@example.gov.uk and name the page."),
    ):
        assert words in text


def test_no_email_is_made_up() -> None:
    rows = list(csv.DictReader(StringIO(letters_csv(_letters(), COUNCIL, SITE))))

    assert {row["provider"]: row["email"] for row in rows} == {"example-trust": "", "school": "office@school.example"}
    assert "Email: none known\n" in letters_text(_letters(), COUNCIL, SITE)


def test_json_holds_each_entry() -> None:
    trust, _ = json.loads(letters_json(_letters(), COUNCIL, SITE))

    assert [entry["address"] for entry in trust["entries"]] == [
        *("https://offer.example/organisations/example-trust/", "https://offer.example/services/club/"),
        "https://offer.example/services/choir/",
    ]
    assert [entry["state"] for entry in trust["entries"]] == ["never", "due", "never"]
    assert trust["due"] == 3


def test_a_name_that_a_spreadsheet_would_calculate_is_only_text() -> None:
    hostile = letters(offer(school("school", name="=HYPERLINK(1)")), TODAY)

    (row,) = csv.DictReader(StringIO(letters_csv(hostile, COUNCIL, SITE)))

    assert row["name"] == "'=HYPERLINK(1)"


def test_without_an_address_of_the_council_the_letter_is_answered() -> None:
    assert "Answer this message and name the page." in letters_text(_letters(), Council(), "")
