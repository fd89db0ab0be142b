"""Which field stands in which part of the form: what families ask first, then the deep and the rare."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A step of the form. `fields` are properties of the schema, each in one part only."""

    id: str
    title: str
    lede: str
    fields: tuple[str, ...]
    is_first: bool = False
    """Whether it is one of the few that everyone is asked."""


SERVICE = (
    Part(
        id="what",
        title="What it is",
        lede="Write as you would speak to a parent who is tired and has never heard of you.",
        fields=("name", "summary", "topics", "organisation"),
        is_first=True,
    ),
    Part(
        id="who",
        title="Who it is for",
        lede="Families look for their child’s age and need before all else.",
        fields=("ages", "needs", "eligibility"),
        is_first=True,
    ),
    Part(
        id="how",
        title="How to get it, and what it costs",
        lede="What families miss most: the very first step, who says yes or no, and the price.",
        fields=("access", "cost"),
        is_first=True,
    ),
    Part(
        id="where",
        title="Where and when",
        lede="A full postcode, the days and times, and what makes the building usable.",
        fields=("coverage", "delivery", "locations", "hours"),
        is_first=True,
    ),
    Part(
        id="contact",
        title="How to reach it",
        lede="Numbers and addresses of teams. Leave out names of people and anyone’s own mobile number.",
        fields=("contact",),
        is_first=True,
    ),
    Part(
        id="facts",
        title="Who checked it, and where the facts come from",
        lede="We have filled in that you, the provider, checked these facts today. Change it if that is not so.",
        fields=("checked", "sources"),
        is_first=True,
    ),
    Part(
        id="words",
        title="More about what it is",
        lede="A longer text, other names, and what it achieves.",
        fields=("description", "also_known_as", "keywords", "opened", "outcomes", "commissioned_by"),
    ),
    Part(
        id="people",
        title="Languages, communication and adult life",
        lede="How you make yourselves understood, and what you prepare young people for.",
        fields=("languages", "communication", "preparing_for_adulthood", "support_layer"),
    ),
    Part(
        id="waiting",
        title="Waiting times and personal budgets",
        lede="A waiting time needs a date. It leaves the page a year after that date.",
        fields=("waiting", "personal_budget"),
    ),
    Part(
        id="dates",
        title="Events on a date",
        lede="Single events, such as a trip. Times that come every week belong under “Where and when”.",
        fields=("sessions",),
    ),
    Part(
        id="school",
        title="For schools, colleges and nurseries",
        lede="Leave this out unless you are one. The law says which questions a school must answer.",
        fields=("setting",),
    ),
    Part(
        id="registers",
        title="Register numbers and the law",
        lede="For cross-checks. Leave out what you do not have.",
        fields=("registers", "duties"),
    ),
    Part(
        id="changes",
        title="Closed, moved or not shown yet",
        lede="Leave this out for a service that is open and is shown now.",
        fields=("status", "publish", "review_by", "former_ids"),
    ),
)
ORGANISATION = (
    Part(
        id="body",
        title="The organisation that runs it",
        lede="It gets a page of its own. Your entry and this one are sent together.",
        fields=("name", "kind", "summary", "contact", "sources"),
        is_first=True,
    ),
    Part(
        id="body-more",
        title="More about the organisation",
        lede="Leave out what you do not have.",
        fields=("also_known_as", "description", "registers", "checked", "review_by", "publish", "former_ids"),
    ),
)
FOLDED: Mapping[str, frozenset[str]] = {
    "coverage": frozenset({"areas", "places", "why_listed", "used_by"}),
    "contact": frozenset({"text_relay", "address"}),
    "locations": frozenset({"area", "place", "position", "transport", "hours"}),
    "hours": frozenset({"from", "to"}),
    "locations.hours": frozenset({"from", "to"}),
    "sources": frozenset({"read", "licence", "facts"}),
    "setting": frozenset({"answers"}),
}
"""By the path of a group or list: the rarer of its fields, which wait behind "More"."""
IN_ORDER = frozenset({"topics"})
"""Choices whose first one is the main one."""
