"""Where a link leads."""

import os
from pathlib import Path


def leads_out(place: Path, top: Path) -> bool:
    """Whether it is a link that leads out of the folder `top`, or nowhere."""
    if not os.path.islink(place):  # noqa: PTH114 - pathlib's raises in a locked folder
        return False
    try:
        return not place.resolve(strict=True).is_relative_to(top.resolve())
    except (OSError, RuntimeError):
        return True
