"""What is missing, counted."""

import pytest
from tests.folder import TODAY, read
from tests.recount import recounted
from tests.town import town
from tests.views.services import offer, school, service

from local_offer.offer import published
from local_offer.views.ages import BANDS
from local_offer.views.gaps import (
    ALL,
    LOCAL,
    NATIONAL,
    NEARBY,
    NOT_STATED,
    ONLINE,
    WHOLE_AREA,
    Gaps,
    is_of_age,
    rare_needs,
)


def test_every_crossing_is_as_counted_anew_from_the_files() -> None:
    folder = town()
    expected = recounted(folder, TODAY)

    gaps = Gaps(published(read(folder)[0], TODAY))

    counted = {(row.topic, row.area, row.need, row.ages): row.count for row in gaps.rows()}
    assert {key: count for key, count in counted.items() if count} == dict(expected)
    assert len(counted) == len(gaps.topics) * len(gaps.areas) * len(gaps.needs) * len(gaps.ages)
    assert min(counted.values()) == 0


def test_a_service_is_counted_for_each_need_age_topic_and_place_and_once_in_each_total() -> None:
    gaps = Gaps(
        offer(
            service(
                "club",
                topics=["clubs", "short-breaks"],
                needs=["autism", "adhd"],
                ages={"from": 4, "to": 11},
                locations=[{"place": "crewe"}, {"place": "nantwich"}],
            )
        )
    )

    assert [gaps.count(need="autism", ages=band.id) for band in BANDS] == [0, 1, 0, 0, 0]
    assert gaps.count() == gaps.count(need="adhd") == gaps.count(topic="short-breaks", area="crewe") == 1


def test_help_for_any_need_is_counted_apart() -> None:
    gaps = Gaps(offer(service("helpline", needs=["any"])))

    assert (gaps.count(need="any"), gaps.count(need="autism"), gaps.count()) == (1, 0, 1)


def test_what_states_no_need_or_age_is_counted_apart() -> None:
    gaps = Gaps(offer(service("team")))

    assert gaps.count(need=NOT_STATED, ages=NOT_STATED) == 1
    assert not any(gaps.count(ages=band.id) for band in BANDS)


def test_ages_with_one_end_are_open_at_the_other() -> None:
    gaps = Gaps(offer(service("from", ages={"from": 16}), service("until", ages={"to": 4})))

    assert [gaps.count(ages=band.id) for band in BANDS] == [1, 0, 0, 1, 1]


@pytest.mark.parametrize(
    ("ages", "bands"),
    [
        ({"from": 4, "to": 16}, ["5-10", "11-15"]),
        ({"from": 4, "to": 4}, ["0-4"]),
        ({"from": 3}, ["0-4", "5-10", "11-15", "16-18", "19-25"]),
        ({"from": "2 years 6 months", "to": 5}, ["0-4"]),
        ({"from": 18, "to": 19}, ["16-18", "19-25"]),
    ],
)
def test_what_begins_in_the_last_year_of_a_band_or_ends_in_its_first_is_not_counted_there(
    ages: dict[str, object], bands: list[str]
) -> None:
    gaps = Gaps(offer(service("school", ages=ages)))

    assert [band.id for band in BANDS if gaps.count(ages=band.id)] == bands


@pytest.mark.parametrize("state", ["planned", "temporarily-closed", "closed"])
def test_what_is_not_open_fills_no_gap(state: str) -> None:
    assert Gaps(offer(service("club", status={"state": state}))).count() == 0


def test_each_service_is_counted_in_its_area() -> None:
    gaps = Gaps(
        offer(
            service("team"),
            school("school"),
            service("near", "neighbouring"),
            service("region", "regional"),
            service("nation", "national"),
            service("web", "online"),
        )
    )

    counts = {area: gaps.count(area=area) for area in gaps.areas}

    assert counts == {
        LOCAL: 2, "crewe": 0, "nantwich": 0, WHOLE_AREA: 1, NOT_STATED: 1, NEARBY: 2, NATIONAL: 1, ONLINE: 1,
    }  # fmt: skip


def test_specialist_places_count_for_their_needs() -> None:
    unit = school("school", setting={"kind": "academy", "specialist_places": ["hearing"]})

    assert Gaps(offer(unit)).count(need="hearing") == 1


def test_the_services_behind_each_count_are_named() -> None:
    gaps = Gaps(offer(service("one", needs=["autism"]), service("two", needs=["autism"])))

    (row,) = (r for r in gaps.rows() if (r.topic, r.area, r.need, r.ages) == (ALL, LOCAL, "autism", ALL))

    assert (gaps.services()[ALL, LOCAL, "autism", ALL], row.count) == (["one", "two"], 2)


def test_shown_rows_are_those_of_the_borough_and_of_all_ages() -> None:
    shown = list(Gaps(offer(service("club"))).shown_rows())

    assert {row.area for row in shown if row.ages != ALL} == {LOCAL}
    assert {row.area for row in shown if row.ages == ALL} >= {"crewe", NEARBY}


@pytest.mark.parametrize(
    ("topic", "ages"),
    [
        ("employment", ["11-15", "16-18", "19-25"]),
        ("early-years", ["0-4"]),
        ("clubs", ["0-4", "5-10", "11-15", "16-18", "19-25"]),
    ],
)
def test_a_topic_concerns_its_own_ages(topic: str, ages: list[str]) -> None:
    assert [band.id for band in BANDS if is_of_age(topic, band, offer())] == ages


def test_needs_that_few_children_have_are_marked() -> None:
    assert rare_needs(offer()) == (
        "learning-severe", "learning-profound", "down-syndrome", "hearing", "vision", "multi-sensory", "physical",
    )  # fmt: skip
