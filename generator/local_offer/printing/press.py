"""What the process does that makes one PDF: HTML comes in, the PDF goes out, and nothing is fetched from anywhere."""

import logging
import re
import subprocess
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from local_offer.printing.binding import bound
from local_offer.printing.cutting import Cuttings, cut, numbered
from local_offer.printing.laid_part import Bookmark, LaidPart, part_from
from local_offer.printing.printed_pdf import PrintedPdf

THEME = Path(__file__).parents[1] / "theme"
_FOLDERS = {
    "fonts": (THEME / "assets" / "fonts", ".woff2", "font/woff2"),
    "art": (THEME / "art", ".svg", "image/svg+xml"),
}

_POINT = 0.75  # of a pixel in a point
_PART = "part"

_PAINT = re.compile(rb"var\(--[a-z0-9-]+,(#[0-9a-f]+)\)")
"""A drawing's colour by name, with the one on white paper, which WeasyPrint does not take by itself."""


class Refused(ValueError):  # noqa: N818 - WeasyPrint leaves out what raises it
    """It is none of our own files."""


class OwnFiles(URLFetcher):
    """Gives our fonts and drawings by name, and nothing else."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        asked = urlsplit(url)
        folder, _, name = asked.path.partition("/")
        if asked.scheme != "asset" or folder not in _FOLDERS:
            raise Refused(url)
        place, ending, kind = _FOLDERS[folder]
        known = {file.name: file for file in place.iterdir() if file.suffix == ending}
        if name not in known:
            raise Refused(url)
        content = known[name].read_bytes()
        shown = _PAINT.sub(rb"\1", content) if folder == "art" else content
        return URLFetcherResponse(url, shown, {"Content-Type": kind})


class BlankLetters(logging.Handler):
    """Those that WeasyPrint says no font has."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        if ".notdef" in str(record.msg) and isinstance(record.args, tuple):
            self.found[str(record.args[0])] = None


def pdf_of(html: str) -> PrintedPdf:
    """Tagged as PDF/UA-1. Same HTML, fonts and WeasyPrint: same bytes. A long booklet is laid out in parts."""
    cuttings = cut(html)
    return bound(_laid_in_parts(cuttings) if cuttings else [laid(html)])


def laid(html: str) -> LaidPart:
    options = {"pdf_variant": "pdf/ua-1", "pdf_identifier": sha256(html.encode()).digest()[:16]}
    source = HTML(string=html, base_url="asset:/", url_fetcher=OwnFiles())
    document = source.render(font_config=FontConfiguration(), **options)
    anchors: dict[str, int] = {}
    for number, page in enumerate(document.pages):
        for name in page.anchors:
            anchors.setdefault(name, number)  # what goes on over several begins on the first
    bookmarks = tuple(
        Bookmark(level, title, number, across * _POINT, (page.height - down) * _POINT)
        for number, page in enumerate(document.pages)
        for level, title, (across, down), _ in page.bookmarks
    )
    blank, told = BlankLetters(), logging.getLogger("weasyprint")
    told.addHandler(blank)
    made = document.write_pdf(**options)
    told.removeHandler(blank)
    assert isinstance(made, bytes)  # noqa: S101 - no target was given
    return LaidPart(len(document.pages), anchors, bookmarks, made, "".join(blank.found))


def _laid_in_parts(cuttings: Cuttings) -> Sequence[LaidPart]:
    """The front last, for its contents name pages of all others; how many pages it has itself is tried first."""
    before = _laid_apart(numbered(cuttings.front, 1, {})).pages
    pages: dict[str, int] = {}
    parts: list[LaidPart] = []

    def lay(html: str) -> None:
        first = before + sum(part.pages for part in parts) + 1
        parts.append(_laid_apart(numbered(html, first, pages)))
        pages.update({id: first + page for id, page in parts[-1].anchors.items()})

    for html in (*cuttings.body, cuttings.back):
        lay(html)
    total = before + sum(part.pages for part in parts)
    return _laid_apart(numbered(cuttings.front, 1, pages, total)), *parts


def _laid_apart(html: str) -> LaidPart:
    """In a process of its own, whose memory is free again when it ends."""
    command = [sys.executable, "-m", "local_offer.printing.press", _PART]
    made = subprocess.run(command, input=html.encode("utf-8"), stdout=subprocess.PIPE, check=True)  # noqa: S603
    return part_from(made.stdout)


def main() -> None:
    html = sys.stdin.buffer.read().decode("utf-8")
    sys.stdout.buffer.write((laid(html) if sys.argv[1:] == [_PART] else pdf_of(html)).packed())


if __name__ == "__main__":
    main()
