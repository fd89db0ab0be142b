"""From a council's folder to its offer, with everything that is wrong in it."""

from local_offer.reading.base import Base, FileChange, UnknownBaseError, base
from local_offer.reading.documents import located
from local_offer.reading.folder import Memory, Reading, read, values_of
from local_offer.reading.history import history

__all__ = [
    "Base",
    "FileChange",
    "Memory",
    "Reading",
    "UnknownBaseError",
    "base",
    "history",
    "located",
    "read",
    "values_of",
]
