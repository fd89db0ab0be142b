"""The workbook that providers fill in is made from the schema, and is the same each time."""

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from local_offer.exports import entry_sheets
from local_offer.schema import Term, contract
from local_offer.schema.columns import columns

CONTRACT = contract(places=[Term(id="crewe", title="Crewe"), Term(id="sum", title="=SUM(1)")])


@pytest.fixture(scope="module")
def workbook() -> Any:
    return load_workbook(BytesIO(entry_sheets(CONTRACT, "Exampleshire Council")))


def _rules(sheet: Any) -> dict[str, Any]:
    """The rule of each column, by its letters."""
    return {str(rule.sqref).partition("3:")[0]: rule for rule in sheet.data_validations.dataValidation}


def _listed(workbook: Any, place: str) -> list[str]:
    sheet, _, cells = place.lstrip("=").partition("!")
    return [row[0].value for row in workbook[sheet][cells.replace("$", "")]]


def test_the_same_schema_gives_the_same_bytes() -> None:
    assert entry_sheets(CONTRACT, "Exampleshire Council") == entry_sheets(CONTRACT, "Exampleshire Council")


def test_it_has_a_sheet_for_each_kind_and_help_for_people(workbook: Any) -> None:
    assert workbook.sheetnames == [
        "How to fill this in", "Services", "Organisations", "What the words mean", "Lists",
    ]  # fmt: skip
    assert workbook["Lists"].sheet_state == "hidden"
    assert "Exampleshire Council’s local offer" in workbook.worksheets[0]["A2"].value


@pytest.mark.parametrize(("kind", "title"), [("service", "Services"), ("organisation", "Organisations")])
def test_every_column_has_its_title_help_and_rule(workbook: Any, kind: str, title: str) -> None:
    sheet, laid_out = workbook[title], columns(CONTRACT, kind)
    rules = _rules(sheet)

    for cell, column in zip(sheet[1], laid_out, strict=True):
        rule = rules[cell.column_letter]
        assert cell.value == (f"{column.title} (needed)" if column.is_required else column.title)
        assert sheet.cell(2, cell.column).value == column.help
        assert rule.prompt
        assert len(rule.prompt) <= 255
        assert len(rule.promptTitle) <= 32


def test_titles_and_help_refuse_to_be_typed_over(workbook: Any) -> None:
    for sheet in (workbook["Services"], workbook["Organisations"]):
        kept = [rule for rule in sheet.data_validations.dataValidation if rule.type == "custom"]
        assert [(str(rule.sqref), rule.formula1, rule.showErrorMessage) for rule in kept] == [
            (f"A1:{sheet.cell(1, sheet.max_column).column_letter}2", "FALSE", True)
        ]


def test_what_every_record_needs_is_marked() -> None:
    needed = {
        kind: [c.path[0] for c in columns(CONTRACT, kind) if c.is_required] for kind in ("service", "organisation")
    }

    assert needed == {"service": ["name", "summary", "topics", "coverage"], "organisation": ["name", "kind"]}


def test_a_column_with_a_vocabulary_offers_its_words(workbook: Any) -> None:
    sheet = workbook["Services"]
    rules = _rules(sheet)
    listed = [column for column in columns(CONTRACT, "service") if column.vocabulary and not column.takes_several]
    letters = {cell.value.removesuffix(" (needed)"): cell.column_letter for cell in sheet[1]}

    assert len(listed) > 20
    for column in listed:
        rule = rules[letters[column.title]]
        titles = [term.title for term in CONTRACT.vocabularies[column.vocabulary].terms.values()]
        assert (rule.type, rule.showErrorMessage) == ("list", True)
        assert _listed(workbook, rule.formula1) == titles
        assert rule.error == "Choose one of the words in the list, or leave the cell blank."


def test_a_councils_word_that_begins_like_a_formula_is_text(workbook: Any) -> None:
    words = [cell for row in workbook["What the words mean"] for cell in row if cell.value == "=SUM(1)"]

    assert [cell.data_type for cell in words] == ["s"]


def test_limits_of_texts_are_those_of_the_schema(workbook: Any) -> None:
    sheet = workbook["Services"]
    rules = _rules(sheet)
    letters = {cell.value: cell.column_letter for cell in sheet[1]}

    summary = rules[letters["Summary (needed)"]]

    assert (summary.type, summary.formula1, summary.formula2) == ("textLength", "10", "200")
