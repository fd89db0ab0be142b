"""PDFs kept from one build to the next, by all that they are made of: HTML, fonts, drawings and the engine."""

import time
from collections.abc import Collection
from contextlib import suppress
from datetime import date, timedelta
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from local_offer import files, words
from local_offer.printing.printed_pdf import PrintedPdf, unpacked

THEME = Path(__file__).parents[1] / "theme"
DAYS = 3
"""A PDF that no build of so many days has asked for is taken away."""
AS_IT_WAS = 7
"""For so many days a PDF is given as it was printed while all but the day on it stays the same."""
_SIGN = 32


class KeptPrints:
    """Each file begins with the SHA-256 of the PDF in it, so that half a file, or a damaged one, is none."""

    def __init__(self, folder: Path, engine: str) -> None:
        self._folder, self._engine = folder, engine

    def name_of(self, html: str, day: date) -> str:
        """Of the newest that is kept; of the one of that day where none is."""
        names = self._names(html, day)
        return next((name for name in names if (self._folder / name).is_file()), names[0])

    def day_of(self, html: str, day: date) -> date:
        """The one on the newest that is kept."""
        return date.fromisoformat(self.name_of(html, day).partition("-")[2])

    def _names(self, html: str, day: date) -> list[str]:
        """Under which it may be kept, the newest first."""
        content = sha256(f"{self._made_by}\n{_undated(html, day)}".encode()).hexdigest()
        return [f"{content}-{day - timedelta(days=ago)}" for ago in range(AS_IT_WAS)]

    @cached_property
    def _made_by(self) -> str:
        seen = sha256(self._engine.encode())
        used = (
            *(THEME / "assets" / "fonts").iterdir(),
            *(THEME / "art").glob("*.svg"),
            *Path(__file__).parent.glob("*.py"),
        )
        for file in sorted(used):
            seen.update(file.name.encode() + file.read_bytes())
        return seen.hexdigest()

    def found(self, html: str, day: date) -> PrintedPdf | None:
        return self.at(self.name_of(html, day))

    def at(self, name: str) -> PrintedPdf | None:
        file = self._folder / name
        try:
            content = file.read_bytes()
            file.touch()
        except OSError:
            return None
        sign, packed = content[:_SIGN], content[_SIGN:]
        return unpacked(packed) if sha256(packed).digest() == sign else None

    def keep(self, html: str, day: date, pdf: PrintedPdf) -> None:
        """Where it cannot be kept, it is made again the next time."""
        with suppress(OSError, files.UnwritableError):
            self._folder.mkdir(parents=True, exist_ok=True)
            packed = pdf.packed()
            files.put(self._folder / self._names(html, day)[0], sha256(packed).digest() + packed)

    def clear(self, used: Collection[str]) -> None:
        """Takes away what no build of the last days has asked for."""
        with suppress(OSError):
            for file in self._folder.iterdir():
                if file.name not in used and file.stat().st_mtime < time.time() - DAYS * 86_400:
                    file.unlink(missing_ok=True)


def _undated(html: str, day: date) -> str:
    """Without the day of which it says that it is."""
    return html.replace(f"As at {words.day_in_words(day)}", "As at").replace(f'content="{day}"', 'content=""')
