"""The form's preview, asked in a page of a site: a bridge from the tests to `preview.js` beside this module."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Route
from tests.browser.modules import lend
from tests.folder import TODAY

from local_offer.council import council_of, examine
from local_offer.exports import entry_kit
from local_offer.offer import Offer
from local_offer.pages import preview_kit

SCRIPT = (Path(__file__).parent / "preview.js").read_text(encoding="utf-8").replace("export ", "")
FUNCTIONS = "{ differences, throwing, harm, markdown, elements, html }"
Values = dict[str, Any]


class Previewing:
    """A page in which the functions of `preview.js` are asked about records, with a kit."""

    def __init__(self, page: Page, home: str, kit: Values) -> None:
        self.page, self.home = page, home
        lend(page, home)
        page.route(f"{home}echo", _echo)
        page.goto(f"{home}about/")
        page.evaluate(f"() => {{ {SCRIPT}\nwindow.tests = {FUNCTIONS}; }}")
        self.takes(kit)

    def takes(self, kit: Values) -> None:
        self.page.evaluate("(kit) => { window.kit = kit; }", kit)

    def asks(self, function: str, subject: Any, today: date = TODAY) -> Any:
        given = {"today": today.isoformat(), "home": self.home}
        call = f"([subject, given]) => tests.{function}(subject, {{ kit: window.kit, ...given }})"
        return self.page.evaluate(call, [subject, given])


def _echo(route: Route) -> None:
    route.fulfill(body=route.request.post_data_buffer, content_type="text/html; charset=utf-8")


def offer_of(folder: Path) -> Offer:
    return examine(folder, council_of(folder), TODAY)[0]


def kit_of(offer: Offer) -> Values:
    kit: Values = json.loads(entry_kit(offer, frozenset(), preview_kit(offer.contract)))
    return kit
