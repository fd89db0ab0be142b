"""The page of a service or an organisation: numbers, times, and whether it is marked as fresh."""

import pytest
from tests.folder import TODAY, Folder, service

from local_offer.offer import published
from local_offer.pages import Page, sheets
from local_offer.pages.lists.cards import card, row

TEXTS = "{phones: [{number: 07700 900123, kind: text-message}, {number: 01632 960124, kind: textphone}]}"


def made(folder: Folder, address: str) -> Page:
    offer = published(folder.offer(), TODAY)
    return next(sheet for sheet in sheets(offer, frozenset(), TODAY) if sheet.address == address).make()


def test_a_number_for_text_messages_is_written_to_and_not_rung(folder: Folder) -> None:
    folder.write("services/club.yaml", service(contact=TEXTS))

    body = made(folder, "services/club/").body

    assert body.count('href="sms:07700900123"') == 2
    assert "Text 07700 900123" in body
    assert '<dt>Text message</dt><dd><a href="sms:' in body
    assert '<dt>Textphone</dt><dd><a href="tel:01632960124"' in body
    assert "tel:07700900123" not in body


def test_an_organisation_is_reached_as_its_services_are(folder: Folder) -> None:
    folder.write("organisations/trust.yaml", f"name: Trust\nkind: charity\nsources: [{{name: A}}]\ncontact: {TEXTS}\n")

    body = made(folder, "organisations/trust/").body

    assert '<dt>Text message</dt><dd><a href="sms:07700900123"' in body
    assert '<dt>Textphone</dt><dd><a href="tel:01632960124"' in body


@pytest.mark.parametrize(
    ("checked", "is_old"),
    [("{date: 2026-11-02, by: provider}", False), ("{date: 2026-11-02, by: register}", True), (None, True)],
)
def test_an_organisation_is_marked_as_old_unless_it_is_fresh(folder: Folder, checked: str | None, is_old: bool) -> None:
    more = f"checked: {checked}\n" if checked else ""
    folder.write("organisations/trust.yaml", f"name: Trust\nkind: charity\nsources: [{{name: A}}]\n{more}")

    body = made(folder, "organisations/trust/").body

    assert ("lo-old" in body) is is_old


@pytest.mark.parametrize(
    ("more", "note"),
    [
        ("note: Ages 5 to 8, from: 2026-09-05", "Ages 5 to 8. From 5 September 2026"),
        ("note: Ages 5 to 8., to: 2026-12-19", "Ages 5 to 8. Until 19 December 2026"),
        ("from: 2026-09-05, to: 2026-12-19", "From 5 September 2026 until 19 December 2026"),
        ("to: 2026-12-19", "Until 19 December 2026"),
        ("days: [monday]", ""),
    ],
)
def test_the_days_on_which_times_hold_are_a_sentence(folder: Folder, more: str, note: str) -> None:
    folder.write("services/club.yaml", service(hours=f"[{{opens: 18:00, closes: 09:00, {more}}}]"))

    body = made(folder, "services/club/").body

    said = f"6pm to 9am the next day. {note}" if note else "6pm to 9am the next day"
    assert f'<td data-label="Times">{said}</td>' in body


def test_facts_are_as_old_as_their_check_or_else_their_newest_source(folder: Folder) -> None:
    folder.write("services/a.yaml", service(name="A", checked="{date: 2026-11-02, by: provider}"))
    folder.write("services/b.yaml", service(name="B", sources="[{name: A, date: 2019}, {name: B, date: 2021-05}]"))
    folder.write("services/c.yaml", service(name="C"))
    folder.write("services/d.yaml", service(name="D", status="{state: closed}"))

    body = made(folder, "about/freshness/").body

    assert [f"<dt>{year}</dt><dd>1 entry</dd>" in body for year in ("2021", "2026", "No date")] == [True] * 3


def test_a_list_without_a_band_has_no_empty_class(folder: Folder) -> None:
    folder.write("services/club.yaml", service())

    assert 'class=""' not in made(folder, "topics/clubs/").body


DROP_IN: dict[str, str | None] = {
    "setting": None,
    "access": "{routes: [drop-in], link: 'https://example.org/ask'}",
    "hours": "[{days: [saturday], opens: 10:00, closes: 13:00}]",
    "sessions": "[{date: 2026-12-05, name: Party}]",
}


def of_a_drop_in(folder: Folder, **more: str | None) -> str:
    folder.write("services/club.yaml", service(**(DROP_IN | more)))
    return made(folder, "services/club/").body


def test_a_closed_service_asks_nobody_to_come(folder: Folder) -> None:
    body = of_a_drop_in(folder, status="{state: closed, date: 2026-07-31, note: It has ended.}")

    assert "It closed on 31 July 2026</h2>\n<p>You cannot use it any more. It has ended.</p>" in body
    assert not [
        said for said in ("ust turn up", "10am", "Party", "apply online", "At a glance", "lo-call") if said in body
    ]
    assert "<summary>What it was</summary>" in body


def test_a_service_that_is_closed_for_now_says_how_it_is_when_open(folder: Folder) -> None:
    body = of_a_drop_in(folder, status="{state: temporarily-closed}")

    assert "<b>Closed for now</b> <small>When it opens: just turn up." in body
    assert "<b>Closed for now</b> <small>Usually: Saturdays 10am to 1pm" in body
    assert "apply online" not in body


def test_a_service_that_will_close_says_when_and_is_open_till_then(folder: Folder) -> None:
    folder.write("services/other.yaml", service(name="Other club"))
    body = of_a_drop_in(folder, status="{state: closed, date: 2026-11-28, note: We are sorry., replaced_by: other}")

    assert "Closes on 28 November 2026</h2>\n<p>We are sorry.</p>" in body
    assert 'From then on use this: <a href="../../services/other/">' in body
    assert "<b>Just turn up</b>" in body


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("", ""),
        ("date: 2026-11-20, ", "Written on 20 November 2026. "),
        ("date: 2026-11-28, ", "From 28 November 2026. "),
    ],
)
def test_a_note_on_an_open_service_is_shown(folder: Folder, date: str, said: str) -> None:
    body = of_a_drop_in(folder, status=f"{{state: open, {date}note: Closed next Saturday because of snow.}}")

    assert f"Please note</h2>\n<p>{said}Closed next Saturday because of snow.</p>" in body


def test_times_that_are_over_are_no_answer(folder: Folder) -> None:
    over = "[{days: [saturday], opens: 10:00, to: 2026-10-31}]"
    with_a_date = of_a_drop_in(folder, hours=over)
    body = of_a_drop_in(folder, hours=over, sessions=None)

    assert (
        "<b>Next on 5 December 2026</b> <small>Party. The other times we knew ended on 31 October 2026" in with_a_date
    )
    assert "<b>Ask for the times</b> <small>Those we knew ended on 31 October 2026" in body
    assert "10am" not in body


@pytest.mark.parametrize(
    ("times", "said"),
    [
        ("to: 2026-10-31", "Ask for the times"),
        ("from: 2027-01-05", "From 5 January 2027"),
        ("from: 2026-09-05, to: 2026-12-19", ""),
    ],
)
def test_a_list_says_where_nobody_can_come_today(folder: Folder, times: str, said: str) -> None:
    hours = f"[{{days: [saturday], {times}}}]"
    folder.write("services/club.yaml", service(**(DROP_IN | {"hours": hours, "sessions": None})))
    offer = published(folder.offer(), TODAY)

    assert card(offer.services[0], offer, TODAY).state == said
    assert row(offer.services[0], offer).place == f"{said}. All of the area".removeprefix(". ")


def test_a_plan_whose_day_has_gone_by_says_so(folder: Folder) -> None:
    body = of_a_drop_in(folder, status="{state: planned, date: 2026-11-01}")

    assert "It is not open yet</h2>\n<p>It was to open on 1 November 2026. Ask whether it has.</p>" in body


def test_what_nobody_told_stands_in_one_line_and_of_a_planned_school_only_what_it_could_tell(folder: Folder) -> None:
    school = "{kind: academy, phase: primary}"

    there = of_a_drop_in(folder, setting=school)
    planned = of_a_drop_in(folder, setting=school, status="{state: planned}")

    assert "Not stated" not in there + planned
    assert there.count("Not known yet: ") == 2
    assert "Not known yet: pupils, sixth form, boarding, SEN information report" in there
    assert planned.count("Not known yet: ") == 1
    assert "Ten questions" not in planned


def test_a_nursery_that_is_no_school_is_not_asked_what_schools_are(folder: Folder) -> None:
    folder.write("services/nursery.yaml", service(setting="{kind: nursery, capacity: 24, as_of: 2021-08-31}"))
    folder.write("services/school.yaml", service(name="School", setting="{kind: nursery}", registers="{urn: '111507'}"))

    nursery, school = (str(made(folder, f"services/{id}/").body) for id in ("nursery", "school"))

    assert "24 children" in nursery
    assert "As of 31 August 2021" in nursery
    assert "sixth form" not in nursery
    assert "This nursery has not said here" in nursery
    assert "sixth form" in school


def test_of_a_school_elsewhere_without_a_town_the_council_says_where_it_is(folder: Folder) -> None:
    coverage = "{scope: national, why_listed: A college.}"
    place = "[{area: E06000065}]"
    folder.write("services/far.yaml", service(setting="{kind: special-college}", coverage=coverage, locations=place))
    offer = published(folder.offer(), TODAY)

    assert row(offer.services[0], offer).place == "North Yorkshire. Specialist college"


def test_what_the_register_lists_is_said_with_its_day_and_a_name_as_the_schools_word(folder: Folder) -> None:
    setting = "{kind: special-academy, registered_for: {needs: [autism], as_of: 2023-09-01}}"
    named = "[{name: Its own name, facts: Needs}]"
    folder.write("services/school.yaml", service(setting=setting, needs="[hearing]", sources=named))

    body = str(made(folder, "services/school/").body)

    assert "Its name says so" in body
    assert "So said the register of schools on 1 September 2023. Not the school’s own words" in body


def test_the_title_of_a_closed_school_is_not_that_of_what_came_after_it(folder: Folder) -> None:
    school = {"name": "School", "setting": "{kind: school}", "summary": "Our school.", "locations": "[{town: Crewe}]"}
    folder.write("services/a.yaml", service(**school, status="{state: closed}"))
    folder.write("services/b.yaml", service(**school))

    closed, school_after = made(folder, "services/a/"), made(folder, "services/b/")

    assert (closed.title, school_after.title) == ("School, Crewe (closed)", "School, Crewe")
    assert school_after.description == "School: Our school."
