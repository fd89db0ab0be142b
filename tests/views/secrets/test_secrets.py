"""What is secret of an offer, and what is not because everyone may know it."""

from dataclasses import replace
from datetime import date

import pytest
from tests.folder import Folder, service

from local_offer.records import FormerPlace, History
from local_offer.records.service import Location
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.secrets import secrets
from local_offer.views.secrets.told import accepted

TODAY = date(2026, 11, 23)
HIDDEN = "[{name: Kestrelmoor House, address: 12 Thrushgill Street, town: Crewe, postcode: CW1 4QY, precision: hidden}]"


def _trust(folder: Folder, id: str = "trust", more: str = "") -> None:
    folder.write(f"organisations/{id}.yaml", f"name: {id.title()}\nkind: charity\nsources: [{{name: A page}}]\n{more}")


def _refuge(folder: Folder, **more: str) -> None:
    _trust(folder)
    folder.write(
        "services/refuge.yaml", service(name="A refuge", setting=None, organisation="trust", locations=HIDDEN, **more)
    )


def _other(folder: Folder, locations: str, organisation: str, name: str = "Another") -> None:
    _trust(folder, organisation)
    text = service(name=name, setting=None, organisation=organisation, locations=locations)
    folder.write("services/another.yaml", text)


def _kinds(folder: Folder) -> set[str]:
    return {secret.what for secret in secrets(folder.offer(), TODAY)}


def test_a_hidden_place_has_secrets_and_an_open_one_has_none(folder: Folder) -> None:
    _other(folder, HIDDEN.replace("hidden", "exact"), "other")
    assert _kinds(folder) == set()

    _refuge(folder)
    assert "house" in _kinds(folder)


@pytest.mark.parametrize("organisation", ["trust", "other"])
def test_an_office_in_the_same_street_takes_the_secret_from_street_and_postcode(
    folder: Folder, organisation: str
) -> None:
    _refuge(folder)
    _other(folder, "[{address: 40 Thrushgill Street, town: Crewe, postcode: CW1 4QY}]", organisation)

    assert _kinds(folder) == {"house", "name"}
    assert not folder.errors()


def test_an_open_place_of_others_in_the_same_postcode_stops_nothing(folder: Folder) -> None:
    _refuge(folder)
    _other(folder, "[{town: Crewe, postcode: CW1 4QY}]", "other")

    assert "postcode" not in _kinds(folder)
    assert not folder.errors()


@pytest.mark.parametrize(
    "place", ["[{postcode: CW1 4QY}]", "[{address: 12 Thrushgill St}]", "[{name: Kestrelmoor House}]"]
)
def test_an_open_place_of_the_same_organisation_that_is_the_hidden_one_is_told(folder: Folder, place: str) -> None:
    _refuge(folder)
    _other(folder, place, "trust")

    assert folder.errors() == ["hidden-place-elsewhere"]


def test_a_name_that_the_record_itself_shows_at_an_open_place_is_no_secret(folder: Folder) -> None:
    open_place = "{name: Kestrelmoor House, address: 3 Larchgill Road, town: Crewe}"
    folder.write("services/refuge.yaml", service(setting=None, locations=HIDDEN.replace("[", f"[{open_place}, ")))

    assert _kinds(folder) == {"house", "street", "postcode"}


def test_a_name_that_somebody_else_has_is_no_secret(folder: Folder) -> None:
    _refuge(folder)
    _other(folder, "[{town: Nantwich}]", "other", name="Kestrelmoor House Day Centre")

    assert "name" not in _kinds(folder)


def test_a_postal_address_that_is_the_organisations_own_is_no_secret(folder: Folder) -> None:
    _refuge(folder, contact="{address: '3 Larchgill Road, Crewe'}")
    assert "3" in {number for secret in secrets(folder.offer(), TODAY) for number in secret.numbers}

    _trust(folder, more="contact: {address: '3 Larchgill Road, Crewe'}\n")
    assert "3" not in {number for secret in secrets(folder.offer(), TODAY) for number in secret.numbers}


def test_what_a_record_is_called_is_secret_until_it_is_shown(folder: Folder) -> None:
    folder.write("services/soon.yaml", service(name="Zebrafern Centre", publish="{from: 2026-11-24}"))

    assert [secret.words for secret in secrets(folder.offer(), TODAY)] == [("zebrafern", "centre")]
    assert secrets(folder.offer(), date(2026, 11, 24)) == ()


@pytest.mark.parametrize("name", ["Saturday Club", "Family hub", "Speech and language therapy", "Crewe", "Shine"])
def test_an_ordinary_name_of_what_is_not_shown_yet_is_no_secret(folder: Folder, name: str) -> None:
    folder.write("services/club.yaml", service(name=name, publish="{from: 2027-01-01}"))
    folder.write("vocabulary/places.yaml", "crewe: {title: Crewe}\n")

    assert secrets(folder.offer(), TODAY) == ()


def test_a_name_that_an_entry_has_today_is_no_secret(folder: Folder) -> None:
    folder.write("services/new.yaml", service(name="Zebrafern Centre", publish="{from: 2027-01-01}"))
    folder.write("services/zebrafern-centre.yaml", service(name="Zebrafern Centre", locations="[{town: Crewe}]"))

    assert "zebrafern" not in {word for secret in secrets(folder.offer(), TODAY) for word in secret.words}


def test_a_place_that_git_remembers_is_secret_unless_another_is_there_now(folder: Folder) -> None:
    folder.write("services/refuge.yaml", service(name="A refuge", locations="[{precision: hidden}]"))
    was = FormerPlace(path="", organisation="trust", location=Location(address="12 Thrushgill Street"))
    offer = replace(folder.offer(), history=History(hidden=(was,)))
    assert {secret.what for secret in secrets(offer, TODAY)} == {"house", "street"}

    _other(folder, "[{address: 12 Thrushgill Street}]", "other")
    offer = replace(folder.offer(), history=History(hidden=(was,)))
    assert secrets(offer, TODAY) == ()


def test_what_a_waiver_accepts_is_looked_for_no_more(folder: Folder) -> None:
    _refuge(folder)
    _other(folder, "[{address: 12 Thrushgill Street}]", "trust")
    waiver = "{rule: hidden-place-elsewhere, record: services/another, reason: It is the office}"
    folder.write("waivers.yaml", f"waivers: [{waiver}]\n")

    assert not folder.errors()
    offer = folder.offer()
    assert {s.what for s in accepted(offer, Lookout(secrets(offer, TODAY)))} == {"house", "street"}
