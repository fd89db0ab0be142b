"""A booklet as plain text and as an e-book."""

import zipfile
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

from markupsafe import Markup

from local_offer.pages.booklet.blocks import blocks
from local_offer.pages.booklet.booklet import Booklet, BookletEntry, BookletLine, BookletSection, GuideChapter
from local_offer.pages.e_book.epub import documents
from local_offer.pages.e_book.plain import WIDTH, plain_text
from local_offer.pages.e_book.xhtml import xhtml
from local_offer.site.shelf.e_book import packed

HOSTILE = "A\x00\x0b & <b>club</b> “]]>” \u202egpj\ufffe\ud800 – é"
GUIDE = (
    "<h2>Ask</h2><p>Write to us.<ul><li>One<li>Two <a href='javascript:alert(1)'>press</a></ul>"
    "<table><tr><th>Step</th><th>Weeks</th></tr><tr><td>Ask</td><td>6</td></tr></table>"
    "<svg><text>drawn</text></svg><p>See <a href='https://example.org/a?b=1&amp;c=2' onclick='x()'>more</a></p>"
    "<script>x</script>"
)

GUIDE_HTML = Markup(GUIDE)  # noqa: S704 - as hostile as it is


def _entry(name: str) -> BookletEntry:
    line = BookletLine(asks="Who is it for?", says=name, link="javascript:alert(1)")
    return BookletEntry(id="a", name=name, summary=name, lines=(line,), unknown="", checked=name, address="")


def _booklet(name: str = HOSTILE) -> Booklet:
    guide = GuideChapter(id="g", title=name, lede="", answers=(), html=GUIDE_HTML, checked="", address="")
    return Booklet(
        id="topic-clubs",
        title=name,
        lede=f"{'Long words for families ' * 9}.",
        council="Exampleshire",
        as_at=date(2026, 11, 23),
        address="https://example.org/topics/clubs/",
        front=(BookletLine(asks="Telephone", says="01632 960100"),),
        licence="",
        sections=(BookletSection(id="clubs", title="Clubs", entries=(_entry(name), _entry("Saturday Club"))),),
        chapters=(guide,),
    )


def test_plain_text_is_narrow_numbered_and_underlined() -> None:
    text = plain_text(_booklet("Clubs and things to do"))

    lines = text.splitlines()
    assert lines[:2] == ["Clubs and things to do", "======================"]
    assert max(map(len, lines)) <= WIDTH
    assert "1. Clubs (2)" in lines
    assert lines[lines.index("1.2 Saturday Club") + 1] == "-" * len("1.2 Saturday Club")
    assert "Who is it for? Saturday Club" in lines
    assert "\n\n\n" not in text


def test_plain_text_holds_no_sign_that_nobody_sees() -> None:
    text = plain_text(_booklet())

    assert 'A & <b>club</b> "]]>" gpj - é' in text
    assert not set(text) & set("\x00\x0b\u202e\ufffe\ud800“”–")


def test_a_guide_is_said_in_lines_and_rows_in_words() -> None:
    said = [(block.level, block.mark, block.text) for block in blocks(GUIDE)]

    assert said == [
        (2, "", "Ask"),
        (0, "", "Write to us."),
        (0, "-", "One"),
        (0, "-", "Two press"),
        (0, "-", "Step: Ask. Weeks: 6"),
        (0, "", "See more (https://example.org/a?b=1&c=2)"),
    ]


def test_every_page_of_an_e_book_is_sound_xml_whatever_people_wrote() -> None:
    made = documents(_booklet())

    for name, text in made.items():
        if not name.endswith(".css"):
            ElementTree.fromstring(text.encode())  # noqa: S314 - our own
    told = "".join(made.values())
    assert "javascript:" not in told
    assert "onclick" not in told
    assert "A &amp; &lt;b&gt;club&lt;/b&gt;" in made["book/list-1.xhtml"]


def test_an_e_book_begins_with_its_kind_names_each_page_and_says_how_it_can_be_read() -> None:
    content = packed(documents(_booklet("Clubs")))

    with zipfile.ZipFile(BytesIO(content)) as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert book.read("mimetype") == b"application/epub+zip"
        package, nav = book.read("book/package.opf").decode(), book.read("book/nav.xhtml").decode()
        pages = [name for name in book.namelist() if name.endswith(".xhtml")]
    for page in pages:
        assert f'href="{page.removeprefix("book/")}"' in package
    assert 'href="list-1.xhtml#e-2">Saturday Club</a>' in nav
    for said in ("accessMode", "accessibilityHazard", "accessibilitySummary", "tableOfContents", "en-GB"):
        assert said in package
    assert content == packed(documents(_booklet("Clubs")))


def test_blocks_never_stand_in_a_paragraph_of_an_e_book() -> None:
    assert xhtml("<p>One<ul><li>Two</ul><p>Three") == "<p>One</p><ul><li>Two</li></ul><p>Three</p>"
