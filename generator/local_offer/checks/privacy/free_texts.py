"""What people may have said in comments, the log and gaps, as a reader sees it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.records import Comment, Gap, LogEntry
from local_offer.views.texts import strings

_NOT_SAID = frozenset(
    {"path", "url", "link", "commissioning", "date", "read", "licence", "said_by", "about", "state", "kind"}
    | {"topics", "needs", "places", "groups", "changed", "closed_by", "gap"}
)
"""Fields whose values are addresses, dates, ids or words of a list, and no one's own words."""
# A soft hyphen or a sign of no width within a name hides it from every pattern, and from no reader.
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class FreeText:
    """A text that people may have put there; `words` is as a reader sees it, with plain letters and digits."""

    path: str
    pointer: Pointer
    words: str

    def fault(self, key: str, **filled: object) -> Fault:
        return fault(key, self.path, self.pointer, at_key=False, line=0, near="", **filled)


def free_texts(offer: Offer) -> Iterator[FreeText]:
    """Every free text of the comments, the log and the gaps. A file's name is shown too, as part of an address."""
    records: tuple[Comment | LogEntry | Gap, ...] = (*offer.comments, *offer.log, *offer.gaps)
    for record in records:
        for pointer, text in strings(record):
            if pointer == ("id",):
                yield FreeText(record.path, (), text.replace("-", " "))
            elif not _NOT_SAID & set(pointer):
                yield FreeText(record.path, pointer, plain(text))


def plain(text: str) -> str:
    """`text` with letters, digits and apostrophes in their common form, without signs that nobody sees."""
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", text)).replace("’", "'")
