"""The wheel alone, in an environment of its own, is all that another council needs."""

import csv
import hashlib
import os
import subprocess
import sys
import zipfile
from collections.abc import Collection, Mapping
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from tests.new.day import DAY
from tests.new.wheels import with_our_pip
from tests.once import once
from tests.site.commands import ROOT, Ended, environment
from tests.site.council import Council
from tests.site.reading import page_files

YORK = """\
site_name: York SEND Local Offer
site_url: https://send.york.example/
theme:
  name: local-offer
plugins:
  - local-offer:
      demonstration: Not a real offer.
      council:
        name: York
        gss: E06000014
"""
RECORDS: Mapping[str, str] = {
    "offer/organisations/river-trust.yaml": """\
        name: River Trust
        kind: charity
        contact: {website: https://rivertrust.example.org/}
        sources: [{name: The charity's own page, date: 2026-11}]
        """,
    "offer/services/rowing-club.yaml": """\
        name: Rowing club
        summary: Rowing for disabled young people, with boats that fit.
        organisation: river-trust
        topics: [clubs]
        ages: {from: 11, to: 25}
        coverage: {scope: local}
        sources: [{name: The charity's own page, date: 2026-11}]
        """,
    "offer/services/parent-line.yaml": """\
        name: Parent line
        summary: Someone to talk to, for parents of disabled children.
        organisation: river-trust
        topics: [advice]
        coverage: {scope: local}
        contact: {phones: [{number: 01904 000000}]}
        sources: [{name: The charity's own page, date: 2026-11}]
        """,
    "offer/services/minster-primary-school.yaml": """\
        name: Minster Primary School
        summary: A state primary school in York, for ages 4 to 11.
        topics: [schools]
        ages: {from: 4, to: 11}
        coverage: {scope: local}
        setting: {kind: academy, phase: primary}
        sources: [{name: Register of schools, date: 2026-11-02}]
        """,
    "offer/services/national-helpline.yaml": """\
        name: National helpline
        summary: Advice about special educational needs law, by telephone.
        organisation: river-trust
        topics: [disagreements]
        coverage: {scope: national, why_listed: Free advice for any family in England}
        sources: [{name: The charity's own page, date: 2026-11}]
        """,
}
OUSE: Mapping[str, str] = {
    "URN": "121001",
    "LA (code)": "816",
    "LA (name)": "York",
    "EstablishmentName": "Ouse Special School",
    "TypeOfEstablishment (name)": "Community special school",
    "EstablishmentStatus (name)": "Open",
    "PhaseOfEducation (name)": "Not applicable",
    "StatutoryLowAge": "4",
    "StatutoryHighAge": "19",
    "Street": "1 Long Lane",
    "Town": "York",
    "Postcode": "YO1 7HH",
    "DistrictAdministrative (code)": "E06000014",
    "Easting": "460360",
    "Northing": "452210",
}
CLOSED = {**OUSE, "URN": "121002", "EstablishmentName": "Closed School", "EstablishmentStatus (name)": "Closed"}


class Installed:
    """An environment that holds the wheel and what it asks for, and nothing else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, program: str, *arguments: str | Path, folder: Path) -> Ended:
        programs = self.folder / "bin"
        begun = () if program == "python" else (programs / program,)  # its first line names where it was made
        elsewhere = {"PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": "", "SITE_URL": ""}
        return subprocess.run(
            [programs / "python", *begun, *arguments],
            cwd=folder,
            env=environment(elsewhere, DAY),
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(folder: Path) -> None:
        command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
        subprocess.run(command, check=True, capture_output=True)

    (built,) = once(tmp_path_factory, "dist", make).glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(once(tmp_path_factory, "installed", lambda folder: _install(wheel, folder)))


def _install(wheel: Path, folder: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True, capture_output=True)
    ended = _pip(folder, "install", "--quiet", "--no-compile", "--no-deps", "--no-index", str(wheel))
    assert ended.returncode == 0, ended.stderr
    (packages,) = folder.glob("lib/*/site-packages")
    (program,) = distributions(name="local-offer", path=[str(packages)])
    for needed in brought_by(program):
        for file in needed.files or ():
            here = packages / file.parts[0]
            if file.parts[0] != ".." and not here.exists():
                here.symlink_to(str(needed.locate_file(file.parts[0])))


def brought_by(program: Distribution) -> Collection[Distribution]:
    """All that its file asks for, and what that asks for, out of our own environment, which has the same pins."""
    found: dict[str, Distribution] = {}
    todo = list(program.requires or ())
    while todo:
        asked = Requirement(todo.pop())
        if asked.name not in found and (asked.marker is None or asked.marker.evaluate({"extra": ""})):
            found[asked.name] = distribution(asked.name)
            todo += found[asked.name].requires or ()
    return found.values()


def _pip(environment: Path, *words: str) -> Ended:
    """Our own pip, at work on another environment."""
    pip = [sys.executable, "-m", "pip", "--python", str(environment / "bin" / "python"), "--disable-pip-version-check"]
    return subprocess.run([*pip, *words], capture_output=True, text=True, check=False)


@pytest.fixture
def york(tmp_path: Path) -> Council:
    council = Council(tmp_path / "york")
    council.write("mkdocs.yml", YORK)
    for path, text in RECORDS.items():
        council.write(path, text)
    return council


def test_the_wheel_holds_schemas_theme_and_templates_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert "local_offer/schema/contract/service.json" in names
    assert "local_offer/schema/contract/vocabularies/needs.json" in names
    assert "local_offer/theme/base.html" in names
    assert "local_offer/py.typed" in names
    assert "local_offer/theme/assets/licences.txt" in names
    assert "local_offer/theme/assets/site.css" in names
    assert "local_offer/pages/service/service.html" in names
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"local_offer"}
    assert [name for name in names if name.endswith(".pyc") or "tests/" in name or "/test_" in name] == []


def test_nothing_of_the_checkout_is_used(installed: Installed, tmp_path: Path) -> None:
    ended = installed.run("python", "-c", "import local_offer; print(local_offer.__file__)", folder=tmp_path)

    assert str(ROOT) not in ended.stdout
    assert "site-packages" in ended.stdout


def test_the_wheel_brings_what_it_needs_and_not_what_only_tests_need(installed: Installed) -> None:
    checked, ended = _pip(installed.folder, "check"), _pip(installed.folder, "list", "--format=freeze")

    present = {line.partition("==")[0].lower() for line in ended.stdout.split()}
    assert checked.returncode == 0, checked.stdout
    assert {"mkdocs", "mkdocs-material", "jsonschema", "openpyxl"} <= present
    assert present & {"pytest", "playwright", "html5lib", "ruff", "mypy", "import-linter"} == set()


def test_another_councils_records_are_checked(installed: Installed, york: Council) -> None:
    ended = installed.run("local-offer", "check", folder=york.folder)

    assert (ended.returncode, ended.stdout) == (0, "")


def test_a_fault_in_another_councils_record_is_told(installed: Installed, york: Council) -> None:
    york.add("offer/services/rowing-club.yaml", "needs: [austism]\n")

    ended = installed.run("local-offer", "check", folder=york.folder)

    assert ended.returncode == 1
    assert "offer/services/rowing-club.yaml:8:9: error: 'austism' is not a need; did you mean 'autism'?" in ended.stdout


def test_another_councils_site_is_built_with_a_school_of_its_extract(installed: Installed, york: Council) -> None:
    with (york.folder / "register.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, OUSE)
        rows.writeheader()
        rows.writerows([OUSE, CLOSED])

    command = ("import", "gias", "register.csv", "--dated", "2026-11-01", "--write")
    taken = installed.run("local-offer", *command, folder=york.folder)
    built = installed.run("local-offer", "build", folder=york.folder)

    assert taken.returncode == 0, taken.stderr
    assert built.returncode == 0, built.stderr
    pages = {address: file.read_text(encoding="utf-8") for address, file in page_files(york.folder / "site")}
    records = [path.removeprefix("offer/").removesuffix(".yaml") + "/" for path in RECORDS]
    assert set(records) <= set(pages)
    assert "York" in pages[""]
    assert "Rowing club" in pages["topics/clubs/"]
    others = {address: page for address, page in pages.items() if not address.startswith("providers/")}
    assert not [address for address, page in others.items() if "Cheshire" in page]  # among councils to choose
    assert [*(york.folder / "site" / "assets").glob("site-*.css")]
    school = next(page for address, page in pages.items() if "ouse-special-school" in address)
    assert "1 Long Lane" in school
    assert "1 November 2026" in school
    assert not [address for address in pages if "closed-school" in address]


def test_a_new_record_is_begun_and_must_be_filled_in(installed: Installed, york: Council) -> None:
    begun = installed.run("local-offer", "new", "service", "art-group", folder=york.folder)

    assert begun.returncode == 0, begun.stderr
    assert "name: Art group" in (york.folder / "offer" / "services" / "art-group.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def bath(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new council's folder, begun from the wheel alone."""

    def make(folder: Path) -> None:
        folder.mkdir()
        begun = installed.run("local-offer", "init", ".", "--council", "Bath", "--gss", "E06000022", folder=folder)
        assert (begun.returncode, begun.stderr) == (0, "")

    return once(tmp_path_factory, "bath", make)


def test_a_new_council_is_checked_and_built_from_the_wheel_alone(installed: Installed, bath: Path) -> None:
    names = {file.relative_to(bath).as_posix() for file in bath.rglob("*") if file.is_file()}
    checked = installed.run("local-offer", "check", folder=bath)
    built = installed.run("local-offer", "build", folder=bath)

    assert checked.returncode == 0, checked.stdout
    assert built.returncode == 0, built.stderr
    pages = dict(page_files(bath / "site"))
    assert {"services/example-club/", "guides/complaints/", "providers/", "about/coverage/"} <= set(pages)
    assert {"README.md", "Makefile", ".gitignore", ".github/workflows/check.yml", "offer/council.yaml"} <= names


def test_a_new_council_is_given_the_file_it_was_begun_from_and_its_lists(wheel: Path, bath: Path) -> None:
    program, _, others = (bath / "requirements.txt").read_text(encoding="utf-8").partition("ahocorasick-rs==")
    assert (bath / "wheels" / wheel.name).read_bytes() == wheel.read_bytes()
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    assert program.endswith(f"./wheels/{wheel.name} \\\n    --hash=sha256:{digest}\n")
    assert f"ahocorasick-rs=={others}" == (ROOT / "requirements.txt").read_text(encoding="utf-8")


def test_a_new_council_is_checked_with_the_few_packages_of_a_check(bath: Path) -> None:
    quick = {**os.environ, **with_our_pip(bath), "PIP_NO_COMPILE": "1"}
    ended = subprocess.run(["make", "check", "PYTHON=true"], cwd=bath, env=quick, capture_output=True, text=True)

    assert ended.returncode == 0, ended.stderr
    assert "[unknown-fact]" in ended.stdout
    here = {folder.name for folder in (bath / ".venv").glob("lib/*/site-packages/*")}
    assert {"local_offer", "click", "yaml"} <= here
    assert not here & {"mkdocs", "material", "lunr", "markdown", "babel"}


def test_the_version_is_that_of_the_wheel(installed: Installed, wheel: Path, tmp_path: Path) -> None:
    ended = installed.run("local-offer", "--version", folder=tmp_path)

    assert ended.stdout.strip() == wheel.name.split("-")[1]
