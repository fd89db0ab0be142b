"""A guide's two parts: the values at its top, and its text."""

import re

# As MkDocs reads it: three dashes on the first line, and three dashes or dots at the end.
_MARKUP = re.compile(
    r"<[^<>]*>"  # HTML
    r"|^[ \t]*(?:!!!|\?\?\?\+?|===[!+]?)[ \t]*[\w -]*"  # the head of a box, of a part that folds or of a tab
    r"|\{[:#.][^{}\n]*\}",  # classes and anchors
    re.MULTILINE,
)
_WORD = re.compile(r"[^\W_]+")
_TOP = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


def is_guide(path: str) -> bool:
    return path.endswith(".md")


def values_part(text: str) -> str:
    """The YAML at the top of a page, on the lines where it stands in the file; empty when there is none."""
    top = _TOP.match(text)
    return f"\n{top[1]}" if top else ""


def text_part(text: str) -> tuple[str, int]:
    """The Markdown below the top, and the line on which it begins, counted from 1."""
    top = _TOP.match(text)
    end = top.end() if top else 0
    return text[end:], text.count("\n", 0, end) + 1


def words_of(text: str) -> tuple[str, ...]:
    """What a guide's Markdown says and where it links to, without how it is marked up."""
    return tuple(_WORD.findall(_MARKUP.sub(" ", text)))
