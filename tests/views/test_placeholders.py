"""What is an example, or keeps a place, is told from what a council or a provider really says."""

from datetime import date

import pytest
from tests.folder import TODAY

from local_offer.offer import Council, Offer
from local_offer.records import CouncilFact, Document
from local_offer.schema import contract
from local_offer.views.duties import proof
from local_offer.views.placeholders import in_fact, placeholder_in, real

EXAMPLES = (
    "x", "XXX", "TBC", "t.b.c.", "To be confirmed: May", "todo", "Lorem ipsum dolor", "n/a", "-", "…", "???",
    "Your council", "Example town", "An example", "Example: a club", "Exampleshire", "[insert name]", "<name>",
    "Insert text here", "Summary goes here", "e.g. a club", "Not yet known", "Coming soon", "blah blah", "(an example)",
    "SEND@EXAMPLE.ORG", "info@mail.example.com", "example@council.gov.uk", "see www.example.net/form", "https://x.test/",
    "a@b.invalid", "https://council.example/", "http://localhost:8000", "http://127.0.0.1/", "01632 960123",
    "(01632) 960 123", "+44 (0)1632 960123", "0044 1632 960123", "07700900999", "020 7946 0018", "0113 4960999",
    "0808 157 0123", "03069 990 123", "028 9649 6123", "Ring 0161 496 0000 now", "01234 567890", "000 000",
    "Example House, Exampletown", "Ask the Example Community Trust.", "(TBC)", "**tbc**", "“x”", "Tel: TBC", "TBC/TBA",
    "TBC by the team", "Contact details to be confirmed", "More information to follow", "- Phone: TBC",
    "| Email | TBC |",
    "Open: to be confirmed.", "Anytown", "Name of the team", "Council name", "Enter your name", "{name}", "Dummy text",
    "Awaiting details", "Under construction", "send@yourcouncil.gov.uk", "https://www.domain.com/form", "0123 456 7890",
    "yourname@leeds.gov.uk", "https://send.council.gov.uk/", "Test service",
)  # fmt: skip
REAL = (
    "Ask the school for example, or ring 01904 551554.", "The test is free", "Hearing test", "Testing for dyslexia",
    "https://www.good-example.org/", "info@exampleshaw.co.uk", "Anyone can come. To be confirmed in May.",
    "Insertion of tubes", "Insert the form in the letter", "X-ray team", "T.B. clinic", "Put it in writing",
    "Add your name to the list", "Enter by the side door", "Address the letter to us", "0161 234 5001", "020 7946 1018",
    "07700 100123", "Ask your council", "Your town hall", "R&R", "1:1", "C++", "Y", "Lead by example",
    "The Example Project in Leeds", "Test Valley Borough Council", "It is free", "Blank Canvas Arts",
    "[See our page](https://www.york.gov.uk/)", "https://www.testvalley.gov.uk/", "Ring us here on Monday",
    "Example Lane", "Example of a good plan", "example.leeds.gov.uk", "TBC Training", "To be decided by a panel",
    "To be completed by the school", "Autumn dates to be confirmed", "Your school", "Our team", "My school", "Bar",
    "The Exam Place", "{{ limit exclusion-review }}", "Sample Street Surgery", "Insert Coin", "X-Change",
)  # fmt: skip


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_is_told(text: str) -> None:
    assert placeholder_in(text)


@pytest.mark.parametrize("text", REAL)
def test_what_is_real_is_left_alone(text: str) -> None:
    assert placeholder_in(text) == ""


def test_every_example_of_a_fact_is_one_as_it_stands() -> None:
    slots = contract().schemas["council"]["properties"]["facts"]["properties"]
    offer = Offer(known={name: CouncilFact(value=slot["examples"][0]) for name, slot in slots.items()})

    assert [name for name in slots if not in_fact(offer, name)] == []


def test_no_example_proves_a_duty() -> None:
    documents = {"reform_plan": Document(url="https://example.org/plan", date=date(2026, 4, 1))}
    council = Council(at=("plugins", 0, "local-offer"), feedback_email="send@example.org")
    offer = Offer(
        council=council,
        known={"team_email": CouncilFact(value="send@example.org"), "panels": CouncilFact(value="Each Friday")},
        documents=documents,
    )

    kept = real(offer)

    assert (kept.council.feedback_email, dict(kept.facts), kept.documents) == ("", {"panels": "Each Friday"}, {})
    assert proof(offer, TODAY) == proof(Offer(council=Council(at=council.at), known=kept.known), TODAY)


def test_a_demonstration_may_hold_examples() -> None:
    offer = Offer(
        council=Council(at=("plugins", 0), demonstration="Not real."),
        known={"team_email": CouncilFact(value="send@example.org")},
    )

    assert real(offer) is offer
