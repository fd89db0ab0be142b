"""How old someone is, as families say it among other words: `aged.js` with the thesaurus's stages."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.modules import asked, opened

from local_offer.schema.last_age import last_age
from local_offer.schema.text_forms import ages
from local_offer.schema.thesaurus import thesaurus
from local_offer.search.phrases import ignored_words, stages
from local_offer.search.terms import numbered

SAID = {
    "at 19": "19",
    "college at 19": "19",
    "when I turn 18": "17-18",
    "turning 16": "15-16",
    "she turns 11 in May": "10-11",
    "he is 3": "3",
    "he's 3 and not talking": "3",
    "hes 4": "4",
    "my son is nearly 5": "5",
    "my daughter is now 12": "12",
    "my daughter who is 12": "12",
    "I am 15": "15",
    "im 16 and want a job": "16",
    "I'm sixteen": "16",
    "15 wilmslow": "15",
    "autism 13": "13",
    "adhd boy 9": "9",
    "girl, 14, not eating": "14",
    "sixteen year old autism": "16",
    "my son is sixteen": "16",
    "autism sixteen": "16",
    "toddler": "1-3",
    "my toddler isnt talking": "1-3",
    "deaf toddler": "1-3",
    "baby": "0",
    "my baby cant hear": "0",
    "newborn": "0",
    "teenager": "13-19",
    "teenage daughter anxiety": "13-19",
    "Year 11": "15",
    "year 6": "10",
    "yr 7 autism": "11",
    "Y9 options": "13",
    "year six": "10",
    "in year two and cant read": "6",
    "reception class": "4",
    "he is in reception": "4",
    "nursery age": "2-4",
    "she is in nursery": "2-4",
    "preschooler": "2-4",
    "pre school age speech": "2-4",
    "sixth form": "16-18",
    "post 16": "16-18",
    "post-16 transport": "16-18",
    "in secondary school anxiety": "11-15",
    "primary aged": "4-10",
    "ks2 maths": "7-10",
    "key stage 1": "5-6",
    "under 5s": "0-4",
    "under fives": "0-4",
    "over 16s": "16-25",
    "18+": "18-25",
    "16 plus": "16-25",
    "clubs 5-11": "5-11",
    "ages 5 to 11": "5-11",
    "16 to 18 year olds": "16-18",
    "16-25 year olds": "16-25",
    "two year old": "2",
    "2 and a half years old": "2 years 6 months",
    "18 months old": "18 months",
    "18 month old": "18 months",
    "6 week old baby": "6 weeks",
    "twins 4": "4",
    "my 7 yr old": "7",
    "7yo": "7",
    "aged 9": "9",
    "age nine": "9",
    "grandson 8": "8",
    "DLA at 16 to PIP": "16",
    "moving to adult services at 18": "18",
    "our lad is eleven and has adhd": "11",
    "when he reaches 14": "13-14",
    "just turned 17": "17",
    "my 13 yr old is refusing school": "13",
    "he was 5 in june": "5",
    "she will be 4 in september": "4",
    "key stage 2 review": "7-10",
}
"""What is said, and the age or ages in it."""

NO_AGE = [
    "20 weeks", "within 20 weeks", "section 41", "section 19", "section 17", "£15", "16 miles", "within 10 miles",
    "waiting 18 months", "waiting list 2 years", "2 children", "I have 3 kids", "3 children with autism", "mum of 3",
    "tier 4", "type 1 diabetes", "1:1", "1 to 1 support", "one to one", "0-25", "0 to 25", "0-19 service", "15 hours",
    "30 hours free childcare", "my child 15 hours free childcare", "24 hours", "24/7", "2026", "year 9 review",
    "after year 11", "covid 19", "trisomy 21", "at 9am", "at 10 o'clock", "two schools",
    "he is one of the lucky ones", "2 year check", "2 years wait", "in 6 weeks", "for 2 years",
    "2 years on the waiting list", "Grow 19", "the last 3 years", "he has been out of school for 5 months",
    "he is 2 years behind", "3 days a week", "he is off 2 days", "level 2 course", "half term", "she has 2 brothers",
    "CW1 2", "12 step", "5 a day", "top 10", "number 10", "20%", "50 50", "he lost 3 stone", "excluded for 5 days",
    "baby group", "baby brother", "mother and toddler group", "toddler group", "20 mph", "9 to 5", "A level 18",
    "chapter 9", "he is 100", "9 month wait", "3 o clock", "she is 6 foot", "ehcp 2014", "2 bedroom house", "4 bed",
    "first 5 years", "phase 3", "18001", "111", "999", "section 20", "reg 19", "s19",
]  # fmt: skip
"""Weeks, sections, prices, miles, waits and counts; and numbers of names."""

REST = {
    "autism 13": "autism",
    "clubs 5-11": "clubs",
    "yr 7 autism": "autism",
    "autistic teenager in crewe": "autistic in crewe",
    "year 6": "year 6",
    "turning 16": "turning 16",
    "what happens when I'm 18": "what happens when I'm 18",
    "college at 19": "college",
    "sixth form": "sixth form",
    "post-16 transport": "post-16 transport",
}
"""What is left to look for: where the words say more than an age, all of them."""

ASK = """({ ageIn }, words, { numbered, ignored, ...known }) => {
    const found = ageIn(words, { ...known, numbered: new Set(numbered), ignored: new Set(ignored) });
    return found && { age: String(found.age), rest: found.rest.replace(/\\s+/g, " ").trim() };
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = opened(browser)
    yield page
    page.close()


def _found(page: Page, said: list[str]) -> dict[str, dict[str, str] | None]:
    known = {
        "lastAge": last_age(),
        "ages": ages(),
        "stages": stages(thesaurus()),
        "numbered": numbered(["Grow 19 LTD"]),
        "ignored": ignored_words(thesaurus()),
    }
    return dict(zip(said, asked(page, "find/aged.js", ASK, said, json.loads(json.dumps(known))), strict=True))


def test_ages_are_understood_however_families_say_them(page: Page) -> None:
    found = _found(page, list(SAID))

    assert {words: each["age"] if each else "" for words, each in found.items()} == SAID


def test_what_is_no_age_is_taken_for_none(page: Page) -> None:
    found = _found(page, NO_AGE)

    assert {words: each["age"] for words, each in found.items() if each} == {}


def test_of_the_words_only_what_says_no_more_than_an_age_is_taken_away(page: Page) -> None:
    found = _found(page, list(REST))

    assert {words: each["rest"] if each else "" for words, each in found.items()} == REST
