"""A sheet of words that came back from someone who speaks the language."""

import csv
from io import StringIO

import pytest

from local_offer.pages.languages.lacking import told_csv, told_words
from local_offer.pages.languages.own import in_one_line, unfit_rows, with_own
from local_offer.pages.languages.saying import page_language
from local_offer.schema.translations import translation


def sheet(changes: dict[str, str], separator: str = ",") -> str:
    """That of Polish, with other words in the rows of an English, as a spreadsheet saves it."""
    rows = list(csv.DictReader(StringIO(told_csv(told_words(["pl"])))))
    for row in rows:
        row["says"] = changes.get(row["english"], changes.get(row["at"], row["says"]))
    out = StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=separator, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return "\ufeff" + out.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_sheet_that_comes_back_unchanged_changes_nothing(separator: str) -> None:
    made = translation("pl")

    assert with_own(made, sheet({}, separator)) == made
    assert not unfit_rows(made, sheet({}, separator))


def test_a_word_of_the_sheet_wins_and_is_escaped() -> None:
    own = page_language("pl", sheet({"Contact": "<b>Kontakt & adres"}))

    assert own.word("Contact") == "&lt;b&gt;Kontakt &amp; adres"
    assert page_language("pl").word("Contact") == "Kontakt"


def test_forms_for_numbers_come_back_from_their_cell() -> None:
    made = with_own(
        translation("pl"), sheet({"{count} years": "one: {count} rok; few: {count} lata; other: {count} latek"})
    )

    assert in_one_line(made.words["panel: {count} years"].says).endswith("other: {count} latek")


@pytest.mark.parametrize(
    "says",
    [
        "{x} lat",
        "{count.real} lat",
        "{count:>99999999} lat",
        "{count!r} lat",
        "{count lat",
        "{} lat",
        "one: {count}; few: x",
    ],
)
def test_a_word_that_a_page_cannot_fill_is_not_taken_and_told(says: str) -> None:
    made, back = translation("pl"), sheet({"{count} years": says})

    assert with_own(made, back).words == made.words
    assert [english for _, english, _ in unfit_rows(made, back)] == ["{count} years"]


@pytest.mark.parametrize("says", ["Dnia", "%s i %s", "%s, 5%", "%d"])
def test_a_pattern_keeps_its_blank(says: str) -> None:
    assert unfit_rows(translation("pl"), sheet({"As of %s": says}))


def test_a_word_made_from_an_older_english_does_not_win_over_ours() -> None:
    made = translation("pl")
    old = sheet({"Autism": "Stary"}).replace(made.words["needs/autism"].of, "00000000")

    assert with_own(made, old).words == made.words
    assert {word.state for word in told_words(["pl"], {"pl": old})} == {"there", "unfit"}


@pytest.mark.parametrize(
    ("by", "on", "is_checked"),
    [
        ("Interpreting service", "2026-12-01", True),
        ("Interpreting service", "01/12/2026", True),
        ("", "2026-12-01", False),
        ("Interpreting service", "soon", False),
    ],
)
def test_who_has_read_it_and_when_makes_it_checked(by: str, on: str, is_checked: bool) -> None:
    assert page_language("pl", sheet({"checked/by": by, "checked/on": on})).is_checked is is_checked


@pytest.mark.parametrize(
    "text", ["", "at", "nonsense\n1,2,3", '"', "at,english,says,hash\n,,,\n", "\0", f'at,says\n"{"x" * 200_000}']
)
def test_no_sheet_can_stop_a_build(text: str) -> None:
    assert with_own(translation("pl"), text) == translation("pl")


def test_no_hash_is_a_number_that_a_spreadsheet_would_write_anew() -> None:
    hashes = [row["hash"] for row in csv.DictReader(StringIO(sheet({}).removeprefix("\ufeff"))) if row["hash"]]

    assert all(not hash[0].isalnum() for hash in hashes)
    assert len(hashes) > 300
