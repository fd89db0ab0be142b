"""What sort of record a record is, in the word by which its schema is called."""

from local_offer.records.comment import Comment
from local_offer.records.gap import Gap
from local_offer.records.guide import Guide
from local_offer.records.log import LogEntry
from local_offer.records.organisation import Organisation
from local_offer.records.series import Series
from local_offer.records.service import Service

_KINDS: dict[type, str] = {
    Service: "service", Organisation: "organisation", Guide: "guide",
    Comment: "comment", LogEntry: "log", Gap: "gap", Series: "series",
}  # fmt: skip


def kind_of(record: Service | Organisation | Guide | Comment | LogEntry | Gap | Series) -> str:
    return _KINDS[type(record)]
