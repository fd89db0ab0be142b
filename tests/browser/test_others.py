"""The scripts that others made are those whose origin is written down, and their licences go with them."""

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml
from tests.browser import origins, others
from tests.browser.gates import PINNED

ROOT = Path(__file__).parents[2]
ENTRIES: dict[str, dict[str, Any]] = json.loads(others.LIST.read_text(encoding="utf-8"))
LICENCES = origins.LICENCES.read_text(encoding="utf-8")


def test_every_script_of_others_is_named_with_its_origin_and_is_unchanged_since() -> None:
    assert sorted(ENTRIES) == sorted(file.name for file in others.FOLDER.glob("*.js"))
    for name, entry in ENTRIES.items():
        content = (others.FOLDER / name).read_bytes()
        assert sha256(content).hexdigest() == entry["made"], f"{name}: run make vendored"
        assert entry["version"] in content.decode("utf-8").splitlines()[0]
        assert re.fullmatch(r"[0-9a-f]{64}", entry["sha256"])
        assert all(re.fullmatch(r"sha512-[\w+/]{86}==", each["integrity"]) for each in (entry, *entry["holds"]))
        assert entry["change"].endswith(".")


def test_what_dependabot_watches_is_what_is_here() -> None:
    watched = json.loads(PINNED.read_text(encoding="utf-8"))["dependencies"]
    settings = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8"))

    assert watched == {entry["package"]: entry["version"] for entry in ENTRIES.values()}, "run make vendored"
    assert ("npm", "/generator") in {(each["package-ecosystem"], each["directory"]) for each in settings["updates"]}


def test_the_licence_of_everything_that_others_made_goes_with_it() -> None:
    parts = [part for entry in ENTRIES.values() for part in (entry, *entry["holds"])]

    assert {part["licence"] for part in parts} == {"MIT", "ISC", "BSD-2-Clause"}
    for part in parts:
        assert f"\n{part['package']} {part['version']}:\n" in LICENCES
    for words in (
        "Permission is hereby granted",
        "Apache License",
        "CC BY 4.0",
        "CC0",
        "SIL OPEN FONT LICENSE",
        *origins.ICONS,
        origins.TYPEFACE,
    ):
        assert words in LICENCES
    assert LICENCES.count("Redistribution and use in source and binary forms") == 1
