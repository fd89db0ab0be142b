"""A new site is written beside the old one and takes its place in one step, so that half a site is never up."""

import errno
import os
import re
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from local_offer.files.held import alone, held, is_left
from local_offer.files.placing import UnwritableError, unwritable
from local_offer.site.handover import seal
from local_offer.site.handover.target import WrongTargetError, why_taken


@contextmanager
def beside(target: Path, put_aside: Callable[[Path], bool] = lambda _: False) -> Iterator[Path]:
    """A new folder next to `target`. When the block ends well it replaces `target`; else `target` stays as it was.
    What stood there is deleted, unless it could be `put_aside`.

    Raises `WrongTargetError` when something else has come to stand at `target`, and `UnwritableError`.
    """
    name, target = str(target), Path(os.path.realpath(target))
    try:
        with ExitStack() as holding:
            target.parent.mkdir(parents=True, exist_ok=True)
            with alone(target.parent):
                _mend_what_was_left(target)
                new = Path(mkdtemp(prefix=f"{target.name}.new-", dir=target.parent))
                holding.callback(_end, new, target)
                new.chmod(0o755)
                seal.begin(new)
                holding.enter_context(held(new / seal.NAME))  # which says that it is being filled
            yield new
            _swap(new, target, put_aside)
    except OSError as error:
        said = _in_words(error, target, name)
        if said is error:
            raise
        raise said from error


def _end(new: Path, target: Path) -> None:
    if new.exists():
        _remove(new)
    with alone(target.parent):  # once more, since the processes of a killed build outlive it for a moment
        _mend_what_was_left(target)


def _swap(new: Path, target: Path, put_aside: Callable[[Path], bool]) -> None:
    old = target.with_name(f"{target.name}.old-{secrets.token_hex(4)}")
    with alone(target.parent):
        if wrong := why_taken(target, target):  # it may have come while the site was built
            raise WrongTargetError(wrong)
        if target.exists() and not any(target.iterdir()):
            target.rmdir()
        if target.exists():
            target.rename(old)
        try:
            new.rename(target)
        except OSError:
            if old.exists():
                old.rename(target)
            raise
    if old.exists() and not put_aside(old):
        _remove(old)


def _mend_what_was_left(target: Path) -> None:
    """Puts back an old site that a build set aside before it was killed, and deletes what else such builds left."""
    name = re.escape(target.name)
    old = next(filter(seal.is_whole, _left(target.parent, rf"{name}\.old-\w{{8}}")), None)
    if old and not os.path.lexists(target):
        old.rename(target)
    remove_left(target.parent, rf"{name}\.(new|old)-\w{{8}}")


def remove_left(folder: Path, names: str) -> None:
    """Deletes the sites in a folder, of names of that form, that nobody fills or shows any more."""
    for left in _left(folder, names):
        _remove(left)


def _left(folder: Path, names: str) -> list[Path]:
    named = sorted(each for each in folder.iterdir() if re.fullmatch(names, each.name))
    return [each for each in named if seal.is_on(each) and is_left(each / seal.NAME)]


def _remove(folder: Path) -> None:
    """Deletes a folder of ours, its seal last: should this be stopped, the rest is still known as ours."""
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry, ignore_errors=True)
        elif entry.name != seal.NAME:
            with suppress(OSError):
                entry.unlink()
    with suppress(OSError):  # as much as another build leaves to delete
        (folder / seal.NAME).unlink()
        folder.rmdir()


def _in_words(error: OSError, target: Path, name: str) -> OSError | UnwritableError:
    """What is wrong with the site's place, or with what was read for it; what the machine lacks stays as it is."""
    if error.errno in (errno.ENOMEM, errno.EAGAIN, errno.EMFILE, errno.ENFILE):
        return error
    about = error.filename if isinstance(error.filename, str) else ""
    # Where a copy fails, the file that is told is the one that was read.
    is_of_writing = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS)
    if is_of_writing or not about or target.is_relative_to(about) or _is_of(target, Path(about)):
        return unwritable(name, error)
    why = error.strerror or "it cannot be read"
    return UnwritableError(f"{about} cannot be used: {why}; mend that. The site that was there is as it was")


def _is_of(target: Path, place: Path) -> bool:
    """Whether the place is in a site of that name: the one that is up, a new or an old one."""
    form = rf"{re.escape(target.name)}(\.(new|old)-\w{{8}})?"
    return any(one.parent == target.parent and re.fullmatch(form, one.name) for one in (place, *place.parents))
