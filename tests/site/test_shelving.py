"""The booklets of a site: listed, kept from one build to the next, and missing without harm."""

import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.folder import TODAY
from tests.town import town

from local_offer.council import council_of
from local_offer.offer import Offer
from local_offer.offer.shelf import Shelf, ShelvedBooklet, ShelvedFile
from local_offer.pages.booklet.shelf import id_of, on_shelf, page
from local_offer.pages.guides.booklets import ready_booklets
from local_offer.printing import KeptPrints, NoPressError, Print, PrintedPdf
from local_offer.reading import read
from local_offer.site.shelf.shelving import Shelved, shelved
from local_offer.views.catalogue import Catalogue


@pytest.fixture(scope="module")
def offer() -> Offer:
    council = replace(council_of(town()), booklets=("guides-plans",))
    return read(town(), council).offer


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what went to the press, in the place of which stands one that prints nothing."""
    names: list[str] = []

    def press(one: Print) -> PrintedPdf:
        names.append(one.name)
        return PrintedPdf(3, b"%PDF-1.7 " + one.name.encode())

    monkeypatch.setattr("local_offer.printing.printer._press", press)
    monkeypatch.setattr("local_offer.printing.printer.require_press", lambda: None)
    return names


def _shelved(offer: Offer, folder: Path, today: date = TODAY) -> Shelved:
    return shelved(offer, today, folder)


def test_a_second_build_of_the_day_prints_nothing_and_gives_the_same(
    offer: Offer, printed: list[str], tmp_path: Path
) -> None:
    first = _shelved(offer, tmp_path)
    second = _shelved(offer, tmp_path)

    assert [(each.id, [file.way for file in each.files]) for each in first.shelf.booklets] == [
        ("guides-plans", ["pdf", "txt", "epub"])
    ]
    assert first.shelf.booklets[0].files[0].says == "PDF, 3 pages, 1 KB"
    assert second == first
    assert len(printed) == 1


def test_what_stays_the_same_is_given_with_its_day_for_a_week(offer: Offer, printed: list[str], tmp_path: Path) -> None:
    for days in (0, 1, 6):
        made = _shelved(offer, tmp_path, TODAY + timedelta(days=days))
    assert len(printed) == 1
    paper, text, _ = made.shelf.booklets[0].files
    assert (paper.day, text.day) == (TODAY, TODAY + timedelta(days=6))

    _shelved(offer, tmp_path, TODAY + timedelta(days=7))
    _shelved(offer, tmp_path)
    assert len(printed) == 2

    _shelved(offer, tmp_path, TODAY - timedelta(days=1))
    assert len(printed) == 3


def test_what_is_damaged_among_what_is_kept_is_printed_anew(offer: Offer, printed: list[str], tmp_path: Path) -> None:
    first = _shelved(offer, tmp_path)
    for file in (tmp_path / ".cache").rglob("*"):
        if file.is_file():
            file.write_bytes(file.read_bytes()[:-1])

    again = _shelved(offer, tmp_path)

    assert len(printed) == 2
    assert again == first


def test_without_a_press_a_site_has_text_and_e_books_and_says_why_no_more(
    offer: Offer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def none() -> None:
        raise NoPressError("Booklets need Pango.")

    monkeypatch.setattr("local_offer.printing.printer.require_press", none)

    made = _shelved(offer, tmp_path)

    assert made.shelf.missing == "Booklets need Pango."
    assert sorted(made.files) == ["guides-plans.epub", "guides-plans.txt"]
    assert "no PDFs here today" in page(replace(offer, shelf=made.shelf), TODAY).body


def test_a_name_that_no_booklet_has_is_told_with_those_that_there_are(offer: Offer, tmp_path: Path) -> None:
    wrong = replace(offer, council=replace(offer.council, booklets=("topic-nothing",)))

    said = _shelved(wrong, tmp_path).shelf.missing

    assert said.startswith("'booklets' names 'topic-nothing', which is none of: all, topics, needs, places, guides, ")


def test_a_kind_of_booklets_can_be_asked_for_and_each_also_in_large_print(
    offer: Offer, printed: list[str], tmp_path: Path
) -> None:
    council = replace(offer.council, booklets=("guides",), booklets_large_print=True)

    made = _shelved(replace(offer, council=council), tmp_path)

    assert {each.id.partition("-")[0] for each in made.shelf.booklets} == {"guides"}
    assert {tuple(file.way for file in each.files) for each in made.shelf.booklets} == {
        ("pdf", "large-print", "txt", "epub")
    }


SHELF = Shelf(
    booklets=(
        ShelvedBooklet(
            id="topic-clubs",
            title="Clubs",
            files=(
                ShelvedFile(name="topic-clubs.pdf", way="pdf", size=340_400, pages=1, day=TODAY - timedelta(days=2)),
                ShelvedFile(name="topic-clubs.txt", way="txt", size=12_000, day=TODAY),
            ),
        ),
    )
)


def test_the_page_of_booklets_says_how_many_pages_and_bytes_each_has_and_of_which_day(offer: Offer) -> None:
    shown = page(replace(offer, shelf=SHELF), TODAY).body

    assert 'href="../booklets/topic-clubs.pdf"' in shown
    assert "PDF, 1 page, 340 KB" in shown
    assert "Plain text, 12 KB" in shown
    assert shown.count("as at") == 1
    assert "as at 21 November 2026" in shown


def test_a_list_leads_to_its_booklet_where_there_is_one(offer: Offer) -> None:
    with_shelf = replace(offer, shelf=SHELF)

    assert 'href="../../booklets/topic-clubs.pdf">PDF, 1 page, 340 KB' in on_shelf(
        id_of("topics/clubs/"), with_shelf, "topics/clubs/"
    )
    assert not on_shelf(id_of("topics/clubs/crewe/"), with_shelf, "topics/clubs/crewe/")
    assert not on_shelf(id_of("topics/clubs/"), offer, "topics/clubs/")


def test_the_guide_on_other_ways_lists_what_is_ready_or_says_whom_to_ask(offer: Offer) -> None:
    address = "guides/get-this-information-another-way/"

    ready = ready_booklets(address, replace(offer, shelf=SHELF), Catalogue(offer), TODAY)
    none = ready_booklets(address, offer, Catalogue(offer), TODAY)

    assert 'href="../../booklets/topic-clubs.pdf">Clubs</a>: PDF, 1 page, 340 KB' in ready
    assert "also as plain text" in ready
    assert "No booklets are ready" in none
    assert "booklets/" not in none


def test_what_nobody_asked_for_in_days_is_kept_no_longer(tmp_path: Path) -> None:
    kept = KeptPrints(tmp_path, "1")
    kept.keep("old", TODAY, PrintedPdf(1, b"%PDF-"))
    kept.keep("new", TODAY, PrintedPdf(1, b"%PDF-"))
    os.utime(tmp_path / kept.name_of("old", TODAY), (0, 0))

    kept.clear({kept.name_of("new", TODAY)})

    assert [file.name for file in tmp_path.iterdir()] == [kept.name_of("new", TODAY)]
