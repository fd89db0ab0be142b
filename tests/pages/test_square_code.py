"""The codes of addresses, beside those that segno makes."""

import pytest
import segno

from local_offer.pages.square_code import rows_of


@pytest.mark.parametrize("length", [1, 2, 17, 18, 32, 33, 53, 54, 78, 79, 105, 106, 107, 160])
def test_a_code_of_any_size_is_the_one_that_segno_makes(length: int) -> None:
    address = ("https://local-offer.example/services/a-club_9/?of=%C3%A9&" * 3)[-length:]

    assert rows_of(address) == _by_segno(address)


@pytest.mark.parametrize(
    "address", ["HTTPS://A.EXAMPLE/", "https://café.example/", "https://клуб.example/", "20261123"]
)
def test_an_address_in_other_letters_is_written_as_segno_does(address: str) -> None:
    assert rows_of(address) == _by_segno(address)


def _by_segno(address: str) -> list[bytes]:
    return [bytes(row) for row in segno.make_qr(address, error="l", boost_error=False, mask=2).matrix]
