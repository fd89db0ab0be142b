"""Whether a row that has no record under its name is one that is there under another."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from rapidfuzz.fuzz import token_sort_ratio

from local_offer.imports import Draft
from local_offer.intake.lists.standing import Standing, are_apart, signs_of
from local_offer.intake.lists.standings import Standings

_NAMES_AGREE = 60.0
"""Per cent of two names' letters that must agree where the record came from another list."""


def former(draft: Draft, there: Standings, claimed: Collection[tuple[str, str]]) -> str:
    """The id of the one record that had the row's name before, or whose name the row gives as another of its own."""
    name = str(draft.values.get("name", "")).casefold()
    others = {str(other).casefold() for other in draft.values.get("also_known_as", ())}
    traits = {("other name", name), *(("name", other) for other in others)}
    found = [id for id, each in _free(draft, there, claimed, traits) if not are_apart(each.values, draft.values)]
    return found[0] if len(found) == 1 else ""


def looks_like(draft: Draft, there: Standings, claimed: Collection[tuple[str, str]]) -> list[tuple[Standing, str]]:
    """Records that no other row is about and that may be this one, and what they have in common with it.

    In a record of the same list one telephone number, postcode, email or page is enough, since the list no longer
    has its name; in others it takes two, and names that are near.
    """
    ours, sources = signs_of(draft.values), _sources(draft.values)
    found = []
    for _, each in _free(draft, there, claimed, ours):
        if not (common := ours & each.signs):
            continue
        is_of_list = bool(sources & _sources(each.values))
        near = token_sort_ratio(str(each.values["name"]), str(draft.values["name"])) >= _NAMES_AGREE
        is_like = is_of_list or (len(common) > 1 and near)
        if is_like and not are_apart(each.values, draft.values):
            found.append((each, " and ".join(sorted({name for name, _ in common}))))
    return found


def _free(
    draft: Draft, there: Standings, claimed: Collection[tuple[str, str]], traits: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, Standing]]:
    """Records that share a trait with the draft, and that no other row is about."""
    for id, each in there.sharing(draft.kind, traits):
        if not each.is_new and (draft.kind, id) not in claimed:
            yield id, each


def _sources(values: Mapping[str, Any]) -> set[str]:
    return {source["name"] for source in values.get("sources", ()) if "url" not in source}
