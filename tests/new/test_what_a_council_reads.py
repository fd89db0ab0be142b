"""What a new council is given to read is true in its folder: every file, target and command that it names is there."""

import re
from pathlib import Path

import click
import pytest
from tests.new.day import DAY
from tests.site.commands import local_offer

from local_offer.cli import main

NOT_THEIRS = ("generator/", "tests/", "developers/", "make test", "make bench", "make demonstration")
"""What only the program's own repository has."""
_CODE = re.compile(r"^```\w*\n(.*?)^```|`([^`\n]+)`", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def york(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("councils") / "york"
    ended = local_offer("init", folder, "--council", "York", "--gss", "E06000014", folder=folder.parent, day=DAY)
    assert ended.returncode == 0, ended.stderr
    return folder


def _pages(council: Path) -> list[Path]:
    pages = [
        council / "README.md",
        *sorted(council.glob("docs/councils/*.md")),
        *sorted(council.glob("docs/providers/*.md")),
    ]
    assert len(pages) > 20
    return pages


def _code(page: Path) -> str:
    return "\n".join(fenced or inline for fenced, inline in _CODE.findall(page.read_text(encoding="utf-8")))


def test_no_page_names_what_only_the_programs_own_repository_has(york: Path) -> None:
    named = [
        f"{page.name}:{number}: {line}"
        for page in _pages(york)
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1)
        if any(theirs in re.sub(r"https?://\S+", "", line) for theirs in NOT_THEIRS)
        or re.search(r"(?<!/)\bschema/\w", line)
    ]

    assert named == []


def test_every_link_to_a_file_leads_to_one(york: Path) -> None:
    dead = [
        f"{page.name}: {target}"
        for page in _pages(york)
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
        if not re.search(r":|/$|^\{\{", target) and not (page.parent / target).exists()
    ]

    assert dead == []


def test_every_target_of_make_is_in_its_makefile(york: Path) -> None:
    targets = set(re.findall(r"^(\w+):", (york / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    assert {name for page in _pages(york) for name in re.findall(r"\bmake (\w+)", _code(page))} <= targets


def test_every_command_and_option_is_one_of_the_program(york: Path) -> None:
    wrong = []
    for page in _pages(york):
        for line in re.findall(r"local-offer ([a-z].*)", _code(page).replace("\\\n", " ")):
            command: click.Command = main
            words = re.sub(r"[\[\]|]", " ", line.partition("#")[0]).split()
            while words and isinstance(command, click.Group):
                found = command.get_command(click.Context(command), words.pop(0))
                if found is None:
                    break
                command = found
            known = {name for option in command.params for name in (*option.opts, *option.secondary_opts)}
            wrong += [f"{page.name}: {line}" for word in words if word.startswith("--") and word not in known]
            wrong += [f"{page.name}: {line}"] if command is main else []

    assert wrong == []


def test_folders_and_workflows_that_are_named_are_there(york: Path) -> None:
    named = {
        name
        for page in _pages(york)
        for name in re.findall(r"(?:\.github|docs)/[\w./-]*[\w/]", _code(page))
        if "..." not in name
    }

    assert [name for name in sorted(named) if not (york / name).exists()] == []
