"""The offer as the public may see it on a day."""

from datetime import date

import pytest
from tests.folder import Folder, service

from local_offer.offer import published, whole

TODAY = date(2026, 11, 23)
PLACE = (
    "[{{name: The house, address: 12 Example Street, town: Crewe, postcode: CW1 2AG, transport: Ring the bell.,"
    " position: {{latitude: 53.1, longitude: -2.4}}, facilities: [step-free],"
    " hours: [{{days: [monday], opens: '09:00', closes: '17:00', note: By the yellow door.}}],"
    " precision: {precision}}}]"
)


def _published_with(folder: Folder, precision: str) -> str:
    place = PLACE.format(precision=precision)
    folder.write("services/refuge.yaml", service(locations=place, contact="{address: 12 Example Street}"))
    assert not folder.told()
    return str(published(folder.offer(), TODAY).services)


@pytest.mark.parametrize(
    "secret", ["12 Example Street", "CW1 2AG", "53.1", "-2.4", "The house", "Ring the bell", "yellow door"]
)
@pytest.mark.parametrize("precision", ["hidden", "district"])
def test_a_place_that_must_not_be_found_is_gone(folder: Folder, precision: str, secret: str) -> None:
    assert secret not in _published_with(folder, precision)


def test_a_hidden_place_keeps_what_gives_nothing_away(folder: Folder) -> None:
    text = _published_with(folder, "hidden")

    assert "step-free" in text
    assert "Crewe" not in text


def test_a_place_cut_to_its_district_keeps_town_and_district(folder: Folder) -> None:
    text = _published_with(folder, "district")

    assert "Crewe" in text
    assert "'CW1'" in text


def test_an_exact_place_is_shown_as_it_is(folder: Folder) -> None:
    text = _published_with(folder, "exact")

    assert "12 Example Street" in text
    assert "CW1 2AG" in text


@pytest.mark.parametrize(
    ("dates", "is_shown"),
    [
        ("{from: 2026-11-23}", True),
        ("{from: 2026-11-24}", False),
        ("{to: 2026-11-23}", True),
        ("{to: 2026-11-22}", False),
        ("{from: 2026-01-01, to: 2026-12-31}", True),
    ],
)
def test_a_record_is_shown_from_its_first_day_to_its_last(folder: Folder, dates: str, is_shown: bool) -> None:
    folder.write("services/club.yaml", service(publish=dates))

    assert bool(published(folder.offer(), TODAY).services) is is_shown


@pytest.mark.parametrize(
    ("status", "state", "coming"),
    [
        ("{state: closed, date: 2026-11-24}", "open", "closed"),
        ("{state: closed, date: 2026-11-23}", "closed", ""),
        ("{state: closed}", "closed", ""),
        ("{state: temporarily-closed, date: 2026-12-21}", "open", "temporarily-closed"),
        ("{state: temporarily-closed, date: 2026-11-01}", "temporarily-closed", ""),
        ("{state: planned, date: 2027-01-01}", "planned", ""),
        ("{state: open, note: Closed next Saturday because of snow.}", "open", ""),
    ],
)
def test_a_service_is_open_until_the_day_on_which_it_closes(
    folder: Folder, status: str, state: str, coming: str
) -> None:
    folder.write("services/club.yaml", service(status=status))

    (club,) = published(folder.offer(), TODAY).services

    assert (club.status.state, club.status.coming) == (state, coming)


def test_times_are_shown_to_their_last_day_and_those_of_today_stand_first(folder: Folder) -> None:
    over, now, later = (
        "{days: [monday], to: 2026-11-22}",
        "{days: [tuesday], to: 2026-11-23}",
        "{days: [friday], from: 2026-12-01}",
    )
    folder.write("services/club.yaml", service(hours=f"[{over}, {later}, {now}]"))

    (club,) = published(folder.offer(), TODAY).services

    assert [hours.days for hours in club.hours] == [("tuesday",), ("friday",)]
    assert club.times_ended is None


def test_when_all_times_are_over_the_last_of_their_days_is_known(folder: Folder) -> None:
    place = "[{town: Crewe, hours: [{days: [monday], to: 2026-07-31}]}]"
    folder.write("services/club.yaml", service(hours="[{days: [monday], to: 2026-07-24}]", locations=place))

    (club,) = published(folder.offer(), TODAY).services

    assert (club.hours, club.locations[0].hours, club.times_ended) == ((), (), date(2026, 7, 31))


def test_dates_that_have_gone_by_or_come_after_the_closing_are_left_out(folder: Folder) -> None:
    days = "{date: 2026-11-22}, {date: 2026-12-04}, {date: 2026-12-01}, {date: 2026-12-05}"
    status = "{state: closed, date: 2026-12-05}"
    folder.write(
        "services/club.yaml",
        service(sessions=f"[{days}]", status=status, hours="[{days: [monday], from: 2026-12-06}]"),
    )
    folder.write("services/over.yaml", service(name="Over", sessions="[{date: 2026-08-03}, {date: 2026-10-26}]"))

    club, over = published(folder.offer(), TODAY).services

    assert [session.date.day for session in club.sessions] == [1, 4]
    assert club.hours == ()
    assert (over.sessions, over.times_ended) == ((), date(2026, 10, 26))


def test_a_place_that_is_in_use_stands_before_one_whose_times_are_over_or_to_come(folder: Folder) -> None:
    over, later, now = "to: 2026-10-30", "from: 2027-01-04", "to: 2026-12-30"
    places = [
        f"{{town: {town}, hours: [{{days: [monday], {when}}}]}}"
        for town, when in (("Over", over), ("Later", later), ("Now", now))
    ]
    folder.write("services/club.yaml", service(locations=f"[{', '.join(places)}]"))
    folder.write("services/later.yaml", service(name="Later", locations=f"[{places[1]}]"))

    club, later_club = published(folder.offer(), TODAY).services

    assert [place.town for place in club.locations] == ["Now", "Later", "Over"]
    assert (club.times_begin, later_club.times_begin) == (None, date(2027, 1, 4))


def test_a_hidden_place_keeps_the_days_and_times_that_say_when(folder: Folder) -> None:
    assert "09:00" in _published_with(folder, "hidden")


def test_no_record_names_one_that_is_not_shown_yet(folder: Folder) -> None:
    folder.write("services/soon.yaml", service(publish="{from: 2027-01-01}"))
    folder.write("services/old.yaml", service(name="Old", status="{state: closed, replaced_by: soon}"))
    folder.write(
        "gaps/rooms.yaml", "title: Rooms\ntopics: [clubs]\nfirst_raised: 2026-01-01\nstate: raised\nclosed_by: [soon]\n"
    )
    folder.write(
        "comments/2026/more.yaml",
        "date: 2026-03-05\nabout: content\nsaid: More please.\nresponse: Yes.\nresponded: 2026-03-06\n"
        "state: answered\nchanged: [soon, old]\n",
    )

    offer = published(folder.offer(), TODAY)

    assert offer.services[0].status.replaced_by is None
    assert offer.comments[0].changed == ("old",)
    assert offer.gaps[0].closed_by == ()
    assert "old" not in whole(folder.offer(), TODAY)
    assert published(folder.offer(), date(2027, 1, 1)).comments[0].changed == ("soon", "old")


def test_figures_of_a_school_that_is_not_shown_yet_go_with_it(folder: Folder) -> None:
    folder.write("services/new-school.yaml", service(publish="{from: 2027-09-01}"))
    folder.write("services/old-school.yaml", service(name="Old school"))
    lines = [f"{{service: {id}, points: [{{period: '2026', value: 60}}]}}" for id in ("new-school", "old-school")]
    told = "title: Places\nsubject: places\nunit: places\ncounted_by: The council\nsources: [{name: A report}]\n"
    folder.write("figures/both.yaml", f"{told}lines: [{', '.join(lines)}]\n")
    folder.write("figures/one.yaml", f"{told}lines: [{lines[0]}]\n")

    figures = published(folder.offer(), TODAY).figures

    assert [(series.id, [line.service for line in series.lines]) for series in figures] == [("both", ["old-school"])]
