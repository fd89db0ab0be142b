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
        folder = address.rpartition("/")[0]
        if folder and folder not in self._made:
            self._make(folder)
            self._made.add(folder)
        return self._top + address

    def _make(self, folder: str) -> None:
        """With those above it that are not there."""
        try:
            if folder:
                os.mkdir(self._top + folder)  # noqa: PTH102 - of very many folders
        except FileExistsError:  # another process may have made it
            pass
        except FileNotFoundError:
            if not (above := folder.rpartition("/")[0]):
                raise
            self._make(above)
            self._make(folder)

    def put(self, address: str, content: str | bytes) -> None:
        """Writes a file, in place of one that is there. Its folder is not kept in mind: there are very many."""
        self.drop(address)
        left = memoryview(content.encode("utf-8") if isinstance(content, str) else content)
        try:
            file = os.open(self._top + address, _NEW, 0o666)
        except FileNotFoundError:
            self._make(address.rpartition("/")[0])
            file = os.open(self._top + address, _NEW, 0o666)
        try:
            while left:
                left = left[os.write(file, left) :]
        finally:
            os.close(file)

    def about(self, address: str) -> os.stat_result:
        """Size and time of a file that stands there."""
        return os.stat(self._top + address)  # noqa: PTH116 - of very many files

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
