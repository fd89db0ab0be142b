"""A record as an earlier commit had it."""

from tests.folder import service

from local_offer.reading import yaml
from local_offer.reading.history.old_records import reader
from local_offer.schema import contract

PATH = "offer/services/club.yaml"


def test_a_yes_is_not_taken_for_the_number_one_that_stands_there_today() -> None:
    today = yaml.parse(service(ages="{from: 1, to: 4}"), PATH).values
    read = reader(contract(), {PATH: today})

    same, other = (
        read("service", "club", PATH, service(ages=f"{{from: {age}, to: 4}}").encode()) for age in ("1", "true")
    )

    assert same
    assert same.is_whole
    assert not getattr(other, "is_whole", False)
