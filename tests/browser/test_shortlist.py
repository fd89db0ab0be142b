"""A family's list: saved on results and service pages, kept in the browser only, printed, and sent as a link."""

import csv
import json
import re
from collections.abc import Callable
from io import StringIO
from urllib.parse import unquote

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from tests.browser.conftest import DESK, PHONE, Browsing
from tests.browser.faults import colour_faults, faults
from tests.browser.test_small_and_large import CLIPPED, SIDEWAYS, SMALL, WIDE_TEXT

SENT = "shortlist/#s=the-drop-in,learning-together"
STORED = "() => Object.values(localStorage)"
REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
COUNTED = """
    const { send } = XMLHttpRequest.prototype;
    let open = 0;
    window.atMost = 0;
    XMLHttpRequest.prototype.send = function () {
        window.atMost = Math.max(window.atMost, ++open);
        this.addEventListener("readystatechange", () => { if (this.readyState === 4) open--; });
        send.call(this);
    };"""
PRINTED = "window.print = () => { window.wasPrinted = true; }"
FOCUSED = "() => document.activeElement.textContent"


def save(page: Page) -> Locator:
    """The Save button of a service's page."""
    return page.locator("main [data-save]")


def names(page: Page) -> list[str]:
    expect(page.locator("#services")).to_have_attribute("aria-busy", "false")
    return page.locator("#services h3").all_inner_texts()


def save_on_pages(browsing: Browsing, *ids: str, width: int = DESK) -> Page:
    """A window at the list, in which these services were saved."""
    page = browsing.window(width).open("")
    for id in ids:
        page.goto(f"{page.url.partition('/offer/')[0]}/offer/services/{id}/")
        save(page).click()
    page.goto(page.locator("#list").evaluate("link => link.href"))
    names(page)
    return page


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_service_is_saved_and_taken_out_on_its_page(width: int, browsing: Browsing) -> None:
    page = browsing.window(width).open("services/the-drop-in/")
    expect(page.locator("#list")).to_have_text("Your list")

    page.get_by_role("button", name="Save The Drop-In", exact=True, pressed=False).click()
    expect(page.get_by_role("button", name="Saved The Drop-In", exact=True, pressed=True)).to_be_visible()
    expect(page.locator("#list-said")).to_have_text("Saved. 1 in your list.")
    expect(page.locator("#list")).to_have_text("Your list (1)")
    page.reload()
    expect(save(page)).to_have_attribute("aria-pressed", "true")
    save(page).click()

    expect(page.locator("#list-said")).to_have_text("Removed. 0 in your list.")
    expect(page.locator("#list")).to_have_text("Your list")
    assert page.evaluate(STORED) == []


def test_showing_what_scripts_add_moves_nothing(browsing: Browsing) -> None:
    page = browsing.window(PHONE).open("services/the-drop-in/")
    top = "() => document.querySelector('.lo-glance').getBoundingClientRect().top + scrollY"
    before = page.evaluate(top)

    save(page).click()

    assert page.evaluate(top) == before


def test_results_are_saved_by_mouse_and_by_keyboard(browsing: Browsing) -> None:
    page = browsing.window().open("find/#q=autism")
    buttons = page.locator("#results [data-save]")

    buttons.nth(0).click()
    buttons.nth(1).focus()
    page.keyboard.press("Enter")
    buttons.nth(2).focus()
    page.keyboard.press("Space")

    expect(page.locator("#list")).to_have_text("Your list (3)")
    expect(page.locator("#list-said")).to_have_text("Saved. 3 in your list.")
    assert [buttons.nth(place).get_attribute("aria-pressed") for place in range(4)] == ["true"] * 3 + ["false"]
    page.fill("#q", "autism assessment")
    page.fill("#q", "autism")
    expect(page.locator("#results [aria-pressed=true]")).to_have_count(3)


def test_a_result_says_by_word_sign_and_name_that_it_is_saved(browsing: Browsing) -> None:
    page = browsing.window(forced_colors="active").open("find/#q=learning+together")
    button = page.get_by_role("button", name="Save Learning Together", exact=True)
    empty = button.locator("svg").evaluate("sign => getComputedStyle(sign).fill")

    button.click()

    saved = page.get_by_role("button", name="Saved Learning Together", exact=True, pressed=True)
    assert saved.locator("svg").evaluate("sign => getComputedStyle(sign).fill") != empty


def test_the_list_is_printed_as_a_booklet_of_one_sheet_for_each_service(browsing: Browsing) -> None:
    page = browsing.window().open("")
    page.add_init_script(PRINTED)
    page.goto(f"{page.url}shortlist/#s=springbank-school,friday-youth-club,nobody-knows-it,the-drop-in")

    page.get_by_role("button", name="Print as a booklet").click()

    expect(page.locator(".lo-page")).to_have_count(3)
    first, school, drop_in = page.locator(".lo-page").all()
    assert first.locator("li").all_inner_texts()[:4] == [
        "Springbank School",
        "The Drop-In",
        "Friday Youth Club",
        "Nobody knows it",
    ]
    for words in ("1 of 2", "Ages 4 to 19", "01632 960231", "Do we need an EHC plan?", "“When can we visit?”", "Notes"):
        assert words in (school.text_content() or "")
    assert drop_in.locator("svg").get_attribute("aria-label") == "Code with this address"
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 3
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".lo-page")).to_have_count(0)


def test_the_list_shows_what_matters_of_each_service(browsing: Browsing) -> None:
    page = save_on_pages(browsing, "springbank-school", "the-drop-in")

    assert names(page) == ["Springbank School", "The Drop-In"]
    school = page.locator("#services > li").first
    for fact in (
        "Ages 4 to 19",
        "Through an EHC plan",
        "Crewe Green Road",
        "01632 960231",
        "From a source of 2 November 2026",
    ):
        expect(school).to_contain_text(fact)
    expect(school.get_by_role("link", name="01632 960231", exact=True)).to_have_attribute("href", "tel:01632960231")
    expect(page.locator("#where")).to_contain_text("kept in this browser")
    school.get_by_role("link", name="Springbank School").click()
    expect(page.get_by_role("heading", level=1, name="Springbank School")).to_be_visible()


def test_what_is_removed_can_be_put_back_where_it_was(browsing: Browsing) -> None:
    page = save_on_pages(browsing, "springbank-school", "the-drop-in", "learning-together")

    page.get_by_role("button", name="Remove The Drop-In").click()
    assert names(page) == ["Springbank School", "Learning Together"]
    assert page.evaluate(FOCUSED) == "Put back The Drop-In"
    expect(page.locator("#list-said")).to_have_text("Removed. 2 in your list.")
    page.keyboard.press("Enter")

    assert names(page) == ["Springbank School", "The Drop-In", "Learning Together"]
    assert page.evaluate(FOCUSED) == "Remove The Drop-In"
    assert page.evaluate(STORED) == ["springbank-school,the-drop-in,learning-together"]


def test_all_can_be_removed_and_put_back(browsing: Browsing) -> None:
    page = save_on_pages(browsing, "springbank-school", "learning-together")

    page.get_by_role("button", name="Remove all").click()
    expect(page.get_by_role("heading", name="Find something to save")).to_be_visible()
    assert page.evaluate("() => localStorage.length") == 0
    page.get_by_role("button", name="Put back").press("Enter")

    assert names(page) == ["Springbank School", "Learning Together"]
    assert page.evaluate(FOCUSED) == "Services: 2"


def test_a_list_that_was_sent_changes_nothing_until_it_is_kept(browsing: Browsing) -> None:
    page = browsing.window().open("services/springbank-school/")
    save(page).click()
    page.goto(page.url.partition("services/")[0] + SENT)

    expect(page.get_by_role("heading", level=1, name="A list someone sent you")).to_be_visible()
    assert "A list someone sent you" in page.title()
    assert names(page) == ["The Drop-In", "Learning Together"]
    expect(page.get_by_role("button", name="Remove")).to_have_count(0)
    assert page.evaluate(STORED) == ["springbank-school"]
    page.get_by_role("button", name="Keep these in my list").click()

    expect(page.get_by_role("heading", level=1, name="Your list")).to_be_visible()
    assert names(page) == ["Springbank School", "The Drop-In", "Learning Together"]
    assert page.url.endswith("/shortlist/")
    expect(page.locator("#list-said")).to_have_text("Kept. 3 in your list.")


def test_one_service_of_a_sent_list_can_be_saved(browsing: Browsing) -> None:
    page = browsing.window().open(SENT)

    page.get_by_role("button", name="Save Learning Together", exact=True).click()

    assert page.evaluate(STORED) == ["learning-together"]
    expect(page.locator("#list-said")).to_have_text("Saved. 1 in your list.")


def test_the_link_is_copied_and_sent_with_names_and_whole_addresses(browsing: Browsing) -> None:
    page = save_on_pages(browsing, "the-drop-in", "learning-together")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    root = page.url.removesuffix("shortlist/")

    page.get_by_role("button", name="Copy a link to this list").click()

    expect(page.get_by_role("button", name="Link copied")).to_be_visible()
    assert page.evaluate("() => navigator.clipboard.readText()") == root + SENT
    letter = unquote(page.get_by_role("link", name="Send by email").get_attribute("href") or "")
    assert letter.startswith("mailto:?subject=A list of services&body=")
    assert (
        f"The Drop-In\r\n{root}services/the-drop-in/\r\n\r\nLearning Together\r\n{root}services/learning-together/"
        in letter
    )
    assert letter.endswith(root + SENT)


def test_a_link_that_cannot_be_copied_is_shown(browsing: Browsing) -> None:
    page = browsing.window().open(SENT)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")

    page.get_by_role("button", name="Copy a link to this list").click()

    expect(page.get_by_label("Copy this address yourself")).to_have_value(page.url)


def test_a_letter_is_never_too_long(browsing: Browsing) -> None:
    ids = [f"nothing-like-this-{number}" for number in range(30)]
    visit = browsing.window()
    page = visit.open(f"shortlist/#s={','.join(ids)}")
    names(page)

    letter = page.get_by_role("link", name="Send by email").get_attribute("href") or ""

    assert len(letter) <= 1800
    assert unquote(letter).endswith(",".join(ids))
    assert " more." in unquote(letter)


def test_a_service_that_is_gone_is_said_to_be_gone(browsing: Browsing) -> None:
    page = browsing.window().open("shortlist/#s=nothing-like-this,learning-together")

    assert names(page) == ["We no longer list “Nothing like this”", "Learning Together"]
    expect(page.locator("#services > li").first.get_by_role("button")).to_have_count(0)


def test_a_service_that_closed_or_moved_is_said_to_be_so(browsing: Browsing) -> None:
    page = browsing.window().open("")
    closed = (
        "<h1 data-brief=name>Old club</h1><p data-brief=summary>Was.</p><p data-brief=fresh>Old.</p>"
        "<div data-brief=closed><p><b>Closed.</b></p>"
        '<p><a href="../../services/learning-together/">Learning Together</a></p></div>'
    )
    moved = '<meta http-equiv="refresh" content="0; url=../../services/learning-together/"><h1>This page has moved</h1>'
    answer(page, "**/services/old-club/", closed)
    answer(page, "**/services/old-name/", moved)

    page.goto(page.url + "shortlist/#s=old-club,old-name")

    assert names(page) == ["Old club", "Learning Together"]
    card = page.locator("#services > li").first
    expect(card).to_contain_text("We no longer list this. Closed.")
    expect(card.get_by_role("link", name="Learning Together")).to_have_attribute(
        "href", "/offer/services/learning-together/"
    )
    expect(card.get_by_role("button", name="Save")).to_have_count(0)


def answer(page: Page, address: str, html: str) -> None:
    page.route(address, lambda route: route.fulfill(body=f"<!DOCTYPE html>{html}", content_type="text/html"))


@pytest.mark.parametrize(
    "ids",
    [
        "<img src=x onerror=alert(1)>",
        "../../etc/passwd",
        "https://elsewhere.example/",
        "%2e%2e%2fabout",
        "javascript:alert(1)",
        "learning-together/../../about",
        "a" * 5000,
        "%E0%A4%A",
        "",
    ],
)
def test_what_is_no_id_is_left_out(ids: str, browsing: Browsing) -> None:
    visit = browsing.window()
    page = visit.open(f"shortlist/#s={ids}")

    expect(page.get_by_role("heading", name="Find something to save")).to_be_visible()
    expect(page.locator("#lede")).to_contain_text("holds no list that we can read")
    assert visit.complaints == []
    assert not [asked for asked in visit.requests if "/services/" in asked or not asked.startswith(visit.home)]
    assert page.locator("#services > li").count() == 0


def test_a_list_holds_a_hundred_at_most_and_six_pages_are_asked_for_at_a_time(browsing: Browsing) -> None:
    visit = browsing.window()
    visit.page.add_init_script(COUNTED)

    page = visit.open(f"shortlist/#s={','.join(f'none-{number}' for number in range(500))}")

    assert len(names(page)) == 100
    assert len({asked for asked in visit.requests if "/services/" in asked}) == 100
    assert page.evaluate("() => window.atMost") == 6


def test_a_provider_s_words_stay_words(browsing: Browsing) -> None:
    page = browsing.window().open("")
    hostile = "&lt;img src=x onerror='window.wasRun=1'&gt;"
    facts = (
        f"<div><dt>Ask {hostile}</dt><dd><b onclick='window.wasRun=1'>{hostile}</b>"
        "<a href='javascript:window.wasRun=1'>press</a><script>window.wasRun=1</script><img src=/elsewhere></dd></div>"
    )
    html = (
        f"<h1 data-brief=name>{hostile}</h1><p data-brief=summary>{hostile}</p><p data-brief=fresh>{hostile}</p>"
        f"<dl data-brief=facts>{facts}</dl>"
    )
    answer(page, "**/services/hostile/", html)

    page.goto(page.url + "shortlist/#s=hostile")
    names(page)

    inside = page.locator("#services > li")
    assert inside.locator("img, script, dd a, [onclick]").count() == 0
    assert inside.inner_text().count("<img src=x") >= 4
    assert page.evaluate("() => window.wasRun") is None


@pytest.mark.parametrize("trouble", [REFUSED, FULL])
def test_the_address_keeps_the_list_when_the_browser_will_not(trouble: str, browsing: Browsing) -> None:
    visit = browsing.window()
    visit.page.add_init_script(trouble)
    page = visit.open("services/learning-together/")

    save(page).click()
    expect(page.locator("#list-said")).to_contain_text("Saved. 1 in your list. This browser keeps nothing")
    assert page.locator("#list-said").evaluate("words => words.getBoundingClientRect().height") > 10
    page.locator("#list").click()

    assert names(page) == ["Learning Together"]
    assert page.url.endswith("shortlist/#s=learning-together")
    if trouble == REFUSED:
        expect(page.get_by_role("heading", level=1, name="Your list")).to_be_visible()
        expect(page.locator("#where")).to_contain_text("stands only in the address")
        page.get_by_role("button", name="Remove Learning Together").click()
        assert page.url.endswith("shortlist/")
        page.get_by_role("button", name="Put back Learning Together").click()
        assert page.url.endswith("shortlist/#s=learning-together")
    assert visit.complaints == []


def test_results_are_saved_when_the_browser_keeps_nothing(browsing: Browsing) -> None:
    visit = browsing.window()
    visit.page.add_init_script(REFUSED)
    page = visit.open("find/#q=learning+together")

    page.locator("#results [data-save]").first.click()

    expect(page.locator("#results [data-save]").first).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#list-said")).to_contain_text("This browser keeps nothing for us")
    assert page.url.endswith("find/#q=learning+together")
    page.locator("#list").click()
    assert len(names(page)) == 1


def test_what_another_tab_saves_shows_at_once(browsing: Browsing) -> None:
    first = browsing.window().open("services/learning-together/")
    second = first.context.new_page()
    second.goto(first.url.replace("services/learning-together/", "shortlist/"))
    expect(second.get_by_role("heading", name="Find something to save")).to_be_visible()

    save(first).click()

    expect(second.locator("#services h3")).to_have_text(["Learning Together"])
    second.get_by_role("button", name="Remove all").click()
    expect(save(first)).to_have_attribute("aria-pressed", "false")
    expect(first.locator("#list")).to_have_text("Your list")


def test_without_a_network_the_page_says_what_it_could_not_load(browsing: Browsing) -> None:
    page = browsing.window().open("shortlist/")
    without_network(page.context, lambda: page.evaluate("() => { location.hash = 's=the-drop-in' }"))
    card = page.locator("#services > li")

    expect(card).to_contain_text("We could not load this page")
    expect(card.get_by_role("link", name="The drop in")).to_have_attribute("href", "/offer/services/the-drop-in/")
    page.context.unroute_all()
    card.get_by_role("button", name="Try again").click()

    expect(card).to_contain_text("Ages 12 to 25")
    expect(card.get_by_role("button", name="Try again")).to_have_count(0)


def without_network(context: BrowserContext, act: Callable[[], None]) -> None:
    context.route("**/services/**", lambda route: route.abort("internetdisconnected"))
    act()


def test_a_host_that_fails_is_not_a_service_that_is_gone(browsing: Browsing) -> None:
    page = browsing.window().open("")
    page.route("**/services/learning-together/", lambda route: route.fulfill(status=503, body="busy"))

    page.goto(page.url + "shortlist/#s=learning-together")

    expect(page.locator("#services > li")).to_contain_text("We could not load this page")


def test_the_way_past_the_menu_does_not_lose_a_list_that_was_sent(browsing: Browsing) -> None:
    page = browsing.window(PHONE).open(SENT)
    expect(page.locator("#services > li")).to_have_count(2)

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.locator("#services > li")).to_have_count(2)
    expect(page).to_have_url(re.compile(f"{re.escape(SENT)}$"))
    assert page.evaluate("() => document.activeElement.closest('main') !== null")


def test_the_list_prints_in_one_column_without_what_is_pressed(browsing: Browsing) -> None:
    page = save_on_pages(browsing, "springbank-school", "the-drop-in", "learning-together")
    page.evaluate(PRINTED)
    page.get_by_role("button", name="Remove Learning Together").click()
    page.get_by_role("button", name="Print", exact=True).click()
    page.emulate_media(media="print")

    assert page.evaluate("() => window.wasPrinted")
    assert page.locator("button:visible, .lo-button:visible").count() == 0
    assert not page.locator("#where").is_visible()
    assert not page.get_by_text("Removed: Learning Together").is_visible()
    shown = page.locator("main").inner_text()
    for words in ("Exampleshire SEND Local Offer. Printed on", "Crewe Green Road", "01632 960231"):
        assert words in shown
    address = "link => getComputedStyle(link, '::after').content"
    assert "http://www.dropin.example.org/" in page.get_by_role("link", name="dropin").evaluate(address)
    lefts = "rows => rows.map(row => row.getBoundingClientRect().left)"
    assert len(set(page.locator("#services dl > div").evaluate_all(lefts))) == 1
    inside = "card => getComputedStyle(card).breakInside"
    assert page.locator("#services > li").first.evaluate(inside) == "avoid"


def test_without_scripts_the_page_says_what_it_is_and_leads_on(browsing: Browsing) -> None:
    page = browsing.window(PHONE, java_script_enabled=False).open(SENT)

    expect(page.get_by_role("heading", level=1, name="Your list")).to_be_visible()
    expect(page.locator("main")).to_contain_text("This page needs JavaScript")
    page.get_by_role("link", name="By topic").first.click()
    expect(page.get_by_role("heading", level=1, name="Topics")).to_be_visible()


def test_what_would_do_nothing_without_scripts_is_not_shown(browsing: Browsing) -> None:
    page = browsing.window(java_script_enabled=False).open("services/learning-together/")

    expect(save(page)).to_be_hidden()


def test_looking_at_a_list_keeps_nothing_and_asks_no_other_host(browsing: Browsing) -> None:
    visit = browsing.window()
    page = visit.open(SENT)
    names(page)

    assert page.context.cookies() == []
    assert page.evaluate("() => localStorage.length + sessionStorage.length") == 0
    assert [asked for asked in visit.requests if not asked.startswith(visit.home) or "#" in asked] == []
    assert visit.complaints == []


def test_saving_sets_no_cookie(browsing: Browsing) -> None:
    page = save_on_pages(browsing, "learning-together")

    assert page.context.cookies() == []
    assert page.evaluate("() => Object.entries(localStorage)") == [["local-offer:/offer/", "learning-together"]]


@pytest.mark.parametrize(
    ("address", "width"), [(SENT, PHONE), ("shortlist/#s=nothing-like-this,springbank-school", DESK)]
)
def test_a_full_list_is_accessible(address: str, width: int, browsing: Browsing) -> None:
    """As it was sent, and as one's own with something taken out; dark, which differs in colours alone, once."""
    page = browsing.window(width, color_scheme="light").open(address)
    names(page)

    assert faults(page) == []
    page.get_by_role("button", name="Keep these in my list").click()
    page.get_by_role("button", name="Remove").first.click()
    assert faults(page) == []
    page.emulate_media(color_scheme="dark")
    assert colour_faults(page) == []
    assert page.evaluate(SMALL, 24) == []
    assert page.evaluate(SIDEWAYS) == 0


def test_a_full_list_is_whole_on_a_small_phone_with_wide_text(browsing: Browsing) -> None:
    page = browsing.window(PHONE).open("shortlist/#s=nothing-like-this,springbank-school,the-drop-in")
    names(page)

    page.evaluate(WIDE_TEXT)

    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(CLIPPED) == []


def test_a_saved_service_and_its_link_are_accessible(browsing: Browsing) -> None:
    page = browsing.window(PHONE).open("services/learning-together/")

    save(page).click()

    assert faults(page) == []


def test_the_list_is_saved_as_a_table_and_as_its_records(browsing: Browsing) -> None:
    page = browsing.window().open(SENT)
    names(page)
    page.get_by_text("Save this list as a file").click()

    with page.expect_download() as table:
        page.get_by_role("button", name="For a spreadsheet (CSV)").click()
    with page.expect_download() as data:
        page.get_by_role("button", name="For a program (JSON)").click()

    rows = list(csv.DictReader(StringIO(table.value.path().read_text(encoding="utf-8-sig"), newline="")))
    records = json.loads(data.value.path().read_text(encoding="utf-8"))["services"]
    assert (
        [row["Name"] for row in rows] == [record["name"] for record in records] == ["The Drop-In", "Learning Together"]
    )
    assert all(row["Page"].endswith(f"/services/{record['id']}/") for row, record in zip(rows, records, strict=True))
    assert [row["Summary"] for row in rows] == [record["summary"] for record in records]
