"""Which record each row of a list is about."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from local_offer.imports import Draft
from local_offer.intake.lists.likeness import former
from local_offer.intake.lists.namesakes import town_in
from local_offer.intake.lists.said import AllSaid
from local_offer.intake.lists.standing import Standing, marks, source_names
from local_offer.intake.lists.standings import Key, Standings
from local_offer.intake.lists.whereabouts import are_elsewhere
from local_offer.offer import Offer
from local_offer.words.ids import slug

_OF_A_PLACE = ("ofsted", "cqc")
"""Numbers in registers that one service alone has, as a school has its URN."""


class Recognition:
    """Knows records by their number in a register, by the list's own entry, by name and place, and by name alone.

    All rows are asked before the first is taken, so that nothing hangs on the order in which they stand.
    """

    def __init__(self, offer: Offer, there: Standings) -> None:
        self.offer = offer
        self.there = there
        self.by_urn = {s.registers.urn: s.id for s in offer.services if s.registers.urn}
        self.by_number = _by_number(offer)
        self.by_mark = {(kind, mark): id for (kind, id), each in there.items() for mark in marks(each.values)}
        self.claimed: set[Key] = set()
        """Records that the rows are about for certain."""
        self.said: dict[Key, AllSaid] = defaultdict(AllSaid)
        """What the list says of each record."""
        self.copies: frozenset[str] = frozenset()
        """Names of sources of which this list is a newer copy."""
        self._moved: dict[tuple[str, str, int], str] = {}

    def claim(self, drafts: Iterable[Draft]) -> None:
        """Notes which records the rows are about. A row whose only namesake is elsewhere is about that one where the
        list is a newer copy of the one it came from, and has no row for it."""
        unknown = []
        for draft in drafts:
            if id := self._known(draft):
                self._claim(draft, id)
            elif draft.kind == "service" and not draft.only_adds:
                unknown.append(draft)
        self.copies = self._newer_copies(unknown)
        for draft in unknown:
            id = self.there.known_id(draft) if self.there.count(draft) == 1 and not draft.elsewhere else ""
            if id and (draft.kind, id) not in self.claimed and self._is_copy(draft.kind, id):
                self._moved[draft.kind, draft.sheet, draft.row] = id
                self._claim(draft, id)

    def _claim(self, draft: Draft, id: str) -> None:
        self.claimed.add((draft.kind, id))
        self.said[draft.kind, id].add(draft)

    def _known(self, draft: Draft) -> str:
        by_mark = (self.by_mark.get((draft.kind, mark)) for mark in sorted(marks(draft.values)))
        by_number = (self.by_number.get((name, number), "") for name, number in _numbers(draft))
        certain = self.by_urn.get(draft.urn or "") or next(filter(None, (*by_number, *by_mark)), "")
        if certain or draft.only_adds or draft.kind != "service":
            return certain or self.there.known_id(draft)
        return self.there.placed_id(draft) or self._by_name(draft)

    def _by_name(self, draft: Draft) -> str:
        """The record of the same name, unless one of the two is elsewhere, or there are several of them."""
        id = "" if draft.elsewhere else self.there.known_id(draft)
        found = self.there.get((draft.kind, id))
        if not found or are_elsewhere(found.values, draft.values):
            return ""
        is_one_of_several = "locations" in found.values and "locations" in draft.values and self.there.count(draft) > 1
        return "" if is_one_of_several and not draft.urn else id

    def _newer_copies(self, unknown: Iterable[Draft]) -> frozenset[str]:
        """Lists of whose records the rows are about half at least. Two spreadsheets of one name are two lists."""
        wanted = {name for draft in unknown for name in source_names(draft.values)}
        if not wanted:
            return frozenset()
        all_of, claimed = Counter[str](), Counter[str]()
        for key, each in self.there.items():
            for name in source_names(each.values) & wanted if key[0] == "service" else ():
                all_of[name] += 1
                claimed[name] += key in self.claimed
        return frozenset(name for name, number in all_of.items() if claimed[name] * 2 >= number)

    def _is_copy(self, kind: str, id: str) -> bool:
        found = self.there.get((kind, id))
        return bool(found and source_names(found.values) & self.copies)

    def record_of(self, draft: Draft) -> str:
        """The id of the record that the row is about, the ones that earlier rows made included; else nothing."""
        moved = self._moved.get((draft.kind, draft.sheet, draft.row), "")
        return self._known(draft) or moved or former(draft, self.there, self.claimed)

    def own_id(self, draft: Draft) -> str:
        """The id of a new record. Where one of its name is elsewhere, the town is part of it."""
        namesake = self.there.get((draft.kind, draft.id))
        if namesake and are_elsewhere(namesake.values, draft.values) and not draft.elsewhere:
            draft = replace(draft, id=slug(f"{draft.id} {town_in(draft)}"))
        return self.there.free_id(draft)

    def note(self, draft: Draft, id: str, standing: Standing) -> None:
        """A record as it is, or will be, after its row."""
        self.there[draft.kind, id] = standing
        self.by_mark |= {(draft.kind, mark): id for mark in marks(standing.values)}
        if standing.is_new:
            self.said[draft.kind, id].add(draft)
            if draft.urn:
                self.by_urn[draft.urn] = id


def _by_number(offer: Offer) -> dict[tuple[str, str], str]:
    """Services by the numbers of the place where they are; one that several have tells nothing."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for service in offer.services:
        for name in _OF_A_PLACE:
            if number := getattr(service.registers, name):
                found[name, number].append(service.id)
    return {key: ids[0] for key, ids in found.items() if len(ids) == 1}


def _numbers(draft: Draft) -> Iterator[tuple[str, str]]:
    held = draft.values.get("registers", {}) if draft.kind == "service" else {}
    yield from ((name, held[name]) for name in _OF_A_PLACE if name in held)
