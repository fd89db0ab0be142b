"""The pages of what is missing."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from tests.folder import SOUND, TODAY, Folder, read, service
from tests.recount import BANDS, recounted

from local_offer.offer import published
from local_offer.pages import Page, sheets
from local_offer.views.reading_age import difficulty

GAP = """\
title: Clubs for teenagers in the evening
topics: [clubs]
needs: [autism]
ages: {from: 13, to: 17}
first_raised: 2026-03-02
"""


def made(folder: Folder) -> dict[str, Page]:
    offer = published(folder.offer(), TODAY)
    wanted = [s for s in sheets(offer, frozenset(), TODAY) if s.address.startswith("about/gaps/")]
    return {sheet.address: sheet.make() for sheet in wanted}


class Tables(HTMLParser):
    """The rows of a page's tables by their captions, each a list of the words in its cells."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tables: dict[str, list[list[str]]] = {}
        self._rows: list[list[str]] = []
        self._way: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._way.append("hidden" if ("class", "lo-hidden") in attrs else tag)
        if tag == "caption":
            self._caption = ""
            self._rows = []
        if tag == "tr":
            self._rows.append([])
        if tag in ("th", "td"):
            self._rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._way.pop()
        if tag == "caption":
            self.tables[self._caption] = self._rows

    def handle_data(self, data: str) -> None:
        if "caption" in self._way:
            self._caption += data
        elif {"th", "td"} & set(self._way) and "hidden" not in self._way:
            self._rows[-1][-1] += data.strip()


def test_the_main_table_is_as_counted_anew_from_the_files() -> None:
    offer = published(read(SOUND)[0], TODAY)
    counts = recounted(SOUND, TODAY)
    titles = {term.title: id for id, term in offer.contract.vocabularies["needs"].terms.items()}
    titles |= {"For any need": "any", "Need not stated": "(not stated)"}
    (page,) = (s.make() for s in sheets(offer, frozenset(), TODAY) if s.address == "about/gaps/")

    _, *rows = Tables(str(page.body)).tables["Services in the borough by need and age"]

    assert len(rows) == len(offer.contract.vocabularies["needs"].terms) + 1
    for title, *cells in rows:
        told = [0 if cell == "None" else int(cell.removesuffix("few")) for cell in cells]
        assert told == [counts["(all)", "(local)", titles[title], ages] for ages in [*BANDS, "(not stated)"]]


@pytest.mark.parametrize(
    ("clubs", "told"), [(0, ">None<"), (1, ">1 few<"), (2, ">2 few<"), (3, ">3<")], ids=["none", "one", "two", "three"]
)
def test_a_count_says_none_and_few_in_words(folder: Folder, clubs: int, told: str) -> None:
    for number in range(clubs):
        folder.write(f"services/club-{number}.yaml", service(needs="[vision]", ages="{from: 5, to: 10}"))

    page = str(made(folder)["about/gaps/"].body)

    row = page[page.index("Blindness and sight loss</") :].partition("</tr>")[0]
    assert told in row.partition('data-label="5 to 10"')[2].partition("</td>")[0]


def test_none_is_told_apart_when_some_state_no_age(folder: Folder) -> None:
    folder.write("services/club.yaml", service(needs="[vision]"))

    page = str(made(folder)["about/gaps/"].body)

    row = page[page.index("Blindness and sight loss</") :].partition("</tr>")[0]
    assert row.count("lo-unsure") == 5
    assert "lo-bad" not in row
    assert 'lo-bad">None: 70 of 75' in page


def test_every_link_of_a_count_leads_to_a_list_that_is_there() -> None:
    offer = published(read(SOUND)[0], TODAY)
    every = {sheet.address: sheet for sheet in sheets(offer, frozenset(), TODAY)}
    for address in (a for a in every if a.startswith("about/gaps/")):
        body = str(every[address].make().body)
        root = "../" * address.count("/")
        for part in body.split(f'href="{root}')[1:]:
            target = part.partition('"')[0].partition("#")[0]
            assert target in every or target == "about/gaps/gaps.csv", (address, target)


def test_every_topic_has_its_page(folder: Folder) -> None:
    folder.write("services/club.yaml", service())
    topics = folder.offer().contract.vocabularies["topics"].terms

    assert set(made(folder)) == {"about/gaps/", *(f"about/gaps/{topic}/" for topic in topics)}


def test_a_topic_shows_only_the_ages_it_concerns(folder: Folder) -> None:
    folder.write("services/job.yaml", service(topics="[employment]", needs="[autism]", ages="{from: 16, to: 25}"))

    (head, *_) = Tables(str(made(folder)["about/gaps/employment/"].body)).tables[
        "Work and training: services in the area by need and age"
    ]

    assert head == ["Need", "11 to 15", "16 to 18", "19 to 25", "Age not stated"]


def test_a_gap_shows_its_state_owner_decision_and_plan(folder: Folder) -> None:
    more = "owner: Head of short breaks\nstate: planned\ndecision: We will buy two.\ndecided: 2026-09-14\n"
    folder.write("gaps/evening-clubs.yaml", f"{GAP}{more}commissioning: https://example.org/plan\n")
    pages = made(folder)

    for address in ("about/gaps/", "about/gaps/clubs/"):
        page = str(pages[address].body)
        card = page[page.index('id="evening-clubs"') :].partition("</li>")[0]
        for said in (
            "<svg",
            "Planned",
            "Head of short breaks",
            "We will buy two.",
            "14 September 2026",
            "2 March 2026",
        ):
            assert said in card
        assert 'href="https://example.org/plan"' in card
    assert 'id="evening-clubs"' not in str(pages["about/gaps/health/"].body)


def test_a_closed_gap_leads_to_what_closed_it(folder: Folder) -> None:
    folder.write("services/club.yaml", service(name="The new club"))
    folder.write("gaps/evening-clubs.yaml", f"{GAP}state: closed\nclosed_by: [club]\n")

    assert '<a href="../../services/club/">The new club</a>' in str(made(folder)["about/gaps/"].body)


def test_what_a_comment_asked_for_is_told_in_words(folder: Folder) -> None:
    asked = "{topics: [clubs], needs: [autism], ages: {from: 13, to: 17}}"
    comment = f"date: 2026-10-14\nabout: content\nsaid: I found nothing.\nasked_for: {asked}\n"
    folder.write("comments/2026/a.yaml", comment)

    page = str(made(folder)["about/gaps/"].body)

    assert "Clubs and things to do. Autism. Ages 13 to 17" in page
    assert "Asked for once, last on 14 October 2026" in page
    assert "I found nothing" not in page


def test_with_nothing_asked_for_the_page_says_so_and_invites(folder: Folder) -> None:
    page = str(made(folder)["about/gaps/"].body)

    assert "Nobody has told us yet." in page
    assert "Tell us what you looked for" in page


def test_a_wait_is_told_with_its_day_and_source(folder: Folder) -> None:
    wait = "{value: 6, unit: weeks, as_of: 2026-09-01, source: The clinic}"
    folder.write("services/clinic.yaml", service(name="The clinic for talking", waiting=wait))

    page = str(made(folder)["about/gaps/"].body)

    for said in ("The clinic for talking", "About 6 weeks", "1 September 2026", "The clinic<"):
        assert said in page


def test_a_wait_of_long_ago_stands_apart_from_those_of_today(folder: Folder) -> None:
    for name, as_of in (("The new clinic", "2026-09"), ("The old clinic", "2024-06")):
        wait = f"{{value: 6, unit: weeks, as_of: {as_of}}}"
        folder.write(f"services/{name.split()[1]}.yaml", service(name=name, waiting=wait))

    _, _, waits = str(made(folder)["about/gaps/"].body).partition('id="waits"')
    now, _, then = waits.partition("Last published figures")

    assert "The new clinic" in now
    assert "The old clinic" not in now
    assert "The old clinic" in then
    assert "June 2024" in then


def test_what_providers_and_councils_write_stays_text(folder: Folder) -> None:
    hostile = "'<b onclick=x>{{ 7 * 7 }}</b>'"
    folder.write("gaps/bad.yaml", GAP.replace("Clubs for teenagers in the evening", hostile) + "state: raised\n")

    page = str(made(folder)["about/gaps/"].body)

    assert "<b onclick" not in page
    assert "49" not in page.partition('id="bad"')[2].partition("</li>")[0]


def test_the_pages_are_written_for_readers_of_eleven(folder: Folder) -> None:
    folder.write("services/club.yaml", service(needs="[autism]", ages="{from: 5, to: 10}"))

    for address, page in made(folder).items():
        text = re.sub(r"<table.*?</table>", "", str(page.body), flags=re.DOTALL)
        said = re.findall(r"<(?:p|li)(?: class=\"lo-lede\")?>(.*?)</(?:p|li)>", text, flags=re.DOTALL)
        assert difficulty("\n\n".join(unescape(re.sub(r"<[^>]+>", "", part)) for part in said)).age <= 11, address
