"""The page for young people: five big choices, someone to talk to, and what changes when."""

from collections.abc import Iterator
from dataclasses import dataclass

from local_offer.offer import Offer
from local_offer.pages.crisis import crisis
from local_offer.pages.environment import body
from local_offer.pages.guides.variants import easy_read_list
from local_offer.pages.lists import growing_up
from local_offer.pages.lists.cards import row
from local_offer.pages.page import Page
from local_offer.schema.time_limits import time_limits
from local_offer.views.catalogue import Catalogue
from local_offer.views.crisis import crisis_lines
from local_offer.views.young import listeners

ADDRESS = "young-people/"
TITLE = "It is your life. What do you want to do?"
LINES = ("shout", "childline")
"""Of `crisis.json`: a text before a call, for many would rather write."""
GUIDE = "guides/preparing-for-adulthood/"
RIGHTS = "guides/rights-at-16/"


@dataclass(frozen=True, kw_only=True, slots=True)
class WayOn:
    """It leads to the council's guide; without one to the topic, if that holds something."""

    title: str
    says: str
    drawing: str
    topic: str
    guide: str = ""


CHOICES = (
    WayOn(
        title="College, sixth form, training",
        says="What you can do after Year 11, and what a plan pays for",
        drawing="age-16",
        topic="colleges",
        guide="guides/post-16-and-college/",
    ),
    WayOn(
        title="A job",
        says="Learn at work, with someone beside you to start with",
        drawing="work",
        topic="employment",
        guide="guides/supported-internships-and-apprenticeships/",
    ),
    WayOn(
        title="A home of my own",
        says="Who helps, what it costs, and living with support",
        drawing="home",
        topic="housing",
        guide="guides/housing-and-independent-living/",
    ),
    WayOn(
        title="Friends and fun",
        says="Clubs, sport, groups, and getting there",
        drawing="clubs",
        topic="clubs",
        guide="guides/friends-and-community/",
    ),
    WayOn(
        title="My feelings and my health",
        says="Someone to talk to, today or every week",
        drawing="feelings",
        topic="mental-health",
    ),
)
_CHANGES = (
    (
        "adult-planning",
        "You are about 14. Do you have an EHC plan, the legal paper that says what help you must get? "
        "Its meetings now look at adult life too. Be there.",
    ),
    ("capacity", "More is up to you: you can agree to your own medical care, and soon decide about your education."),
    ("adult-care", "You are an adult. Health and care may move to teams for adults. Ask who yours will be."),
    ("travel-adult", "A plan must not stop just because of this birthday."),
    ("plan-ends", "A plan ends now, or at the end of your study year if the council lets it run on."),
)
"""By the time limit that says when."""


def page(catalogue: Catalogue, offer: Offer, guides: frozenset[str]) -> Page:
    """`guides` are the addresses of the pages that the council wrote."""
    limits = time_limits()
    values = {
        "title": TITLE,
        "choices": list(_choices(catalogue, guides)),
        "lines": [line for id in LINES for line in crisis_lines(offer) if line.id == id],
        "help_now": crisis.ADDRESS,
        "listeners": [row(service, offer) for service in listeners(catalogue.services)],
        "changes": [(limits[id].words, says) for id, says in _CHANGES],
        "easy_read": easy_read_list(offer, guides),
        "growing_up": growing_up.ADDRESS,
        "guide": GUIDE if GUIDE in guides else "",
        "rights": RIGHTS if RIGHTS in guides else "",
    }
    return Page(
        address=ADDRESS,
        title="Young people",
        description="For you, if you are 14 to 25: college, work, a home, friends, feelings, and what changes when.",
        section="young",
        explains=False,
        is_wide=True,
        body=body("young.html", ADDRESS, values),
    )


def _choices(catalogue: Catalogue, guides: frozenset[str]) -> Iterator[tuple[WayOn, str]]:
    """Each with where it leads."""
    for choice in CHOICES:
        if choice.guide in guides:
            yield choice, choice.guide
        elif catalogue.by_topic.get(choice.topic):
            yield choice, f"topics/{choice.topic}/"
