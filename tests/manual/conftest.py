"""The manual, built as it is published."""

from pathlib import Path

import pytest
from tests.once import once
from tests.site.commands import ROOT, Ended, mkdocs


def build_manual(folder: Path, config: Path = ROOT / "docs" / "manual" / "mkdocs.yml") -> Ended:
    """Into `folder`, ending badly on any warning. Not with --quiet: then MkDocs counts no warnings."""
    return mkdocs("build", "--strict", "--config-file", config, "--site-dir", folder)


@pytest.fixture(scope="session")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_manual(tmp_path_factory)


def built_manual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The manual, for whoever may only read it."""

    def make(folder: Path) -> None:
        ended = build_manual(folder)
        assert ended.returncode == 0, ended.stderr

    return once(tmp_path_factory, "manual", make)
