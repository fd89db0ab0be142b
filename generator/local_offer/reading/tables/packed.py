"""Whether a packed file is a workbook that may be unpacked: how large its parts are, and what stands in them."""

import re
from collections.abc import Iterable
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from local_offer.reading.tables.table import TableError

_MOST_PARTS = 500
_LARGEST = 60 * 1024 * 1024  # bytes, unpacked
_LARGEST_OTHER = 2 * 1024 * 1024
"""Of a part that holds neither cells nor pictures: styles, names, settings. Each word in them costs much more."""
_DENSEST, _LOOSE = 100, 1024 * 1024
"""How many times its size a workbook unpacks to, beyond the first bytes. Cells unpack to some ten times."""
_CELLS = ("xl/worksheets/", "xl/sharedStrings.xml", "xl/media/", "content.xml", "Pictures/", "media/")
# A document type could name entities that grow without bound, in UTF-16 too, hence the zero bytes.
_DOCUMENT_TYPE = re.compile(rb"<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E")
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([^\"']{1,40})")
_USUAL = (b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252")
_FORMULA = re.compile(rb"<(\w+:)?f[\s>/]")


def look_over(content: bytes, name: str, heart: str = "xl/workbook.xml") -> bool:
    """Whether there are formulas. `heart` is the part without which it is no such file.

    Raises `TableError` for what unpacks to far too much, or is no workbook.
    """
    try:
        with ZipFile(BytesIO(content)) as parts:
            listed = parts.infolist()
            if heart not in {part.filename for part in listed}:
                raise TableError(f"{name}: this is not a spreadsheet; save it as 'Excel Workbook (.xlsx)', .ods or CSV")
            # Reading stops at the size that is stated here, so a part cannot be larger than it says.
            if _is_too_much(listed, len(content)):
                raise TableError(f"{name}: the workbook holds too much; keep only the sheets that are to be taken in")
            texts = [parts.read(part) for part in listed]
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        if isinstance(error, TableError):
            raise
        raise TableError(f"{name}: this workbook is broken or locked; save it anew as .xlsx") from error
    if any(_is_strange(text) for text in texts):
        raise TableError(f"{name}: this workbook holds what no spreadsheet program writes; save it anew as .xlsx")
    return any(_FORMULA.search(text) for text in texts)


def is_open_document(content: bytes) -> bool:
    """Whether it says of itself, in its first part, that it is a spreadsheet of LibreOffice and its like."""
    return b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet" in content[:200]


def _is_too_much(listed: Iterable[ZipInfo], size: int) -> bool:
    sizes = {part: part.file_size for part in listed}
    whole = sum(sizes.values())
    return (
        len(sizes) > _MOST_PARTS
        or whole > min(_LARGEST, _LOOSE + _DENSEST * size)
        or any(each > _LARGEST_OTHER for part, each in sizes.items() if not part.filename.startswith(_CELLS))
    )


def _is_strange(text: bytes) -> bool:
    named = _ENCODING.match(text)
    return bool(_DOCUMENT_TYPE.search(text) or (named and named[1].lower() not in _USUAL))
