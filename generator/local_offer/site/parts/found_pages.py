"""Our own pages that the finder leads to beside the guides."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from local_offer.offer import Offer
from local_offer.pages import Sheet
from local_offer.pages.figures import figures, school_places
from local_offer.search import WrittenPage
from local_offer.views.figures.page import subjects
from local_offer.views.hubs import hubs

ASKED: Mapping[str, str] = {
    "about/": "This website. Who runs it? Where do the facts come from?",
    "about/accessibility/": "Screen reader, keyboard, contrast. Can I use this website?",
    "about/citing/": "Evidence, proof, tribunal, ombudsman. What did this page say? Cite, old version.",
    "about/freshness/": "How old are the facts? When was it checked? Out of date.",
    "about/gaps/": "Gaps. Which services are missing?",
    "about/offline/": "Offline. No internet, no signal, no data. Save pages on my phone. App.",
    "about/privacy/": "Cookies, tracking, personal data. Who sees what I search?",
    "ages/growing-up/": "What changes at 14, 16, 18, 19 and 25? Birthdays.",
    "glossary/": "Glossary, jargon, acronyms, abbreviations, word list. What does it mean?",
    "have-your-say/": "Feedback, comments, report a mistake, suggest a service.",
    "providers/add/": "Add a club, a group or a service. List my service.",
    "time-limits/": "Deadlines. How long does it take? How long do they have?",
    "whats-on/": "What is on today, this week, this weekend, this month and in the holidays? Events, dates, timetable, "
    "diary, calendar, sessions, stay and play.",
    "whats-new/": "News. What has changed on this website?",
    "you-said-we-did/": "Comments and answers. What did the council change?",
}
"""By address other words for what stands there, as families ask for it."""


def found_pages(shown: Offer, today: date, sheet_at: Callable[[str], Sheet | None]) -> Iterator[WrittenPage]:
    """Pages about the offer and behind the tiles of home, of which there is a sheet; and those of official figures, by
    the questions that they answer and what they count."""
    named = {**ASKED, **{hub.address: hub.description for hub in hubs(shown)}}
    for address, words in named.items():
        if sheet := sheet_at(address):
            page = sheet.make()
            yield WrittenPage(
                address=page.address,
                title=page.title,
                short="",
                summary=page.description,
                text="",
                asked=words,
            )
    if not shown.figures:
        return
    told = [subject for subject in subjects(shown, today) if subject.series]
    asked = (text for subject in told for text in (subject.term.title, *(each.series.title for each in subject.series)))
    yield WrittenPage(
        address=figures.ADDRESS,
        title=figures.TITLE,
        short="Official figures",
        summary=figures.LEDE,
        text=" ".join((*asked, "Statistics, data and performance.")),
    )
    yield WrittenPage(
        address=school_places.ADDRESS,
        title=school_places.TITLE,
        short="School places",
        summary=school_places.LEDE.format(council=shown.council.name),
        text="How many special places are there? Sufficiency: capacity of special schools, by need and by age.",
    )
