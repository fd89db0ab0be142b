"""The words by which a team's mailbox is told from a person's, from `mailboxes.json`, which the form reads too."""

from collections.abc import Mapping
from functools import cache

from local_offer.schema import files


@cache
def mailbox_words(part: str) -> frozenset[str]:
    """The words of one part, such as `places`, in small letters."""
    return frozenset(mailboxes()[part].split())


def mailboxes() -> Mapping[str, str]:
    """By part: its words, with blanks between."""
    parts = files.read("mailboxes.json")
    return {part: " ".join(parts[part]["words"]) for part in parts if part not in ("title", "description")}
