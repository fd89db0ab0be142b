"""A booklet as an e-book, EPUB 3: the same value gives the same bytes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from local_offer import words
from local_offer.pages.booklet.booklet import AreaMap, Booklet, BookletEntry, BookletLine, BookletSection, GuideChapter
from local_offer.pages.e_book.xhtml import clean, xhtml
from local_offer.views.feed_ids import NAMESPACE, uuid5

_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_STYLE = """body { line-height: 1.5; }
h1, h2, h3 { line-height: 1.2; text-align: left; }
dt { font-weight: bold; }
dd { margin: 0 0 .5em; }
table { border-collapse: collapse; }
th, td { padding: .25em .5em; border: 1px solid; text-align: left; vertical-align: top; }
.lo-checked { font-size: smaller; }
svg { max-width: 100%; }
"""
_SUMMARY = "All is text, with headings and a table of contents. A map is also said in words. Nothing moves."


@dataclass(frozen=True, kw_only=True, slots=True)
class _File:
    """A page of the book. `inside` are the ids and titles of what its contents name below it."""

    name: str
    title: str
    body: Markup
    inside: tuple[tuple[str, str], ...] = ()
    has_drawing: bool = False


def documents(booklet: Booklet) -> Mapping[str, str]:
    """Its files by name, before they are packed: what is packed cannot be looked through any more."""
    pages = tuple(_pages(booklet))
    return {
        "META-INF/container.xml": _CONTAINER,
        "book/package.opf": _package(booklet, pages),
        "book/nav.xhtml": _nav(booklet, pages),
        "book/style.css": _STYLE,
        **{f"book/{page.name}.xhtml": _document(page.title, page.body) for page in pages},
    }


def _pages(booklet: Booklet) -> Iterator[_File]:
    yield _File(name="front", title=booklet.title, body=_front(booklet), has_drawing=booklet.map is not None)
    for number, section in enumerate(booklet.sections, 1):
        inside = tuple((f"e-{place}", entry.name) for place, entry in enumerate(section.entries, 1))
        yield _File(name=f"list-{number}", title=section.title, body=_section(section), inside=inside)
    for number, chapter in enumerate(booklet.chapters, 1):
        yield _File(name=f"guide-{number}", title=chapter.title, body=_chapter(chapter))
    if booklet.glossary:
        meant = Markup().join(
            Markup("<dt>{}</dt>\n<dd>{}</dd>\n").format(clean(each.term), clean(each.definition))
            for each in booklet.glossary
        )
        body = Markup("<h1>Words and what they mean</h1>\n<dl>\n{}</dl>").format(meant)
        yield _File(name="words", title="Words and what they mean", body=body)


def _front(booklet: Booklet) -> Markup:
    crisis = Markup().join(
        Markup("<li><b>{}</b>, {}. {}</li>\n").format(clean(each.number), clean(each.name), clean(each.says))
        for each in booklet.crisis
    )
    return Markup().join(
        [
            Markup("<h1>{}</h1>\n").format(clean(booklet.title)),
            _paragraph(booklet.lede),
            _paragraph(f"{booklet.council} SEND Local Offer. As at {words.day_in_words(booklet.as_at)}."),
            _paragraph(booklet.note),
            _answers(booklet.front),
            _live(booklet.address),
            Markup("<h2>In danger or in crisis</h2>\n<ul>\n{}</ul>\n").format(crisis) if crisis else Markup(),
            _map(booklet.map) if booklet.map else Markup(),
            _paragraph(booklet.licence),
        ]
    )


def _section(section: BookletSection) -> Markup:
    entries = Markup().join(_entry(place, entry) for place, entry in enumerate(section.entries, 1))
    return Markup("<h1>{}</h1>\n{}{}").format(clean(section.title), _paragraph(section.note), entries)


def _entry(place: int, entry: BookletEntry) -> Markup:
    return Markup('<section id="e-{}">\n<h2>{}</h2>\n{}</section>\n').format(
        place,
        clean(entry.name),
        Markup().join(
            [
                _paragraph(entry.summary),
                _answers(entry.lines),
                _paragraph(entry.unknown),
                _paragraph(entry.checked, "lo-checked"),
                _live(entry.address),
            ]
        ),
    )


def _chapter(chapter: GuideChapter) -> Markup:
    return Markup().join(
        [
            Markup("<h1>{}</h1>\n").format(clean(chapter.title)),
            _paragraph(chapter.lede),
            _answers(chapter.answers),
            xhtml(chapter.html),
            _paragraph(chapter.checked, "lo-checked"),
            _live(chapter.address),
        ]
    )


def _map(drawn: AreaMap) -> Markup:
    points = Markup().join(
        Markup('<text x="{}" y="{}" font-size="{}">{}</text>').format(
            point.across, point.down, max(8, drawn.width // 40), point.number
        )
        for point in drawn.points
    )
    named = Markup().join(Markup("<li>{}</li>\n").format(clean(f"{p.number}: {p.title}")) for p in drawn.points)
    return Markup(
        '<h2>Map</h2>\n<p><svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{}" viewBox="0 0 {} {}">'
        '<path d="{}" fill="none" stroke="currentColor" stroke-width="2"/>{}</svg></p>\n<ul>\n{}</ul>\n'
    ).format(clean(drawn.words), drawn.width, drawn.height, drawn.path, points, named)


def _answers(lines: tuple[BookletLine, ...]) -> Markup:
    told = Markup().join(
        Markup("<dt>{}</dt>\n<dd>{}</dd>\n").format(clean(line.asks), _said(line.says, line.leads_to)) for line in lines
    )
    return Markup("<dl>\n{}</dl>\n").format(told) if told else Markup()


def _said(text: str, link: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(clean(link), clean(text)) if link else clean(text)


def _paragraph(text: str, kind: str = "") -> Markup:
    attribute = Markup(' class="{}"').format(kind) if kind else ""
    return Markup("<p{}>{}</p>\n").format(attribute, clean(text)) if text else Markup()


def _live(address: str) -> Markup:
    return Markup("<p>{}</p>\n").format(_said("The newest version on the web", address)) if address else Markup()


def _document(title: str, body: Markup, names: str | Markup = "") -> str:
    return Markup(
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml"{} lang="en-GB" xml:lang="en-GB">\n'
        '<head><title>{}</title><link rel="stylesheet" href="style.css"/></head>\n<body>\n{}\n</body>\n</html>\n'
    ).format(names, clean(title), body)


def _nav(booklet: Booklet, pages: tuple[_File, ...]) -> str:
    def line(page: _File) -> Markup:
        below = Markup().join(
            Markup('<li><a href="{}.xhtml#{}">{}</a></li>\n').format(page.name, id, clean(title))
            for id, title in page.inside
        )
        return Markup('<li><a href="{}.xhtml">{}</a>{}</li>\n').format(
            page.name, clean(page.title), Markup("\n<ol>\n{}</ol>\n").format(below) if below else ""
        )

    body = Markup('<nav epub:type="toc" role="doc-toc">\n<h1>What is in it</h1>\n<ol>\n{}</ol>\n</nav>').format(
        Markup().join(line(page) for page in pages)
    )
    return _document(booklet.title, body, Markup(' xmlns:epub="http://www.idpf.org/2007/ops"'))


def _package(booklet: Booklet, pages: tuple[_File, ...]) -> str:
    number = uuid5(NAMESPACE, f"booklets/{booklet.address or booklet.council}/{booklet.id}")
    items = Markup().join(
        Markup('<item id="{0}" href="{0}.xhtml" media-type="application/xhtml+xml"{1}/>\n').format(
            page.name, Markup(' properties="svg"') if page.has_drawing else ""
        )
        for page in pages
    )
    return Markup(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en-GB">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        '<dc:identifier id="id">urn:uuid:{}</dc:identifier>\n<dc:title>{}</dc:title>\n'
        "<dc:language>en-GB</dc:language>\n"
        "<dc:publisher>{}</dc:publisher>\n<dc:date>{}</dc:date>\n{}"
        '<meta property="dcterms:modified">{}T00:00:00Z</meta>\n{}</metadata>\n'
        '<manifest>\n<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n'
        '<item id="style" href="style.css" media-type="text/css"/>\n{}</manifest>\n<spine>\n{}</spine>\n</package>\n'
    ).format(
        number,
        clean(f"{booklet.title}: {booklet.council} SEND Local Offer"),
        clean(booklet.council),
        booklet.as_at.isoformat(),
        Markup("<dc:rights>{}</dc:rights>\n").format(clean(booklet.licence)) if booklet.licence else "",
        booklet.as_at.isoformat(),
        _accessibility(booklet),
        items,
        Markup().join(
            Markup('<itemref idref="{}"/>\n').format(name)
            for name in (pages[0].name, "nav", *(page.name for page in pages[1:]))
        ),
    )


def _accessibility(booklet: Booklet) -> Markup:
    """What a library shows before someone borrows it; only what is true of every booklet."""
    drawn = ["alternativeText", "longDescription"] if booklet.map else []
    told = [
        ("accessMode", "textual"),
        *([("accessMode", "visual")] if booklet.map else []),
        ("accessModeSufficient", "textual"),
        *(
            ("accessibilityFeature", each)
            for each in ["structuralNavigation", "tableOfContents", "readingOrder", *drawn]
        ),
        ("accessibilityHazard", "none"),
        ("accessibilitySummary", _SUMMARY),
    ]
    return Markup().join(Markup('<meta property="schema:{}">{}</meta>\n').format(*each) for each in told)
