"""A record's text put in order: fields as the schema has them, plain spacing, and each comment with its field."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from local_offer.notation import comments, plain
from local_offer.writing.meaning import same
from local_offer.writing.notes import Placed, placed
from local_offer.writing.source import Child, Node, source
from local_offer.writing.yaml import WIDTH, flow_of, lines_of

Schema = Mapping[str, Any]


def formatted(text: str, schema: Schema) -> str:
    """The text as `yaml_of` would lay it out, with its comments, its quotes and its lines of text as they are folded.

    Raises `ValueError` when the text is not sound YAML, or could not be put in order without losing something.
    """
    root = source(text)
    if root is None or root.kind != "map":
        raise ValueError("it holds no fields")
    notes = placed(text, root)
    lines = _Layout(text, notes).group(root, schema)
    lines = [*(note or _BLANK for note in notes.top), *lines, *(note or _BLANK for note in notes.end)]
    result = "\n".join(_with_single_blanks(lines)) + "\n"
    again = source(result)
    if again is None or not same(again.value, root.value) or _comments(result) != _comments(text):
        raise ValueError("it cannot be put in order without changing what it says")
    return result


def _comments(text: str) -> list[str]:
    return sorted(text[start:end].rstrip() for start, end in comments(text))


def _with_single_blanks(lines: list[str]) -> Iterator[str]:
    """The lines without blank ones at the top and the end, and one where several stood outside of any value."""
    shown = [line.removesuffix(_BLANK) for line in lines]
    marks = [line.endswith(_BLANK) for line in lines]
    last = max((number for number, mark in enumerate(marks) if not mark), default=-1)
    was_blank = True
    for line, mark in list(zip(shown, marks, strict=True))[: last + 1]:
        if not (mark and was_blank):
            yield line
        was_blank = mark


_BLANK = "\0"
"""Marks a blank line between fields; those inside a value are the value's own."""


class _Layout:
    """Lines are laid out as though they began at the left; what holds them moves them to the right."""

    def __init__(self, text: str, notes: Placed) -> None:
        self.text = text
        self.notes = notes

    def group(self, group: Node, schema: Schema) -> list[str]:
        if group.kind == "list":
            part = schema.get("items", {})
            return [line for child in group.children for line in self.child(child, part)]
        parts = schema.get("properties", {})
        return [line for child in _in_order(group, parts) for line in self.child(child, parts.get(child.key, {}))]

    def child(self, child: Child, schema: Schema) -> list[str]:
        notes = self.notes.notes(child)
        lines, has_room = self.value(child, schema)
        *others, beside = notes.beside or [""]
        if beside and not has_room:
            others, beside = [*others, beside], ""
        if beside:
            number = 0 if self.is_laid_out(child.node) or child.node.is_block_text else -1
            if isinstance(child.key, int) and number == 0 and not child.node.is_block_text:
                others = [*others, beside]  # what stood behind a hyphen
            else:
                lines[number] += f"  {beside}"
        above = [note or _BLANK for note in (*notes.above, *others)]
        below = [f"  {note}" if note else _BLANK for note in notes.below]
        hoisted, lines = _above_the_hyphen(lines) if isinstance(child.key, int) else ([], lines)
        return [*above, *hoisted, *lines, *below]

    def value(self, child: Child, schema: Schema) -> tuple[list[str], bool]:
        """The lines of a field, and whether a comment can stand beside them."""
        node = child.node
        name = "-" if isinstance(child.key, int) else _named(child.key)
        if self.is_laid_out(node):
            if name != "-":
                return [name, *_indented(self.group(node, schema))], True
            return _hyphened(self.group(node, schema)), True
        if node.is_block_text:
            return self.block_text(child, name)
        if node.is_flow:
            return [f"{name} {self.flow(node, schema)}"], True
        first, *more = self.text[node.start : node.end].split("\n")
        return [f"{name} {first}".rstrip(), *(line and f"  {line}" for line in map(str.strip, more))], True

    def is_laid_out(self, node: Node) -> bool:
        """Whether each of its fields has a line of its own."""
        if node.kind == "scalar" or not node.children:
            return False
        if not node.is_flow or self.has_comments(node):
            return True
        return "\n" in self.text[node.start : node.end] and len(self.flow(node, {})) > WIDTH - 20

    def has_comments(self, node: Node) -> bool:
        own = (self.notes.notes(child) for child in node.children)
        return any(n.above or n.beside or n.below for n in own) or any(self.has_comments(c.node) for c in node.children)

    def flow(self, node: Node, schema: Schema) -> str:
        """A value as it stands on one line."""
        if not node.is_flow:
            raw = self.text[node.start : node.end]
            return flow_of(node.value, schema) if "\n" in raw else raw
        if node.kind == "list":
            return f"[{', '.join(self.flow(child.node, schema.get('items', {})) for child in node.children)}]"
        parts = schema.get("properties", {})
        fields = (
            f"{_named(str(child.key))} {self.flow(child.node, parts.get(child.key, {}))}".rstrip()
            for child in _in_order(node, parts)
        )
        return f"{{{', '.join(fields)}}}"

    def block_text(self, child: Child, name: str) -> tuple[list[str], bool]:
        header, *lines = self.text[child.node.start : child.node.end].split("\n")
        header = header.split("#")[0].rstrip()
        if re.search(r"[0-9+]", header) or not lines:
            return lines_of(child.key, child.node.value, {}, 0), False
        first = next(line for line in lines if line.strip())
        indent = len(first) - len(first.lstrip(" "))
        return [f"{name} {header}", *(f"  {line[indent:]}".rstrip() and f"  {line[indent:]}" for line in lines)], True


def _named(field: str) -> str:
    """The field's name with its colon, in quotes where it needs them."""
    return (
        f"{field}:"
        if re.fullmatch(r"[a-z_]{4,}", field) and isinstance(plain(field), str)
        else lines_of(field, 0, {}, 0)[0].removesuffix(" 0")
    )


def _in_order(group: Node, parts: Mapping[str, Any]) -> list[Child]:
    rank = {name: number for number, name in enumerate(parts)}
    return sorted(group.children, key=lambda child: rank.get(str(child.key), len(rank)))


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" if line and line != _BLANK else line for line in lines]


def _hyphened(lines: list[str]) -> list[str]:
    """The lines behind a hyphen, with those above the first field kept at its own place."""
    number = next(n for n, line in enumerate(lines) if line != _BLANK and not line.startswith("#"))
    return [*lines[:number], f"- {lines[number]}", *_indented(lines[number + 1 :])]


def _above_the_hyphen(lines: list[str]) -> tuple[list[str], list[str]]:
    number = next(n for n, line in enumerate(lines) if line.startswith("-"))
    return lines[:number], lines[number:]
