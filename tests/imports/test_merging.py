"""A draft beside the record that is there: what is blank is filled, what a person wrote stays."""

from local_offer.imports import Difference, merged
from local_offer.imports.draft import slug, without_blanks


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
    assert result.differs == (Difference(field="name", ours="Our name", theirs="Their name"),)
    assert result.differs[0].as_text() == "name: 'Our name' is kept, the import has 'Their name'"


def test_the_only_location_of_both_is_one_and_the_same() -> None:
    result = merged({"locations": [{"town": "Crewe"}]}, {"locations": [{"town": "CREWE", "postcode": "CW1 2AG"}]})

    assert result.values == {"locations": [{"town": "Crewe", "postcode": "CW1 2AG"}]}


def test_several_locations_are_left_to_a_person() -> None:
    there = {"locations": [{"town": "Crewe"}, {"town": "Nantwich"}]}

    result = merged(there, {"locations": [{"town": "Crewe", "postcode": "CW1 2AG"}]})

    assert result.values == there
    assert len(result.differs) == 1


def test_what_a_person_took_out_of_a_list_stays_out_and_is_told() -> None:
    there = {"topics": ["clubs"], "needs": ["autism"], "sources": [{"name": "A"}]}

    result = merged(there, {"topics": ["health", "clubs"], "needs": ["hearing"], "sources": [{"name": "B"}]})

    assert result.values == there
    assert not result.filled
    assert tuple(difference.as_text() for difference in result.differs) == (
        "needs: ['autism'] is kept, the import has ['hearing']",
        "topics: ['clubs'] is kept, the import has ['health', 'clubs']",
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

    result = merged(there, {"name": "Their name", "contact": {"email": "b@example.org"}}, accept=True)

    contact = {"email": "b@example.org", "website": "https://example.org/"}
    assert result.values == {"name": "Their name", "contact": contact}
    assert [difference.as_text(accepted=True) for difference in result.differs] == [
        "name: was 'Our name', is now 'Their name'",
        "contact.email: was 'a@example.org', is now 'b@example.org'",
    ]


def test_topics_and_sources_are_joined_when_the_import_is_accepted() -> None:
    there = {"name": "A", "topics": ["clubs"], "sources": [{"name": "A"}]}

    result = merged(there, {"name": "B", "topics": ["health"], "sources": [{"name": "B"}]}, accept=True)

    assert result.values == {"name": "B", "topics": ["clubs", "health"], "sources": [{"name": "A"}, {"name": "B"}]}
    assert merged(result.values, {"name": "B", "topics": ["health"]}, accept=True).differs == ()


def test_an_id_is_made_of_the_plain_letters_of_a_name() -> None:
    assert slug("St Mary's C.E. School & Nursery") == "st-marys-ce-school-and-nursery"
    assert slug("Ysgol Tŷ Bríd") == "ysgol-ty-brid"
    assert slug("../../etc/passwd") == "etc-passwd"
    assert slug("日本") == "unnamed"
    assert len(slug("long " * 100)) <= 80


def test_what_says_nothing_is_left_out() -> None:
    values = {"a": "", "b": None, "c": [], "d": {"e": {"f": ""}}, "g": 0, "h": False}

    assert without_blanks(values) == {"g": 0, "h": False}
