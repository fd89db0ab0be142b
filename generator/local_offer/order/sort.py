"""Records put in the order of their schemas."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from local_offer.files import put
from local_offer.order.files import Sound, sound_yaml
from local_offer.reading.names import RecordFile
from local_offer.writing import formatted


@dataclass(frozen=True, kw_only=True)
class Ordered:
    """What became of one file: nothing, put in order, or left alone because of `why`."""

    path: str
    outcome: Literal["kept", "ordered", "left alone"]
    why: str = ""


def put_in_order(
    files: Iterable[RecordFile], schemas: Mapping[str, Mapping[str, Any]], *, write: bool
) -> Iterator[Ordered]:
    """Puts each file in order and, when `write`, replaces it. A file at fault is left alone.

    Raises `UnwritableError`.
    """
    for file in files:
        found = sound_yaml(file)
        result = _ordered(found, schemas[file.kind]) if isinstance(found, Sound) else found
        if isinstance(result, str):
            yield Ordered(path=file.path, outcome="left alone", why=result)
        elif isinstance(found, Sound) and result != found.content:
            if write:
                put(file.file, result, name=file.path)
            yield Ordered(path=file.path, outcome="ordered")
        else:
            yield Ordered(path=file.path, outcome="kept")


def _ordered(found: Sound, schema: Mapping[str, Any]) -> bytes | str:
    try:
        return formatted(found.text, schema).encode()
    except ValueError as error:
        return str(error)
