"""What a file's bytes may be."""

from pathlib import Path

import pytest
from tests.folder import Folder, service

from local_offer.reading.own_words import own_words_of
from local_offer.reading.text import LARGEST

CLUB = "services/saturday-club.yaml"
CAFE = service(name="Café Club")


def test_a_byte_order_mark_is_accepted(folder: Folder) -> None:
    folder.write(CLUB, CAFE.encode("utf-8-sig"))

    offer = folder.offer()

    assert not folder.told()
    assert offer.services[0].name == "Café Club"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_accepted(folder: Folder, end: str) -> None:
    text = service(description="|\n  One line.\n  Another line.\n")
    folder.write(CLUB, text.replace("\n", end))

    offer = folder.offer()

    assert not folder.told()
    assert offer.services[0].description == "One line.\nAnother line.\n"


def test_faults_in_a_file_with_windows_line_ends_keep_their_lines(folder: Folder) -> None:
    folder.write(CLUB, service(colour="blue").replace("\n", "\r\n"))

    (told,) = folder.told()

    assert told.startswith("offer/services/saturday-club.yaml:7:1: error: this service has no field called 'colour'")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (CAFE.encode("utf-16"), ":1:1: error: the file is UTF-16 text; save it again as UTF-8 text"),
        (CAFE.encode("utf-16-be"), ":1:1: error: the file holds a NUL byte, so it is not plain text"),
        (CAFE.encode("latin-1"), ":1:1: error: byte 0xe9 is not UTF-8 text; save it again as UTF-8 text"),
        (service(eligibility="Children at a café.").encode("cp1252"), ":7:1: error: byte 0xe9 is not UTF-8 text"),
        (CAFE.encode() + b"\nkeywords: [a\0b]\n", ":8:1: error: the file holds a NUL byte, so it is not plain text"),
        (b"\xed\xa0\x80: half of a letter", ":1:1: error: byte 0xed is not UTF-8 text"),
    ],
    ids=["UTF-16", "UTF-16 without its mark", "Latin-1", "Windows-1252", "NUL", "surrogate"],
)
def test_bytes_that_are_not_utf_8_are_reported(folder: Folder, content: bytes, words: str) -> None:
    folder.write(CLUB, content)

    (told,) = folder.told()

    assert told.startswith(f"offer/{CLUB}{words}")
    assert folder.rules() == ["not-utf-8"]


def test_a_file_over_256_kb_is_reported(folder: Folder) -> None:
    folder.write(CLUB, CAFE.encode().ljust(LARGEST + 1, b"\n"))

    assert folder.rules() == ["too-large"]
    assert "the file is larger than 256 KB; cut it down to one record" in folder.told()[0]


def test_a_file_of_256_kb_is_accepted(folder: Folder) -> None:
    folder.write(CLUB, CAFE.encode().ljust(LARGEST, b"\n"))

    assert not folder.told()


def test_a_sheet_of_words_that_is_no_text_is_told_and_none_is_read(tmp_path: Path) -> None:
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations/pl.csv").write_bytes(
        "at,english,says,hash\nneeds/autism,Autism,Autyzm ł,1".encode("cp1250")
    )
    (tmp_path / "translations/ar.csv").write_bytes(b"PK\x03\x04\0\0")
    (tmp_path / "translations/cy.csv").write_text("at,english,says,hash\n", encoding="utf-16")

    sheets, wrong = own_words_of(tmp_path, ["pl", "ar", "cy"])

    assert not sheets
    assert [(fault.path[-6:], fault.line, fault.rule) for fault in wrong] == [
        ("ar.csv", 1, "not-utf-8"),
        ("cy.csv", 1, "not-utf-8"),
        ("pl.csv", 2, "not-utf-8"),
    ]
