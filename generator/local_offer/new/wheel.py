"""The program's own file: its name, its hash, and the lists of packages that it brings, each with their hashes.

No package index is ever asked for the program by its name: whoever registers that name there would run as ours.
"""

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from packaging.version import InvalidVersion, Version

from local_offer.files import content_of
from local_offer.new.shared import IN_WHEEL, LISTS, shared_root

FOLDER = "wheels"
_NAME = re.compile(r"local_offer-(?P<version>\d[0-9A-Za-z.+!]*)(-\d\w*)?-py3-none-any\.whl", re.ASCII)
_LARGEST = 1 << 26
_LONGEST_LIST = 1 << 20


class NotTheProgramError(Exception):
    """A file is not one in which the program comes; the text says why."""


@dataclass(frozen=True, kw_only=True)
class Wheel:
    """A file of the program. `lists` are requirements files by name, less the line for the program itself."""

    name: str
    content: bytes
    lists: Mapping[str, str]

    @property
    def sha256(self) -> str:
        """What pip compares; for a file that is still awaited, what no file has."""
        return hashlib.sha256(self.content).hexdigest() if self.content else "0" * 64


def read_wheel(file: Path) -> Wheel:
    """Nothing of it is run. Raises `NotTheProgramError`."""
    _version(file)
    try:
        content = content_of(file, _LARGEST)
        with zipfile.ZipFile(BytesIO(content)) as packed:
            lists = {name: _read(packed, name) for name in LISTS}
    except OSError as error:
        raise NotTheProgramError(f"{file} cannot be read: {error.strerror}") from error
    except (KeyError, ValueError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise NotTheProgramError(f"{file}: this is not the program, or not all of it; get it again") from error
    return Wheel(name=file.name, content=content, lists=lists)


def newest_in(folder: Path) -> Path | None:
    """The file of the newest version that stands in a council's folder of such files, if there is one.

    Raises `NotTheProgramError` where one is called otherwise than it was given out: its version would be a guess.
    """
    files = folder.glob("local_offer*.whl")
    return max(files, key=lambda file: (_version(file), file.name), default=None)


def installed_from() -> Path | None:
    """The file from which the program that runs was installed, while it is there and still the same."""
    try:
        said = distribution("local-offer").read_text("direct_url.json")  # written by pip: PEP 610
        origin = json.loads(said or "{}")
        sha256 = origin["archive_info"]["hashes"]["sha256"]
        address = urlsplit(origin["url"])
        file = Path(url2pathname(address.path))
        same = address.scheme == "file" and read_wheel(file).sha256 == sha256
    except (PackageNotFoundError, KeyError, TypeError, ValueError, NotTheProgramError):
        return None
    return file if same else None


def awaited() -> Wheel:
    """The file in which the program that runs would come. It is not here, so nothing passes for it."""
    version = distribution("local-offer").version
    lists = {name: (shared_root() / name).read_text(encoding="utf-8") for name in LISTS}
    return Wheel(name=f"local_offer-{version}-py3-none-any.whl", content=b"", lists=lists)


def _read(packed: zipfile.ZipFile, name: str) -> str:
    with packed.open(f"local_offer/new/{IN_WHEEL.name}/{name}") as content:
        text = content.read(_LONGEST_LIST + 1)
    if len(text) > _LONGEST_LIST:
        raise ValueError("a list of packages is never as long as this")
    return text.decode("utf-8")


def _version(file: Path) -> Version:
    """As its name tells it."""
    try:
        found = _NAME.fullmatch(file.name)
        return Version(found["version"] if found else "")
    except InvalidVersion:
        name = awaited().name
        raise NotTheProgramError(f"{file}: the program's file is called as it was given out, such as {name}") from None
