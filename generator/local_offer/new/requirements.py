"""What a council's folder installs: the program by the place of its file, all else by version, each with its hash."""

from collections.abc import Mapping
from pathlib import Path

from local_offer.files import put
from local_offer.new.shared import LISTS
from local_offer.new.wheel import FOLDER, NotTheProgramError, Wheel, newest_in, read_wheel

ONLY_TO_BUILD = {
    "lunr": "lunr",
    "markdown": "markdown",
    "mkdocs": "mkdocs",
    "mkdocs-material": "material",
    "pymdown-extensions": "pymdownx",
    "rcssmin": "rcssmin",
    "rjsmin": "rjsmin",
    "segno": "segno",
    "watchdog": "watchdog",
}
"""What the program needs and a check does not, each with what is imported of it."""
_HEAD = """\
# Written by: local-offer new requirements. Nothing is installed but what stands here, and each line holds its hash.
# The program comes out of its own file in wheels/, and from nowhere else.
"""


def requirements_for(wheel: Wheel) -> Mapping[str, str]:
    """The requirements files of a council's folder, each by its name."""
    program = f"./{FOLDER}/{wheel.name} \\\n    --hash=sha256:{wheel.sha256}\n"
    return {name: f"{_HEAD}{program}{wheel.lists[name]}" for name in LISTS}


def renew(council: Path) -> tuple[str, list[str]]:
    """Writes the requirements anew, for the newest file of the program in the folder `wheels`.

    Returns that file's name, and those of older files beside it. Raises `NotTheProgramError` and
    `UnwritableError`.
    """
    folder = council / FOLDER
    newest = newest_in(folder)
    if newest is None:
        raise NotTheProgramError(f"{folder}: no file of the program is here; its name begins with local_offer-")
    for name, text in requirements_for(read_wheel(newest)).items():
        put(council / name, text, within=council)
    return newest.name, sorted(file.name for file in folder.glob("*.whl") if file != newest)
