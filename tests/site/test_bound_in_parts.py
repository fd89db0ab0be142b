"""A long booklet is laid out in parts and bound so that nobody sees where it was cut."""

import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from pikepdf import Dictionary, Name, Pdf
from tests.site.tagged_pdf import faults, objects

from local_offer.printing import cutting, press
from local_offer.printing.binding import bound
from local_offer.printing.laid_part import LaidPart, part_from
from local_offer.printing.printed_pdf import note_on, unpacked

ENTRY = '<article id="entry-{0}"><h3>Entry {0}</h3><ul><li><b>Who?</b> All</li></ul></article>'
HTML = (
    '<!doctype html><html lang="en-GB"><head><title>Whole</title><style>'
    "a::after { content: target-counter(attr(href url), page); } a[data-page]::after { content: attr(data-page); } "
    "h2, article { break-before: page; } h2 { bookmark-level: 1; } "
    'h3 { bookmark-level: 2; bookmark-label: content(text) " on " counter(page); } h1 { bookmark-level: none; } '
    '@page { @bottom-right { content: "Page " counter(page); } }</style></head><body>'
    '<h1>Whole</h1><p><a href="#clubs">Clubs</a> <a href="#by-need">By need</a></p>'
    f'<!--cut--><section id="clubs"><h2>Clubs</h2>{ENTRY.format(1)}{ENTRY.format(2)}</section>'
    f"<!--cut--><section>{ENTRY.format(3)}<table><tr><th scope='row'>Cost</th><td>Free</td></tr></table></section>"
    '<!--cut--><h2 id="by-need">By need</h2><p><a href="#entry-3">Entry 3</a></p></body></html>'
)


@pytest.fixture(scope="module")
def printed() -> tuple[bytes, str]:
    """The PDF, and its front as it was laid out last."""
    laid: list[str] = []

    def lay(html: str) -> LaidPart:
        laid.append(html)
        return press.laid(html)

    with pytest.MonkeyPatch.context() as here:
        here.setattr(cutting, "AT_ONCE", 1)
        here.setattr(press, "_laid_apart", lay)
        return press.pdf_of(HTML).content, laid[-1]


@pytest.fixture
def book(printed: tuple[bytes, str]) -> bytes:
    return printed[0]


@pytest.fixture
def pdf(book: bytes) -> Iterator[Pdf]:
    with Pdf.open(BytesIO(book)) as opened:
        yield opened


def test_links_lead_into_other_parts_and_say_to_which_page(pdf: Pdf) -> None:
    links = [(str(link.Dest), str(link.Contents)) for page in pdf.pages for link in page.get("/Annots", ())]

    assert sorted({*links}) == [("by-need", "Page 6"), ("clubs", "Page 2"), ("entry-3", "Page 5")]
    names = [str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]]
    assert names == sorted(names)


def test_the_contents_name_the_page_on_which_each_part_begins(printed: tuple[bytes, str]) -> None:
    assert re.findall(r'href="booklet:([a-z-]+)" data-page="(\d+)"', printed[1]) == [("clubs", "2"), ("by-need", "6")]


def test_bookmarks_of_a_section_that_was_cut_stand_together(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        told = [(mark.title, [below.title for below in mark.children]) for mark in outline.root]

    assert told == [("Clubs", ["Entry 1 on 3", "Entry 2 on 4", "Entry 3 on 5"]), ("By need", [])]


def test_there_is_one_tree_of_tags_and_each_mark_of_a_page_is_in_it_or_set_apart(book: bytes, pdf: Pdf) -> None:
    held = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    tags = dict(zip(map(int, held[::2]), held[1::2], strict=True))

    assert not list(faults(objects(book)))
    assert Name.Document == pdf.Root.StructTreeRoot.K[0].S
    assert len(tags) == len(held) // 2
    for page in pdf.pages:
        of_page = tags[int(page.StructParents)]
        marks = re.findall(rb"/MCID (\d+)", page.Contents.read_bytes())
        assert [bool(of_page[int(mark)].Pg.objgen == page.obj.objgen) for mark in marks] == [True] * len(marks)
        assert re.findall(rb"/Artifact BMC", page.Contents.read_bytes())


def test_a_heading_of_a_row_says_so(pdf: Pdf) -> None:
    cells = [each for each in pdf.objects if isinstance(each, Dictionary) and each.get("/S") == Name.TH]

    assert [cell.A.Scope for cell in cells] == [Name.Row]


def test_what_is_short_is_not_cut() -> None:
    assert cutting.cut(HTML) is None


def test_letters_that_no_font_has_are_told_through_all_that_keeps_a_pdf() -> None:
    page = '<!doctype html><html lang="en-GB"><head><title>One</title></head><body><h1>One{}</h1></body></html>'
    whole = bound([part_from(press.laid(page.format(letters)).packed()) for letters in ("", "\U0003fff0 \U0003fff1")])

    kept = unpacked(whole.packed())

    assert kept == whole
    assert "(U+3FFF0)" in note_on([kept.blank])
    assert "(U+3FFF1)" in note_on([kept.blank])
    assert not note_on([""])
    assert "and 4 others" in note_on(["".join(map(chr, range(0xE000, 0xE00A)))])
