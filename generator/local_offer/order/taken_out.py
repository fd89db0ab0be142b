"""Signs that nobody sees, taken out of every file of an offer and of its guides, and spaces that YAML does not take."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from local_offer.diagnostics import Diagnostic
from local_offer.files import content_of, put
from local_offer.order.mended import Mended
from local_offer.reading import web_spaces
from local_offer.reading.guides import is_guide, values_part
from local_offer.reading.names import guide_files, other_file, record_files
from local_offer.reading.text import LARGEST, text_of
from local_offer.reading.yaml import parse
from local_offer.schema.unseen_signs import seen, unseen

_LISTS = (
    "council.yaml",
    "waivers.yaml",
    "imports.yaml",
    "vocabulary/places.yaml",
    "vocabulary/topics.yaml",
    "vocabulary/hubs.yaml",
)


def taken_out(folder: Path) -> Iterator[Mended]:
    """Takes them out and tells of each. A file that would mean something else without them is left alone.

    Raises `UnwritableError`.
    """
    for file, path in _files(folder):
        text = _text(file, path)
        readable = _readable(text, path)
        mended = seen(readable)
        if not _same_fields(readable, mended, path):
            mended = readable
        if mended == text:
            continue
        put(file, mended, name=path, within=folder / path.split("/")[0])
        for told in web_spaces.in_lines(text, path) if readable != text else ():
            yield Mended(
                path=path, line=told.line, words=f"{told.message.replace(' stands', '', 1)} is a plain one now"
            )
        for each in unseen(text) if mended != readable else ():
            if each.becomes is not None:
                line = text.count("\n", 0, each.at) + 1
                yield Mended(path=path, line=line, words=f"{each.words} is taken out")


def _readable(text: str, path: str) -> str:
    """With plain spaces where YAML takes no others, if they keep it from being read as it is meant."""
    plain = web_spaces.plain(text)
    if plain == text:
        return text
    before, after = (parse(values_part(each) if is_guide(path) else each, path) for each in (text, plain))
    is_other = before.diagnostics or _on_one_line(before.values) != _on_one_line(after.values)
    return plain if is_other and len(after.diagnostics) <= len(before.diagnostics) else text


def _on_one_line(value: Any) -> Any:
    """Texts of several lines without regard to their spaces, which are their writer's own."""
    if isinstance(value, dict):
        return {name: _on_one_line(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_on_one_line(each) for each in value]
    return " ".join(value.split()) if isinstance(value, str) and "\n" in value else value


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    for record in [*record_files(folder)[0], *guide_files(folder)]:
        yield record.file, record.path
    for name in _LISTS:
        if isinstance(file := other_file(folder, name), Path):
            yield file, f"offer/{name}"


def _text(file: Path, path: str) -> str:
    """Nothing where it cannot be read, which the check tells."""
    try:
        text = text_of(content_of(file, LARGEST), path)
    except OSError:
        return ""
    return "" if isinstance(text, Diagnostic) else text


def _same_fields(text: str, mended: str, path: str) -> bool:
    """Whether the values still stand where they stood: a line end of another program may have been one of YAML."""
    before, after = (
        parse(values_part(each) if is_guide(path) else each, path, with_marks=True) for each in (text, mended)
    )
    if before.diagnostics:
        return not after.diagnostics
    return before.marks.keys() == after.marks.keys() and not after.diagnostics
