"""The template filled in, and sheets with its titles: cell by cell what is taken, and what is told."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from tests.folder import Folder, service

from local_offer.exports import entry_sheets
from local_offer.imports import Accepting, Found, gather
from local_offer.imports import Mapping as Map
from local_offer.intake import take_in
from local_offer.offer import Council, Offer
from local_offer.reading.tables.sheets import read_sheets
from local_offer.records import SheetRow, TableSheet
from local_offer.schema import Term, contract
from local_offer.schema.columns import columns

CONTRACT = contract(places=[Term(id="crewe", title="Crewe")])
OFFER = Offer(council=Council(name="Exampleshire", gss="E06000049"), contract=CONTRACT)
CLUB = {
    "Name": "Saturday Club",
    "Summary": "Play and trips for disabled children.",
    "Topics 1": "Short breaks",
    "Coverage: Scope": "In the area",
}


def _sheet(*rows: Mapping[str, str], name: str = "") -> TableSheet:
    heads = tuple(dict.fromkeys(head for row in rows for head in row))
    cells = [tuple(row.get(head, "") for head in heads) for row in rows]
    return TableSheet(
        name=name, heads=heads, rows=tuple(SheetRow(number=n, cells=c) for n, c in enumerate(cells, start=2))
    )


def _taken(*rows: Mapping[str, str]) -> Found:
    return gather([_sheet(*rows)], OFFER, Map(), "The spreadsheet list.xlsx")


def _filled(folder: Path, services: list[Mapping[str, Any]], organisations: list[Mapping[str, Any]]) -> Path:
    """Our own template, filled in by someone: cells by the titles of their columns."""
    workbook = load_workbook(BytesIO(entry_sheets(CONTRACT, "Exampleshire Council")))
    for title, rows in (("Services", services), ("Organisations", organisations)):
        heads = {str(cell.value): cell.coordinate[:-1] for cell in workbook[title][1]}
        letters = {head.removesuffix(" (needed)"): letter for head, letter in heads.items()}
        for number, row in enumerate(rows, start=3):
            for head, value in row.items():
                workbook[title][f"{letters[head]}{number}"] = value
    workbook.save(folder / "list.xlsx")
    return folder / "list.xlsx"


@pytest.mark.parametrize("kind", ["service", "organisation"])
def test_every_column_of_the_template_takes_its_own_example(tmp_path: Path, folder: Folder, kind: str) -> None:
    examples = {column.title: column.example for column in columns(CONTRACT, kind)}
    rows: dict[str, list[Mapping[str, Any]]] = {"service": [], "organisation": [], kind: [examples]}
    provider = {"Name": "Example Community Trust", "Kind": "Charity"}

    found = gather(
        read_sheets(_filled(tmp_path, rows["service"], rows["organisation"] or [provider])), OFFER, Map(), "A list"
    )
    steps = take_in(folder.path, OFFER, found.drafts, found.skipped, below="", write=False)

    assert found.told == []
    assert [step.outcome for step in steps] == ["new"] * len(steps)
    assert {note for step in steps for note in step.notes} <= {"EX1 1AA lies outside the council"}
    draft = next(draft for draft in found.drafts if draft.kind == kind)
    for column in columns(CONTRACT, kind):
        value: Any = draft.values
        for step in column.path:
            value = value[step]
        assert value, column.title


def test_a_template_that_nobody_filled_in_holds_nothing(tmp_path: Path) -> None:
    found = gather(read_sheets(_filled(tmp_path, [], [])), OFFER, Map(), "A list")

    assert (found.drafts, found.skipped, found.told) == ([], [], [])


@pytest.mark.parametrize(
    ("said", "scope"),
    [("borough", "local"), ("In the county", "local"), ("Nearby, outside the borough", "neighbouring")],
)
def test_a_sheet_made_with_another_word_for_the_area_is_understood(said: str, scope: str) -> None:
    found = _taken({**CLUB, "Coverage: Scope": said})

    assert found.drafts[0].values["coverage"]["scope"] == scope


def test_words_are_taken_by_title_or_id_in_any_case() -> None:
    found = _taken(
        {**CLUB, "Topics 1": "SHORT BREAKS", "Topics 2": "clubs", "Needs 1": "autism; Deafness and hearing loss"}
    )

    assert found.drafts[0].values["topics"] == ["short-breaks", "clubs"]
    assert found.drafts[0].values["needs"] == ["autism", "hearing"]


@pytest.mark.parametrize(
    "heads",
    [
        ("NAME", "summary (needed)", "Topics", "contact.email"),
        ("name", "Summary", "topics.1", "Contact: E-mail"),
        ("Name", "SUMMARY", "topics 1", "contact email"),
    ],
)
def test_heads_are_known_by_title_or_id_in_any_case(heads: tuple[str, ...]) -> None:
    cells = ("Saturday Club", "Play for disabled children.", "Short breaks", "team@example.org")

    (draft,) = _taken(dict(zip(heads, cells, strict=True))).drafts

    assert draft.values["topics"] == ["short-breaks"]
    assert draft.values["contact"] == {"email": "team@example.org"}


@pytest.mark.parametrize(
    ("title", "text", "words"),
    [
        ("Topics 2", "Short brakes", "E2 'Topics 2': 'Short brakes' is not in the list; did you mean 'Short breaks'?"),
        ("Ages: From", "5/6/7", "E2 'Ages: From': '5/6/7' is not an age; write whole years, such as 5, or 6 weeks"),
        (
            "Price: Amount",
            "a fiver",
            "E2 'Price: Amount': 'a fiver' is not a number; write a number, such as 6 or 6.50",
        ),
        ("Last checked: Date", "soon", "E2 'Last checked: Date': 'soon' is not a date; write it as 2026-11-02"),
        ("Times: Opens", "early", "E2 'Times: Opens': 'early' is not a time; write it as 09:30 or 4pm"),
    ],
)
def test_a_cell_that_cannot_be_right_is_named_with_what_to_write(title: str, text: str, words: str) -> None:
    (draft,) = _taken({**CLUB, title: text}).drafts

    assert draft.notes[0].startswith(words)
    assert draft.notes[0].endswith("it is left out")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Contact: Email", "ask at the desk"), ("Contact: Website", "javascript:alert(1)"),
        ("Telephone number: Number", "ring Jo"), ("Location: Postcode", "nowhere"),
        ("Register numbers: URN", "12"), ("Telephone number: Label", "Office"),
    ],
)  # fmt: skip
def test_what_the_schema_refuses_is_told_with_its_cell(folder: Folder, title: str, text: str) -> None:
    found = _taken({**CLUB, title: text})

    (step,) = take_in(folder.path, OFFER, found.drafts, found.skipped, below="", write=False)

    assert step.outcome == "new"
    assert step.notes[0].startswith(f"E2 '{title}': ")
    assert step.notes[0].endswith("; it is left out")


@pytest.mark.parametrize(
    ("title", "text", "path", "value"),
    [
        ("Telephone number: Number", "1632960123", ("contact", "phones", 0, "number"), "01632 960123"),
        ("Location: Postcode", "cw12ag", ("locations", 0, "postcode"), "CW1 2AG"),
        ("Contact: Website", "www.example.org/club", ("contact", "website"), "https://www.example.org/club"),
        ("Last checked: Date", "2/11/2026", ("checked", "date"), "2026-11-02"),
        ("Last checked: Date", "2 November 2026", ("checked", "date"), "2026-11-02"),
        ("Price: Amount", "£6.50", ("cost", "options", 0, "amount"), 6.5),
        ("Times: Opens", "9.30am", ("hours", 0, "opens"), "09:30"),
        ("Times: Closes", "4pm", ("hours", 0, "closes"), "16:00"),
        ("Location: Street", "Old Hall\n1 High Street", ("locations", 0, "address"), "Old Hall, 1 High Street"),
        ("Who can use it", "Anyone.\nAsk us.", ("eligibility",), "Anyone.\nAsk us."),
    ],
)  # fmt: skip
def test_what_is_only_written_in_another_manner_is_mended(
    title: str, text: str, path: tuple[str | int, ...], value: object
) -> None:
    (draft,) = _taken({**CLUB, title: text}).drafts

    found: Any = draft.values
    for step in path:
        found = found[step]
    assert found == value


@pytest.mark.parametrize(
    "head",
    [
        "Notes", "Internal notes", "Comments", "User", "user_name", "Owner", "Created by", "LastModifiedBy",
        "Contact name", "Named contact", "First name", "Surname", "HeadLastName", "Date of birth", "Home address",
        "Assigned to", "Labels", "Manager name",
    ],
)  # fmt: skip
def test_columns_about_people_are_refused_and_named(head: str) -> None:
    found = _taken({**CLUB, head: "Jo Bloggs"})

    assert found.told[0].startswith(f"column E, '{head}', is refused: ")
    assert "Jo Bloggs" not in str(found)


def test_a_map_cannot_bring_a_column_about_people_in() -> None:
    mapping = Map(columns={"Title": "name", "About": "summary", "Contact name": "phone_label"})
    row = {"Title": "Club", "About": "Play for disabled children.", "Contact name": "Jo Bloggs"}

    found = gather([_sheet(row)], OFFER, mapping, "A list")

    assert "column C, 'Contact name', is refused" in found.told[0]
    assert "Jo Bloggs" not in str(found)


@pytest.mark.parametrize("head", ["mask_exact_address", "Visible", "Approved", "Is hidden", "Published"])
def test_a_column_that_may_say_what_must_not_be_seen_is_warned_of(head: str) -> None:
    assert f"column E, '{head}', may say what not everyone should see" in _taken({**CLUB, head: "TRUE"}).told[0]


def test_a_map_says_which_rows_are_not_for_the_offer_and_which_address_is_hidden() -> None:
    mapping = Map(
        columns={"title": "name"},
        words={"mask": {"TRUE": {"precision": "hidden"}}},
        leave_out={"approved": ("FALSE",)},
    )
    row = {"title": "Refuge", "summary": "A safe place to stay.", "town": "Crewe", "mask": "TRUE", "approved": "TRUE"}

    found = gather([_sheet(row, {**row, "approved": "FALSE"})], OFFER, mapping, "A list")

    assert found.drafts[0].values["locations"] == [{"town": "Crewe", "precision": "hidden"}]
    assert [(skipped.row, skipped.reason) for skipped in found.skipped] == [(3, "'approved' is 'FALSE'")]


def test_the_address_of_a_hidden_place_stays_out_of_the_file() -> None:
    hidden = {
        "Location: How exactly to show it": "Hidden",
        "Location: Street": "1 High Street",
        "Location: Town": "Crewe",
    }

    (draft,) = _taken({**CLUB, **hidden, "Location: Postcode": "CW1 2AG"}).drafts

    assert draft.values["locations"] == [{"town": "Crewe", "precision": "hidden"}]
    assert draft.notes == ("its place is hidden, so its address is left out of the file as well",)


def test_a_scope_that_the_list_leaves_blank_is_no_difference_to_ours(folder: Folder) -> None:
    folder.write("services/saturday-club.yaml", service(coverage="{scope: regional, why_listed: Near.}"))
    found = _taken({head: text for head, text in CLUB.items() if head != "Coverage: Scope"})

    (step,) = take_in(
        folder.path, OFFER, found.drafts, found.skipped, below="", write=False, accepting=Accepting(everything=True)
    )

    assert [difference.field for difference in step.differences] == ["summary", "topics"]


def test_a_column_that_is_not_ours_is_told() -> None:
    assert _taken({**CLUB, "Colour": "blue"}).told == ["not one of our columns, so passed over: E, 'Colour'"]


def test_a_sheet_without_our_columns_is_told() -> None:
    assert gather([_sheet({"Colour": "blue"}, name="Paint")], OFFER, Map(), "A list").told == [
        "Paint: passed over: none of its columns is one of ours; its first row says 'Colour'"
    ]


@pytest.mark.parametrize("missing", ["Name", "Summary"])
def test_a_row_without_what_each_needs_is_left_out_and_its_cell_named(missing: str) -> None:
    found = _taken({**CLUB, missing: ""})

    assert not found.drafts
    assert f"nothing usable in {'A' if missing == 'Name' else 'B'}2 '{missing}'" in found.skipped[0].reason


def test_an_organisation_on_the_other_sheet_is_found_by_its_name() -> None:
    services = _sheet({**CLUB, "Organisation": "the EXAMPLE trust"}, name="Services")
    organisations = _sheet({"Name": "The Example Trust", "Kind": "Charity"}, name="Organisations")

    found = gather([services, organisations], OFFER, Map(), "A list")

    assert [(draft.kind, draft.values.get("organisation")) for draft in found.drafts] == [
        ("organisation", None),
        ("service", "the-example-trust"),
    ]


def test_an_organisation_that_nobody_knows_is_told() -> None:
    (draft,) = _taken({**CLUB, "Organisation": "Nobody's Trust"}).drafts

    assert "organisation" not in draft.values
    assert draft.notes[0].startswith("E2 'Organisation': the offer has no organisation 'Nobody's Trust'; give it a row")


def test_a_row_without_a_source_says_which_file_it_came_from() -> None:
    assert _taken(CLUB).drafts[0].values["sources"] == [{"name": "The spreadsheet list.xlsx"}]
    assert _taken({**CLUB, "Source: Name": "Our leaflet"}).drafts[0].values["sources"] == [{"name": "Our leaflet"}]


HOSTILE = (
    '=HYPERLINK("https://evil.example","x")', "@SUM(A1)", "+1+1", "-1", "<script>alert(1)</script>", "{{ config }}",
    "${HOME}", "../../etc/passwd", "' OR 1=1 --", "a: [b", "*x", "&x", "!!python/object", "---", "\u202eabc",
    "x" * 9000, "null", "null\n- a", "# b", "%PDF", "`rm -rf /`", "\x00\x07\x1b[2J",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_every_cell_makes_a_sound_record_or_none(tmp_path: Path, folder: Folder, text: str) -> None:
    csv = ",".join('"' + column.title + '"' for column in columns(CONTRACT, "service"))
    escaped = text.replace("\x00", "\x01").replace('"', '""')
    every = ",".join(f'"{escaped}"' for _ in columns(CONTRACT, "service"))
    rest = [f'"{escaped}"' if c.title not in CLUB else f'"{CLUB[c.title]}"' for c in columns(CONTRACT, "service")]
    file = tmp_path / "list.csv"
    file.write_text(f"{csv}\n{every}\n{','.join(rest)}\n", encoding="utf-8")

    found = gather(read_sheets(file), OFFER, Map(), "A list")
    steps = take_in(folder.path, OFFER, found.drafts, found.skipped, below="", write=True)

    assert [step.outcome for step in steps] == ["left out", "new"]
    assert all(step.path.startswith("offer/services/") for step in steps if step.path)
    assert [word for word in folder.told() if " error: " in word] == []
    assert [service.name for service in folder.offer().services] == ["Saturday Club"]


def test_the_same_workbook_taken_in_twice_changes_nothing(tmp_path: Path, folder: Folder) -> None:
    club = {**CLUB, "Organisation": "Example Trust", "Ages: From": 5, "Location: Town": "Crewe"}
    file = _filled(tmp_path, [club, {**CLUB, "Name": "Sunday Club"}], [{"Name": "Example Trust", "Kind": "Charity"}])

    outcomes = []
    for _ in range(2):
        offer = Offer(council=OFFER.council, contract=CONTRACT, organisations=folder.offer().organisations)
        found = gather(read_sheets(file), offer, Map(), "A list")
        steps = take_in(folder.path, offer, found.drafts, found.skipped, below="", write=True)
        outcomes.append([step.outcome for step in steps])
        content = {path.name: path.read_bytes() for path in folder.path.rglob("*.yaml")}

    assert outcomes == [["new"] * 3, ["unchanged"] * 3]
    assert content == {path.name: path.read_bytes() for path in folder.path.rglob("*.yaml")}


def test_a_workbook_of_ones_own_is_read_with_a_map(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.worksheets[0].append(["Service title", "About", "Run by", "Type"])
    workbook.worksheets[0].append(["Rainbow Club", "Play for disabled children.", "Rainbow Trust", "club"])
    workbook.save(tmp_path / "own.xlsx")
    mapping = Map(
        columns={"Service title": "name", "About": "summary", "Run by": "provider"},
        words={"Type": {"club": {"topics": "Clubs and things to do"}}},
    )

    found = gather(read_sheets(tmp_path / "own.xlsx"), OFFER, mapping, "A list")

    assert [(draft.kind, draft.id) for draft in found.drafts] == [
        ("organisation", "rainbow-trust"),
        ("service", "rainbow-club"),
    ]
    assert found.drafts[1].values["topics"] == ["clubs"]
