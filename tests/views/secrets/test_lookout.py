"""A hidden place is found in a text however it is written there, and other places are not taken for it."""

from urllib.parse import unquote

import pytest

from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.places import HiddenPlace
from local_offer.views.secrets.points import Point
from local_offer.views.secrets.references import references
from local_offer.views.secrets.secret import Secret

PLACE = HiddenPlace(
    owner="offer/services/refuge.yaml",
    name="Kestrelmoor House",
    address="The Old Vicarage, 12 Thrushgill Street, Ottercombe",
    postcode="CW1 4QY",
    town="Crewe",
    point=Point(53.10234, -2.44567),
    texts=("Ring the bell at the green Larchgill gate.",),
)
CERTAIN = tuple(secret for secret in PLACE.secrets() if secret.what != "doubt")
LOOKOUT = Lookout(CERTAIN)

HOUSE = (
    "We are at 12 Thrushgill Street.", "12 thrushgill st", "12 THRUSHGILL ST.", "12, Thrushgill Street",
    "Flat 1, 12 Thrushgill Street", "No. 12 Thrushgill Street", "no 12, Thrushgill Str", "№ 12 Thrushgill St",
    "12-14 Thrushgill Street", "10 to 12 Thrushgill Street", "12A Thrushgill Street", "12\nThrushgill\nStreet",
    "12 *Thrushgill* **Street**", "12 [Thrushgill](https://x.org) Street", "12 <b>Thrushgill</b> Street",
    "<!-- 12 Thrushgill Street -->",
    "12 Thrush<wbr>gill Street",
    "12<br>Thrushgill Street", "12&nbsp;Thrushgill&#32;Street", "12%20Thrushgill%20Street",
    "12 Thrush&#103;ill Street", "12 Thr<b>ush</b>gill Street", "12 Thr**ush**gill Street", "12 %54hrushgill Street",
    "12 Thrush\\u0067ill Street", '{"a": "12\\nThrushgill\\nSt"}',
    "12 Thrush\u00adgill Street", "12 Thrush\u200bgill Street", "12 Thrush\u2060gill Street",
    "１２ Ｔhrushgill Ｓtreet",
    "12 Thrúshgill Street", "12 Thru\u0301shgill Street", "12 Thrushgіll Street", "12 𝐓𝐡𝐫𝐮𝐬𝐡𝐠𝐢𝐥𝐥 Street",
    "twelve Thrushgill Street", "12-thrushgill-street", "12_Thrushgill_Street", "#12thrushgillstreet",
    "www.12thrushgillst.org.uk", "Thrushgill Street 12", "Thrushgill Street, no. 12", "12 Thrushgill",
    "number 12 on Thrushgill",
    "1 2 T h r u s h g i l l S t r e e t", "12\u00a0Thrushgill\u2009Street", "12 Thrushgill\u2011Street",
)  # fmt: skip
POSTCODE = (
    "CW1 4QY", "cw14qy", "CW1-4QY", "CW1.4QY", "C W 1 4 Q Y", "CW 14QY", "CW1  4QY", "CW1\n4QY", "CW1&nbsp;4QY",
    "CW1%204QY", "CW1+4QY", "CW1<br>4QY", "<b>CW1</b> <i>4QY</i>", "*CW1* 4QY", "ＣＷ１ ４ＱＹ", "CW1\u200b4QY",
    "CW1 4&#81;Y", "?q=CW14QY", "(CW1 4QY)", "CW1 (4QY)",
)  # fmt: skip
POINT = (
    "53.10234, -2.44567", "@53.1023,-2.4457,17z", "53.102/-2.446",
    "!3d53.10234!4d-2.44567", "lat=53.10234&lon=-2.44567",
    '"latitude": 53.1023399, "longitude": -2.4456701', "53.10234N 2.44567W", "53°06'08.4\"N 2°26'44.4\"W",
    "53,10234 -2,44567", "geo:53.10234,-2.44567", "-2.44567 53.10234", "53.1024,-2.4456",
    "53d06m08.4s N, 2d26m44.4s W", "53º06'08.4\"N 2º26'44.4\"W",
    "53,10234,-2,44567", "[3,1,53,10234,-2,44567,6,9,12,4,8]", "[6,9,12,4,8,3,1,7,2,5,53.10234,-2.44567]",
    "[53.10234,-2.44567,6,9,12,4,8,3,1,7,2,5]", "6,9,12,4,8,3,1,7,2,5 53,10234 2,44567",
    "SJ 702 562", "SJ&nbsp;7025\\n5622", "sj 70258-56220", "9C5V4H23%2BWP", "4H23+WP Crewe",
)  # fmt: skip
NAME = (
    "Come to Kestrelmoor House.", "KESTRELMOOR   HOUSE", "kestrelmoor-house", "Kestrelmoor Hse",
    "kestrelmoorhouse.org.uk",
    "Kestrel&shy;moor House", "the old vicarage", "The Old\nVicarage",
)  # fmt: skip
NOTE = ("First, ring the bell at the green Larchgill gate, then wait.",)
OTHERS = (
    "112 Thrush Street", "We are in Crewe, in CW1.", "CW1 4QZ", "14 QYs", "The house is old.", "A vicarage that is old",
    "Back in 12 weeks", "53.2, -2.4", "53.10234", "53.1052, -2.4457", "53.10234" + " far away" * 20 + "-2.44567",
    '{"club":[7,{"0":[[4,53,102,1,12,2,446,8,3],[2440,1020,53,103,2,445,998,2,1020]]}]}',
    "Ages 5 to 12",
    "Street", "ring the bell", "https://example.org/12", "1 Otter Street, 12 Fern Lane", "KESTREL moor", "CW14 4QX",
)  # fmt: skip
ADDRESSES: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "6 St Wilfred's Crescent",
        ("6 St. Wilfred’s Cres.", "6 St Wilfred&#39;s Cres", "6 Saint Wilfreds Crescent", "St Wilfred’s Crescent"),
        ("St Wilfred’s School", "aged 6 at St Wilfrid’s"),
    ),
    (
        "Thrushgill Lane 14",
        ("14 Thrushgill Lane", "14 Thrushgill", "Thrushgill Ln, no. 14", "Adres to Thrushgill 14, Crewe.",
         "Przyjdź na ul. Thrushgill.", "вул. Thrushgill", "في شارع Thrushgill", "Thrushgill utca"),
        ("14 Thrush Lane", "ul. Parkowa 14", "Thrushgill, 14 places", "Thrushgill aged 14", "Thrushgill 14 August"),
    ),
    ("8 The Gillings", ("8 Gillings", "8, The Gillings"), ("8 gilling boats",)),
    ("14 Ffordd Gwernydd", ("Ffordd Gwernydd", "14 Ffd Gwernydd", "14 Gwernydd", "Ffordd Gwernydd 14"), ("Ffordd 14",)),
    ("Ty Mawr, Heol Gwernydd", ("Heol Gwernydd",), ("Heol y Parc", "Gwernydd")),
    ("5 Bóthar Gleanntán", ("5 bothar gleanntan",), ("5 gleann",)),
    (
        "14 Church Street",
        ("14 Church St", "14, The Church Street", "14 top floor, Church Street", "Church Street, house 14",
         "14-16 Church Street", "Flat 2/14 Church Street", "14churchstreet"),
        ("Church Street", "114 Church Street", "aged 14, Church Street", "bus 14, Church Street", "£14. Church Street",
         "10 to 14 November, Church Street", "2026-11-14, Church Street", "Church Street for 14 children",
         "Church Street, 14 places", "Tuesdays, 2 to 14 pm, Church Street"),
    ),
)  # fmt: skip
"""Addresses, with texts that tell the house or street, and others that do not."""


@pytest.mark.parametrize("text", HOUSE)
def test_a_house_is_found_however_it_is_written(text: str) -> None:
    assert {"house", "street"} & {secret.what for secret in LOOKOUT.found(text)}


@pytest.mark.parametrize(("what", "text"), [
    *(("postcode", text) for text in POSTCODE), *(("position", text) for text in POINT),
    *(("name", text) for text in NAME), *(("note", text) for text in NOTE),
])  # fmt: skip
def test_what_else_tells_a_place_is_found_however_it_is_written(what: str, text: str) -> None:
    assert what in {secret.what for secret in LOOKOUT.found(text)}


@pytest.mark.parametrize("common", ["kestrelmoor vicarage thrushgill", "street ring the bell larchgill", "nothing"])
def test_the_same_is_found_whatever_is_common_in_other_texts(common: str) -> None:
    lookout = Lookout(CERTAIN, like=[common.encode() * 10])

    for text in (*HOUSE, *POSTCODE, *POINT, *NAME, *NOTE, *OTHERS):
        assert lookout.found(text) == LOOKOUT.found(text)


@pytest.mark.parametrize("sign", ["—", "漢", "é", "é—", "’x", "🏠", "£ ", "%80", "%E2%80", "x"])
@pytest.mark.parametrize("length", [90, 150, 290, 299, 300])
def test_a_comment_is_as_long_as_it_has_letters_whatever_they_are(sign: str, length: int) -> None:
    comment = f"<!--{sign * (length // len(unquote(sign)))}-->"

    for text in (f"12 Thrush{comment}gill Street", f"12 Thrush&lt;{comment[1:-1]}&gt;gill Street"):
        assert "house" in {secret.what for secret in LOOKOUT.found(text)}
    assert "postcode" in {secret.what for secret in LOOKOUT.found(f"CW1 4{comment}QY")}


@pytest.mark.parametrize("sign", ["—", "漢", "é", "é—", "x"])
def test_what_is_too_long_for_a_comment_hides_nothing_in_it(sign: str) -> None:
    text = f"<!-- {(sign * 300)[:150]} {'x' * 200} 12 Thrush<b></b>gill Street -->"

    assert "house" in {secret.what for secret in LOOKOUT.found(text)}


@pytest.mark.parametrize(
    ("before", "behind"), [("<!--", "-->"), ("&lt;!-- a", "b --&gt;"), ("<a", ">"), ("%3C!--", "--%3E")]
)
def test_no_text_hides_the_next_among_several(before: str, behind: str) -> None:
    for text in (*HOUSE, *POSTCODE, *POINT, *NAME, *NOTE):
        assert LOOKOUT.may_tell_any(["A club.", before, text, behind])
    assert not LOOKOUT.may_tell_any(["A club.", before, "A hall.", behind])


@pytest.mark.parametrize("text", ["Kes<b>tre<lmoor House", "12 Thr<b>ush</b>&#60;gill Street"])
def test_a_tag_that_one_text_begins_is_not_ended_by_the_next(text: str) -> None:
    assert LOOKOUT.found(text)
    assert LOOKOUT.may_tell_any([text, 'more"> than that'])


@pytest.mark.parametrize("text", OTHERS)
def test_another_place_is_not_taken_for_it(text: str) -> None:
    assert LOOKOUT.found(text) == ()


@pytest.mark.parametrize(("address", "telling", "others"), ADDRESSES)
def test_a_street_is_found_of_any_kind_and_not_where_another_number_stands_beside_it(
    address: str, telling: tuple[str, ...], others: tuple[str, ...]
) -> None:
    place = HiddenPlace(owner="", address=address)
    lookout = Lookout(secret for secret in place.secrets() if secret.what != "doubt")

    assert [text for text in telling if not lookout.found(text)] == []
    assert [text for text in others if lookout.found(text)] == []


def test_a_secret_is_found_on_a_page_full_of_other_words() -> None:
    page = f"<p>{'words of other places and things ' * 500}</p><p>12 <em>Thrushgill</em> St</p>{'<b>more</b> ' * 500}"

    assert {secret.what for secret in LOOKOUT.found(page)} == {"house", "street"}


@pytest.mark.parametrize("words_before", range(0, 21_000, 2_500))
def test_a_secret_is_found_anywhere_in_a_long_text_and_none_is_made_by_taking_it_apart(words_before: int) -> None:
    before, behind = "112 " * words_before, " 112" * (21_000 - words_before)

    assert "house" in {secret.what for secret in LOOKOUT.found(f"{before}12 Thrush<b>gill</b> Street{behind}")}
    assert "house" not in {secret.what for secret in LOOKOUT.found(f"{before}112 Thrushgill Street{behind}")}


def test_a_point_is_known_by_its_letters_and_figures() -> None:
    big_ben = set(references(Point(51.500729, -0.124625)))

    assert {"tq302796", "gv2g75"} <= big_ben


@pytest.mark.parametrize("point", ["53,10234,2,44567", "[3,1,53,10234,0,04567,6,9,12,4,8,7]", "53,102,2,446,1,7,9,20"])
def test_decimals_behind_a_comma_are_found_where_they_can_be_told_from_whole_numbers(point: str) -> None:
    east = 0.04567 if "04567" in point else 2.44567
    lookout = Lookout([Secret(what="position", owner="", at=Point(53.10234, east))])

    assert lookout.found(point)


def test_a_secret_is_found_among_very_many() -> None:
    many = (Secret(what="name", owner="", words=(f"quernmoor{number}", "hall")) for number in range(100))
    note = f"Ring the bell {'and wait a little ' * 50}at the Quernmoorside gate"
    lookout = Lookout([*many, *CERTAIN, *HiddenPlace(owner="", texts=(note,)).secrets()])

    for text in (note, *POSTCODE[:3], *HOUSE, *POINT, *NAME, "x12thrushgillstreety"):
        assert lookout.found(text), text
    apostrophe = HiddenPlace(owner="", address="6 St Wilfred's Crescent")
    for text in ("6 St Wilfred's Cres", "6 St Wilfred’s Cres"):
        assert Lookout([*lookout.secrets, *apostrophe.secrets()]).found(text), text
    assert not lookout.found("Some other place at 3 Fern Lane, CW2 5XX")


@pytest.mark.parametrize("half", ["\\ud800", "&#xd800;", "\\udfff&#55296;"])
def test_half_a_sign_beside_a_secret_neither_hides_it_nor_stops_the_look(half: str) -> None:
    assert LOOKOUT.found(f"We are at 12 Thrushgill Street {half}")


def test_where_nothing_is_secret_nothing_is_looked_for() -> None:
    assert not Lookout(())
    assert not Lookout(()).may_tell(b"12 Thrushgill Street")


@pytest.mark.parametrize("name", ["The Hub", "Crewe", "Family Centre", "Haven", "Town Hall", "Rainbow"])
def test_what_many_buildings_are_called_stops_nothing(name: str) -> None:
    place = HiddenPlace(owner="", name=name, town="Crewe")

    assert {secret.what for secret in place.secrets()} <= {"doubt"}


@pytest.mark.parametrize(
    ("address", "numbers", "street"),
    [
        ("12 Thrushgill Street", ("12",), "thrushgill street"),
        ("Rose Cottage, 99 Back Lane", ("99",), "back lane"),
        ("12, Thrushgill Street", ("12",), "thrushgill street"),
        ("12-14 Thrushgill Street", ("12", "14"), "thrushgill street"),
        ("Flat 1, 12 Thrushgill Street", ("12",), "thrushgill street"),
        ("Flat 1 12 Thrushgill Street", ("12",), "thrushgill street"),
        ("First Floor, Kestrelmoor House, 17a Fern Lane, Ottercombe CW1 4QY", ("17",), "fern lane"),
        ("Twelve Fern Lane", ("12",), "fern lane"),
    ],
)
def test_the_house_of_an_address_is_known(address: str, numbers: tuple[str, ...], street: str) -> None:
    houses = [secret for secret in HiddenPlace(owner="", address=address).secrets() if secret.what == "house"]

    assert [(secret.numbers, " ".join(secret.words)) for secret in houses] == [(numbers, street)]


@pytest.mark.parametrize(
    "point", [Point(0, 0), Point(-89.9, 179.9), Point(53.1, -53.1), Point(90, 180), Point(61.9, -9.5)]
)
def test_a_point_in_no_square_of_the_grid_has_no_reference_there(point: Point) -> None:
    assert [reference for reference in references(point) if len(reference) != 6] == []


@pytest.mark.parametrize(
    "text", ["<!--" * 5_000, "> " + "<a" * 50_000, "53.1023 " * 5_000, "12 " * 50_000, "1" + " " * 100_000 + "°"]
)
def test_a_text_of_one_thing_over_and_over_is_looked_at_once(text: str) -> None:
    assert "street" not in {secret.what for secret in LOOKOUT.found(f"{text} thrushgill")}


def test_a_note_of_many_figures_is_looked_for_once_in_a_text_of_figures() -> None:
    lookout = Lookout(HiddenPlace(owner="", texts=("Dial 12 12 1a2 12, then Zebrafern",)).secrets())

    assert not lookout.found(f"{'12 ' * 50_000} x zebrafern")
    assert lookout.found("dial 12-12, 1a2 twelve, then zebrafern")


@pytest.mark.parametrize("name", ["No.", "No", "…", "12", "The", "'"])
def test_a_name_that_says_nothing_is_not_looked_for(name: str) -> None:
    assert not Lookout(HiddenPlace(owner="", name=name).secrets()).found("No. 12, the end … 'x'")
