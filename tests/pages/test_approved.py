"""Pages of the sound offer, compared with text that someone has read and approved.

After a change that is meant, write the approved text anew, and read what changed before you commit it:

    APPROVE=1 .venv/bin/pytest tests/pages/test_approved.py
    git diff tests/pages/approved
"""

import os
from pathlib import Path

import pytest
from tests.folder import SOUND, TODAY, read

from local_offer.offer import published
from local_offer.pages import Page, missing_page, sheets

APPROVED = Path(__file__).parent / "approved"
ADDRESSES = {
    "home": "",
    "find": "find/",
    "shortlist": "shortlist/",
    "service": "services/saturday-club/",
    "helpline": "services/helpline/",
    "hidden-place": "services/refuge/",
    "school": "services/example-primary-school/",
    "every-field": "services/example-special-school/",
    "organisation": "organisations/example-trust/",
    "topics": "topics/",
    "topic": "topics/clubs/",
    "place": "places/crewe/",
    "whats-on": "whats-on/",
    "a-z": "a-z/",
    "letter": "a-z/e/",
    "moved": "services/example-centre/",
    "about": "about/",
    "freshness": "about/freshness/",
    "gaps": "about/gaps/",
    "gaps-of-a-topic": "about/gaps/clubs/",
    "ages": "ages/16-18/",
    "growing-up": "ages/growing-up/",
    "coverage": "about/coverage/",
    "figures": "about/figures/",
    "school-places": "about/school-places/",
    "have-your-say": "have-your-say/",
    "said": "you-said-we-did/",
    "said-in-2026": "you-said-we-did/2026/",
    "said-of-content": "you-said-we-did/2026/content/",
    "council-says": "about/council-says/",
    "consultation": "about/consultation/",
    "annual-reports": "about/annual-report/",
    "annual-report": "about/annual-report/2026/",
    "annual-report-2025": "about/annual-report/2025/",
}


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    offer = published(read(SOUND)[0], TODAY)
    return {sheet.address: sheet.make() for sheet in sheets(offer, frozenset(), TODAY)}


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_page_is_as_it_was_approved(name: str, pages: dict[str, Page]) -> None:
    page = pages[ADDRESSES[name]]

    as_approved(name, page)


def test_the_page_for_missing_pages_is_as_it_was_approved() -> None:
    page = missing_page(published(read(SOUND)[0], TODAY), "/local-offer/")

    as_approved("missing", page)


def as_approved(name: str, page: Page) -> None:
    file = APPROVED / f"{name}.html"
    text = f"<!-- {page.title or 'Home'}: {page.description} -->\n{page.body}\n"
    if os.environ.get("APPROVE"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")

    assert text == file.read_text(encoding="utf-8")
