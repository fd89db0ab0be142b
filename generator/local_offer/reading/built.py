"""Records as they are built from their values, each once: one whose file has not changed stays the same in memory."""

from collections.abc import Iterable
from typing import Any

from local_offer.offer import AnyRecord
from local_offer.reading.names import RecordFile
from local_offer.records import Comment, Gap, Guide, LogEntry, Organisation, Series, Service, build

_KINDS: dict[str, type[AnyRecord]] = {
    "service": Service,
    "organisation": Organisation,
    "comment": Comment,
    "log": LogEntry,
    "gap": Gap,
    "series": Series,
    "guide": Guide,
}


class BuiltRecords:
    """Knows those of the last reading, by the values of which they were built."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[dict[str, Any], AnyRecord]] = {}

    def records(self, sound: Iterable[tuple[RecordFile, dict[str, Any]]]) -> list[AnyRecord]:
        """`sound` are files with what stands in them. The same values mean the same object, not an equal one."""
        now = {file.path: (values, self._record(file, values)) for file, values in sound}
        self._known = now
        return [record for _, record in now.values()]

    def _record(self, file: RecordFile, values: dict[str, Any]) -> AnyRecord:
        before = self._known.get(file.path)
        if before and before[0] is values:
            return before[1]
        return build(_KINDS[file.kind], values, id=file.id, path=file.path)
