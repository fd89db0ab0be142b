"""Each number of a record leads to its own page in the register that gave it."""

import pytest

from local_offer.records.parts import Registers
from local_offer.schema.registers import register_links, register_numbers

HOSTS = {
    "urn": "get-information-schools.service.gov.uk",
    "ukprn": "www.ukrlp.co.uk",
    "ofsted": "reports.ofsted.gov.uk",
    "cqc": "www.cqc.org.uk",
    "charity": "register-of-charities.charitycommission.gov.uk",
    "company": "find-and-update.company-information.service.gov.uk",
}


@pytest.mark.parametrize(
    ("kind", "id", "number", "ends"),
    [
        ("service", "urn", "111507", "/Details/111507"),
        ("service", "ukprn", "10015123", "pn_p_id=10015123&pv_status=VERIFIED&pv_vis_code=L"),
        ("service", "ofsted", "EY123456", "/provider/16/EY123456"),
        ("service", "ofsted", "2753785", "/search?q=2753785"),
        ("service", "cqc", "1-101610527", "/location/1-101610527"),
        ("organisation", "cqc", "RXA", "/provider/RXA"),
        ("organisation", "charity", "1152148", "?regid=1152148&subid=0"),
        ("organisation", "charity", "1152148-12", "?regid=1152148&subid=12"),
        ("organisation", "company", "08456065", "/company/08456065"),
    ],
)
def test_a_number_leads_to_its_own_page(kind: str, id: str, number: str, ends: str) -> None:
    (link,) = register_links({id: number}, kind)

    assert link.address.startswith(f"https://{HOSTS[id]}/")
    assert link.address.endswith(ends)
    assert link.says.startswith(f"{number} in ")


def test_a_charity_of_scotland_is_in_the_register_of_scotland() -> None:
    (link,) = register_links({"charity": "SC012345"}, "organisation")

    assert link.address == "https://www.oscr.org.uk/about-charities/search-the-register/charity-details?number=SC012345"


def test_a_number_of_no_known_form_stands_alone() -> None:
    (link,) = register_links({"urn": "12"}, "service")

    assert (link.says, link.address) == ("12", "")


def test_every_number_that_a_record_may_hold_has_a_register() -> None:
    assert {entry["id"] for entry in register_numbers()} | {"section_41", "section_41_date"} == set(Registers.__slots__)
