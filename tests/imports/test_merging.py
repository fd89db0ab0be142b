"""A draft beside the record that is there: what is blank is filled, what a person wrote stays."""

from typing import Any

import pytest

from local_offer.imports import Accepting, FieldDifference, merged
from local_offer.imports.draft import without_blanks

ALL = Accepting(everything=True)


def test_a_blank_field_is_filled() -> None:
    result = merged({"name": "A"}, {"name": "A", "ages": {"from": 5}})

    assert result.values == {"name": "A", "ages": {"from": 5}}
    assert (result.filled, result.differs) == (("ages",), ())


def test_a_blank_field_of_a_group_is_filled() -> None:
    result = merged({"ages": {"from": 5}}, {"ages": {"from": 4, "to": 11}})

    assert result.values == {"ages": {"from": 5, "to": 11}}
    assert result.filled == ("ages.to",)


def test_what_a_person_wrote_stays_and_the_difference_is_told() -> None:
    result = merged({"name": "Our name"}, {"name": "Their name"})

    assert result.values == {"name": "Our name"}
    assert result.differs == (FieldDifference(field="name", ours="Our name", theirs="Their name"),)
    assert result.differs[0].as_text() == "name: 'Our name' is kept, the import has 'Their name'"


def test_the_only_location_of_both_is_one_and_the_same() -> None:
    result = merged({"locations": [{"town": "Crewe"}]}, {"locations": [{"town": "CREWE", "postcode": "CW1 2AG"}]})

    assert result.values == {"locations": [{"town": "Crewe", "postcode": "CW1 2AG"}]}


def test_several_locations_are_left_to_a_person() -> None:
    there = {"locations": [{"town": "Crewe"}, {"town": "Nantwich"}]}

    result = merged(there, {"locations": [{"town": "Crewe", "postcode": "CW1 2AG"}]})

    assert result.values == there
    assert len(result.differs) == 1


def test_times_of_each_place_stand_and_the_whole_gets_none_beside_them() -> None:
    there = {"locations": [{"town": "Crewe", "hours": [{"days": ["friday"]}]}]}

    result = merged(there, {"hours": [{"note": "Fridays"}]})

    assert result.values == there
    assert [difference.field for difference in result.differs] == ["hours"]


def test_what_a_person_took_out_of_a_list_stays_out_and_is_told() -> None:
    there = {"topics": ["clubs"], "needs": ["autism"], "sources": [{"name": "A"}]}

    result = merged(there, {"topics": ["health", "clubs"], "needs": ["hearing"], "sources": [{"name": "B"}]})

    assert result.values == there
    assert not result.filled
    assert tuple(difference.as_text() for difference in result.differs) == (
        "needs: 'autism' is kept, the import has 'hearing'",
        "topics: 'clubs' is kept, the import has 'health', 'clubs'",
    )


def test_topics_that_a_person_added_are_no_difference() -> None:
    assert merged({"topics": ["clubs", "health"]}, {"topics": ["health"]}).differs == ()


def test_a_fact_that_is_filled_brings_its_source_but_no_topic() -> None:
    there = {"topics": ["clubs"], "sources": [{"name": "A"}]}

    result = merged(there, {"topics": ["health"], "ages": {"from": 5}, "sources": [{"name": "B"}]})

    assert result.values == {"topics": ["clubs"], "ages": {"from": 5}, "sources": [{"name": "A"}, {"name": "B"}]}
    assert result.filled == ("ages", "sources")


def test_a_list_that_only_adds_brings_its_topic_with_what_it_fills() -> None:
    new = {"topics": ["specialist-places"], "setting": {"specialist_places": ["autism"]}}

    once = merged({"topics": ["schools"]}, new, only_adds=True).values
    taken_out = {**once, "topics": ["schools"]}

    assert once["topics"] == ["schools", "specialist-places"]
    assert merged(taken_out, new, only_adds=True).values == taken_out


def test_rows_of_one_import_are_joined() -> None:
    row = {"topics": ["clubs"], "sources": [{"name": "A"}]}

    result = merged(row, {"topics": ["health"], "sources": [{"name": "B"}]}, is_new=True)

    assert result.values == {"topics": ["clubs", "health"], "sources": [{"name": "A"}, {"name": "B"}]}


def test_a_second_merge_changes_nothing() -> None:
    new = {"name": "A", "topics": ["clubs"], "ages": {"from": 5}, "locations": [{"town": "Crewe"}]}
    once = merged({"name": "B"}, new).values

    twice = merged(once, new)

    assert twice.values == once
    assert not twice.filled


def test_what_is_accepted_takes_the_place_of_ours_and_both_are_told() -> None:
    there = {"name": "Our name", "contact": {"email": "a@example.org", "website": "https://example.org/"}}

    result = merged(there, {"name": "Their name", "contact": {"email": "b@example.org"}}, accepting=ALL)

    contact = {"email": "b@example.org", "website": "https://example.org/"}
    assert result.values == {"name": "Their name", "also_known_as": ["Our name"], "contact": contact}
    assert [difference.as_text() for difference in result.differs] == [
        "name: was 'Our name', is now 'Their name'",
        "contact.email: was 'a@example.org', is now 'b@example.org'",
    ]


def test_topics_and_sources_are_joined_when_the_import_is_accepted() -> None:
    there = {"eligibility": "A", "topics": ["clubs"], "sources": [{"name": "A"}]}
    new = {"eligibility": "B", "topics": ["health"], "sources": [{"name": "B"}]}

    once = merged(there, new, accepting=ALL)

    assert once.values == {"eligibility": "B", "topics": ["clubs", "health"], "sources": [{"name": "A"}, {"name": "B"}]}
    assert merged(once.values, new, accepting=ALL).differs == ()


def test_a_record_without_a_status_is_open_and_closing_it_is_a_difference() -> None:
    closed = {"status": {"state": "closed", "date": "2026-08-31"}}

    shown, accepted = merged({"name": "A"}, closed), merged({"name": "A"}, closed, accepting=ALL)

    assert (shown.values, shown.filled) == ({"name": "A"}, ())
    assert shown.differs == (FieldDifference(field="status", ours={"state": "open"}, theirs=closed["status"]),)
    assert accepted.values == {"name": "A", **closed}


def test_a_telephone_number_that_a_person_gave_a_label_is_the_same_number() -> None:
    ours = {"contact": {"phones": [{"number": "01632 960123", "label": "Office"}, {"number": "01632 960124"}]}}

    result = merged(ours, {"contact": {"phones": [{"number": "01632 960123"}]}}, accepting=ALL)

    assert (result.values, result.differs) == (ours, ())


@pytest.mark.parametrize(
    ("field", "ours", "theirs"),
    [
        ("phones", [{"number": "01539 535926", "label": "Office"}], [{"number": "01539535926"}]),
        ("phones", [{"number": "+44 (0)1539 535926"}], [{"number": "01539 535926"}]),
        ("website", "https://www.example.org/club", "http://Example.org/club/"),
        ("email", "Team@example.org", "team@example.org"),
        ("needs", ["autism", "hearing"], ["hearing", "autism"]),
        ("name", "St Mary’s  School", "St Mary's School"),
        ("locations", [{"postcode": "CW1 2AG"}], [{"postcode": "cw12ag"}]),
    ],
)
def test_another_spelling_of_the_same_is_no_difference(field: str, ours: Any, theirs: Any) -> None:
    result = merged({field: ours}, {field: theirs}, accepting=ALL)

    assert (result.values, result.differs) == ({field: ours}, ())


def test_what_stands_and_another_row_of_the_list_says_stays_even_when_all_is_accepted() -> None:
    monday, friday = {"hours": [{"note": "Monday"}]}, {"hours": [{"note": "Friday"}]}

    kept = merged(
        monday, friday, accepting=Accepting(everything=True, is_said=lambda field, value: value == monday[field])
    )
    taken = merged(
        {"hours": [{"note": "Sunday"}]},
        friday,
        accepting=Accepting(everything=True, is_said=lambda field, value: False),
    )

    assert (kept.values, kept.differs[0].is_taken) == (monday, False)
    assert taken.values == friday


def test_a_place_that_moved_keeps_nothing_of_the_old_one() -> None:
    old = {"address": "1 Old Street", "town": "Crewe", "postcode": "CW1 1AA", "position": {"latitude": 53.1}}
    new = {"postcode": "CW2 2BB", "position": {"latitude": 53.2, "within": 3}}
    exact = {"postcode": "CW2 2BB", "position": {"latitude": 53.21}}

    moved = merged({"locations": [old]}, {"locations": [new]}, accepting=Accepting(everything=True))
    found = merged(moved.values, {"locations": [exact]}, accepting=Accepting(everything=True))

    assert moved.values["locations"] == [new]
    assert found.values["locations"] == [exact]


def test_of_several_places_the_one_with_the_postcode_is_meant() -> None:
    ours = {"locations": [{"town": "Crewe", "postcode": "CW1 2AG"}, {"town": "Nantwich", "postcode": "CW5 5AA"}]}

    result = merged(ours, {"locations": [{"town": "Nantwich", "postcode": "CW5 5AA", "address": "1 Mill Street"}]})

    assert result.values["locations"][1] == {"town": "Nantwich", "postcode": "CW5 5AA", "address": "1 Mill Street"}
    assert result.filled == ("locations.address",)


def test_several_places_are_left_to_a_person_even_when_all_is_accepted() -> None:
    there = {"locations": [{"town": "Crewe"}, {"town": "Nantwich"}]}

    result = merged(there, {"locations": [{"town": "Crewe", "postcode": "CW1 2AG"}]}, accepting=ALL)

    assert result.values == there
    assert [difference.is_taken for difference in result.differs] == [False]


def test_who_checked_an_entry_is_not_the_imports_to_change() -> None:
    ours = {"checked": {"date": "2026-05-01", "by": "provider"}}

    assert merged(ours, {"checked": {"date": "2026-11-01", "by": "register"}}, accepting=ALL).differs == ()


def test_words_of_the_imports_own_making_only_fill_what_is_blank() -> None:
    new = {"summary": "A school in Crewe."}

    assert merged({"summary": "Ours."}, new, accepting=ALL, made_up=("summary",)).values == {"summary": "Ours."}
    assert merged({}, new, made_up=("summary",)).values == new


def test_a_source_that_was_read_again_gets_its_new_day_when_the_import_is_accepted() -> None:
    register = {"name": "Register", "url": "https://example.org/", "date": "2026-01-01"}

    result = merged(
        {"sources": [{"name": "A page"}, register]}, {"sources": [{**register, "date": "2026-11-01"}]}, accepting=ALL
    )

    assert result.values["sources"] == [{"name": "A page"}, {**register, "date": "2026-11-01"}]


def test_what_says_nothing_is_left_out() -> None:
    values: dict[str, Any] = {"a": "", "b": None, "c": [], "d": {"e": {"f": ""}}, "g": 0, "h": False}

    assert without_blanks(values) == {"g": 0, "h": False}


def test_where_a_hidden_place_is_no_list_tells() -> None:
    ours = {"locations": [{"town": "Crewe", "precision": "hidden"}]}
    theirs = {"locations": [{"address": "1 High Street", "town": "Crewe", "postcode": "CW1 2AG"}]}

    result = merged(ours, theirs, accepting=ALL)

    assert (result.values, result.differs) == (ours, ())
