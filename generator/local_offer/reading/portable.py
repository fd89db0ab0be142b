"""Names of files that are names on every system, since what one person commits everyone checks out."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from local_offer.diagnostics import Diagnostic, diagnostic

_UNFIT = re.compile(r"[<>:\"|?*\\\x00-\x1f\x7f]|[. ]$")
_DEVICE = re.compile(r"(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³]|conin\$|conout\$) *(\..*)?", re.IGNORECASE)


def unportable(names: Iterable[str], below: str) -> Iterator[Diagnostic]:
    """Names that Windows has not, and such that are one there or on macOS. `below` is the path of their folder."""
    first: dict[str, str] = {}
    for name in sorted(names):
        path = as_text(f"{below}/{name}")
        if _UNFIT.search(name) or _DEVICE.fullmatch(name):
            yield diagnostic("unsafe-name/windows", path, name=as_text(name))
        other = first.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if other != name:
            yield diagnostic("unsafe-name/capitals", path, name=as_text(name), other=as_text(other))


def as_text(name: str) -> str:
    """A name may hold bytes that are no text at all, which Python keeps as lone surrogates."""
    return name.encode("utf-8", "backslashreplace").decode()
