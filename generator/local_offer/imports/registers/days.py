"""Of which day a register's file is, as its name says it or what stands above its heads."""

import re

from local_offer.imports.said.dates import day_said

_YEAR = r"((?:19|20)[0-9]{2})"
_FORMS = (
    (rf"(?<![0-9]){_YEAR}[-.]?([01][0-9])[-.]?([0-3][0-9])(?![0-9])", "{0}-{1}-{2}"),
    (
        rf"(?<![0-9])([0-3]?[0-9])(?:st|nd|rd|th)?[ .-]([A-Za-z]{{3,9}}|[01]?[0-9])[ .-]{_YEAR}(?![0-9])",
        "{0} {1} {2}",
    ),
    (rf"\b([A-Za-z]{{3,9}})[ .-]{_YEAR}(?![0-9])", "1 {0} {1}"),
)
"""`20261101` and `2026-11-01`, `1 November 2026`; `November 2026` is taken for its first day."""


def day_told(about: str, last: str) -> str:
    """The latest day of those that are no later than the `last`, as 2026-11-01; nothing where none is told."""
    text = " ".join(about.replace("_", " ").split())
    for pattern, form in _FORMS:
        days = [day_said(form.format(*found)) or "" for found in re.findall(pattern, text)]
        known = [day for day in days if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day) and day <= last]
        if known:
            return max(known)
    return ""
