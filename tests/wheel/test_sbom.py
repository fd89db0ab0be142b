"""The list of what a release is made of holds to CycloneDX, and names everything with its hash and its licence."""

import json
import re
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from tests.new.wheels import wheel
from tests.wheel.sbom import PINS, SCRIPTS, main, sbom

MADE = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return wheel(tmp_path_factory.mktemp("dist"), "ours")


@pytest.fixture(scope="module")
def listed(file: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(sbom(file, MADE))
    return document


def _components(listed: dict[str, Any]) -> list[dict[str, Any]]:
    return [part for each in listed["components"] for part in (each, *each.get("components", []))]


def test_the_program_is_named_with_the_hash_of_its_file_and_as_nothing_that_an_index_has(
    listed: dict[str, Any], file: Path
) -> None:
    program = listed["metadata"]["component"]

    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.6")
    assert program["purl"] == "pkg:generic/local-offer@0.1.0"
    assert program["hashes"] == [{"alg": "SHA-256", "content": sha256(file.read_bytes()).hexdigest()}]
    assert program["licenses"]


def test_every_pinned_package_is_named_with_every_hash(listed: dict[str, Any]) -> None:
    pins = PINS.read_text(encoding="utf-8")
    packages = [each for each in listed["components"] if each["purl"].startswith("pkg:pypi/")]
    hashes = [one["content"] for each in packages for one in each["externalReferences"][0]["hashes"]]

    named = {f"{each['name']}=={each['version']}" for each in packages}
    assert named == set(re.findall(r"^[a-z0-9-]+==[^ ]+", pins, re.MULTILINE))
    assert sorted(hashes) == sorted(re.findall(r"sha256:(\w+)", pins))


def test_every_script_of_others_is_named_with_what_it_holds(listed: dict[str, Any]) -> None:
    entries = json.loads(SCRIPTS.read_text(encoding="utf-8")).values()
    parts = [part for entry in entries for part in (entry, *entry["holds"])]
    scripts = [each for each in _components(listed) if each["purl"].startswith("pkg:npm/")]

    assert {each["purl"] for each in scripts} == {f"pkg:npm/{part['package']}@{part['version']}" for part in parts}
    assert all(each["externalReferences"][0]["hashes"][0]["alg"] == "SHA-512" for each in scripts)
    assert {one["content"] for each in scripts for one in each.get("hashes", [])} == {each["made"] for each in entries}


def test_everything_has_a_licence(listed: dict[str, Any]) -> None:
    assert [each["name"] for each in _components(listed) if not each.get("licenses")] == []


def test_the_same_file_gives_the_same_list_and_both_hashes_stand_beside_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MADE.timestamp())))

    main(file)

    written = file.with_name("sbom.cdx.json")
    assert written.read_text(encoding="utf-8") == sbom(file, MADE)
    sums = [line.split("  ") for line in file.with_name("SHA256SUMS").read_text(encoding="utf-8").splitlines()]
    assert [name for _, name in sums] == [file.name, "sbom.cdx.json"]
    assert all(sha256(file.with_name(name).read_bytes()).hexdigest() == digest for digest, name in sums)
