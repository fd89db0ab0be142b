"""A booklet laid out as a page to print, which the printing press makes a PDF of."""

from dataclasses import dataclass
from functools import cache

import segno
from markupsafe import Markup

from local_offer.pages.booklet.booklet import Booklet
from local_offer.pages.environment import environment

POINTS, LARGE = 14, 18
_QUIET = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterSize:
    """Of its letters, in points."""

    points: int = POINTS

    @property
    def is_large(self) -> bool:
        return self.points > POINTS


def printed(booklet: Booklet, size: LetterSize) -> str:
    """The whole document. What it loads (fonts, drawings) are named `asset:`, and nothing else is loaded."""
    template = environment().get_template("booklet.html")
    return template.render(booklet=booklet, size=size, code=code)


def code(address: str, says: str) -> Markup:
    """A QR code of an address as a drawing with words for those who do not see it."""
    side, path = _drawn(address)
    return Markup(
        '<svg class="code" viewBox="0 0 {0} {0}" role="img"><title>{1}</title>'
        '<path stroke="#000" stroke-width="1" d="{2}"/></svg>'
    ).format(side, says, path)


@cache
def _drawn(address: str) -> tuple[int, str]:
    """How wide, and the path of its dark modules: once for all booklets in which an entry stands."""
    rows = segno.make_qr(address, error="l", boost_error=False, mask=2).matrix
    path = "".join(_runs(row, down) for down, row in enumerate(rows))
    return len(rows) + 2 * _QUIET, path


def _runs(row: bytes | bytearray, down: int) -> str:
    """The dark runs of a row, each as a line: a PDF needs half as many points for it as for a rectangle."""
    said, start = [], None
    for across, module in enumerate([*row, 0]):
        if module and start is None:
            start = across
        elif not module and start is not None:
            said.append(f"M{start + _QUIET} {down + _QUIET}.5h{across - start}")
            start = None
    return "".join(said)
