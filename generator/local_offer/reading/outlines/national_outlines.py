"""One council's area out of a file of many, such as a national one, which may be larger than the memory."""

import mmap
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from local_offer.files import opened
from local_offer.reading.outlines.geojson import (
    Polygon,
    WrongShapeError,
    councils_said,
    parsed,
    polygons_in,
    require_degrees,
    says,
)

LARGEST_AREA = 64 * 1024 * 1024
"""Bytes of one area; the longest coast of England in full takes about a third."""
_MARKS = re.compile(rb'"(?:[^"\\]|\\.)*"|[{}]')
_SYSTEM = re.compile(rb'"crs"\s*:\s*\{')
_HEAD = 4096


class OutlineError(ValueError):
    """The file has no outline of the council; the text says what to do."""


def area_in(file: Path, gss: str) -> tuple[Polygon, ...]:
    """The polygons of the area with the council's code in any of its properties.

    The file is looked through where it lies, and one area at a time is read. Raises `OutlineError` for what is no
    such file, and `WrongShapeError` for an area that cannot be read.
    """
    try:
        with opened(file) as content, mmap.mmap(content.fileno(), 0, access=mmap.ACCESS_READ) as text:
            return _area_in(text, gss)
    except OSError as error:
        raise OutlineError(f"it cannot be opened: {error.strerror}") from error
    except ValueError as error:
        if isinstance(error, OutlineError | WrongShapeError):
            raise
        raise OutlineError("there is nothing in it") from error  # as `mmap` says it


def _area_in(text: mmap.mmap, gss: str) -> tuple[Polygon, ...]:
    if text[:2] == b"PK":
        raise OutlineError("this is a ZIP archive; take the GeoJSON file out of it, or download the layer as GeoJSON")
    if b'"Topology"' in text[:_HEAD]:
        raise OutlineError("this is TopoJSON; download the layer as GeoJSON")
    if text[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"{":
        raise OutlineError("this is no GeoJSON; download the layer as GeoJSON")
    _require_degrees(text)
    said: list[str] = []
    own: Any = None
    count = 0
    code = gss.encode()
    for start, end in _areas(text):
        count += 1
        # Only what may be ours is read: an area may take a hundred times the room in memory.
        if text.find(code, start, end) < 0:
            said += _codes(text, start, end) if len(set(said)) < 3 else ()
            continue
        feature = _read(text, start, end)
        if not says(feature, gss):
            said += councils_said(feature)
        elif own:
            raise WrongShapeError("parts", gss=gss)
        else:
            own = feature
    if own:
        return polygons_in(own)
    if count == 1 and not said:
        return polygons_in(_read(text, *next(_areas(text))))
    found = ", ".join(list(dict.fromkeys(said))[:3]) or f"{count} areas without codes"
    raise WrongShapeError("another", gss=gss, found=found)


def _areas(text: mmap.mmap) -> Iterator[tuple[int, int]]:
    """Where each feature begins and ends: the groups below the outermost one; or the file, if it is one feature."""
    depth = start = 0
    is_collection = False
    for mark in _MARKS.finditer(text):
        sign = mark[0]
        if sign == b"{":
            depth += 1
            if depth == 2:
                start = mark.start()
        elif sign == b"}":
            depth -= 1
            if depth == 1 and is_collection:
                yield start, mark.end()
        elif depth == 1 and sign == b'"features"':
            is_collection = True
        elif depth == 1 and sign in (b'"geometry"', b'"coordinates"'):
            yield 0, len(text)
            return
    if depth:
        raise OutlineError("the file ends too early, as when a download is broken off; download it again")


def _read(text: mmap.mmap, start: int, end: int) -> Any:
    if end - start > LARGEST_AREA:
        raise OutlineError(f"one area takes more than {LARGEST_AREA // 2**20} MB; take a generalised file")
    return parsed(text[start:end])


def _codes(text: mmap.mmap, start: int, end: int) -> list[str]:
    """What councils' codes stand at its two ends, where its properties are."""
    ends = text[start : min(start + _HEAD, end)] + text[max(start, end - _HEAD) : end]
    return sorted({code.decode() for code in re.findall(rb'"((?:E0[6-9]|E10|[NSW][0-9]{2})[0-9]{6})"', ends)})


def _require_degrees(text: mmap.mmap) -> None:
    """It says its system before its areas."""
    if found := _SYSTEM.search(text, 0, _HEAD):
        system = text[found.end() - 1 : text.find(b"}}", found.end()) + 2]
        if system:
            require_degrees({"crs": parsed(system)})
