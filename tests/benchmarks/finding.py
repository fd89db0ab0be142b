"""The finder in a slowed browser: bytes to the first result, milliseconds to results and to filtered results.

Run as `finding.py SITE ROUNDS`; prints JSON, a `Finding`.
"""

import json
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from host import Host, hosted
from window import (
    Weights,
    first_visit,
    idle,
    moment_made,
    put,
    seen,
    slowed_browser,
    slowed_page,
    standing,
    typed,
    weights,
)

TYPICAL = ("swimming lessons", "sleep support", "autism advice", "wheelchair club", "speech therapy")
ODD = ("swiming lesons", "SALT", "wheelch")
"""A slip of the hand, an acronym, a beginning."""
FILTERED = ("sleep support", "")
"""Words beside which filters are chosen; none leaves every service to be sifted."""
FILTERS = 6
PAUSE = 400  # milliseconds, in which the counts and what stands beside the list come after the results
WORDS = "#q"
ANSWERED = """bench.watch(() => {
  const results = document.getElementById("results");
  // At night nothing may be open now, and that is an answer too.
  const isAnswer = results.firstElementChild !== null || !document.getElementById("nothing").hidden;
  return results.getAttribute("aria-busy") === "false" && isAnswer;
})"""
Times = dict[str, list[float]]
"""Milliseconds by the words that were typed."""


@dataclass(kw_only=True)
class Finding:
    """`first` with nothing loaded but the page, `loaded` in a new window that has the files from before, `again` the
    same words a second time in one window; these by keys. `at_once` is `loaded` with the words put in as a whole."""

    first: Times = field(default_factory=dict)
    loaded: Times = field(default_factory=dict)
    again: Times = field(default_factory=dict)
    at_once: Times = field(default_factory=dict)
    filters: Times = field(default_factory=dict)
    """By name and value of the choice."""
    filters_standing: Times = field(default_factory=dict)
    """The same until the results stand in the page, before they are drawn."""
    typed_bytes: list[Weights] = field(default_factory=list)
    """From opening the page to the first result of each typical query, typed by keys."""
    put_bytes: list[Weights] = field(default_factory=list)
    """The same with the words put in as a whole, or come from another page's search box."""
    idle_bytes: list[Weights] = field(default_factory=list)
    """As `typed_bytes`, and all that comes after."""


def measured(site: Path, rounds: int) -> Finding:
    finding = Finding()
    with hosted(site) as host, slowed_browser() as browser:
        for turn in range(rounds):
            for words in (*TYPICAL, *ODD):
                _search(browser, host, words, finding)
                if turn == 0 and words in TYPICAL:
                    _search_at_once(browser, host, words, finding)
            for words in FILTERED:
                _filter(browser, host, words, finding)
    return finding


def _search(browser: Browser, host: Host, words: str, finding: Finding) -> None:
    host.forget()
    with first_visit(browser) as context:
        page = _opened(context, host)
        finding.first.setdefault(words, []).append(typed(page, WORDS, words))
        if words in TYPICAL:
            finding.typed_bytes.append(weights(host.sent, moment_made(page)))
            idle(page, host)
            finding.idle_bytes.append(weights(host.sent, float("inf")))
        _emptied(page)
        finding.again.setdefault(words, []).append(typed(page, WORDS, words))
        page.close()
        finding.loaded.setdefault(words, []).append(typed(_opened(context, host), WORDS, words))
        finding.at_once.setdefault(words, []).append(put(_opened(context, host), WORDS, words))


def _search_at_once(browser: Browser, host: Host, words: str, finding: Finding) -> None:
    host.forget()
    with first_visit(browser) as context:
        page = _opened(context, host)
        put(page, WORDS, words)
        finding.put_bytes.append(weights(host.sent, moment_made(page)))


def _filter(browser: Browser, host: Host, words: str, finding: Finding) -> None:
    """Each of several choices put on and taken off again."""
    with first_visit(browser) as context:
        page = _opened(context, host)
        if words:
            put(page, WORDS, words)
        page.eval_on_selector_all("#filters details", "folds => folds.forEach((fold) => { fold.open = true; })")
        for choice in _choices(page):
            for _ in ("on", "off") if words else ("on",):
                page.evaluate("bench.since = 0")
                page.eval_on_selector(choice, "box => box.click()")
                name = f"{words} {choice}".strip()
                finding.filters.setdefault(name, []).append(seen(page))
                finding.filters_standing.setdefault(name, []).append(standing(page))
                page.wait_for_timeout(PAUSE)
            if not words:
                page.eval_on_selector(choice, "box => box.click()")
                page.wait_for_timeout(PAUSE)


def _choices(page: Page) -> list[str]:
    """The first choice of each group of filters."""
    boxes = page.eval_on_selector_all("#filters [type=checkbox]", "boxes => boxes.map(box => [box.name, box.value])")
    firsts = {name: f'[name="{name}"][value="{value}"]' for name, value in reversed(boxes)}
    return list(firsts.values())[::-1][:FILTERS]


def _opened(context: BrowserContext, host: Host) -> Page:
    page = slowed_page(context)
    page.goto(f"{host.home}find/")
    page.wait_for_selector("#filters:not([hidden])", state="attached")
    idle(page, host)
    page.evaluate(ANSWERED)
    return page


def _emptied(page: Page) -> None:
    page.fill(WORDS, "")
    page.wait_for_selector("#found", state="hidden")
    page.evaluate("bench.since = 0")


if __name__ == "__main__":
    print(json.dumps(asdict(measured(Path(sys.argv[1]), int(sys.argv[2])))))  # noqa: T201 - read by run.py
