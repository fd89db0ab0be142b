"""The files of an e-book packed into one: the same files give the same bytes."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

_MIMETYPE = "application/epub+zip"
_BORN = (1980, 1, 1, 0, 0, 0)
"""The day of every file in the package: what is in it says of when it is."""


def packed(files: Mapping[str, str]) -> bytes:
    """The e-book. Its kind stands first, and as it is, so that programs know it."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as book:
        _put(book, "mimetype", _MIMETYPE, zipfile.ZIP_STORED)
        for name, text in files.items():
            _put(book, name, text)
    return held.getvalue()


def _put(book: zipfile.ZipFile, name: str, text: str, way: int = zipfile.ZIP_DEFLATED) -> None:
    entry = zipfile.ZipInfo(name, _BORN)
    entry.create_system, entry.external_attr = 3, 0o644 << 16  # the same on every machine
    entry.compress_type = way
    book.writestr(entry, text.encode("utf-8"))
