"""A guide that shows what stops and what starts."""

import pytest
from tests.site.commands import build, local_offer
from tests.site.council import Council

GUIDE = """\
---
title: "Growing up"
question: "What changes as I grow up?"
---

Help changes.

{{ show stops-and-starts }}
"""


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Council:
    """Its site is built beside it, in `site/`."""
    council = Council(tmp_path_factory.mktemp("council"))
    council.service("club", "needs: [autism]\nages: {from: 5, to: 10}\n")
    council.service("nurses", "ages: {from: 5, to: 17}\n")
    council.service("job-coach", "ages: {from: 18}\n")
    council.write("docs/index.md", "# Home\n")
    council.write("docs/guides/growing-up.md", GUIDE)
    build(council.folder, council.folder / "site")
    return council


def test_a_guide_shows_what_stops_and_what_starts(council: Council) -> None:
    page = (council.folder / "site" / "guides/growing-up/index.html").read_text(encoding="utf-8")

    assert local_offer("check", folder=council.folder).returncode == 0
    assert "{{" not in page
    assert page.index('id="at-18"') < page.index('href="../../services/nurses/"') < page.index('id="at-19"')
    assert "Starts when you turn 18." in page


def test_the_site_holds_the_counts_behind_its_pages(council: Council) -> None:
    site = council.folder / "site"

    table = (site / "about/gaps/gaps.csv").read_text(encoding="utf-8").splitlines()
    assert table[0] == "topic,area,need,ages,count"
    assert "clubs,(local),autism,5 to 10,1" in table
    assert "clubs,(local),vision,5 to 10,0" in table
    assert 'href="../../about/gaps/gaps.csv"' in (site / "about/gaps/index.html").read_text(encoding="utf-8")
