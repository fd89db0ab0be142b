"""The consultation log: who was asked about this offer, against everyone whom the law names."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from local_offer.offer import Offer
from local_offer.pages.about.about import about_page
from local_offer.pages.page import Page
from local_offer.pages.said.comments import changed_by
from local_offer.records import LogEntry
from local_offer.views.consultation import (
    FAMILIES,
    about_this_offer,
    consultations,
    groups,
    next_review,
    of_kind,
    topics,
    voices,
)

ADDRESS = "about/consultation/"
TITLE = "Who was asked about this offer"
LEDE = "Whom the council must ask, when it last did, and what came of it."


KINDS = (
    "review", "comment-call", "nil-return", "usability-check",
    "redaction-check", "trial", "promotion", "provider-update",
)  # fmt: skip
"""What the log holds beside consultations, in the order in which it is shown."""


def page(offer: Offer, guides: frozenset[str], today: date) -> Page:
    asked = groups(offer, today)
    ours = about_this_offer(offer, today)
    elsewhere = [entry for entry in consultations(offer) if entry not in ours]
    values = {
        "council": offer.council,
        "today": today,
        "voices": voices(offer, today),
        "families": [group for group in asked if group.id in FAMILIES],
        "bodies": [group for group in asked if group.id not in FAMILIES],
        "never": [group for group in asked if not group.entries and not group.none],
        "topics": topics(offer, today),
        "phase": lambda entry: offer.title_of("log-phases", entry.phase) if entry.phase else "",
        "consultations": entries_shown(ours, offer, guides),
        "elsewhere": entries_shown(elsewhere, offer, guides),
        "others": [
            (offer.title_of("log-kinds", kind), entries_shown(of_kind(offer, kind), offer, guides)) for kind in KINDS
        ],
        "next_review": next_review(offer, today),
    }
    return about_page(ADDRESS, TITLE, LEDE, "consultation.html", values)


def entries_shown(entries: Sequence[LogEntry], offer: Offer, guides: frozenset[str]) -> list[Mapping[str, Any]]:
    """Each entry with the titles of what it names."""
    return [
        {
            "entry": entry,
            "groups": [offer.title_of("consultation-groups", group) for group in entry.groups],
            "topics": [offer.title_of("consultation-topics", topic) for topic in entry.topics],
            "voices": [offer.title_of("consultation-voices", voice) for voice in entry.voices],
            "officers": [offer.title_of("officer-kinds", kind) for kind in entry.officers],
            "to": [offer.title_of("log-audiences", one) for one in entry.to],
            "asks": [offer.title_of("comment-questions", one) for one in entry.asks],
            "about": offer.title_of("log-subjects", entry.about) if entry.about else "",
            "phase": offer.title_of("log-phases", entry.phase) if entry.phase else "",
            "changed": list(changed_by(entry.changed, offer, guides)),
        }
        for entry in entries
    ]
