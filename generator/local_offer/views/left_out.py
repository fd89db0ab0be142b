"""A guide without what the council does not know yet: what would say it goes, and what only leads to it."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from local_offer.views.marks import marks

_FENCE = re.compile(r"[ \t>]*(```+|~~~+)")
_HEADING = re.compile(r"(#{1,6})\s")
_BOX = re.compile(r"[ \t]*(?:!!!|\?\?\?\+?|={3}[+!]*)\s")
_ITEM = re.compile(r"[ \t>]*(?:[-*+]|[0-9]+[.)])[ \t]+")
_DEFINITION = re.compile(r":[ \t]+")
_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_LEAD = re.compile(r":[*_]*(?:</[a-z]+>)*\s*\Z")
_BEFORE = re.compile(r"(?:[ \t>]|(?:[-*+]|[0-9]+[.)]|:)[ \t])*")
_SENTENCE = re.compile(r"""(?<=[.!?])[”’")*_]*\s+(?=[“‘"(*_\[]*(?:[A-Z0-9]|\{\{))""")


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines between two blank ones. `depth` is a heading's level, or how far another begins to the right."""

    lines: tuple[str, ...]
    depth: int
    is_heading: bool = False
    is_gone: bool = False

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def text_without(text: str, unknown: Collection[str]) -> str:
    """Markdown without what says one of the `unknown` facts: the sentence, or the whole entry or row where no other is
    left of it. Where a list or table is gone, so is the line that leads to it; a heading or box goes with all it held.
    """
    if not _waits(text, unknown):
        return text
    blocks = [_without(block, unknown) for block in _blocks(text)]
    for number in range(len(blocks) - 1, -1, -1):
        if blocks[number].is_heading and blocks[number].is_gone:
            end = number + 1 + _reach(blocks[number], blocks[number + 1 :])
            blocks[number:end] = [replace(block, is_gone=True) for block in blocks[number:end]]
    for number in range(len(blocks) - 1, -1, -1):
        if not blocks[number].is_gone and _held_only_what_is_gone(blocks, number):
            blocks[number] = _without_lead(blocks[number])
    return "\n\n".join(block.text for block in blocks if not block.is_gone) + "\n"


def top_without(value: Any, unknown: Collection[str]) -> Any:
    """The same of a guide's front matter. A short answer that says one goes whole."""
    if isinstance(value, str):
        return _sentences(value, unknown)
    if isinstance(value, Mapping):
        return {name: top_without(part, unknown) for name, part in value.items()}
    if not isinstance(value, list):
        return value
    kept = ((entry, top_without(entry, unknown)) for entry in value)
    return [new for entry, new in kept if new == entry or not _is_hollow(new)]


def _is_hollow(entry: Any) -> bool:
    return not entry or (isinstance(entry, Mapping) and not all(entry.get(name) for name in ("ask", "say")))


def _waits(text: str, unknown: Collection[str]) -> bool:
    return any(mark.kind in ("local", "figure") and mark.name in unknown for mark in marks(text))


def _blocks(text: str) -> Iterator[_Block]:
    lines: list[str] = []
    fence = ""
    for line in [*text.split("\n"), ""]:
        if (found := _FENCE.match(line)) and (not fence or found[1].startswith(fence)):
            fence = "" if fence else found[1]
        is_apart = not fence and (_HEADING.match(line) or (bool(lines) and _HEADING.match(lines[-1])))
        if lines and (is_apart or not (line.strip() or fence)):
            yield _block(lines)
            lines = []
        if line.strip() or fence:
            lines.append(line)
    if lines:
        yield _block(lines)


def _block(lines: list[str]) -> _Block:
    if heading := _HEADING.match(lines[0]):
        return _Block(tuple(lines), len(heading[1]), is_heading=True)
    return _Block(tuple(lines), len(lines[0]) - len(lines[0].lstrip()))


def _without(block: _Block, unknown: Collection[str]) -> _Block:
    if not _waits(block.text, unknown) or _FENCE.match(block.lines[0]):
        return block
    if block.is_heading:
        return replace(block, is_gone=True)
    parts, needed = _parts(block)
    kept = [left for part in parts if (left := _sentences(part, unknown))]
    is_gone = not any(map(_core, kept[needed:])) or kept[:needed] != parts[:needed]
    return replace(block, lines=tuple("\n".join(kept).split("\n")), is_gone=is_gone)


def _parts(block: _Block) -> tuple[list[str], int]:
    """The entries of a list, rows of a table or elements of HTML, and how many of them are its head; or the whole."""
    lines = list(block.lines)
    if len(lines) > 1 and "|" in lines[0] and _RULE.fullmatch(lines[1]):
        return lines, 2
    if lines[0].lstrip().startswith("<") and len(lines) > 1:
        return lines, 1
    if len(lines) > 1 and any(map(_DEFINITION.match, lines[1:])):
        return _joined(lines, _DEFINITION), 1
    return _joined(lines, _ITEM), 0


def _joined(lines: list[str], begins: re.Pattern[str]) -> list[str]:
    """The lines, each with those that go on with it; an entry within an entry goes with it."""
    parts: list[str] = []
    depth = 0
    for line in lines:
        own = len(line) - len(line.lstrip())
        if not parts or (begins.match(line) and own <= depth):
            parts, depth = [*parts, line], own
        else:
            parts[-1] += f"\n{line}"
    return parts


def _core(part: str) -> str:
    """What a reader sees of an element of HTML, such as nothing of `</ol>`."""
    return re.sub(r"<[^>]*>", "", part).strip()


def _sentences(part: str, unknown: Collection[str]) -> str:
    """The part without the sentences that wait; empty where none is left. A row or an element is one sentence."""
    if not _waits(part, unknown):
        return part
    before = _BEFORE.match(part)
    start = before[0] if before else ""
    said = part[len(start) :]
    if said.startswith("<") or said.lstrip().startswith("|") or said.count("|") > 1:
        return ""
    ends = [found.end() for found in _SENTENCE.finditer(said)]
    each = [said[begin:end] for begin, end in zip([0, *ends], [*ends, len(said)], strict=True)]
    kept = "".join(sentence for sentence in each if not _waits(sentence, unknown)).strip()
    return f"{start}{kept}" if kept else ""


def _held_only_what_is_gone(blocks: list[_Block], number: int) -> bool:
    """Whether a heading, a box or a line that leads to a list has nothing left behind it, and had something."""
    block, rest = blocks[number], blocks[number + 1 :]
    if block.is_heading or (_BOX.match(block.lines[0]) and len(block.lines) == 1):
        end = _reach(block, rest)
    elif _LEAD.search(block.text):
        end = min(1, len(rest))
    else:
        return False
    return end > 0 and all(other.is_gone for other in rest[:end])


def _without_lead(block: _Block) -> _Block:
    """A line that leads to a list loses its last sentence, which is the one that leads; all else goes whole."""
    ends = [found.start() for found in _SENTENCE.finditer(block.text)]
    if block.is_heading or _BOX.match(block.lines[0]) or not ends:
        return replace(block, is_gone=True)
    return replace(block, lines=(block.text[: ends[-1]],))


def _reach(block: _Block, rest: list[_Block]) -> int:
    """How many of the blocks that follow stand under a heading or within a box."""
    for number, other in enumerate(rest):
        if other.depth <= block.depth and (other.is_heading or not block.is_heading):
            return number
    return len(rest)
