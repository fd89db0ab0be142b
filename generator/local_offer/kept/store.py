"""Values by name, as an earlier build left them: what is damaged, half written or of another version is not there."""

import json
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from local_offer import files
from local_offer.files.links import leads_out

FOLDER = Path(".cache") / "build"
"""Where it is, below the council's folder."""
_LARGEST = 1024**3
_SIGN = 64


class Store:
    """Without a folder nothing is kept. Each file begins with the SHA-256 of what follows, and that with its `stamp`:
    all that must be the same for its values to be of use."""

    def __init__(self, council_folder: Path | None = None) -> None:
        self._folder = _prepared(council_folder) if council_folder else None

    @property
    def folder(self) -> Path | None:
        return self._folder

    def found(self, name: str, stamp: str) -> Any:
        """The values that were kept with the same stamp; nothing where there are none."""
        if self._folder is None:
            return None
        try:
            file = self._folder / f"{name}.json"
            if file.is_symlink() or file.stat().st_size > _LARGEST:
                return None
            content = files.content_of(file, _LARGEST)
            whole, values = memoryview(content), content.index(b"\n") + 1
            if whole[:values] != f"{sha256(whole[_SIGN:]).hexdigest()}{stamp}\n".encode():
                return None
            return json.loads(str(whole[values:], "utf-8"))
        except (OSError, ValueError, RecursionError):
            return None

    def keep(self, name: str, stamp: str, values: Any) -> None:
        """Values as JSON has them. Where they cannot be kept, they are made again the next time."""
        if self._folder is None:
            return
        head, rest = f"{stamp}\n".encode(), json.dumps(values, separators=(",", ":")).encode()
        sign = sha256(head)
        sign.update(rest)
        with suppress(OSError, files.UnwritableError):
            place = self._folder / f"{name}.json"
            if place.is_symlink():
                place.unlink()
            files.put(place, b"".join((sign.hexdigest().encode(), head, rest)))


def _prepared(council_folder: Path) -> Path | None:
    """The folder, which tells Git to look at nothing in it; nothing where there can be none."""
    folder = council_folder / FOLDER
    try:
        if leads_out(folder.parent, council_folder) or folder.is_symlink():
            return None
        folder.mkdir(parents=True, exist_ok=True)
        if not (ignoring := folder / ".gitignore").exists():
            files.put(ignoring, "*\n")
    except (OSError, files.UnwritableError):
        return None
    return folder if os.access(folder, os.R_OK | os.W_OK | os.X_OK) else None
