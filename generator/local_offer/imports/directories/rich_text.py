"""Text of other systems, which may hold HTML, as limited Markdown or as plain sentences."""

import re
from html import unescape
from html.parser import HTMLParser

_SILENT = frozenset({"script", "style", "template", "iframe", "object", "svg", "math", "noscript", "head", "title"})
_BLOCK_TAGS = """
address article aside blockquote dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header main nav p pre section
table tbody tfoot thead tr ul ol
"""
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_HTML = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")
_SENTENCE_ENDS = re.compile(r"[.!?…][\"'”’)]*(?=\s|$)")
_MARKS = re.compile(r"[\\`*\[\]]")
_LIKE_A_TAG = re.compile(r"<(?=\s*/?\s*[a-zA-Z!?])")
# Bounded, since nested brackets of a hostile text would take time without end.
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,500}(?:\([^()]{0,100}\))?[^()]{0,500}\)")
_LEADS_ASTRAY = re.compile(r"\]\((?!\s*<?(https?://|mailto:|tel:))", re.IGNORECASE)


def markdown_of(text: str) -> str:
    """Limited Markdown: paragraphs, lists, bold, emphasis and links to the web. Scripts and other markup vanish."""
    if not _HTML.search(text):
        return _tidy(text)
    reader = _Reader(is_marked=True)
    reader.feed(text)
    reader.close()
    return _tidy("".join(reader.out))


def plain_of(text: str) -> str:
    """One line without any markup, whether it was HTML or Markdown."""
    if _HTML.search(text):
        reader = _Reader(is_marked=False)
        reader.feed(text)
        reader.close()
        text = "".join(reader.out)
    text = re.sub(r"(?m)^\s{0,3}(#{1,6}\s+|[-*+]\s+|>\s?)", "", text)
    text = _LINK.sub(r"\1", text)
    text = re.sub(r"(\*\*|__)(?=\S)(.+?)\1", r"\2", text)
    return _LIKE_A_TAG.sub("‹", " ".join(text.split()))


def cut(text: str, most: int) -> tuple[str, bool]:
    """At most so many characters, cut after a sentence, or after a word where one sentence is too long."""
    if len(text) <= most:
        return text, False
    ends = [found.end() for found in _SENTENCE_ENDS.finditer(text[: most + 1]) if found.end() <= most]
    # A first sentence of two words would say less than a cut in the midst of the second.
    if ends and ends[-1] >= min(40, most // 4):
        return text[: ends[-1]].rstrip(), True
    return f"{text[: most - 1].rpartition(' ')[0] or text[: most - 1]}…", True


def sentences(text: str) -> list[str]:
    """The sentences of one line, in order; joined by spaces they are the line."""
    found: list[str] = []
    start = 0
    for end in (match.end() for match in _SENTENCE_ENDS.finditer(text)):
        found.append(text[start:end].strip())
        start = end
    return [sentence for sentence in (*found, text[start:].strip()) if sentence]


class _Reader(HTMLParser):
    """Collects text and the few marks that Markdown knows."""

    def __init__(self, *, is_marked: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self._is_marked = is_marked
        self._silent = 0
        self._lists: list[int] = []
        self._link: str | None = None
        self._link_starts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self._add("\n")
        elif tag == "li":
            self._item()
        elif tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else -1)
            self._add("\n\n" if len(self._lists) == 1 else "\n")
        elif tag in _BLOCKS:
            self._add("\n\n")
            if self._is_marked and re.fullmatch("h[1-6]", tag):
                self._add("### ")
        elif tag in ("td", "th"):
            self._add(" ")
        elif tag in ("b", "strong") and self._is_marked:
            self._add("**")
        elif tag == "a" and self._is_marked and self._link is None:
            self._link = next((value or "" for name, value in attrs if name == "href"), "").strip()
            self._link_starts = len(self.out)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in ("ul", "ol"):
            self._lists = self._lists[:-1]
            self._add("\n\n" if not self._lists else "\n")
        elif tag in _BLOCKS:
            self._add("\n\n")
        elif tag in ("b", "strong") and self._is_marked:
            self._add("**")
        elif tag == "a" and self._link is not None:
            self._end_link()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            data = re.sub(r"\s+", " ", data.replace("\xa0", " "))
            self._add(_MARKS.sub(r"\\\g<0>", data) if self._is_marked else data)

    def close(self) -> None:
        super().close()
        if self._link is not None:
            self._end_link()

    def _add(self, text: str) -> None:
        if not self._silent:
            self.out.append(text)

    def _item(self) -> None:
        mark = "- "
        if self._lists and self._lists[-1] >= 0:
            self._lists[-1] += 1
            mark = f"{self._lists[-1]}. "
        self._add(f"\n{'  ' * (len(self._lists) - 1)}{mark if self._is_marked else ''}")

    def _end_link(self) -> None:
        words = " ".join("".join(self.out[self._link_starts :]).split())
        del self.out[self._link_starts :]
        target, self._link = self._link or "", None
        is_safe = re.fullmatch(r"(?i)(https?://[^\s<>()\[\]\\\"'`{}|^]+|mailto:[^\s<>()\[\]]+|tel:[0-9+ ()-]+)", target)
        self.out.append(f" [{words}]({target}) " if is_safe and words else f" {words} ")


def _tidy(text: str) -> str:
    text = text if _HTML.search(text) is None else unescape(text)
    text = _LIKE_A_TAG.sub("‹", text.replace("\xa0", " "))
    text = re.sub(r"\*\*\s*\*\*", "", text)
    lines = (re.sub(r"(?<=\S)[ \t]+", " ", line).rstrip() for line in text.split("\n"))
    text = "\n".join(line if re.match(r"\s*([-*]|\d+\.) ", line) else line.strip() for line in lines)
    text = re.sub(r"(?<=\S) ([.,;:!?])(?=\s|$)", r"\1", _LEADS_ASTRAY.sub("] (", text))
    return re.sub(r"\n{3,}", "\n\n", text).strip()
