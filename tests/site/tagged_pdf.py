"""What is wrong with the tags of a PDF that the press made: the part of PDF/UA-1 that a program can look at."""

import re
import zlib
from collections.abc import Iterator, Mapping
from itertools import pairwise

Objects = Mapping[int, bytes]
_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)\sendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n")
_HEADING = re.compile(r"H([1-6])$")


def objects(pdf: bytes) -> dict[int, bytes]:
    """Each object by its number, those that are packed together too; streams unpacked."""
    found: dict[int, bytes] = {}
    for number, text in _OBJECT.findall(pdf):
        stream = _STREAM.search(text)
        head = text[: stream.start()] if stream else text
        content = text[stream.end() :] if stream else b""
        if b"/FlateDecode" in head:
            content = zlib.decompressobj().decompress(content)  # which knows where it ends
        found[int(number)] = head + content
        if b"/ObjStm" in head:
            first = int(_value(head, "First") or 0)
            places = list(map(int, content[:first].split()))
            starts = [*places[1::2], len(content) - first]
            for inner, start, end in zip(places[::2], starts, starts[1:], strict=False):
                found[inner] = content[first + start : first + end]
    return found


def faults(known: Objects) -> Iterator[str]:
    catalog = next(text for text in known.values() if re.search(rb"/Type\s*/Catalog", text))
    wanted = {"Marked true": rb"/Marked true", "a language": rb"/Lang", "its title shown": rb"/DisplayDocTitle true"}
    for name, pattern in {**wanted, "bookmarks": rb"/Outlines"}.items():
        if not re.search(pattern, catalog):
            yield f"the catalog has not {name}"
    if not any(b"pdfuaid" in text and b"dc:title" in text for text in known.values()):
        yield "nothing says PDF/UA and a title"
    tags = list(_tags(known))
    yield from _headings([int(found[1]) for kind, _ in tags if (found := _HEADING.match(kind))])
    for kind, text in tags:
        if kind == "Figure" and not re.search(rb"/Alt\s*[(<]\s*[^)>\s]", text):
            yield "a figure has no alternative text"
        if kind == "Link" and b"/OBJR" not in text and not _has_annotation(text, known):
            yield "a link leads nowhere"
    for text in known.values():
        if re.search(rb"/Type\s*/Page\b", text) and b"/StructParents" not in text:
            yield "a page is not tied to the tags"


def _headings(levels: list[int]) -> Iterator[str]:
    if not levels or levels[0] != 1:
        yield "it does not begin with a heading of the first level"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"a heading jumps from {before} to {after}"


def _tags(known: Objects) -> Iterator[tuple[str, bytes]]:
    """The kind and object of each tag, in the order in which a screen reader comes to them."""
    root = next(text for text in known.values() if re.search(rb"/Type\s*/StructTreeRoot", text))
    yield from _below(root, known)


def _below(text: bytes, known: Objects) -> Iterator[tuple[str, bytes]]:
    held = re.search(rb"/K\s*(\[.*?\]|\d+ 0 R)", text, re.DOTALL)
    for number in re.findall(rb"(\d+) 0 R", held[1]) if held else ():
        inner = known.get(int(number), b"")
        if kind := re.search(rb"/S\s*/(\w+)", inner):
            yield kind[1].decode(), inner
            yield from _below(inner, known)


def _has_annotation(text: bytes, known: Objects) -> bool:
    return any(b"/OBJR" in known.get(int(number), b"") for number in re.findall(rb"(\d+) 0 R", text))


def _value(head: bytes, name: str) -> bytes | None:
    found = re.search(rb"/" + name.encode() + rb"\s+(\d+)", head)
    return found[1] if found else None
