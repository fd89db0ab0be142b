"""No file of a site, and nothing that a command says, tells of a refuge, however hard its records make it."""

import json
import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.reading.history.history_of import Repository
from tests.site.commands import build, differences, files_of, local_offer
from tests.site.council import Council

TELLING = re.compile(r"thrush|kestrelmoor|larchgill|4-?\s*qy|53\.1023|2\.4456|quernmoor|zebrafern", re.IGNORECASE)
"""Words, each unlike any other, of a hidden place, of one that was taken out, and of an entry that is not shown yet."""
PLACE = {
    "name": "Kestrelmoor House",
    "address": "The Old Stables, 12 Thrushgill Street",
    "town": "Crewe",
    "postcode": "CW1 4QY",
    "position": {"latitude": 53.10234, "longitude": -2.44567},
    "transport": "Ring the bell at the Larchgill gate.",
    "hours": [{"days": ["monday"], "opens": "09:00", "closes": "17:00", "note": "Come to 12 Thrushgill Street"}],
    "precision": "hidden",
}
LATER = "publish: {from: 2027-03-01}\n"


@pytest.fixture(scope="module")
def refuge(tmp_path_factory: pytest.TempPathFactory) -> Council:
    """A council that once showed where its refuge is. Git remembers that, and another refuge that is gone."""
    repository = Repository(tmp_path_factory.mktemp("repository"))
    council = Council(repository.top / "council")
    was = {**PLACE, "precision": "exact"}
    council.service("refuge", f"locations: {json.dumps([was])}\n")
    council.service("quernmoor-refuge", 'locations: [{address: "7 Quernmoor Road", precision: hidden}]\n')
    council.add("offer/services/refuge.yaml", "also_known_as: [Haven at 12 Thrushgill Street CW1 4QY]\n")
    repository.commit("2026-03-02")
    council.service("refuge", f"locations: {json.dumps([was])}\n")
    text = (council.folder / "offer/services/refuge.yaml").read_text(encoding="utf-8")
    council.write(
        "offer/services/refuge.yaml", text.replace("name: Refuge", "name: Kestrelmoor House, Thrushgill Street")
    )
    repository.commit("2026-04-02")
    council.service("refuge", f"locations: {json.dumps([PLACE])}\ncontact: {{address: 12 Thrushgill Street}}\n")
    (council.folder / "offer/services/quernmoor-refuge.yaml").unlink()
    council.service("zebrafern-centre", LATER)
    council.organisation("zebrafern-trust", LATER)
    council.service("club-of-the-trust")
    text = (council.folder / "offer/services/club-of-the-trust.yaml").read_text(encoding="utf-8")
    council.write("offer/services/club-of-the-trust.yaml", text.replace("example-trust", "zebrafern-trust"))
    council.service("drop-in", "status: {state: closed, date: 2026-10-01, replaced_by: zebrafern-centre}\n")
    council.service("club", "# They moved here from 12 Thrushgill Street, CW1 4QY.\n")
    council.add("offer/organisations/example-trust.yaml", "# The house is Kestrelmoor House.\n")
    council.write(
        "offer/comments/2026/help.yaml",
        "date: 2026-10-01\nabout: content\nsaid: There was too little help.\n"
        "response: There was, at weekends most of all.\nresponded: 2026-10-02\n"
        "action: We found two more clubs, and listed both of them here.\nstate: done\n"
        "changed: [zebrafern-centre, club]\n",
    )
    repository.commit("2026-11-02")
    return council


@pytest.fixture(scope="module")
def site(refuge: Council, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(refuge.folder, tmp_path_factory.mktemp("site") / "site")


def test_no_file_of_the_site_tells_of_it(site: Path) -> None:
    found = files_of(site)

    # Where all districts lie is the same for each council; a spreadsheet is packed.
    told = {
        name for name, content in found.items() if "/places/districts/" not in name and TELLING.search(_text(content))
    }
    assert told == set()
    assert {name for name in found if TELLING.search(name)} == set()
    assert "services/refuge/index.html" in found
    assert "whats-new/feed.xml" in found


def _text(content: bytes) -> str:
    if not content.startswith(b"PK"):
        return content.decode("utf-8", "replace")
    with ZipFile(BytesIO(content)) as parts:
        return "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def test_news_tells_that_it_changed_and_not_what_it_was_called(site: Path) -> None:
    news = (site / "whats-new" / "index.html").read_text(encoding="utf-8")

    assert "Refuge" in news
    assert "It was called" not in news
    assert "Taken out" not in news


@pytest.mark.parametrize(
    "words",
    [
        ("check", "--format", "github"), ("check", "--format", "gitlab"),
        ("review", "--base", "HEAD~1", "--format", "markdown"), ("review", "--base", "HEAD~1", "--format", "json"),
        ("report", "letters"), ("report", "freshness", "--format", "markdown"),
        ("report", "completeness", "--format", "json"), ("report", "gaps", "--format", "json"), ("report", "duties"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_no_command_tells_of_it(refuge: Council, words: tuple[str, ...]) -> None:
    ended = local_offer(*words, folder=refuge.folder)

    assert not ended.returncode, ended.stderr
    # What a change brings or takes out is named in its own review.
    said = re.sub("(?i)zebrafern|quernmoor", "", ended.stdout) if words[0] == "review" else ended.stdout
    assert TELLING.search(said) is None


def test_a_file_that_tells_of_it_stops_the_build_and_is_not_repeated(refuge: Council, site: Path) -> None:
    before = files_of(site)
    telling = [
        refuge.write("docs/notes/map.html", "<p>It is at 12 <b>Thrush&#103;ill</b> St.</p>"),
        refuge.write("docs/notes/12-thrushgill-street.txt", "Nothing."),
        refuge.write("docs/notes/points.js", "var at = {lat: 53.1023, lng: -2.4457};"),
    ]

    ended = local_offer("build", "--site-dir", site, folder=refuge.folder)
    for file in telling:
        file.unlink()

    assert ended.returncode == 1
    assert "  notes/map.html: a house and its street\n" in ended.stderr
    assert "  a file whose own name tells it: a house and its street\n" in ended.stderr
    assert "  notes/points.js: a point on the map\n" in ended.stderr
    assert TELLING.search(ended.stderr) is None
    assert differences(files_of(site), before) == []
