"""A PDF and how many pages it has, as the press hands it over and as it is kept."""

from collections.abc import Iterable
from dataclasses import dataclass

MANY = 6
"""Letters that a note names."""
PAGES = 4
"""Bytes before the PDF that say how many pages it has, and as many that say how long the letters behind are."""


@dataclass(frozen=True, slots=True)
class PrintedPdf:
    """`blank` are the letters that no font here has: nothing stands in their places."""

    pages: int
    content: bytes
    blank: str = ""

    def packed(self) -> bytes:
        blank = self.blank.encode()
        return self.pages.to_bytes(PAGES, "big") + len(blank).to_bytes(PAGES, "big") + blank + self.content


def unpacked(content: bytes) -> PrintedPdf:
    """Raises `ValueError` when it is no PDF."""
    begins = 2 * PAGES + int.from_bytes(content[PAGES : 2 * PAGES], "big")
    if content[begins : begins + 5] != b"%PDF-":
        raise ValueError("this is no PDF")
    blank = content[2 * PAGES : begins].decode()
    return PrintedPdf(int.from_bytes(content[:PAGES], "big"), content[begins:], blank)


def note_on(blank: Iterable[str]) -> str:
    """What to do about letters that stay blank; empty where there are none."""
    letters = sorted(set("".join(blank)))
    if not letters:
        return ""
    shown = ", ".join(f"{letter * letter.isprintable()} (U+{ord(letter):04X})".strip() for letter in letters[:MANY])
    more = f" and {len(letters) - MANY} others" if len(letters) > MANY else ""
    return (
        f"On paper these letters are blank, for no font here has them: {shown}{more}. "
        "Debian and Ubuntu: apt-get install fonts-noto-core fonts-noto-cjk"
    )
