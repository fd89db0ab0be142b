"""What is open at a moment is what a plain reading of the records gives, by the clock in England."""

import json
from dataclasses import replace

from playwright.sync_api import Browser
from tests.browser.modules import asked, opened
from tests.views.services import offer, service

from local_offer.records import TermDates, build
from local_offer.search.opening import opening_file
from local_offer.views.on.when import WEEK

FRIDAY = {"days": ["friday"], "opens": "18:00", "closes": "20:00"}
SERVICES = (
    service("office", hours=[{"days": ["monday", "tuesday", "friday"], "opens": "09:00", "closes": "17:00"}]),
    service("line", hours=[{"days": [*WEEK], "opens": "00:00", "closes": "00:00"}], bank_holidays="yes"),
    service("cafe", hours=[{"days": ["friday"], "opens": "20:00", "closes": "02:00"}]),
    service("fortnightly", hours=[{**FRIDAY, "repeats": "fortnightly", "from": "2026-11-20"}]),
    service("first-friday", hours=[{**FRIDAY, "repeats": "first-in-month"}]),
    service("last-friday", hours=[{**FRIDAY, "repeats": "last-in-month"}]),
    service("term", hours=[{**FRIDAY, "term": "term-time"}]),
    service("holidays", hours=[{**FRIDAY, "term": "holidays"}]),
    service("closed-days", hours=[FRIDAY], closed_days=[{"from": "2026-12-04", "to": "2026-12-11"}]),
    service("place", locations=[{"town": "Crewe", "hours": [{**FRIDAY, "from": "2026-12-01", "to": "2026-12-04"}]}]),
    service("shut", status={"state": "temporarily-closed"}, hours=[FRIDAY]),
    service("no-days", hours=[{"opens": "00:00", "closes": "00:00"}, {"note": "Always"}]),
)
TERMS = build(
    TermDates,
    {
        "terms": [{"from": "2026-11-02", "to": "2026-12-04"}, {"from": "2027-01-04", "to": "2027-02-12"}],
        "source": {"name": "A page"},
    },
)
MOMENTS = {
    "2026-11-27T17:30Z": "line",
    "2026-11-27T18:30Z": "last-friday line term closed-days",
    "2026-12-04T18:00Z": "fortnightly first-friday line term place",
    "2026-12-04T19:59Z": "fortnightly first-friday line term place",
    "2026-12-04T20:00Z": "line cafe",
    "2026-12-05T01:59Z": "line cafe",
    "2026-12-05T02:00Z": "line",
    "2026-12-11T18:30Z": "line holidays",
    "2026-12-18T18:30Z": "fortnightly line holidays closed-days",
    "2026-12-25T18:30Z": "line",  # a bank holiday
    "2026-12-28T10:00Z": "line",  # a Monday in place of Boxing Day
    "2027-07-02T17:30Z": "fortnightly first-friday line closed-days",  # half past six in summer; no term is known
    "2027-07-02T08:30Z": "office line",
    "2027-07-01T23:30Z": "line",  # Friday in England, and not yet by the clock of the world
}


def test_what_is_open_is_told_by_the_clock_in_england(browser: Browser) -> None:
    file = json.loads(opening_file(SERVICES, replace(offer(*SERVICES), term_dates=TERMS)))
    script = "(open, moment, file) => open.openAt(file, open.dayAndMinute(new Date(moment)))"
    page = opened(browser)

    answers = asked(page, "find/open.js", script, [*MOMENTS], file)

    page.close()
    found = {moment: {SERVICES[at].id for at in numbers} for moment, numbers in zip(MOMENTS, answers, strict=True)}
    assert found == {moment: set(ids.split()) for moment, ids in MOMENTS.items()}
