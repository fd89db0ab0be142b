"""What each record said when it was asked by itself, kept so that next time only those that changed are asked."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, Protocol, TypeVar

from local_offer.diagnostics import Fault
from local_offer.offer import AnyRecord, Offer
from local_offer.records import Comment, Gap, Guide, LogEntry, Organisation, Series, Service
from local_offer.workers import share

_VERY_MANY = 4_000
_PART = 250
Remarks = tuple[tuple[int, str], ...]
"""What a record's file says beside it, in comments of its YAML."""


class OfOneFile(Protocol):
    @property
    def path(self) -> str: ...


Found = TypeVar("Found", bound=OfOneFile)


def same(record: AnyRecord, remarks: Remarks) -> Hashable:
    """A record is the same as long as it is the same one in memory, with the same remarks beside it."""
    return id(record), remarks


class RecordAnswers:
    """`known` holds, by question, the facts by which it was asked, and by record what was found then.

    `key_of` tells whether a record is the one that was asked before: by default while it is the same in memory.
    """

    def __init__(self, key_of: Callable[[AnyRecord, Remarks], Hashable] = same) -> None:
        self._key_of = key_of
        self.known: dict[str, tuple[object, dict[Hashable, tuple[Any, ...]]]] = {}
        self._asked: dict[str, Offer] = {}
        """By question the offer it was asked of last: while its records are in memory, no others stand there."""
        self._beside: dict[str, tuple[object, dict[int, tuple[Any, tuple[Any, ...]]]]] = {}

    def of(self, question: str, offer: Offer, facts: object, ask: Callable[[Offer], Iterable[Found]]) -> list[Found]:
        """What `ask` finds in the offer, record by record, and then in all that belongs to none.

        `ask` is given the records that are not known yet, with no more of the offer than `alone` lets it see. So
        what it finds in one cannot hang on another; `facts` is what else it may hang on.
        """
        kept = self.before(question, facts) if question not in self.known else {}
        facts = (facts, offer.council, offer.contract, offer.places, offer.postcodes)
        before, known = self.known.get(question, (facts, kept))
        if before != facts:
            known = {}
        keys = {record.path: self._key_of(record, offer.remarks.get(record.path, ())) for record in offer.records}
        new = [record for record in offer.records if keys[record.path] not in known]
        found = defaultdict[str, list[Found]](list)
        for one in _asked(ask, offer, new):
            found[one.path].append(one)
        answers = {key: known[key] if key in known else tuple(found[path]) for path, key in keys.items()}
        self.known[question] = facts, answers
        self._asked[question] = offer
        return [*chain.from_iterable(answers.values()), *ask(of_no_record(offer))]

    def beside(
        self, question: str, facts: object, found: Iterable[Found], ask: Callable[[Found], Iterable[Fault]]
    ) -> Iterator[Fault]:
        """What is asked of each that was `found` before, and hangs on other records by nothing but the `facts`."""
        before, known = self._beside.get(question, (facts, {}))
        if before != facts:
            known = {}
        now: dict[int, tuple[Any, tuple[Any, ...]]] = {}
        for one in found:
            then = known.get(id(one))
            now[id(one)] = then if then and then[0] is one else (one, tuple(ask(one)))
        self._beside[question] = facts, now
        return chain.from_iterable(told for _, told in now.values())

    def before(self, question: str, facts: object) -> dict[Hashable, tuple[Any, ...]]:
        """What is known of a question before it was ever asked: here nothing."""
        return {}


def _asked(ask: Callable[[Offer], Iterable[Found]], offer: Offer, records: Sequence[AnyRecord]) -> Iterable[Found]:
    """Of very many the cores share the parts. To ask of each record apart takes longer, and so does sharing a few."""
    if len(records) < _VERY_MANY:
        return ask(alone(offer, records))
    parts = [records[start : start + _PART] for start in range(0, len(records), _PART)]
    found = share("Checking", lambda part: list(ask(alone(offer, part))), parts, samples=[records[:1]], at_once=1)
    return chain.from_iterable(found)


def alone(offer: Offer, records: Sequence[AnyRecord]) -> Offer:
    """An offer of these records and of the plain facts by which a rule may judge each of them by itself."""
    by_kind = defaultdict[type[AnyRecord], list[Any]](list)
    for record in records:
        by_kind[type(record)].append(record)
    return Offer(
        council=offer.council,
        contract=offer.contract,
        places=offer.places,
        postcodes=offer.postcodes,
        services=tuple(by_kind[Service]),
        organisations=tuple(by_kind[Organisation]),
        comments=tuple(by_kind[Comment]),
        log=tuple(by_kind[LogEntry]),
        gaps=tuple(by_kind[Gap]),
        figures=tuple(by_kind[Series]),
        guides=tuple(by_kind[Guide]),
        remarks={record.path: offer.remarks[record.path] for record in records if record.path in offer.remarks},
    )


def of_no_record(offer: Offer) -> Offer:
    """What the council says of itself, and of its words and places."""
    return replace(
        offer, services=(), organisations=(), comments=(), log=(), gaps=(), figures=(), guides=(), variants=()
    )
