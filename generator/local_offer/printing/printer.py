"""Prints on all cores, each PDF in a process of its own, and keeps what it made for the next time."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from local_offer.printing.kept import KeptPrints
from local_offer.printing.printed_pdf import PrintedPdf, unpacked
from local_offer.workers import Progress, silent

LONGEST = 900  # seconds for one PDF: then something is wrong with it
_ALWAYS = {"SOURCE_DATE_EPOCH": "1", "PYTHONHASHSEED": "0"}
"""Fonts that are cut down hold the time at which that was done, and sets have an order: both would change the bytes."""
_LIBRARIES = (
    "Debian and Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
    "Fedora: dnf install pango; macOS: brew install pango; Alpine: apk add pango harfbuzz-subset; "
    "Windows: see doc.courtbouillon.org/weasyprint"
)


class NoPressError(Exception):
    """WeasyPrint or a library of the system that it needs is missing; the text says which and how to get it."""


class CannotPrintError(Exception):
    """One booklet could not be made; the text says which and why."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Print:
    """What is to be printed: its name for people, its HTML, and the day that stands on it."""

    name: str
    html: str
    day: date


def printed_all(prints: Sequence[Print], folder: Path | None, progress: Progress = silent) -> Iterator[PrintedPdf]:
    """The PDF of each, in order. `folder` keeps them by their content without the day, so that one of an
    earlier day may come out; without one nothing is kept.

    Raises `NoPressError` before the first that must be made, and `CannotPrintError`.
    """
    kept = KeptPrints(folder, engine()) if folder else None
    known = [kept.found(each.html, each.day) if kept else None for each in prints]
    missing = [each for each, pdf in zip(prints, known, strict=True) if pdf is None]
    if missing:
        require_press()
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        making = iter(pool.map(_press, missing))
        try:
            for done, (each, pdf) in enumerate(zip(prints, known, strict=True), 1):
                if pdf is None:
                    pdf = next(making)
                    if kept:
                        kept.keep(each.html, each.day, pdf)
                progress("Printing booklets", done, len(prints))
                yield pdf
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
    if kept:
        kept.clear({kept.name_of(each.html, each.day) for each in prints})


@cache
def require_press() -> None:
    """Raises `NoPressError` where nothing can be printed here."""
    if not engine():
        raise NoPressError("Booklets need WeasyPrint and pikepdf, which are not installed. Run: make booklets")
    loading = [sys.executable, "-c", "import weasyprint, pikepdf"]
    tried = subprocess.run(loading, capture_output=True, text=True, check=False)  # noqa: S603
    if tried.returncode:
        raise NoPressError(f"Booklets need Pango, a library of the system, which is not here. {_LIBRARIES}.")


def engine() -> str:
    """The versions of WeasyPrint and of what binds; empty where one is not installed. Neither is loaded for this."""
    try:
        return f"{version('weasyprint')} {version('pikepdf')}"
    except PackageNotFoundError:
        return ""


def _press(one: Print) -> PrintedPdf:
    try:
        made = subprocess.run(
            [sys.executable, "-m", "local_offer.printing.press"],
            input=one.html.encode("utf-8"),
            capture_output=True,
            timeout=LONGEST,
            env={**os.environ, **_ALWAYS},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise CannotPrintError(f"The booklet “{one.name}” took more than {LONGEST} seconds.") from error
    try:
        return unpacked(made.stdout if made.returncode == 0 else b"")
    except ValueError:
        said = made.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        reason = said[0] if said else f"its process ended with {made.returncode}; is there memory enough?"
        raise CannotPrintError(f"The booklet “{one.name}” could not be made: {reason}") from None
