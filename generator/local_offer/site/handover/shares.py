"""A part of a site, built on a machine of its own: which files it holds, and the note of what it was made of."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

from local_offer.files import content_of
from local_offer.site.folder import SiteFolder

NAME = ".local-offer-part"
MOST = 256
"""Parts of a site: as many jobs as a matrix of GitHub may have."""
_BLOCK = 20
"""Files that stand together in the plan are made from the same, so they are given out by so many."""
_LARGEST = 2 * 1024**3
Planned = TypeVar("Planned")


class NoPartError(Exception):
    """A folder is no part of a site; the text says so."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SiteShare:
    """The part with this `number`, from 1 on, `of` so many."""

    number: int
    of: int

    def __str__(self) -> str:
        return f"part {self.number} of {self.of}"

    @property
    def is_first(self) -> bool:
        """Which holds what MkDocs writes, too."""
        return self.number == 1

    def taken(self, planned: Sequence[Planned]) -> list[Planned]:
        """Its own of all that is planned: the same on every machine, and in no other part. What comes first is not of
        the first part, which holds the pages of MkDocs."""
        return [each for at, each in enumerate(planned) if (at // _BLOCK + 1) % self.of == self.number - 1]


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """What a part was built from, of which day, and by what: the same in all parts of a site. `sources` and `program`
    are signs of every file of the council and of the program. `version` is what people call the program."""

    commit: str
    date: str
    version: str
    program: str
    sources: str


@dataclass(frozen=True, kw_only=True, slots=True)
class BuiltPart:
    """A part in its folder. `lines` are what the manifest of the site says of each file, by its path."""

    folder: Path
    share: SiteShare
    origin: Origin
    lines: Mapping[str, str]


def write_note(site_dir: Path, share: SiteShare, origin: Origin, lines: Iterable[str]) -> None:
    """When all files of the part are there; `lines` are those of `manifest.line`."""
    note = {"share": asdict(share), "origin": asdict(origin), "files": [json.loads(line) for line in lines if line]}
    SiteFolder(site_dir).put(NAME, json.dumps(note, ensure_ascii=False) + "\n")


def read_part(folder: Path) -> BuiltPart:
    """Raises `NoPartError`."""
    try:
        note: Any = json.loads(content_of(folder / NAME, _LARGEST))
        share = SiteShare(number=int(note["share"]["number"]), of=int(note["share"]["of"]))
        origin = Origin(**{name: str(value) for name, value in note["origin"].items()})
        lines = {str(file["path"]): json.dumps(file, ensure_ascii=False) for file in note["files"]}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NoPartError(f"{folder} is no part of a site; build one with: local-offer build --part 1/3") from error
    if not 1 <= share.number <= share.of <= MOST:
        raise NoPartError(f"{folder} says that it is {share}, which there cannot be; build it again")
    return BuiltPart(folder=folder, share=share, origin=origin, lines=lines)
