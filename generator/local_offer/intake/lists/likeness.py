"""Whether a row that has no record under its name is one that is there under another."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio, token_set_ratio

from local_offer.imports import Draft
from local_offer.intake.lists.standing import Standing, Values, are_apart, signs_of, source_names
from local_offer.intake.lists.standings import Key, Standings
from local_offer.intake.lists.whereabouts import are_elsewhere

_NAMES_AGREE = 90.0
"""Per cent of two names' letters that must agree, or of the words of the shorter one. What says little does not count:
in one hall there may be a youth club and a lunch club."""
_SAYS_LITTLE = frozenset(
    {"the", "of", "and", "for", "in", "at", "a", "an", "club", "clubs", "group", "groups", "session", "sessions",
     "service", "services", "support", "team", "centre", "class", "classes"}
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Like:
    """A record that may be the row's, and what they have in common. `is_near` when it must be asked about."""

    record: Standing
    common: str
    is_near: bool


def former(draft: Draft, there: Standings, claimed: Collection[Key]) -> str:
    """The id of the one record that had the row's name before, or whose name the row gives as another of its own."""
    name = str(draft.values.get("name", "")).casefold()
    others = {str(other).casefold() for other in draft.values.get("also_known_as", ())}
    traits = {("other name", name), *(("name", other) for other in others)}
    found = [id for id, each in _free(draft, there, claimed, traits) if _may_be_one(each.values, draft)]
    return found[0] if len(found) == 1 else ""


def looks_like(draft: Draft, there: Standings, claimed: Collection[Key], copies: Collection[str]) -> list[Like]:
    """Records that no other row is about and that may be this one, the nearest first.

    A hall, a number or a mailbox is shared by many services. So the names must be near too, and two signs must be the
    same; or one, where the list is a newer copy of the one from which the record came, which no longer has its name.
    There, a page of its own is enough.
    """
    ours = signs_of(draft.values)
    found = []
    for _, each in _free(draft, there, claimed, ours):
        common = ours & each.signs
        if not common or not _may_be_one(each.values, draft):
            continue
        is_copy = bool(source_names(each.values) & frozenset(copies))
        near = (len(common) > 1 or is_copy) and _are_near(str(each.values["name"]), str(draft.values["name"]))
        near = near or (is_copy and any(name == "page" and "/" in sign for name, sign in common))
        if near or is_copy:
            found.append(Like(record=each, common=" and ".join(sorted({name for name, _ in common})), is_near=near))
    return sorted(found, key=lambda like: not like.is_near)


def _may_be_one(ours: Values, draft: Draft) -> bool:
    return not are_apart(ours, draft.values) and not are_elsewhere(ours, draft.values)


def _are_near(one: str, other: str) -> bool:
    mine, theirs = _words(one), _words(other)
    together = ratio("".join(mine), "".join(theirs))
    return max(together, token_set_ratio(" ".join(mine), " ".join(theirs))) >= _NAMES_AGREE


def _words(name: str) -> list[str]:
    words = re.findall(r"[^\W_]+", re.sub(r"['’]", "", name.casefold()))
    return [word for word in words if word not in _SAYS_LITTLE] or words


def _free(
    draft: Draft, there: Standings, claimed: Collection[Key], traits: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, Standing]]:
    """Records that share a trait with the draft, and that no other row is about."""
    for id, each in there.sharing(draft.kind, traits):
        if not each.is_new and (draft.kind, id) not in claimed:
            yield id, each
