"""A spreadsheet of services, its columns and words in ours."""

from pathlib import Path

import pytest
from tests.imports.rows import services

from local_offer.imports import Mapping, mapping_from
from local_offer.offer import Council, Offer
from local_offer.reading.tables import table
from local_offer.reading.tables.table import TableError, read_table
from local_offer.records import Organisation, Place
from local_offer.records.parts import Source

COUNCIL = Council(name="Exampleshire", gss="E06000049")
OFFER = Offer(council=COUNCIL, places=(Place(id="crewe", title="Crewe", towns=("Wistaston",)),))
ROW = {"name": "Saturday Club", "summary": "Play and trips for disabled children.", "provider": "Example Trust"}


def test_a_row_becomes_a_service_and_its_organisation() -> None:
    row = {**ROW, "topics": "clubs;short-breaks", "age_from": "5", "age_to": "99", "phone": "01632 960123"}

    (organisation, service), skipped = services([row], OFFER, Mapping())

    assert not skipped
    assert (organisation.kind, organisation.id, organisation.values["name"]) == (
        "organisation",
        "example-trust",
        "Example Trust",
    )
    assert service.id == "saturday-club"
    assert service.values["organisation"] == "example-trust"
    assert service.values["topics"] == ["clubs", "short-breaks"]
    assert service.values["ages"] == {"from": 5, "to": 25}
    assert service.values["contact"] == {"phones": [{"number": "01632 960123"}]}
    assert service.values["coverage"] == {"scope": "local"}


def test_an_organisation_that_is_there_is_not_made_again() -> None:
    there = Organisation(
        id="the-trust", path="", name="The Trust", kind="charity", sources=(Source(name="A"),),
        also_known_as=("Example Trust",),
    )  # fmt: skip

    drafts, _ = services([ROW], Offer(council=COUNCIL, organisations=(there,)), Mapping())

    assert [draft.values.get("organisation") for draft in drafts] == ["the-trust"]


def test_a_service_is_of_its_own_provider_where_another_has_that_id() -> None:
    other = Organisation(id="example-trust", path="", name="Another Trust", kind="charity", sources=(Source(name="A"),))

    (organisation, service), _ = services([ROW], Offer(council=COUNCIL, organisations=(other,)), Mapping())

    assert organisation.id == service.values["organisation"] == "example-trust-2"


def test_an_organisation_of_several_rows_is_made_once() -> None:
    drafts, _ = services([ROW, {**ROW, "name": "Sunday Club"}], OFFER, Mapping())

    assert [draft.kind for draft in drafts] == ["organisation", "service", "service"]


@pytest.mark.parametrize("missing", ["name", "summary"])
def test_a_row_without_name_or_summary_is_left_out(missing: str) -> None:
    drafts, (row,) = services([{**ROW, missing: ""}], OFFER, Mapping())

    assert not drafts
    assert (row.row, row.reason) == (2, "has no name or no summary")


def test_a_mapping_renames_columns_and_reads_words() -> None:
    mapping = mapping_from(
        {
            "columns": {"title": "name", "about": "summary"},
            "words": {"category": {"Health": {"topics": "health", "needs": "medical"}}},
            "always": {"provider": "{name}", "scope": "national"},
            "source": {"name": "A list", "read": "2026-11"},
        }
    )
    row = {"title": "Helpline", "about": "Someone to ask by telephone.", "category": "Health"}

    (organisation, service), _ = services([row], OFFER, mapping)

    assert organisation.values["name"] == "Helpline"
    assert service.values["topics"] == ["health"]
    assert service.values["needs"] == ["medical"]
    assert service.values["coverage"] == {"scope": "national"}
    assert service.values["sources"] == [{"name": "A list", "read": "2026-11"}]


def test_words_of_a_column_that_has_our_name_add_to_what_it_says() -> None:
    mapping = mapping_from({"words": {"name": {"Helpline": {"needs": "medical"}}}})

    drafts, skipped = services([{**ROW, "name": "Helpline"}, {**ROW, "name": "Other"}], OFFER, mapping)

    found = [draft for draft in drafts if draft.kind == "service"]
    assert [(draft.values["name"], draft.values.get("needs")) for draft in found] == [
        ("Helpline", ["medical"]),
        ("Other", None),
    ]
    assert (skipped, [draft.notes for draft in found]) == ([], [(), ()])


def test_a_town_finds_its_place() -> None:
    drafts, _ = services([{**ROW, "town": "Wistaston", "towns": "Crewe, Atlantis"}], OFFER, Mapping())

    service = drafts[-1].values

    assert service["locations"] == [{"town": "Wistaston"}]
    assert service["coverage"] == {"scope": "local", "places": ["crewe"]}


def test_a_long_summary_is_cut_after_a_sentence_or_a_word() -> None:
    sentences = "The first sentence says enough about this club for any family to go on with. " + "More words. " * 20
    words = "word " * 60

    by_sentence, _ = services([{**ROW, "summary": sentences}], OFFER, Mapping())
    by_word, _ = services([{**ROW, "summary": words}], OFFER, Mapping())

    assert by_sentence[-1].values["summary"].endswith(".")
    assert by_word[-1].values["summary"].endswith("word…")
    assert max(len(drafts[-1].values["summary"]) for drafts in (by_sentence, by_word)) <= 200


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"colums": {}}, "the mapping has no part 'colums'"),
        ({"columns": {"title": "nmae"}}, "'nmae' is not a column of ours"),
        ({"always": {"colour": "blue"}}, "'colour' is not a column of ours"),
        ({"words": {"category": {"Health": {"tpic": "health"}}}}, "'tpic' is not a column of ours"),
        ({"words": {"category": {"Health": "health"}}}, "under 'words', 'category' must be lines such as"),
        ({"words": {"category": "health"}}, "under 'words', 'category' must be lines such as"),
        ({"columns": ["name"]}, "'columns' must be 'word: meaning' lines"),
        ({"source": None}, "'source' must be 'word: meaning' lines"),
    ],
)
def test_a_mapping_at_fault_is_told(values: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        mapping_from(values)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04\0\0", "this is not a CSV file; save the sheet as 'CSV UTF-8'"),
        (b"\xff\xfen", "this is not a CSV file"),
        (b"", "the table has no column 'urn'; its first line must name the columns"),
        (b"name;urn\nA;1\n", "the table has no column 'urn'"),
        (b"name,urn\nA,1,2\n", ":2: the row has more cells than the header; put cells with commas in quotes"),
        (b'name,urn\n"A" B,1\n', "this is not a CSV table"),
        (b'name,urn\n"A,1\n', "this is not a CSV table"),
        (b"name,urn\n" + b"x" * 200_000 + b",1\n", "this is not a CSV table"),
    ],
    ids=[
        "a workbook",
        "half UTF-16",
        "empty",
        "semicolons",
        "more cells",
        "quotes",
        "an open quote",
        "a huge cell",
    ],
)
def test_a_file_that_is_no_table_is_told(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes(content)

    with pytest.raises(TableError) as wrong:
        read_table(file, ["urn"])

    assert words in str(wrong.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="the file cannot be read"):
        read_table(tmp_path / "none.csv")


def test_a_table_is_read_in_the_encodings_that_spreadsheets_write(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes("name,summary\r\nCafé’s,Play\r\n".encode("cp1252"))

    assert read_table(file) == [{"name": "Café’s", "summary": "Play"}]


def test_cells_lose_blanks_and_control_characters(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes(b" name ,summary\n \x0b A\x1b[31m ,\n")

    assert read_table(file) == [{"name": "A [31m", "summary": ""}]


def test_a_short_row_is_filled_with_blanks(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes(b"name,summary,urn\nA\n")

    assert read_table(file) == [{"name": "A", "summary": "", "urn": ""}]


@pytest.mark.parametrize(
    ("bound", "most", "text", "words"),
    [
        ("LARGEST", 1024 * 1024, "name\n" + "x\n" * 600_000, "more than 1 MB"),
        ("MOST_CELLS", 9_000, "name" + "," * 9_001, "more than 9,000 cells"),
        ("MOST_CELLS", 9_000, "name,urn\n" + "x\n" * 1_000, "more than 409 rows of 2 columns"),
    ],
    ids=["in bytes", "in its header", "in rows"],
)
def test_a_table_beyond_any_register_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str, most: int, text: str, words: str
) -> None:
    file = tmp_path / "table.csv"
    file.write_text(text, encoding="utf-8")
    monkeypatch.setattr(table, bound, most)

    with pytest.raises(TableError, match=words):
        read_table(file)
