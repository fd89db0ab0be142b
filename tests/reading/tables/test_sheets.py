"""Spreadsheets as people save them, and as somebody who means harm would."""

from collections.abc import Callable
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from local_offer.reading.tables.cells import LONGEST, MOST_COLUMNS, MOST_ROWS
from local_offer.reading.tables.sheets import LARGEST, read_sheets
from local_offer.reading.tables.table import TableError
from local_offer.records.sheet import cell_name


def _file(folder: Path, content: bytes, name: str = "list.csv") -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def _workbook(folder: Path, *rows: list[Any], change: Callable[[Workbook], None] = lambda _: None) -> Path:
    workbook = Workbook()
    for row in rows:
        workbook.worksheets[0].append(row)
    workbook.worksheets[0].title = "Services"
    change(workbook)
    workbook.save(folder / "list.xlsx")
    return folder / "list.xlsx"


def _with_part(file: Path, name: str, content: bytes) -> Path:
    """The workbook with a part more, or with another in its place."""
    with ZipFile(file) as parts:
        kept = {each: parts.read(each) for each in parts.namelist() if each != name}
    with ZipFile(file, "w", ZIP_DEFLATED) as parts:
        for each, text in {**kept, name: content}.items():
            parts.writestr(each, text)
    return file


@pytest.mark.parametrize(("encoding", "separator"), [("utf-8-sig", ","), ("cp1252", ";"), ("utf-16", "\t")])
def test_csv_is_read_in_every_manner_that_spreadsheets_save_it(tmp_path: Path, encoding: str, separator: str) -> None:
    text = f'Name{separator}Where\r\n"Café’s {separator} ""Club"""{separator}"1 High Street\r\nCrewe"\r\n'

    (sheet,) = read_sheets(_file(tmp_path, text.encode(encoding)))

    assert sheet.heads == ("Name", "Where")
    assert [row.cells for row in sheet.rows] == [(f'Café’s {separator} "Club"', "1 High Street\nCrewe")]


@pytest.mark.parametrize("first", ["sep=;", "SEP=;"])
def test_excels_own_word_on_the_separator_is_no_head(tmp_path: Path, first: str) -> None:
    (sheet,) = read_sheets(_file(tmp_path, f"{first}\nName;Where\nA, B;Crewe\n".encode()))

    assert (sheet.heads, sheet.rows[0].cells) == (("Name", "Where"), ("A, B", "Crewe"))


def test_rows_keep_their_numbers_past_blank_ones(tmp_path: Path) -> None:
    (sheet,) = read_sheets(_file(tmp_path, b"\nName,Where\n,\nClub,Crewe\n\nGroup,\n"))

    assert [(row.number, row.cells[0]) for row in sheet.rows] == [(4, "Club"), (6, "Group")]


def test_a_row_with_more_cells_than_heads_is_a_problem_of_that_row(tmp_path: Path) -> None:
    (sheet,) = read_sheets(_file(tmp_path, b"Name,Where\nClub, with comma,Crewe\nGroup,Crewe\n"))

    assert [bool(row.problem) for row in sheet.rows] == [True, False]


def test_a_file_without_a_filled_cell_has_no_sheet(tmp_path: Path) -> None:
    assert read_sheets(_file(tmp_path, b"\n,,\n")) == ()


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("=HYPERLINK(1)", "=HYPERLINK(1)"), ("'=1+1", "=1+1"), ("'-1", "-1"), ("'tis", "'tis"),
        ("a\x1b[31m\x07b", "a [31m b"), ("a\u202eb", "ab"), ("<script>", "<script>"), ("{{ x }}", "{{ x }}"),
    ],
)  # fmt: skip
def test_a_hostile_cell_is_only_text(tmp_path: Path, cell: str, text: str) -> None:
    (sheet,) = read_sheets(_file(tmp_path, f'Name,Where\nClub,"{cell}"\n'.encode()))

    assert sheet.rows[0].cells[1] == text


def test_a_huge_cell_is_left_out_and_named(tmp_path: Path) -> None:
    (sheet,) = read_sheets(_file(tmp_path, b"Name,Where\nClub," + b"x" * 100_000 + b"\n"))

    assert sheet.rows[0].cells == ("Club", "")
    assert sheet.rows[0].notes == (f"B2: holds 100,000 characters, so it is left out; at most {LONGEST:,} fit",)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xd0\xcf\x11\xe0old", "an old or a locked Excel file; save it as"),
        (b"PK\x03\x04broken", "broken or locked"),
        (b"Name\n" + b"a\n" * MOST_ROWS, "more than 20,000 rows"),
        (b"Name\n" + b"," * MOST_COLUMNS, "more than 200 columns"),
        (b"x" * (LARGEST + 1), "larger than 10 MB"),
        (b"a\0b", "not a CSV file"),
        (b"Name\n" + b"x" * 200_000, "not a CSV table"),
        (b'Name,Where\nClub,Crewe\n"Group,Crewe\n', "a cell of row 3 begins with a quotation mark"),
    ],
    ids=["xls", "zip", "rows", "columns", "size", "zero byte", "cell", "quotes"],
)
def test_a_file_that_cannot_be_a_list_is_told(tmp_path: Path, content: bytes, words: str) -> None:
    with pytest.raises(TableError, match=words):
        read_sheets(_file(tmp_path, content))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="the file cannot be read"):
        read_sheets(tmp_path / "none.xlsx")


def test_cells_of_a_workbook_are_read_as_people_see_them(tmp_path: Path) -> None:
    values = [5, 5.0, 6.5, True, date(2026, 11, 2), datetime(2026, 11, 2), time(9, 30), " Crewe ", None, "01270"]

    (sheet,) = read_sheets(_workbook(tmp_path, list("abcdefghij"), values))

    assert sheet.name == "Services"
    assert sheet.rows[0].cells == ("5", "5", "6.5", "yes", "2026-11-02", "2026-11-02", "09:30", "Crewe", "", "01270")


def test_a_sheet_that_is_hidden_is_not_read(tmp_path: Path) -> None:
    def hide(workbook: Workbook) -> None:
        workbook.create_sheet("Lists").append(["Name"])
        workbook["Lists"].sheet_state = "hidden"

    assert [sheet.name for sheet in read_sheets(_workbook(tmp_path, ["Name"], ["Club"], change=hide))] == ["Services"]


def test_a_formula_without_a_value_is_named_and_never_calculated(tmp_path: Path) -> None:
    (sheet,) = read_sheets(_workbook(tmp_path, ["Name", "Where"], ["Club", '=HYPERLINK("https://x.example","a")']))

    assert sheet.rows[0].cells == ("Club", "")
    assert sheet.rows[0].notes[0].startswith("B2: holds a formula that has no value yet")


def test_macros_and_links_to_other_files_are_not_touched(tmp_path: Path) -> None:
    file = _with_part(_workbook(tmp_path, ["Name"], ["Club"]), "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0macro")
    file = _with_part(file, "xl/externalLinks/externalLink1.xml", b"<externalLink/>")

    assert read_sheets(file)[0].rows[0].cells == ("Club",)


def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    bomb = _with_part(_workbook(tmp_path, ["Name"]), "xl/media/bomb.xml", b"\0" * (61 * 1024 * 1024))

    assert bomb.stat().st_size < LARGEST
    with pytest.raises(TableError, match="the workbook holds too much"):
        read_sheets(bomb)


def test_entities_that_grow_when_they_are_read_are_refused(tmp_path: Path) -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>'

    with pytest.raises(TableError, match="what no spreadsheet program writes"):
        read_sheets(_with_part(_workbook(tmp_path, ["Name"]), "xl/worksheets/sheet1.xml", laughs))


def test_a_zip_that_is_no_workbook_is_told(tmp_path: Path) -> None:
    content = BytesIO()
    with ZipFile(content, "w") as parts:
        parts.writestr("content.xml", "<office/>")

    with pytest.raises(TableError, match="this is not a spreadsheet"):
        read_sheets(_file(tmp_path, content.getvalue(), "list.ods"))


@pytest.mark.parametrize("text", [b"<worksheet><sheetData><row r='x'>", b"\xff\xfe"])
def test_a_workbook_with_a_broken_sheet_is_told(tmp_path: Path, text: bytes) -> None:
    file = _with_part(_workbook(tmp_path, ["Name"], ["Club"]), "xl/worksheets/sheet1.xml", text)

    with pytest.raises(TableError, match="this workbook cannot be read"):
        read_sheets(file)


def test_a_sheet_that_lies_about_its_size_ends_where_its_cells_end(tmp_path: Path) -> None:
    file = _workbook(tmp_path, ["Name"], ["Club"])
    with ZipFile(file) as parts:
        text = parts.read("xl/worksheets/sheet1.xml")
    assert b'ref="A1:A2"' in text

    (sheet,) = read_sheets(_with_part(file, "xl/worksheets/sheet1.xml", text.replace(b"A1:A2", b"A1:XFD1048576")))

    assert [row.cells for row in sheet.rows] == [("Club",)]


def test_too_many_rows_of_a_workbook_are_told(tmp_path: Path) -> None:
    def fill(workbook: Workbook) -> None:
        for _ in range(MOST_ROWS):
            workbook.worksheets[0].append(["Club"])

    with pytest.raises(TableError, match="more than 20,000 rows"):
        read_sheets(_workbook(tmp_path, ["Name"], change=fill))


def test_too_many_columns_of_a_workbook_are_told(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="more than 200 columns"):
        read_sheets(_workbook(tmp_path, ["Name"] * (MOST_COLUMNS + 1)))


def test_cells_are_named_as_a_spreadsheet_does() -> None:
    assert [cell_name(index, 5) for index in (0, 25, 26, 51, 52, 701, 702)] == [
        "A5", "Z5", "AA5", "AZ5", "BA5", "ZZ5", "AAA5",
    ]  # fmt: skip


def test_one_text_in_very_many_cells_is_refused(tmp_path: Path) -> None:
    text = "".join(map(str, range(2_500)))[:9_000]

    def fill(workbook: Workbook) -> None:
        for _ in range(120):
            workbook.worksheets[0].append([text] * 20)

    with pytest.raises(TableError, match="the workbook holds too much"):
        read_sheets(_workbook(tmp_path, ["Name"] * 20, change=fill))


@pytest.mark.parametrize("column", [MOST_COLUMNS + 1, MOST_COLUMNS + 2, 16_384])
def test_a_cell_far_to_the_right_is_told_and_not_dropped(tmp_path: Path, column: int) -> None:
    def fill(workbook: Workbook) -> None:
        workbook.worksheets[0].cell(row=2, column=column, value="far")

    with pytest.raises(TableError, match="more than 200 columns"):
        read_sheets(_workbook(tmp_path, ["Name"], change=fill))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("xl/worksheets/sheet9.XML", b"<!DOCTYPE a [<!ENTITY b 'bb'>]><a/>"),
        ("xl/anything", "<!DOCTYPE a [<!ENTITY b 'bb'>]><a/>".encode("utf-16")),
        ("xl/worksheets/sheet1.xml", b"<?xml version='1.0' encoding='cp037'?>" + "<!DOCTYPE a>".encode("cp037")),
    ],
    ids=["another ending", "no ending", "hidden by its encoding"],
)
def test_a_document_type_is_seen_in_every_part(tmp_path: Path, name: str, content: bytes) -> None:
    with pytest.raises(TableError, match="what no spreadsheet program writes"):
        read_sheets(_with_part(_workbook(tmp_path, ["Name"]), name, content))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("xl/styles.xml", b"<styleSheet>" + bytes(range(65, 91)) * 90_000 + b"</styleSheet>"),
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData>" + b"<row/>" * 2_000_000 + b"</sheetData></worksheet>"),
    ],
    ids=["styles without end", "unpacks to a thousand times its size"],
)
def test_a_workbook_that_costs_far_more_than_its_size_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    with pytest.raises(TableError, match="the workbook holds too much"):
        read_sheets(_with_part(_workbook(tmp_path, ["Name"]), name, content))


def test_a_sign_that_nobody_sees_is_taken_out_and_told(tmp_path: Path) -> None:
    (sheet,) = read_sheets(_file(tmp_path, "Name,Where\nRain\u200bbow,Duke Street\n".encode()))

    assert sheet.rows[0].cells == ("Rainbow", "Duke Street")
    assert sheet.rows[0].notes == ("A2: holds a zero-width space (U+200B) after 'Rain', which is taken out",)


def test_cells_that_are_one_over_several_rows_are_told(tmp_path: Path) -> None:
    def merge(workbook: Workbook) -> None:
        for cells in ("A1:B1", "B2:B3", "C2:D2"):
            workbook.worksheets[0].merge_cells(cells)

    (sheet,) = read_sheets(_workbook(tmp_path, ["Name", ""], ["Club", "01270 960101", "a"], ["Group"], change=merge))

    assert [line[:28] for line in sheet.told] == ["cells are merged in B2:B3; w"]


def test_lines_may_end_as_an_old_mac_ends_them(tmp_path: Path) -> None:
    (sheet,) = read_sheets(_file(tmp_path, b"Name,Where\rRainbow,Duke Street\r"))

    assert [(row.number, row.cells) for row in sheet.rows] == [(2, ("Rainbow", "Duke Street"))]
