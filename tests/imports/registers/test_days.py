"""Of which day a register's file is, as registers name their files."""

import pytest

from local_offer.imports import day_told


@pytest.mark.parametrize(
    ("about", "day"),
    [
        ("edubasealldata20261101.csv", "2026-11-01"),
        ("fetched-edubasealldata20261101.csv", "2026-11-01"),
        ("Management_information_-_childcare_-_most_recent_inspections_data_as_at_31_August_2025.csv", "2025-08-31"),
        ("cqc.csv CQC Locations data This data was produced on 26 August 2026", "2026-08-26"),
        ("01_November_2026_CQC_directory.csv", "2026-11-01"),
        ("Section_41_list_-_September_2026.ods", "2026-09-01"),
        ("publicextract.charity.txt 2026-11-01 00:00:00", "2026-11-01"),
        ("list-1.11.2026.csv", "2026-11-01"),
        ("list 2026-11-01 2026-10-01.csv", "2026-11-01"),
        ("list-2027-11-01.csv", ""),  # after today
        ("list 10012345.csv", ""),
        ("list-20261340.csv", ""),
        ("ofsted.csv", ""),
    ],
)
def test_the_day_of_a_file_is_read_from_what_it_says_of_itself(about: str, day: str) -> None:
    assert day_told(about, "2026-11-23") == day
