"""Two records that are one and the same service."""

import pytest
from tests.folder import Folder, service

IN_CREWE, IN_NANTWICH = "[{postcode: CW1 2AG}]", "[{postcode: CW5 5AA}]"


@pytest.mark.parametrize("name", ["Saturday Club", "saturday club", "Saturday  Club", "'Saturday-Club!'"])
def test_the_same_name_at_the_same_place_is_reported(folder: Folder, name: str) -> None:
    folder.write("services/a.yaml", service(locations=IN_CREWE))
    folder.write("services/b.yaml", service(name=name, locations=IN_CREWE))

    (told,) = folder.told()

    assert told.startswith("offer/services/b.yaml:1:7: error: this is the same service as offer/services/a.yaml")


def test_the_same_name_without_place_or_provider_is_reported(folder: Folder) -> None:
    folder.write("services/a.yaml", service())
    folder.write("services/b.yaml", service())

    assert folder.rules() == ["same-service"]


def test_the_same_name_at_two_places_is_taken(folder: Folder) -> None:
    folder.write("services/a.yaml", service(locations=IN_CREWE))
    folder.write("services/b.yaml", service(locations=IN_NANTWICH))

    assert not folder.told()


def test_the_same_register_number_is_reported(folder: Folder) -> None:
    folder.write("services/a.yaml", service(name="Old School", registers="{urn: 111507}"))
    folder.write("services/b.yaml", service(name="New School", registers="{urn: '111507'}"))

    assert folder.rules() == ["same-service"]


def test_a_closed_school_may_keep_the_register_number(folder: Folder) -> None:
    folder.write("services/a.yaml", service(name="Old School", registers="{urn: 111507}", status="{state: closed}"))
    folder.write("services/b.yaml", service(name="New School", registers="{urn: 111507}"))

    assert not folder.told()


@pytest.mark.parametrize("first", ["a", "b"])
def test_a_closed_service_and_the_one_that_took_its_place_may_share_a_name(folder: Folder, first: str) -> None:
    second = {"a": "b", "b": "a"}[first]
    closed = f"{{state: closed, replaced_by: {second}}}"
    folder.write(f"services/{first}.yaml", service(locations=IN_CREWE, status=closed))
    folder.write(f"services/{second}.yaml", service(locations=IN_CREWE))

    assert folder.rules() == []
