"""What a person types is placed on this phone: `places.js` with the files of the town."""

import re
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser
from tests.browser.conftest import Browsing, Visit
from tests.browser.server import served
from tests.folder import read
from tests.town import town

from local_offer.offer import published
from local_offer.schema.districts import areas, positions
from local_offer.search.places import place_files, plain
from local_offer.site.assets.scripts import SCRIPTS

LOST = "We could not load the list of postcodes. Check your connection and try again."
PAGE = "<!doctype html><html lang=en><title>Places</title>"
CALL = """async ({name, given, areas}) => {
    const places = await import(new URL("modules/find/places.js", document.baseURI));
    places.knowAreas({postcode_areas: areas, areas_beyond: "BT GY IM JE"});
    return places[name](...given);
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page, the script with what it needs, and the town's data below `data/`."""
    folder = tmp_path_factory.mktemp("places")
    shutil.copytree(SCRIPTS, folder / "modules")
    for name in ("index.html", "404.html"):
        (folder / name).write_text(PAGE, encoding="utf-8")
    for path, text in place_files(published(read(town())[0], date(2026, 11, 23))):
        file = folder / "data" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    with served(folder) as home:
        yield home


@pytest.fixture
def here(browser: Browser, address: str) -> Iterator[Browsing]:
    browsing = Browsing(browser, address)
    yield browsing
    browsing.close()


@pytest.fixture
def visit(here: Browsing) -> Visit:
    """A page of the test's own."""
    visit = here.window()
    visit.open("")
    return visit


@pytest.fixture(scope="module")
def open_page(browser: Browser, address: str) -> Iterator[Visit]:
    """One page for the many tests that only ask it."""
    browsing = Browsing(browser, address)
    visit = browsing.window()
    visit.open("")
    yield visit
    browsing.close()


def _call(visit: Visit, name: str, *given: object) -> Any:
    return visit.page.evaluate(CALL, {"name": name, "given": given, "areas": " ".join(areas())})


def _placed(visit: Visit, text: str) -> Any:
    return _call(visit, "placeOf", text, visit.home + "data/")


def _rows() -> Mapping[str, tuple[float, float]]:
    lines = (town() / "offer" / "postcodes.csv").read_text(encoding="utf-8").splitlines()[1:]
    cells = (line.split(",") for line in lines)
    return {postcode: (float(latitude), float(longitude)) for postcode, latitude, longitude, _ in cells}


ROWS = _rows()


@pytest.mark.parametrize("typed", ["CW1 2AF", "cw1 2af", "CW12AF", " cw1  2af. ", "C W 1 2 A F", "cw1-2af"])
def test_a_postcode_is_found_however_it_is_typed(open_page: Visit, typed: str) -> None:
    found = _placed(open_page, typed)

    assert (found["title"], found["word"]) == ("CW1 2AF", "")
    assert (found["latitude"], found["longitude"]) == pytest.approx(ROWS["CW1 2AF"], abs=0.00001)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("CWI 2AF", "CW1 2AF"), ("cw1o oaa", "CW10 0AA"), ("SKIO 1AA", "SK10 1AA"), ("sk1o1aa", "SK10 1AA")],
)
def test_letters_typed_for_digits_are_understood_and_said(open_page: Visit, typed: str, meant: str) -> None:
    found = _placed(open_page, typed)

    assert (found["title"], found["word"]) == (meant, f"Showing {meant}.")


def test_last_and_middle_postcodes_of_many_districts_are_unpacked(open_page: Visit) -> None:
    for postcode in list(ROWS)[::37]:
        found = _placed(open_page, postcode)

        assert (found["latitude"], found["longitude"]) == pytest.approx(ROWS[postcode], abs=0.00001)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("SK8 3JZ", ""),
        ("SK8 3PF", "SK8 3PF is in Stockport, which has a local offer of its own."),
        ("SK8 3PP", "SK8 3PP is in Stockport, which has a local offer of its own."),
        ("CW8 1AB", "CW8 1AB is in Cheshire West and Chester, which has a local offer of its own."),
        ("SK17 6AE", "SK17 6AE is in Derbyshire, which has a local offer of its own."),
    ],
)
def test_both_sides_of_the_boundary_are_told_apart(open_page: Visit, typed: str, word: str) -> None:
    found = _placed(open_page, typed)

    assert found["word"] == word
    assert found["latitude"]


def test_a_postcode_whose_council_has_no_name_is_outside_ours(visit: Visit) -> None:
    visit.page.route(
        "**/postcodes/CW1.json",
        lambda route: route.fulfill(json={"areas": ["Ours", ""], "centre": [53.1, -2.4], "sectors": {
            "2": ["AFAG", [1, 2], [3, 4], [0, 1, 1, 1]]}}),
    )  # fmt: skip

    ours, other = _placed(visit, "CW1 2AF"), _placed(visit, "CW1 2AG")

    assert (ours["word"], other["word"]) == ("", "CW1 2AG is outside Ours.")
    assert (other["latitude"], other["longitude"]) == (53.1003, -2.3993)


@pytest.mark.parametrize("typed", ["CW1 9ZZ", "cw19zz", "CW1 2AO"])
def test_a_postcode_that_there_is_not_is_said_and_measured_from_its_district(open_page: Visit, typed: str) -> None:
    found = _placed(open_page, typed)

    assert re.fullmatch(
        r"We do not know CW1 (9ZZ|2AO)\. Check its last three characters\. We measure from the middle of CW1\.",
        found["word"],
    )
    assert (found["latitude"], found["longitude"]) == positions()["CW1"]


@pytest.mark.parametrize(
    ("typed", "title", "district"),
    [
        ("CW1", "CW1", "CW1"),
        ("cw1 2", "CW1", "CW1"),
        ("CW1 2AFX", "CW1", "CW1"),
        ("M1 1AE", "M1 1AE", "M1"),
    ],
)
def test_a_district_is_measured_from_its_middle(open_page: Visit, typed: str, title: str, district: str) -> None:
    found = _placed(open_page, typed)

    assert found["title"] == title
    assert found["word"].endswith(f"We measure from the middle of {district}.")
    assert (found["latitude"], found["longitude"]) == positions()[district]


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("M1 1AE", "M1 1AE is in Manchester, which has a local offer of its own. We measure from"),
        (
            "NE1 1AA",
            "NE1 1AA is in Newcastle upon Tyne, which has a local offer of its own. That is too far away to measure",
        ),
        ("ec1a", "EC1A is in "),
        ("sw1a1aa", "SW1A 1AA is in "),
        ("EH1 1AA", "EH1 1AA is not in England. The councils of England have local offers. That is too far"),
        ("Leeds", "Leeds has a local offer of its own. That is too far away to measure from."),
        ("reading", "Reading has a local offer of its own. That is too far away to measure from."),
        ("London", "London has"),
        ("St. Helens", "St Helens has a local offer of its own."),
        ("saint helens", "St Helens has a local offer of its own."),
        ("newton le willows", "Newton-le-Willows is outside our area: its council has a local offer of its own."),
    ],
)
def test_of_a_place_that_another_council_serves_it_is_said_and_what_is_far_is_not_measured(
    open_page: Visit, typed: str, word: str
) -> None:
    found = _placed(open_page, typed)

    assert found["word"].startswith(word)
    assert ("too far" in found["word"]) == (found.get("latitude") is None)


@pytest.mark.parametrize("typed", ["BT7 1NN", "je2 3ab", "IM1"])
def test_a_postcode_outside_great_britain_is_said_to_be(open_page: Visit, typed: str) -> None:
    found = _placed(open_page, typed)

    assert "outside England, Scotland and Wales" in found["word"]
    assert found.get("latitude") is None


@pytest.mark.parametrize(
    "typed",
    ["QQ1 1AA", "CW99 1AA", "zzz", "12345", "constructor", "__proto__", "...", "<b>x</b>", "9" * 99],
)
def test_what_is_not_known_is_said_with_examples_of_this_council(open_page: Visit, typed: str) -> None:
    found = _placed(open_page, typed)

    example = r"Try a postcode such as SK1\d \d[A-Z]{2}, or a town such as Macclesfield\."
    assert re.fullmatch(rf"We do not know “{re.escape(typed[:40])}…?”\. {example}", found["word"])
    assert found.get("latitude") is None


def test_the_page_may_give_an_example_of_its_own(open_page: Visit) -> None:
    found = _call(open_page, "placeOf", "zzz", open_page.home + "data/", "CW1 2AF")

    assert found["word"] == "We do not know “zzz”. Try a postcode such as CW1 2AF, or a town such as Macclesfield."


def test_nothing_typed_is_nothing_to_say(open_page: Visit) -> None:
    assert _placed(open_page, "  ")["word"] == ""


@pytest.mark.parametrize(
    ("typed", "title", "word"),
    [
        ("Crewe", "Crewe", ""),
        ("CREWE, Cheshire", "Crewe", ""),
        ("alderley-edge", "Alderley Edge", ""),
        ("macclesfeild", "Macclesfield", "Showing Macclesfield."),
        ("maclesfield", "Macclesfield", "Showing Macclesfield."),
        ("naantwich", "Nantwich", "Showing Nantwich."),
        ("sandback", "Sandbach", "Showing Sandbach."),
        ("maccl", "Macclesfield", "Showing Macclesfield."),
        ("Crewe Cheshire", "Crewe", "Showing Crewe."),
        ("Alderley Edge village centre", "Alderley Edge", "Showing Alderley Edge."),
    ],
)
def test_a_town_is_found_with_a_slip_or_by_its_beginning(open_page: Visit, typed: str, title: str, word: str) -> None:
    found = _placed(open_page, typed)

    assert (found["title"], found["word"]) == (title, word)
    assert found["latitude"]


def test_a_beginning_that_several_towns_share_is_asked_about(open_page: Visit) -> None:
    found = _placed(open_page, "als")
    several = _placed(open_page, "mid")

    assert (found["title"], found["word"]) == ("Alsager", "Showing Alsager.")
    assert several["word"].startswith(("Do you mean", "Showing"))
    assert re.fullmatch(r"Do you mean (.+, )*.+ or .+\?", _placed(open_page, "new")["word"])


def test_a_postcode_among_other_words_is_found(open_page: Visit) -> None:
    assert _placed(open_page, "Wheelock Street, CW10 0AA")["title"] == "CW10 0AA"
    assert _placed(open_page, "Crewe CW1 2AF")["title"] == "CW1 2AF"


def test_no_request_holds_more_than_the_district(visit: Visit) -> None:
    for typed in ("CW1 2AF", "cw12af", "CWI 2AG", "CW1 9ZZ", "SK8 3PF", "LS1 4AP", "SW1A 1AA", "Crewe", "zzz", "x 2AF"):
        _placed(visit, typed)

    asked = [request.removeprefix(visit.home) for request in visit.requests]
    data = r"data/places/(towns|districts/[A-Z]{1,2}|postcodes/(CW1|SK8))\.json"
    assert all(re.fullmatch(rf"|modules/(find/places|shared/(files|letters|slips))\.js|{data}", path) for path in asked)
    assert len(asked) == len(set(asked)) == 12
    assert visit.complaints == []


def test_without_the_network_it_is_said_and_the_next_try_works(visit: Visit) -> None:
    _call(visit, "inWords", 1)
    visit.page.context.set_offline(True)
    lost = [_placed(visit, typed) for typed in ("CW1 2AF", "Crewe", "zzz")]
    visit.page.context.set_offline(False)

    found = _placed(visit, "CW1 2AF")

    assert [(place["word"], place.get("latitude")) for place in lost] == [(LOST, None)] * 3
    assert found["latitude"]


def test_the_phones_own_place_is_used(here: Browsing) -> None:
    visit = here.window(geolocation={"latitude": 53.1, "longitude": -2.44}, permissions=["geolocation"])
    visit.open("")

    found = _call(visit, "here")

    assert found == {"title": "where you are", "latitude": 53.1, "longitude": -2.44, "word": ""}
    assert visit.page.evaluate("() => localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize(
    ("code", "words"), [(1, "was not allowed"), (2, "could not find out"), (3, "took too long"), (9, "could not find")]
)
def test_a_phone_that_does_not_say_where_it_is_gets_a_clear_word(visit: Visit, code: int, words: str) -> None:
    visit.page.evaluate("(code) => { navigator.geolocation.getCurrentPosition = (_, no) => no({code}); }", code)

    found = _call(visit, "here")

    assert words in found["word"]
    assert found["word"].endswith("Type a postcode or a town instead.")
    assert found.get("latitude") is None


def test_a_browser_without_a_sense_of_place_gets_a_clear_word(visit: Visit) -> None:
    visit.page.evaluate("() => Object.defineProperty(navigator, 'geolocation', {value: undefined})")

    assert "cannot tell where you are" in _call(visit, "here")["word"]


def test_miles_are_those_on_the_ground(open_page: Visit) -> None:
    crewe, macclesfield = ({"latitude": 53.0932, "longitude": -2.4504}, {"latitude": 53.2549, "longitude": -2.1357})
    london = {"latitude": 51.5074, "longitude": -0.1278}

    assert _call(open_page, "miles", crewe, macclesfield) == pytest.approx(17.2, abs=0.1)
    assert _call(open_page, "miles", macclesfield, london) == pytest.approx(147.1, abs=0.7)
    assert _call(open_page, "miles", crewe, crewe) == 0


@pytest.mark.parametrize(
    ("miles", "words"),
    [
        ([0], "less than a mile"),
        ([0.99], "less than a mile"),
        ([1], "about 1 mile"),
        ([1.5], "about 2 miles"),
        ([5.6], "about 6 miles"),
        ([2.4, 3], "within 5 miles"),
        ([24.6, 3], "about 22 to 28 miles"),
    ],
)
def test_miles_are_said_as_people_say_them(open_page: Visit, miles: list[float], words: str) -> None:
    assert _call(open_page, "inWords", *miles) == words


@pytest.mark.parametrize(
    ("words", "place", "rest"),
    [
        ("autism group CW1 2AF near me", "CW1 2AF", "autism group near me"),
        ("speech therapy near cw12af", "CW1 2AF", "speech therapy"),
        ("CW1 2AF", "CW1 2AF", ""),
        ("clubs, SK10", "SK10", "clubs"),
        ("m1 1ae swimming", "M1 1AE", "swimming"),
        ("swimming in M22", "M22", "swimming"),
        ("M22", "M22", ""),
        ("nursery close to sk9 for age 3", "SK9", "nursery for age 3"),
    ],
)
def test_a_place_is_taken_out_of_the_words(open_page: Visit, words: str, place: str, rest: str) -> None:
    assert _call(open_page, "postcodeIn", words) == {"place": place, "rest": rest}


@pytest.mark.parametrize(
    "words",
    [
        "", "autism", "year 7", "Y7 transition", "KS2 sats", "ks1", "P4 level", "vitamin B12", "section S41 schools",
        "s17 assessment", "L2 course", "T1 diabetes", "A1", "0-25", "E1 entry level", "16 to 19", "QQ1 1AA", "covid19",
        "EHC1", "SEN2 form", "age 5 to 11",
    ],
)  # fmt: skip
def test_years_stages_and_sections_are_no_places(open_page: Visit, words: str) -> None:
    assert _call(open_page, "postcodeIn", words) is None


@pytest.mark.parametrize("name", ["St. Anne's-on-Sea", "Saint Anne’s on Sea", "  CREWE ", "Tŷ Newydd", "..."])
def test_the_script_compares_names_as_the_export_does(visit: Visit, name: str) -> None:
    visit.page.route("**/towns.json", lambda route: route.fulfill(json={plain(name): ["Found", 53.0, -2.0]}))

    found = _placed(visit, name)

    assert (found["title"] == "Found") is bool(plain(name))
