"""A booklet laid out as a page to print, which the printing press makes a PDF of."""

from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from local_offer.pages.booklet.booklet import Booklet
from local_offer.pages.environment import environment
from local_offer.pages.square_code import drawn
from local_offer.words.telephones import unbroken

POINTS, LARGE = 14, 18


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
    return unbroken(template.render(booklet=booklet, size=size, code=code))


def code(address: str, says: str) -> Markup:
    """A QR code of an address as a drawing with words for those who do not see it."""
    box, path = _drawn(address)
    return Markup(
        '<svg class="code" viewBox="{}" role="img"><title>{}</title><path stroke="#000" stroke-width="1" d="{}"/></svg>'
    ).format(box, says, path)


_drawn = cache(drawn)
"""Once for all booklets in which an entry stands."""
