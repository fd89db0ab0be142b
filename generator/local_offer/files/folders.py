"""A folder filled as a whole: when anything fails there is nothing in it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from local_offer.files.placing import MARK, unwritable


class NotEmptyError(Exception):
    """The folder holds something already, and nothing is written over it."""


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A folder to fill in the block, whose entries then move to `folder`, which must be new or empty.

    What a process that was killed left half moved is filled up. Raises `NotEmptyError` and `UnwritableError`.
    """
    was_there = folder.exists()
    there = _entries(folder)
    left = [entry for entry in there if entry.name.startswith(MARK)]
    if there and not left:
        raise NotEmptyError(f"{folder}: there is something here already; name a folder that is new or empty")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # In it and not beside it: whoever stands in an empty folder must not find another in its place.
        new = Path(mkdtemp(prefix=MARK, dir=folder))
        try:
            yield new
            for entry in sorted(new.iterdir()):
                if not (folder / entry.name).exists():
                    entry.rename(folder / entry.name)
        finally:
            shutil.rmtree(new, ignore_errors=True)
            if not was_there and not any(folder.iterdir()):
                folder.rmdir()
    except OSError as error:
        raise unwritable(str(folder), error) from error
    for each in left:  # only now: until then they say that what is here is not whole
        shutil.rmtree(each, ignore_errors=True)


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir()) if folder.exists() else []
    except OSError as error:  # such as a file
        raise NotEmptyError(f"{folder}: this is no folder that can be read; name one that is new or empty") from error
