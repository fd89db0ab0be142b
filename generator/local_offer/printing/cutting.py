"""A long booklet cut into documents that are laid out one after another, and led from one to another."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

CUT = "<!--cut-->"
"""Where `booklet.html` may be cut: before its entries, between them, and behind them."""
AT_ONCE = 60
"""Entries that are laid out together: some 25 pages, and about 120 MB."""
_ENTRY = "<article"
_ID = re.compile(r'\bid="([^"]+)"')
_LINK = re.compile(r'href="#([^"]+)"')
AWAY = "booklet:"
"""How the address of a link into another part begins, until the parts are bound."""


@dataclass(frozen=True, slots=True)
class Cuttings:
    """Whole documents: what stands before the entries, so many entries each, and what stands behind them."""

    front: str
    body: tuple[str, ...]
    back: str


def cut(html: str) -> Cuttings | None:
    """None of what is short enough to be laid out at once."""
    if html.count(_ENTRY) <= 2 * AT_ONCE:
        return None
    head, body = html.split("<body>", 1)
    body, end = body.rsplit("</body>", 1)
    front, *pieces, back = body.split(CUT)
    made = (f"{head}<body>{part}</body>{end}" for part in (front, *_together(pieces), back))
    front, *rest, back = made
    return Cuttings(front, tuple(rest), back)


def _together(pieces: list[str]) -> list[str]:
    """As few as may be, none with many more entries than are laid out at once."""
    made = [""]
    for piece in pieces:
        if made[-1] and (made[-1] + piece).count(_ENTRY) > AT_ONCE:
            made.append("")
        made[-1] += piece
    return made


def numbered(html: str, first: int, pages: Mapping[str, int], total: int = 0) -> str:
    """A part whose first page has that number. What it names of other parts is at `pages`, by its id."""
    own = set(_ID.findall(html))

    def leads(found: re.Match[str]) -> str:
        id = found[1]
        return found[0] if id in own else f'href="{AWAY}{id}" data-page="{pages.get(id, 0)}"'

    of = f' " of {total}"' if total else ""
    style = (
        f"@page :first {{ counter-reset: page {first} }} "
        f'@page {{ @bottom-right {{ content: "Page " counter(page){of} }} }}'
    )
    return _LINK.sub(leads, html).replace("</style>", f"{style}</style>", 1)
