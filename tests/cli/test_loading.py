"""What a command loads. Editors and pre-commit call some at every save, so they must not wait for a build's needs."""

import json
import subprocess
import sys

import pytest
from tests.folder import Folder, service

SLOW = {
    "jinja2", "jsonschema", "local_offer.exports", "local_offer.imports", "local_offer.pages", "local_offer.plugin",
    "local_offer.search", "local_offer.site", "lunr", "markdown", "markdown_it", "material", "mkdocs",
    "multiprocessing", "openpyxl", "rapidfuzz", "subprocess",
}  # fmt: skip
ONLY_TO_CHECK = {"local_offer.checks", "local_offer.reading", "local_offer.schema", "yaml"}
PROGRAM = """\
import json, sys
from local_offer.cli import main
try:
    main(sys.argv[1:], prog_name="local-offer")
except SystemExit as ended:
    print(json.dumps([ended.code, sorted(sys.modules)]))
"""


@pytest.fixture
def council(folder: Folder) -> Folder:
    """Five records, none of which looks like another."""
    (folder.path / "mkdocs.yml").write_text(
        "site_name: A\nplugins: [local-offer: {draft: Not yet.}]\n", encoding="utf-8"
    )
    for name in ("Saturday Club", "Swimming", "Hydrotherapy", "Music", "Helpline"):
        folder.write(f"services/{name.lower().replace(' ', '-')}.yaml", service(name=name))
    return folder


def _loaded(*words: str) -> set[str]:
    """The modules that are there when a command has ended well."""
    done = subprocess.run([sys.executable, "-c", PROGRAM, *words], capture_output=True, text=True, check=True)
    code, modules = json.loads(done.stdout.splitlines()[-1])
    assert not code, done.stdout
    return set(modules)


def test_the_version_is_told_without_loading_what_checks_or_builds() -> None:
    assert not _loaded("--version") & (SLOW | ONLY_TO_CHECK)


def test_records_are_checked_without_loading_what_builds(council: Folder) -> None:
    loaded = _loaded("check", str(council.path))

    assert loaded >= ONLY_TO_CHECK
    assert not loaded & SLOW


def test_records_are_put_in_order_without_loading_what_builds(council: Folder) -> None:
    assert not _loaded("format", str(council.path)) & (SLOW - {"subprocess"})


def test_a_report_is_made_without_loading_mkdocs(council: Folder) -> None:
    assert not _loaded("report", "freshness", str(council.path)) & {"mkdocs", "material", "local_offer.plugin"}
