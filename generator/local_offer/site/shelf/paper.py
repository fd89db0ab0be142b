"""What stands on a page only when it is printed: where the newest version is, in words and as a code for a phone."""

import re

from markupsafe import escape

from local_offer.pages.square_code import drawn


def paper(address: str, *, has_code: bool) -> str:
    """`address` is the whole one of the page. A page that fits on one sheet has a code beside it."""
    shown = escape(re.sub("^https?://", "", address))
    code, warning = (square_code(address), "<br>Facts change: ask before you go.") if has_code else ("", "")
    return f'<div class="lo-print">{code}<p><b>The newest version:</b> {shown}{warning}</p></div>'


def square_code(address: str) -> str:
    """A QR code of an address."""
    box, path = drawn(address)
    return f'<svg viewBox="{box}" role="img" aria-label="Code with this address"><path d="{path}"/></svg>'
