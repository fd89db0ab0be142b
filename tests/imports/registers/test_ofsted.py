"""Ofsted's childcare register, read as it is published: what is taken of it, and what never is."""

from tests.imports.registers.files import STOKE, childminder, nursery

from local_offer.imports import Listed, ofsted
from local_offer.offer import Offer

SOURCE = {"name": "Ofsted, childcare providers", "date": "2026-08-31"}
_OURS = {
    "Provider URN": "number", "Provider name": "name", "Provider type": "type", "Provider subtype": "subtype",
    "Provider status": "status", "Individual Register combinations": "registers", "Registration date": "opened",
    "Provider address line 1": "address1", "Provider town": "town", "Postcode": "postcode",
    "Telephone Number": "telephone", "Places": "places", "Local authority": "council",
}  # fmt: skip


def _listed(*rows: dict[str, str], offer: Offer | None = None) -> Listed:
    named = [{ours: row[theirs] for theirs, ours in _OURS.items() if theirs in row} for row in rows]
    return ofsted(named, offer or Offer(council=STOKE), SOURCE, "2026-08-31")


def test_a_nursery_of_the_area_becomes_a_service_with_its_number_and_places() -> None:
    (draft,) = _listed(nursery("ey 400001", "Busy Bees")).drafts

    assert draft.values["registers"] == {"ofsted": "EY400001"}
    assert draft.values["setting"] == {
        "kind": "nursery", "type": "Full day care", "capacity": 24, "as_of": "2026-08-31",
    }  # fmt: skip
    assert draft.values["summary"] == "Childcare and early education in Stoke-on-Trent, for full days."
    assert draft.values["opened"] == "2013-07-02"
    assert draft.values["contact"] == {"phones": [{"number": "01782 960123"}]}
    facts = "On the Early Years Register, the compulsory and the voluntary Childcare Register, 24 places"
    assert draft.values["sources"][0]["facts"] == facts


def test_no_owner_no_judgement_and_no_mobile_number_is_taken() -> None:
    rows = [nursery("EY400001", "Busy Bees", **{"Telephone Number": "07700 900123"}), childminder("EY400004")]

    found = repr(_listed(*rows))

    assert "Walker" not in found
    assert "07700" not in found
    assert "Overall" not in found
    assert "REDACTED" not in found


def test_homes_persons_prisons_and_other_councils_are_left_out() -> None:
    home = nursery("EY400005", "At Mine", **{"Provider type": "Childcare on domestic premises"})
    person = nursery("EY400003", "Emma Walker")
    prison = nursery("EY400006", "HMP Example Crèche")
    elsewhere = nursery("EY400007", "Elsewhere", **{"Local authority": "Leeds"})

    listed = _listed(home, person, prison, elsewhere, childminder("EY400004"))

    assert listed.drafts == []
    assert listed.here == 4
    assert listed.councils == ("Leeds",)
    assert {row.name for row in listed.skipped} == {"", "HMP Example Crèche"}


def test_a_club_is_no_nursery_and_a_second_registration_of_one_place_is_told() -> None:
    club = {"Provider subtype": "Out-of-school day care", "Individual Register combinations": "CCR-VCR"}

    listed = _listed(nursery("1", "Hill", **club), nursery("2", "Hill"), nursery("3", "Club", **club))

    assert [draft.values["registers"]["ofsted"] for draft in listed.drafts] == ["2", "3"]
    assert "setting" not in listed.drafts[1].values
    assert listed.drafts[1].values["topics"] == ["childcare"]
    assert [row.reason for row in listed.skipped] == [
        "a second registration of what stands in row 3, at the same place"
    ]
