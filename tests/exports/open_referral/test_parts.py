"""Parts of a record in the feed: times, costs, ages, states, addresses, numbers."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from tests.exports.open_referral.feeds import FORMATS, feed_of, service_in
from tests.folder import SOUND, read

from local_offer.exports.open_referral.text import uri
from local_offer.records.ages import Age, Ages
from local_offer.records.parts import Contact, Hours, Phone, Registers
from local_offer.records.service import Closure, Cost, Location, Price, Service, Session, Status, Waiting
from local_offer.views.on.repeats import days_between

OFFER, _ = read(SOUND)
PLAIN = OFFER.service_by_id["helpline"]
MONDAY = date(2026, 11, 30)


def fed(**changes: Any) -> dict[str, Any]:
    service: Service = replace(PLAIN, **changes)
    return service_in(feed_of(replace(OFFER, services=(service,))), service.id)


@pytest.mark.parametrize("repeats", [None, "fortnightly", "first-in-month", "third-in-month", "last-in-month"])
@pytest.mark.parametrize("days", [("monday",), ("wednesday", "friday", "sunday")])
def test_a_schedules_rule_falls_on_the_days_that_the_site_tells(repeats: str | None, days: tuple[str, ...]) -> None:
    hours = Hours(days=days, opens="10:00", closes="12:30", repeats=repeats, from_=MONDAY + timedelta(days=3))

    (schedule,) = fed(hours=(hours,))["schedules"]

    rule = ";".join(f"{part}={schedule[part.lower()]}" for part in ("FREQ", "INTERVAL", "BYDAY"))
    told = rrulestr(f"DTSTART:{schedule['dtstart'].replace('-', '')}\nRRULE:{rule}")
    last = MONDAY + timedelta(days=100)
    begin, end = (told[0].replace(year=day.year, month=day.month, day=day.day) for day in (MONDAY, last))
    assert [day.date() for day in told.between(begin, end, inc=True)] == list(days_between(hours, MONDAY, last))
    assert (schedule["opens_at"], schedule["closes_at"]) == ("10:00:00", "12:30:00")


def test_what_a_rule_cannot_say_stands_in_words() -> None:
    changes = {
        "hours": (Hours(days=("monday",), term="term-time", note="Ring the bell."), Hours(note="Ask us.")),
        "bank_holidays": "no",
        "closed_days": (Closure(from_=date(2026, 12, 24), note="Training"),),
        "sessions": (Session(date=MONDAY, opens="10:00", name="Open day"),),
    }

    weekly, in_words, once = fed(**changes)["schedules"]

    assert weekly["description"] == "In term time. Ring the bell."
    assert weekly["notes"] == "Closed on 24 December 2026. Training. Closed on bank holidays."
    assert not in_words.keys() & {"freq", "byday", "interval"}
    assert once["dtstart"] == once["valid_from"] == once["valid_to"] == "2026-11-30"
    assert "freq" not in once


def test_times_at_a_place_name_the_service_there() -> None:
    place = Location(town="Crewe", hours=(Hours(days=("friday",), opens="00:00", closes="00:00"),))

    service = fed(hours=(), locations=(place,))

    (schedule,) = service["schedules"]
    assert schedule["service_at_location_id"] == service["service_at_locations"][0]["id"]
    assert (schedule["opens_at"], schedule["closes_at"]) == ("00:00:00", "23:59:59")


@pytest.mark.parametrize(
    ("state", "word"),
    [("open", "active"), ("closed", "defunct"), ("planned", "inactive"), ("temporarily-closed", "temporarily closed")],
)
def test_a_state_is_a_word_of_the_standard(state: str, word: str) -> None:
    assert fed(status=Status(state=state))["status"] == word


def test_nothing_that_counts_is_taken_for_nothing() -> None:
    ages = Ages(from_=Age(count=0), to=Age(count=18, unit="months"))

    service = fed(ages=ages, cost=Cost(free="depends", options=(Price(amount=0, per="visit"), Price(amount=2.5))))

    assert (service["minimum_age"], service["maximum_age"]) == (0, 1.5)
    assert [option["amount"] for option in service["cost_options"]] == [0, 2.5]
    assert service["fees"].startswith("Free for some")


def test_what_the_profile_drops_stands_under_the_international_names() -> None:
    service = fed(
        eligibility="Anyone under 18.",
        waiting=Waiting(value=12, unit="weeks", as_of="2026-10"),
        languages=("English", "Polish"),
        contact=Contact(role="Duty desk", phones=(Phone(number="01632 960123", label="Days"),)),
    )

    (contact,) = service["contacts"]
    assert service["eligibility_description"] == "Anyone under 18."
    assert "12 weeks" in service["wait_time"]
    assert [language["name"] for language in service["languages"]] == ["English", "Polish"]
    assert contact["title"] == "Duty desk"
    assert contact["phones"][0]["number"] == "01632 960123"
    assert contact["phones"][0]["type"] == "voice"


def test_a_body_is_known_by_its_numbers() -> None:
    trust = replace(OFFER.organisations[0], registers=Registers(charity="SC012345", company="01234567"))
    others = tuple(each for each in OFFER.organisations if each.id != trust.id)
    service = replace(PLAIN, organisation=trust.id)

    fed_offer = replace(OFFER, services=(service,), organisations=(trust, *others))
    numbers = service_in(feed_of(fed_offer), service.id)["organization"]["organization_identifiers"]

    assert [(each["identifier_scheme"], each["identifier"]) for each in numbers] == [
        ("GB-SC", "SC012345"),
        ("GB-COH", "01234567"),
    ]


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://a.example/?q=a%20b&c=1#d", "https://a.example/?q=a%20b&c=1#d"),
        ("https://a.example/café", "https://a.example/caf%C3%A9"),
        ("https://a.example/[x]", "https://a.example/%5Bx%5D"),
        ("https://a.example/50%", "https://a.example/50%25"),
        ("https://a.example/#a#b", "https://a.example/#a%23b"),
    ],
)
def test_an_address_is_written_as_its_standard_says(address: str, written: str) -> None:
    assert uri(address) == written
    assert FORMATS.conforms(written, "uri")
