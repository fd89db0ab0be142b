"""A fact of the council is an answer of its form, or is told for what it is."""

import pytest

from local_offer.views.fact_forms import wrong_form

ANSWERS = {
    "telephone": (
        "0300 123 5012", "01270 685888 ext 12", "+44 1270 685888", "(01270) 685 888, Monday to Friday", "111",
        "Text 85258", "0300 123 5012, Option 3 (out of hours 0300 123 5022)", "Freephone 0800 132 996",
    ),
    "email": ("SENTeamEast@cheshireeast.gov.uk",),
    "web": ("https://www.leeds.gov.uk/send/plans.pdf", "https://leeds.gov.uk/?page=3"),
    "address": ("Leeds Civic Hall, Calverley Street, LS1 1UR", "FREEPOST SEND Team Leeds"),
    "hours": ("Monday to Friday", "9am to 4pm", "Weekdays 9.30am", "24 hours a day", "10:00 to 12:00"),
    "date": ("2026-04-01", "2026-04", "2026"),
    "years": ("2025 to 2028", "2026"),
    "contact": (
        "Inclusion team, 0113 222 4400", "send@leeds.gov.uk", "Ask at https://leeds.gov.uk/send", "Ring NHS 111",
        "Text SHOUT to 85258",
    ),
    "prose": (
        "A panel meets each week and advises. The head of SEND decides", "0113 222 4400", "https://leeds.gov.uk/send",
        "Ask your school for the form. The council answers it within three weeks and says why.",
        "47.9% of the new plans of 2024 came within 20 weeks: 201 of 420.",
        "You can visit each library, where someone helps you to find the right page",
    ),
    "words": ("The head of SEND decides after the panel has met", "https://leeds.gov.uk/send/panels"),
    "figures": ("62% of the new plans of 2025 came within 20 weeks", "https://leeds.gov.uk/send/waits"),
}  # fmt: skip
NONE = {
    "telephone": (
        "", "x", "tbc", "n/a", "see website", "done", "999", "112", "12345", "Ask the team", "9am to 5pm",
        "0300", "0300 123", "00000 000000", "send@leeds.gov.uk", "Monday to Friday, 0300 123 5012", "1", "07",
    ),
    "email": ("done", "team@", "@leeds.gov.uk", "Ask send@leeds.gov.uk", "send@leeds", "send at leeds.gov.uk"),
    "web": ("done", "www.leeds.gov.uk/send", "see https://leeds.gov.uk/send", "javascript:alert(1)", "ftp://leeds.gov.uk/a"),
    "home-page": ("https://www.leeds.gov.uk", "https://www.leeds.gov.uk/", "http://leeds.gov.uk/#", "https://leeds.gov.uk/?"),
    "address": ("done", "The town hall", "Leeds", "LS1"),
    "hours": ("done", "office hours", "always", "soon", "9 to 5"),
    "date": ("done", "soon", "2026-13", "2026-02-30", "1 April 2026", "this year"),
    "years": ("done", "this year", "2028 to 2025", "25 to 28", "2025-2028"),
    "contact": (
        "done", "the SEND team", "Ring us", "Ring 999", "Call the number on our website and we help",
        "Room 101 on the third floor of the building", "It costs £100 and takes 111 days or 12345 steps to do it",
    ),
    "prose": (
        "x", "done", "yes", "see website", "done done done done done done done done done done",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "a b a b a b a b a b a b a b a b a b a b a b",
        "1234567890 1234567890 1234567890 1234567890", ". . . . . . . . . . . . . . . . . . . . . . . . . . .",
    ),
    "words": ("0300 123 5000", "send@leeds.gov.uk", "done", "The head of SEND, 0113 222 4400"),
    "figures": ("We always answer within the time that the law gives us",),
    "elsewhere": (
        "Please see the council’s website for more information about this and all details",
        "For further details of this please contact us and for more information visit our website",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("form", "said"), [(form, said) for form, each in ANSWERS.items() for said in each])
def test_an_answer_is_taken(form: str, said: str) -> None:
    assert wrong_form(form, said) == ""


@pytest.mark.parametrize(("wrong", "said"), [(wrong, said) for wrong, each in NONE.items() for said in each])
def test_what_only_keeps_a_place_is_told(wrong: str, said: str) -> None:
    form = {"home-page": "web", "elsewhere": "prose"}.get(wrong, wrong)

    assert wrong_form(form, said) == wrong
