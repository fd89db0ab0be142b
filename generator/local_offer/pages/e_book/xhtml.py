"""HTML of ours as XML, of the few elements that any reader of e-books knows; nothing else passes."""

import re
from html.parser import HTMLParser

from markupsafe import Markup, escape

_KEPT = {
    "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td",
    "b", "strong", "em", "i", "a", "blockquote", "small", "abbr", "code", "pre", "section", "div",
}  # fmt: skip
_RENAMED = {
    "details": "div",
    "summary": "p",
    "figure": "div",
    "figcaption": "p",
    "aside": "div",
    "h5": "h4",
    "h6": "h4",
}
_SILENT = {"svg", "script", "style", "template", "button", "select", "nav", "noscript"}
_HEADING = re.compile("<h([1-6])")
_ADDRESS = re.compile("(https?://|mailto:|tel:)", re.IGNORECASE)
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]|[\u007f-\u009f]")
"""What XML 1.0 does not allow, or asks to leave out."""
_FLOW = {"p", "ul", "ol", "dl", "table", "blockquote", "pre", "div", "section", "h2", "h3", "h4"}
_SPANS = {"colspan", "rowspan", "scope"}


def clean(text: str) -> Markup:
    """A text as it may stand in XML."""
    return escape(_UNFIT.sub("", text))


def xhtml(html: str) -> Markup:
    """Its highest headings become those of the second level, whichever they were."""
    writer = _Writer(min((int(level) for level in _HEADING.findall(html)), default=2) - 2)
    writer.feed(html)
    writer.close()
    return Markup(writer.finished())  # noqa: S704 - written anew from kept elements and escaped texts


class _Writer(HTMLParser):
    def __init__(self, lowered: int) -> None:
        super().__init__()
        self._lowered = lowered
        self._written: list[str] = []
        self._open: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        if self._silent:
            return
        if tag == "br":
            self._written.append("<br/>")
        name = self._name(tag)
        if name not in _KEPT:
            return
        if name in _FLOW and "p" in self._open:  # as a browser reads it: what is a block ends a paragraph
            self.handle_endtag("p")
        kept = {key: value or "" for key, value in attrs if key in _SPANS and name in ("td", "th")}
        href = (dict(attrs).get("href") or "").strip()
        if name == "a":
            if not _ADDRESS.match(href):
                return
            kept = {"href": href}
        said = "".join(f' {key}="{clean(value)}"' for key, value in kept.items())
        self._written.append(f"<{name}{said}>")
        self._open.append(name)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
            return
        name = self._name(tag)
        if self._silent or name not in self._open:
            return
        while (last := self._open.pop()) != name:
            self._written.append(f"</{last}>")
        self._written.append(f"</{name}>")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._written.append(clean(data))

    def _name(self, tag: str) -> str:
        if _HEADING.fullmatch(f"<{tag}"):
            return f"h{min(4, max(2, int(tag[1]) - self._lowered))}"
        return _RENAMED.get(tag, tag)

    def finished(self) -> str:
        return "".join(self._written) + "".join(f"</{name}>" for name in reversed(self._open))
