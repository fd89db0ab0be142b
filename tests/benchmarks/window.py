"""A slowed browser, and what is measured in its windows: milliseconds until an answer is seen, bytes that were sent."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from host import Host, Sent

sys.path.insert(0, str(Path(__file__).parents[1] / "browser"))
import chromium

HERE = Path(__file__).parent
SLOWED = 4
PATIENCE = 60  # seconds for one answer
BETWEEN_KEYS = 120  # milliseconds
KINDS = (
    ("page", lambda path: path.endswith("/")),
    ("styles", lambda path: path.endswith(".css")),
    ("scripts", lambda path: path.endswith(".js")),
    ("shards", lambda path: "/shards/" in path),
    ("lexicon", lambda path: path.endswith("/lexicon.json")),
    ("cards", lambda path: "/cards/" in path),
    ("filters", lambda path: path.endswith("/facets.json")),
    ("typeface", lambda path: path.endswith(".woff2")),
    ("places", lambda path: "/places/" in path or path.endswith("/positions.json")),
    ("index", lambda path: path.endswith("index.json")),
)
OTHERS = "others"
Weights = dict[str, int]
"""Bytes by kind of file."""


class NoBrowserError(Exception):
    """There is no Chromium; the text says how to come by one."""


class UnansweredError(Exception):
    """No answer was seen."""


@contextmanager
def slowed_browser() -> Iterator[Browser]:
    """Raises `NoBrowserError`."""
    path = chromium.browser()
    if path is None:
        raise NoBrowserError(chromium.NEEDED)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.QUIET))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def first_visit(browser: Browser) -> Iterator[BrowserContext]:
    """Windows of one who was never here: nothing is kept from before."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_init_script(path=HERE / "probe.js")
    try:
        yield context
    finally:
        context.close()


def slowed_page(context: BrowserContext) -> Page:
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    return page


def typed(page: Page, field: str, words: str) -> float:
    """Milliseconds from the last key until its answer is seen."""
    page.focus(field)
    page.keyboard.type(words, delay=BETWEEN_KEYS)
    return seen(page)


def put(page: Page, field: str, words: str, key: str = "") -> float:
    """The same with all words at once, as when they are pasted or spoken; then a `key`, when there is one."""
    page.focus(field)
    page.keyboard.insert_text(words)
    if key:
        page.keyboard.press(key)
    return seen(page)


def seen(page: Page) -> float:
    """Raises `UnansweredError`."""
    waited = page.evaluate(f"bench.answer({PATIENCE * 1000})")
    if waited is None:
        raise UnansweredError(f"{page.url} showed nothing for {PATIENCE} seconds.")
    return float(waited)


def standing(page: Page) -> float:
    """Milliseconds until the answer that was `seen` stood in the page, before it was drawn."""
    return float(page.evaluate("bench.made - bench.since"))


def moment_made(page: Page) -> float:
    """When the answer stood in the page, in seconds of the clock; what is asked for after that it did not need."""
    return float(page.evaluate("performance.timeOrigin + bench.made")) / 1000


def weights(sent: list[Sent], until: float) -> Weights:
    """Of what was sent until a moment."""
    found: Weights = {}
    for each in sent:
        if each.at <= until:
            kind = kind_of(each.address)
            found[kind] = found.get(kind, 0) + each.size
    return found


def kind_of(path: str) -> str:
    return next((kind for kind, is_one in KINDS if is_one(path)), OTHERS)


def idle(page: Page, host: Host) -> None:
    """Waits until nothing has been asked for during half a second."""
    count = -1
    while count != len(host.sent):
        count = len(host.sent)
        page.wait_for_timeout(500)
