"""A guide's marks are filled and its services found, in the built site."""

import re
from pathlib import Path

import pytest
from tests.site.commands import build, local_offer
from tests.site.council import Council

from local_offer.pages.guides import guide as guide_parts
from local_offer.schema import files
from local_offer.schema.time_limits import time_limits
from local_offer.views.marks import SHOWN

GUIDE = """\
---
title: Ask
lede: "The council of {{ council }} must answer within {{ limit ehc-decision }}."
route: plans
related: {topics: [clubs]}
answers:
  - {ask: How long?, say: "Up to {{ limit ehc-final-plan }}"}
---

## Write {#write}

Within **{{ limit ehc-decision }}**. Write to {{ local request_email }} or see {{ local request_form }}.
"""


@pytest.fixture
def asking(council: Council) -> Council:
    council.service("saturday-club")
    council.service("old-club", "status: {state: closed}\n")
    council.write("docs/guides/ask.md", GUIDE)
    council.write("docs/guides/index.md", "---\ntitle: Guides\n---\n\n{{ show guides }}\n")
    facts = 'facts:\n  request_email: "<b>send</b> & ehc@example.org"\n  request_form: https://example.org/form.\n'
    council.write("offer/council.yaml", facts)
    return council


def page(site: Path, address: str = "guides/ask/") -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def test_marks_stand_for_limits_facts_and_the_council(asking: Council) -> None:
    html = page(build(asking.folder, asking.folder / "site"))

    limit = time_limits()["ehc-decision"].words
    assert f"The council of Exampleshire must answer within {limit}." in html
    assert f"<strong>{limit}</strong>" in html
    assert f"Up to {time_limits()['ehc-final-plan'].words}" in html
    assert "{{" not in html


def test_a_fact_is_shown_as_text_with_its_addresses_as_links(asking: Council) -> None:
    html = page(build(asking.folder, asking.folder / "site"))

    assert '&lt;b&gt;send&lt;/b&gt; &amp; <a href="mailto:ehc@example.org">ehc@example.org</a>' in html
    assert '<a href="https://example.org/form">https://example.org/form</a>.' in html


def test_a_guide_shows_the_services_that_its_query_finds(asking: Council) -> None:
    html = page(build(asking.folder, asking.folder / "site"))

    assert re.search(r'<h2 id="may-help">.*<a href="../../services/saturday-club/">', html, re.DOTALL)
    assert "old-club" not in html


def test_the_list_of_guides_stands_by_route(asking: Council) -> None:
    html = page(build(asking.folder, asking.folder / "site"), "guides/")

    assert re.search(r'<h2 id="plans">EHC plans</h2>.*<a href="../guides/ask/">', html, re.DOTALL)


def test_a_fact_that_is_missing_stops_a_real_councils_build(asking: Council) -> None:
    (asking.folder / "offer" / "council.yaml").unlink()
    settings = (asking.folder / "mkdocs.yml").read_text(encoding="utf-8")
    asking.write("mkdocs.yml", settings.replace("demonstration: ", "attribution: "))

    ended = local_offer("build", folder=asking.folder)

    assert ended.returncode == 1
    assert "docs/guides/ask.md:12" in ended.stderr
    assert "[unfilled-fact]" in ended.stderr


def test_a_fact_that_is_missing_is_said_so_in_a_demonstration(asking: Council) -> None:
    (asking.folder / "offer" / "council.yaml").unlink()

    html = page(build(asking.folder, asking.folder / "site"))

    assert '<span class="lo-unknown">not held in this demonstration</span>' in html


def test_a_change_of_law_is_one_edit(asking: Council) -> None:
    written = [limit["words"] for limit in files.read("time-limits.json")["limits"] if limit["id"] == "ehc-decision"]

    assert written == [time_limits()["ehc-decision"].words]
    assert "6 weeks" not in GUIDE


def test_every_part_that_a_mark_may_name_is_made() -> None:
    assert set(SHOWN) == set(guide_parts.SHOWN)


def test_the_weeks_to_a_plan_are_drawn_from_the_limits_and_said_in_words(asking: Council) -> None:
    asking.write("docs/guides/weeks.md", "---\ntitle: The weeks\n---\n\n{{ show ehc-weeks }}\n")

    html = page(build(asking.folder, asking.folder / "site"), "guides/weeks/")

    first, second, last = (time_limits()[step].value for step in guide_parts.STEPS)
    said = f"step 1 ends by week {first}, step 2 ends by week {second}, step 3 ends by week {last}</title>"
    assert said in html
    assert html.count("<line") == 3
    assert f'x2="{100 * (first or 0) / (last or 1)}%"' in html
