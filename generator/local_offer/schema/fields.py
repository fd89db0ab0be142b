"""What each field of a record is, told once: where it is asked, or why not, and what sort of words it holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, Literal

from local_offer.schema import files
from local_offer.schema.files import WrongSchemaError

Asking = Literal["form", "sheet", "issue", "new", "terminal"]
WAYS: tuple[Asking, ...] = ("form", "sheet", "issue", "new", "terminal")
"""The form on the website, the spreadsheet, the code host's form, the file of `new`, and the questions of `new`."""
Place = Literal["page", "card", "lists", "filter", "search", "map", "data"]
PLACES: Mapping[Place, str] = {
    "page": "on the page",
    "card": "in lists and results",
    "lists": "by which lists it is in",
    "filter": "by the filters of the search",
    "search": "by the words that find it",
    "map": "on the map",
    "data": "through search engines",
}
"""Where families meet a field, in words."""
KINDS = ("service", "organisation")
_USUAL: Mapping[str, Any] = {"form": True, "new": "guide", "terminal": "begin"}
"""Where the file says nothing. Of the sheet and the issue form it must."""
_UNASKED = "layers"
"""The reason for which nobody is asked at all, in a table neither."""
_ASKED = {"sheet": ("the spreadsheet asks", "1"), "issue": ("the issue form asks", "true")}
"""Those two in words, and what stands in a line that has itself asked there."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A step of the form. `fields` are properties of the schema, each in one part only."""

    id: str
    title: str
    lede: str
    fields: tuple[str, ...]
    is_first: bool = False
    """Whether it is one of the few that everyone is asked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Leaf:
    """A field that holds a value, and is no group of others. `path` names it among all, as in `contact.phones.number`.

    `asked` gives by way how many columns or questions it has, 0 for none; `why_not` gives the reason then. `in_list`
    is the list that holds it, of whose entries a row of the sheet takes `rows`. `question` is what the issue form asks
    for: the field itself, or the group in which it is asked for with others. `columns` are what a table may call it,
    our own name first.
    `answers` is which question of families it answers. `is_past` tells of a date whether it can only have been.
    """

    path: str
    part: str
    asked: Mapping[Asking, int]
    why_not: Mapping[Asking, str]
    in_list: str = ""
    rows: int = 1
    question: str = ""
    columns: tuple[str, ...] = ()
    answers: str = ""
    is_prose: bool = False
    words: str = ""
    """What sort of its writer's own words it holds: `prose`, a `title`, a `role`, an `address`; empty for no words."""
    is_past: bool | None = None
    shown: tuple[Place, ...] = ()
    nowhere: str = ""
    """Why families see it in no place."""
    is_ordered: bool = False
    """Whether the first of its words is the main one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """What families ask of a record, and the field or group where its answer goes.

    `weight` says how much they miss the answer: 3 when they can do nothing without it.
    """

    id: str
    question: str
    field: str
    weight: int


@cache
def questions(kind: str) -> tuple[Question, ...]:
    """What families ask of such a record, in the order in which they do."""
    return tuple(Question(id=id, **told) for id, told in files.read("fields.json")["questions"][kind].items())


@cache
def leaves(kind: str) -> tuple[Leaf, ...]:
    """Every field of a kind of record that holds a value, in the order in which everything asks.

    Raises `WrongSchemaError` where a line leaves out what it must say, or gives a reason that is none.
    """
    lines = [(part["id"], path, line) for part in _parts(kind) for path, line in part["fields"].items()]
    by_path = {path: line for _, path, line in lines}
    groups = {_above(path) for path in by_path}
    return tuple(_leaf(kind, path, part, by_path) for part, path, _ in lines if path not in groups)


@cache
def leaf(kind: str, path: str) -> Leaf:
    """Raises `KeyError` where there is no such field, or it is a group."""
    return {leaf.path: leaf for leaf in leaves(kind)}[path]


@cache
def paths(kind: str) -> frozenset[str]:
    """Every field, and every group and list of fields: `contact`, `contact.phones` and `contact.phones.number`."""
    ways = (each.path.split(".") for each in leaves(kind))
    return frozenset(".".join(way[:depth]) for way in ways for depth in range(1, len(way) + 1))


@cache
def parts(kind: str) -> tuple[Part, ...]:
    """The steps of the form, in order."""
    asked = [leaf for leaf in leaves(kind) if leaf.asked["form"]]
    return tuple(
        Part(
            id=part["id"],
            title=part["title"],
            lede=part["lede"],
            fields=tuple(dict.fromkeys(each.path.split(".")[0] for each in asked if each.part == part["id"])),
            is_first=part.get("is_first", False),
        )
        for part in _parts(kind)
    )


@cache
def folded(kind: str) -> Mapping[str, frozenset[str]]:
    """By the path of a group or list: the rarer of its fields, which wait behind "More"."""
    rare = [path for part in _parts(kind) for path, line in part["fields"].items() if line.get("folded")]
    return MappingProxyType({_above(path): frozenset(name for name in _named(_above(path), rare)) for path in rare})


@cache
def prose(kind: str) -> frozenset[str]:
    """The fields that hold sentences of their writer's own; of comments, the log and gaps too."""
    return _that_are("prose", kind)


@cache
def words(kind: str) -> Mapping[str, str]:
    """By path, every field that its writer fills with words of their own, and what sort of words they are."""
    if kind in KINDS:
        return MappingProxyType({each.path: each.words for each in leaves(kind) if each.words})
    told = files.read("fields.json")["other_records"].get(kind, {})
    return MappingProxyType(dict.fromkeys((*told.get("words", ()), *told.get("prose", ())), "prose"))


@lru_cache(maxsize=16_384)
def words_at(kind: str, pointer: tuple[str | int, ...]) -> str:
    """The sort of words at a place among a record's values; empty where its field holds none."""
    return words(kind).get(path_of(pointer), "")


@cache
def past(kind: str) -> frozenset[str]:
    """The dates that can only have been; of comments, the log and gaps too."""
    return _that_are("past", kind)


@lru_cache(maxsize=4_096)
def path_of(pointer: tuple[str | int, ...]) -> str:
    """The field that stands at a place among a record's values: `("hours", 0, "note")` is `hours.note`."""
    return ".".join(step for step in pointer if isinstance(step, str))


def _that_are(what: Literal["prose", "past"], kind: str) -> frozenset[str]:
    if kind in KINDS:
        return frozenset(each.path for each in leaves(kind) if (each.is_prose if what == "prose" else each.is_past))
    return frozenset(files.read("fields.json")["other_records"].get(kind, {}).get(what, ()))


def _parts(kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = files.read("fields.json")[kind]["parts"]
    return found


def _above(path: str) -> str:
    return path.rpartition(".")[0]


def _named(group: str, paths: list[str]) -> Iterator[str]:
    return (path.rpartition(".")[2] for path in paths if _above(path) == group)


def _leaf(kind: str, path: str, part: str, by_path: Mapping[str, Mapping[str, Any]]) -> Leaf:
    steps = path.split(".")
    ways = [".".join(steps[:count]) for count in range(len(steps), 0, -1)]  # the field itself, then what it stands in
    own = by_path[path]
    groups = [way for way in ways[1:] if way in by_path]
    said = {way: _said(kind, way, ways, by_path) for way in WAYS}
    in_list = next((group for group in groups if isinstance(by_path[group].get("sheet"), int)), "")
    whole = next((group for group in groups if by_path[group].get("issue") is True), "")
    given: str | list[str] = own.get("column", [])
    # Each field of a service may be called by its path too.
    usual = [path.replace(".", "_")] if kind == "service" and said["sheet"] != _UNASKED else []
    named = dict.fromkeys([*([given] if isinstance(given, str) else given), *usual])
    nowhere = own.get("nowhere", "")
    reasons = {way: _reason(kind, path, way, id) for way, id in said.items() if isinstance(id, str)}
    return Leaf(
        path=path,
        part=part,
        asked=MappingProxyType({way: int(value) if isinstance(value, int) else 0 for way, value in said.items()}),
        why_not=MappingProxyType(reasons),
        in_list=in_list,
        rows=by_path[in_list]["sheet"] if in_list else 1,
        question=(whole or path) if said["issue"] is True else "",
        columns=tuple(named),
        answers=_nearest("answers", ways, by_path) or "",
        is_prose=bool(_nearest("prose", ways, by_path)),
        words="prose" if _nearest("prose", ways, by_path) else own.get("words", ""),
        is_past=own.get("past"),
        shown=() if nowhere else tuple(_nearest("shown", ways, by_path) or ()),
        nowhere=nowhere,
        is_ordered=own.get("ordered", False),
    )


def _nearest(word: str, paths: list[str], by_path: Mapping[str, Mapping[str, Any]]) -> Any:
    """What its own line says, or the nearest above it."""
    return next((by_path[path][word] for path in paths if word in by_path.get(path, {})), None)


def _said(kind: str, way: Asking, paths: list[str], by_path: Mapping[str, Mapping[str, Any]]) -> int | str:
    """How often it is asked, or the id of the reason why not: as its own line says, or the nearest above it.

    A group's number says how many entries a row holds, and of each its fields are asked once.
    """
    for depth, path in enumerate(paths):
        said: int | str | None = by_path.get(path, {}).get(way)
        if said is not None and said is not False:
            return said if depth == 0 or isinstance(said, str) else True
    if way not in _USUAL:
        asks, yes = _ASKED[way]
        raise WrongSchemaError(
            f"schema/fields.json, {kind}: '{paths[0]}' does not say whether {asks} for it: "
            f'write "{way}": {yes}, or the id of a reason ({", ".join(_reasons())})'
        )
    usual: int | str = _USUAL[way]
    return usual


def _reason(kind: str, path: str, way: Asking, id: str) -> str:
    if id not in _reasons():
        raise WrongSchemaError(
            f'schema/fields.json, {kind}: \'{path}\' has "{way}": "{id}", which is no reason: '
            f'write one of {", ".join(_reasons())}, or add it to "reasons"'
        )
    return _reasons()[id]


def _reasons() -> Mapping[str, str]:
    found: Mapping[str, str] = files.read("fields.json")["reasons"]
    return found
