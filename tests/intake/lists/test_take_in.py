"""An import makes what is new, fills what is blank, and leaves alone what a person wrote."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.folder import Folder, service

from local_offer.imports import GIAS_NEEDED, Accepting, Draft, Skipped, gias, specialist_places
from local_offer.intake import Step, take_in
from local_offer.offer import Council
from local_offer.reading import read
from local_offer.reading.tables.table import read_table
from local_offer.records.ages import Age
from local_offer.words.ids import slug

DOWNLOAD = Path(__file__).parents[2] / "imports" / "edubasealldata20261101.csv"
COUNCIL = Council(name="Telford and Wrekin", gss="E06000020", neighbours=("E06000051",))
REGISTER = {"name": "Register of schools", "date": "2026-11-01", "url": "https://example.org/register"}
CLUB = "services/saturday-club.yaml"


def _import_schools(folder: Folder, *, write: bool = True) -> list[Step]:
    offer = read(folder.path, COUNCIL).offer
    drafts, skipped = gias(read_table(DOWNLOAD, GIAS_NEEDED), offer, {"": REGISTER}, "2026-11-01")
    return take_in(folder.path, offer, drafts, skipped, below="schools", write=write)


def _take_in(folder: Folder, *values: dict[str, Any], write: bool = True, accept: bool = False) -> list[Step]:
    drafts = [_draft(entry, row) for row, entry in enumerate(values, start=2)]
    return take_in(
        folder.path, folder.offer(), drafts, [], below="", write=write, accepting=Accepting(everything=accept)
    )


def _draft(values: dict[str, Any], row: int = 2) -> Draft:
    sound = {
        "name": "Saturday Club",
        "summary": "Play and trips for disabled children.",
        "topics": ["clubs"],
        "coverage": {"scope": "local"},
        "setting": {"kind": "nursery"},
        "sources": [REGISTER],
    }
    values = {**sound, **values}
    return Draft(kind="service", id=slug(values["name"]), values=values, row=row)


def _outcomes(steps: Sequence[Step]) -> dict[str, int]:
    return Counter(step.outcome for step in steps)


def _content(folder: Folder) -> dict[str, bytes]:
    return {file.as_posix(): file.read_bytes() for file in sorted(folder.path.rglob("*.yaml"))}


def test_an_extract_of_another_council_makes_a_sound_offer(folder: Folder) -> None:
    steps = _import_schools(folder)

    assert _outcomes(steps) == {"new": 11, "left out": 9}
    assert not folder.told()
    assert len(folder.offer().services) == 11


def test_a_repeated_import_changes_nothing(folder: Folder) -> None:
    _import_schools(folder)
    before = _content(folder)

    steps = _import_schools(folder)

    assert _outcomes(steps) == {"unchanged": 11, "left out": 9}
    assert _content(folder) == before


def test_a_dry_run_writes_nothing_and_says_the_same(folder: Folder) -> None:
    dry = _import_schools(folder, write=False)

    assert not _content(folder)
    assert dry == _import_schools(folder)


def test_what_a_person_wrote_stays_and_blanks_are_filled(folder: Folder) -> None:
    _import_schools(folder)
    file = folder.path / "offer/services/schools/example-special-school.yaml"
    text = file.read_text(encoding="utf-8").replace("name: Example Special School", "name: Our Own Name")
    file.write_text(text.replace("  sixth_form: 'yes'\n", ""), encoding="utf-8")

    steps = _import_schools(folder)

    (step,) = [step for step in steps if step.outcome == "filled"]
    assert step.notes[0] == "filled setting.sixth_form"
    assert step.said()[1].startswith("name: 'Our Own Name' is kept")
    assert file.read_text(encoding="utf-8").startswith("name: Our Own Name\n")
    assert "sixth_form: 'yes'" in file.read_text(encoding="utf-8")


def test_a_record_that_was_renamed_and_moved_is_found_by_its_urn(folder: Folder) -> None:
    _import_schools(folder)
    moved = folder.path / "offer/services/our-special-school.yaml"
    (folder.path / "offer/services/schools/example-special-school.yaml").rename(moved)

    steps = _import_schools(folder)

    assert _outcomes(steps) == {"unchanged": 11, "left out": 9}


@pytest.mark.parametrize("comment", ["# Ours.\n{}", "{}# Ours.\n", "{}ages: {{from: 5}} # ours\n"])
def test_a_persons_comments_stay_when_a_blank_is_filled(folder: Folder, comment: str) -> None:
    text = comment.format(service())
    file = folder.write(CLUB, text)

    (step,) = _take_in(folder, {"needs": ["autism"]})

    written = file.read_text(encoding="utf-8").splitlines()
    assert (step.outcome, step.path) == ("filled", f"offer/{CLUB}")
    assert {line for line in text.splitlines() if "urs" in line} <= set(written)
    assert folder.offer().services[0].needs == ("autism",)


def test_the_ends_of_a_persons_lines_stay(folder: Folder) -> None:
    file = folder.write(CLUB, service().replace("\n", "\r\n"))

    _take_in(folder, {"needs": ["autism"]})

    content = file.read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n")
    assert b"autism" in content


def test_what_is_accepted_is_written_and_shown_as_lines_of_the_file(folder: Folder) -> None:
    _take_in(folder, {"eligibility": "Anyone."})
    file = folder.path / "offer" / CLUB
    before = file.read_text(encoding="utf-8")

    (dry,) = _take_in(folder, {"eligibility": "Ages 5 to 11."}, write=False, accept=True)
    (step,) = _take_in(folder, {"eligibility": "Ages 5 to 11."}, accept=True)

    assert dry == step
    assert step.outcome == "changed"
    assert step.said() == ("eligibility: was 'Anyone.', is now 'Ages 5 to 11.'",)
    assert list(step.diff())[-3:] == ["-eligibility: Anyone.", "+eligibility: Ages 5 to 11.", " coverage:"]
    assert file.read_text(encoding="utf-8") == before.replace("Anyone.", "Ages 5 to 11.")


def test_what_is_accepted_once_is_no_change_the_second_time(folder: Folder) -> None:
    _take_in(folder, {"eligibility": "Anyone."})
    _take_in(folder, {"eligibility": "Ages 5 to 11.", "topics": ["health"]}, accept=True)
    before = _content(folder)

    (step,) = _take_in(folder, {"eligibility": "Ages 5 to 11.", "topics": ["health"]}, accept=True)

    assert step.outcome == "unchanged"
    assert _content(folder) == before


def test_a_hash_within_a_persons_text_is_no_comment(folder: Folder) -> None:
    folder.write(CLUB, service(summary="'Club #1 for disabled children.'"))

    (step,) = _take_in(folder, {"needs": ["autism"]})

    assert step.outcome == "filled"
    assert folder.offer().services[0].summary == "Club #1 for disabled children."


def test_a_record_at_fault_is_never_written_over(folder: Folder) -> None:
    file = folder.write(CLUB, service(colour="blue"))
    before = file.read_bytes()

    (step,) = _take_in(folder, {"needs": ["autism"]})

    assert step.outcome == "kept"
    assert "cannot be read; mend it first" in step.notes[0]
    assert file.read_bytes() == before


def test_a_record_at_fault_in_another_folder_is_not_made_again(folder: Folder) -> None:
    folder.write("services/clubs/saturday-club.yaml", "name: [\n")

    (step,) = _take_in(folder, {})

    assert step.outcome == "kept"
    assert len(_content(folder)) == 1


def test_two_schools_of_one_name_and_two_extracts_stay_two(folder: Folder) -> None:
    _take_in(folder, {"name": "St Mary's", "registers": {"urn": "900101"}})

    (step,) = _take_in(folder, {"name": "St Mary's", "registers": {"urn": "900102"}})

    assert step.outcome == "new"
    assert {found.registers.urn for found in folder.offer().services} == {"900101", "900102"}


def test_a_record_whose_name_a_person_mended_is_not_made_again(folder: Folder) -> None:
    _take_in(folder, {})
    file = folder.path / "offer" / CLUB
    file.write_text(file.read_text().replace("name: Saturday Club", "name: The Saturday Club, Crewe"), encoding="utf-8")

    (step,) = _take_in(folder, {})

    assert step.outcome == "differs"


def test_a_topic_and_a_source_that_a_person_took_out_do_not_come_back(folder: Folder) -> None:
    values = {"topics": ["clubs", "health"], "sources": [REGISTER, {"name": "A page"}]}
    _take_in(folder, values)
    file = folder.path / "offer" / CLUB
    mended = file.read_text(encoding="utf-8").replace("  - health\n", "").replace("  - name: A page\n", "")
    file.write_text(mended, encoding="utf-8")

    (step,) = _take_in(folder, values)

    assert step.outcome == "differs"
    assert step.said() == ("topics: 'clubs' is kept, the import has 'clubs', 'health'",)
    assert file.read_text(encoding="utf-8") == mended


@pytest.mark.parametrize("write", [True, False])
def test_two_rows_of_one_service_become_one_record(folder: Folder, write: bool) -> None:
    steps = _take_in(folder, {"needs": ["autism"]}, {"ages": {"from": 5}}, {"eligibility": "Anyone."}, write=write)

    assert [step.outcome for step in steps] == ["new", "filled", "filled"]
    if write:
        (club,) = folder.offer().services
        assert (club.needs, club.ages.from_, club.eligibility) == (("autism",), Age(count=5), "Anyone.")


@pytest.mark.parametrize(
    "cell",
    [
        "a: b", "- a", "# a", "[a", "{a", "*a", "&a", "!a", "|", ">", "'", '"', "\\", "@a", "`a`", "%a",
        "null", "true", "no",
        "12:30", "01270", "=1+1", "+1", "-1", "@SUM(A1)", "<script>alert(1)</script>", "{{ config }}",
        "${HOME}", "a\tb",
        "---", "...", "? a", "<<", "👩‍👧", "x" * 290,
    ],
)  # fmt: skip
def test_a_hostile_cell_comes_out_as_the_text_it_is(folder: Folder, cell: str) -> None:
    text = f"{cell} and more words".strip()

    (step,) = _take_in(folder, {"eligibility": text})

    assert step.outcome == "new"
    assert folder.offer().services[0].eligibility == text


@pytest.mark.parametrize(
    ("values", "note"),
    [
        ({"contact": {"website": "javascript:alert(1)"}}, "'contact.website' is 'javascript:alert(1)'"),
        ({"contact": {"phones": [{"number": "ask Jo"}]}}, "'contact.phones[1].number' is not a UK telephone number"),
        ({"locations": [{"postcode": "nowhere"}]}, "'locations[1].postcode' is 'nowhere'"),
        ({"needs": ["austism"]}, "'austism' is not a need; did"),
        ({"ages": {"from": 30}}, "'ages.from' is 30"),
        ({"colour": "blue"}, "this row has no field called 'colour'"),
        ({"also_known_as": ["one\ntwo"]}, "'also_known_as[1]' must be one line"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_cell_that_the_schema_refuses_is_left_out_and_told(folder: Folder, values: dict[str, Any], note: str) -> None:
    (step,) = _take_in(folder, values)

    assert step.outcome == "new"
    assert step.notes[0].startswith(note.partition(";")[0])
    assert step.notes[0].endswith("so it is left out")
    assert not folder.told()


@pytest.mark.parametrize(
    ("values", "note"),
    [
        (
            {"access": {"how": "Ring Jane Smith on 01632 960123."}},
            "'access.how': word 2 of this text looks like a person's name, and a number",
        ),
        (
            {"eligibility": "Our son Tom has autism."},
            "'eligibility': word 3 of this text looks like the name",
        ),
        (
            {"contact": {"role": "Jo Bloggs", "email": "club@example.org"}},
            "'contact.role': word 1 of this text looks like a person's name, and",
        ),
        ({"ages": {"note": "My girl is 7 and at Oak Tree Primary."}}, "'ages.note': a school's name and the age"),
        (
            {"locations": [{"address": "At my house, 12 Acacia Avenue"}]},
            "'locations[1].address': this holds",
        ),
        ({"cost": {"note": "Pay 07700 900123."}}, "'cost.note': this holds a telephone number"),
    ],
)
def test_a_text_that_tells_who_someone_is_is_left_out_and_the_rest_is_taken(
    folder: Folder, values: dict[str, Any], note: str
) -> None:
    (step,) = _take_in(folder, values)

    assert step.outcome == "new"
    assert step.notes[0].startswith(note)
    assert step.notes[0].endswith("so it is left out")
    assert not folder.told()


@pytest.mark.parametrize(
    ("contact", "rule", "kept"),
    [
        ({"email": "jo.bloggs@example.org", "role": "The office"}, "personal-email", "The office"),
        ({"phones": [{"number": "07700 900123"}, {"number": "01632 960123"}]}, "personal-mobile", "01632 960123"),
        ({"phones": [{"number": "07700 900123", "label": "Mobile"}], "role": "Desk"}, "personal-mobile", "Desk"),
    ],
)
def test_an_address_or_a_mobile_of_ones_own_is_left_out_and_counted_without_being_repeated(
    folder: Folder, contact: dict[str, Any], rule: str, kept: str
) -> None:
    (step,) = _take_in(folder, {"contact": contact})

    assert (step.outcome, step.refused) == ("new", (rule,))
    assert "bloggs" not in "".join(step.notes)
    assert "contact." in "".join(step.notes)
    assert "07700" not in "".join(step.notes)
    assert kept in b"".join(_content(folder).values()).decode()
    assert not folder.told()


@pytest.mark.parametrize(
    "contact",
    [
        {"email": "alder.library@example.org"},
        {"phones": [{"number": "07700 900123", "label": "Bookings"}]},
        {"phones": [{"number": "07700 900123", "kind": "text-message"}]},
    ],
)
def test_an_address_and_a_mobile_of_a_team_are_taken(folder: Folder, contact: dict[str, Any]) -> None:
    (step,) = _take_in(folder, {"contact": contact})

    assert (step.outcome, step.notes, step.refused) == ("new", (), ())


def test_a_text_that_may_name_someone_is_taken_and_told(folder: Folder) -> None:
    (step,) = _take_in(folder, {"eligibility": "Mrs Smith will tell you."})

    assert step.outcome == "new"
    assert step.notes[0].startswith("'eligibility': word 1 of this text looks like a person's name; write the role")
    assert b"Mrs Smith" in b"".join(_content(folder).values())


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"name": "one\ntwo"}, "'name' must be one line, so it is left out"),
        ({"name": "x" * 301}, "'name' has 301 characters; at most 300 fit, so it is left out"),
        ({"topics": ["nonsense"]}, "'nonsense' is not a topic, so it is left out"),
        ({"coverage": {"scope": "moon"}}, "'moon' is not a choice for 'coverage.scope', so it is left out"),
        ({"name": "Index"}, "'index' is a reserved name; choose another"),
    ],
)
def test_a_row_that_is_no_record_is_left_out_and_told(folder: Folder, values: dict[str, Any], reason: str) -> None:
    (step,) = _take_in(folder, values)

    assert (step.outcome, step.notes[0]) == ("left out", reason)
    assert not _content(folder)


def test_what_would_break_a_record_is_left_to_a_person(folder: Folder) -> None:
    folder.write(CLUB, service(sources=f"[{', '.join(f'{{name: Page {number}}}' for number in range(20))}]"))

    (step,) = _take_in(folder, {"needs": ["autism"]})

    assert step.outcome == "kept"
    assert step.notes[0].startswith("'sources' has 21 entries; at most 20 fit; change by hand: needs, sources")


def test_a_draft_that_only_adds_never_makes_a_record(folder: Folder) -> None:
    draft = Draft(kind="service", id="nowhere", values={"needs": ["autism"]}, row=2, only_adds=True)

    (step,) = take_in(folder.path, folder.offer(), [draft], [], below="", write=True)

    assert (step.outcome, step.notes) == ("left out", ("there is no such record",))
    assert not _content(folder)


def test_a_list_of_specialist_places_reaches_the_school_it_names(folder: Folder) -> None:
    _import_schools(folder)
    school = next(s for s in folder.offer().services if s.registers.urn)
    row = {"urn": str(school.registers.urn), "provision": "resourced provision", "needs": "ASD"}

    drafts, skipped = specialist_places([row], folder.offer(), {"name": "The council's list"})
    take_in(folder.path, folder.offer(), drafts, skipped, below="", write=True)

    setting = folder.offer().service_by_id[school.id].setting
    assert setting
    assert "autism" in setting.specialist_places
    assert "specialist-places" in folder.offer().service_by_id[school.id].topics
    assert not folder.told()


def test_a_school_that_has_closed_in_the_register_is_named(folder: Folder) -> None:
    _import_schools(folder)
    offer = folder.offer()
    school = next(s for s in offer.services if s.registers.urn)
    row = Skipped(row=7, name=school.name, reason="not open: Closed", urn=str(school.registers.urn))

    (step,) = take_in(folder.path, offer, [], [row], below="", write=True)

    assert step.path == school.path
    assert "set its status" in step.notes[0]


def test_the_same_source_read_again_later_is_no_new_source(folder: Folder) -> None:
    _take_in(folder, {"name": "Saturday Club"})

    (step,) = _take_in(folder, {"name": "Saturday Club", "sources": [{**REGISTER, "date": "2026-11-20"}]})

    assert step.outcome == "unchanged"


def test_signs_that_nobody_sees_are_taken_out_and_told(folder: Folder) -> None:
    (step,) = _take_in(folder, {"eligibility": "Any\u00adone \u202ewho asks."})

    assert folder.offer().services[0].eligibility == "Anyone who asks."
    assert step.notes == ("'Anyone who asks.' held a soft hyphen (U+00AD) after 'Any', which is taken out",)


def test_of_many_wrong_entries_each_is_told_and_the_sound_one_stays(folder: Folder) -> None:
    phones = [{"number": "01632 960001"}, *({"number": f"none {number}"} for number in range(9))]

    (step,) = _take_in(folder, {"contact": {"phones": phones}})

    assert step.outcome == "new"
    assert sum("left out" in note for note in step.notes) == 9
    assert "number: 01632 960001" in (folder.path / "offer" / CLUB).read_text(encoding="utf-8")
