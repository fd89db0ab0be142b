"""What this site does for the duties, each found out from the offer: it is there, in part, or not yet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from local_offer.offer import Offer
from local_offer.records.service import Access
from local_offer.views.bands import is_nearby
from local_offer.views.duties.weighed import DutyState

# SEND Regulations 2014, reg. 56(3): at least once a year.
YEAR = timedelta(days=365)
_OPEN_TO_ALL = frozenset({"self-referral", "family-referral", "drop-in", "booking", "none-needed"})


@dataclass(frozen=True, kw_only=True, slots=True)
class FeatureFound:
    """`title` and `address` lead to the page; `missing` says what is not there, empty when it is met."""

    title: str
    address: str
    state: DutyState = "met"
    missing: str = ""


Finding = Callable[[Offer, date], FeatureFound]


def _there(title: str, address: str) -> Finding:
    """A page that every site has."""
    return lambda offer, today: FeatureFound(title=title, address=address)


def published_comments(offer: Offer, today: date) -> FeatureFound:
    """Comments with the council's answers, the newest not more than a year old."""
    title, address = "You said, we did", "you-said-we-did/"
    answered = [c for c in offer.comments if c.response and c.responded and c.responded <= today]
    if not offer.comments:
        return FeatureFound(title=title, address=address, state="not", missing="No comment has been published")
    if not answered:
        return FeatureFound(title=title, address=address, state="not", missing="No comment has been answered")
    newest = max(c.responded for c in answered if c.responded)
    if today - newest > YEAR:
        missing = "The newest answer is more than a year old"
        return FeatureFound(title=title, address=address, state="partly", missing=missing)
    waiting = sum(not c.response and today - c.date > YEAR for c in offer.comments)
    if waiting:
        missing = f"Comments without an answer for more than a year: {waiting}"
        return FeatureFound(title=title, address=address, state="partly", missing=missing)
    return FeatureFound(title=title, address=address)


def anonymous_comments(offer: Offer, today: date) -> FeatureFound:
    """Where comments are published, none holds a name or contact: a record has no field for one."""
    found = published_comments(offer, today)
    if not offer.comments:
        return found
    return FeatureFound(title="You said, we did: comments without names", address=found.address)


def comment_form(offer: Offer, today: date) -> FeatureFound:
    """A page that asks, and an address that takes the answer."""
    title, address = "Have your say", "have-your-say/"
    if offer.council.feedback_email or offer.council.feedback_url:
        return FeatureFound(title=title, address=address)
    missing = "The page asks, but no email address or form of the council is set to take what people say"
    return FeatureFound(title=title, address=address, state="partly", missing=missing)


def print_edition(offer: Offer, today: date) -> FeatureFound:
    missing = "There is no printed booklet of the offer yet"
    return FeatureFound(title="Print edition", address="", state="not", missing=missing)


def other_formats(offer: Offer, today: date) -> FeatureFound:
    """The guide, and whom to ask for each format."""
    asked = ("print_request", "easy_read_request", "bsl_request", "translation_request", "turnaround_days")
    guide = offer.guide_by_id.get("get-this-information-another-way")
    if guide is None:
        return FeatureFound(title="Another format", address="", state="not", missing="No page on other formats")
    slots = offer.contract.schemas["council"]["properties"]["facts"]["properties"]
    unsaid = [slots[name]["title"] for name in asked if name not in offer.facts]
    missing = f"The council has not said yet: {', '.join(title[:1].lower() + title[1:] for title in unsaid)}"
    return FeatureFound(
        title=guide.title,
        address=guide.address,
        state="partly" if unsaid else "met",
        missing=missing if unsaid else "",
    )


def out_of_area_view(offer: Offer, today: date) -> FeatureFound:
    area = offer.council.area
    title, address = f"Outside the {area}", "outside-the-area/"
    if any(is_nearby(service) and not service.is_closed for service in offer.services):
        return FeatureFound(title=title, address=address)
    return FeatureFound(title=title, address="", state="not", missing=f"Nothing outside the {area} is listed")


def decision_owner(offer: Offer, today: date) -> FeatureFound:
    """Every entry that one must ask for, or that asks for a diagnosis or plan, says who decides and what to do
    after a no."""
    gated = [s for s in offer.services if s.is_open and _has_gate(s.access)]
    told = sum(bool(s.access.decided_by and s.access.challenge) for s in gated)
    title, address = "Who decides, on each page", "find/"
    if gated and told == len(gated):
        return FeatureFound(title=title, address=address)
    missing = (
        f"{len(gated) - told} of {len(gated)} entries that one must ask for do not say who decides and what to do "
        "after a no"
        if gated
        else "No entry says who decides"
    )
    return FeatureFound(title=title, address=address, state="partly" if told else "not", missing=missing)


def _has_gate(access: Access) -> bool:
    is_closed_to_some = bool(access.routes) and _OPEN_TO_ALL.isdisjoint(access.routes)
    return is_closed_to_some or "yes" in (access.diagnosis_needed, access.plan_needed)


FEATURES: Mapping[str, Finding] = {
    "published-comments": published_comments,
    "anonymous-comments": anonymous_comments,
    "comment-form": comment_form,
    "print-edition": print_edition,
    "other-formats-page": other_formats,
    "search-and-filter": _there("Find help, by age, need, place and words", "find/"),
    "last-checked-dates": _there("When each page was last checked", "about/freshness/"),
    "coverage-report": _there("What the law asks for", "about/coverage/"),
    "statutory-name": _there("The name in the law, and what this is not", "about/coverage/#name"),
    "gaps-page": _there("What is missing", "about/gaps/"),
    "out-of-area-view": out_of_area_view,
    "change-log": _there("What is new", "whats-new/"),
    "glossary": _there("Words and what they mean", "glossary/"),
    "accessibility-statement": _there("Accessibility statement", "about/accessibility/"),
    "decision-owner-field": decision_owner,
}
"""Names as in `schema/duties.json`."""
