"""Records by their name and where they are, so that branches of one name are each known again."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from local_offer.imports import Draft
from local_offer.intake.lists.standing import Values, lists_of
from local_offer.intake.lists.whereabouts import postcodes_of, spots_of

_MOST = 20
"""Records of one name and place that are looked at; more of them no draft can tell apart."""


class ByPlace:
    """Ids of services by name and spot, then by the lists that have an entry of their own for them."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str], dict[frozenset[str], dict[str, None]]] = defaultdict(dict)
        self._named: dict[str, dict[str, None]] = defaultdict(dict)

    def note(self, id: str, values: Values) -> None:
        name, lists = _name(values), lists_of(values)
        self._named[name][id] = None
        for spot in spots_of(values):
            self._ids[name, spot].setdefault(lists, {})[id] = None

    def count(self, values: Values) -> int:
        """How many have the name."""
        return len(self._named.get(_name(values), ()))

    def find(self, draft: Draft, values_of: Callable[[str], Values]) -> str:
        """The id of the one that has the draft's name and is where it is; a town tells only where one is in it."""
        own = postcodes_of(draft.values)
        for spot in sorted(own):
            if found := list(self._at(draft, spot, values_of)):
                return found[0]
        for spot in sorted((spots_of(draft.values) | draft.together) - own - draft.elsewhere):
            found = [id for id in self._at(draft, spot, values_of) if _is_free(draft, values_of(id))]
            if len(found) == 1:
                return found[0]
        return ""

    def _at(self, draft: Draft, spot: str, values_of: Callable[[str], Values]) -> Iterator[str]:
        name, lists = _name(draft.values), lists_of(draft.values)
        for theirs, ids in self._ids.get((name, spot), {}).items():
            # Whoever has the same entry of the same list is known by that, before anyone asks here.
            for id in list(ids)[:_MOST] if not lists & theirs else ():
                values = values_of(id)
                is_other_school = draft.urn and values.get("registers", {}).get("urn")
                if not is_other_school and _name(values) == name and spot in spots_of(values):
                    yield id


def _is_free(draft: Draft, values: Values) -> bool:
    """Whether it may have moved within the town: no other row of the list is where it is."""
    return not postcodes_of(values) & draft.elsewhere


def _name(values: Values) -> str:
    return str(values["name"]).casefold()
