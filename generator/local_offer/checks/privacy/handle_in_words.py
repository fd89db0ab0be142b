"""What people said is published without the name by which anyone is known on the web."""

import re
from collections.abc import Iterator
from datetime import date

from local_offer.checks.privacy.free_texts import free_texts
from local_offer.diagnostics import Fault
from local_offer.offer import Offer

_HOSTS = "facebook|fb|instagram|twitter|x|tiktok|snapchat|threads|linkedin|youtube|reddit|pinterest|twitch|discord|t|wa"
_CALLED = "facebook|insta(?:gram)?|twitter|tik ?tok|snap ?chat|snap|discord|reddit|linkedin|xbox|roblox|whats ?app"
_HANDLES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![\w.@])@[a-z_][\w.]{2,}",
        rf"\b(?:{_HOSTS})\.(?:com|me|app|net)/[\w@.-]{{2,}}",
        r"\bbsky\.app/profile/\S+|\b[\w-]+\.bsky\.social\b",
        r"(?<!\w)(?:u|r/u|user)/[\w-]{3,}",
        r"\b[\w.]{2,32}#\d{4}\b",
        rf"\b(?:{_CALLED})\s*(?:name|handle|user(?:name)?|account|id)?\s*(?:is|:|=)\s*[\w.@-]{{3,}}",
        rf"\b(?:i am|i'm|find me|message me|add me|follow me)\b[^.!?]{{0,20}}\bon\s+(?:{_CALLED})\b",
        rf"\bon\s+(?:{_CALLED})\s+(?:as|at|under)\s+(?!well\b|the\b)\S{{3,}}",
        r"\buser ?name\s*(?:is|:|=)\s*\S{3,}",
    )
)


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for text in free_texts(offer):
        if has_handle(text.words):
            yield text.fault("handle-in-words")


def has_handle(text: str) -> bool:
    return any(handle.search(text) for handle in _HANDLES)
