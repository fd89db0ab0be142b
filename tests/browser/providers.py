"""The scripts of the form for providers, loaded by a browser under the site's own policy, to be asked directly."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route

import local_offer.theme

FOLDER = Path(local_offer.theme.__file__).parent / "assets" / "providers"
_HOME = "https://form.example/"
_POLICY = "default-src 'none'; script-src 'self'"


def opened(browser: Browser) -> Page:
    """A page on which any of the modules can be imported, as in `import("/record.js")`."""
    page = browser.new_page()
    page.route("**/*", _answer)
    page.goto(_HOME)
    return page


def asked(page: Page, module: str, script: str, arguments: list[Any], shared: Any = None) -> list[Any]:
    """What `script`, a function of the module's exports, of one of the `arguments` and of `shared`, gives for each."""
    whole = f"""async (given) => {{
        const [module, [all, shared]] = [await import("/{module}"), JSON.parse(given)];
        return JSON.stringify(await Promise.all(all.map((each) => ({script})(module, each, shared))));
    }}"""
    answers: list[Any] = json.loads(page.evaluate(whole, json.dumps([arguments, shared])))  # its own way is slow
    return answers


def _answer(route: Route) -> None:
    name = route.request.url.removeprefix(_HOME)
    file = FOLDER / name
    if not name:
        route.fulfill(
            body="<!doctype html><title>.</title>",
            content_type="text/html",
            headers={"Content-Security-Policy": _POLICY},
        )
    elif file.is_file():
        route.fulfill(body=file.read_text(encoding="utf-8"), content_type="text/javascript; charset=utf-8")
    else:
        route.fulfill(status=404, body="")
