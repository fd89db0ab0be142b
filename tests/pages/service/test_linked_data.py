"""What search engines are told of a service, in schema.org's words."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tests.folder import SOUND, TODAY, Folder, read, service

from local_offer.offer import Council, OpenData, published
from local_offer.pages.service.linked_data import organisation_data, page_data, service_data


def of(id: str) -> Mapping[str, Any]:
    offer = published(read(SOUND)[0], TODAY)
    return service_data(offer.service_by_id[id], offer.provider_of(offer.service_by_id[id]))


def test_a_club_is_a_service_of_its_provider_for_its_ages() -> None:
    data = of("saturday-club")

    assert (data["@type"], data["name"]) == ("Service", "Saturday Club")
    assert data["provider"]["name"] == "Example Community Trust"
    assert data["audience"] == {"@type": "PeopleAudience", "suggestedMinAge": 5, "suggestedMaxAge": 11}
    assert data["availableChannel"]["serviceLocation"]["address"]["postalCode"] == "CW1 2AG"


def test_a_school_is_a_school_with_its_address() -> None:
    data = of("example-primary-school")

    assert data["@type"] == "ElementarySchool"
    assert data["address"]["streetAddress"] == "2 High Street"


def test_a_hidden_place_is_not_told() -> None:
    data = of("refuge")

    assert "serviceLocation" not in data["availableChannel"]
    assert "CW5" not in str(data)
    assert "Nantwich" not in str(data)


def test_a_number_for_text_messages_is_no_telephone(folder: Folder) -> None:
    phones = "[{number: 07700 900123, kind: text-message}, {number: 01632 960123}]"
    folder.write("services/club.yaml", service(contact=f"{{phones: {phones}}}"))

    data = service_data(folder.offer().services[0], None)

    assert data["telephone"] == "01632 960123"


def test_nothing_is_told_that_is_not_known(folder: Folder) -> None:
    folder.write("services/club.yaml", service(setting=None, organisation=None))
    club = folder.offer().services[0]

    data = service_data(club, None)

    assert set(data) == {"@context", "@type", "name", "description"}


def test_an_organisation_is_told_by_its_kind() -> None:
    trust = read(SOUND)[0].organisation_by_id["example-trust"]

    assert organisation_data(trust) == {
        "@context": "https://schema.org",
        "@type": "NGO",
        "name": "Example Community Trust",
        "url": "https://example.org/",
        "sameAs": ["https://register-of-charities.charitycommission.gov.uk/charity-details/?regid=1152148&subid=0"],
    }


def test_a_page_says_whose_it_is_on_what_terms_and_of_when() -> None:
    terms = OpenData(
        licence="A", licence_url="https://example.org/a", publisher="Us", publisher_url="https://b.example/"
    )
    offer = replace(read(SOUND)[0], council=Council(site_url="https://b.example/", open_data=terms))
    trust = offer.organisation_by_id["example-trust"]

    data = page_data(organisation_data(trust), trust, offer)

    assert data["@id"] == "https://b.example/organisations/example-trust/#it"
    assert data["subjectOf"]["license"] == "https://example.org/a"
    assert data["subjectOf"]["publisher"] == {"@type": "Organization", "name": "Us", "url": "https://b.example/"}
    assert data["subjectOf"].get("dateModified") == (trust.checked.date.isoformat() if trust.checked else None)
