"""Filters: what they leave and what they count is what a plain reading of the records gives."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import Browsing
from tests.browser.finder import Finder
from tests.search.findable import in_town
from tests.search.plain import PLAIN, answers, is_for_age, says_ages

from local_offer.records import Service

Chosen = Mapping[str, tuple[str, ...]]


@pytest.fixture(scope="module")
def finder(browser: Browser, home: str) -> Iterator[Finder]:
    browsing = Browsing(browser, home)
    yield Finder(browsing.window())
    browsing.close()


def _left(services: list[Service], asked: str) -> tuple[list[Service], Chosen, list[Service]]:
    """Those that answer the filters of an address; the filters; and those of the age, whatever they answer."""
    said = parse_qs(asked)
    chosen = {group: tuple(choices) for group, choices in said.items() if group in PLAIN}
    of_age = [s for s in services if "age" not in said or is_for_age(s, int(said["age"][0]))]
    return [s for s in of_age if answers(s, chosen)], chosen, of_age


def _by_band(services: list[Service]) -> tuple[int, int, int]:
    bands = [next(iter(PLAIN["where"](service))) for service in services]
    return bands.count("local"), bands.count("nearby"), bands.count("national") + bands.count("online")


@pytest.mark.parametrize(
    "asked",
    [
        "need=autism",
        "need=autism&need=hearing&free=yes",
        "where=local&where=online&topic=short-breaks&topic=clubs",
        "diagnosis=yes&plan=yes&ask=yes&age=7",
        "age=0",
        "age=25&topic=preparing-for-adulthood",
        "has=hoist&how=in-person&topic=housing",
    ],
)
def test_filters_leave_and_count_what_the_records_say(asked: str, finder: Finder) -> None:
    every = list(in_town().services)
    left, chosen, of_age = _left(every, asked)

    finder.ask(f"#{asked}")

    assert finder.by_band == _by_band(left)
    assert set(finder.services) <= {service.id for service in left}
    assert len(finder.services) == min(10, len(left))
    _compare_counts(finder, of_age, chosen)


def _compare_counts(finder: Finder, services: list[Service], chosen: Chosen) -> None:
    expected = {
        name: sum(answers(s, {**chosen, group: (choice,)}) for s in services)
        for name in finder.counts
        for group, choice in [name.split(" ")]
    }
    assert finder.counts == expected
    assert 0 in expected.values()


@pytest.mark.parametrize("asked", ["free=yes", "need=adhd&need=hearing&where=local", "age=15&how=in-person"])
def test_filters_of_a_search_leave_and_count_the_same(asked: str, finder: Finder) -> None:
    ids = finder.ask("#q=autism").all_services()
    found = [service for service in in_town().services if service.id in ids]
    left, chosen, of_age = _left(found, asked)
    assert sum(finder.by_band) == len(found) == len(ids) > 5

    finder.ask(f"#q=autism&{asked}")

    assert finder.by_band == _by_band(left)
    _compare_counts(finder, of_age, chosen)
    assert set(finder.all_services()) == {service.id for service in left}


def test_a_choice_is_pressed_counted_and_kept_in_the_address(finder: Finder) -> None:
    finder.ask("#q=swimming")
    promised = finder.counts["free yes"]

    finder.tick("free", "yes")

    assert sum(finder.by_band) == promised
    assert finder.asked == "q=swimming&free=yes"
    assert finder.chips == ["swimming", "Free", "Clear all"]


def test_each_filter_has_a_button_that_takes_it_off(finder: Finder) -> None:
    # As a link says it that was kept before the area had a word of its own.
    finder.open("#q=swimming&place=Crewe&within=20&age=9&where=borough&need=autism&need=adhd").rest()
    assert finder.chips == [
        "swimming", "near Crewe", "within 20 miles", "age 9", "In the borough", "Autism", "ADHD", "Clear all",
    ]  # fmt: skip

    for name in ("ADHD", "within 20 miles", "age 9", "In the borough", "near Crewe", "swimming"):
        before = finder.chips
        finder.press(f"Remove: {name}", "#chips").rest()
        assert set(before) - set(finder.chips) <= {name, "Clear all"}
        assert name not in finder.chips

    assert finder.chips == ["Autism"]
    assert finder.asked == "need=autism"
    assert finder.box("need", "autism").is_checked()
    assert not finder.box("need", "adhd").is_checked()
    assert [finder.page.locator(f"#{name}").input_value() for name in ("q", "place", "within", "age")] == [""] * 4


def test_everything_is_cleared_at_once(finder: Finder) -> None:
    finder.open("#q=swimming&age=9&free=yes").press("Clear all", "#chips").rest()

    assert finder.asked == ""
    assert finder.title == "Find help"
    assert finder.page.locator("#ways").is_visible()
    assert not finder.page.locator("#found").is_visible()
    assert finder.page.locator("#filters :checked:not(option)").count() == 0


def test_going_back_brings_a_filter_back(finder: Finder) -> None:
    finder.open("#q=swimming").rest().tick("free", "yes").rest()
    finder.box("free", "yes").uncheck()
    finder.settle().rest()

    finder.page.go_back()
    expect(finder.page.locator("#chips")).to_contain_text("Free")

    assert finder.box("free", "yes").is_checked()
    finder.page.go_back()
    expect(finder.page.locator("#chips")).not_to_contain_text("Free")
    assert not finder.box("free", "yes").is_checked()


@pytest.mark.parametrize("age", ["0", "25"])
def test_an_age_is_exact_and_who_does_not_say_is_kept(age: str, finder: Finder) -> None:
    finder.open().enter("age", age)

    shown = [service for service in in_town().services if is_for_age(service, int(age))]
    assert sum(finder.by_band) == len(shown) < len(in_town().services)
    assert not all(says_ages(service) for service in shown)
    assert finder.asked == f"age={age}"


@pytest.mark.parametrize("age", ["26", "x", "313 months"])
def test_an_age_that_there_is_not_is_refused_with_a_word(age: str, finder: Finder) -> None:
    finder.ask("#q=autism")
    before = finder.count

    finder.enter("age", age)

    assert finder.page.locator("#age-said").inner_text() == "Type an age from 0 to 25, such as 7 or 18 months."
    assert finder.count == before
    finder.enter("age", "7½")
    assert finder.page.locator("#age-said").inner_text() == ""
    assert finder.chips == ["autism", "age 7 years 6 months", "Clear all"]
    finder.enter("age", "teenager")
    assert finder.chips == ["autism", "ages 13 to 19", "Clear all"]
    assert finder.asked.endswith("age=13-19")


@pytest.mark.parametrize(
    "nonsense",
    [
        "age=99",
        "age=-1",
        "age=abc",
        "age=7.25.1",
        "topic=nonsense",
        "topic=constructor",
        "where=",
        "within=abc&place=",
        "view=x",
    ],
)
def test_nonsense_in_an_address_changes_nothing(nonsense: str, finder: Finder) -> None:
    plain = finder.ask("#q=autism").count

    finder.ask(f"#q=autism&{nonsense}")

    assert finder.count == plain
    assert finder.chips == ["autism"]


def test_an_address_cut_short_is_no_trouble(finder: Finder) -> None:
    finder.visit.complaints.clear()
    for asked in ("#q=%E0%A4%A", "#q", "#=", "#&&&", "?q=", "#q=autism&q=dyslexia", "#main"):
        finder.open(asked)
        assert "could not load" not in finder.count

    assert finder.visit.complaints == []


def test_the_filters_say_how_many_are_on_and_words_are_none(finder: Finder) -> None:
    assert finder.open("#q=autism").page.locator("#filters-on").text_content() == "Filters"

    finder.open("#q=autism&free=yes&age=7")

    assert re.search(r"\b2\b", finder.page.locator("#filters-on").text_content() or "")


def test_without_a_search_nothing_is_chosen_and_every_way_in_is_there(finder: Finder) -> None:
    finder.open()

    assert finder.page.locator("#ways a").count() > 30
    assert finder.page.locator("#filters :checked:not(option)").count() == 0


def test_what_the_words_say_shows_in_its_box_and_goes_from_the_words_once_it_is_changed_there(finder: Finder) -> None:
    finder.open("#q=swimming+crewe+age+9").rest()
    place, age, words = (finder.page.locator(f"#{name}") for name in ("place", "age", "q"))
    assert (place.input_value(), age.input_value()) == ("Crewe", "9")

    finder.tick("where", "local").rest()
    assert finder.asked == "q=swimming+crewe+age+9&where=local"

    finder.enter("age", "12").rest()

    assert finder.asked == "q=swimming&place=Crewe&age=12&where=local"
    assert words.input_value() == "swimming"
    assert finder.chips[:3] == ["swimming", "near Crewe", "age 12"]


def test_a_day_in_the_words_is_a_filter_that_shows_in_its_box(finder: Finder) -> None:
    finder.open("#q=swimming+club+sundays").rest()

    assert finder.box("day", "sunday").is_checked()
    assert finder.page.locator("#q").input_value() == "swimming club sundays"
    assert finder.page.get_by_role("link", name="Otters Swimming Club").is_visible()

    finder.box("day", "sunday").uncheck()
    finder.settle().rest()

    assert finder.page.locator("#q").input_value() == "swimming club"
    assert not finder.box("day", "sunday").is_checked()
