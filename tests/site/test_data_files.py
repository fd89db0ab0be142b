"""Records as data: what the page shows, and nothing of what must not be found."""

import json
from dataclasses import replace

import pytest
from tests.folder import SOUND, TODAY, read

from local_offer.offer import Council, Offer, OpenData, published
from local_offer.records import History
from local_offer.site.data_files import data_files

SITE = "https://example.org/offer/"
TERMS = OpenData(licence="A licence", licence_url="https://example.org/licence", publisher="Sometown")


@pytest.fixture(scope="module")
def offer() -> Offer:
    told = replace(read(SOUND)[0], council=Council(open_data=TERMS), history=History(commit="ab12"))
    return published(told, TODAY)


@pytest.fixture(scope="module")
def files(offer: Offer) -> dict[str, str]:
    return dict(data_files(offer, TODAY, SITE))


def test_a_record_beside_its_page_is_the_same_in_the_whole_files(files: dict[str, str]) -> None:
    one = json.loads(files["services/saturday-club/record.json"])
    every = json.loads(files["data/services.json"])

    assert one == next(each for each in every["services"] if each["id"] == "saturday-club")
    assert one in [json.loads(line) for line in files["data/services.jsonl"].splitlines()]
    assert one["page"] == f"{SITE}services/saturday-club/"
    assert one["licence"] == TERMS.licence_url


def test_a_whole_file_says_its_terms_its_day_and_its_commit(files: dict[str, str]) -> None:
    head = json.loads(files["data/organisations.json"])

    assert [each["id"] for each in head.pop("organisations")] == ["example-trust", "exampleshire-council"]
    assert head == {
        "title": "Organisations",
        "publisher": "Sometown",
        "licence": "A licence",
        "licence_url": "https://example.org/licence",
        "date": "2026-11-23",
        "commit": "ab12",
    }


def test_a_hidden_place_is_cut_in_data_as_on_its_page(files: dict[str, str]) -> None:
    refuge = json.loads(files["services/refuge/record.json"])

    assert [place["precision"] for place in refuge["locations"]] == ["hidden"]
    assert not {"address", "postcode", "town", "position", "name"} & refuge["locations"][0].keys()


def test_what_stands_before_a_record_is_no_field_of_one(offer: Offer) -> None:
    known = {*offer.contract.schemas["service"]["properties"], *offer.contract.schemas["organisation"]["properties"]}

    assert not known & {"id", "page", "licence"}
