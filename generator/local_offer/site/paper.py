"""What stands on a page only when it is printed: where the newest version is, in words and as a code for a phone."""

import re
from collections.abc import Iterable, Iterator

from markupsafe import escape

from local_offer.site.square_code import rows_of

_QUIET = 4  # modules of white around a code, as ISO/IEC 18004 asks
_DARK = re.compile(b"\x01+")


def paper(address: str, *, has_code: bool) -> str:
    """`address` is the whole one of the page. A page that fits on one sheet has a code beside it."""
    shown = escape(re.sub("^https?://", "", address))
    code, warning = (square_code(address), "<br>Facts change: ask before you go.") if has_code else ("", "")
    return f'<div class="lo-print">{code}<p><b>The newest version:</b> {shown}{warning}</p></div>'


def square_code(address: str) -> str:
    """A QR code of an address, as a drawing of one line: about 400 bytes of a packed page."""
    rows = rows_of(address)
    size = len(rows) + 2 * _QUIET
    box, path = f"{-_QUIET} {-_QUIET}.5 {size} {size}", "".join(_line(rows))
    return f'<svg viewBox="{box}" role="img" aria-label="Code with this address"><path d="{path}"/></svg>'


def _line(rows: Iterable[bytes]) -> Iterator[str]:
    """From each run of dark modules to the next, in small steps: these pack far better than places."""
    across = down = 0
    for place, row in enumerate(rows):
        for run in _DARK.finditer(row):
            yield f"m{run.start() - across} {place - down}h{run.end() - run.start()}"
            across, down = run.end(), place
