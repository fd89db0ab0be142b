"""The sign beside a short answer of a guide says what kind of answer it is."""

import pytest

from local_offer.pages.guides.signs import sign_of


@pytest.mark.parametrize(
    ("question", "sign"),
    [
        ("What does it cost?", "cost"),
        ("Who pays for a change?", "cost"),
        ("Who is in charge of it?", "who"),
        ("How long does it take?", "clock"),
        ("When do we start?", "clock"),
        ("Do we need a diagnosis?", "diagnosis"),
        ("Do we need an EHC plan?", "plan"),
        ("Where do I find it?", "place"),
        ("Who decides about a plan?", "decides"),
        ("Can we disagree?", "decides"),
        ("Who can ask?", "who"),
        ("Who can I talk to?", "talk"),
        ("How do we ask?", "how"),
        ("What is mediation?", "info"),
    ],
)
def test_a_question_gets_the_sign_of_what_it_asks(question: str, sign: str) -> None:
    assert sign_of(question) == sign
