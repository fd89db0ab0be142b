"""Which files are read where only some are asked about: so few that one record of ten thousand is checked at once."""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from local_offer.reading.documents import Outcome
from local_offer.reading.names import RecordFile

_MANY = ("service", "organisation")
"""Kinds of which there are thousands. Of the others all are read when one is asked about."""


def asked_for(
    every: list[RecordFile],
    only: Collection[str],
    named: Collection[str],
    outcomes_of: Callable[[list[RecordFile]], list[Outcome]],
) -> list[RecordFile]:
    """The files at the paths in `only`; all others of their kind, where that has few; and the records that these lead
    to. Where a guide is among them, those `named` by the council too."""
    kinds = {file.kind for file in every if file.path in only}
    whole = {"several"} | {kind for kind in kinds if kind not in _MANY}
    names = set(named) if "guide" in kinds else set()
    chosen: list[RecordFile] = []
    while True:
        files = [file for file in every if file.path in only or file.kind in whole or (names and file.name in names)]
        if len(files) == len(chosen):
            return files
        chosen = files
        names |= {
            name
            for file, found in zip(files, outcomes_of(files), strict=True)
            for name in _led_to(file, found.values or {})
        }


def _led_to(file: RecordFile, values: dict[str, Any]) -> Iterator[str]:
    """What takes a service's place, and what is called now as the record was once, as in `service/small-club`."""
    status = values.get("status")
    if isinstance(status, dict) and "replaced_by" in status:
        yield f"service/{status['replaced_by']}"
    yield from (f"{file.kind}/{id}" for id in values.get("former_ids", ()))
