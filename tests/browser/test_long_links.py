"""A link may be as long as someone likes: a page looks at a start of it, says so, and is never stopped by it.

How much is looked at is asked here, and not for how long: that depends on the machine.
"""

from playwright.sync_api import expect
from tests.browser.conftest import Browsing

LOST = " ".join(f"qzx{number:08}" for number in range(10_000))
FIRST = 25  # words of eleven letters and a space among the first 300 letters


def link(words: str) -> str:
    return words.replace(" ", "+")


def test_of_many_words_the_first_are_looked_for_and_the_last_of_them_is_named(browsing: Browsing) -> None:
    page = browsing.window().open(f"find/#q={link(LOST)}")

    said = page.locator("#said")
    expect(said).to_contain_text(f"We left out what comes after “qzx{FIRST - 1:08}”.")
    expect(said).to_contain_text(f"qzx{FIRST - 1:08}")
    assert f"qzx{FIRST:08}" not in said.inner_text()
    assert page.locator("#q").input_value() == " ".join(LOST.split()[:FIRST])
    assert len(page.url) < 600


def test_a_search_of_the_usual_length_leaves_nothing_out(browsing: Browsing) -> None:
    words = "my son is six and has autism and does not speak, is there a play group near Crewe in the holidays"

    page = browsing.window().open(f"find/#q={link(words)}")

    expect(page.locator("#results > li").first).to_be_visible()
    assert "We left out" not in page.locator("#said").inner_text()


def test_a_long_text_typed_by_hand_is_cut_alike_and_a_new_one_is_not(browsing: Browsing) -> None:
    page = browsing.window().open("find/")

    page.fill("#q", LOST[:900])
    expect(page.locator("#said")).to_contain_text("We left out what comes after")
    page.fill("#q", "autism")

    expect(page.locator("#title")).to_have_text("14 services for autism")
    assert "We left out" not in page.locator("#said").inner_text()


def test_a_place_or_a_choice_of_any_length_is_cut_too(browsing: Browsing) -> None:
    page = browsing.window().open(f"find/#q=autism&place={link(LOST)}{'&need=autism' * 5000}&exact={'1' * 5000}")

    expect(page.locator("#place-said")).to_contain_text("We do not know “qzx")
    assert page.locator("#chips > li").count() <= 7  # with those for filters, map, sharing and all
    assert len(page.url) < 600


def test_a_kept_list_of_any_length_is_read_to_its_bound(browsing: Browsing) -> None:
    visit = browsing.window()
    page = visit.open("about/privacy/")
    page.evaluate(
        "([name, list]) => localStorage.setItem(name, list)",
        ["local-offer:/offer/", ",".join(f"none-{number}" for number in range(20_000))],
    )

    visit.open("shortlist/")

    expect(page.locator("#some-title")).to_have_text("Services: 100")
