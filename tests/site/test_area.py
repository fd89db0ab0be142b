"""Every file of a site says the council's own word for the area that it serves."""

from pathlib import Path

import pytest
from tests.site.reading import ReadPage
from tests.site.words_for_areas import saying


@pytest.mark.long
def test_no_file_of_a_countys_site_says_borough(crowded: Path) -> None:
    assert list(saying("borough", crowded / "site")) == []
    assert {"find/index.html", "places/index.html", "about/gaps/index.html"} <= set(saying("county", crowded / "site"))


def test_a_borough_says_so_in_its_menu(pages: dict[str, ReadPage]) -> None:
    assert all("Outside the borough" in page.text for page in pages.values() if not page.is_moved)
