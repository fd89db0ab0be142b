"""The records of an offer, mended where that is safe."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from local_offer.diagnostics import Pointer
from local_offer.files import put
from local_offer.order.files import Sound, sound_yaml
from local_offer.order.filing import filed
from local_offer.order.marking import marked
from local_offer.order.mended import Mended
from local_offer.order.taken_out import taken_out
from local_offer.order.values import Known, Mending, mended
from local_offer.reading.names import RecordFile, record_files
from local_offer.reading.validation import Checker, faults
from local_offer.reading.yaml import parse
from local_offer.schema import Contract, secure_hosts
from local_offer.writing import formatted, quoted, revised


def mend(folder: Path, contract: Contract) -> Iterator[Mended]:
    """Mends the records below `folder/offer` and tells of each thing. Files whose YAML is at fault are left alone.

    Those that hold several records are parted first. Raises `UnwritableError`.
    """
    yield from filed(folder, contract)
    yield from taken_out(folder)
    files, _ = record_files(folder)
    records = [file for file in files if file.kind != "several"]
    found = [(file, sound) for file in records if isinstance(sound := sound_yaml(file), Sound)]
    known = Known(contract=contract, secure=_secure(found))
    for file, sound in found:
        text, mendings = _mended(sound, contract.schemas[file.kind], known)
        if text.encode() == sound.content:
            continue
        put(file.file, text, name=file.path, within=folder / "offer")
        for mending in mendings:
            line, _ = sound.document.mark(mending.pointer)
            yield Mended(path=file.path, line=line, words=mending.words)
        if note := _layout(sound, text, mendings):
            yield Mended(path=file.path, line=1, words=note)
    yield from marked(folder, contract)


def _mended(sound: Sound, schema: Mapping[str, Any], known: Known) -> tuple[str, list[Mending]]:
    """The record's text, mended; as it stands where that would make something worse."""
    text, numbers = quoted(sound.text, schema)
    values = parse(text, "").values
    new, mendings = mended(values, schema, known)
    checker = Checker(schema)
    # Rather leave all as it is than trade one fault for another.
    if mendings and len(faults(deepcopy(new), checker, "", "")) > len(faults(values, checker, "", "")):
        new, mendings = values, []
    text = revised(text, new, schema) if mendings else text
    mendings = [*(_quoted(values, pointer) for pointer in numbers), *mendings]
    try:
        return formatted(text, schema), mendings
    except ValueError:
        return text, mendings


def _quoted(values: Any, pointer: Pointer) -> Mending:
    for step in pointer:
        values = values[step]
    return Mending(pointer=pointer, was=int(values), now=values, why="text belongs here, so it is in quotes")


def _layout(sound: Sound, text: str, mendings: list[Mending]) -> str:
    """What was mended beside the values."""
    before, after = _fields(sound.text), _fields(text)
    if before != after and sorted(before) == sorted(after):
        return "the fields are put in order"
    return "" if mendings else "spaces and line ends are put right"


def _fields(text: str) -> list[list[str]]:
    """The name of each field with those around it, as they stand."""
    marks = parse(text, "", with_marks=True).key_marks
    return [[step if isinstance(step, str) else f"{step:03}" for step in pointer] for pointer in marks]


def _secure(found: list[tuple[RecordFile, Sound]]) -> dict[str, str]:
    """Hosts that are known to answer to https, and how that is known."""
    secure = dict.fromkeys(secure_hosts(), "this site is known to answer to https")
    for file, sound in found:
        for address in _addresses(sound.document.values):
            if host := urlsplit(address).hostname:
                secure.setdefault(host, f"{file.path} has this site with https")
    return secure


def _addresses(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping | list):
        for entry in value.values() if isinstance(value, Mapping) else value:
            yield from _addresses(entry)
    elif isinstance(value, str) and value.startswith("https://") and not any(letter in value for letter in " []\\"):
        yield value
