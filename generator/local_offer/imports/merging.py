"""A draft beside the record that is there: what is blank is filled, what a person wrote or took out stays so.

Unless the council accepts what the import says.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from local_offer.imports.sameness import are_one, plain

GROW = ("topics", "sources")
"""Every record has these, so they are never blank; all other lists are filled only when they are."""
_WHERE = ("name", "address", "town", "area", "place", "position", "transport")
OPEN = {"state": "open"}
"""What a record without a status says."""


@dataclass(frozen=True, kw_only=True)
class FieldDifference:
    """A field, such as `contact.email`, for which the record says `ours` and the import `theirs`.

    `is_taken` when what the import says takes the place of ours; `why` it does not, where there is more to say.
    """

    field: str
    ours: Any
    theirs: Any
    is_taken: bool = False
    why: str = ""

    def as_text(self) -> str:
        if self.is_taken:
            return f"{self.field}: was {words_of(self.ours)}, is now {words_of(self.theirs)}"
        ours = "nothing" if self.ours is None else words_of(self.ours)
        said = f"{self.field}: {ours} is kept, the import has {words_of(self.theirs)}"
        return f"{said} ({self.why})" if self.why else said


@dataclass(frozen=True, kw_only=True)
class Accepting:
    """Which of the import's values take the place of ours: none, or those of `only` these fields, or of all fields;
    never of those that the council `keeps`, by field and why. A field is named with all that is in it.

    What stands in a field stays where another row of the list `is_said` to say it too, or two rows of one record would
    take turns for ever.
    """

    everything: bool = False
    only: Collection[str] = ()
    keeps: Mapping[str, str] = field(default_factory=dict)
    is_said: Callable[[str, Any], bool] = lambda field, value: False

    def why_kept(self, name: str) -> str:
        """Why the council keeps the field as it is; nothing where it does not."""
        return next((why for kept, why in self.keeps.items() if _is_in(name, kept)), "")

    def is_asked(self, name: str) -> bool:
        asked = any(_is_in(name, one) for one in self.only) if self.only else self.everything
        return asked and not self.why_kept(name)

    def takes(self, name: str, ours: Any) -> bool:
        return self.is_asked(name) and not self.is_said(name, ours)


def _is_in(name: str, group: str) -> bool:
    """Whether one of the two is the other, or within it: of a list of telephones all of it is one field."""
    return f"{name}.".startswith(f"{group}.") or f"{group}.".startswith(f"{name}.")


@dataclass(frozen=True, kw_only=True)
class Merged:
    """`filled` names the fields that were added; `differs` those where the import says something else."""

    values: dict[str, Any]
    filled: tuple[str, ...]
    differs: tuple[FieldDifference, ...]


def merged(
    there: Mapping[str, Any],
    new: Mapping[str, Any],
    *,
    is_new: bool = False,
    only_adds: bool = False,
    accepting: Accepting = Accepting(),
    made_up: Collection[str] = (),
) -> Merged:
    """An entry that a list lacks may have been taken out of it on purpose. So a source is added only with a fact
    that was filled from it, and a topic only with a fact of a draft that `only_adds`. A record that `is_new` was made
    by this same import: nobody can have taken anything out.

    Where the import's values are accepted they take the place of ours. Even then no topic and no source goes, and a
    name that gives way stays among the other names. Fields that are `made_up` are the import's own wording: they fill
    what is blank and are no difference. A field that is kept is not filled either.
    """
    merging = _Merging(accepting=accepting, made_up=made_up)
    values = merging.merge(there, {key: value for key, value in new.items() if key not in GROW}, "")
    if values.get("name") != there.get("name"):
        known = there.get("also_known_as", [])
        values["also_known_as"] = [*known, *(name for name in [there["name"]] if name not in known)]
    is_changed = bool(merging.filled or any(difference.is_taken for difference in merging.differs))
    for key in GROW:
        more = list(_new_entries(there.get(key, []), new.get(key, [])))
        is_wanted = key not in there or is_new or (is_changed and (only_adds or key == "sources"))
        is_wanted = is_wanted and not accepting.why_kept(key)
        if more and is_wanted:
            values[key] = [*there.get(key, []), *more]
            merging.filled.append(key)
        elif more and key == "topics":
            merging.differ(values, key, key, [*there[key], *more] if accepting.takes(key, there[key]) else new[key])
    if accepting.is_asked("sources.date") and "sources" in there:
        merging.read_again(values, new.get("sources", []))
    return Merged(values=values, filled=tuple(merging.filled), differs=tuple(merging.differs))


@dataclass(kw_only=True)
class _Merging:
    accepting: Accepting
    made_up: Collection[str]
    filled: list[str] = field(default_factory=list)
    differs: list[FieldDifference] = field(default_factory=list)

    def merge(self, there: Mapping[str, Any], new: Mapping[str, Any], prefix: str) -> dict[str, Any]:
        values = dict(there)
        for key, value in new.items():
            name = f"{prefix}{key}"
            if name == "status" and key not in values:
                if value != OPEN:
                    self.differ(values, key, name, value, ours=OPEN)
            elif key not in values and self.accepting.why_kept(name):
                self.differ(values, key, name, value)
            elif name == "hours" and key not in values and (known := _hours_of_places(values)):
                self.differ(values, key, name, value, ours=known)
            elif key not in values:
                values[key] = value
                self.filled.append(name)
            elif name in self.made_up or _is_by_another(name, values[key], value):
                continue
            elif isinstance(value, dict) and isinstance(values[key], dict):
                values[key] = self.merge(values[key], value, f"{name}.")
            elif name == "locations":
                self._of_places(values, value)
            elif not are_one(values[key], value, key) and not _holds(values[key], value):
                self.differ(values, key, name, value)
        return values

    def differ(self, values: dict[str, Any], key: str, name: str, theirs: Any, *, ours: Any = None) -> None:
        known = values.get(key, ours)
        is_taken, why = self.accepting.takes(name, known), self.accepting.why_kept(name)
        self.differs.append(FieldDifference(field=name, ours=known, theirs=theirs, is_taken=is_taken, why=why))
        if is_taken:
            values[key] = theirs

    def _of_places(self, values: dict[str, Any], theirs: list[Any]) -> None:
        """One place each is the same place; else the postcode says which is. What is left is for a person."""
        ours = list(values["locations"])
        if any(place.get("precision") == "hidden" for place in ours):
            return  # a list may hold what must be found nowhere, in this file neither
        for place in theirs:
            same = [n for n, each in enumerate(ours) if _postcode(each) and _postcode(each) == _postcode(place)]
            if len(ours) == len(theirs) == 1 or len(same) == 1:
                index = same[0] if same else 0
                ours[index] = _moved(ours[index], self.merge(ours[index], place, "locations."), place)
            elif plain(place) not in plain(ours):
                self.differs.append(FieldDifference(field="locations", ours=values["locations"], theirs=theirs))
                return
        values["locations"] = ours

    def read_again(self, values: dict[str, Any], theirs: list[Any]) -> None:
        """The sources that the import has read on another day."""
        dates = {_mark(source): source["date"] for source in theirs if "date" in source}
        for index, ours in enumerate(values["sources"]):
            date = dates.get(_mark(ours), ours.get("date"))
            if date != ours.get("date"):
                source = dict(ours)
                self.differ(source, "date", "sources.date", date)
                values["sources"] = [*values["sources"][:index], source, *values["sources"][index + 1 :]]


def _hours_of_places(values: Mapping[str, Any]) -> list[Any]:
    """Someone has told the times of each place; times of the whole would say them twice."""
    return [hours for place in values.get("locations", []) for hours in place.get("hours", [])]


def _moved(before: Mapping[str, Any], after: dict[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    """What was said of the old place goes where the postcode is another now, unless it is said of that one too."""
    if _postcode(before) and _postcode(before) != _postcode(after):
        after = {key: value for key, value in after.items() if key in theirs or key not in _WHERE}
    if "position" in theirs and after.get("position", {}).items() >= theirs["position"].items():
        after["position"] = theirs["position"]  # an exact one takes the place of a rough one whole
    return after


def words_of(value: Any) -> str:
    """The value as people read it: no brackets but for groups within lists."""
    if isinstance(value, list):
        return ", ".join(f"({words_of(entry)})" if isinstance(entry, dict) else words_of(entry) for entry in value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {words_of(entry)}" for key, entry in value.items())
    return f"'{value}'" if isinstance(value, str) else str(value)


def _is_by_another(name: str, ours: Any, theirs: Any) -> bool:
    """Whether somebody else has checked the entry, whose word is not the import's to change."""
    return name == "checked" and ours.get("by") != theirs.get("by")


def _holds(ours: Any, theirs: Any) -> bool:
    """Whether ours says all that theirs does, such as the same telephone number with a label."""
    if not (isinstance(ours, list) and isinstance(theirs, list) and theirs):
        return False
    known = [plain(each) for each in ours if isinstance(each, dict)]
    wanted = [plain(entry) for entry in theirs if isinstance(entry, dict)]
    return len(wanted) == len(theirs) and all(any(entry.items() <= each.items() for each in known) for entry in wanted)


def _postcode(place: Mapping[str, Any]) -> Any:
    return plain(place.get("postcode"), "postcode")


def _new_entries(there: list[Any], new: list[Any]) -> Iterator[Any]:
    known = [_mark(entry) for entry in there]
    for entry in new:
        if _mark(entry) not in known:
            yield entry


def _mark(entry: Any) -> Any:
    """What tells an entry from others: a source is the same source when it is read again on a later day."""
    return (plain(entry.get("name")), plain(entry.get("url"))) if isinstance(entry, dict) else entry
