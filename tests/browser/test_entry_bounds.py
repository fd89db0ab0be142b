"""Whatever a draft or a file holds, the form stays in hand: it takes it up, or says why not, and nothing is lost.

How much is looked at is asked here, and not for how long: that depends on the machine.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Browsing, Visit

FORM = "providers/add/"
PLACE = "local-offer-entry:/offer/new"
PHONES = [{"number": f"01270 {number:06}"} for number in range(5000)]
SOUND: dict[str, Any] = {"kind": "service", "id": "club", "text": "", "values": {"name": "Club"}, "done": ["what"]}

UNUSABLE = {
    "cut short": json.dumps(SOUND)[:-9],
    "no draft": '"a word"',
    "values that are none": json.dumps({**SOUND, "values": [1, 2]}),
    "five thousand phones": json.dumps({**SOUND, "values": {"contact": {"phones": PHONES}}}),
    "a text of a megabyte": json.dumps({**SOUND, "values": {"description": "x" * 1_100_000}}),
    "lists within lists without end": json.dumps({**SOUND, "values": {"x": 0}}).replace("0", "[" * 9000 + "]" * 9000),
    "a base that cannot be read": json.dumps({**SOUND, "text": "name: [Club\n- &a *a"}),
    "a base that is too long": json.dumps({**SOUND, "text": "#" * 300_000}),
}
USABLE = {
    "a step list that is a word": {"done": "what"},
    "an organisation that is a number": {"organisation": 5},
    "a base that is a list": {"text": ["name: A"]},
    "an id that is a group": {"id": {"a": 1}},
    "a kind that nobody knows": {"kind": "constructor"},
    "fields of the wrong kind": {"values": {"name": "Club", "topics": "clubs", "ages": [], "contact": 7, "hours": {}}},
    "a field of an older version": {"values": {"name": "Club", "colour": {"was": "blue"}}},
}


def with_draft(browsing: Browsing, kept: str) -> tuple[Visit, Page]:
    visit = browsing.window()
    page = visit.open("about/privacy/")
    page.evaluate("([name, text]) => localStorage.setItem(name, text)", [PLACE, kept])
    visit.open(FORM)
    expect(page.locator("#entry")).to_be_visible()
    return visit, page


@pytest.mark.parametrize("kept", UNUSABLE.values(), ids=UNUSABLE)
def test_a_draft_that_cannot_be_taken_up_is_kept_as_a_text(kept: str, browsing: Browsing, tmp_path: Path) -> None:
    visit, page = with_draft(browsing, kept)
    go_on = page.get_by_role("button", name="Go on with my draft")
    if go_on.is_visible():
        go_on.click()

    with page.expect_download() as coming:
        page.get_by_role("link", name="Download draft.txt").click()
    coming.value.save_as(tmp_path / "draft.txt")

    assert (tmp_path / "draft.txt").read_text(encoding="utf-8") == kept
    assert page.evaluate("(name) => localStorage.getItem(name)", PLACE) == kept
    page.locator("#draft-found").get_by_role("button", name="Delete my draft").click()
    expect(page.locator("#form")).to_be_visible()
    assert page.locator("#service-name").input_value() == ""
    assert visit.complaints == []


@pytest.mark.parametrize("spoilt", USABLE.values(), ids=USABLE)
def test_a_draft_with_a_part_of_the_wrong_shape_is_taken_up(spoilt: dict[str, Any], browsing: Browsing) -> None:
    visit, page = with_draft(browsing, json.dumps({**SOUND, **spoilt}))

    page.get_by_role("button", name="Go on with my draft").click()

    expect(page.locator("#form")).to_be_visible()
    assert page.locator("#service-name").input_value() == "Club"
    assert visit.complaints == []


def test_a_file_or_a_text_that_is_too_much_is_refused_before_it_is_read(browsing: Browsing, tmp_path: Path) -> None:
    visit = browsing.window()
    page = visit.open(FORM)
    expect(page.locator("#entry")).to_be_visible()
    page.evaluate("() => { File.prototype.text = () => { throw new Error('It was read.'); }; }")
    file = tmp_path / "club.yaml"
    file.write_text("x" * 900_000, encoding="utf-8")

    page.locator("#file").set_input_files(file)
    expect(page.locator("#file-error")).to_contain_text("This is too long to be an entry.")
    page.locator("#open-one summary").click()
    assert page.locator("#pasted").get_attribute("maxlength") == "200001"  # so that what is pasted is known to be cut
    page.locator("#pasted").evaluate("(box) => { box.value = 'name: Club '.repeat(30_000); }")
    page.get_by_role("button", name="Open this text").click()

    expect(page.locator("#pasted-error")).to_contain_text("This is too long to be an entry.")
    assert visit.complaints == []


@pytest.mark.parametrize(
    "more",
    [
        "contact:\n  phones:\n" + "".join(f"    - {phone}\n" for phone in PHONES[:400]),
        "needs: [" + ", ".join(f"x{number}" for number in range(1200)) + "]\n",
        "description: " + "word " * 5000 + "\n",
    ],
    ids=["phones", "needs", "a long text"],
)
def test_a_record_that_the_form_cannot_show_is_refused_in_words(more: str, browsing: Browsing) -> None:
    visit = browsing.window()
    page = visit.open(FORM)
    expect(page.locator("#entry")).to_be_visible()

    page.locator("#open-one summary").click()
    page.locator("#pasted").evaluate("(box, text) => { box.value = text; }", f"name: Club\nsummary: A club.\n{more}")
    page.get_by_role("button", name="Open this text").click()

    expect(page.locator("#pasted-error")).to_contain_text("more entries or longer texts than this form can show")
    assert visit.complaints == []


def test_looking_for_faults_reads_each_list_once(browsing: Browsing) -> None:
    """Fifty places with five times each took 22 seconds, when each fault read all of them anew."""
    visit = browsing.window()
    page = visit.open(FORM)
    expect(page.locator("#entry")).to_be_visible()
    times = "\n".join("      - {days: [monday], open: '9', close: '10'}" for _ in range(4))
    places = "".join(f"  - name: A{number}\n    hours:\n{times}\n" for number in range(30))
    page.evaluate(
        """() => {
            const all = Element.prototype.querySelectorAll;
            window.asked = 0;
            Element.prototype.querySelectorAll = function (what) { window.asked++; return all.call(this, what); };
        }"""
    )

    page.locator("#open-one summary").click()
    page.locator("#pasted").evaluate("(box, text) => { box.value = text; }", f"name: Club\nlocations:\n{places}")
    page.get_by_role("button", name="Open this text").click()

    expect(page.locator("#form")).to_be_visible()
    assert page.evaluate("window.asked") < 40_000


def test_no_other_entry_takes_the_place_of_a_draft_that_was_found(browsing: Browsing) -> None:
    _, page = with_draft(browsing, json.dumps(SOUND))

    page.locator("#open-one summary").click()
    page.locator("#pasted").fill("name: Other\n")
    page.get_by_role("button", name="Open this text").click()

    expect(page.locator("#pasted-error")).to_contain_text("You have a draft here.")
    assert "Club" in page.evaluate("(name) => localStorage.getItem(name)", PLACE)
