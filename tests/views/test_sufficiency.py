"""Places beside children with a plan: what is not known is never counted as none."""

from dataclasses import replace

from tests.folder import SOUND, TODAY, read
from tests.town import town
from tests.views.services import school

from local_offer.offer import Offer, published
from local_offer.records.service import Coverage, Status
from local_offer.views.sufficiency.beside import by_age, by_need
from local_offer.views.sufficiency.placed_where import placed_where
from local_offer.views.sufficiency.places import School, ordinary_schools, planned, special_schools, total

TOWN = published(read(town())[0], TODAY)


def test_places_are_summed_where_they_are_known_and_the_others_counted() -> None:
    special, ordinary = total(special_schools(TOWN)), total(ordinary_schools(TOWN))

    assert (special.places, special.known, special.unknown) == (170, 1, 1)
    assert (ordinary.places, ordinary.known, ordinary.unknown) == (22, 2, 0)


def test_a_planned_school_is_told_as_planned_and_has_no_place_yet() -> None:
    new = school("new", setting={"kind": "special-academy", "capacity": 140}, status={"state": "planned"})
    offer = Offer(services=(new,))

    assert special_schools(offer) == ()
    assert [each.places for each in planned(offer)] == [140]


def test_places_come_from_figures_where_the_record_says_none() -> None:
    offer = read(SOUND)[0]
    record = offer.service_by_id["example-special-school"]
    setting = replace(record.setting, capacity=None) if record.setting else None
    open_now = replace(record, status=Status(), setting=setting, coverage=Coverage(scope="local"))

    (found,) = special_schools(replace(offer, services=(open_now,)))

    assert (found.places, found.as_of) == (96, "2024-09")
    assert [figure.value for figure in found.expected] == [140]


def test_a_need_that_is_withheld_says_so_and_is_no_nought() -> None:
    rows = {row.id: row for row in by_need(TOWN, special_schools(TOWN), ordinary_schools(TOWN))}

    assert (rows["vision"].plans, rows["vision"].why) == (None, "too few to tell")
    assert (rows["hearing"].plans, rows["hearing"].why) == (None, "")
    assert rows["autism"].plans == 371
    assert rows["hearing"].in_ordinary.places == 14


def test_a_school_that_begins_at_four_is_none_for_babies() -> None:
    rows = by_age(TOWN, special_schools(TOWN), ())

    assert [(row.title, len(row.special)) for row in rows] == [
        ("Ages 0 to 4", 0), ("Ages 5 to 10", 2), ("Ages 11 to 15", 2), ("Ages 16 to 25", 1),
    ]  # fmt: skip


def test_a_school_that_says_no_ages_stands_in_the_line_of_none() -> None:
    silent = school("beech", "maintained-school", setting={"kind": "maintained-school", "phase": "primary"})

    rows = by_age(TOWN, (School(service=silent, places=None, as_of=""),), ())

    assert [row.id for row in rows if row.special] == []


def test_where_children_learn_adds_up_to_all_plans() -> None:
    placed = placed_where(TOWN)

    assert placed
    assert placed.counted + placed.rest == placed.all == 1079
    assert (placed.special, placed.private) == (334, 58)


def test_without_figures_nothing_is_made_up() -> None:
    assert placed_where(Offer()) is None
    assert by_need(Offer(), (), ()) == ()
    assert all(row.plans is None for row in by_age(Offer(), (), ()))
