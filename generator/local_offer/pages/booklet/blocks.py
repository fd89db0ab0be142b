"""A guide's HTML as plain blocks: headings, paragraphs, lines of lists, and rows of tables in words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = {
    "p",
    "li",
    "dt",
    "dd",
    "summary",
    "blockquote",
    "caption",
    "figcaption",
    "div",
    "section",
    "tr",
    "pre",
    *_HEADINGS,
}
_SILENT = {"svg", "script", "style", "template", "button", "select", "nav", "noscript"}
_FAR = re.compile("https?://")


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """`level` of a heading, or 0; `mark` and `depth` of a line in a list."""

    text: str
    level: int = 0
    mark: str = ""
    depth: int = 0


def blocks(html: str) -> Sequence[Block]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return reader.blocks


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._text = ""
        self._level = 0
        self._mark = ""
        self._counts: list[int | None] = []
        """Of each open list, the number of its last line; `None` where its lines have none."""
        self._silent = 0
        self._heads: list[str] = []
        self._cells: list[str] | None = None
        self._is_head = False
        self._link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        if tag in _BLOCKS and not (self._cells is not None and tag != "tr"):
            self.end_block()
        if tag in ("ul", "ol"):
            self.end_block()
            self._counts.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._mark = self._next_mark()
        elif tag in _HEADINGS:
            self._level = _HEADINGS[tag]
        elif tag == "table":
            self._heads = []
        elif tag == "tr":
            self._cells, self._is_head = [], True
        elif tag in ("td", "th") and self._cells is not None:
            self._is_head = self._is_head and tag == "th"
            self._cells.append("")
        elif tag == "br":
            self.handle_data(" ")
        elif tag == "a":
            self._link = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "a":
            self._end_link()
        elif tag == "tr":
            self._end_row()
        elif tag in ("ul", "ol") and self._counts:
            self.end_block()
            self._counts.pop()
        elif tag in _BLOCKS and self._cells is None:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if self._cells:
            self._cells[-1] += data
        else:
            self._text += data

    def end_block(self) -> None:
        text = " ".join(self._text.split())
        if text:
            depth = max(0, len(self._counts) - 1) if self._mark else 0
            self.blocks.append(Block(text=text, level=self._level, mark=self._mark, depth=depth))
            self._mark = ""
        self._text, self._level = "", 0

    def _next_mark(self) -> str:
        if not self._counts or self._counts[-1] is None:
            return "-"
        self._counts[-1] += 1
        return f"{self._counts[-1]}."

    def _end_link(self) -> None:
        """The address of what is elsewhere stands behind its words; a number that is dialled is said by them."""
        if _FAR.match(self._link) and self._link not in self._text:
            self.handle_data(f" ({self._link})")
        self._link = ""

    def _end_row(self) -> None:
        """`Waiting: 12 weeks. Asked: in March` for a row below the heads of its columns."""
        cells = [" ".join(cell.split()) for cell in self._cells or ()]
        self._cells = None
        if self._is_head and cells:
            self._heads = cells
            return
        heads = self._heads if len(self._heads) == len(cells) else [""] * len(cells)
        said = [f"{head}: {cell}" if head else cell for head, cell in zip(heads, cells, strict=True) if cell]
        if said:
            self.blocks.append(Block(text=". ".join(part.rstrip(".") for part in said), mark="-"))
