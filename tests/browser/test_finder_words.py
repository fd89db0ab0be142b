"""What words find and how they are understood, asked of the finder's modules in one open page."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.modules import asked, opened
from tests.browser.searching import Searching
from tests.search.findable import in_town


def test_a_beginning_of_a_word_finds_what_begins_so(searching: Searching) -> None:
    assert "dyslexia-friends" in searching.ask("dysle").services


@pytest.mark.parametrize(
    ("typed", "slip", "meant", "found"),
    [
        ("speach therapy", "speach", "speech", "speech-and-language-therapy"),
        ("autsim", "autsim", "autism", "spark4autism"),
        ("dislexya", "dislexya", "dyslexia", "dyslexia-friends"),
    ],
)
def test_slips_of_one_or_two_letters_are_led_back(
    typed: str, slip: str, meant: str, found: str, searching: Searching
) -> None:
    led, exact = searching.ask(typed), searching.ask(typed, exactly=True)

    assert led.corrected == [[slip, meant]]
    assert found in led.services
    assert exact.corrected == []


@pytest.mark.parametrize(
    "typed", ["equipment hire", "cleft palate", "easy read", "adhd meds", "lego therapy", "low muscle tone", "lip"]
)
def test_a_word_of_its_own_is_not_taken_for_a_slip(typed: str, searching: Searching) -> None:
    assert searching.ask(typed).corrected == []
    assert searching.ask(f"{typed} autism").corrected == []


@pytest.mark.parametrize(
    ("typed", "is_led"), [("zlub", False), ("lcub", True), ("clbu", True), ("clubb", True), ("clob", False)]
)
def test_a_short_word_is_led_only_to_one_that_begins_alike(typed: str, is_led: bool, searching: Searching) -> None:
    assert ([typed, "club"] in searching.ask(typed).corrected) == is_led


@pytest.mark.parametrize(
    ("acronym", "name", "found"),
    [
        ("SALT", "speech and language", "speech-and-language-therapy"),
        ("SaLT", "speech and language", "speech-and-language-therapy"),
        ("slt", "speech and language", "speech-and-language-therapy"),
        ("OT", "occupational therapy", "physiotherapy-and-occupational-therapy"),
        ("ASD", "autism", "autism-and-adhd-team"),
        ("EHCP", "EHC plans", "ehc-needs-assessment"),
        ("EBSA", "not being able to go to school", "medical-needs-teaching"),
        ("HI", "deafness and hearing loss", "sensory-impairment-service"),
        ("DLA", "", "benefits-advice"),
    ],
)
def test_acronyms_find_what_they_stand_for_and_say_so(
    acronym: str, name: str, found: str, searching: Searching
) -> None:
    answer = searching.ask(acronym)

    assert name in ", ".join(answer.widened)
    assert answer.widened
    assert found in answer.services


@pytest.mark.parametrize("letters", ["a", "i", "of", "c"])
def test_the_first_letters_of_a_search_are_not_said_to_find_nothing(letters: str, searching: Searching) -> None:
    assert searching.ask(letters).unknown == []


@pytest.mark.parametrize(
    "words", ["constructor", "toString __proto__ hasOwnProperty", "autism constructor", "ø", "😀", "%", "''"]
)
def test_strange_words_do_no_harm(words: str, searching: Searching) -> None:
    found = searching.ask(words)

    assert bool(found.asked) == bool(found.unknown)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("autism 16-18 year olds", "autism, ages 16 to 18"),
        ("clubs for ages 5-11", "clubs, ages 5 to 11"),
        ("year 7 autism", "autism, age 11"),
        ("3yo autism", "autism, age 3"),
        ("speech delay 18 months", "speech delay, age 18 months"),
        ("sleep help for our 6 week old baby", "sleep, age 6 weeks"),
        ("autism 2 and a half years old", "autism, age 2 years 6 months"),
        ("portage for my baby", "portage, under 1"),
        ("2.5 years clubs", "clubs, age 2 years 6 months"),
        ("autistic girl 14 who is not eating", "autistic not eating, age 14"),
        ("my son is 8 and has autism", "autism, age 8"),
        ("autism CW1 2AF", "autism, near CW1 2AF"),
    ],
)
def test_ages_and_postcodes_in_words_leave_nothing_behind(words: str, title: str, searching: Searching) -> None:
    said = searching.ask(words).asked

    assert said.startswith(title)
    assert not re.search(r"\d", re.sub(r"CW1 2AF|ages? \d+( to \d+)?|years \d+|under 1", "", said))


def test_hours_waits_and_time_limits_are_no_age(searching: Searching) -> None:
    said = ["my child 15 hours free childcare", "autism assessment waiting 18 months", "plan after 20 weeks"]

    assert [found.asked for found in searching.ask_all(said) if "age " in found.asked] == []


def test_two_needs_and_an_age_find_what_is_for_both_first(searching: Searching) -> None:
    found = searching.ask("autism ADHD age 9")

    assert found.title.endswith("age 9")
    assert "adhd" in " ".join(found.addresses[:3])


def test_where_nothing_is_for_both_needs_each_has_its_best_in_turn(searching: Searching) -> None:
    found = searching.ask("autism and epilepsy, 12 years old, Crewe")

    assert sum(found.bands.values()) == 0
    assert found.services[0] == "epilepsy-nurses"
    assert "autism" in in_town().offer.service_by_id[found.services[1]].needs


@pytest.mark.parametrize(
    ("typed", "id"),
    [("NLAF", "league-for-autistic-families"), ("dcl", "deaf-childrens-league"), ("Spark", "spark4autism")],
)
def test_a_charity_is_the_first_service_for_its_own_short_name(typed: str, id: str, searching: Searching) -> None:
    assert searching.ask(typed).services[0] == id


def test_a_word_of_a_phrase_alone_is_not_taken_for_itself(searching: Searching) -> None:
    assert searching.ask("blanket").corrected == []


def test_a_greeting_is_not_taken_for_an_acronym(searching: Searching) -> None:
    assert searching.ask("hi my son has autism").asked == "autism"


def test_a_sign_that_nobody_sees_in_what_was_pasted_changes_nothing(searching: Searching) -> None:
    assert searching.ask("dys\u00adlexia").services == searching.ask("dyslexia").services
    assert searching.ask("\u202edys\u200blexia\u202c").corrected == []


IN_ORDER = """async ({ inOrder }, { shut, telling }) => {
    const { Order, NAMED } = await import("/modules/find/rank.js");
    const order = new Order({ bands: [3, 0, 1, 0, 0, 0, 0, 0, 0, 0], shut: [shut], ways: [] });
    const answers = { met: [1, 1, 1, 1], telling: telling.map((told) => told || NAMED), score: [0, 0, 0, 0] };
    return inOrder([0, 1, 2, 3], answers, order, { fits: () => 0, wants: "" });
}"""


@pytest.fixture(scope="module")
def modules(browser: Browser) -> Iterator[Page]:
    page = opened(browser)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("shut", "telling", "numbers"),
    [
        (0, [1, 1, 2, 1], [2, 0, 1, 3]),
        (1, [1, 1, 2, 1], [0, 1, 3, 2]),
        (1, [1, 1, None, 1], [2, 0, 1, 3]),
        (0, [None, 5, 1, 1], [1, 0, 2, 3]),
    ],
)
def test_what_is_not_open_comes_last_unless_it_was_asked_for_by_name(
    modules: Page, shut: int, telling: list[int | None], numbers: list[int]
) -> None:
    (found,) = asked(modules, "find/sorting.js", IN_ORDER, [{"shut": shut, "telling": telling}])

    assert found == numbers


def test_a_guide_to_one_of_the_things_that_are_asked_is_offered_first(searching: Searching) -> None:
    assert searching.ask("complaint about swimming").guides[0] == "guides/complaints/"


def test_after_words_of_harm_whom_to_ring_stands_above_what_is_found(searching: Searching) -> None:
    found = searching.ask("she harms herself")

    assert found.services
    assert found.crisis
