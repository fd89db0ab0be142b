"""The beginning of a text, as much of it as a card holds."""

import re

_END = re.compile(r"(?<=[.?!]) +")
MOST = 160
"""Characters, as many as a card shows without growing tall."""


def opening(text: str, most: int = MOST) -> str:
    """Its first sentences, as many as fit; of a long one the first words."""
    kept = ""
    for sentence in _END.split(text.strip()):
        longer = f"{kept} {sentence}".strip()
        if len(longer) > most:
            break
        kept = longer
    return kept or f"{text.strip()[:most].rpartition(' ')[0]}…" if text.strip() else ""
