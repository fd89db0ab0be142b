"""The folder of a new site: what stands in it, and how a file is put there."""

import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class SiteFolder:
    """A site has thousands of files, so each is written with as few calls of the system as can be. `folders` and
    `files` are those that stand in it already, of the site before."""

    def __init__(self, path: Path, folders: Iterable[str] = (), files: Collection[str] = ()) -> None:
        self.path = path
        self._top = f"{path}{os.sep}"
        self._made, self._there = set(folders), files

    def holds(self, address: str) -> bool:
        """Whether the file of the site before stands there; it stays so until it is put or dropped."""
        return address in self._there

    def place_of(self, address: str) -> str:
        """Where a file is to stand, in a folder that is there. `address` is relative to the site, with slashes."""
        self._make(address.rpartition("/")[0])
        return self._top + address

    def _make(self, folder: str) -> None:
        """With those above it. Each is made once, which asks the system less than whether it is there."""
        if folder in self._made:
            return
        if folder:
            self._make(folder.rpartition("/")[0])
        with suppress(FileExistsError):  # another process may have made it
            os.mkdir(self._top + folder)  # noqa: PTH102 - of very many folders
        self._made.add(folder)

    def put(self, address: str, content: str | bytes) -> None:
        """Writes a file, in place of one that is there."""
        self.drop(address)
        place = self.place_of(address)
        left = memoryview(content.encode("utf-8") if isinstance(content, str) else content)
        file = os.open(place, _NEW, 0o666)
        try:
            while left:
                left = left[os.write(file, left) :]
        finally:
            os.close(file)

    def drop(self, address: str) -> None:
        """Takes away the file of the site before, which may be the same as that of the site which is up: so it is
        never written over."""
        if address in self._there:
            with suppress(FileNotFoundError):
                os.unlink(self._top + address)  # noqa: PTH108


def files_below(folder: Path) -> list[str]:
    """The paths of all files in a folder, with slashes, in the order of their parts."""
    found: list[str] = []
    todo = [""]
    while todo:
        below = todo.pop()
        with os.scandir(f"{folder}{os.sep}{below}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    todo.append(f"{below}{entry.name}/")
                elif entry.is_file():
                    found.append(below + entry.name)
    return sorted(found, key=lambda path: path.split("/"))
