"""Where a site may go: into a folder that is new, empty, or a site that an earlier build made."""

import os
from collections.abc import Iterable
from pathlib import Path

from local_offer.site.handover import seal


class WrongTargetError(Exception):
    """A site must not go where it was asked to; the text says why, and what to do."""


def wrong_target(folder: Path, site_dir: Path, sources: Iterable[Path] = ()) -> str:
    """Why a site must not take the place of what is at `site_dir`; nothing when it may.

    `folder` is the council's, `sources` are the folders from which its site is made.
    """
    target, here = Path(os.path.realpath(site_dir)), Path(os.path.realpath(folder))
    ours = [*(here / name for name in ("offer", "docs", "schema", ".git", ".github")), *sources]
    for real in (Path(os.path.realpath(source)) for source in ours):
        if real.is_relative_to(target) or target.is_relative_to(real):
            return _in_the_way(site_dir)
    if any(one.is_relative_to(target) for one in (here, *_home())):
        return _in_the_way(site_dir)
    if site_dir.is_symlink() and not site_dir.exists():
        return f"{site_dir} is a link that leads nowhere; take it out, or choose another folder"
    return why_taken(target, site_dir)


def why_taken(target: Path, name: Path) -> str:
    """Why what stands at `target` is not ours to replace; `name` is how people know it."""
    try:
        if not os.path.lexists(target):
            return ""
        if not target.is_dir():
            return f"{name} is no folder; move it, or choose another place for the site"
        if not any(target.iterdir()):
            return ""
        if not seal.is_on(target):
            return (
                f"{name} holds files that are no site of ours; choose another folder. "
                "If an earlier version of local-offer built it, delete it by hand this once"
            )
        others = seal.others(target)
    except OSError as error:
        return f"{name} cannot be looked at: {error.strerror}; take that out of the way, or choose another folder"
    if not others:
        return ""
    return f"{name} holds '{others[0]}', which no build put there; move it, or choose another folder for the site"


def _home() -> list[Path]:
    try:
        return [Path(os.path.realpath(Path.home()))]
    except RuntimeError:  # a user whom the machine does not know has none
        return []


def _in_the_way(site_dir: Path) -> str:
    return f"the site would take the place of other files in {site_dir}; choose a folder of its own"
