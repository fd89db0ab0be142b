"""What the press lays out at once: a PDF, with what binding it to others needs to know."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Bookmark:
    """`page` is the place of its page in the part, from 0; `top` is from the bottom of the page, in points."""

    level: int
    title: str
    page: int
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class LaidPart:
    """`anchors` are the pages of its ids, from 0; `blank` the letters that no font here has."""

    pages: int
    anchors: dict[str, int]
    bookmarks: tuple[Bookmark, ...]
    pdf: bytes
    blank: str = ""

    def packed(self) -> bytes:
        told = {
            "pages": self.pages,
            "anchors": self.anchors,
            "bookmarks": [asdict(each) for each in self.bookmarks],
            "blank": self.blank,
        }
        return json.dumps(told).encode() + b"\n" + self.pdf


def part_from(packed: bytes) -> LaidPart:
    told, _, pdf = packed.partition(b"\n")
    known = json.loads(told)
    bookmarks = tuple(Bookmark(**each) for each in known["bookmarks"])
    return LaidPart(known["pages"], known["anchors"], bookmarks, pdf, known["blank"])
