"""Which comment of a record belongs to which of its fields."""

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


@dataclass(kw_only=True, slots=True)
class _Way:
    """A field, with the fields around it, outermost first."""

    child: Child
    around: tuple[Child, ...]
    column: int


def placed(text: str, root: Node) -> Placed:
    """Comments on a line of their own belong to the field below, or to the one above when they are indented more.

    The comment that begins the file belongs to the file.
    """
    result = Placed()
    ways = list(_ways(text, root, ()))
    spans = dict(comments(text))
    is_top = True  # until the first blank line
    at = 0
    for line in text.splitlines(keepends=True):
        first = at + len(line) - len(line.lstrip())
        start = next((place for place in spans if at <= place < at + len(line)), -1)
        if start >= 0 and start > first:
            result.notes(_last(ways, start).child).beside.append(text[start : spans[start]].rstrip())
        elif start >= 0 or (not line.strip() and not _is_in_a_value(ways, at)):
            note = text[start : spans[start]].rstrip() if start >= 0 else ""
            (result.top if is_top else _own_line(result, ways, at, first - at if note else -1)).append(note)
        is_top = is_top and start == first
        at += len(line)
    return result


def _ways(text: str, group: Node, around: tuple[Child, ...]) -> Iterator[_Way]:
    for child in group.children:
        column = child.start - (text.rfind("\n", 0, child.start) + 1)
        yield _Way(child=child, around=around, column=-1 if group.is_flow else column)
        yield from _ways(text, child.node, (*around, child))


def _last(ways: list[_Way], start: int) -> _Way:
    """The field whose name or value stands last before a place."""
    before = [way for way in ways if way.child.start < start]
    ended = [way for way in before if way.child.node.end <= start]
    named = before[-1]
    if not ended:
        return named
    last = max(ended, key=lambda way: (way.child.node.end, way.child.start))
    return last if last.child.node.end >= named.child.start else named


def _own_line(result: Placed, ways: list[_Way], at: int, column: int) -> list[str]:
    """Where a comment goes that stands on a line of its own; `column` is -1 for a blank line."""
    following = next((way for way in ways if way.child.start > at), None)
    before = [way for way in ways if way.child.start < at]
    if before:
        chain = [*before[-1].around, before[-1].child]
        outside = [child for child in chain if following is None or child not in following.around]
        columns = {id(way.child): way.column for way in before}
        open_flow = [child for child in outside if child.node.is_flow and child.node.end > at]
        deeper = open_flow or [child for child in outside if -1 < columns[id(child)] < column]
        if deeper:
            return result.notes(deeper[-1]).below
    return result.notes(following.child).above if following else result.end


def _is_in_a_value(ways: list[_Way], at: int) -> bool:
    return any(way.child.node.kind == "scalar" and way.child.node.start < at < way.child.node.end for way in ways)
