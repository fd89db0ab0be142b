"""A PDF and how many pages it has, as the press hands it over and as it is kept."""

from dataclasses import dataclass

PAGES = 4
"""Bytes before the PDF that say how many pages it has."""


@dataclass(frozen=True, slots=True)
class PrintedPdf:
    pages: int
    content: bytes

    def packed(self) -> bytes:
        return self.pages.to_bytes(PAGES, "big") + self.content


def unpacked(content: bytes) -> PrintedPdf:
    """Raises `ValueError` when it is no PDF."""
    if content[PAGES : PAGES + 5] != b"%PDF-":
        raise ValueError("this is no PDF")
    return PrintedPdf(int.from_bytes(content[:PAGES], "big"), content[PAGES:])
