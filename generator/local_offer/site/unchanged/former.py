"""What the site before had, and which of its files a new one takes because they are made of the same."""

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from local_offer.kept import KeptFile, KeptFiles, Pieces, Store, made_by
from local_offer.kept.pieces import Signed
from local_offer.kept.spare import claimed
from local_offer.site.folder import SiteFolder
from local_offer.site.site import Site
from local_offer.site.unchanged.made_of import sign_of
from local_offer.site.unchanged.rest import rest_of
from local_offer.site.unchanged.taken_over import TakenOver, take_over

NAME = "site"
_MOVED = ".local-offer-spare"
"""Where a site that was put aside stands, in the new one, until its folders are moved."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormerFile:
    """`made_of` is the sign of what it is made of. Without a `print` it was found that there is no such file."""

    made_of: str
    print: KeptFile | None


@dataclass(frozen=True, kw_only=True, slots=True)
class MadeFile:
    """One that this build made; `size` and `time` are those of when it was written, before anyone else could."""

    made_of: str
    size: int
    time: int


@dataclass(kw_only=True)
class WrittenSite:
    """What a build has done: how many pages there are, and by their addresses the files that were taken from the site
    before, and those made, of which it is known what they are made of."""

    pages: int = 0
    taken: dict[str, FormerFile] = field(default_factory=dict)
    made: dict[str, MadeFile] = field(default_factory=dict)

    def unchanged(self, site_dir: Path) -> Mapping[str, KeptFile]:
        """Of those taken, what is known of each that nobody changed since, as another plugin may."""
        files = ((address, file.print) for address, file in self.taken.items() if file.print)
        return {
            address: known for address, known in files if _is_still(f"{site_dir}/{address}", known.size, known.time)
        }


class FormerSite:
    """As an earlier build left it. `rest` is the sign of all that is neither a service nor an organisation."""

    def __init__(self, store: Store | None = None) -> None:
        self._store = store or Store()
        self._kept = KeptFiles(self._store.folder)
        self._signed: Signed | None = None
        self.all_pieces: dict[str, Pieces] = {}
        self.lookout = ""
        """The sign of all that was looked for in its files."""
        self.passed: frozenset[str] = frozenset()
        """What its manifest said of files that are made anew in every build: one that comes out the same tells no more
        than it did then."""
        self.files: Mapping[str, FormerFile] = {}
        found: Any = self._store.found(NAME, made_by()) if self._store.folder else None
        try:
            self.files = {str(address): _file(*kept) for address, kept in found["files"].items()}
            self.passed = frozenset(map(str, found["passed"]))
            self.lookout = str(found["lookout"])
        except (TypeError, KeyError, ValueError, AttributeError):
            self.files = {}

    def signed(self, site: Site) -> Signed:
        """The sign of what a file of the site is made of, which is worked out of the site once."""
        if self._signed is None:
            self._signed = partial(sign_of, rest=rest_of(site) if self else "", signs=site.signs)
        return self._signed

    def pieces(self, name: str, site: Site) -> Pieces | None:
        """What files of the site are put together of; nothing where nothing is kept."""
        if not self:
            return None
        # Only what asks for one has to know what the site is made of.
        self.all_pieces[name] = Pieces(self._store, name, lambda made_of: self.signed(site)(made_of))
        return self.all_pieces[name]

    def __bool__(self) -> bool:
        """Whether anything can be kept."""
        return self._store.folder is not None

    def take_over(self, site_dir: Path, planned: Collection[str]) -> TakenOver:
        """Moves what it can of a site that was put aside into the new one: of the files at the `planned` addresses
        those that are still what the last build left, by size and time."""
        spare = claimed(self._store.folder, site_dir / _MOVED)
        if spare is None:
            return TakenOver()
        wanted = {address: file.print for address in planned if (file := self.files.get(address)) and file.print}

        def is_wanted(address: str, about: os.stat_result) -> bool:
            known = wanted.get(address)
            return known is not None and (about.st_size, about.st_mtime_ns) == (known.size, known.time)

        return take_over(spare, site_dir, is_wanted)

    def take(self, address: str, made_of: str, folder: SiteFolder) -> FormerFile | None:
        """The file at `address`, when it is made of the same and stands in its place or could be put there."""
        known = self.files.get(address)
        if known is None or known.made_of != made_of:
            return None
        if known.print is None or folder.holds(address):
            return known
        return known if self._kept.take(address, known.print, folder.place_of(address)) else None

    def keep(
        self, site_dir: Path, written: WrittenSite, signs: Mapping[str, str], lookout: str, passed: Sequence[str]
    ) -> None:
        """Keeps a site that is finished, and in which nothing is told that must stay hidden. `signs` are the hashes of
        the files made, `passed` what the manifest says of those of which it is not known what they are made of."""
        files = dict(written.taken)
        for address, made in written.made.items():
            if address not in signs or not _is_still(f"{site_dir}/{address}", made.size, made.time):
                continue
            self._kept.keep(address, signs[address], f"{site_dir}/{address}")
            known = KeptFile(sign=signs[address], size=made.size, time=made.time)
            files[address] = FormerFile(made_of=made.made_of, print=known)
        listed = {address: _plain(file) for address, file in files.items()}
        self._store.keep(NAME, made_by(), {"lookout": lookout, "passed": passed, "files": listed})
        self._kept.clear(_signs(files), _signs(self.files))


def _is_still(file: str, size: int, time: int) -> bool:
    try:
        about = os.lstat(file)
    except OSError:
        return False
    return (about.st_size, about.st_mtime_ns) == (size, time)


def _signs(files: Mapping[str, FormerFile]) -> Iterator[tuple[str, str]]:
    return ((address, file.print.sign) for address, file in files.items() if file.print)


def _plain(file: FormerFile) -> tuple[object, ...]:
    return (file.made_of, file.print.sign, file.print.size, file.print.time) if file.print else (file.made_of,)


def _file(made_of: str, sign: str = "", size: int = 0, time: int = 0) -> FormerFile:
    return FormerFile(made_of=made_of, print=KeptFile(sign=sign, size=int(size), time=int(time)) if sign else None)
