"""What a page of the council's own would show to families as it is written, said while the site is built.

These are warnings: the build goes on, since a page may have shown its signs for years. So they are not told by MkDocs'
own log, by which a strict build counts.
"""

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from mkdocs.structure.files import File

from local_offer.checks import guide_markdown
from local_offer.diagnostics import Diagnostic, fault
from local_offer.offer import Offer
from local_offer.reading.guides import text_part
from local_offer.theme.material_icons import SETS

log = logging.getLogger("local_offer")

Convert = Callable[[str], str]
"""Makes HTML of Markdown."""

_BEGINS = r"^\s*(?:!!!|\?\?\?\+?|={3}[+!]{0,2}(?= ?[\"“\w]))(?: ?[\w-]+| [\"“])?"
_WITHIN = rf":(?:{'|'.join(SETS)})-[a-z0-9-]+:|\[\^[^\]\s]+\](?!:)"
_SIGN = re.compile(f"{_BEGINS}|{_WITHIN}", re.MULTILINE)
_NUMBERED = re.compile(rf"(?:{_BEGINS}\s*|(?P<sign>{_WITHIN}))line(?P<line>\d+)x", re.MULTILINE)
_CODE = re.compile(r"<(pre|code|script|style|svg)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def tell(diagnostics: Iterable[Diagnostic]) -> tuple[set[tuple[str, int]], list[Diagnostic]]:
    """Says what the check has found in the guides, and returns where, and what else it found."""
    told, others = set(), []
    for diagnostic in diagnostics:
        if diagnostic.rule == guide_markdown.RULE:
            log.warning(diagnostic.as_text())
            told.add((diagnostic.path, diagnostic.line))
        else:
            others.append(diagnostic)
    return told, others


def tell_of(file: File, html: str, offer: Offer, told: set[tuple[str, int]], convert: Convert) -> None:
    """Says what is wrong with a page, except in the lines of which it is told already.

    The check reads guides as they are written; other pages are read here. Then the page is looked at as it has come
    out: whatever the reason is, a sign that is shown is a sign that a family would see.
    """
    path = f"docs/{file.src_uri}"
    text, first_line = text_part(file.content_string)
    if path not in {guide.path for guide in offer.guide_pages}:
        faults = guide_markdown.of_page(text, first_line, path, offer.council.markdown)
        for wrong in sorted(faults, key=lambda wrong: wrong.line):
            log.warning(wrong.at(wrong.line, 1).as_text())
            told.add((path, wrong.line))
    for index, sign in sorted(set(_raw(text, convert))) if _SIGN.search(_shown(html)) else ():
        line = first_line + index
        if (path, line) not in told:
            log.warning(fault("undrawn-markdown/as-written", path, line=line, written=sign).at(line, 1).as_text())


def _raw(text: str, convert: Convert) -> Iterator[tuple[int, str]]:
    """The signs that come out as they are written, each with its line, counted from 0.

    Nothing in HTML says from which line it came, so the page is made once more, with its number beside each sign.
    """
    lines = text.split("\n")
    for found in _NUMBERED.finditer(_shown(convert("\n".join(map(_numbered, lines, range(len(lines))))))):
        index = int(found["line"])
        yield index, found["sign"] or lines[index].strip()


def _numbered(line: str, index: int) -> str:
    """A box takes the number as one kind more, a tab into its title, and what stands in a line has it behind."""

    def put(found: re.Match[str]) -> str:
        is_box = found[0].lstrip()[0] in "!?"
        return f"{found[0]}{' ' if is_box else ''}line{index}x{'' if found[0][0] in ':[' else ' '}"

    return _SIGN.sub(put, line)


def _shown(html: str) -> str:
    """What is shown as text and not as code."""
    return unescape(_TAG.sub("", _CODE.sub("", html)))
