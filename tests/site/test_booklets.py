"""Booklets: what goes into one, and the PDF that comes out."""

import re
from dataclasses import replace
from functools import cache
from itertools import cycle
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
from local_offer.pages.booklet.guide_text import chapter_of
from local_offer.pages.booklet.printed import LetterSize, printed
from local_offer.pages.booklet.wanted import WantedBooklet, every, of_list
from local_offer.reading import read
from local_offer.site.shelf.booklets import bindery, on_paper
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


def test_who_looks_by_place_finds_all_that_is_here_also_what_is_in_no_town() -> None:
    booklet = _bound(next(every(_catalogue())))
    indexed = {id for head in booklet.by_place for id, _ in head.entries}
    here = {s.id for s in _catalogue().services if s.is_open and s.coverage.scope == "local" and not s.setting}

    assert booklet.by_place[0].title == "All of the borough"
    assert here <= indexed


def test_the_booklet_of_a_need_is_no_index_of_all_others() -> None:
    booklet = _bound(_wanted("need", "autism"))

    assert not booklet.by_need
    assert booklet.by_place


def test_steps_that_a_screen_shows_apart_are_sentences_on_paper_and_aloud() -> None:
    text = '<ol class="lo-path">\n<li><b>At school</b> Talk to the teacher.</li>\n</ol>\n\n- **SEND** law'
    guide = replace(_offer().guides[0], text=text)

    html = chapter_of(guide, _offer(), TODAY).html

    assert "<b>At school.</b> Talk" in html
    assert "<strong>SEND</strong> law" in html


HOSTILE = (
    "\u0645\u0631\u062d\u0628\u0627 \U0001f389 </style><script>alert(1)</script> \x00\x0b\u202e "
    '<img src="file:///etc/passwd"><link rel="attachment" href="file:///etc/passwd"> url(file:///etc/passwd)'
)


def _hostile(letters: int) -> Offer:
    """What a provider might write, with a word of so many letters, in what a booklet of the topic tells."""
    text = f"{'x' * letters} {HOSTILE}"
    links = cycle(("file:///etc/passwd", "data:text/html,x", "javascript:alert(1)"))
    return replace(
        _offer(),
        services=tuple(
            replace(each, name=text, summary=text, contact=replace(each.contact, website=next(links)))
            if "short-breaks" in each.topics
            else each
            for each in _offer().services
        ),
    )


@pytest.fixture(scope="session")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A booklet printed twice, each time anew."""

    def make(folder: Path) -> None:
        folder.mkdir()
        for name in ("one", "two"):
            ready = bindery(_hostile(50), [_wanted("topic", "short-breaks")], TODAY)
            for made in on_paper(ready, LetterSize(), None):
                (folder / name).write_bytes(made.pdf.content)

    return once(tmp_path_factory, "booklets", make)


@pytest.mark.long
def test_the_same_offer_on_the_same_day_gives_the_same_bytes(pdfs: Path) -> None:
    assert (pdfs / "one").read_bytes() == (pdfs / "two").read_bytes()


def test_what_providers_write_stays_text_and_leads_nowhere_else() -> None:
    catalogue = Catalogue(published(_hostile(10_000), TODAY))
    booklet = bound(next(of_list("topic", "short-breaks", catalogue)), catalogue, Grouping(catalogue.offer), TODAY)

    html = printed(booklet, LetterSize())

    assert "&lt;script&gt;alert(1)" in html
    assert html.count("</style>") == 1
    assert not re.findall(r"<(?:script|img|link|iframe|object)", html)
    assert not re.findall(r'(?:href|src)="(?:file|data|javascript):', html)
    assert "etc/passwd" not in "".join(re.findall("<style>.*?</style>|<[^>]*>", html, re.DOTALL))


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "data:text/plain,x",
        "https://example.org/x.png",
        "http://127.0.0.1/",
        "asset:fonts/../../../../etc/passwd",
        "asset:art/%2e%2e/colours.css",
        "asset:art/family.svg/../../x",
        "asset:/etc/passwd",
    ],
)
def test_the_press_fetches_nothing_but_our_own_fonts_and_drawings(address: str) -> None:
    press = pytest.importorskip("local_offer.printing.press")

    with pytest.raises(press.Refused):
        press.OwnFiles().fetch(address)


def test_a_screen_reader_has_all_that_it_needs_of_a_pdf(pdfs: Path) -> None:
    known = objects((pdfs / "one").read_bytes())

    assert not list(faults(known))


def test_no_letter_is_smaller_than_a_booklet_says(pdfs: Path) -> None:
    contents = b"".join(text for text in objects((pdfs / "one").read_bytes()).values() if b" Tf" in text)

    sizes = {round(float(size) * 0.75, 1) for size in re.findall(rb"/\w+ ([\d.]+) Tf", contents)}

    assert min(sizes) == LetterSize().points


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
