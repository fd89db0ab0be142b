"""A record's text changed so that it says something else, with everything that is not touched left as it stands."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from local_offer.diagnostics import Pointer
from local_offer.notation import comments
from local_offer.writing.alignment import aligned
from local_offer.writing.meaning import Schema, meant, same
from local_offer.writing.source import Child, Node, source
from local_offer.writing.yaml import WIDTH, flow_of, lines_of, yaml_of

Edit = tuple[int, int, str]
"""What stands from one place to another, and what to put there."""
Edits = list[Edit] | None
"""`None` where the text cannot be changed bit by bit, so that the field around it is written anew."""


def revised(text: str, values: Mapping[str, Any], schema: Schema) -> str:
    """The text, changed so that our reading takes exactly `values` from it.

    What is not touched stays byte for byte: comments, quotes, order, blank lines and folds. A new
    field goes where the order of `schema` puts it. A field that is gone takes with it the comment
    on its own lines and the lines of comment right above it, save those at the top of the file.
    Where a field has to be written anew, comments inside it go above it, so that none is lost.

    `text` is sound YAML as `reading` gives it, with `\\n` at the ends of lines. Raises `ValueError`
    when it is not.
    """
    root = source(text)
    if root is None:
        return _with_end(text) + yaml_of(values, schema)
    if _is_said(root.value, values, schema):
        return text
    if root.kind == "map" and not root.is_flow:
        edits = _Revision(text).of_map(root, values, schema)
        if edits is not None and _says(changed := _applied(text, edits), values, schema):
            return changed
    return "".join(f"{text[start:end]}\n" for start, end in comments(text)) + yaml_of(values, schema)


def quoted(text: str, schema: Schema) -> tuple[str, list[Pointer]]:
    """The text with quotes around each whole number where text belongs, and where those stand."""
    root = source(text)
    found = list(_numbers(root, schema, ())) if root else []
    edits = [(node.start, node.end, f"'{text[node.start : node.end]}'") for _, node in found]
    return _applied(text, edits), [pointer for pointer, _ in found]


def _numbers(node: Node, schema: Schema, pointer: Pointer) -> Iterator[tuple[Pointer, Node]]:
    if type(node.value) is int and schema.get("type") == "string":
        yield pointer, node
    for child in node.children:
        yield from _numbers(child.node, _schema_of(child, schema), (*pointer, child.key))


def _schema_of(child: Child, schema: Schema) -> Schema:
    part: Schema = (
        schema.get("items", {}) if isinstance(child.key, int) else schema.get("properties", {}).get(child.key, {})
    )
    return part


def _is_said(written: Any, value: Any, schema: Schema) -> bool:
    return same(written, value) or same(meant(written, schema), value)


def _says(text: str, values: Mapping[str, Any], schema: Schema) -> bool:
    try:
        root = source(text)
    except ValueError:
        return False
    return root is not None and same(meant(root.value, schema), meant(values, schema))


def _applied(text: str, edits: list[Edit]) -> str:
    pieces, at = [], 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [text[at:start], new]
        at = end
    return "".join((*pieces, text[at:]))


def _with_end(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"


class _Revision:
    """The edits that one text needs."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.comments = list(comments(text))
        self.comment_lines = {
            self.line_start(start): start - self.line_start(start)
            for start, _ in self.comments
            if not text[self.line_start(start) : start].strip()
        }
        """Where each line that is only a comment begins, and how far it is indented."""

    # Values

    def of_child(self, group: Node, child: Child, value: Any, schema: Schema) -> Edits:
        if _is_said(child.node.value, value, schema):
            return []
        edits = self.of_value(group, child, value, schema)
        if edits is None and not group.is_flow:
            return self.anew(child, value, schema)
        return edits

    def of_value(self, group: Node, child: Child, value: Any, schema: Schema) -> Edits:
        node = child.node
        if group.is_flow:
            return self.in_flow(node, value, schema)
        if isinstance(value, Mapping) and node.kind == "map" and value:
            return self.in_flow(node, value, schema) if node.is_flow else self.of_map(node, value, schema)
        if isinstance(value, list | tuple) and node.kind == "list":
            return self.in_flow(node, value, schema) if node.is_flow else self.of_list(node, value, schema)
        if node.kind != "scalar" or node.is_block_text or isinstance(value, Mapping | list | tuple):
            return None
        (first, *more) = lines_of(child.key, value, schema, self.column(child.start))
        written = first[len("- ") if isinstance(child.key, int) else first.index(": ") + 2 :]
        if written.startswith(("|", ">")) and "\n" in str(value):
            return None
        gap = " " if self.text[node.start - 1 : node.start] in (":", "-") else ""
        return [(node.start, node.end, gap + "\n".join((written, *more)))]

    def in_flow(self, node: Node, value: Any, schema: Schema) -> Edits:
        if node.is_flow and node.children:
            if node.kind == "map" and isinstance(value, Mapping) and node.value.keys() == value.keys():
                parts = schema.get("properties", {})
                return _joined(self.of_child(node, c, value[str(c.key)], parts.get(c.key, {})) for c in node.children)
            if node.kind == "list" and isinstance(value, list | tuple) and len(node.value) == len(value):
                part = schema.get("items", {})
                return _joined(self.of_child(node, c, new, part) for c, new in zip(node.children, value, strict=True))
        written = flow_of(value, schema)
        if self.column(node.start) + len(written) > WIDTH or any(self.comments_in(node.start, node.end)):
            return None
        gap = " " if self.text[node.start - 1 : node.start] == ":" else ""
        return [(node.start, node.end, gap + written)]

    # Groups of fields

    def of_map(self, group: Node, values: Mapping[str, Any], schema: Schema) -> Edits:
        parts = schema.get("properties", {})
        gone = [child for child in group.children if child.key not in values]
        if any(not self.begins_line(child) for child in gone):
            return None
        kept = [child for child in group.children if child.key in values]
        edits = _joined(self.of_child(group, child, values[str(child.key)], parts.get(child.key, {})) for child in kept)
        if edits is None:
            return None
        edits += [(self.lead(child), self.tail(child), "") for child in gone]
        rank = {name: number for number, name in enumerate(parts)}
        for key in sorted(values.keys() - group.value.keys(), key=lambda key: (rank.get(key, len(rank)), key)):
            edits.append(self.new_field(group, key, values[key], parts.get(key, {}), rank))
        return edits

    def new_field(self, group: Node, key: str, value: Any, schema: Schema, rank: Mapping[str, int]) -> Edit:
        own = rank.get(key, len(rank))
        before = [child for child in group.children if rank.get(str(child.key), len(rank)) <= own]
        column = self.column(group.children[0].start)
        lines = lines_of(key, value, schema, column)
        if before:
            after = max(before, key=lambda child: (rank.get(str(child.key), len(rank)), child.start))
            return self.lines_at(self.tail(after), lines, column)
        return self.before(group.children[0], lines, column)

    # Lists

    def of_list(self, group: Node, values: Sequence[Any], schema: Schema) -> Edits:
        pairs = aligned(group.value, values)
        stays = {old for old, _ in pairs}
        gone = [child for child in group.children if child.key not in stays]
        if not pairs or any(not self.begins_line(child) for child in gone):
            return None
        part = schema.get("items", {})
        edits = _joined(self.of_child(group, group.children[old], values[new], part) for old, new in pairs)
        if edits is None:
            return None
        edits += [(self.lead(child), self.tail(child), "") for child in gone]
        column = self.column(group.start)
        old_of = {new: old for old, new in pairs}
        after = None
        for number, value in enumerate(values):
            if number in old_of:
                after = group.children[old_of[number]]
                continue
            lines = self.moved(gone, value) or lines_of(0, value, part, column)
            place = self.lines_at(self.tail(after), lines, column) if after else None
            edits.append(place or self.before(group.children[0], lines, column))
        return edits

    def moved(self, gone: list[Child], value: Any) -> list[str]:
        """The lines of an entry that only stands elsewhere now, with its comments."""
        for child in gone:
            if same(child.node.value, value):
                gone.remove(child)
                first, *more = self.text[self.lead(child) : self.tail(child)].rstrip("\n").split("\n")
                return [first.lstrip(), *more]
        return []

    # Places in the text

    def anew(self, child: Child, value: Any, schema: Schema) -> Edits:
        """The whole of a field or an entry written anew, with the comments in it above it."""
        start, end = child.start, self.line_end(child.node.end)
        column = self.column(start)
        edits: list[Edit] = [(start, end, "\n".join(lines_of(child.key, value, schema, column)))]
        if above := [self.text[one:other] for one, other in self.comments_in(start, end)]:
            line = self.line_start(start)
            indent = " " * (len(self.text[line:start]) - len(self.text[line:start].lstrip()))
            edits.append((line, line, "".join(f"{indent}{comment}\n" for comment in above)))
        return edits

    def lines_at(self, place: int, lines: Sequence[str], column: int) -> Edit:
        first = "\n" if place and self.text[place - 1] != "\n" else ""
        return place, place, first + " " * column + "\n".join(lines) + "\n"

    def before(self, child: Child, lines: Sequence[str], column: int) -> Edit:
        if not self.begins_line(child):  # a hyphen stands before it
            return child.start, child.start, "\n".join(lines) + "\n" + " " * column
        return self.lines_at(self.lead(child), lines, column)

    def lead(self, child: Child) -> int:
        """Where the lines of a field begin, with the lines of comment right above it."""
        own = at = self.line_start(child.start)
        column = self.column(child.start)
        while at and self.comment_lines.get(above := self.line_start(at - 1)) == column:
            at = above
        return at or own

    def tail(self, child: Child) -> int:
        """Where the lines of a field end, with the comments below that are indented more than it is."""
        at = end = min(self.line_end(child.node.end) + 1, len(self.text))
        while at < len(self.text):
            column = self.comment_lines.get(at, -1)
            following = min(self.line_end(at) + 1, len(self.text))
            if column > self.column(child.start):
                end = following
            elif self.text[at:following].strip():
                break
            at = following
        return end

    def begins_line(self, child: Child) -> bool:
        return not self.text[self.line_start(child.start) : child.start].strip()

    def comments_in(self, start: int, end: int) -> list[tuple[int, int]]:
        return [place for place in self.comments if start <= place[0] < end]

    def line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def column(self, at: int) -> int:
        return at - self.line_start(at)


def _joined(parts: Any) -> Edits:
    edits: list[Edit] = []
    for part in parts:
        if part is None:
            return None
        edits += part
    return edits
