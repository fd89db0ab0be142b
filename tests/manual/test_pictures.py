"""The pictures of the manual: each listed, small, told in words, and on pages that are there."""

from typing import Any

import pytest
import yaml
from tests.site.commands import ROOT

from local_offer.manual import picture_of

LISTED: list[dict[str, Any]] = yaml.safe_load((ROOT / "docs/manual/pictures.yaml").read_text(encoding="utf-8"))
PICTURES = ROOT / "docs" / "pictures"


@pytest.mark.parametrize("picture", LISTED, ids=lambda picture: picture["file"])
def test_a_picture_is_there_is_small_and_stands_on_pages_that_are_there(picture: dict[str, Any]) -> None:
    assert (PICTURES / picture["file"]).stat().st_size < 70_000
    assert len(picture["alt"]) > 40
    assert [page for page in picture["pages"] if not (ROOT / "docs" / page).is_file()] == []


def test_no_picture_is_left_that_is_not_listed() -> None:
    assert {file.name for file in PICTURES.iterdir()} == {picture["file"] for picture in LISTED}


def test_a_page_has_the_picture_that_names_it() -> None:
    listed = [{"file": "gaps.webp", "alt": "The gaps", "pages": ["councils/gaps.md"]}]

    assert picture_of("councils/gaps.md", listed) == "![The gaps](../pictures/gaps.webp){: .picture loading=lazy }"
    assert picture_of("councils/duties.md", listed) == ""
