"""Rows of one list that share a name: one thing where they share a place, and branches where they do not."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from local_offer.imports import Draft
from local_offer.intake.lists.standing import marks
from local_offer.intake.lists.whereabouts import postcodes_of, spots_of, towns_of
from local_offer.words.ids import slug

_Spots = frozenset[str]


def told_apart(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts; those that have a namesake in another place get their town into their ids, as schools do.

    Rows that the list itself tells apart, by a number of its own or a school's, are left as they are.
    """
    found = list(drafts)
    by_name: dict[str, list[int]] = defaultdict(list)
    for index, draft in enumerate(found):
        if draft.kind == "service" and not (draft.urn or draft.only_adds or marks(draft.values)):
            by_name[str(draft.values["name"]).casefold()].append(index)
    for rows in by_name.values():
        if len(rows) > 1:
            for index, draft in zip(rows, _branches([found[index] for index in rows]), strict=True):
                found[index] = draft
    return found


def _branches(drafts: Sequence[Draft]) -> list[Draft]:
    groups = _groups(
        [_keys(draft) for draft in drafts], [str(draft.values.get("organisation", "")) for draft in drafts]
    )
    if len(set(groups)) == 1:
        return list(drafts)
    spots: dict[int, _Spots] = defaultdict(frozenset)
    for group, draft in zip(groups, drafts, strict=True):
        spots[group] |= spots_of(draft.values)
    counts: dict[str, int] = defaultdict(int)
    for each in spots.values():
        for spot in each:
            counts[spot] += 1
    shared = frozenset(spot for spot, count in counts.items() if count > 1)
    every = frozenset(counts)
    return [
        replace(
            draft,
            id=_with_town(draft),
            elsewhere=every - spots[group] | shared & spots[group],
            together=spots[group],
        )
        for group, draft in zip(groups, drafts, strict=True)
    ]


def _keys(draft: Draft) -> tuple[_Spots, _Spots]:
    """By what rows are one thing for certain, and by what only where no other of them is there."""
    postcodes = postcodes_of(draft.values)
    return (postcodes or spots_of(draft.values)), towns_of(draft.values) if postcodes else frozenset()


def _groups(keys: Sequence[tuple[_Spots, _Spots]], providers: Sequence[str]) -> list[int]:
    """For each row the number of its group: rows of one postcode; of one town where they have none; of one provider
    where they have neither. A row that says less than the only other one goes to it."""
    first: dict[str, int] = {}
    groups = list(range(len(keys)))

    def root(row: int) -> int:
        while groups[row] != row:
            row = groups[row]
        return row

    for row, (certain, _) in enumerate(keys):
        for spot in certain:
            groups[root(row)] = root(first.setdefault(spot, row))
    by_town: dict[str, set[int]] = defaultdict(set)
    for row, (_, towns) in enumerate(keys):
        for town in towns:
            by_town[town].add(root(row))
    for town, rows in by_town.items():
        if town in first and len(rows) == 1:
            groups[root(first[town])] = root(*rows)
    placed = {root(row) for row, (certain, _) in enumerate(keys) if not _is_unplaced(certain)}
    theirs = {providers[row] for row in range(len(keys)) if root(row) in placed}
    for row, (certain, _) in enumerate(keys):
        if len(placed) == 1 and _is_unplaced(certain) and ({providers[row], ""} & theirs or not providers[row]):
            groups[root(row)] = root(*placed)
    return [root(row) for row in range(len(keys))]


def _is_unplaced(spots: _Spots) -> bool:
    return all(spot.startswith("by ") for spot in spots)


def _with_town(draft: Draft) -> str:
    return slug(f"{draft.id} {town}") if (town := town_in(draft)) else draft.id


def town_in(draft: Draft) -> str:
    return next((str(place["town"]) for place in draft.values.get("locations", ()) if "town" in place), "")
