"""The consultation log: who was asked about this offer, against everyone whom the law names."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.pages.said.comments import changed_by
from local_offer.records import LogEntry
from local_offer.views.consultation import consultations, groups, next_review, of_kind, topics

ADDRESS = "about/consultation/"
TITLE = "Who was asked about this offer"
LEDE = "Whom the council must ask, when it last did, and what came of it."


def page(offer: Offer, guides: frozenset[str], today: date) -> Page:
    asked, matters = groups(offer, today), topics(offer, today)
    values = {
        "council": offer.council,
        "groups": asked,
        "never": [group for group in asked if not group.entries],
        "topics": matters,
        "consultations": entries_shown(consultations(offer), offer, guides),
        "others": [
            (offer.title_of("log-kinds", kind), entries_shown(of_kind(offer, kind), offer, guides))
            for kind in ("review", "promotion", "provider-update")
        ],
        "next_review": next_review(offer, today),
        "title": TITLE,
        "lede": LEDE,
    }
    return Page(
        address=ADDRESS,
        title=TITLE,
        description=LEDE,
        crumbs=(Crumb(title="Home"), Crumb(title="About this offer", address="about/"), Crumb(title=TITLE)),
        section="about",
        body=body("consultation.html", ADDRESS, values),
    )


def entries_shown(entries: Sequence[LogEntry], offer: Offer, guides: frozenset[str]) -> list[Mapping[str, Any]]:
    """Each entry with the titles of what it names."""
    return [
        {
            "entry": entry,
            "groups": [offer.title_of("consultation-groups", group) for group in entry.groups],
            "topics": [offer.title_of("consultation-topics", topic) for topic in entry.topics],
            "changed": list(changed_by(entry.changed, offer, guides)),
        }
        for entry in entries
    ]
