"""Variants of guides that do not say from what they were made, given the mark of their guide as it stands."""

import re
from collections.abc import Iterator
from pathlib import Path

from local_offer.files import content_of, put
from local_offer.order.mended import Mended
from local_offer.reading.documents import outcome
from local_offer.reading.names import RecordFile, guide_files
from local_offer.reading.text import LARGEST, text_of
from local_offer.reading.validation import validator
from local_offer.records import Guide, build
from local_offer.schema import Contract
from local_offer.views.variants import mark_of

_OF = re.compile(r"^of:", re.MULTILINE)


def marked(folder: Path, contract: Contract) -> Iterator[Mended]:
    """Writes `made_from` below `of`, and tells of it. A variant at fault, or of no guide, is left alone.

    Raises `UnwritableError`.
    """
    files = {file.id: file for file in guide_files(folder)}
    for file in files.values():
        text = _text(file)
        if "\nof:" not in text or "\nmade_from:" in text:
            continue
        page = _guide(file, contract)
        guide = _guide(files[page.of], contract) if page and page.of in files else None
        if guide and not guide.of:
            line, told = _marked(text, mark_of(guide))
            put(file.file, told, name=file.path, within=folder / "docs")
            words = f"'made_from' says now that it was made from {guide.path} as that stands today"
            yield Mended(path=file.path, line=line, words=words)


def _marked(text: str, mark: str) -> tuple[int, str]:
    """The line of `of`, and the text with the mark below it."""
    found = _OF.search(text)
    assert found  # noqa: S101 - it was looked for
    at = text.index("\n", found.end()) + 1
    return text.count("\n", 0, at), f'{text[:at]}made_from: "{mark}"\n{text[at:]}'


def _guide(file: RecordFile, contract: Contract) -> Guide | None:
    found = outcome(file.file, file.path, validator(contract.schemas["guide"]), "this guide")
    return None if found.values is None else build(Guide, found.values, id=file.id, path=file.path)


def _text(file: RecordFile) -> str:
    """Nothing where it cannot be read, which the check tells."""
    try:
        text = text_of(content_of(file.file, LARGEST), file.path)
    except OSError:
        return ""
    return text if isinstance(text, str) else ""
