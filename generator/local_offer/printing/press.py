"""What the process does that makes one PDF: HTML comes in, the PDF goes out, and nothing is fetched from anywhere."""

import re
import sys
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from local_offer.printing.printed_pdf import PrintedPdf

THEME = Path(__file__).parents[1] / "theme"
_FOLDERS = {
    "fonts": (THEME / "assets" / "fonts", ".woff2", "font/woff2"),
    "art": (THEME / "art", ".svg", "image/svg+xml"),
}

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


def pdf_of(html: str) -> PrintedPdf:
    """Tagged as PDF/UA-1. Same HTML, fonts and WeasyPrint: same bytes."""
    options = {"pdf_variant": "pdf/ua-1", "pdf_identifier": sha256(html.encode()).digest()[:16]}
    source = HTML(string=html, base_url="asset:/", url_fetcher=OwnFiles())
    document = source.render(font_config=FontConfiguration(), **options)
    made = document.write_pdf(**options)
    assert isinstance(made, bytes)  # noqa: S101 - no target was given
    return PrintedPdf(len(document.pages), made)


def main() -> None:
    sys.stdout.buffer.write(pdf_of(sys.stdin.buffer.read().decode("utf-8")).packed())


if __name__ == "__main__":
    main()
