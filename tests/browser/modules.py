"""The modules of `browser/` as they are written, loaded by a browser under the site's own policy, to be asked."""

import json
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Route

from local_offer.exports.headers import page_policy
from local_offer.site.assets.scripts import SCRIPTS

HOME = "https://modules.example/"
PLACE = "modules/"
"""Where they stand on a site of which a test has asked for them, such as `modules/find/places.js`."""


def opened(browser: Browser) -> Page:
    """An empty page on which any module can be imported, as in `import("/modules/find/places.js")`."""
    page = browser.new_page()
    page.route("**/*", _answer)
    page.goto(HOME)
    return page


def lend(to: Page | BrowserContext, home: str) -> None:
    """Puts the modules beside the pages of a site that is served at `home`, below `PLACE`."""
    to.route(f"{home}{PLACE}**", _module)


def asked(page: Page, module: str, script: str, arguments: list[Any], shared: Any = None) -> list[Any]:
    """What `script`, a function of the module's exports, of one of the `arguments` and of `shared`, gives for each."""
    whole = f"""async (given) => {{
        const [module, [all, shared]] = [await import("/{PLACE}{module}"), JSON.parse(given)];
        return JSON.stringify(await Promise.all(all.map((each) => ({script})(module, each, shared))));
    }}"""
    answers: list[Any] = json.loads(page.evaluate(whole, json.dumps([arguments, shared])))  # its own way is slow
    return answers


def _answer(route: Route) -> None:
    if route.request.url == HOME:
        route.fulfill(
            body="<!doctype html><title>.</title>",
            content_type="text/html",
            headers={"Content-Security-Policy": page_policy()},
        )
    else:
        _module(route)


def _module(route: Route) -> None:
    file = SCRIPTS / route.request.url.rpartition(f"/{PLACE}")[2]
    if file.suffix == ".js" and file.is_file():
        route.fulfill(body=file.read_text(encoding="utf-8"), content_type="text/javascript; charset=utf-8")
    else:
        route.fulfill(status=404, body="")
