"""Boxes, folds, tabs, footnotes, abbreviations and icons that are not written as they must be."""

import re
from collections.abc import Iterator, Sequence

from local_offer.checks.guide_markdown.prose import Line
from local_offer.diagnostics import Fault, fault
from local_offer.theme.material_icons import SETS, are_here, icon, nearest_icon
from local_offer.views.guide_boxes import KINDS
from local_offer.words import nearest

_BOX = re.compile(r'(?P<sign>!!!|\?\?\?\+?) ?(?P<kinds>[\w-]+(?: +[\w-]+)*)?(?: *(?P<title>"[^"]*"))? *')
_TAB = re.compile(r'={3}[+!]{0,2} +"[^"]+" *')
_ICON = re.compile(rf":((?:{'|'.join(SETS)})-[a-z0-9-]+):")
_USED, _DEFINED = re.compile(r"\[\^([^\]\s]{1,200})\](?!:)"), re.compile(r" {0,3}\[\^([^\]\s]{1,200})\]:")
_SHORT = re.compile(r" {0,3}\*\[[^\]]+\](?! ?:)")
_HOLDS = re.compile(r"\s*(?:[-*+]|\d+[.)]|:|!!!|\?\?\?\+?|===[+!]*|\[\^[^\]]+\]:)(?:\s|$)")
INDENT = 4


def miswritten(prose: Sequence[Line], path: str) -> Iterator[Fault]:
    """In no order."""
    for index, line in enumerate(prose):
        text = line.text.strip()
        if text.startswith(("!!!", "???")) or (text.startswith("===") and text.strip("=")):
            yield from _box(line, text, path) if text[0] != "=" else _tab(line, text, path)
            yield from _misplaced(prose, index, path)
        yield from _icons(line, path)
        if _SHORT.match(line.text):
            yield fault("undrawn-markdown/short-form", path, line=line.number, written=text)
    yield from _footnotes(prose, path)


def _box(line: Line, text: str, path: str) -> Iterator[Fault]:
    written, sign = _BOX.fullmatch(text), text[:3]
    is_fold = sign == "???"
    if not written or not (written["kinds"] or (is_fold and written["title"])):
        yield fault("undrawn-markdown/box", path, line=line.number, written=text, sign=sign)
        return
    kind, *more = (written["kinds"] or "note").split()
    words = " ".join(more)
    if kind not in KINDS:
        near, kinds = nearest(kind, KINDS), ", ".join(KINDS)
        yield fault("undrawn-markdown/kind", path, line=line.number, near=near, kind=kind, kinds=kinds)
    elif set(more) - {"inline", "end"}:
        yield fault("undrawn-markdown/title", path, line=line.number, words=words, sign=sign, kind=kind)
    elif more:
        yield fault("undrawn-markdown/beside", path, line=line.number, words=words)
    if is_fold and written["title"] == '""':
        yield fault("undrawn-markdown/untitled", path, line=line.number)


def _tab(line: Line, text: str, path: str) -> Iterator[Fault]:
    if not _TAB.fullmatch(text):
        yield fault("undrawn-markdown/tab", path, line=line.number, written=text)


def _misplaced(prose: Sequence[Line], index: int, path: str) -> Iterator[Fault]:
    """It stands where Markdown sees none, or nothing stands within, or what should is not indented."""
    line = prose[index]
    text = line.text.strip()
    if line.indent % INDENT or not _is_at_home(prose, index):
        yield fault("undrawn-markdown/indented", path, line=line.number, written=text, indent=line.indent, step=INDENT)
        return
    below = next((other for other in prose[index + 1 :] if other.text.strip()), None)
    if below is None or below.indent < line.indent + INDENT:
        yield fault("undrawn-markdown/empty", path, line=line.number, written=text, step=INDENT)


def _is_at_home(prose: Sequence[Line], index: int) -> bool:
    """Whether what is indented stands in a list, box, tab, definition or footnote; else Markdown takes it for code."""
    indent = prose[index].indent
    for at in range(index - 1, -1, -1) if indent else ():
        text = prose[at].text
        if text.strip() and prose[at].indent < indent:
            if _HOLDS.match(text):
                return True
            if at == 0 or not prose[at - 1].text.strip():  # else it goes on from the line above
                return False
    return not indent


def _icons(line: Line, path: str) -> Iterator[Fault]:
    for found in _ICON.finditer(line.text):
        if are_here() and icon(found[1]) is None:
            near = nearest_icon(found[1])
            near = f":{near}:" if near else ""
            yield fault("undrawn-markdown/icon", path, line=line.number, near=near, name=found[0])


def _footnotes(prose: Sequence[Line], path: str) -> Iterator[Fault]:
    used = [(line.number, found[1]) for line in prose for found in _USED.finditer(line.text)]
    defined = [(line.number, found[1]) for line in prose if (found := _DEFINED.match(line.text))]
    names, written = {name for _, name in used}, {name for _, name in defined}
    for number, name in used:
        if name not in written:
            yield fault("undrawn-markdown/no-text", path, line=number, name=name)
    for number, name in defined:
        if name not in names:
            yield fault("undrawn-markdown/no-use", path, line=number, name=name)
