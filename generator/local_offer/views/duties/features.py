"""What comes with the software: pages of every site, and guides as shipped. It is shown, and meets no duty."""

from collections.abc import Iterator, Mapping

from local_offer.offer import Offer
from local_offer.schema.duties import Duty
from local_offer.schema.evidence import Feature, GuidePage
from local_offer.views.duties.found import MOST, Link, Piece

FEATURES: Mapping[str, tuple[str, str]] = {
    "published-comments": ("You said, we did", "you-said-we-did/"),
    "comment-form": ("Have your say", "have-your-say/"),
    "other-formats-page": ("Another format", "guides/get-this-information-another-way/"),
    "search-and-filter": ("Find help, by age, need, place and words", "find/"),
    "last-checked-dates": ("When each page was last checked", "about/freshness/"),
    "coverage-report": ("What the law asks for", "about/coverage/"),
    "gaps-page": ("What is missing", "about/gaps/"),
    "out-of-area-view": ("Outside the area", "outside-the-area/"),
    "change-log": ("What is new", "whats-new/"),
    "glossary": ("Words and what they mean", "glossary/"),
    "accessibility-statement": ("Accessibility statement", "about/accessibility/"),
    "decision-owner-field": ("Who decides, on each page", "find/"),
}
"""By name, as in `schema/duties.json`: the title and address of its page."""


def software(offer: Offer, duty: Duty) -> Iterator[Piece]:
    """The guides and pages that a duty names, and those that declare it."""
    named = [part.guide for part in duty.evidence if isinstance(part, GuidePage)]
    declaring = [guide.id for guide in offer.guides if duty.id in guide.meets and guide.id not in named]
    guides = [offer.guide_by_id[id] for id in (*named, *declaring) if id in offer.guide_by_id]
    if guides:
        links = tuple(Link(title=guide.question or guide.title, address=guide.address) for guide in guides[:MOST])
        yield Piece(maker="software", says="It is explained in", links=links)
    features = [FEATURES[part.feature] for part in duty.evidence if isinstance(part, Feature)]
    written = {guide.address for guide in offer.guides}
    pages = [(title, address) for title, address in features if not address.startswith("guides/") or address in written]
    if pages:
        yield Piece(
            maker="software",
            says="On every site",
            links=tuple(Link(title=title, address=address) for title, address in pages),
        )
