"""The records that are there, found by what a draft says of itself, however many have the same name."""

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from local_offer.imports import Draft
from local_offer.intake.lists.placed import ByPlace
from local_offer.intake.lists.standing import Standing, Values, are_apart, lists_of
from local_offer.reading import values_of
from local_offer.workers import Progress, silent

MOST_ALIKE = 20
"""Records that share a number, a postcode or a name. What more of them share, such as a switchboard, tells nothing."""
_KINDS = ("service", "organisation")
_NUMBERED = re.compile(r"(.+)-([1-9][0-9]*)")
_PREFIX = 76  # characters of an id before its number: 80 with one of three digits

Key = tuple[str, str]
"""Kind and id."""


def read_standings(folder: Path, progress: Progress = silent) -> "Standings":
    """Every sound record of the council's folder."""
    there = Standings()
    for kind, id, path, values in values_of(folder, progress):
        there[kind, id] = Standing(path=path, values=values, text=(folder / path).read_text(encoding="utf-8-sig"))
    return there


class Standings:
    """By kind and id, and by all that a draft may have in common with them.

    A list may give thousands of entries one name. So nothing here looks at each record for each draft.
    """

    def __init__(self) -> None:
        self._all: dict[Key, Standing] = {}
        self._by_trait: dict[tuple[str, str, str], dict[str, None]] = defaultdict(dict)
        """Ids of records that no row of this import made, by kind and trait."""
        self._series: dict[tuple[object, ...], dict[tuple[frozenset[str], bool], list[int]]] = defaultdict(dict)
        """Numbers behind an id, by kind, id and trait; then by the lists that have the record, and whether it has a
        school's number."""
        self._free: dict[Key, int] = {}
        self._placed = ByPlace()

    def __contains__(self, key: Key) -> bool:
        return key in self._all

    def __setitem__(self, key: Key, each: Standing) -> None:
        kind, id = key
        self._all[key] = each
        if kind not in _KINDS:
            return
        if kind == "service":
            self._placed.note(id, each.values)
        if not each.is_new:
            for name, sign in _traits(each):
                self._by_trait[kind, name, sign][id] = None
        group = lists_of(each.values), bool(_urn(each.values))
        for series, number in _places(id):
            for trait in _said(each.values):
                numbers = self._series[(kind, *series, *trait)].setdefault(group, [])
                if number not in numbers[-1:]:
                    insort(numbers, number)

    def get(self, key: Key) -> Standing | None:
        return self._all.get(key)

    def items(self) -> Iterable[tuple[Key, Standing]]:
        return self._all.items()

    def sharing(self, kind: str, traits: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Standing]]:
        """Records that were there before and have one of the traits, unless very many have it."""
        found = [self._by_trait.get((kind, name, sign), {}) for name, sign in traits]
        for id in sorted({id for ids in found if len(ids) <= MOST_ALIKE for id in ids}):
            yield id, self._all[kind, id]

    def known_id(self, draft: Draft) -> str:
        """The id of the record under the draft's id, with or without a number behind it, if that is the same thing."""
        id = self.own_id(draft)
        return id if (draft.kind, id) in self else ""

    def own_id(self, draft: Draft) -> str:
        """The draft's id, or one with a number behind it where that id belongs to something else."""
        return _numbered(draft.id, min((*self._same(draft), self._first_free(draft))))

    def free_id(self, draft: Draft) -> str:
        """The draft's id, or one with a number behind it where that id belongs to anything."""
        return _numbered(draft.id, self._first_free(draft))

    def placed_id(self, draft: Draft) -> str:
        """The id of the service that has the draft's name and is where it is."""
        return self._placed.find(draft, lambda id: self._all["service", id].values)

    def count(self, draft: Draft) -> int:
        """How many services have its name."""
        return self._placed.count(draft.values)

    def _first_free(self, draft: Draft) -> int:
        key = draft.kind, draft.id
        number = self._free.get(key, 1)
        while (draft.kind, _numbered(draft.id, number)) in self:
            number += 1
        self._free[key] = number
        return number

    def _same(self, draft: Draft) -> Iterator[int]:
        """Numbers of records that are the same thing: of each group that may hold one, the first."""
        theirs, asked = lists_of(draft.values), list(_asked(draft))
        for series in (("whole", draft.id), ("numbered", draft.id[:_PREFIX])):
            for trait in asked:
                for (lists, has_urn), numbers in self._series.get((draft.kind, *series, *trait), {}).items():
                    is_by_urn = trait[0] == "urn"
                    # Whoever has the same entry of the same list is known by that, before anyone asks here.
                    if not is_by_urn and (lists & theirs or (draft.urn and has_urn)):
                        continue
                    while numbers and not self._is_same(draft, numbers[0]):
                        del numbers[0]  # it has another name by now
                    yield from numbers[:1]

    def _is_same(self, draft: Draft, number: int) -> bool:
        each = self._all.get((draft.kind, _numbered(draft.id, number)))
        return each is not None and _is_same(draft, each.values)


def _numbered(id: str, number: int) -> str:
    return id if number == 1 else f"{id[:_PREFIX]}-{number}"


def _places(id: str) -> Iterator[tuple[tuple[str, str], int]]:
    """Where an id may stand: as itself, and as a number behind another."""
    yield ("whole", id), 1
    if (found := _NUMBERED.fullmatch(id)) and int(found[2]) > 1:
        yield ("numbered", found[1]), int(found[2])


def _traits(each: Standing) -> Iterator[tuple[str, str]]:
    """What a record may share with one that has another id."""
    yield from each.signs
    yield "name", _name(each.values)
    yield from (("other name", str(other).casefold()) for other in each.values.get("also_known_as", ()))


def _said(values: Values) -> Iterator[tuple[str, ...]]:
    """By what a record may be the one of a draft with its id."""
    yield ("any",)
    yield "name", _name(values)
    yield from {("page", str(source["url"])) for source in values.get("sources", ()) if source.get("url")}
    if urn := _urn(values):
        yield "urn", urn


def _asked(draft: Draft) -> Iterator[tuple[str, ...]]:
    """The same, as the draft asks for it."""
    if draft.urn:
        yield "urn", draft.urn
    if draft.only_adds:
        yield ("any",)
        return
    yield "name", _name(draft.values)
    yield from {
        ("page", str(source["url"]))
        for source in draft.values["sources"]
        if source.get("url") and "entry" not in source
    }


def _is_same(draft: Draft, values: Values) -> bool:
    urn = _urn(values)
    if draft.urn and urn:
        return draft.urn == urn
    if are_apart(values, draft.values):
        return False
    if draft.only_adds or _name(values) == _name(draft.values):
        return True
    # Someone may have mended its name since.
    pages = {source.get("url") for source in values.get("sources", ())} - {None}
    return any(source.get("url") in pages for source in draft.values["sources"] if "entry" not in source)


def _urn(values: Values) -> str:
    return str(values.get("registers", {}).get("urn") or "")


def _name(values: Values) -> str:
    return str(values["name"]).casefold()
