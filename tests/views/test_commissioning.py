"""Who pays for what is told by who pays, with what is over apart and what is not told counted."""

from tests.folder import TODAY
from tests.views.services import offer, school, service

from local_offer.views.commissioning import commissioning

OURS = {"by": "Exampleshire Council", "from": "2024-04-01", "until": "2027-03", "value": 50000}


def test_each_contract_is_told_and_one_whose_last_day_is_over_stands_apart() -> None:
    found = commissioning(
        offer(
            service("breaks", contracts=[OURS, {**OURS, "from": "2020", "until": "2023"}]),
            service("club"),
            school("school"),
        ),
        TODAY,
    )

    assert [each.contract and each.contract.until for each in found.running] == ["2027-03"]
    assert [each.contract and each.contract.until for each in found.over] == ["2023"]
    assert found.running[0].ends_soon(TODAY)
    assert (found.unsaid, found.local) == (1, 2)


def test_what_several_bodies_pay_for_is_told_as_theirs_together() -> None:
    both = ["Exampleshire Council", "NHS Exampleshire Integrated Care Board"]
    found = commissioning(offer(service("therapy", commissioned_by=both), service("club", contracts=[OURS])), TODAY)

    assert [each.by for each in found.together] == [tuple(both)]
