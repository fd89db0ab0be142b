"""Booklets: what goes into one, and the PDF that comes out."""

from functools import cache
from pathlib import Path

import pytest
from tests.folder import TODAY
from tests.once import once
from tests.site.tagged_pdf import faults, objects
from tests.town import town

from local_offer.council import council_of
from local_offer.offer import Offer, published
from local_offer.pages.booklet.booklet import Booklet
from local_offer.pages.booklet.bound import bound
from local_offer.pages.booklet.printed import LetterSize, printed
from local_offer.pages.booklet.wanted import WantedBooklet, every, of_list
from local_offer.reading import read
from local_offer.site.booklets import booklets
from local_offer.views.catalogue import Catalogue
from local_offer.views.groups import Grouping


@cache
def _offer() -> Offer:
    return read(town(), council_of(town())).offer


@cache
def _catalogue() -> Catalogue:
    return Catalogue(published(_offer(), TODAY))


def _wanted(kind: str, id: str) -> WantedBooklet:
    return next(of_list(kind, id, _catalogue()))


def _bound(wanted: WantedBooklet) -> Booklet:
    return bound(wanted, _catalogue(), Grouping(_catalogue().offer), TODAY)


def test_every_open_service_of_a_topic_stands_in_its_booklet_once() -> None:
    wanted = _wanted("topic", "short-breaks")

    told = [entry.id for entry in _bound(wanted).entries]

    assert sorted(told) == sorted(service.id for service in wanted.services)


def test_there_is_one_for_the_whole_each_topic_each_place_and_each_route() -> None:
    ids = [wanted.id for wanted in every(_catalogue())]

    assert ids[0] == "whole"
    assert len(ids) == len(set(ids))
    assert {id.partition("-")[0] for id in ids} == {"whole", "topic", "place", "guides"}


@pytest.fixture(scope="session")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A booklet printed twice, each time anew."""

    def make(folder: Path) -> None:
        folder.mkdir()
        for name in ("one", "two"):
            for made in booklets(_offer(), [_wanted("topic", "short-breaks")], LetterSize(), TODAY, None):
                (folder / name).write_bytes(made.pdf.content)

    return once(tmp_path_factory, "booklets", make)


def test_the_same_offer_on_the_same_day_gives_the_same_bytes(pdfs: Path) -> None:
    assert (pdfs / "one").read_bytes() == (pdfs / "two").read_bytes()


def test_what_providers_write_stays_text() -> None:
    wanted = _wanted("topic", "short-breaks")
    booklet = _bound(wanted)

    html = printed(booklet, LetterSize())

    assert "<script" not in html


def test_a_screen_reader_has_all_that_it_needs_of_a_pdf(pdfs: Path) -> None:
    known = objects((pdfs / "one").read_bytes())

    assert not list(faults(known))


@pytest.mark.parametrize(
    ("sound", "broken", "said"),
    [
        (b"/Alt", b"/Not", "a figure has no alternative text"),
        (b"/S /H2", b"/S /H5", "a heading jumps from 1 to 5"),
        (b"/Lang", b"/Long", "the catalog has not a language"),
        (b"/DisplayDocTitle true", b"/DisplayDocTitle false", "the catalog has not its title shown"),
        (b"pdfuaid", b"pdf", "nothing says PDF/UA and a title"),
        (b"/StructParents", b"/Others", "a page is not tied to the tags"),
    ],
)
def test_what_a_pdf_lacks_is_found(sound: bytes, broken: bytes, said: str, pdfs: Path) -> None:
    known = objects((pdfs / "one").read_bytes())

    found = list(faults({number: text.replace(sound, broken) for number, text in known.items()}))

    assert said in found
