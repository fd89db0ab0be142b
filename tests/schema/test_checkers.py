"""Which words for who checked say that nobody did."""

from local_offer.schema.checkers import copied
from local_offer.schema.vocabulary import vocabulary


def test_a_register_and_a_page_are_copied_and_those_who_know_the_service_check() -> None:
    assert copied() == ("register", "public-page")
    assert vocabulary("checkers").terms.keys() - copied() == {"provider", "council"}
