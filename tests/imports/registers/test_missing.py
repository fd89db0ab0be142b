"""What is said of numbers that a file lacks: nothing, where so many are missing that the file is no whole one."""

from tests.views.services import service

from local_offer.imports.registers import missing
from local_offer.records import Service

OURS = [service(f"nursery-{number}", registers={"ofsted": f"EY40000{number}"}) for number in range(8)]


def _missing(ours: list[Service], *seen: int, is_whole: bool = True) -> tuple[list[str], str]:
    rows, assumed = missing(ours, "ofsted", {f"EY40000{n}" for n in seen}, "the register", is_whole=is_whole)
    return [row.record for row in rows], assumed


def test_a_number_that_a_whole_file_lacks_is_told_and_what_was_assumed() -> None:
    assert _missing(OURS, 0, 1, 2, 3, 4, 5, 6) == (["nursery-7"], "It is taken for whole in the council’s area.")


def test_half_a_register_says_nothing_of_what_it_lacks() -> None:
    records, assumed = _missing(OURS, 0, 1)

    assert records == []
    assert assumed.startswith("6 of our 8 numbers are not in it, so it is taken for a part")


def test_a_file_without_a_row_of_the_area_says_nothing() -> None:
    assert _missing(OURS, is_whole=False)[0] == []
    assert _missing([], 0) == ([], "")
