"""The results on a map: the same as in the list, for hands, keys and ears, and quick with ten thousand."""

import re
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Locator, Page, expect
from tests.browser.conftest import DESK, PHONE, Browsing
from tests.browser.faults import colour_faults, faults
from tests.browser.modules import lend
from tests.browser.test_small_and_large import SIDEWAYS

AUTISM = "find/#q=autism&place=Crewe&view=map"
SCHOOLS = "find/#topic=schools&view=map"
MARKS = "#map [data-part=marks] > *"
POINTS = "#map a.lo-point"
CLUSTERS = "#map button.lo-cluster"
VIEW = "() => document.querySelector('#map svg').getAttribute('viewBox').split(' ').map(Number)"
LIST = "() => [...document.querySelectorAll('#results h3 a')].map((link) => link.getAttribute('href'))"
MANY = """async (count) => {
    const { clusters } = await import("../modules/map/clusters.js");
    const { View } = await import("../modules/map/view.js");
    const view = new View([-2.75294, 52.94713, -1.97484, 53.38746], 1000);
    view.resize(630, 544);
    let seed = 7;
    const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const place = () => ({ latitude: 52.95 + chance() * 0.44, longitude: -2.75 + chance() * 0.77 });
    const places = Array.from({ length: count }, () => view.point(place()));
    const points = {
        services: Int32Array.from({ length: count }, (_, number) => number),
        xs: Float64Array.from(places, ([x]) => x),
        ys: Float64Array.from(places, ([, y]) => y),
    };
    const found = [];
    for (const factor of [0.5, 2, 2, 2, 4, 4]) {
        view.zoomBy(factor);
        const { of, firsts, sizes } = clusters(points, view.scale, 48);
        const isSeen = view.sight();
        const seen = [...firsts].filter((first) => isSeen(points.xs[first], points.ys[first]));
        const closest = Math.min(...seen.flatMap((one, place) => seen.slice(0, place).map((other) =>
            Math.hypot(points.xs[one] - points.xs[other], points.ys[one] - points.ys[other]) * view.scale)));
        const counted = sizes.reduce((sum, size) => sum + size, 0);
        const isWhole = counted === count && of.every((cluster) => cluster < firsts.length);
        found.push({ seen: seen.length, closest, isWhole });
    }
    return found;
}"""


def drawn(page: Page) -> Page:
    """The page, once every point in view has its name."""
    expect(page.locator("#map .lo-stage[aria-busy=false]")).to_be_visible()
    return page


def mapped(browsing: Browsing, address: str = AUTISM, width: int = DESK, **taste: Any) -> Page:
    return drawn(browsing.window(width, **taste).open(address))


def _with_modules(browsing: Browsing) -> Page:
    visit = browsing.window()
    lend(visit.page, visit.home)
    return visit.open("find/")


def press(page: Page, name: str) -> None:
    page.locator("#map").get_by_role("button", name=name, exact=True).click()
    drawn(page)


def whole(page: Page) -> list[float]:
    view: list[float] = page.evaluate(VIEW)
    return view


def size_of(cluster: Locator) -> int:
    return int(cluster.locator("[aria-hidden]").inner_text())


def largest(page: Page) -> Locator:
    clusters = page.locator(CLUSTERS).all()
    return max(clusters, key=size_of)


def apart(page: Page) -> None:
    """Presses the largest cluster until one can be parted no more."""
    for _ in range(8):
        if page.locator("#together").is_visible():
            return
        largest(page).click()
        drawn(page)
        page.wait_for_timeout(50)


def test_the_map_costs_nothing_until_it_is_opened(browsing: Browsing) -> None:
    visit = browsing.window()
    page = visit.open("find/#q=autism")
    expect(page.locator("#results > li").first).to_be_visible()
    before = [asked for asked in visit.requests if re.search(r"/(map(?!/box)|positions)", asked)]
    opener = page.get_by_role("button", name="Map", exact=True)

    opener.click()

    drawn(page)
    assert before == []
    expect(opener).to_have_attribute("aria-expanded", "true")
    assert page.url.endswith("#q=autism&view=map")
    assert [asked for asked in visit.requests if not asked.startswith(visit.home)] == []
    assert visit.complaints == []


def test_the_back_button_closes_the_map_and_forward_opens_it(browsing: Browsing) -> None:
    page = browsing.window().open("find/#q=autism")
    page.get_by_role("button", name="Map", exact=True).click()
    drawn(page)

    page.go_back()
    expect(page.locator("#map")).to_be_hidden()
    page.go_forward()

    drawn(page)


def test_points_are_the_services_of_the_list_in_its_order(browsing: Browsing) -> None:
    page = mapped(browsing, "find/#q=specialist+autism+school&place=Crewe&view=map")
    press(page, "Zoom in")
    lines = page.locator("#results > li")
    while page.locator("#more").is_visible():
        before = lines.count()
        page.locator("#more").click()
        expect(lines).not_to_have_count(before)
    in_list = page.evaluate(LIST)

    points = page.locator(POINTS).evaluate_all("links => links.map(link => link.getAttribute('href'))")

    assert points
    assert set(points) <= set(in_list)
    assert points == sorted(points, key=in_list.index)


def test_the_sentence_accounts_for_every_service(browsing: Browsing) -> None:
    page = mapped(browsing, "find/#topic=special-schools&topic=colleges&view=map")

    said = page.locator("#map-said").inner_text()

    shown, every, away, nowhere = re.findall(r"\d+", said)
    assert int(shown) + int(away) + int(nowhere) == int(every)
    assert said.endswith("The list below has them all.")


def test_the_marks_and_the_sentence_count_alike(browsing: Browsing) -> None:
    page = mapped(browsing, SCHOOLS)

    on_the_map = sum(size_of(cluster) for cluster in page.locator(CLUSTERS).all()) + page.locator(POINTS).count()

    assert on_the_map >= int(page.locator("#map-said").inner_text().split()[0])


def test_a_filter_redraws_the_map(browsing: Browsing) -> None:
    page = mapped(browsing, SCHOOLS)
    before = page.locator("#map-said").inner_text()

    page.locator("#filters summary", has_text="Need").click()
    page.get_by_label(re.compile("^Hoist|^Deafness and hearing loss")).first.check()

    expect(page.locator("#map-said")).not_to_have_text(before)
    drawn(page)


def test_a_distance_frames_the_family_s_own_place_and_the_key_names_it(browsing: Browsing) -> None:
    page = mapped(browsing, "find/#q=school&place=Crewe&within=3&view=map")

    middle = whole(page)

    assert middle[2] < 500  # units, of the thousand that the council is wide
    expect(page.locator(".lo-stage > .lo-from")).to_be_visible()
    expect(page.locator("#map")).to_contain_text("Your place: Crewe")


def test_without_a_place_the_key_names_none(browsing: Browsing) -> None:
    page = mapped(browsing, SCHOOLS)

    assert not page.locator(".lo-stage > .lo-from").is_visible()
    assert not page.get_by_text("Your place").is_visible()


def test_buttons_zoom_and_move(browsing: Browsing) -> None:
    page = mapped(browsing)
    before = whole(page)

    press(page, "Zoom in")
    near = whole(page)
    press(page, "Right")
    right = whole(page)
    press(page, "Whole borough")

    assert near[2] == pytest.approx(before[2] / 2, rel=0.01)
    assert right[0] > near[0]
    assert right[1] == near[1]
    assert whole(page) == before
    expect(page.locator("#map [data-part=moved]")).to_contain_text("in this part of the map.")


def test_zoom_ends_where_nothing_more_can_be_seen(browsing: Browsing) -> None:
    page = mapped(browsing)

    out = page.get_by_role("button", name="Zoom out")
    out.focus()

    for _ in range(3):
        page.keyboard.press("Enter")

    expect(out).to_have_attribute("aria-disabled", "true")
    expect(out).to_be_focused()
    assert whole(page)[2] >= 2000


def test_keys_zoom_and_move_and_a_link_is_followed(browsing: Browsing) -> None:
    page = mapped(browsing)
    before = whole(page)
    page.locator(".lo-stage").focus()

    page.keyboard.press("+")
    near = whole(page)
    page.keyboard.press("ArrowLeft")
    left = whole(page)
    page.keyboard.press("0")
    drawn(page)

    assert near[2] < before[2]
    assert left[0] < near[0]
    assert whole(page) == before
    point = page.locator(POINTS).first
    address = point.get_attribute("href")
    assert address
    point.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(address.removeprefix(".."))))


def test_keys_of_the_browser_stay_the_browser_s(browsing: Browsing) -> None:
    page = mapped(browsing)
    before = whole(page)
    page.locator(".lo-stage").focus()

    page.keyboard.press("Control+0")
    page.keyboard.press("Alt+Shift")

    assert whole(page) == before


def test_tab_goes_from_the_controls_to_the_points(browsing: Browsing) -> None:
    page = mapped(browsing)
    page.get_by_role("button", name="Down", exact=True).focus()

    page.keyboard.press("Tab")
    on_the_map = page.evaluate("() => document.activeElement.className")
    page.keyboard.press("Tab")

    assert on_the_map.startswith("lo-stage")
    expect(page.locator(MARKS).first).to_be_focused()


def test_a_focused_point_says_its_name_until_escape(browsing: Browsing) -> None:
    page = mapped(browsing)
    page.locator(".lo-stage").focus()
    page.keyboard.press("Tab")
    bubble = page.locator(f"{MARKS}:focus > .lo-bubble")
    clip = "bubble => getComputedStyle(bubble).clipPath"
    shown = bubble.evaluate(clip)

    page.keyboard.press("Escape")

    assert shown == "none"
    assert bubble.evaluate(clip) != "none"
    assert bubble.inner_text()


def test_a_cluster_parts_on_zooming_in_and_keeps_the_focus(browsing: Browsing) -> None:
    page = mapped(browsing, SCHOOLS)
    cluster = largest(page)
    size = size_of(cluster)
    assert re.fullmatch(rf"{size} services near [A-Z][\w ]+: zoom in", cluster.locator(".lo-bubble").inner_text())

    cluster.focus()
    page.keyboard.press("Enter")
    drawn(page)

    assert max(map(size_of, page.locator(CLUSTERS).all()), default=1) < size
    expect(page.locator(f"{MARKS}:focus")).to_have_count(1)


def test_services_at_one_place_are_listed_and_escape_closes_the_list(browsing: Browsing) -> None:
    page = mapped(browsing, "find/#topic=advice&view=map")

    apart(page)

    title = page.locator("#together")
    expect(title).to_be_focused()
    assert re.match(r"\d+ services", title.inner_text())
    links = page.locator("#map [data-part=together] li a")
    assert links.count() == int(title.inner_text().split()[0])
    page.keyboard.press("Escape")
    expect(title).to_be_hidden()
    expect(page.locator(f"{CLUSTERS}:focus")).to_have_count(1)


def test_a_wheel_scrolls_the_page_unless_ctrl_is_held(browsing: Browsing) -> None:
    page = mapped(browsing)
    page.locator(".lo-stage").scroll_into_view_if_needed()
    before, top = whole(page), page.evaluate("scrollY")
    page.locator(".lo-stage").hover(position={"x": 20, "y": 20})

    page.mouse.wheel(0, 100)
    page.wait_for_function("top => scrollY > top", arg=top)
    after_wheel = whole(page)
    page.locator(".lo-stage").hover(position={"x": 20, "y": 20})
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")

    assert after_wheel == before
    page.wait_for_function(f"before => ({VIEW})()[2] < before", arg=before[2])


def test_a_drag_moves_the_map_and_presses_nothing(browsing: Browsing) -> None:
    page = mapped(browsing)
    press(page, "Zoom in")
    before, address = whole(page), page.url
    page.locator(".lo-stage").scroll_into_view_if_needed()
    box = page.locator(MARKS).first.bounding_box()
    assert box

    page.mouse.move(box["x"] + 15, box["y"] + 15)
    page.mouse.down()
    page.mouse.move(box["x"] + 95, box["y"] + 15, steps=4)
    page.mouse.up()

    page.wait_for_function(f"before => ({VIEW})()[0] < before", arg=before[0])
    assert whole(page)[2] == before[2]
    assert page.url == address


def test_the_first_tap_says_the_name_and_the_second_follows(browsing: Browsing) -> None:
    page = mapped(browsing, width=PHONE, has_touch=True)
    point = page.locator(POINTS).first
    address = point.get_attribute("href")
    assert address

    point.tap()
    expect(point).to_have_class(re.compile("lo-open"))
    expect(page.locator("#map [data-part=moved]")).to_contain_text("Tap again to open.")
    point.tap()

    page.wait_for_url(re.compile(re.escape(address.removeprefix(".."))))


def touch(session: CDPSession, kind: str, *points: tuple[float, float]) -> None:
    at = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})


def test_two_fingers_zoom_the_map(browsing: Browsing) -> None:
    page = mapped(browsing, width=PHONE, has_touch=True)
    page.locator(".lo-stage").scroll_into_view_if_needed()
    before = whole(page)
    box = page.locator(".lo-stage").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + 60

    session = page.context.new_cdp_session(page)
    touch(session, "touchStart", (x - 20, y), (x + 20, y))
    for reach in (40, 60, 80):
        touch(session, "touchMove", (x - reach, y), (x + reach, y))
    touch(session, "touchEnd")

    page.wait_for_function(f"before => ({VIEW})()[2] < before / 2", arg=before[2])


@pytest.mark.parametrize(("steps", "action"), [(0, "pan-y"), (1, "none")])
def test_one_finger_scrolls_the_page_until_the_map_is_zoomed_in(steps: int, action: str, browsing: Browsing) -> None:
    page = mapped(browsing, SCHOOLS, width=PHONE, has_touch=True)

    for _ in range(steps):
        press(page, "Zoom in")

    assert page.locator(".lo-stage").evaluate("stage => getComputedStyle(stage).touchAction") == action


def test_two_taps_zoom_in(browsing: Browsing) -> None:
    page = mapped(browsing)
    before = whole(page)

    page.locator(".lo-stage").dblclick(position={"x": 15, "y": 60})

    page.wait_for_function(f"before => ({VIEW})()[2] < before", arg=before[2])


@pytest.mark.parametrize(("width", "colours"), [(PHONE, "light"), (DESK, "dark")])
def test_axe_finds_no_fault_on_the_map_and_its_list(colours: str, width: int, browsing: Browsing) -> None:
    page = mapped(browsing, "find/#topic=advice&place=Crewe&view=map", width, color_scheme=colours)
    apart(page)

    assert (faults(page) if colours == "light" else colour_faults(page)) == []
    assert page.evaluate(SIDEWAYS) == 0


def test_every_mark_is_large_enough_and_none_overlap(browsing: Browsing) -> None:
    page = mapped(browsing, SCHOOLS, PHONE)

    boxes = page.locator(MARKS).evaluate_all("marks => marks.map(mark => mark.getBoundingClientRect().toJSON())")

    assert min(box["width"] for box in boxes) >= 32
    assert min(box["height"] for box in boxes) >= 32
    middles = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes]
    gaps = [abs(complex(*one) - complex(*other)) for place, one in enumerate(middles) for other in middles[:place]]
    assert min(gaps) >= 44


def test_names_of_towns_cover_nothing(browsing: Browsing) -> None:
    page = mapped(browsing, SCHOOLS)

    boxes = page.locator(f"{MARKS}, #map .lo-town:not([hidden])").evaluate_all(
        "all => all.map(each => [each.className, each.getBoundingClientRect().toJSON()])"
    )

    towns = [box for name, box in boxes if name == "lo-town"]
    assert len(towns) >= 3
    assert not [
        (town, box) for town in towns for _, box in boxes
        if box is not town
        and town["left"] < box["right"] - 1 and box["left"] < town["right"] - 1
        and town["top"] < box["bottom"] - 1 and box["top"] < town["bottom"] - 1
    ]  # fmt: skip


def test_the_map_is_not_printed(browsing: Browsing) -> None:
    page = mapped(browsing)

    page.emulate_media(media="print")

    assert not page.locator("#map").is_visible()
    assert page.locator("#results > li").first.is_visible()


def test_ten_thousand_points_become_few_marks(browsing: Browsing) -> None:
    page = _with_modules(browsing)

    for zoom in page.evaluate(MANY, 10_000):
        assert zoom["isWhole"]
        assert zoom["seen"] <= 150
        assert zoom["closest"] >= 48


def test_a_place_is_drawn_where_the_build_draws_it(browsing: Browsing) -> None:
    page = _with_modules(browsing)

    corners = page.evaluate(
        """async () => {
            const { View } = await import("../modules/map/view.js");
            const view = new View([-2.7, 53.0, -2.0, 53.4], 400);
            return [view.point({ latitude: 53.4, longitude: -2.7 }), view.point({ latitude: 53.0, longitude: -2.0 })];
        }"""
    )

    assert corners[0] == [1, 1]
    assert corners[1][0] == pytest.approx(399)
