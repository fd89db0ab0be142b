"""A council's list of specialist places adds to the schools that are there."""

from local_offer.imports import specialist_places
from local_offer.offer import Offer
from local_offer.records import Service, build

SCHOOL = build(
    Service,
    {
        "name": "Example School",
        "summary": "A school.",
        "topics": ["schools"],
        "coverage": {"scope": "local"},
        "sources": [{"name": "A"}],
        "registers": {"urn": "111507"},
    },
    id="example-school",
    path="offer/services/example-school.yaml",
)
OFFER = Offer(services=(SCHOOL,))
ROW = {"urn": "111507", "provision": "resourced provision", "needs": "ASD; slcn;nonsense", "note": "Eight places"}


def test_a_school_with_a_unit_gets_its_places_and_their_source() -> None:
    (draft,), skipped = specialist_places([ROW], OFFER, {"name": "The council's list"})

    assert not skipped
    assert (draft.id, draft.only_adds) == ("example-school", True)
    assert draft.values["setting"] == {"specialist_places": ["autism", "speech-language"]}
    assert draft.values["topics"] == ["specialist-places"]
    facts = "Specialist places: ASD; slcn;nonsense. Eight places"
    assert draft.values["sources"] == [{"name": "The council's list", "facts": facts}]


def test_a_special_school_gets_needs() -> None:
    (draft,), _ = specialist_places([{**ROW, "provision": "special school"}], OFFER, {"name": "The council's list"})

    assert draft.values["needs"] == ["autism", "speech-language"]
    assert "setting" not in draft.values


def test_a_school_that_is_not_there_is_left_out() -> None:
    drafts, (row,) = specialist_places([{**ROW, "urn": "999999", "school": "Elsewhere"}], OFFER, {"name": "A"})

    assert not drafts
    assert (row.name, row.reason) == ("Elsewhere", "no school here has URN 999999")
