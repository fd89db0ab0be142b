"""Where postcodes lie."""

import os
from itertools import product

import pytest
from tests.folder import Folder

from local_offer.offer import Council
from local_offer.reading import Memory, read
from local_offer.reading.postcodes import HEADER, LARGEST, MOST_TOLD
from local_offer.records import PostcodeDistrict

LETTERS = "ABDEFGHJLNPQRSTUWXYZ"


def _list(*rows: str) -> str:
    return "".join(f"{row}\n" for row in (HEADER, *rows))


def test_postcodes_are_read_by_district_in_order(folder: Folder) -> None:
    folder.write(
        "postcodes.csv",
        _list("SK9 1AA,53.3281,-2.2337,E06000049", "CW1 2AH,53.09837,-2.43406,", "CW1 2AG,53.0981,-2.4324,E06000049"),
    )

    crewe, wilmslow = folder.offer().postcodes

    assert not folder.told()
    assert wilmslow.name == "SK9"
    assert crewe == PostcodeDistrict(
        name="CW1",
        ends=("2AG", "2AH"),
        latitudes=(530981, 530984),
        longitudes=(-24324, -24341),
        areas=("E06000049", ""),
    )


def test_an_offer_needs_no_postcodes(folder: Folder) -> None:
    assert not folder.told()
    assert folder.offer().postcodes == ()


@pytest.mark.parametrize("form", ["utf-8-sig", "utf-8"])
def test_a_list_saved_by_a_spreadsheet_is_accepted(folder: Folder, form: str) -> None:
    folder.write("postcodes.csv", _list("CW1 2AG,53.0981,-2.4324,E06000049", "").replace("\n", "\r\n").encode(form))

    assert not folder.told()
    assert folder.offer().postcodes[0].ends == ("2AG",)


@pytest.mark.parametrize(
    ("row", "rule", "words"),
    [
        ("cw1 2ag,53.0981,-2.4324,E06000049", "not-a-postcode", "'cw1 2ag' is not a postcode"),
        ("CW12AG,53.0981,-2.4324,E06000049", "not-a-postcode", "'CW12AG' is not a postcode"),
        ("CW1 2AG,53.0981,-2.4324", "not-a-postcode-list", "this row has 3 of 4 cells"),
        ("CW1 2AG,53.0981,-2.4324,E06000049,x", "not-a-postcode-list", "this row has 5 of 4 cells"),
        ("CW1 2AG,north,-2.4324,E06000049", "not-a-position", "'north, -2.4324' is not a latitude and longitude"),
        ("CW1 2AG,nan,-2.4324,E06000049", "not-a-position", "'nan, -2.4324'"),
        ("CW1 2AG,40.7128,-74.0060,E06000049", "not-a-position", "'40.7128, -74.0060'"),
        ("CW1 2AG,53.0981,-2.4324,895", "not-a-council-code", "'895' is not a council's code"),
    ],
)
def test_a_row_at_fault_is_reported_with_its_line(folder: Folder, row: str, rule: str, words: str) -> None:
    folder.write("postcodes.csv", _list("CW1 2AH,53.0984,-2.4341,E06000049", row))

    (told,) = folder.told()

    assert told.startswith(f"offer/postcodes.csv:3:1: error: {words}")
    assert told.endswith(f"[{rule}]")
    assert folder.offer().postcodes == ()


def test_a_list_in_which_every_row_is_at_fault_is_told_in_few_lines(folder: Folder) -> None:
    folder.write("postcodes.csv", _list(*("CW1 2AG,370409,354748,E06000049" for _ in range(1000))))

    told = folder.told()

    assert len(told) == MOST_TOLD + 1
    assert told[-1].startswith("offer/postcodes.csv:22:1: error: 980 more rows are at fault")


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "not-a-postcode-list"),
        (b"PK\x03\x04\x14\0", "not-utf-8"),
        (_list("CW1 2AG,53.0981,-2.4324,E06000049").encode("utf-16"), "not-utf-8"),
        (_list().encode().ljust(LARGEST + 1, b"\n"), "too-large"),
    ],
    ids=["nothing", "a packed file", "UTF-16", "larger than any council needs"],
)
def test_what_is_no_list_is_reported(folder: Folder, content: bytes, rule: str) -> None:
    folder.write("postcodes.csv", content)

    assert folder.rules() == [rule]


def test_forty_thousand_postcodes_are_read(folder: Folder) -> None:
    names = [f"CW{n} {s}{a}{b}" for n, s, a, b in product(range(1, 11), range(10), LETTERS, LETTERS)]
    folder.write("postcodes.csv", _list(*(f"{name},53.0981,-2.4324,E06000049" for name in names)))

    offer = read(folder.path).offer

    assert sum(len(district.ends) for district in offer.postcodes) == len(names) == 40_000


def test_a_second_reading_reads_the_list_only_when_it_has_changed(folder: Folder) -> None:
    file = folder.write("postcodes.csv", _list("CW1 2AG,53.0981,-2.4324,E06000049"))
    memory = Memory()
    first, second = (read(folder.path, Council(), memory).offer for _ in range(2))
    file.write_text(_list("CW1 2AG,53.0981,-2.4324,E06000049", "CW1 2AH,53.0984,-2.4341,E06000049"), encoding="utf-8")
    os.utime(file, (1, 1))

    third = read(folder.path, Council(), memory).offer
    file.unlink()
    fourth = read(folder.path, Council(), memory).offer

    assert second.postcodes is first.postcodes
    assert third.postcodes[0].ends == ("2AG", "2AH")
    assert fourth.postcodes == ()
