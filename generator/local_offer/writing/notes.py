"""Which comment of a record belongs to which of its fields."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from local_offer.notation import comments
from local_offer.writing.source import Child, Node


@dataclass(kw_only=True, slots=True)
class Notes:
    """A field's comments. An empty line among those above or below stands for blank lines."""

    above: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)


@dataclass(kw_only=True, slots=True)
class Placed:
    """The comments of a whole record. `top` stands above its first field and stays there, `end` below the last."""

    of: dict[int, Notes] = field(default_factory=dict)
    """By the place where a field begins."""
    top: list[str] = field(default_factory=list)
    end: list[str] = field(default_factory=list)

    def notes(self, child: Child) -> Notes:
        return self.of.setdefault(child.start, Notes())


def placed(text: str, root: Node) -> Placed:
    """Comments on a line of their own belong to the field below, or to the one above when they are indented more.

    The comment that begins the file belongs to the file.
    """
    result = Placed()
    ways = _Ways(text, root)
    by_line = {text.rfind("\n", 0, start) + 1: (start, end) for start, end in comments(text)}
    is_top = True  # until the first blank line
    at = 0
    for line in text.split("\n"):
        start, end = by_line.get(at, (-1, -1))
        is_own_line = not text[at:start].strip() if start >= 0 else False
        if start >= 0 and not is_own_line:
            result.notes(ways.last_before(start).child).beside.append(text[start:end].rstrip())
        elif is_own_line or not (line.strip() or ways.is_in_a_value(at)):
            note = text[start:end].rstrip() if start >= 0 else ""
            (result.top if is_top else _own_line(result, ways, at, start - at if note else -1)).append(note)
        is_top = is_top and is_own_line
        at += len(line) + 1
    return result


@dataclass(kw_only=True, slots=True)
class _Way:
    """A field, with the fields around it, outermost first."""

    child: Child
    around: tuple[Child, ...]
    column: int
    """How far it is indented; -1 for one between brackets."""


class _Ways:
    """Every field of a record, in the order in which they stand."""

    def __init__(self, text: str, root: Node) -> None:
        self.all = list(_below(text, root, ()))
        self.starts = [way.child.start for way in self.all]
        self.by_end = sorted(self.all, key=lambda way: (way.child.node.end, way.child.start))
        self.ends = [way.child.node.end for way in self.by_end]

    def begun_before(self, place: int) -> int:
        """How many of them begin before a place."""
        return bisect_left(self.starts, place)

    def last_before(self, place: int) -> _Way:
        """The field whose name or value stands last before a place; of those that end together, the innermost."""
        named = self.all[self.begun_before(place) - 1]
        number = bisect_right(self.ends, place)
        ended = self.by_end[number - 1] if number else named
        return ended if ended.child.node.end >= named.child.start else named

    def is_in_a_value(self, place: int) -> bool:
        number = self.begun_before(place)
        node = self.all[number - 1].child.node if number else None
        return node is not None and node.kind == "scalar" and node.start < place < node.end


def _below(text: str, group: Node, around: tuple[Child, ...]) -> Iterator[_Way]:
    for child in group.children:
        column = child.start - (text.rfind("\n", 0, child.start) + 1)
        yield _Way(child=child, around=around, column=-1 if group.is_flow else column)
        yield from _below(text, child.node, (*around, child))


def _own_line(result: Placed, ways: _Ways, at: int, column: int) -> list[str]:
    """Where a comment goes that stands on a line of its own; `column` is -1 for a blank line."""
    number = ways.begun_before(at)
    following = ways.all[number] if number < len(ways.all) else None
    if number:
        last = ways.all[number - 1]
        outside = [child for child in (*last.around, last.child) if following is None or child not in following.around]
        open_flow = [child for child in outside if child.node.is_flow and child.node.end > at]
        columns = [way.column for way in _chain(ways, last)]
        deeper = open_flow or [
            child
            for child, its_column in zip((*last.around, last.child), columns, strict=True)
            if child in outside and -1 < its_column < column
        ]
        if deeper:
            return result.notes(deeper[-1]).below
    return result.notes(following.child).above if following else result.end


def _chain(ways: _Ways, last: _Way) -> list[_Way]:
    return [ways.all[bisect_left(ways.starts, child.start)] for child in (*last.around, last.child)]
