"""What else could search the same council, in the same browser: Pagefind on our pages of services, plain Material's
own search, and one whole lunr index.

Run as `rivals.py ROUNDS SITE PLAIN_SITE WHOLE`, `-` in place of what is left out; prints JSON, a `Rivals`.
SITE is ours, PLAIN_SITE Material's, WHOLE the file that `whole.py` wrote.
"""

import json
import shutil
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Error, Page

from finding import TYPICAL, Times
from host import Host, hosted
from pagefind_site import SERVICES, pagefind_site
from window import (
    UnansweredError,
    Weights,
    first_visit,
    idle,
    moment_made,
    put,
    slowed_browser,
    slowed_page,
    typed,
    weights,
)

import others  # isort: skip - beside chromium.py, which `window` finds

MOST = 120
"""Seconds until a search must be ready."""
FIELD = "[data-md-component=search-query]"
KEY = "Shift"
"""Material looks at its field when a key goes up, and at no other time."""
READY = """() => {
  const said = document.querySelector(".md-search-result__meta").textContent.trim();
  return said !== "" && !said.startsWith("Initializing");
}"""
ANSWERED = "bench.watch(() => document.querySelector('.md-search-result__item') !== null)"
FOUND = """bench.watch(() => {
  const list = document.getElementById("results");
  return list.dataset.words === document.getElementById("q").value && list.firstElementChild !== null;
})"""
PAGE = """<!doctype html>
<html lang="en"><title>One index</title><body><script type="module" src="load.js"></script></body></html>
"""
LOAD = """\
import lunr from "./lunr.js";
const text = await (await fetch("index.json")).text();
const begun = performance.now();
const index = lunr.Index.load(JSON.parse(text));
const loading = performance.now() - begun;
document.body.whole = { loading, query(words) {
  const begun = performance.now();
  index.query((query) => {
    for (const word of words.split(" ")) {
      const term = lunr.stemmer(new lunr.Token(word, {})).toString();
      query.term(term, { usePipeline: false, presence: lunr.Query.presence.REQUIRED });
    }
  });
  return performance.now() - begun;
} };
"""


@dataclass(kw_only=True)
class Rival:
    """`loading` is milliseconds until it can search: Material's from opening the page, the whole index's from having
    the file. `stopped` says why there are no figures."""

    bytes: list[Weights] = field(default_factory=list)
    loading: list[float] = field(default_factory=list)
    searches: Times = field(default_factory=dict)
    at_once: Times = field(default_factory=dict)
    stopped: str = ""


@dataclass(kw_only=True)
class Rivals:
    pagefind: Rival
    material: Rival
    whole: Rival


def measured(rounds: int, site: Path | None, plain: Path | None, whole: Path | None) -> Rivals:
    with slowed_browser() as browser:
        return Rivals(
            pagefind=_pagefind(browser, site, rounds) if site else Rival(stopped="left out"),
            material=_material(browser, plain, rounds) if plain else Rival(stopped="left out"),
            whole=_whole(browser, whole, rounds) if whole else Rival(stopped="left out"),
        )


def _pagefind(browser: Browser, site: Path, rounds: int) -> Rival:
    """As ours are taken in `finding.py`: bytes with nothing loaded but the page, `searches` and `at_once` when a new
    window has the files from before."""
    rival = Rival()
    with pagefind_site(site, SERVICES) as folder:
        if folder is None:
            return Rival(stopped="not installed; `make bench` does it")
        with hosted(folder) as host:
            for _ in range(rounds):
                for words in TYPICAL:
                    host.forget()
                    with first_visit(browser) as context:
                        page = _pagefind_page(context, host)
                        put(page, "#q", words)
                        rival.bytes.append(weights(host.sent, moment_made(page)))
                        page.close()
                        rival.searches.setdefault(words, []).append(typed(_pagefind_page(context, host), "#q", words))
                        rival.at_once.setdefault(words, []).append(put(_pagefind_page(context, host), "#q", words))
    return rival


def _pagefind_page(context: BrowserContext, host: Host) -> Page:
    page = slowed_page(context)
    page.goto(host.home)
    idle(page, host)
    page.evaluate(FOUND)
    return page


def _material(browser: Browser, site: Path, rounds: int) -> Rival:
    rival = Rival()
    with hosted(site) as host:
        host.body(site / "search" / "search_index.json")  # gzipped before anyone waits for it
        for _ in range(rounds):
            try:
                _searched(browser, host, rival)
            except (Error, UnansweredError) as error:
                rival.stopped = f"stopped: {str(error).splitlines()[0]}"
                return rival
    return rival


def _searched(browser: Browser, host: Host, rival: Rival) -> None:
    host.forget()
    with first_visit(browser) as context:
        page = slowed_page(context)
        begun = time.monotonic()
        page.goto(host.home)
        page.wait_for_selector(FIELD, state="attached")
        page.evaluate("document.querySelector('[data-md-toggle=search]').click()")
        _until_ready(page)
        rival.loading.append((time.monotonic() - begun) * 1000)
        page.evaluate(ANSWERED)
        for place, words in enumerate(TYPICAL):
            _emptied(page)
            rival.at_once.setdefault(words, []).append(put(page, FIELD, words, KEY))
            if not place:
                rival.bytes.append(weights(host.sent, moment_made(page)))
            _emptied(page)
            rival.searches.setdefault(words, []).append(typed(page, FIELD, words))


def _until_ready(page: Page) -> None:
    """Raises `UnansweredError`."""
    end = time.monotonic() + MOST
    while not page.evaluate(READY):
        if time.monotonic() > end:
            raise UnansweredError(f"Material's search was not ready after {MOST} seconds.")
        page.wait_for_timeout(200)


def _emptied(page: Page) -> None:
    page.fill(FIELD, "")
    page.press(FIELD, KEY)
    while page.query_selector(".md-search-result__item"):
        page.wait_for_timeout(50)
    page.evaluate("bench.since = 0")


def _whole(browser: Browser, file: Path, rounds: int) -> Rival:
    rival = Rival()
    with tempfile.TemporaryDirectory(prefix="local-offer-whole-") as folder:
        site = Path(folder)
        (site / "index.html").write_text(PAGE, encoding="utf-8")
        (site / "load.js").write_text(LOAD, encoding="utf-8")
        (site / "lunr.js").write_text(others.whole_lunr(), encoding="utf-8")
        shutil.copy(file, site / "index.json")
        with hosted(site) as host:
            for _ in range(rounds):
                host.forget()
                with first_visit(browser) as context:
                    page = slowed_page(context)
                    page.goto(host.home)
                    while not page.evaluate("Boolean(document.body.whole)"):
                        page.wait_for_timeout(100)
                    rival.loading.append(page.evaluate("document.body.whole.loading"))
                    for words in TYPICAL:
                        taken = page.evaluate("words => document.body.whole.query(words)", words)
                        rival.searches.setdefault(words, []).append(taken)
                    rival.bytes.append(weights(host.sent, float("inf")))
    return rival


if __name__ == "__main__":
    rounds, *files = sys.argv[1:]
    given = [None if file == "-" else Path(file) for file in files]
    print(json.dumps(asdict(measured(int(rounds), *given))))  # noqa: T201 - read by run.py
