"""A document of a text with several records, less the lines that say which record it is."""

from local_offer.notation import HEAD, comments
from local_offer.writing.source import source


def without_head(text: str) -> str:
    """The record's own text, with every comment. Raises `ValueError` where the text is not sound YAML."""
    root = source(text)
    if root is None or root.kind != "map" or root.is_flow:
        return text
    notes = list(comments(text))
    pieces, at = [], 0
    for child in root.children:
        if child.key not in HEAD:
            continue
        start = text.rfind("\n", 0, child.start) + 1
        end = text.find("\n", child.node.end)
        end = len(text) if end < 0 else end + 1
        pieces.append(text[at:start])
        pieces += [f"{text[one:other]}\n" for one, other in notes if start <= one < end]
        at = end
    return "".join([*pieces, text[at:]]).lstrip("\n")
