"""Spreadsheets of LibreOffice, as it saves them and as somebody who means harm would."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from local_offer.reading.tables.cells import MOST_ROWS
from local_offer.reading.tables.sheets import read_sheets
from local_offer.reading.tables.table import TableError

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "style", "table", "text")
)
HIDDEN = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'


def _text(*words: str) -> str:
    return "".join(f"<table:table-cell><text:p>{word}</text:p></table:table-cell>" for word in words)


def _row(cells: str, times: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>'


def _sheet(*rows: str, style: str = "ta1") -> str:
    return f'<table:table table:name="Services" table:style-name="{style}">{"".join(rows)}</table:table>'


def _file(folder: Path, *sheets: str, before: str = "") -> Path:
    body = f"<office:body><office:spreadsheet>{''.join(sheets)}</office:spreadsheet></office:body>"
    content = f"{before}<office:document-content {NAMES}>{HIDDEN}{body}</office:document-content>"
    with ZipFile(folder / "list.ods", "w", ZIP_DEFLATED) as parts:
        parts.writestr("mimetype", MIMETYPE, 0)
        parts.writestr("content.xml", content)
    return folder / "list.ods"


def test_cells_are_read_as_people_see_them_and_days_and_numbers_as_they_are(tmp_path: Path) -> None:
    typed = "".join(
        f'<table:table-cell office:value-type="{kind}" office:{name}="{value}"><text:p>?</text:p></table:table-cell>'
        for kind, name, value in (
            ("date", "date-value", "2026-11-02"), ("time", "time-value", "PT09H30M00S"), ("float", "value", "5"),
            ("currency", "value", "6.5"), ("boolean", "boolean-value", "true"),
        )
    )  # fmt: skip
    rows = _row(_text(*"abcdef")), _row(_text(' Café<text:s text:c="2"/>x ') + typed)

    (sheet,) = read_sheets(_file(tmp_path, _sheet(*rows)))

    assert (sheet.name, sheet.heads) == ("Services", tuple("abcdef"))
    assert sheet.rows[0].cells == ("Café  x", "2026-11-02", "09:30", "5", "6.5", "yes")


def test_repeated_cells_and_rows_count_and_blank_ones_to_the_end_of_the_sheet_do_not(tmp_path: Path) -> None:
    blank = '<table:table-cell table:number-columns-repeated="2"/>'
    end = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = _row(_text("name", "a", "b", "where")), _row(end, 3), _row(_text("Club") + blank + _text("Crewe") + end, 2)

    (sheet,) = read_sheets(_file(tmp_path, _sheet(*rows, _row(end, 1_048_576))))

    assert [(row.number, row.cells) for row in sheet.rows] == [
        (5, ("Club", "", "", "Crewe")),
        (6, ("Club", "", "", "Crewe")),
    ]


def test_a_hidden_sheet_is_not_read(tmp_path: Path) -> None:
    seen, hidden = _sheet(_row(_text("name")), _row(_text("Club"))), _sheet(_row(_text("Lists")), style="ta2")

    assert [sheet.heads for sheet in read_sheets(_file(tmp_path, hidden, seen))] == [("name",)]


@pytest.mark.parametrize(
    ("sheet", "before", "words"),
    [
        (_sheet(_row(_text("name"), MOST_ROWS + 1)), "", "more than 20,000 rows"),
        (_sheet(_row(_text("name") + '<table:table-cell table:number-columns-repeated="300"/>' + _text("x"))), "",
         "more than 200 columns"),
        ("<table:table>", "", "cannot be read"),
        (_sheet(_row(_text("&b;"))), '<!DOCTYPE a [<!ENTITY b "bb">]>', "what no spreadsheet program writes"),
        (_sheet(_row(_text("x" * 9_000)) * 500, "<!-- " + " " * 12_000_000 + " -->"), "", "holds too much"),
    ],
    ids=["rows", "columns", "broken", "entities", "a bomb"],
)  # fmt: skip
def test_what_can_be_no_list_is_told(tmp_path: Path, sheet: str, before: str, words: str) -> None:
    with pytest.raises(TableError, match=words):
        read_sheets(_file(tmp_path, sheet, before=before))


def test_cells_that_are_one_over_several_rows_are_told(tmp_path: Path) -> None:
    merged = '<table:table-cell table:number-rows-spanned="2"><text:p>01270 960101</text:p></table:table-cell>'
    rows = _row(_text("name", "phone")), _row(_text("Club") + merged), _row(_text("Group"))

    (sheet,) = read_sheets(_file(tmp_path, _sheet(*rows)))

    assert sheet.told[0].startswith("cells are merged in rows 2 to 3; what stands there is taken for the first")
