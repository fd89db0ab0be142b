"""Pages in other languages on a small phone, from the left and from the right."""

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from tests.browser.conftest import PHONE, Browsing
from tests.browser.faults import faults
from tests.browser.test_small_and_large import CLIPPED, SIDEWAYS, SMALL
from tests.folder import TODAY
from tests.town import town

from local_offer import theme
from local_offer.council import council_of, examine
from local_offer.exports.headers import REFERRER, page_policy
from local_offer.offer import published
from local_offer.pages.languages import sheets
from local_offer.site import frame_of

FRAME = Environment(loader=FileSystemLoader(Path(theme.__file__).parent))  # noqa: S701 - as MkDocs has it: the template escapes
FRAME.filters["url"] = str


@pytest.mark.parametrize(
    ("address", "direction"),
    [
        ("pl/services/example-special-school/", "ltr"),
        ("ar/services/example-special-school/", "rtl"),
        ("ar/services/friday-youth-club/", "rtl"),
        ("ar/topics/clubs/", "rtl"),
        ("ar/", "rtl"),
    ],
)
def test_a_page_in_another_language_is_whole_on_a_small_phone(
    address: str, direction: str, browsing: Browsing, town_site: Path
) -> None:
    council = replace(council_of(town()), languages=("pl", "ar"))
    offer = published(examine(town(), council, TODAY)[0], TODAY)
    sheet = next(each for each in sheets(offer, TODAY) if each.address == address).make()
    styles = next((town_site / "assets").glob("site-*.css")).relative_to(town_site / "assets").as_posix()
    html = FRAME.get_template("other_language.html").render(
        base_url="..",
        frame=frame_of(sheet, "Local Offer", "", defaultdict(str)),
        council=council,
        config={"theme": {"favicon": "data:,"}, "extra_css": [], "site_name": "Local Offer"},
        styles=styles,
        security_policy=page_policy(),
        referrer_policy=REFERRER,
    )
    visit = browsing.window(PHONE)
    visit.page.route("**/language/", lambda route: route.fulfill(body=html, content_type="text/html"))

    page = visit.open("language/")
    page.evaluate("() => document.fonts.ready.then(() => null)")  # letters of another language are fetched on sight

    assert sheet.direction == direction
    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(SMALL, 24) == []
    assert page.evaluate(CLIPPED) == []
    assert faults(page) == []
