"""A search that someone sent, opened on a slow phone that was never here: ours, and Pagefind on the same pages.

Run as `sharing.py SITE`; prints JSON, a `Sharing`. The phone: 360 px wide, its processor slowed four times, 400 ms to
each answer, 400 kilobits a second. Where Pagefind is not installed its figures are left out.
"""

import json
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from urllib.parse import quote

from playwright.sync_api import Browser, Page

from host import Host, hosted
from pagefind_site import pagefind_site
from window import PATIENCE, UnansweredError, first_visit, idle, slowed_browser, slowed_page

SEARCHES = ("swimming lessons", "sleep support", "autism advice age 9", "wheelchair club", "speech therapy")
WAITING = 400  # milliseconds to each answer
SPEED = 400_000 // 8  # bytes a second
FIRST = "#results a[href]"
SEEN = """(() => {
  const look = () => {
    if (!globalThis.firstSeen && document.querySelector("%s"))
      requestAnimationFrame(() => { globalThis.firstSeen ??= performance.now(); });
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
})()"""


@dataclass(kw_only=True)
class Opened:
    """By search: milliseconds from opening to the first result, requests, bytes gzipped, those that follow included."""

    milliseconds: list[float] = field(default_factory=list)
    requests: list[int] = field(default_factory=list)
    bytes: list[int] = field(default_factory=list)


@dataclass(kw_only=True)
class Sharing:
    ours: Opened
    pagefind: Opened


def measured(site: Path) -> Sharing:
    with slowed_browser() as browser:
        with hosted(site) as host:
            ours = _opened(browser, host, f"{host.home}find/#q=")
        with pagefind_site(site) as other:
            theirs = Opened()
            if other:
                with hosted(other) as host:
                    theirs = _opened(browser, host, f"{host.home}#q=")
    return Sharing(ours=ours, pagefind=theirs)


def sharing_text(sizes: dict[int, Sharing]) -> str:
    head = f"{'a search that was sent, on a slow phone':<50}{'wanted':>13}{'ours':>13}{'the worst':>13}{'Pagefind':>13}"
    lines = [head]
    for services, found in sizes.items():
        rows = (
            ("to the first result, ms", "2,500", found.ours.milliseconds, found.pagefind.milliseconds, 1),
            ("requests in all", "12", found.ours.requests, found.pagefind.requests, 1),
            ("KB gzipped in all", "70" if services < 10_000 else "90", found.ours.bytes, found.pagefind.bytes, 1000),
        )
        for title, wanted, ours, theirs, unit in rows:
            cells = (median(ours) / unit, max(ours) / unit, median(theirs) / unit if theirs else None)
            shown = "".join(f"{'' if cell is None else f'{cell:,.0f}':>13}" for cell in cells)
            lines.append(f"{f'{services:,} services: {title}':<50}{wanted:>13}{shown}")
    return "\n".join(lines)


def _opened(browser: Browser, host: Host, address: str) -> Opened:
    found = Opened()
    for words in SEARCHES:
        host.forget()
        with first_visit(browser) as context:
            context.add_init_script(SEEN % FIRST)
            page = slowed_page(context)
            _slow_network(page)
            page.goto(address + quote(words), wait_until="commit")
            found.milliseconds.append(_first_seen(page))
            idle(page, host)
            page.wait_for_timeout(3 * WAITING)
            idle(page, host)
            found.requests.append(len(host.sent))
            found.bytes.append(sum(sent.size for sent in host.sent))
    return found


def _slow_network(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    speeds = {"latency": WAITING, "downloadThroughput": SPEED, "uploadThroughput": SPEED}
    session.send("Network.emulateNetworkConditions", {"offline": False, **speeds})


def _first_seen(page: Page) -> float:
    """Milliseconds. Raises `UnansweredError`."""
    end = time.monotonic() + PATIENCE
    while not (seen := page.evaluate("globalThis.firstSeen ?? 0")):
        if time.monotonic() > end:
            raise UnansweredError(f"{page.url} showed nothing for {PATIENCE} seconds.")
        time.sleep(0.05)
    return float(seen)


if __name__ == "__main__":
    print(json.dumps(asdict(measured(Path(sys.argv[1])))))  # noqa: T201 - read by run.py
