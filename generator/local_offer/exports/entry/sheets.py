"""A workbook in which people who use no form and no Git fill in entries, made from the schema."""

import re
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from local_offer.schema import Contract, Vocabulary
from local_offer.schema.columns import Column, columns

ROWS = 500
"""Rows that are ready to be filled in."""
_SHEETS = (("service", "Services"), ("organisation", "Organisations"))
_LISTS = "Lists"
_GUIDE = (
    ("How to fill this in", True),
    ("For {council}’s local offer: what there is for children and young people with special educational needs "
     "or disabilities.", False),
    ("1. Use the sheet Services. Put each service on a row of its own, below the row of help.", False),
    ("2. Columns that say (needed) must be filled in. Leave any other cell blank when you do not know.", False),
    ("3. Where a cell has a list, choose from it. For more than one, use the next columns, such as Topics 2. "
     "The sheet “What the words mean” explains every word.", False),
    ("4. Where the help says so, put several things into one cell with a semicolon between them: "
     "English; Polish", False),
    ("5. Write for families, in plain words. Use team names and team telephone numbers. Do not write about a child, "
     "and do not give a person’s own name, number or address.", False),
    ("6. For a place that must not be found, such as a refuge, choose “{hidden}” under “Location: How exactly to show "
     "it”.", False),
    ("7. An organisation that is new to the local offer gets a row on the sheet Organisations. "
     "Write its name in the same way on both sheets.", False),
    ("8. More than two places, times or prices? Go on in the next row, and leave its name and summary blank.", False),
    ("9. Do not change the first two rows; a cell there refuses what you type. You may add columns of your own; they "
     "are passed over. Columns of notes or of people’s names are refused, so please take them out before you send the "
     "file.", False),
    ("10. Save the file and send it to the council. For those who keep the offer: local-offer import table FILE says "
     "what would be taken in, cell by cell, before anything is written.", False),
)  # fmt: skip
_KEEP = "These two rows tell the program what each column is. Write your entries from row 3 on."
_WORDS = "What the words mean"
_HEAD = PatternFill("solid", fgColor="FF1D3557")
_HELP = PatternFill("solid", fgColor="FFF1F5F9")
_TOP = Alignment(wrap_text=True, vertical="top")
# The first day that a zip archive can say. Today's would make each build's workbook another file.
_DAY = (1980, 1, 1, 0, 0, 0)
Places: TypeAlias = Mapping[str, str]
"""By vocabulary: the cells of the hidden sheet that hold its titles."""


def entry_sheets(contract: Contract, council: str) -> bytes:
    """The workbook. Same contract and council, same bytes."""
    workbook = Workbook()
    guide = workbook.worksheets[0]
    _write_guide(guide, contract, council)
    laid_out = {kind: columns(contract, kind) for kind, _ in _SHEETS}
    named = {column.vocabulary: contract.vocabularies[column.vocabulary]
             for listed in laid_out.values() for column in listed
             if column.vocabulary and contract.vocabularies[column.vocabulary].terms}  # fmt: skip
    places = {name: _place(index, vocabulary) for index, (name, vocabulary) in enumerate(named.items(), start=1)}
    for kind, title in _SHEETS:
        _write_list(workbook.create_sheet(title), laid_out[kind], places)
    _write_words(workbook.create_sheet(_WORDS), named.values())
    lists = workbook.create_sheet(_LISTS)
    lists.sheet_state = "hidden"
    for index, vocabulary in enumerate(named.values(), start=1):
        for row, text in enumerate((vocabulary.title, *(t.title for t in vocabulary.terms.values())), start=1):
            _put(lists, row, index, text)
    workbook.properties.title = f"Entries for the local offer of {council}"
    workbook.properties.creator = council
    workbook.properties.language = "en-GB"
    written = BytesIO()
    workbook.save(written)
    return _steady(written.getvalue())


def _place(index: int, vocabulary: Vocabulary) -> str:
    letter = get_column_letter(index)
    return f"{_LISTS}!${letter}$2:${letter}${len(vocabulary.terms) + 1}"


def _write_guide(sheet: Worksheet, contract: Contract, council: str) -> None:
    sheet.title = _GUIDE[0][0]
    sheet.column_dimensions["A"].width = 110
    hidden = contract.title_of("precision", "hidden")
    for row, (text, is_title) in enumerate(_GUIDE, start=1):
        _put(sheet, row, 1, text.format(council=council, hidden=hidden))
        sheet.cell(row, 1).alignment = _TOP
        sheet.cell(row, 1).font = Font(bold=is_title, size=16 if is_title else 12)


def _write_list(sheet: Worksheet, listed: Iterable[Column], places: Places) -> None:
    """Titles, a row of help, and room for entries, each cell with its help and its list."""
    index = 0
    for index, column in enumerate(listed, start=1):
        letter = get_column_letter(index)
        _put(sheet, 1, index, f"{column.title} (needed)" if column.is_required else column.title)
        _put(sheet, 2, index, column.help)
        head, help = sheet.cell(1, index), sheet.cell(2, index)
        head.font, head.fill, head.alignment = Font(bold=True, color="FFFFFFFF"), _HEAD, _TOP
        help.font, help.fill, help.alignment = Font(italic=True, color="FF333333"), _HELP, _TOP
        is_long = column.schema.get("maxLength", 0) > 150 and not column.vocabulary
        whole_column = sheet.column_dimensions[letter]
        whole_column.width = 44 if is_long else 26
        whole_column.alignment = _TOP
        if "string" in column.schema["type"]:
            whole_column.number_format = "@"  # so that 01270 keeps its 0, and 5-11 does not become a day
        rule = _rule(column, places)
        rule.add(f"{letter}3:{letter}{ROWS + 2}")
        sheet.add_data_validation(rule)
    titles = DataValidation("custom", "FALSE", error=_KEEP, errorTitle="The titles stay", showErrorMessage=True)
    titles.add(f"A1:{get_column_letter(index)}2")
    sheet.add_data_validation(titles)
    sheet.row_dimensions[1].height = 34
    sheet.row_dimensions[2].height = 128
    sheet.freeze_panes = "B3"


def _rule(column: Column, places: Places) -> DataValidation:
    """What a cell of the column takes, with help when it is chosen and words when it refuses."""
    rule = _limits(column, places)
    rule.allow_blank = rule.showInputMessage = rule.showErrorMessage = True
    # Excel calls a workbook broken whose titles are longer than 32 signs or whose prompts are longer than 255.
    rule.promptTitle = rule.errorTitle = _cut(column.title, 32)
    rule.prompt = _cut(column.help, 255)
    return rule


def _limits(column: Column, places: Places) -> DataValidation:
    if column.vocabulary in places and not column.takes_several:
        error = "Choose one of the words in the list, or leave the cell blank."
        return DataValidation("list", f"={places[column.vocabulary]}", error=error)
    if "maxLength" in column.schema and not column.is_list:
        least, most = column.schema.get("minLength", 0), column.schema["maxLength"]
        error = f"Write {f'{least} to {most}' if least > 1 else f'at most {most}'} characters."
        return DataValidation("textLength", str(least), str(most), operator="between", error=error)
    return DataValidation(None)


def _write_words(sheet: Worksheet, vocabularies: Iterable[Vocabulary]) -> None:
    heads = ("List", "Word", "What it means")
    for index, (head, width) in enumerate(zip(heads, (28, 44, 90), strict=True), start=1):
        _put(sheet, 1, index, head)
        sheet.cell(1, index).font, sheet.cell(1, index).fill = Font(bold=True, color="FFFFFFFF"), _HEAD
        sheet.column_dimensions[get_column_letter(index)].width = width
    row = 2
    for vocabulary in vocabularies:
        for term in vocabulary.terms.values():
            for index, text in enumerate((vocabulary.title, term.title, term.description), start=1):
                _put(sheet, row, index, text)
                sheet.cell(row, index).alignment = _TOP
            row += 1
    sheet.freeze_panes = "A2"


def _put(sheet: Worksheet, row: int, index: int, text: str) -> None:
    """Writes text as text: a council's own word that begins with `=` is no formula."""
    cell = sheet.cell(row, index)
    cell.value = text
    cell.data_type = "s"


def _cut(text: str, most: int) -> str:
    """Excel refuses a workbook whose messages are longer."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _steady(content: bytes) -> bytes:
    """The same workbook without the clock: neither in its properties nor in its parts."""
    steady = BytesIO()
    with ZipFile(BytesIO(content)) as parts, ZipFile(steady, "w") as out:
        for name in parts.namelist():
            text = parts.read(name)
            if name == "docProps/core.xml":
                text = re.sub(rb"(<dcterms:(created|modified)[^>]*>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", text)
            part = ZipInfo(name, _DAY)
            part.compress_type = ZIP_DEFLATED
            out.writestr(part, text)
    return steady.getvalue()
