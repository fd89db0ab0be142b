"""What of the council's log can be shown: who was asked, when, how, about what, and what came of it."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from textwrap import shorten

from local_offer.offer import Offer
from local_offer.records import LogEntry
from local_offer.schema.duties import Duty
from local_offer.schema.evidence import Log
from local_offer.views.consultation import of_kind
from local_offer.views.duties.found import Link
from local_offer.views.fact_forms import wrong_form
from local_offer.views.own_words import is_a_role, is_a_sentence, moulded, repeated, same, says_nothing, says_otherwise
from local_offer.views.placeholders import placeholder_in

ADDRESS = "about/consultation/"
_SHORT = 60
AGAIN = timedelta(days=730)
"""A review or the like that comes later is not planned."""
_LOGO = re.compile(r"\blogos?\b|\bname (?:of|for) (?:the|this|our) (?:local )?(?:offer|site|website)\b", re.IGNORECASE)


def asked_of(duty: Duty) -> Log:
    """What a row asks the log for."""
    return next(part for part in duty.evidence if isinstance(part, Log))


def entries(offer: Offer, kind: str, today: date) -> tuple[LogEntry, ...]:
    """Those of a kind that are not dated ahead, the newest first."""
    return tuple(entry for entry in of_kind(offer, kind) if entry.date <= today)


def is_about_the_logo(entry: LogEntry) -> bool:
    return any(_LOGO.search(text) for text in (entry.what, entry.how or ""))


def copied(offer: Offer) -> frozenset[str]:
    """What stands as heard or as outcome of more entries than it can be, but for a word or two."""
    told = [text for entry in offer.log for text in (entry.heard, entry.outcome) if text]
    return repeated(told) | moulded(told)


def lacking(entry: LogEntry, needs: tuple[str, ...], empty: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Which of `needs` it does not say, in words. `empty` are sentences that count for nothing."""
    return tuple(words for need in needs for words in _lacking(entry, need, empty))


def _lacking(entry: LogEntry, need: str, empty: frozenset[str]) -> Iterator[str]:
    if need in _PROSE:
        field, words = _PROSE[need]
        text = getattr(entry, field)
        if not is_a_sentence(text) or same(text) in empty:
            yield words
    elif need in _NEEDS:
        is_there, words = _NEEDS[need]
        if not is_there(entry):
            yield words


def link_to(entry: LogEntry) -> Link:
    title = entry.how or shorten(" ".join(entry.what.split()), _SHORT, placeholder="…")
    return Link(title=title, address=f"{ADDRESS}#log-{entry.id}")


def _is_said(text: str | None) -> bool:
    return bool(text) and len(text or "") > 3 and not placeholder_in(text or "")


def _can_be_seen(entry: LogEntry) -> bool:
    """By a page of its own, or a source that someone can look up. A home page shows nothing."""
    if entry.link and not wrong_form("web", entry.link):
        return True
    return any((s.url and not wrong_form("web", s.url)) or (s.date and len(s.name) > 5) for s in entry.sources)


_PROSE: Mapping[str, tuple[str, str]] = {
    "heard": ("heard", "what was heard"),
    "outcome": ("outcome", "what came of it"),
    "what-was-looked-at": ("looked_at", "what was looked at"),
    "what-changed": ("outcome", "what changed"),
    "what-was-found": ("heard", "what was found"),
}
_NEEDS: Mapping[str, tuple[Callable[[LogEntry], bool], str]] = {
    "phase": (lambda entry: entry.phase == "reviewing", "that the offer was reviewed then, and not first made"),
    "how": (lambda entry: _is_said(entry.how), "how people were asked"),
    "about-the-offer": (
        lambda entry: entry.about == "this-offer" and not says_otherwise(entry.what, entry.how or ""),
        "that it was about this offer",
    ),
    "link-or-source": (_can_be_seen, "a link or source that shows it"),
    "role": (lambda entry: is_a_role(entry.by), "the role that answers for it"),
    "next": (
        lambda entry: bool(entry.next and timedelta() < entry.next - entry.date <= AGAIN),
        "when it is done again, within two years",
    ),
    "to-whom": (lambda entry: bool(entry.to), "to whom it went"),
    "who-tried": (
        lambda entry: "disabled-people" in entry.voices and bool(entry.people),
        "who tried it, disabled people among them, and how many",
    ),
    "asked-for": (lambda entry: _is_said(entry.asked_for), "what was asked for"),
    "came-after-days": (lambda entry: entry.came_after_days is not None, "after how many days it came"),
    "what": (lambda entry: not says_nothing(entry.what), "what was done"),
}
