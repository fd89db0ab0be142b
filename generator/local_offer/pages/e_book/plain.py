"""A booklet as plain text, for a screen reader or a Braille display: 70 letters wide, headings underlined."""

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator

from local_offer import words
from local_offer.pages.booklet.blocks import Block, blocks
from local_offer.pages.booklet.booklet import Booklet, BookletEntry, BookletLine, GuideChapter
from local_offer.words.telephones import unbroken

WIDTH = 70
_SIMPLE = str.maketrans({
    "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "−": "-", "…": "...", "•": "-", "·": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ",
})  # fmt: skip
"""Signs that a Braille display or an old program may not have, and those that say the same."""


def plain_text(booklet: Booklet) -> str:
    lines = "\n".join(_lines(booklet))
    return re.sub("\n{3,}", "\n\n", lines).strip() + "\n"


def _lines(booklet: Booklet) -> Iterator[str]:
    yield from _heading(booklet.title, "=")
    yield from _paragraph(booklet.lede)
    yield from _paragraph(f"{booklet.council} SEND Local Offer. As at {words.day_in_words(booklet.as_at)}.")
    yield from _paragraph(booklet.note)
    yield from _answers(booklet.front)
    yield from _paragraph(f"The newest version: {booklet.address}" if booklet.address else "")
    if booklet.crisis:
        yield from _heading("In danger or in crisis", "-")
        for help in booklet.crisis:
            yield from _item("-", f"{help.number}, {help.name}. {help.says}")
        yield ""
    yield from _contents(booklet)
    for number, section in enumerate(booklet.sections, 1):
        yield from _heading(f"{number}. {section.title}", "=")
        yield from _paragraph(section.note)
        for place, entry in enumerate(section.entries, 1):
            yield from _entry(f"{number}.{place}", entry)
    for number, chapter in enumerate(booklet.chapters, len(booklet.sections) + 1):
        yield from _chapter(number, chapter)
    if booklet.glossary:
        yield from _heading("Words and what they mean", "=")
        for meant in booklet.glossary:
            yield from _item("-", f"{meant.term}: {meant.definition}")
        yield ""
    yield from _paragraph(booklet.licence)


def _contents(booklet: Booklet) -> Iterator[str]:
    yield from _heading("What is in it", "-")
    parts = [*(f"{each.title} ({len(each.entries)})" for each in booklet.sections)]
    parts += [chapter.title for chapter in booklet.chapters]
    for number, title in enumerate(parts, 1):
        yield from _item(f"{number}.", title)
    yield ""


def _entry(number: str, entry: BookletEntry) -> Iterator[str]:
    yield from _heading(f"{number} {entry.name}", "-")
    yield from _paragraph(entry.summary)
    yield from _answers(entry.lines)
    yield from _paragraph(entry.unknown)
    yield from _paragraph(entry.checked)
    yield from _paragraph(entry.address)


def _chapter(number: int, chapter: GuideChapter) -> Iterator[str]:
    yield from _heading(f"{number}. {chapter.title}", "=")
    yield from _paragraph(chapter.lede)
    yield from _answers(chapter.answers)
    before, told = "", blocks(chapter.html)
    top = min((block.level for block in told if block.level), default=0)
    for block in told:
        if before and not block.mark:
            yield ""
        yield from _block(block, top)
        before = block.mark
    yield ""
    yield from _paragraph(chapter.checked)
    yield from _paragraph(chapter.address)


def _block(block: Block, top: int) -> Iterator[str]:
    if block.level:
        yield from _heading(block.text, "-" if block.level == top else "")
    elif block.mark:
        yield from _item(block.mark, block.text, block.depth)
    else:
        yield from _paragraph(block.text)


def _answers(lines: Iterable[BookletLine]) -> Iterator[str]:
    told = [
        line
        for each in lines
        for line in _item("", f"{each.asks}{'' if each.asks.endswith('?') else ':'} {each.says}", hang="  ")
    ]
    if told:
        yield from [*told, ""]


def _heading(text: str, under: str) -> Iterator[str]:
    lines = _wrapped(text)
    yield ""
    yield from lines
    if under:
        yield under * max(len(line) for line in lines)
    yield ""


def _paragraph(text: str) -> Iterator[str]:
    if text.strip():
        yield from [*_wrapped(text), ""]


def _item(mark: str, text: str, depth: int = 0, hang: str = "") -> Iterator[str]:
    first = "  " * depth + (f"{mark} " if mark else "")
    yield from _wrapped(text, first, hang or " " * len(first))


def _wrapped(text: str, first: str = "", later: str = "") -> list[str]:
    """An address is never broken, so a line that holds a long one is longer. Nor is a telephone number."""
    lines = textwrap.wrap(
        unbroken(simple(text)), WIDTH, initial_indent=first, subsequent_indent=later, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip
    return [line.replace("\u00a0", " ") for line in lines] or [first.rstrip()]


def simple(text: str) -> str:
    """In one line, without signs that nobody sees or that move what stands around them."""
    folded = unicodedata.normalize("NFC", text).translate(_SIMPLE)
    return " ".join("".join(" " if sign.isspace() else sign for sign in folded if _is_seen(sign)).split())


def _is_seen(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn")
