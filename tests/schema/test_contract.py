"""The contract of one council: the common schemas with its own topics and places."""

from local_offer.schema import Term, contract

CREWE = Term(id="crewe", title="Crewe")
DRUMMING = Term(id="drumming", title="Drumming", description="Loud and good.")


def test_a_councils_own_words_join_the_common_ones() -> None:
    ours = contract(topics=[DRUMMING], places=[CREWE])

    assert {"clubs", "drumming"} <= set(ours.vocabularies["topics"].terms)
    assert ours.title_of("places", "crewe") == "Crewe"
    assert "drumming" in ours.schemas["service"]["properties"]["topics"]["items"]["enum"]


def test_a_councils_own_words_stay_its_own() -> None:
    contract(topics=[DRUMMING], places=[CREWE])

    common = contract()

    assert "drumming" not in common.vocabularies["topics"]
    assert "drumming" not in common.schemas["service"]["properties"]["topics"]["items"]["enum"]
    assert common.schemas["service"]["properties"]["coverage"]["properties"]["places"]["items"]["enum"] == []


def test_a_field_keeps_its_own_title_beside_what_it_shares() -> None:
    name = contract().schemas["service"]["properties"]["name"]

    assert (name["title"], name["maxLength"]) == ("Name", 300)
