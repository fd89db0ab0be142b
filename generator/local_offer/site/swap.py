"""A new site is written beside the old one and takes its place in one step, so that half a site is never up."""

import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

DAY = 24 * 60 * 60.0
"""In seconds. No build takes as long, so what is older was left by one that was killed."""


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A new folder next to `target`. When the block ends well it replaces `target`; else `target` stays as it was.

    Should the machine stop between the two renames, the old site is whole in `<target>.old`.
    """
    target = target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    _clear_what_was_left(target)
    new = Path(mkdtemp(prefix=f"{target.name}.new-", dir=target.parent))
    new.chmod(0o755)
    old = target.with_name(f"{target.name}.old")
    try:
        yield new
        if old.exists():
            shutil.rmtree(old)
        if target.exists():
            target.rename(old)
        new.rename(target)
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(new, ignore_errors=True)
        if old.exists() and not target.exists():
            old.rename(target)


def _clear_what_was_left(target: Path) -> None:
    """Deletes what builds that were killed left beside `target`; a folder that someone else named stays."""
    ours = re.compile(re.escape(f"{target.name}.new-") + "[a-z0-9_]{8}")  # as mkdtemp names them
    for left in target.parent.iterdir():
        with suppress(FileNotFoundError):  # another build may have ended meanwhile
            if ours.fullmatch(left.name) and time.time() - left.stat().st_mtime > DAY:
                shutil.rmtree(left, ignore_errors=True)


def wrong_target(folder: Path, site_dir: Path) -> str:
    """Why a site must not be written to `site_dir`, which is emptied first; nothing when it may."""
    target = site_dir.resolve()
    for ours in (folder.resolve(), *(folder.resolve() / name for name in ("offer", "docs", "schema", ".git"))):
        is_inside = target.is_relative_to(ours) and ours != folder.resolve()
        if ours.is_relative_to(target) or is_inside:
            return f"the site would take the place of other files in {site_dir}; choose a folder of its own"
    is_taken = target.is_dir() and any(target.iterdir()) and not (target / "sitemap.xml").exists()
    return f"{site_dir} holds files that are no site; empty it, or choose another folder" if is_taken else ""
