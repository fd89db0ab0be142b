"""Limited Markdown, as providers may write it: paragraphs, lists, bold, emphasis, headings and safe links."""

import re
from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

# Whatever else a link could begin with, such as javascript: or data:, can run in a reader's browser.
_SAFE = re.compile(r"(https?://|mailto:|tel:)[^\s]+", re.IGNORECASE)
# A line in which no sign means anything in Markdown or in HTML, as most lines of providers are.
_WORDS = r"[A-Za-z](?:[^\W_]++|[ ,.;:?%£/’'“”()–-]++)*+(?<! )"
_PLAIN = re.compile(rf"({_WORDS}(?:\n{_WORDS})*+)(?:\n\n+|\Z)")
# Such lines as a list, each as it is or bold as a whole, when what follows can be no more of it.
_ITEM = re.compile(rf"- (\*\*)?({_WORDS})(?:\*\*)?")
_ITEMS = re.compile(rf"((?:- (?:{_WORDS}|\*\*{_WORDS}\*\*)(?:\n|\Z))++)(?:\n+(?=[A-Za-z])|\n*\Z)")


@cache
def _renderer() -> MarkdownIt:
    renderer = MarkdownIt("zero", {"html": False, "linkify": False})
    renderer.enable(["emphasis", "link", "list", "newline", "escape", "heading", "entity"])
    renderer.validateLink = lambda url: _SAFE.fullmatch(url) is not None  # type: ignore[method-assign]
    return renderer


def html_of(text: str) -> Markup:
    """Safe HTML: raw HTML in `text` is shown as it stands, and links that lead elsewhere than the web, mail or a
    telephone are shown as text; of a link that leads nowhere its words stay. A heading in it becomes an h3, below the
    page's own headings."""
    html, begin = "", 0
    while True:  # the parser would take forty times as long
        if plain := _PLAIN.match(text, begin):
            html, begin = f"{html}<p>{plain[1]}</p>\n", plain.end()
        elif items := _ITEMS.match(text, begin):
            html, begin = f"{html}{_plain_list(items[1])}", items.end()
        else:
            return Markup(html + _parsed(text[begin:]))  # noqa: S704 - no sign of HTML is among those of a plain line


def _plain_list(items: str) -> str:
    said = (f"<strong>{words}</strong>" if bold else words for bold, words in _ITEM.findall(items))
    return "<ul>\n{}</ul>\n".format("".join([f"<li>{each}</li>\n" for each in said]))


def _parsed(text: str) -> str:
    """As HTML, in which raw HTML is off and links are checked."""
    if not text:
        return ""
    tokens = _renderer().parse(text)
    for token in tokens:
        token.children = token.children and _leading_somewhere(token.children)
    html: str = _renderer().renderer.render(_lowered(tokens), _renderer().options, {})
    return html


def _lowered(tokens: Sequence[Token]) -> Sequence[Token]:
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = "h3"
    return tokens


def _leading_somewhere(tokens: Sequence[Token]) -> list[Token]:
    """Without the links of `[words]()`, which the parser lets through unchecked. Links never stand in one another."""
    kept: list[Token] = []
    is_empty = False
    for token in tokens:
        if token.type == "link_open":
            is_empty = not token.attrs["href"]
        if not (is_empty and token.type in ("link_open", "link_close")):
            kept.append(token)
    return kept


def plain(text: str, most: int = 160) -> str:
    """The text on one line, cut after a word, for descriptions in search engines."""
    line = re.sub(r"[*_#>\[\]`]|\(https?://[^)]*\)", "", " ".join(text.split()))
    return line if len(line) <= most else f"{line[: most - 1].rpartition(' ')[0]}…"
