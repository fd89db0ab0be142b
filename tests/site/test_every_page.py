"""What every page has."""

import re
from collections import Counter
from collections.abc import Callable, Mapping

import pytest
from tests.search.findable import Findable
from tests.site.reading import MISSING, ReadPage, words_of

from local_offer.views.what_to_ask import asked_of

Pages = Mapping[str, ReadPage]
Promise = Callable[[ReadPage], bool]
FIRST = ("who", "how", "cost", "where", "wait", "diagnosis", "plan", "decides")
NAMED = re.compile(r"^Not known yet: |, |\. What to ask$")


def breaking(pages: Pages, promise: Promise) -> list[str]:
    """The addresses of the pages that do not keep a promise."""
    assert len(pages) > 200
    return [address for address, page in pages.items() if not promise(page)]


def is_open(page: ReadPage) -> bool:
    """Of a service's page: whether it stands at today's address and has not closed."""
    return not page.is_moved and not page.is_kept_out


@pytest.mark.long
def test_every_page_is_html_without_an_error(pages: Pages) -> None:
    assert {address: page.faults for address, page in pages.items() if page.faults} == {}


def test_every_page_has_one_heading_above_all_others(pages: Pages) -> None:
    assert breaking(pages, lambda page: len(page.all("h1")) == 1 and words_of(page.all("h1")[0]) != "") == []


def test_no_page_leaves_out_a_level_of_headings(pages: Pages) -> None:
    def is_in_steps(page: ReadPage) -> bool:
        levels = [int(e.tag[1]) for e in page.elements if e.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
        return all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))

    assert breaking(pages, is_in_steps) == []


def test_every_page_names_its_language(pages: Pages) -> None:
    assert breaking(pages, lambda page: page.root.get("lang") == "en-GB") == []


def test_every_page_has_a_title_of_its_own(pages: Pages) -> None:
    titles = Counter(words_of(page.all("title")[0]) for page in pages.values())

    assert [title for title, times in titles.items() if times > 1] == []
    assert breaking(pages, lambda page: words_of(page.all("title")[0]).endswith("SEND Local Offer")) == []


def test_every_page_is_described(pages: Pages) -> None:
    def is_described(page: ReadPage) -> bool:
        said = [e.get("content", "") for e in page.having("name", "description") if e.tag == "meta"]
        return len(said) == 1 and len(said[0]) > 20

    assert breaking(pages, is_described) == []


def test_every_page_but_home_says_where_it_is(pages: Pages) -> None:
    def has_crumbs(page: ReadPage) -> bool:
        crumbs = page.having("class", "lo-crumbs")
        if page.address in ("", "find/", "young-people/", MISSING):
            return not crumbs
        steps = list(crumbs[0].iter("li"))
        first = next(steps[0].iter("a")).get("href", "")
        return page.target_of(first) == ("", "") and [step.get("class") for step in steps][-1:] == ["lo-up"]

    assert breaking(pages, has_crumbs) == []


def test_every_page_begins_with_a_link_past_the_menu(pages: Pages) -> None:
    def can_be_skipped(page: ReadPage) -> bool:
        first = page.all("a")[0]
        return first.get("href") == f"#{page.main.get('id')}" and words_of(first) == "Skip to the main part"

    assert breaking(pages, can_be_skipped) == []


def test_every_page_says_that_it_is_a_demonstration(pages: Pages) -> None:
    def says_so(page: ReadPage) -> bool:
        return ["A demonstration" in words_of(note) for note in page.having("class", "lo-demo")] == [True]

    assert breaking(pages, says_so) == []
    assert "not the council’s offer" in pages[""].text.replace("Not the", "not the")


def test_every_page_offers_the_same_help_in_the_same_place(pages: Pages) -> None:
    def panel(page: ReadPage) -> str:
        (found,) = page.having("class", "lo-help")
        return words_of(found)

    def stands_last_before_the_footer(page: ReadPage) -> bool:
        body = list(page.all("body")[0])
        return [part.get("class") for part in body[-2:]] == ["lo-help", "lo-deep"] and body[-1].tag == "footer"

    assert {panel(page) for page in pages.values()} == {panel(pages[""])}
    assert breaking(pages, stands_last_before_the_footer) == []


def test_every_page_has_one_search_and_one_main_part(pages: Pages) -> None:
    def has_one_of_each(page: ReadPage) -> bool:
        return len(page.having("role", "search")) == 1 and len(page.all("main")) == 1

    assert breaking(pages, has_one_of_each) == []


def test_no_id_stands_twice_on_a_page(pages: Pages) -> None:
    twice = {
        address: [id for id, times in Counter(page.ids).items() if times > 1]
        for address, page in pages.items()
        if len(page.ids) > len(set(page.ids))
    }

    assert twice == {}


def test_every_reference_from_one_part_to_another_finds_it(pages: Pages) -> None:
    def finds_all(page: ReadPage) -> bool:
        wanted = [
            e.get(name, "") for e in page.elements for name in ("for", "aria-labelledby", "aria-describedby", "form")
        ]
        return set(" ".join(wanted).split()) <= set(page.ids)

    assert breaking(pages, finds_all) == []


def test_the_menu_marks_the_part_of_the_site_a_page_is_in(pages: Pages) -> None:
    marked = {
        address: [words_of(link) for link in pages[address].having("aria-current", "true")]
        for address in ("", "topics/", "guides/", "young-people/", "have-your-say/", "about/privacy/")
    }

    assert marked == {
        "": [],
        "topics/": ["Find help"],
        "guides/": ["Guides"],
        "young-people/": ["Young people"],
        "have-your-say/": ["Have your say"],
        "about/privacy/": [],
    }


@pytest.mark.parametrize("address", ["", "services/", "topics/", "guides/"])
def test_no_page_asks_readers_to_edit_it(pages: Pages, address: str) -> None:
    shown = [page for page in pages.values() if page.address.startswith(address)]

    assert not [page.address for page in shown if "edit this page" in page.text.casefold()]


def test_every_service_says_how_fresh_it_is_and_where_it_comes_from(pages: Pages) -> None:
    services = [page for page in pages.values() if re.fullmatch("services/[^/]+/", page.address) and not page.is_moved]

    assert [page.address for page in services if not page.having("class", "lo-fresh")] == []
    assert [page.address for page in services if "Where this comes from" not in page.text] == []


def test_every_service_answers_what_families_ask_first(pages: Pages, findable: Findable) -> None:
    """Each question that makes sense of it is answered, or is named among what is not known yet."""
    silent = []
    for service in findable.services:
        (glance,) = pages[f"services/{service.id}/"].having("class", "lo-glance")
        answered = {words_of(heading) for heading in glance.iter("dt")}
        unknown = {name for line in glance.iter("summary") for name in NAMED.split(words_of(line))}
        questions = asked_of(service).questions
        if questions["when"].asks in answered:  # and where
            answered.add(questions["where"].asks)
        silent += [
            (service.id, question.id)
            for id in FIRST
            if (question := questions[id]).is_asked and question.asks not in answered and question.called not in unknown
        ]

    assert silent == []


def test_a_fact_that_is_not_known_is_said_to_be_unknown(pages: Pages) -> None:
    empty = [
        page.address
        for page in pages.values()
        for answer in page.all("dd")
        if page.address != "find/"  # its answers are filled in by its script
        if words_of(answer) in ("", "-", "–", "None stated", "nan", "null")
    ]

    assert empty == []
    assert any("Not known yet: " in page.text for page in pages.values())
