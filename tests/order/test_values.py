"""What is mended in values, and what is left for a person to decide."""

from typing import Any

import pytest

from local_offer.order.values import Known, mended
from local_offer.schema import Term, contract

CONTRACT = contract(places=[Term(id="crewe", title="Crewe")])
SERVICE = CONTRACT.schemas["service"]
KNOWN = Known(contract=CONTRACT, secure={"www.example.org": "a reason"})


def _mended(**values: Any) -> Any:
    return mended(values, SERVICE, KNOWN)[0]


@pytest.mark.parametrize("postcode", ["cw1 2ag", "CW12AG", "cw12ag ", " Cw1  2aG", "CW1-2AG"])
def test_a_postcode_gets_its_capitals_and_its_space(postcode: str) -> None:
    assert _mended(locations=[{"postcode": postcode}]) == {"locations": [{"postcode": "CW1 2AG"}]}


@pytest.mark.parametrize("postcode", ["CW1 2A", "CWI 2AG", "CW1 2AG, Crewe", "", "CW1"])
def test_what_is_no_postcode_is_left_alone(postcode: str) -> None:
    assert _mended(locations=[{"postcode": postcode}]) == {"locations": [{"postcode": postcode}]}


def test_http_becomes_https_where_that_is_known_alone() -> None:
    new, mendings = mended(
        {"contact": {"website": "http://www.example.org/a?b"}, "access": {"link": "http://elsewhere.example/"}},
        SERVICE,
        KNOWN,
    )

    assert new["contact"]["website"] == "https://www.example.org/a?b"
    assert new["access"]["link"] == "http://elsewhere.example/"
    assert [mending.words for mending in mendings] == [
        "'http://www.example.org/a?b' is now 'https://www.example.org/a?b': a reason"
    ]


@pytest.mark.parametrize(
    "address", ["http://www.example.org:80/", "http://www.example.org@evil.example/", "ftp://www.example.org/"]
)
def test_an_address_with_more_than_a_host_is_left_alone(address: str) -> None:
    assert _mended(contact={"website": address}) == {"contact": {"website": address}}


@pytest.mark.parametrize(
    ("field", "said", "meant"),
    [
        ("needs", ["Autism"], ["autism"]),
        ("needs", ["Autism", "autism", "adhd"], ["autism", "adhd"]),
        ("topics", ["Short Breaks", "short_breaks"], ["short-breaks"]),
        ("coverage", {"scope": "Borough", "places": ["Crewe"]}, {"scope": "local", "places": ["crewe"]}),
        ("cost", {"free": True}, {"free": "yes"}),
        ("also_known_as", ["A", " A", "B"], ["A", "B"]),
        ("ages", {"from": 0.5, "to": "2½", "note": "½"}, {"from": "6 months", "to": "2 years 6 months", "note": "½"}),
        ("ages", {"from": "5", "to": "Year 6"}, {"from": 5, "to": "Year 6"}),
        (
            "contact",
            {"phones": [{"number": "+44 (0)1270 960101 ext 12", "label": "Office"}, {"number": "tel:116 123"}]},
            {"phones": [{"number": "01270 960101", "label": "Office, extension 12"}, {"number": "116 123"}]},
        ),
        ("ages", "5 to 11", {"from": 5, "to": 11}),
    ],
)  # fmt: skip
def test_words_ages_and_numbers_become_those_that_the_schema_has(field: str, said: Any, meant: Any) -> None:
    assert _mended(**{field: said}) == {field: meant}


@pytest.mark.parametrize("word", ["austism", "autistic", "aut", "", "autism, adhd"])
def test_a_word_that_is_only_near_is_left_alone(word: str) -> None:
    assert _mended(needs=[word]) == {"needs": [word]}


def test_a_number_where_text_belongs_becomes_text() -> None:
    assert _mended(name=3.5, waiting={"value": 3.5}) == {"name": "3.5", "waiting": {"value": 3.5}}


def test_entries_that_may_stand_twice_do() -> None:
    phones = [{"number": "01270 123456"}, {"number": "01270 123456"}]

    assert _mended(contact={"phones": phones}) == {"contact": {"phones": phones}}
