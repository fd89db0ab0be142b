"""Files of the council's own that the site sends as they are, and that would run something there.

A page that we make carries a policy that lets no script in it run. These carry none.
"""

import html
import os
import re
from collections.abc import Iterator
from pathlib import Path

from local_offer.diagnostics import Diagnostic, diagnostic
from local_offer.files import content_of

_ENDINGS = (".html", ".htm", ".xhtml", ".xht", ".svg", ".xml", ".xsl")
_LARGEST = 1_000_000
_RUNS = re.compile(
    r"<\s*(?:[\w.-]+:)?(?:script|iframe|object|embed)\b"
    r"|<\s*(?:!entity|\?xml-stylesheet)\b"  # by which an XML file may hold what is not seen in it
    r"|[\s/\"']on[a-z]{3,}\s*=\s*[\"'\w]"
    r"|j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:",
    re.IGNORECASE,
)
_POLICY = re.compile(r"<meta\b[^>]*\bhttp-equiv\s*=\s*[\"']?content-security-policy\b", re.IGNORECASE)


def unbound_files(folder: Path) -> tuple[Diagnostic, ...]:
    """Each of them, in order, with the line of the first thing that would run."""
    return tuple(_unbound(folder))


def _unbound(folder: Path) -> Iterator[Diagnostic]:
    docs = folder / "docs"
    for above, folders, names in () if docs.is_symlink() else os.walk(docs):
        folders.sort()
        for name in sorted(names):
            file = Path(above) / name
            if file.suffix.lower() in _ENDINGS and not file.is_symlink():
                text = html.unescape(_text_of(file))
                runs = _RUNS.search(text)
                if runs and not _POLICY.search(text, 0, runs.start()):
                    line = text.count("\n", 0, runs.start()) + 1
                    yield diagnostic("unbound-file", file.relative_to(folder).as_posix(), line, name=name)


def _text_of(file: Path) -> str:
    try:
        return content_of(file, _LARGEST).replace(b"\0", b"").decode("latin-1")  # whatever it is written in
    except OSError:
        return ""
