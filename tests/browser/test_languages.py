"""Pages in other languages on a small phone, from the left and from the right."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.browser.conftest import PHONE, Browsing
from tests.browser.faults import faults
from tests.browser.test_small_and_large import CLIPPED, SIDEWAYS, SMALL
from tests.folder import TODAY
from tests.town import town

from local_offer.council import council_of, examine
from local_offer.offer import published
from local_offer.pages.languages import sheets

FRAME = (
    '<!DOCTYPE html><html lang="{0.language}" dir="{0.direction}"><meta name="viewport" content="width=device-width">'
    '<title>{0.title}</title><link rel="stylesheet" href="../{1}"><main class="lo-wrap lo-main">{0.body}</main></html>'
)


@pytest.mark.parametrize(("code", "direction"), [("pl", "ltr"), ("ar", "rtl")])
def test_a_page_in_another_language_is_whole_on_a_small_phone(
    code: str, direction: str, browsing: Browsing, town_site: Path
) -> None:
    council = replace(council_of(town()), languages=("pl", "ar"))
    offer = published(examine(town(), council, TODAY)[0], TODAY)
    made = next(each for each in sheets(offer, TODAY) if each.address == f"{code}/services/example-special-school/")
    sheet = made.make()
    visit = browsing.window(PHONE)
    styles = next((town_site / "assets").glob("site-*.css")).relative_to(town_site).as_posix()
    visit.page.route(
        "**/language/", lambda route: route.fulfill(body=FRAME.format(sheet, styles), content_type="text/html")
    )

    page = visit.open("language/")
    page.evaluate("() => document.fonts.ready.then(() => null)")  # letters of another language are fetched on sight

    assert sheet.direction == direction
    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(SMALL, 24) == []
    assert page.evaluate(CLIPPED) == []
    assert faults(page) == []
