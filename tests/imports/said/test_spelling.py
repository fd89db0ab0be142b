"""Numbers, postcodes, addresses and days as people write them."""

import pytest

from local_offer.imports.said.dates import day_said, range_of_day
from local_offer.imports.said.spelling import phones_said, spelt


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1632960123", [("01632 960123", "")]),
        ("Tel: 01270 960101", [("01270 960101", "")]),
        ("01270 960101 (office)", [("01270 960101", "office")]),
        ("01270 960101 or 0800 800800", [("01270 960101", ""), ("0800 800800", "")]),
        ("01270 960101 / 01270 960102", [("01270 960101", ""), ("01270 960102", "")]),
        ("Office: 01270 960101, Helpline: 0800 123456", [("01270 960101", "Office"), ("0800 123456", "Helpline")]),
        ("01270 960108/9 or 960110", [("01270 960108", ""), ("01270 960109", ""), ("01270 960110", "")]),
        ("Tel. 01270 960101 9am-5pm", [("01270 960101", "9am-5pm")]),
        ("Text HELP to 85258, or call 111", [("85258", ""), ("111", "")]),
        ("ring Jo", [("ring Jo", "")]),
    ],
)
def test_each_number_of_a_cell_is_one_with_the_words_beside_it(text: str, said: list[tuple[str, str]]) -> None:
    assert [(phone["number"], phone.get("label", "")) for phone in phones_said(text)] == said


@pytest.mark.parametrize(
    ("text", "form", "spelling"),
    [
        ("sk101ee", "postcode", "SK10 1EE"), ("x.org.uk", "web-address", "https://x.org.uk"),
        ("www.x.org/a", "web-address", "https://www.x.org/a"), ("http:/x.org", "web-address", "http://x.org"),
        ("https://x.org/a_(b)", "web-address", "https://x.org/a_(b)"), ("(x.org)", "web-address", "https://x.org"),
        ("info@x.org", "web-address", "info@x.org"), ("on Facebook", "web-address", "on Facebook"),
    ],
)  # fmt: skip
def test_what_is_plain_is_spelt_as_the_schema_does(text: str, form: str, spelling: str) -> None:
    assert spelt(text, form) == spelling


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-02", "2/11/2026", "02.11.26", "2nd Nov 2026", "Mon 2 November 2026", "November 2, 2026", "2026/11/2",
        "2026-11-02 00:00:00", "2026-11-02T00:00:00Z",
    ],
)  # fmt: skip
def test_a_day_is_known_in_each_manner(text: str) -> None:
    assert day_said(text) == "2026-11-02"


def test_what_is_no_day_is_none_and_a_month_is_one_where_it_may_be() -> None:
    assert [day_said(text) for text in ("soon", "31/2/2026", "November 2026", "2/13/2026", "2026")] == [None] * 5
    assert [day_said(text, partial=True) for text in ("Nov 2026", "11/2026", "2026")] == ["2026-11", "2026-11", "2026"]


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("05-Nov", [(5, 11)]), ("11-May", [(5, 11)]), ("Nov-16", [(11, 16)]), ("2026-11-05", [(5, 11)]),
        ("05/11/2026", [(5, 11)]), ("2026-11-01", [(1, 11)]), ("2016-11-01", [(1, 11), (11, 16)]), ("5-11", []),
    ],
)  # fmt: skip
def test_a_day_shows_the_range_from_which_a_spreadsheet_made_it(text: str, ranges: list[tuple[int, int]]) -> None:
    assert list(range_of_day(text)) == ranges
