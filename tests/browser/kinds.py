"""One page of each kind, of the town, and how one knows that it is all there."""

from playwright.sync_api import Page
from tests.browser.conftest import Visit

KINDS = {
    "home": "",
    "topics": "topics/",
    "topic": "topics/short-breaks/",
    "school": "services/springbank-school/",
    "health-service": "services/autism-and-adhd-team/",
    "organisation": "organisations/exampleshire-council/",
    "organisations": "organisations/",
    "need": "needs/autism/",
    "age": "ages/16-18/",
    "growing-up": "ages/growing-up/",
    "place": "places/crewe/",
    "outside": "outside-the-area/",
    "a-z": "a-z/",
    "finder": "find/",
    "found": "find/#q=autism&place=Crewe&age=7",
    "map": "find/#q=autism&place=Crewe&view=map",
    "nothing-found": "find/#q=zzzz",
    "shortlist": "shortlist/",
    "sent-list": "shortlist/#s=the-drop-in,learning-together",
    "letter": "a-z/s/",
    "whats-on": "whats-on/",
    "glossary": "glossary/",
    "guides": "guides/",
    "guide": "guides/ask-for-an-ehc-needs-assessment/",
    "guide-with-table": "guides/complaints/",
    "young": "young-people/",
    "young-persons-guide": "guides/preparing-for-adulthood/",
    "time-limits": "time-limits/",
    "have-your-say": "have-your-say/",
    "whats-new": "whats-new/",
    "whats-new-topic": "whats-new/topics/clubs/",
    "said": "you-said-we-did/",
    "said-in-a-year": "you-said-we-did/2026/",
    "consultation": "about/consultation/",
    "annual-reports": "about/annual-report/",
    "annual-report": "about/annual-report/2026/",
    "about": "about/",
    "gaps": "about/gaps/",
    "gaps-of-a-topic": "about/gaps/short-breaks/",
    "coverage": "about/coverage/",
    "figures": "about/figures/",
    "school-places": "about/school-places/",
    "freshness": "about/freshness/",
    "accessibility": "about/accessibility/",
    "privacy": "about/privacy/",
    "entry-form": "providers/add/",
    "fields": "providers/fields/",
    "rules": "providers/rules/",
    "missing": "services/nothing-like-this/",
}
MISSING = KINDS["missing"]
# What scripts show only when they have loaded what they need, some time after the page is there.
FILLED = {
    "finder": "#filters:not([hidden])",
    "found": "#results > li",
    "map": "#map [data-part=marks] :is(a, button)",
    "nothing-found": "#nothing:not([hidden])",
    "sent-list": "#services > li dl > *",
    "entry-form": "#entry:not([hidden])",
}


def shown(visit: Visit, kind: str) -> Page:
    """Opens a page of a kind, and waits until its scripts have shown what they show."""
    page = visit.open(KINDS[kind])
    if kind in FILLED:
        page.locator(FILLED[kind]).first.wait_for(state="attached")  # filters are there on a phone, and not seen
    return page
