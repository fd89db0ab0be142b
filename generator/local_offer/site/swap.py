"""A new site is written beside the old one and takes its place in one step, so that half a site is never up."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A new folder next to `target`. When the block ends well it replaces `target`; else `target` stays as it was.

    Should the machine stop between the two renames, the old site is whole in `<target>.old`.
    """
    target = target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
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
