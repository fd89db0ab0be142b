"""The files that public registers publish, and by which columns each is known, as `schema/registers.json` says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from local_offer.schema import files


@dataclass(frozen=True, kw_only=True)
class RegisterExtract:
    """`number` is the field of `registers` that holds its numbers. `needed` and `columns` are our names of columns; of
    these, `columns` has what the register calls them. `sign` must be found where the columns alone tell too little."""

    id: str
    title: str
    number: str
    source: str
    address: str
    download: str
    needed: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]]
    sign: str = ""

    def places(self, heads: Sequence[str]) -> dict[str, int]:
        """In which column of a file with these heads each of ours stands."""
        there = {plain_head(head): number for number, head in reversed(list(enumerate(heads)))}
        found = {
            ours: next((there[name] for name in map(plain_head, names) if name in there), None)
            for ours, names in self.columns.items()
        }
        return {ours: number for ours, number in found.items() if number is not None}

    def lacks(self, heads: Sequence[str]) -> tuple[str, ...]:
        """What the register calls the columns that are needed and not there."""
        there = self.places(heads)
        return tuple(self.columns[ours][0] for ours in self.needed if ours not in there)


def plain_head(head: str) -> str:
    """Capitals, spaces and marks of a column's name do not count."""
    return re.sub(r"[\W_]+", "", head).casefold()


def extract_of(id: str) -> RegisterExtract:
    return next(extract for extract in register_extracts() if extract.id == id)


@cache
def register_extracts() -> tuple[RegisterExtract, ...]:
    """Those whose columns say most come first."""
    return tuple(
        RegisterExtract(**{**entry, "needed": tuple(entry["needed"]), "columns": _columns(entry["columns"])})
        for entry in files.read("registers.json")["extracts"]
    )


def _columns(columns: Mapping[str, Sequence[str]] | Sequence[str]) -> dict[str, tuple[str, ...]]:
    """A list has columns that keep their names."""
    if isinstance(columns, Mapping):
        return {ours: tuple(names) for ours, names in columns.items()}
    return {name: (name,) for name in columns}


def told(heads: Sequence[str], about: str) -> RegisterExtract | None:
    """The register whose file has these heads. `about` is what else the file says of itself: its name, its title."""
    for extract in register_extracts():
        if not extract.lacks(heads) and (not extract.sign or _says(extract.sign, (*heads, about))):
            return extract
    return None


def nearest(heads: Sequence[str]) -> RegisterExtract | None:
    """The one that most of the heads are of, where they are no file of a register."""
    shares = {extract.id: len(extract.places(heads)) for extract in register_extracts() if not extract.sign}
    best = max(shares, key=lambda id: shares[id])
    return extract_of(best) if shares[best] >= 3 else None


def _says(sign: str, texts: Sequence[str]) -> bool:
    return any(re.search(sign, re.sub(r"[_-]+", " ", text), re.IGNORECASE) for text in texts)
