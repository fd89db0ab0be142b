"""What must not stand in the council's own folders of pages, pictures and theme, where MkDocs follows every link."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from local_offer.diagnostics import Diagnostic, diagnostic
from local_offer.files.links import leads_out
from local_offer.reading.portable import as_text, unportable


def unfit_files(folder: Path, own_folders: Iterable[str]) -> tuple[Diagnostic, ...]:
    """Links out of each of the folders, links to folders, and what is no file, in the order of their paths.

    The folders are named as in `mkdocs.yml`, from the council's.
    """
    top = folder.absolute()
    places = dict.fromkeys(Path(os.path.normpath(top / name)) for name in own_folders)
    return tuple(fault for place in places for fault in _in_place(top, place))


def _in_place(folder: Path, place: Path) -> Iterator[Diagnostic]:
    above = [one for one in reversed((place, *place.parents)) if one != folder and one.is_relative_to(folder)]
    if linked := next((one for one in above if one.is_symlink()), None):
        yield _link(linked, folder, folder)  # though it may stay in the council's folder, which holds more than pages
    elif place.is_dir():
        yield from _below(place, place, folder)
    elif place.exists():
        yield diagnostic("link-out/no-folder", _path(place, folder), name=place.name)


def _below(top: Path, below: Path, folder: Path) -> Iterator[Diagnostic]:
    try:
        with os.scandir(below) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield diagnostic("unreadable-file/folder", _path(below, folder), reason=error.strerror)
        return
    yield from unportable((entry.name for entry in found), _path(below, folder))
    for entry in found:
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield from _below(top, path, folder)
        elif leads_out(path, top) or not entry.is_file():
            yield _link(path, top, folder)


def _link(path: Path, top: Path, folder: Path) -> Diagnostic:
    return diagnostic("link-out/elsewhere" if leads_out(path, top) else "link-out/no-file", _path(path, folder))


def _path(place: Path, folder: Path) -> str:
    return as_text(Path(os.path.relpath(place, folder)).as_posix())
