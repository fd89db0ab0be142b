"""What the tests of every room share."""

from pathlib import Path

import pytest
from tests.folder import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "council")
