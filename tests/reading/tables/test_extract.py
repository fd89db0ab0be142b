"""A register's file however it was saved, and what is said of one that is none."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from local_offer.reading.tables.extract import read_extract
from local_offer.reading.tables.table import TableError

TEXT = 'Number,Name,Town\r\n1,"Bríd’s, the first",Crewe\r\n2,Other,Stoke\r\n'
SEMICOLONS = "Number;Name;Town\r\n1;Bríd’s, the first;Crewe\r\n2;Other;Stoke\r\n"
TABS = "Number\tName\tTown\r\n1\tBríd’s, the first\tCrewe\r\n2\tOther\tStoke\r\n"


def _places(row: Sequence[str], _: str) -> Mapping[str, int] | None:
    return {"number": row.index("Number"), "name": row.index("Name")} if {"Number", "Name"} <= set(row) else None


def _rows(tmp_path: Path, content: bytes, name: str = "list.csv") -> list[dict[str, str]]:
    file = tmp_path / name
    file.write_bytes(content)
    return list(read_extract(file, _places).rows)


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        SEMICOLONS.encode("cp1252"),
        TABS.encode(),
        ("A title, with commas, and more\n\nmade on 1 May 2026\n" + TEXT).encode(),
        TEXT.replace("\r\n", "\n").rstrip("\n").encode(),
    ],
    ids=["utf-8", "mark", "cp1252", "utf-16", "semicolons", "tabs", "title", "no end"],
)
def test_rows_are_read_however_the_file_was_saved(tmp_path: Path, content: bytes) -> None:
    rows = _rows(tmp_path, content)

    assert rows == [{"number": "1", "name": "Bríd’s, the first"}, {"number": "2", "name": "Other"}]


def test_a_quotation_mark_between_tabs_is_only_that(tmp_path: Path) -> None:
    content = b'Number\tName\n1\tHe said "no\n2\t"Quoted, ""whole"""\n'

    assert [row["name"] for row in _rows(tmp_path, content)] == ['He said "no', 'Quoted, "whole"']


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "list.csv", "nothing stands in the file"),
        (b"  \n", "list.csv", "nothing stands in the file"),
        (TEXT.encode()[:-8], "list.csv", "ends in the middle of a row"),
        (TEXT.encode()[:30], "list.csv", "ends in the middle of a cell"),
        (b"PK\x03\x04", "list.zip", "unpack it"),
        (b'[{"a": 1}]', "list.json", "for programs"),
        (b"<!DOCTYPE html>", "list.csv", "a web page"),
        (b"Other,Heads\n1,2\n", "list.csv", "Other, Heads"),
    ],
)
def test_what_is_no_such_file_is_told(tmp_path: Path, content: bytes, name: str, words: str) -> None:
    with pytest.raises(TableError, match=words):
        _rows(tmp_path, content, name)
