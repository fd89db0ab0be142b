"""What a provider writes without quotes stays what the provider means."""

import pytest
from tests.folder import Folder, service

from local_offer.reading.yaml import parse


@pytest.mark.parametrize(
    "written",
    [
        "no", "No", "NO", "yes", "on", "off", "y", "n", "2026-11-02", "02/11/2026", "12:30", "9:30", "12:30:45",
        "01270123456", "01270 123456", "+441270123456", "007", "1_000", "0x1F", "0o17", "0b1", "1e3", "1e999", ".inf",
        "-.inf", ".nan", "+5", "1.", ".5", "9" * 400, "2026-11-02T10:00:00Z", "=", "Null and void",
    ],
)  # fmt: skip
def test_a_plain_word_stays_text(written: str) -> None:
    assert parse(f"field: {written}\n", "x.yaml").values == {"field": written}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5", 5), ("-5", -5), ("0", 0), ("123456789012345678", 123456789012345678), ("6.50", 6.5), ("-0.5", -0.5),
        ("true", True), ("False", False), ("null", None), ("~", None), ("", None),
        ("'5'", "5"), ('"true"', "true"), ("''", ""), ('"null"', "null"), ("|\n  5", "5\n"),
    ],
)  # fmt: skip
def test_numbers_truth_and_nothing_are_what_yaml_1_2_says(written: str, value: object) -> None:
    found = parse(f"field: {written}\n", "x.yaml").values["field"]

    assert (found, type(found)) == (value, type(value))


def test_unquoted_dates_times_phones_and_answers_make_a_sound_record(folder: Folder) -> None:
    folder.write(
        "services/saturday-club.yaml",
        service(
            checked="{date: 2026-11-02, by: provider}",
            hours="[{opens: 09:30, closes: 12:30}]",
            contact="{phones: [{number: 01632960123}]}",
            access="{diagnosis_needed: no, plan_needed: yes}",
            registers="{urn: 111507, charity: 1152148, company: 08456065}",
        ),
    )

    assert not folder.told()
    club = folder.offer().services[0]
    assert club.checked
    assert club.checked.date.isoformat() == "2026-11-02"
    assert (club.hours[0].opens, club.hours[0].closes) == ("09:30", "12:30")
    assert club.contact.phones[0].number == "01632960123"
    assert (club.access.diagnosis_needed, club.access.plan_needed) == ("no", "yes")
    assert (club.registers.urn, club.registers.charity, club.registers.company) == ("111507", "1152148", "08456065")


def test_on_as_an_answer_is_reported_with_the_choices(folder: Folder) -> None:
    folder.write("services/saturday-club.yaml", service(access="{diagnosis_needed: on}"))

    (told,) = folder.told()

    assert "'on' is not a choice for 'access.diagnosis_needed'" in told


def test_a_whole_number_written_with_a_point_becomes_a_whole_number(folder: Folder) -> None:
    folder.write("services/saturday-club.yaml", service(ages="{from: 5.0, to: 11}"))

    youngest = folder.offer().services[0].ages.from_

    assert youngest
    assert (youngest.value, type(youngest.value)) == (5, int)


@pytest.mark.parametrize("written", [">\n  Play and trips for all.\n", "|+\n  Play and trips for all.\n\n"])
def test_a_line_written_as_a_block_loses_its_line_end(folder: Folder, written: str) -> None:
    folder.write("services/saturday-club.yaml", service(summary=written))

    assert not folder.told()
    assert folder.offer().services[0].summary == "Play and trips for all."
