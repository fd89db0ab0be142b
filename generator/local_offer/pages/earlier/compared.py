"""Two states of a record's fields, side by side, with only what differs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from local_offer.pages.earlier.facts import Fact

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[“‘\"(]*[A-Z0-9])|\n+")


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldChange:
    """`before` and `after` hold the lines, or of a long text the sentences, that stand on one side only."""

    field: tuple[str, ...]
    label: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    note: str = ""


def field_changes(before: Sequence[Fact], after: Sequence[Fact]) -> tuple[FieldChange, ...]:
    """Every field that differs, in the order of the schema."""
    had, has = ({fact.field: fact for fact in side} for side in (before, after))
    order = {fact.field: number for number, fact in enumerate(after)}
    for fact in before:
        order.setdefault(fact.field, len(order))
    pairs = ((had.get(field), has.get(field)) for field in order)
    return tuple(change for old, new in pairs if (change := _change(old, new)))


def _change(before: Fact | None, after: Fact | None) -> FieldChange | None:
    known = after or before
    if known is None or (before and after and before.said == after.said):
        return None
    old, new = _pieces(before), _pieces(after)
    gone, came = _only(old, new), _only(new, old)
    note = "In another order" if old and new and not gone and not came else ""
    if note:
        gone, came = old, new
    return FieldChange(field=known.field, label=known.label, before=tuple(gone), after=tuple(came), note=note)


def _pieces(fact: Fact | None) -> list[str]:
    if fact is None:
        return []
    return [piece for said in fact.said for piece in sentences(said)] if fact.is_prose else list(fact.said)


def sentences(text: str) -> Iterator[str]:
    yield from (" ".join(piece.split()) for piece in _SENTENCE_END.split(text) if piece.strip())


def _only(pieces: Sequence[str], others: Sequence[str]) -> list[str]:
    """Those of `pieces` that have no match among `others`, wherever that stands."""
    matcher = SequenceMatcher(None, others, pieces, autojunk=False)
    fresh = [
        piece
        for tag, _, _, start, end in matcher.get_opcodes()
        if tag in ("insert", "replace")
        for piece in pieces[start:end]
    ]
    return [piece for piece in fresh if piece not in others]
