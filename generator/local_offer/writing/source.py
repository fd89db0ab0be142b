"""A record's text as a tree: each value with the place where it is written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import yaml

from local_offer.notation import LOADER, plain


@dataclass(kw_only=True, slots=True)
class Node:
    """A value that stands at `text[start:end]`. A group in block form ends where the last value in it does."""

    kind: Literal["scalar", "list", "map"]
    start: int
    end: int
    value: Any = None
    is_flow: bool = False
    is_block_text: bool = False
    """Whether it is text after `|` or `>`."""
    children: list["Child"] = field(default_factory=list)


@dataclass(kw_only=True, slots=True)
class Child:
    """A field or an entry of a list. `start` is where its name or its hyphen stands, or its value in a flow list."""

    key: str | int
    start: int
    node: Node


def source(text: str) -> Node | None:
    """The tree of a sound document; nothing when it holds no value. Raises `ValueError` for one that is not sound."""
    try:
        events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
        next(events)
        if isinstance(next(events), yaml.StreamEndEvent):
            return None
        root = _Composer(text, events).node(next(events))
        next(events)
        if not isinstance(next(events), yaml.StreamEndEvent):
            raise ValueError("a second document stands in this text")
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error
    return root


class _Composer:
    def __init__(self, text: str, events: Iterator[Any]) -> None:
        self.text = text
        self.events = events

    def node(self, event: Any) -> Node:
        if isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
            raise ValueError("an anchor, alias or tag stands in this text")
        start, end = _start(event), event.end_mark.index
        if isinstance(event, yaml.ScalarEvent):
            is_block_text = event.style in ("|", ">")
            if is_block_text:
                end = start + len(self.text[start:end].rstrip())
            value = event.value if event.style else plain(event.value)
            return Node(kind="scalar", start=start, end=end, value=value, is_block_text=is_block_text)
        is_list = isinstance(event, yaml.SequenceStartEvent)
        group = Node(kind="list" if is_list else "map", start=start, end=end, is_flow=bool(event.flow_style))
        (self.fill_list if is_list else self.fill_map)(group)
        return group

    def fill_list(self, group: Node) -> None:
        group.value = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            before = group.children[-1].node.end if group.children else group.start
            node = self.node(event)
            start = node.start if group.is_flow else self.hyphen(group, before, node.start)
            group.children.append(Child(key=len(group.children), start=start, node=node))
            group.value.append(node.value)
        self.close(group, event)

    def hyphen(self, group: Node, before: int, start: int) -> int:
        """Where the hyphen of the entry that begins at `start` stands."""
        if not group.children:
            return group.start
        column = group.start - (self.text.rfind("\n", 0, group.start) + 1)
        indent = " " * column
        line = self.text.find("\n", before, start) + 1
        while line and not self.text.startswith(f"{indent}-", line):
            line = self.text.find("\n", line, start) + 1
        if not line:
            raise ValueError("an entry of a list stands where it cannot be found")
        return line + column

    def fill_map(self, group: Node) -> None:
        group.value = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or event.value in group.value:
                raise ValueError("a field stands twice in this text, or its name is not a word")
            start = _start(event)
            node = self.node(next(self.events))
            group.children.append(Child(key=event.value, start=start, node=node))
            group.value[event.value] = node.value
        self.close(group, event)

    def close(self, group: Node, event: Any) -> None:
        if group.is_flow:
            group.end = event.end_mark.index
        elif group.children:
            group.end = group.children[-1].node.end


def _start(event: Any) -> int:
    start: int = event.start_mark.index
    return start
