"""Open data: what pages show, at addresses that stay, and nothing of what must not be found."""

import csv
import json
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from tests.folder import SOUND, TODAY, read

from local_offer.exports.data.tables import table_csv
from local_offer.exports.data.vcard import vcard
from local_offer.offer import Council, Offer, OpenData, published
from local_offer.pages.data import data
from local_offer.records import History
from local_offer.records.parts import Phone
from local_offer.site.parts.data_files import DataFiles
from local_offer.site.plan import Content
from local_offer.views.open_data.columns import number, several, text
from local_offer.views.open_data.dataset import CSV, DATASETS, JSON, LINES, Dataset

SITE = "https://example.org/offer/"
TERMS = OpenData(licence="A licence", licence_url="https://example.org/licence", publisher="Sometown")


@pytest.fixture(scope="module")
def offer() -> Offer:
    told = replace(read(SOUND)[0], council=Council(open_data=TERMS), history=History(commit="ab12"))
    return published(told, TODAY)


@pytest.fixture(scope="module")
def files(offer: Offer) -> dict[str, str]:
    return made(offer)


def made(offer: Offer) -> dict[str, str]:
    """Every text by its address."""
    parts = DataFiles(offer, TODAY, SITE).parts
    named = ((part, name) for part in parts for name in part.named)
    return {address: _text(content) for part, name in named for address, content in part.made_under(name)}


def _text(content: Content) -> str:
    return content.decode() if isinstance(content, bytes) else content


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


def rows(text: str) -> list[dict[str, str]]:
    """As a program reads the table."""
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_a_table_holds_each_record_and_its_json_the_same(files: dict[str, str], offer: Offer) -> None:
    services = {row["id"]: row for row in rows(files["data/services.csv"])}

    assert list(services) == [each.id for each in offer.services]
    assert services["saturday-club"]["topics"].split("; ") == list(offer.service_by_id["saturday-club"].topics)
    for dataset in DATASETS:
        as_json = json.loads(files[dataset.address(JSON)])[dataset.id]
        assert len(rows(files[dataset.address(CSV)])) == len(as_json) == files[dataset.address(LINES)].count("\n")


def test_every_address_that_is_promised_is_there(files: dict[str, str]) -> None:
    # These stand in other people's programs: none may go.
    names = ("services", "organisations", "places", "guides", "duties", "gaps", "figures")
    promised = {f"data/{name}.{end}" for name in names for end in ("csv", "json", "jsonl")}
    others = {"data/places.geojson", "data/openapi.json", "data/catalogue.jsonld", "data/csv-metadata.json"}
    older = {"about/coverage/duties.csv", "about/gaps/gaps.csv", "about/figures/figures.csv"}

    assert promised | others | older <= files.keys()
    assert {"topics/clubs/list.json", "places/crewe/list.csv", "organisations/example-trust/list.json"} <= files.keys()


def test_programs_are_told_of_each_address_of_data_and_of_none_that_is_not_there(town_site: Path) -> None:
    told = json.loads((town_site / "data/openapi.json").read_text(encoding="utf-8"))["paths"]
    known = {path: re.compile(re.sub(r"{\w+}", "[^/]+", path.replace(".", r"\."))) for path in told}
    ends = {".csv", ".json", ".jsonl", ".geojson", ".jsonld", ".vcf", ".ics", ".xml", ".yaml"}
    others = ("/find/", "/providers/", "/schema/", "/data/openapi.json", "/sitemap.xml")
    found = {f"/{file.relative_to(town_site).as_posix()}" for file in town_site.rglob("*") if file.is_file()}
    feed = {each.removesuffix("index.html") for each in found if each.startswith("/open-referral/")}
    given = feed | {each for each in found if Path(each).suffix in ends and not each.startswith(others)}

    assert {each for each in given if not any(known.fullmatch(each) for known in known.values())} == set()
    assert {path for path in told if not any(known[path].fullmatch(each) for each in given)} == set()


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.id)
def test_the_description_of_the_tables_names_each_column_in_its_order(dataset: Dataset, files: dict[str, str]) -> None:
    told = {table["url"]: table for table in json.loads(files["data/csv-metadata.json"])["tables"]}
    (head, *_) = csv.reader(StringIO(files[dataset.address(CSV)].removeprefix("\ufeff"), newline=""))

    assert [column["name"] for column in told[f"{dataset.id}.csv"]["tableSchema"]["columns"]] == head


def test_what_is_sent_begins_no_formula_and_keeps_its_first_figure() -> None:
    columns = (text("a", ""), several("b", ""), number("c", ""))

    table = table_csv(columns, [{"a": "=1+1", "b": ("@x; y", "+z"), "c": -1.5}, {"a": 'one\ntwo, "three"', "b": ()}])

    assert table == (
        "\ufeffa,b,c\r\n"
        "'=1+1,\"'@x, y; +z\",-1.5\r\n"
        '"one\ntwo, ""three""",,\r\n'
    )  # fmt: skip


def test_no_cell_is_taken_for_a_day_or_loses_its_first_figure(offer: Offer) -> None:
    club = offer.service_by_id["saturday-club"]
    texted = replace(club.contact, phones=(Phone(number="07786202040", kind="text-message"),))
    told = made(replace(offer, services=(replace(club, contact=texted),)))

    assert rows(told["data/services.csv"])[0]["texts"] == "07786 202040"
    assert {row["ages"] for row in rows(told["data/gaps.csv"])} >= {"(all)", "5 to 10", "11 to 15"}


def test_a_place_is_a_point_with_longitude_first_and_a_hidden_one_is_none(files: dict[str, str], offer: Offer) -> None:
    found = json.loads(files["data/places.geojson"])
    known = [place for each in offer.services for place in each.locations if place.position]

    assert len(found["features"]) == len(known) > 0
    assert all(-9 < x < 3 and 49 < y < 62 for x, y in (each["geometry"]["coordinates"] for each in found["features"]))
    assert "refuge" not in {each["properties"]["service"] for each in found["features"]}
    assert "crs" not in found


def test_a_list_holds_its_services_in_their_order_and_leads_to_each_record(files: dict[str, str]) -> None:
    listed = json.loads(files["topics/clubs/list.json"])

    assert listed["page"] == f"{SITE}topics/clubs/"
    assert [row["id"] for row in rows(files["topics/clubs/list.csv"])] == [each["id"] for each in listed["services"]]
    assert {each["record"].removeprefix(SITE) for each in listed["services"]} <= files.keys()


def test_a_card_says_what_a_phone_keeps_and_a_closed_service_has_none(files: dict[str, str], offer: Offer) -> None:
    card = files["services/saturday-club/contact.vcf"]
    lines = card.split("\r\n")

    assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]
    assert lines[-2:] == ["END:VCARD", ""]
    assert max(len(line.encode()) for line in lines) <= 75
    assert "services/refuge/contact.vcf" not in files
    assert not [each.id for each in offer.services if each.is_closed and f"services/{each.id}/contact.vcf" in files]


def test_what_providers_write_adds_no_line_to_a_card(offer: Offer) -> None:
    said = "A\nTEL:0800 1111;B,C\\\r\nEND:VCARD"
    club = offer.service_by_id["saturday-club"]
    phones = (Phone(number="01632 960100", label=said),)

    card = vcard(replace(club, name=said, contact=replace(club.contact, phones=phones)), offer, "")

    unfolded = card.replace("\r\n ", "").split("\r\n")
    assert [line for line in unfolded if line.startswith(("TEL", "END"))] == ["END:VCARD"]
    assert "FN:A\\nTEL:0800 1111\\;B\\,C\\\\ \\nEND:VCARD" in unfolded


def test_the_page_says_to_ask_where_no_licence_is_said_and_only_there(offer: Offer) -> None:
    with_terms = data.page(offer, TODAY, lambda _: 0)
    without = data.page(replace(offer, council=Council(name="Sometown")), TODAY, lambda _: 0)

    assert ("without asking" in with_terms.body, "Ask before" in with_terms.body) == (True, False)
    assert ("without asking" in without.body, "Ask before" in without.body) == (False, True)
    assert "without asking" not in without.description
