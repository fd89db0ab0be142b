"""No page complains, asks another host for anything, or runs what it did not bring."""

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Browsing

IS_DARK = "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).every(part => part < 60)"


def test_a_script_in_the_page_is_not_run(browsing: Browsing) -> None:
    visit = browsing.window()
    page = visit.open("services/learning-together/")

    page.evaluate(
        """() => {
            const script = document.createElement("script");
            const does = "window.wasRun = true";
            script.append(does);
            document.body.append(script);
            const link = document.createElement("a");
            link.href = `javascript:${does}`;
            document.body.append(link);
            link.click();
        }"""
    )

    assert page.evaluate("() => window.wasRun") is None
    assert any("Content Security Policy" in complaint for complaint in visit.complaints)


TO_RUN = [
    "document.body.innerHTML = text",
    "document.createElement('script').textContent = text",
    "document.body.setAttribute('onclick', text)",
    "new DOMParser().parseFromString(text, 'text/html')",
    "document.createElement('iframe').srcdoc = text",
    "new Worker(text)",
    "eval(text)",
    "trustedTypes.createPolicy('any', { createHTML: (html) => html })",
]


def test_no_script_may_make_a_text_into_elements_or_code(browsing: Browsing) -> None:
    page = browsing.window().open("services/learning-together/")

    tried = {
        script: page.evaluate(
            f"""() => {{
                const text = "<img src=x onerror=window.wasRun=true>";
                try {{ {script}; return "done"; }} catch (error) {{ return error.name; }}
            }}"""
        )
        for script in TO_RUN
    }

    assert {script for script, ended in tried.items() if ended == "done"} == set()
    assert page.evaluate("() => window.wasRun") is None


def test_nothing_can_be_sent_to_another_host(browsing: Browsing) -> None:
    page = browsing.window().open("services/learning-together/")

    refused = page.evaluate(
        """() => new Promise((resolve) => {
            document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
            fetch("https://elsewhere.example/").catch(() => setTimeout(() => resolve("sent"), 1000));
        })"""
    )

    assert refused == "connect-src"


def test_no_page_sets_a_cookie_or_keeps_anything(browsing: Browsing) -> None:
    page = browsing.window().open("find/#q=autism")
    expect(page.locator("#results > li").first).to_be_visible()

    assert page.context.cookies() == []
    assert page.evaluate("() => localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize(("taste", "dark"), [("light", False), ("dark", True)])
def test_a_page_is_light_or_dark_as_the_reader_has_it(taste: str, dark: bool, browsing: Browsing) -> None:
    page = browsing.window(color_scheme=taste).open("")

    assert page.evaluate(IS_DARK) is dark


def test_print_is_light_and_without_menu_and_search(browsing: Browsing) -> None:
    page = browsing.window(color_scheme="dark").open("services/springbank-school/")

    page.emulate_media(media="print")

    assert page.evaluate(IS_DARK) is False
    assert not page.locator(".lo-menu").is_visible()
    assert not page.get_by_role("search").is_visible()
    assert page.get_by_role("heading", level=1).is_visible()
    assert page.locator(".lo-ask li").first.is_visible()


def test_a_search_is_printed_across_a_wide_sheet(browsing: Browsing) -> None:
    page = browsing.window().open("find/#q=autism")
    page.locator("#results > li").first.wait_for()

    page.emulate_media(media="print")

    assert page.get_by_role("heading", level=1).evaluate("(heading) => heading.offsetWidth") > 500


def test_a_missing_page_leads_on_from_any_depth(browsing: Browsing) -> None:
    page = browsing.window().open("services/a/b/c/nothing")

    page.get_by_role("link", name="Start again from the home page").click()

    expect(page.get_by_role("heading", level=1, name="What do you need help with?")).to_be_visible()
