"""The finder as a person uses it, for tests."""

import re
from collections.abc import Mapping

from playwright.sync_api import Locator, Page
from tests.browser.conftest import Visit

READY = "() => document.getElementById('results').getAttribute('aria-busy') === 'false'"
COUNTS = "[data-count]:not([data-count^=open])"  # how many are open now is told once someone asks
COUNTED = f"() => [...document.querySelectorAll('{COUNTS}')].every((span) => span.textContent !== '')"
RESTED = """(start) => new Promise((resolve) => {
    const results = document.getElementById("results");
    let since = performance.now();
    const look = () => {
        if (results.getAttribute("aria-busy") === "true") since = performance.now();
        if (performance.now() - since > 350) resolve();
        else setTimeout(look, 30);
    };
    look();
})"""
ASK = """(asked) => new Promise((resolve) => {
    const before = location.href;
    addEventListener("popstate", () => resolve(), { once: true });
    location.hash = asked;
    if (location.href === before) resolve(); // it is asked for already
})"""
UNFOLD = "() => { for (const fold of document.querySelectorAll('#filters details')) fold.open = true; }"
FOCUS = """() => {
    const element = document.activeElement;
    return element === document.body || !element.checkVisibility() ? "" : element.id || element.outerHTML.slice(0, 120);
}"""


class Finder:
    """One window with the finder in it. Whatever it does, it waits for the answer."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.page: Page = visit.page

    def open(self, asked: str = "") -> "Finder":
        """As a link leads to it: always a page loaded anew."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.visit.home}find/{asked}")
        return self.settle()

    def ask(self, asked: str) -> "Finder":
        """The same on the page that is open, which is much quicker; the first time it is loaded."""
        if not self.page.url.startswith(f"{self.visit.home}find/"):
            return self.open(asked)
        self.page.evaluate(ASK, asked)
        return self.settle()

    def settle(self) -> "Finder":
        self.page.wait_for_function(READY)
        return self

    def rest(self) -> "Finder":
        """Until what stands beside the list is there too."""
        self.page.evaluate(RESTED)
        return self

    def type(self, words: str) -> "Finder":
        self.page.fill("#q", words)
        return self.settle()

    def enter(self, name: str, value: str) -> "Finder":
        """Types into a field of the filters and leaves it."""
        field = self.page.locator(f"#{name}")
        field.fill(value)
        field.blur()
        return self.settle()

    def tick(self, group: str, choice: str) -> "Finder":
        self.box(group, choice).check()
        return self.settle()

    def box(self, group: str, choice: str) -> Locator:
        """A choice, whose group is unfolded."""
        self.page.evaluate(UNFOLD)
        return self.page.locator(f"#filters [name={group}][value={choice}]")

    def press(self, name: str | re.Pattern[str], inside: str = "main") -> "Finder":
        self.page.locator(inside).get_by_role("button", name=name).first.click()
        return self.settle()

    @property
    def asked(self) -> str:
        """The part of the address behind #."""
        return self.page.url.partition("#")[2]

    @property
    def title(self) -> str:
        return self.page.locator("h1").inner_text()

    @property
    def count(self) -> str:
        return self.page.locator("#count").inner_text()

    @property
    def said(self) -> str:
        return self.page.locator("#said").inner_text()

    @property
    def chips(self) -> list[str]:
        """What can be taken off, as it is written on the buttons, and the buttons for the search as a whole."""
        names = self.page.locator("#chips [data-chip] button").all_inner_texts()
        return [name.removeprefix("Remove:").strip() for name in names]

    @property
    def names(self) -> list[str]:
        return self.page.locator("#results > li h3").all_inner_texts()

    @property
    def addresses(self) -> list[str]:
        """Of the results shown, from the site's root."""
        links = self.page.locator("#results > li h3 a").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
        return [link.removeprefix("../") for link in links]

    @property
    def services(self) -> list[str]:
        """The ids of the services among the results shown."""
        return [a.removeprefix("services/").strip("/") for a in self.addresses if a.startswith("services/")]

    def all_services(self) -> list[str]:
        """The same when everything was asked to be shown."""
        more = self.page.locator("#more")
        while more.is_visible():
            before = len(self.names)
            more.click()
            self.page.wait_for_function("(n) => document.querySelectorAll('#results > li').length > n", arg=before)
        return [*self.services, *self.apart()]

    def apart(self) -> list[str]:
        """The ids of the services that stand folded, or in a band of their own."""
        self.rest()
        for box in ("#schools", "#national"):
            whole = self.page.locator(f"{box} [data-all]")
            if whole.is_visible():
                whole.click()
                whole.wait_for(state="hidden")
        links = self.page.locator(":is(#schools, #national):not([hidden]) a[href*=services]")
        return [link.split("/")[-2] for link in links.evaluate_all("all => all.map((a) => a.getAttribute('href'))")]

    @property
    def by_band(self) -> tuple[int, int, int]:
        """How many services in the borough, nearby and anywhere in the country, as the live region says."""
        said = self.count
        patterns = (r"(\d+) services? in the borough", r"(\d+) nearby", r"(\d+) anywhere in the country")
        borough, nearby, national = (re.search(pattern, said) for pattern in patterns)
        return tuple(int(found[1]) if found else 0 for found in (borough, nearby, national))  # type: ignore[return-value]

    @property
    def counts(self) -> Mapping[str, int]:
        """Behind each filter, by `group choice`."""
        self.page.wait_for_function(COUNTED)
        spans = self.page.locator(COUNTS).evaluate_all("all => all.map((s) => [s.dataset.count, s.textContent])")
        return {name: int(count) for name, count in spans}

    @property
    def focus(self) -> str:
        """The id of what has the focus, or its HTML; empty when nothing has."""
        return str(self.page.evaluate(FOCUS))
