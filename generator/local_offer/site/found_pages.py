"""Pages worked out from the records that the finder leads to beside the guides."""

from collections.abc import Iterator
from datetime import date

from local_offer.offer import Offer
from local_offer.pages.figures import figures, school_places
from local_offer.pages.on import on
from local_offer.search import WrittenPage
from local_offer.views.figures.page import subjects


def found_pages(shown: Offer, today: date) -> Iterator[WrittenPage]:
    """What is on, and the pages of official figures, by the questions that they answer and what they count."""
    yield WrittenPage(
        address=on.ADDRESS,
        title=on.TITLE,
        short="What’s on",
        summary=on.DESCRIPTION,
        text="What is on today, this week, this weekend, this month and in the holidays? Events, dates, timetable, "
        "diary, calendar, sessions, stay and play.",
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
