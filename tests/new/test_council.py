"""A new council's folder."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from tests.folder import service, told
from tests.new.day import BEGUN, DAY
from tests.site.commands import ROOT, build, local_offer
from tests.site.reading import ReadPage, read_site
from tests.site.words_for_areas import saying

from local_offer.council import council_of
from local_offer.files.folders import NotEmptyError
from local_offer.new.council import begin
from local_offer.reading import read
from local_offer.schema import contract

HOSTILE = """Bath: "north" & <b>$name</b> 'é #1"""


@pytest.fixture(scope="module")
def york(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "york"
    ended = local_offer("init", folder, "--council", "York", "--gss", "E06000014", "--area", "city", day=DAY)
    assert ended.returncode == 0, ended.stderr
    return folder


def test_it_passes_its_checks_and_lists_what_is_still_to_write(york: Path) -> None:
    ended = local_offer("check", folder=york, day=DAY)

    assert ended.returncode == 0
    warned = {line.partition(":")[0]: line.rpartition("[")[2] for line in ended.stdout.splitlines()}
    assert warned == {
        "mkdocs.yml": "not-ready]",
        "offer/council.yaml": "unknown-fact]",
        "offer/organisations/example-trust.yaml": "placeholder]",
        "offer/services/example-club.yaml": "placeholder]",
        "offer/vocabulary/places.yaml": "placeholder]",
    }


@pytest.fixture(scope="module")
def site(york: Path) -> Path:
    return build(york, york.parent / "site", DAY)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, ReadPage]:
    return read_site(site)


def test_it_is_built_with_its_examples_and_guides_and_says_that_it_is_not_published(pages: dict[str, ReadPage]) -> None:
    assert {"services/example-club/", "organisations/example-trust/", "guides/complaints/", "providers/"} <= set(pages)
    assert all("Not published yet." in page.text for page in pages.values())
    assert "York SEND Local Offer" in pages[""].text
    assert "not filled in yet" in pages["guides/ask-for-an-ehc-needs-assessment/"].text
    assert not [address for address, page in pages.items() if page.faults]


def test_no_file_of_its_site_names_another_council_or_its_towns(site: Path) -> None:
    ours = read(ROOT, council_of(ROOT)).offer
    named = "|".join(map(re.escape, (ours.council.name, "Cheshire", *(place.title for place in ours.places))))

    assert list(saying(f"(?:{named})", site)) == []


def test_every_page_says_what_it_serves(site: Path, pages: dict[str, ReadPage]) -> None:
    assert list(saying("borough", site)) == []
    assert all("Outside the city" in page.text for page in pages.values())


def test_what_it_serves_follows_from_its_code_and_is_one_word_or_two(tmp_path: Path) -> None:
    begin(tmp_path / "herts", "Hertfordshire", "E10000015", BEGUN)
    begin(tmp_path / "odd", "Null", "E06000014", BEGUN, area="on")  # which are no words in YAML
    ended = local_offer("init", tmp_path / "york", "--council", "York", "--gss", "E06000014", "--area", "the city")

    assert council_of(tmp_path / "herts").area == "county"
    assert (council_of(tmp_path / "odd").area, council_of(tmp_path / "odd").name) == ("on", "Null")
    assert "In the county" in (tmp_path / "herts" / ".github" / "ISSUE_TEMPLATE" / "entry.yml").read_text("utf-8")
    assert (ended.returncode, "write a word or two" in ended.stderr) == (2, True)


def test_on_the_day_it_is_published_each_example_is_an_error(tmp_path: Path) -> None:
    york = tmp_path / "york"
    begin(york, "York", "E06000014", BEGUN)
    _take_out(york / "mkdocs.yml", "draft:")
    facts = york / "offer" / "council.yaml"
    text = facts.read_text(encoding="utf-8").replace("\n# documents", "\ndocuments").replace("\n#   ", "\n  ")
    examples = contract().schemas["council"]["properties"]["facts"]["properties"]
    for name, slot in examples.items():
        example = json.dumps(slot["examples"][0])
        text = text.replace(f"  {name}: {{unknown_since: {BEGUN.isoformat()}}}", f"  {name}: {example}")
    facts.write_text(text, encoding="utf-8")

    said = [line for line in told(york, BEGUN) if " error: " in line]

    assert sum("offer/council.yaml" in line for line in said) == len(examples) + 8
    assert {line.rpartition("[")[2] for line in said} == {"placeholder]", "not-ready]"}
    assert sum("not-ready]" in line for line in said) == 3
    assert {line.partition(":")[0] for line in said} == {
        "mkdocs.yml", "offer/council.yaml", "offer/organisations/example-trust.yaml",
        "offer/services/example-club.yaml", "offer/vocabulary/places.yaml",
    }  # fmt: skip


def test_a_fact_that_is_neither_told_nor_called_unknown_is_an_error(tmp_path: Path) -> None:
    york = tmp_path / "york"
    begin(york, "York", "E06000014", BEGUN)
    _take_out(york / "mkdocs.yml", "draft:")
    _take_out(york / "offer" / "council.yaml", "  iass_phone:")

    assert any("only the council knows this: The advice service" in line for line in told(york, BEGUN))


def test_it_can_be_published_with_its_schools_and_facts_that_are_not_known_yet(tmp_path: Path) -> None:
    york = tmp_path / "york"
    begin(york, "York", "E06000014", BEGUN)
    for example in ("services/example-club.yaml", "organisations/example-trust.yaml"):
        (york / "offer" / example).unlink()
    (york / "offer" / "vocabulary" / "places.yaml").write_text("york:\n  title: York\n", encoding="utf-8")
    (york / "offer" / "services" / "ouse.yaml").write_text(service(name="Ouse Nursery"), encoding="utf-8")
    _take_out(york / "mkdocs.yml", "draft:")
    settings = (york / "mkdocs.yml").read_text(encoding="utf-8")
    for example, own in {
        '!ENV [SITE_URL, ""]': "https://send.york.gov.uk/",
        "# helplines:": "helplines:",
        "#   - number: 01632 960100": "  - number: 01904 551554",
        "#     who:": "    who:",
        "# feedback_email: send@example.gov.uk": "feedback_email: send@york.gov.uk",
    }.items():
        assert example in settings
        settings = settings.replace(example, own)
    (york / "mkdocs.yml").write_text(settings, encoding="utf-8")

    assert [line for line in told(york, BEGUN) if " error: " in line] == []
    pages = read_site(build(york, tmp_path / "site", DAY))

    text = pages["guides/complaints/"].text
    assert "not filled in yet" not in "".join(page.html for page in pages.values())
    assert "In York:" not in text
    assert not [address for address, page in pages.items() if address.startswith("guides/") and page.faults]
    assert local_offer("report", "facts", folder=york, day=DAY).stdout.startswith(f"unknown since {BEGUN.isoformat()}")


def _take_out(file: Path, words: str) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text("".join(line for line in text.splitlines(True) if words not in line), encoding="utf-8")


def test_a_name_of_any_sort_is_only_a_name(tmp_path: Path) -> None:
    begin(tmp_path / "new", HOSTILE, "E06000022", BEGUN)

    settings = (tmp_path / "new" / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", "")
    assert yaml.safe_load(settings)["plugins"][0]["local-offer"]["council"]["name"] == HOSTILE
    assert yaml.safe_load(settings)["site_name"] == f"{HOSTILE} SEND Local Offer"


def test_nothing_is_written_where_something_is(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("kept", encoding="utf-8")

    with pytest.raises(NotEmptyError):
        begin(tmp_path, "York", "E06000014", BEGUN)

    assert [file.name for file in tmp_path.iterdir()] == ["kept.txt"]


def test_a_code_of_no_council_is_refused_with_the_right_one_where_the_name_is_known(tmp_path: Path) -> None:
    ended = local_offer("init", tmp_path / "york", "--council", "York", "--gss", "E06000099", day=DAY)

    assert ended.returncode == 2
    assert ended.stderr == "'E06000099' is not a council with education duties; E06000014 is York\n"
    assert not (tmp_path / "york").exists()


def test_its_workflows_and_forms_are_as_the_code_host_wants_them(york: Path) -> None:
    checker = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    workflows = sorted((york / ".github" / "workflows").glob("*.yml"))

    ended = subprocess.run(
        [*checker, "vendor.github-workflows", *workflows], capture_output=True, text=True, check=False
    )

    assert ended.returncode == 0, ended.stdout
    assert not {"test.yml", "release.yml"} & {file.name for file in workflows}


def test_every_file_that_a_workflow_asks_for_is_there(york: Path) -> None:
    texts = [file.read_text(encoding="utf-8") for file in (york / ".github" / "workflows").glob("*.yml")]

    assert not [text for text in texts if ".ci/run" in text]
    makefile = (york / "Makefile").read_text(encoding="utf-8")
    targets = {word for text in texts for word in text.split() if text.partition(f"make {word}")[1]}
    assert {"site", ".venv/ready-check"} <= targets
    assert "CHECKS := .venv/ready-check\n" in makefile
    assert "\n$(CHECKS):" in makefile
    assert "\nsite:" in makefile


def test_nothing_is_found_in_its_workflows_by_one_who_reads_as_an_attacker_would(york: Path) -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    command = [str(zizmor), "--offline", "--no-progress", str(york / ".github")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)

    assert ended.returncode == 0, ended.stdout


def test_it_says_where_to_report_a_weakness(york: Path) -> None:
    text = (york / "SECURITY.md").read_text(encoding="utf-8")

    assert "read by someone of York before" in " ".join(text.split())
    assert "Fill in" in text
    assert "SECURITY.md" in (york / "README.md").read_text(encoding="utf-8")


def test_its_dependabot_watches_the_actions_and_leaves_the_lists_of_packages_to_the_program(york: Path) -> None:
    settings = yaml.safe_load((york / ".github" / "dependabot.yml").read_text(encoding="utf-8"))

    assert [each["package-ecosystem"] for each in settings["updates"]] == ["github-actions"]


def test_its_issue_form_offers_its_own_places(york: Path) -> None:
    ended = local_offer("new", "issue-form", "--check", folder=york, day=DAY)

    assert ended.returncode == 0, ended.stdout
    form = (york / ".github" / "ISSUE_TEMPLATE" / "entry.yml").read_text(encoding="utf-8")
    assert "Example town" in form
    assert "Macclesfield" not in form


def test_all_that_the_program_needs_is_named_at_one_version_with_its_hash(york: Path) -> None:
    text = (york / "requirements.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith((" ", "#"))]

    assert lines[0].startswith("./wheels/local_offer-")
    assert {"mkdocs", "lunr", "jsonschema", "pyyaml"} <= {line.partition("==")[0] for line in lines}
    assert not [line for line in lines if "pytest" in line or "hatchling" in line or "://" in line]
    assert [line for line in lines if not line.endswith("\\")] == []
    assert text.count("--hash=sha256:") > len(lines)


def test_for_a_check_the_same_is_named_less_what_only_a_build_needs(york: Path) -> None:
    lines = (york / "requirements.txt").read_text(encoding="utf-8").splitlines()
    to_check = (york / "requirements-check.txt").read_text(encoding="utf-8").splitlines()

    assert set(to_check) < set(lines)
    assert {"click", "jsonschema", "pyyaml"} <= {line.partition("==")[0] for line in to_check}
    assert not [line for line in to_check if line.startswith(("mkdocs", "lunr", "babel"))]


def test_the_shared_files_are_those_of_this_repository(york: Path) -> None:
    for place in ("docs/guides/complaints.md", ".github/workflows/publish.yml"):
        assert (york / place).read_bytes() == (ROOT / place).read_bytes()
