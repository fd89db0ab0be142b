"""PDFs kept from one build to the next, by all that they are made of: HTML, fonts, drawings and the engine."""

import time
from collections.abc import Collection
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from local_offer import files
from local_offer.printing.printed_pdf import PrintedPdf, unpacked

THEME = Path(__file__).parents[1] / "theme"
DAYS = 3
"""A PDF that no build of so many days has asked for is taken away."""
_SIGN = 32


class KeptPrints:
    """Each file begins with the SHA-256 of the PDF in it, so that half a file, or a damaged one, is none."""

    def __init__(self, folder: Path, engine: str) -> None:
        self._folder, self._engine = folder, engine

    def name_of(self, html: str) -> str:
        return sha256(f"{self._made_by}\n{html}".encode()).hexdigest()

    @cached_property
    def _made_by(self) -> str:
        seen = sha256(self._engine.encode())
        used = (
            *(THEME / "assets" / "fonts").iterdir(),
            *(THEME / "art").glob("*.svg"),
            Path(__file__).with_name("press.py"),
        )
        for file in sorted(used):
            seen.update(file.name.encode() + file.read_bytes())
        return seen.hexdigest()

    def found(self, html: str) -> PrintedPdf | None:
        return self.at(self.name_of(html))

    def at(self, name: str) -> PrintedPdf | None:
        file = self._folder / name
        try:
            content = file.read_bytes()
            file.touch()
        except OSError:
            return None
        sign, packed = content[:_SIGN], content[_SIGN:]
        return unpacked(packed) if sha256(packed).digest() == sign else None

    def keep(self, html: str, pdf: PrintedPdf) -> None:
        """Where it cannot be kept, it is made again the next time."""
        with suppress(OSError, files.UnwritableError):
            self._folder.mkdir(parents=True, exist_ok=True)
            packed = pdf.packed()
            files.put(self._folder / self.name_of(html), sha256(packed).digest() + packed)

    def clear(self, used: Collection[str]) -> None:
        """Takes away what no build of the last days has asked for."""
        with suppress(OSError):
            for file in self._folder.iterdir():
                if file.name not in used and file.stat().st_mtime < time.time() - DAYS * 86_400:
                    file.unlink(missing_ok=True)
