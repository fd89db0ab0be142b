"""Record files, read whole and replaced whole."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from local_offer.diagnostics import Diagnostic
from local_offer.reading.names import RecordFile
from local_offer.reading.text import text_of
from local_offer.reading.yaml import YamlDocument, parse
from local_offer.schema.rules import wording


@dataclass(frozen=True, kw_only=True)
class Sound:
    """A file whose YAML is sound; its values may still be at fault."""

    content: bytes
    text: str
    document: YamlDocument


def sound_yaml(file: RecordFile) -> Sound | str:
    """What stands in the file, or why nothing can be changed in it."""
    try:
        content = file.file.read_bytes()
    except OSError as error:
        return wording("unreadable-file/file", reason=error.strerror).message
    text = text_of(content, file.path)
    if isinstance(text, Diagnostic):
        return text.message
    document = parse(text, file.path, with_marks=True)
    if document.diagnostics:
        return f"line {document.diagnostics[0].line}: {document.diagnostics[0].message}"
    if not isinstance(document.values, dict) or not document.values:
        return "it holds no fields"
    return Sound(content=content, text=text, document=document)


class UnwritableError(Exception):
    """A file's folder takes no new file; the text says which and why."""


def replace(file: RecordFile, content: bytes) -> None:
    """Puts the content in the file's place in one step, so that nobody ever meets half a file.

    Raises `UnwritableError`.
    """
    try:
        _replace(file.file.resolve(), content)
    except OSError as error:
        raise UnwritableError(f"{file.path} cannot be written: {error.strerror}; mend its permissions") from error


def _replace(place: Path, content: bytes) -> None:
    # In the same folder: a move from another disk would not be one step.
    with tempfile.NamedTemporaryFile(dir=place.parent, prefix=f".{place.stem}-", delete=False) as new:
        try:
            new.write(content)
            new.close()
            shutil.copymode(place, new.name)
            Path(new.name).replace(place)
        except BaseException:
            Path(new.name).unlink(missing_ok=True)
            raise
