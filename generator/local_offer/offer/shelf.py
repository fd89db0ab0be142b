"""The booklets and posters that were made for a site: their files, and how long and heavy each is."""

from dataclasses import dataclass
from datetime import date

PDF, LARGE_PRINT, TEXT, E_BOOK = "pdf", "large-print", "txt", "epub"
WAYS = {PDF: "PDF", LARGE_PRINT: "Large print PDF", TEXT: "Plain text", E_BOOK: "E-book (EPUB)"}


@dataclass(frozen=True, kw_only=True, slots=True)
class ShelvedFile:
    """`name` is below the address of the shelf, `size` in bytes; `pages` is 0 of what has none. `day` is the one that
    stands on it: the first on which all in it was as it is. `blank` are letters of it that no font had."""

    name: str
    way: str
    size: int
    day: date
    pages: int = 0
    blank: str = ""

    @property
    def weight(self) -> str:
        """`340 KB` or `2.1 MB`."""
        return f"{self.size / 1e6:.1f} MB" if self.size >= 999_500 else f"{max(1, round(self.size / 1e3))} KB"

    @property
    def says(self) -> str:
        """`PDF, 12 pages, 340 KB`."""
        length = f"{self.pages} page{'' if self.pages == 1 else 's'}" if self.pages else ""
        return ", ".join(filter(None, (WAYS[self.way], length, self.weight)))


@dataclass(frozen=True, kw_only=True, slots=True)
class ShelvedBooklet:
    id: str
    title: str
    files: tuple[ShelvedFile, ...]

    def file(self, way: str) -> ShelvedFile | None:
        return next((file for file in self.files if file.way == way), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Shelf:
    """`missing` says why there are none to print though the council wants them."""

    booklets: tuple[ShelvedBooklet, ...] = ()
    missing: str = ""

    def __bool__(self) -> bool:
        return bool(self.booklets or self.missing)

    def booklet(self, id: str) -> ShelvedBooklet | None:
        return next((booklet for booklet in self.booklets if booklet.id == id), None)
