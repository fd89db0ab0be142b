"""The finder answers as one types, says what it understood, and keeps the search in the address."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import DESK, Browsing
from tests.browser.finder import Finder

HREFS = "all => all.map((a) => a.getAttribute('href'))"


@pytest.fixture(scope="module")
def finder(browser: Browser, home: str) -> Iterator[Finder]:
    """One window for all that only look."""
    browsing = Browsing(browser, home)
    yield Finder(browsing.window())
    browsing.close()


def test_it_answers_while_words_are_typed(finder: Finder) -> None:
    finder.open()
    finder.page.locator("#q").press_sequentially("dyslexia", delay=15)
    finder.settle()

    expect(finder.page.locator("h1")).to_have_text("1 service for dyslexia")
    assert "services/dyslexia-friends/" in finder.addresses
    assert re.search(r"\d+ (services? in the borough|nearby|anywhere in the country)", finder.count)
    expect(finder.page.get_by_role("status").filter(has=finder.page.locator("h1"))).to_have_count(1)
    finder.page.wait_for_url("**/find/#q=dyslexia")  # the address and the tab's title wait until nobody types
    expect(finder.page).to_have_title(re.compile(f"^{finder.title} - "))


def test_a_result_says_what_where_for_whom_how_and_whom_to_ring(finder: Finder) -> None:
    finder.open("#q=The+Drop-In")
    result = finder.page.locator("#results > li", has_text="The Drop-In").first

    assert (
        result.get_by_role("heading", level=3).get_by_role("link").get_attribute("href") == "../services/the-drop-in/"
    )
    said = result.inner_text()
    assert "Free counselling, information and life skills for young people in Macclesfield." in said
    assert result.locator(".lo-facts > span").all_inner_texts() == ["Macclesfield", "Ages 12 to 25", "Just turn up"]
    phone = result.locator("a[href^='tel:']")
    assert phone.get_attribute("href") == f"tel:{phone.inner_text().replace(' ', '')}"
    assert "not stated" not in said.lower()


def test_how_old_the_facts_are_is_said_once_for_the_list(finder: Finder) -> None:
    finder.open("#q=The+Drop-In").rest()

    said = finder.page.locator("#fresh").inner_text()

    of_when = r"(Most|Some) of these facts are from public pages( of \d+ or before)?\. Ring before you go\."
    assert re.fullmatch(of_when, said), said


def test_the_heading_of_a_result_leads_to_its_page(finder: Finder) -> None:
    finder.open("#q=dyslexia")

    finder.page.get_by_role("link", name="Dyslexia Friends", exact=True).first.click()

    expect(finder.page.get_by_role("heading", level=1, name="Dyslexia Friends")).to_be_visible()


@pytest.mark.parametrize(
    "address", ["", "services/learning-together/", "topics/short-breaks/", "guides/", "services/nothing/"]
)
def test_the_search_of_every_page_leads_here(address: str, finder: Finder) -> None:
    page = finder.visit.open(address)

    page.locator("#q").fill("speech & language?")
    page.locator("#q").press("Enter")
    page.wait_for_url("**/find/#q=*")
    finder.settle()

    assert page.locator("#q").input_value() == "speech & language?"
    assert "services/speech-and-language-therapy/" in finder.addresses


def test_words_are_text_and_never_markup(finder: Finder) -> None:
    words = "<img src=x onerror=alert(1)> zzqq autism"
    finder.open().type(words).rest()

    shown = finder.page.locator("main").inner_text()

    assert finder.page.locator("main img, main script:not([type])").count() == 0
    assert "zzqq" in shown
    assert finder.page.locator("#q").input_value() == words


def test_a_slip_is_led_back_and_can_be_taken_as_it_was_typed(finder: Finder) -> None:
    finder.open().type("speach therapy").rest()

    assert "We took “speach” for “speech”." in finder.said
    assert "speech-and-language-therapy" in finder.services

    finder.press("Only my exact words", "#chips")

    exact = finder.services
    assert "We took" not in finder.said
    assert "exact=1" in finder.asked
    assert finder.open(f"#{finder.asked}").services == exact


def test_other_words_can_be_taken_off_and_the_address_keeps_it(finder: Finder) -> None:
    finder.open("#q=SALT")
    widened = finder.by_band

    finder.press("Only my exact words", "#chips")

    assert finder.chips == ["SALT", "Look for similar words too"]
    assert finder.by_band != widened
    assert finder.asked == "q=SALT&exact=1"
    finder.page.go_back()
    finder.settle()
    expect(finder.page.locator("h1")).to_contain_text("services for speech and language")
    assert finder.chips[0] == "speech and language"
    assert "Also showing" not in finder.said
    assert finder.by_band == widened


def test_other_words_typed_are_widened_again(finder: Finder) -> None:
    finder.open("#q=SALT&exact=1").type("ASD")

    assert "for autism" in finder.title
    assert "exact" not in finder.asked


def test_a_word_that_nothing_has_is_named_and_left_out(finder: Finder) -> None:
    finder.open().type("autism zzqqzz")

    assert "Nothing here has “zzqqzz”, so we left it out." in finder.said
    assert "Autism" in finder.names


def test_words_that_stand_for_an_age_and_a_town_are_taken_as_such(finder: Finder) -> None:
    finder.open().type("autism Crewe age 7")

    assert finder.title == "9 services for autism, near Crewe, age 7"
    assert finder.chips == ["autism", "near Crewe", "age 7", "Clear all"]


def test_a_school_of_another_phase_is_not_for_this_age(finder: Finder) -> None:
    finder.open("#q=deaf+autistic").rest()
    assert "wheelside-high-school" in finder.services

    finder.enter("age", "7").rest()

    assert "wheelside-high-school" not in finder.services


def test_near_me_without_a_place_is_answered_with_how_to_give_one(finder: Finder) -> None:
    finder.open().type("special schools near me")
    assert "give a postcode or a town" in finder.said
    assert finder.page.locator("#said").get_by_role("button", name="Use where I am").is_visible()

    finder.enter("place", "Crewe")

    assert "give a postcode" not in finder.said


def test_while_someone_types_five_come_first_and_the_others_when_they_pause(finder: Finder) -> None:
    finder.open().page.locator("#q").press_sequentially("school", delay=10)
    finder.settle()
    expect(finder.page.locator("h1")).to_have_text("24 services")
    assert len(finder.names) >= 5

    finder.rest()

    assert len(finder.names) == len(set(finder.addresses)) == 10
    assert finder.page.locator("#more").inner_text().startswith("Show 10 more of")


def test_a_search_with_some_of_the_words_says_so_on_each_result(finder: Finder) -> None:
    finder.open().type("swimming hydrotherapy wheelchair").rest()

    tagged = finder.page.locator("#results > li", has_text="Some of your words").count()

    assert sum(finder.by_band) < 3
    assert tagged == len(finder.names) - sum(finder.by_band) > 0


def test_ten_more_are_shown_and_the_first_new_one_has_the_focus(finder: Finder) -> None:
    finder.open("#q=school").rest()
    assert len(finder.names) == 10
    label = finder.page.locator("#more").inner_text()
    finder.page.locator("#more").focus()

    finder.page.keyboard.press("Enter")
    expect(finder.page.locator("#results > li")).to_have_count(20)

    assert re.fullmatch(r"Show 10 more of \d+", label)
    assert finder.page.evaluate("() => document.activeElement.textContent") == finder.names[10]
    assert len(set(finder.addresses)) == 20


def test_the_national_band_shows_its_best_few_beside_many_local_results(finder: Finder) -> None:
    finder.ask("#q=autism").rest()
    band = finder.page.get_by_role("region", name=re.compile(r"Anywhere in the country: \d+"))

    expect(band).to_be_visible()
    shown = [link.removeprefix("../") for link in band.locator("li > a:first-child").evaluate_all(HREFS)]
    assert 0 < len(shown) <= 3
    assert not set(shown) & set(finder.addresses), "nothing stands twice"
    more = int(re.findall(r"\d+", band.get_by_role("heading", level=2).inner_text())[0])
    assert len(shown) <= more <= finder.by_band[2]


def test_the_count_leads_to_what_stands_beside_and_keeps_the_address(finder: Finder) -> None:
    finder.open("#q=autism").rest()
    asked = finder.asked

    finder.page.locator("#count").get_by_role("link", name=re.compile("anywhere in the country")).click()

    expect(finder.page.locator("#national-title")).to_be_focused()
    assert finder.asked == asked


def test_nothing_found_says_what_would_help_and_the_words_go_along(finder: Finder) -> None:
    finder.ask("#q=zzqqzz&age=7").rest()

    assert finder.title == "We list nothing under those words yet"
    assert finder.page.locator("#nothing a[href^='tel:']").first.is_visible()
    assert not finder.page.locator("#filters").is_visible()
    box = finder.page.locator("#not-this")
    assert box.get_by_role("link", name="Ask an advice service").get_attribute("href") == "../topics/advice/"
    box.get_by_role("link", name="Tell us what is missing").click()
    expect(finder.page.locator("#missing")).to_contain_text("You looked for: zzqqzz, age 7")


@pytest.mark.parametrize(
    "asked",
    [
        "q=autism&place=Crewe&within=1&age=7&free=yes",
        "q=autism crewe nantwich age 7",
        "q=SALT age 3&exact=1",
    ],
)
def test_each_number_of_what_can_be_taken_off_is_true(asked: str, finder: Finder) -> None:
    promised = []
    finder.ask(f"#{asked}").rest()
    for line in finder.page.locator("#loosen li", has_text="Without").all():
        promised.append((line.locator("a").inner_text(), int(re.findall(r"(\d+) services?$", line.inner_text())[0])))

    for name, number in promised:
        finder.ask(f"#{asked}").rest()
        finder.page.locator("#loosen").get_by_role("link", name=name).click()
        finder.settle()
        assert sum(finder.by_band) == number, name


def test_a_search_that_fits_nothing_can_be_loosened(finder: Finder) -> None:
    finder.ask("#q=swimming&topic=housing&age=7").rest()

    assert sum(finder.by_band) == 0
    assert finder.page.locator("#loosen").get_by_role("link", name="Without").count() >= 1


def test_back_and_forward_go_from_search_to_search(finder: Finder) -> None:
    finder.open()
    for words in ("autism", "dyslexia"):
        finder.type(words).rest()
        finder.page.press("#q", "Enter")
        finder.rest()
    finder.page.locator("#filters label:visible input").first.check()
    finder.settle()

    finder.page.go_back()
    expect(finder.page).to_have_url(re.compile("#q=dyslexia$"))
    expect(finder.page.locator("h1")).to_have_text("1 service for dyslexia")
    finder.page.go_back()
    expect(finder.page).to_have_url(re.compile("#q=autism$"))
    expect(finder.page.locator("h1")).to_have_text("14 services for autism")
    assert finder.page.locator("#q").input_value() == "autism"
    finder.page.go_forward()
    expect(finder.page.locator("h1")).to_have_text("1 service for dyslexia")


def test_reloading_shows_the_same_again(finder: Finder) -> None:
    finder.open("#q=autism&place=Crewe&within=5&age=7&free=yes&need=autism&need=adhd").rest()
    before = (finder.title, finder.count, finder.names, finder.chips, finder.counts, finder.asked)

    finder.page.reload()
    finder.settle().rest()

    assert (finder.title, finder.count, finder.names, finder.chips, finder.counts, finder.asked) == before


def test_a_search_in_the_query_part_is_answered_and_moved(finder: Finder) -> None:
    finder.open("?q=SALT&age=7")

    assert finder.page.url.endswith("/find/#q=SALT&age=7")
    assert finder.chips[:3] == ["speech and language", "age 7", "Clear all"]


def test_the_way_past_the_menu_does_not_lose_the_search(finder: Finder) -> None:
    finder.open("#q=autism").rest()

    finder.page.locator(".lo-skip").first.focus()
    finder.page.keyboard.press("Enter")
    finder.page.locator("#skip").focus()
    finder.page.keyboard.press("Enter")
    assert finder.focus == "results"
    finder.page.wait_for_timeout(200)
    finder.page.reload()
    finder.settle().rest()

    assert finder.title == "14 services for autism"


def test_a_hundred_keys_in_a_row_are_no_trouble(browsing: Browsing) -> None:
    """Safari refuses the hundredth change of the address within half a minute, with an error."""
    finder = Finder(browsing.window(DESK))
    finder.visit.page.add_init_script(
        """{
            let changes = 90;
            for (const name of ["replaceState", "pushState"]) {
                const original = history[name];
                history[name] = function (...given) {
                    if (++changes > 100) throw new DOMException("More than 100 times", "SecurityError");
                    return original.apply(this, given);
                };
            }
        }"""
    )
    finder.open()
    finder.page.locator("#q").press_sequentially("speech therapy", delay=0)

    finder.type("dyslexia")

    expect(finder.page.locator("h1")).to_have_text("1 service for dyslexia")
    assert "Dyslexia Friends" in finder.names
