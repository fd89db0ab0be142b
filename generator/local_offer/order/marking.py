"""Variants of guides and of services, given the mark of the English as it stands: those without one, or by name."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from local_offer.files import content_of, put
from local_offer.order.files import Sound, sound_yaml
from local_offer.order.mended import Mended
from local_offer.reading.documents import outcome
from local_offer.reading.guides import text_part
from local_offer.reading.names import RecordFile, guide_files, record_files
from local_offer.reading.text import LARGEST, text_of
from local_offer.reading.validation import Checker
from local_offer.records import Guide, Service, build
from local_offer.schema import Contract
from local_offer.views.variants import mark_of
from local_offer.writing import revised

_OF = re.compile(r"^of:", re.MULTILINE)
_MADE_FROM = re.compile(r"^made_from:.*\n", re.MULTILINE)


def marked(folder: Path, contract: Contract, accepted: Collection[str] = ()) -> Iterator[Mended]:
    """Writes `made_from` where it is missing, and anew for those `accepted`, such as `complaints.pl`; tells of each.

    A variant at fault, or of no guide, is left alone. Raises `UnwritableError`.
    """
    yield from _marked_guides(folder, contract, accepted)
    files, _ = record_files(folder)
    for file in files:
        if file.kind == "service" and "\nvariants:" in _text(file):
            yield from _marked_service(file, folder, contract, accepted)


def _marked_guides(folder: Path, contract: Contract, accepted: Collection[str]) -> Iterator[Mended]:
    files = {file.id: file for file in guide_files(folder)}
    for file in files.values():
        text = _text(file)
        if "\nof:" not in text or ("\nmade_from:" in text and file.id not in accepted):
            continue
        page = _guide(file, contract)
        guide = _guide(files[page.of], contract) if page and page.of in files else None
        if guide and not guide.of:
            line, told = _with_mark(text, mark_of(guide))
            if told != text:
                put(file.file, told, name=file.path, within=folder / "docs")
                yield _told(file.path, line, f"this was made from {guide.path} as that stands")


def _with_mark(text: str, mark: str) -> tuple[int, str]:
    """The line of `of`, and the text with the mark below it, in the place of another."""
    body, _ = text_part(text)
    top = _MADE_FROM.sub("", text.removesuffix(body))
    found = _OF.search(top)
    assert found  # noqa: S101 - it was looked for
    at = top.index("\n", found.end()) + 1
    return top.count("\n", 0, at), f'{top[:at]}made_from: "{mark}"\n{top[at:]}{body}'


def _marked_service(file: RecordFile, folder: Path, contract: Contract, accepted: Collection[str]) -> Iterator[Mended]:
    schema, sound = contract.schemas["service"], sound_yaml(file)
    found = outcome(file.file, file.path, Checker(schema), "this service")
    if found.values is None or not isinstance(sound, Sound):
        return
    mark = mark_of(build(Service, found.values, id=file.id, path=file.path))
    values: dict[str, Any] = dict(sound.document.values)
    places = [
        at
        for at, each in enumerate(values["variants"])
        if each.get("made_from", "") != mark and (not each.get("made_from") or f"{file.id}.{each['form']}" in accepted)
    ]
    if not places:
        return
    values["variants"] = [
        {**each, "made_from": mark} if at in places else each for at, each in enumerate(values["variants"])
    ]
    put(file.file, revised(sound.text, values, schema), name=file.path, within=folder / "offer")
    for at in places:
        line, _ = sound.document.mark(("variants", at, "form"))
        form = contract.title_of("variants", values["variants"][at]["form"])
        yield _told(file.path, line, f"this was put into {form} from the entry as it stands")


def _told(path: str, line: int, what: str) -> Mended:
    return Mended(path=path, line=line, words=f"'made_from' says now that {what} today")


def _guide(file: RecordFile, contract: Contract) -> Guide | None:
    found = outcome(file.file, file.path, Checker(contract.schemas["guide"]), "this guide")
    return None if found.values is None else build(Guide, found.values, id=file.id, path=file.path)


def _text(file: RecordFile) -> str:
    """Nothing where it cannot be read, which the check tells."""
    try:
        text = text_of(content_of(file.file, LARGEST), file.path)
    except OSError:
        return ""
    return text if isinstance(text, str) else ""
