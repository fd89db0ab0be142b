"""Parts bound to one PDF with one tree of tags, and what WeasyPrint leaves to be said for PDF/UA."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, OutlineItem, Page, PageLocation, Pdf, String

from local_offer.printing.cutting import AWAY
from local_offer.printing.laid_part import Bookmark, LaidPart
from local_offer.printing.printed_pdf import PrintedPdf

_MARK = re.compile(rb"/\w+\s+<</MCID (\d+)>>\s+BDC")


def bound(parts: Sequence[LaidPart]) -> PrintedPdf:
    """The first part's language, title and metadata are those of the whole. Same parts: same bytes."""
    with Pdf.open(BytesIO(parts[0].pdf)) as book:
        trees = [(book.Root.StructTreeRoot, _names(book))]
        for part in parts[1:]:
            with Pdf.open(BytesIO(part.pdf)) as other:
                book.pages.extend(other.pages)
                trees.append((book.copy_foreign(other.Root.StructTreeRoot), book.copy_foreign(_names(other))))
        _bind_tags(book, [tree for tree, _ in trees], [part.pages for part in parts])
        _bind_names(book, [names for _, names in trees])
        _lead_on(book)
        _bind_bookmarks(book, parts)
        made = BytesIO()
        book.save(made, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
        return PrintedPdf(len(book.pages), made.getvalue(), "".join(part.blank for part in parts))


def _bind_tags(book: Pdf, trees: Sequence[Object], counts: Sequence[int]) -> None:
    root = trees[0]
    document = root.K[0]
    numbers: list[object] = []
    kids, first_page, first_key = Array(), 0, 0
    for tree, count in zip(trees, counts, strict=True):
        pages = [Page(page) for page in book.pages[first_page : first_page + count]]
        known = {int(key): held for key, held in _pairs(tree.ParentTree.Nums)}
        reached = set()
        for kid in tree.K[0].K:
            kid.P = document
            kids.append(kid)
            reached |= set(_told(kid))
        for page in pages:
            key = int(page.obj.StructParents)
            page.obj.StructParents = key + first_key
            _set_apart(book, page, known[key], reached)
            for link in page.obj.get(Name.Annots, ()):
                link.StructParent = int(link.StructParent) + first_key
        for key, held in sorted(known.items()):
            numbers += [key + first_key, held]
        first_page, first_key = first_page + count, first_key + max(known) + 1
    document.K = kids
    root.ParentTree = book.make_indirect(Dictionary(Nums=Array(numbers)))
    root.ParentTreeNextKey = first_key


def _told(tag: Object) -> Iterator[tuple[int, int]]:
    """The tags that a reader comes to; a cell that heads others is given its scope on the way, in place of ids that
    would be the same in several parts."""
    yield tag.objgen
    kids = [kid for kid in tag.get(Name.K, ()) if isinstance(kid, Dictionary) and Name.S in kid]
    if tag.S == Name.TR:
        is_row = any(kid.S == Name.TD for kid in kids)
        for cell in kids:
            if Name.ID in cell:
                del cell.ID
            if Name.Headers in cell.A:
                del cell.A.Headers
            if cell.S == Name.TH:
                cell.A.Scope = Name.Row if is_row else Name.Column
    for kid in kids:
        yield from _told(kid)


def _set_apart(book: Pdf, page: Page, tags: Object, reached: set[tuple[int, int]]) -> None:
    """What stands on every page, day and number, is no part of what is read."""
    apart = {place for place, tag in enumerate(tags) if tag.objgen not in reached}
    if not apart:
        return
    content = b"\n".join(stream.read_bytes() for stream in page.obj.Contents.wrap_in_array())
    content = _MARK.sub(lambda found: b"/Artifact BMC" if int(found[1]) in apart else found[0], content)
    page.obj.Contents = book.make_stream(content)
    for place in apart:
        tags[place] = None


def _bind_names(book: Pdf, names: Sequence[Object]) -> None:
    known = {bytes(name): place for part in names for name, place in _pairs(part)}
    told = Array([each for name in sorted(known) for each in (String(name), known[name])])
    book.Root.Names = Dictionary(Dests=book.make_indirect(Dictionary(Names=told)))


def _lead_on(book: Pdf) -> None:
    """Links into other parts lead there, and each within the booklet says to which page."""
    numbers = {page.obj.objgen: number for number, page in enumerate(book.pages, 1)}
    places = {str(name): numbers[place[0].objgen] for name, place in _pairs(book.Root.Names.Dests.Names)}
    for page in book.pages:
        for link in page.get(Name.Annots, ()):
            address = str(link.A.URI) if Name.A in link else ""
            if address.startswith(AWAY):
                del link.A
                link.Dest = String(address.removeprefix(AWAY))
            if Name.Dest in link:
                link.Contents = String(f"Page {places[str(link.Dest)]}")


def _bind_bookmarks(book: Pdf, parts: Sequence[LaidPart]) -> None:
    with book.open_outline() as outline:
        outline.root.clear()
        above: list[tuple[int, OutlineItem]] = []
        for mark, page in _bookmarks(parts):
            item = OutlineItem(mark.title, page, PageLocation.XYZ, left=mark.left, top=mark.top)
            item.is_closed = True
            while above and above[-1][0] >= mark.level:
                above.pop()
            (above[-1][1].children if above else outline.root).append(item)
            above.append((mark.level, item))


def _bookmarks(parts: Sequence[LaidPart]) -> Iterator[tuple[Bookmark, int]]:
    first = 0
    for part in parts:
        for mark in part.bookmarks:
            yield mark, first + mark.page
        first += part.pages


def _names(pdf: Pdf) -> Object:
    """Where its ids are, each name before its place."""
    held = pdf.Root.get(Name.Names)
    return pdf.make_indirect(held.Dests.Names if held else Array())


def _pairs(held: Object) -> Iterator[tuple[Object, Object]]:
    flat = list(held)
    yield from zip(flat[::2], flat[1::2], strict=True)
