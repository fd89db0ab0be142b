"""The walks through the house, as the page for developers tells them, lead through the code as it is."""

import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator" / "local_offer"
WALKS = (ROOT / "docs/developers/code.md").read_text(encoding="utf-8").split("## Six walks")[1].split("\n## ")[0]
NAMES = sorted(set(re.findall(r"`([^`\s]+)`", WALKS)))
ROOMS = {path.stem for path in PACKAGE.iterdir()} - {"__init__", "__pycache__"}
SCRIPTS = [name for name in NAMES if name.endswith(".js")]
FILES = [name for name in NAMES if "/" in name and not name.endswith(".js")]
FUNCTIONS = [name for name in NAMES if "/" not in name and name.partition(".")[0] in ROOMS and "." in name]


def test_there_are_six_walks_and_each_names_the_code() -> None:
    walks = WALKS.split("\n### ")[1:]

    assert len(walks) == 6
    assert all(re.search(r"`[a-z_]+[./][a-z_./]+`", walk) for walk in walks)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_on_a_walk_is_there(name: str) -> None:
    module, _, last = name.rpartition(".")
    found = import_module(f"local_offer.{module}")

    assert hasattr(found, last) or import_module(f"local_offer.{name}")


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_on_a_walk_is_there(name: str) -> None:
    assert (PACKAGE / "browser" / name).is_file()


@pytest.mark.parametrize("name", FILES)
def test_a_file_on_a_walk_is_there(name: str) -> None:
    assert any((top / name).exists() for top in (ROOT, PACKAGE))
