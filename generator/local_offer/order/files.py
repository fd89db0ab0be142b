"""Record files whose YAML is sound, read whole."""

from dataclasses import dataclass

from local_offer.diagnostics import Diagnostic
from local_offer.files import content_of
from local_offer.reading.names import RecordFile
from local_offer.reading.text import LARGEST, text_of
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
        content = content_of(file.file, LARGEST)
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
