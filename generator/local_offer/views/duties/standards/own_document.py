"""A document that the council publishes: a link that was opened lately, to one whose dates cover today."""

import re
from datetime import date

from local_offer.records import Document
from local_offer.schema.duties import Duty
from local_offer.schema.evidence import DocumentLink
from local_offer.views.duties.found import Finding, Lack, Link, Piece, State
from local_offer.views.duties.ground import Ground, ends
from local_offer.views.fact_forms import wrong_form
from local_offer.views.own_words import MOST_ALIKE
from local_offer.views.web_links import is_stopped, page_of
from local_offer.words import day_in_words

_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})(?:\s*[/–-]\s*([0-9]{2})(?![0-9]))?")
_NO_YEAR = re.compile(r"(?<![0-9])(?!20)[0-9]{4}(?![0-9])")
SCHOOL_YEAR = 9
"""A year of two parts, such as 2025/26, begins and ends with September."""
MOST_YEARS = 10
"""A document for more years is not one for today."""
LINK, PARTLY = 120, 365
"""Days: see `own-document` in `schema/duties.json`."""


def weigh(duty: Duty, ground: Ground) -> Finding:
    wanted = duty.one(DocumentLink)
    return of_document(wanted, ground) if wanted else Finding(state="not")


def of_document(wanted: DocumentLink, ground: Ground) -> Finding:
    held = ground.offer.documents.get(wanted.document)
    schema = ground.offer.contract.schemas["council"]["properties"]["documents"]["properties"]
    title = schema.get(wanted.document, {}).get("title", wanted.document)
    if held is None:
        return Finding(
            state="not", lacks=(Lack(who="council", says=f"{title}: its address, and the day it was opened"),)
        )
    wrong = _wrong(held, wanted, ground)
    opened = held.checked if held.checked and held.checked <= ground.today else None
    state: State = "met"
    if "home" in wrong or "date" in wrong or opened is None:
        state = "not"
    elif "over" in wrong or not ground.is_within(opened, PARTLY):
        state = "out-of-date"
    elif not ground.is_within(opened, wanted.max_age_days or LINK):
        state = "partly"
    link = Link(title=held.title or title, address=held.url)
    return Finding(
        state=state,
        pieces=(Piece(maker="council", says="A document", links=(link,), made=opened),),
        lacks=tuple(Lack(who="council", says=f"{title}: {words}", links=(link,)) for words in wrong.values()),
        made=opened,
        ends=_ends(held, wanted, opened) if opened else None,
    )


def _ends(held: Document, wanted: DocumentLink, opened: date) -> date:
    """When its link has to be opened again, or the years that it covers are over."""
    days = [ends(opened, wanted.max_age_days or LINK)]
    if "period" in wanted.fields and (years := covered(held.period or "")):
        days.append(ends(years[1], 0))
    return min(days)


def _wrong(held: Document, wanted: DocumentLink, ground: Ground) -> dict[str, str]:
    wrong = {}
    if sum(page_of(other.url) == page_of(held.url) for other in ground.offer.documents.values()) > MOST_ALIKE:
        wrong["home"] = "an address of its own: many documents name this page"
    if wrong_form("web", held.url):
        wrong["home"] = "the address of the document itself, not of a home page"
    if (answer := ground.offer.links.get(held.url.partition("#")[0])) and is_stopped(answer):
        wrong["home"] = f"its link has not worked since {day_in_words(answer.since)}"
    if "date" in wanted.fields and (held.date is None or held.date > ground.today):
        wrong["date"] = "its date"
    if "period" in wanted.fields:
        years = covered(held.period or "")
        if years is None or years[1].year - years[0].year > MOST_YEARS:
            wrong["date"] = "the years that it covers"
        elif not years[0] <= ground.today <= years[1]:
            wrong["over"] = f"one that covers today; this is of {held.period}"
    if not ground.is_within(held.checked, wanted.max_age_days or LINK):
        when = f", last opened {day_in_words(held.checked)}" if held.checked else ""
        wrong["checked"] = f"opening its link again{when}"
    return wrong


def covered(period: str) -> tuple[date, date] | None:
    """The first and last day of `2025 to 2028`, `2026` or `2025/26`; None where no year is named."""
    found = list(_YEAR.finditer(period))
    if not found or _NO_YEAR.search(period):
        return None
    first, last = found[0], found[-1]
    begin = date(int(first[1]), SCHOOL_YEAR if first[2] else 1, 1)
    end = int(last[1]) // 100 * 100 + int(last[2]) if last[2] else int(last[1])
    return begin, date(end, 8 if last[2] else 12, 31)
