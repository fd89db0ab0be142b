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

Within **{{ limit ehc-decision }}**. Write to {{ local support_groups }} or see {{ local request_form }}.

In {{ council }}:

- Ring: {{ local iass_phone }}
- Ask: {{ local mediation_provider }}
- Open: {{ local iass_hours }}
- Form: {{ local comment_form }}
"""


FACTS = """\
facts:
  support_groups: "<b>send</b> & ehc@example.org"
  request_form: {value: https://example.org/form., source: {name: The <i>, url: https://example.org/, date: 2026-06}}
  iass_phone: {service: advice}
  mediation_provider: {service: advice}
  comment_form: {service: old-club}
  iass_hours: {unknown_since: 2026-11-02, looked_for: {date: 2026-11-01, where: [Its page], found: A number.}}
"""


@pytest.fixture
def asking(council: Council) -> Council:
    return ask(council)


def ask(council: Council) -> Council:
    council.service("saturday-club")
    council.service("old-club", "status: {state: closed}\n")
    council.write("docs/guides/ask.md", GUIDE)
    council.write("docs/guides/index.md", "---\ntitle: Guides\n---\n\n{{ show guides }}\n")
    council.service("advice", "contact: {phones: [{number: 0113 222 4400, label: All day}]}\n")
    council.write("offer/council.yaml", FACTS)
    return council


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built once for all who only read it."""
    council = ask(Council(tmp_path_factory.mktemp("asked")))
    council.write("docs/guides/weeks.md", "---\ntitle: The weeks\n---\n\n{{ show ehc-weeks }}\n")
    return build(council.folder, council.folder / "site")


@pytest.fixture(scope="module")
def asked(site: Path) -> str:
    """The page of the guide."""
    return page(site)


def page(site: Path, address: str = "guides/ask/") -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def test_marks_stand_for_limits_facts_and_the_council(asked: str) -> None:
    limit = time_limits()["ehc-decision"].words
    assert f"The council of Exampleshire must answer within {limit}." in asked
    assert f"<strong>{limit}</strong>" in asked
    assert f"Up to {time_limits()['ehc-final-plan'].words}" in asked
    assert "{{" not in asked


def test_a_fact_is_shown_as_text_with_its_addresses_as_links(asked: str) -> None:
    assert '&lt;b&gt;send&lt;/b&gt; &amp; <a href="mailto:ehc@example.org">ehc@example.org</a>' in asked
    assert (
        '<a href="https://example.org/form">https://example.org/form</a>. '
        '<span class="lo-soft lo-origin">(from <a href="https://example.org/">The &lt;i&gt;</a>, June 2026)</span>'
        in asked
    )


def test_a_fact_that_a_record_answers_says_what_it_says_and_leads_to_it(asked: str) -> None:
    number, link = (
        '<a href="tel:01132224400">0113 222 4400</a>, All day',
        '<a href="../../services/advice/">Advice</a>',
    )
    assert f'<li>Ring: {number} <span class="lo-soft lo-origin">(from {link})</span></li>' in asked
    assert f"<li>Ask: {link}: {number}</li>" in asked


def test_a_guide_shows_the_services_that_its_query_finds(asked: str) -> None:
    assert re.search(r'<h2 id="may-help">.*<a href="../../services/saturday-club/">', asked, re.DOTALL)
    assert "old-club" not in asked


def test_the_list_of_guides_stands_by_route(site: Path) -> None:
    html = page(site, "guides/")

    assert re.search(r'<h2 id="plans">EHC plans</h2>.*<a href="../guides/ask/">', html, re.DOTALL)


def test_a_fact_that_is_missing_stops_a_real_councils_build(asking: Council) -> None:
    (asking.folder / "offer" / "council.yaml").unlink()
    settings = (asking.folder / "mkdocs.yml").read_text(encoding="utf-8")
    asking.write("mkdocs.yml", settings.replace("demonstration: ", "attribution: "))

    ended = local_offer("build", folder=asking.folder)

    assert ended.returncode == 1
    assert "docs/guides/ask.md:12" in ended.stderr
    assert "[unfilled-fact]" in ended.stderr


def test_what_is_not_known_is_said_once_with_where_it_was_looked_for(asked: str) -> None:
    note = asked[asked.index("2 things this page does not know yet") :]
    assert not re.search("<li>(Open|Form):", asked)
    assert "The form for comments</li>" in note  # its service is closed
    assert "Looked for on 1 November 2026: Its page. Found: A number.</small>" in note
    assert 'Ask about them: <a href="tel:01132224400">0113 222 4400</a>, All day.' in note


def test_a_change_of_law_is_one_edit() -> None:
    written = [limit["words"] for limit in files.read("time-limits.json")["limits"] if limit["id"] == "ehc-decision"]

    assert written == [time_limits()["ehc-decision"].words]
    assert "6 weeks" not in GUIDE


def test_every_part_that_a_mark_may_name_is_made() -> None:
    assert set(SHOWN) == set(guide_parts.SHOWN)


def test_the_weeks_to_a_plan_are_drawn_from_the_limits_and_said_in_words(site: Path) -> None:
    html = page(site, "guides/weeks/")

    first, second, last = (time_limits()[step].value for step in guide_parts.STEPS)
    said = f"step 1 ends by week {first}, step 2 ends by week {second}, step 3 ends by week {last}</title>"
    assert said in html
    assert html.count("<line") == 3
    assert f'x2="{100 * (first or 0) / (last or 1)}%"' in html
