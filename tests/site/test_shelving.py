"""The booklets of a site: listed, kept from one build to the next, and missing without harm."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.folder import TODAY
from tests.town import town

from local_offer.council import council_of
from local_offer.offer import Offer
from local_offer.pages.booklet.shelf import Shelf, ShelvedBooklet, page
from local_offer.printing import KeptPrints, NoPressError, Print, PrintedPdf
from local_offer.reading import read
from local_offer.site.shelving import shelved


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


def test_a_second_build_of_the_day_prints_nothing_and_gives_the_same(
    offer: Offer, printed: list[str], tmp_path: Path
) -> None:
    first = shelved(offer, TODAY, tmp_path, tmp_path / "one")
    second = shelved(offer, TODAY, tmp_path, tmp_path / "two")

    assert [(each.id, each.pages) for each in first.booklets] == [("guides-plans", 3)]
    assert second == first
    assert len(printed) == 1
    files = [(tmp_path / site / "booklets" / "guides-plans.pdf").read_bytes() for site in ("one", "two")]
    assert files[0] == files[1]


def test_what_stays_the_same_is_given_with_its_day_for_a_week(offer: Offer, printed: list[str], tmp_path: Path) -> None:
    for days in (0, 1, 6):
        shelved(offer, TODAY + timedelta(days=days), tmp_path, tmp_path / "site")
    assert len(printed) == 1

    shelved(offer, TODAY + timedelta(days=7), tmp_path, tmp_path / "site")
    shelved(offer, TODAY, tmp_path, tmp_path / "site")
    assert len(printed) == 2

    shelved(offer, TODAY - timedelta(days=1), tmp_path, tmp_path / "site")
    assert len(printed) == 3


def test_what_is_damaged_among_what_is_kept_is_printed_anew(offer: Offer, printed: list[str], tmp_path: Path) -> None:
    shelved(offer, TODAY, tmp_path, tmp_path / "one")
    for file in (tmp_path / ".cache" / "booklets").iterdir():
        file.write_bytes(file.read_bytes()[:-1])

    again = shelved(offer, TODAY, tmp_path, tmp_path / "two")

    assert len(printed) == 2
    assert len(again.booklets) == 1


def test_without_a_press_the_site_has_none_and_says_why(
    offer: Offer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def none() -> None:
        raise NoPressError("Booklets need Pango.")

    monkeypatch.setattr("local_offer.printing.printer.require_press", none)

    shelf = shelved(offer, TODAY, tmp_path, tmp_path / "one")

    assert shelf == Shelf(missing="Booklets need Pango.")
    assert "no booklets here today" in page(shelf, offer).body


def test_a_name_that_no_booklet_has_is_told_with_those_that_there_are(offer: Offer, tmp_path: Path) -> None:
    wrong = replace(offer, council=replace(offer.council, booklets=("topic-nothing",)))

    said = shelved(wrong, TODAY, tmp_path, tmp_path / "one").missing

    assert said.startswith("'booklets' names 'topic-nothing', which is none of: whole, ")


def test_the_page_of_booklets_says_how_many_pages_and_bytes_each_has(offer: Offer) -> None:
    one = ShelvedBooklet(id="topic-clubs", title="Clubs", file="topic-clubs.pdf", pages=1, size=340_400)

    shown = page(Shelf(booklets=(one,)), offer).body

    assert 'href="../booklets/topic-clubs.pdf"' in shown
    assert "PDF, 1 page, 340 KB" in shown


def test_what_nobody_asked_for_in_days_is_kept_no_longer(tmp_path: Path) -> None:
    kept = KeptPrints(tmp_path, "1")
    kept.keep("old", TODAY, PrintedPdf(1, b"%PDF-"))
    kept.keep("new", TODAY, PrintedPdf(1, b"%PDF-"))
    os.utime(tmp_path / kept.name_of("old", TODAY), (0, 0))

    kept.clear({kept.name_of("new", TODAY)})

    assert [file.name for file in tmp_path.iterdir()] == [kept.name_of("new", TODAY)]
