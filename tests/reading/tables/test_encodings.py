"""Bytes of tables: one that is wrong garbles no list, and what is doubtful is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from local_offer.reading.tables.encodings import NoTextError, decoded
from local_offer.reading.tables.sheets import read_sheets
from local_offer.reading.tables.table import read_table
from local_offer.schema.twice_encoded import untwisted

LIST = "Name,Where\nAlder’s Café – £5,Crewe\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_what_spreadsheet_programs_save_is_read_without_a_word(encoding: str) -> None:
    assert decoded(LIST.encode(encoding)) == (LIST, ())


def test_one_byte_of_another_encoding_changes_its_own_line_alone_which_is_named() -> None:
    text, told = decoded(LIST.encode() + "Birch’s,Crewe\n".encode("cp1252") + b"Cedar,Crewe\n")

    assert text == f"{LIST}Birch’s,Crewe\nCedar,Crewe\n"
    assert told == ("line 3 holds the byte 92, which is not UTF-8 as the rest is; read as 'Birch’s'",)


@pytest.mark.parametrize(("encoding", "name"), [("mac_roman", "an old Mac's"), ("cp850", "MS-DOS's")])
def test_an_old_encoding_is_known_by_what_people_write_and_told(encoding: str, name: str) -> None:
    text, told = decoded("Name,Where\nCafé £5,Crewe\n".encode(encoding))

    assert text == "Name,Where\nCafé £5,Crewe\n"
    assert name in told[0]
    assert told[1] == "line 2 is read as 'Café £5'"


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(NoTextError, match="not a CSV file"):
        decoded(b"a\0b")


@pytest.mark.parametrize(
    ("twisted", "meant"),
    [
        ("Alderâ€™s CafÃ©", "Alder’s Café"), ("ÃƒÂ©", "é"), ("Â£5", "£5"), ("â€œquietâ€\x9d", "“quiet”"),
        ("9Â to 5", "9 to 5"),
        ("CAFÉ…", "CAFÉ…"), ("FÊTE’S", "FÊTE’S"), ("naïve café’", "naïve café’"), ("ðŸ˜€", "😀"),
    ],
)  # fmt: skip
def test_text_that_was_encoded_twice_is_what_it_was_and_other_text_stays(twisted: str, meant: str) -> None:
    assert untwisted(twisted) == meant


@pytest.mark.parametrize("read", [read_sheets, read_table])
def test_a_cell_that_was_encoded_twice_is_never_taken_as_it_stands(
    tmp_path: Path, read: Callable[[Path], object]
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Name,Where\nAlderâ€™s,CafÃ©\n", encoding="utf-8")
    told: list[str] = []

    found = read_table(file, (), told.append) if read is read_table else read_sheets(file)

    assert "Alder’s" in str(found)
    assert "â€" not in str(found).replace("'Alderâ€™s' was written in two encodings", "")
    assert "'Alderâ€™s' was written in two encodings, so it is read as 'Alder’s'" in str(found) + str(told)
