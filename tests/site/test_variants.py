"""A guide in Easy Read and in another language: beside the guide, and older than it once that has changed."""

import re

import pytest
from tests.site.commands import build
from tests.site.council import Council

from local_offer.order.marking import marked
from local_offer.schema import contract

GUIDE = "---\ntitle: Money\nroute: money\n---\n\n## Ask {#ask}\n\nAsk the council.\n\n## Wait {#wait}\n\nWait a week.\n"
EASY = "---\ntitle: Money (Easy Read)\nof: money\nform: easy-read\n---\n\n{{ show drawing-plan }}\n\nAsk us zqeasy.\n"
ARABIC = (
    '---\ntitle: "المال"\nof: money\nlanguage: ar\nmade_from: "00000000"\nmade: 2026-05-03\n---\n\n## A\n\nB.\n\n## C\n'
)


@pytest.fixture
def money(council: Council) -> Council:
    council.service("saturday-club")
    council.write("docs/guides/money.md", GUIDE)
    council.write("docs/guides/money.easy-read.md", EASY)
    council.write("docs/guides/money.ar.md", ARABIC)
    council.write("docs/guides/index.md", "---\ntitle: Guides\n---\n\n{{ show guides }}\n")
    return council


def test_a_guide_and_its_variants_lead_to_each_other_and_say_which_is_older(money: Council) -> None:
    told = list(marked(money.folder, contract()))

    site = build(money.folder, money.folder / "site")
    guide, easy, arabic, every = (
        (site / "guides" / name / "index.html").read_text("utf-8")
        for name in ("money", "money.easy-read", "money.ar", "")
    )
    assert [(each.path, each.line) for each in told] == [("docs/guides/money.easy-read.md", 3)]
    assert '<a class="lo-button lo-chip" href="../../guides/money.easy-read/">Easy Read version</a></li>' in guide
    assert 'lang="ar" hreflang="ar" dir="rtl">العربية</a> (older than this page)' in guide
    assert '<a class="lo-button lo-chip" href="../../guides/money/">Read the full page</a>' in easy
    assert "has changed" not in easy
    assert '<div class="lo-beside"><svg class="lo-art" aria-hidden="true"' in easy
    assert "The English page has changed since this was made on 3 May 2026." in arabic
    assert '<html lang="ar" dir="rtl">' in arabic
    assert '<body lang="en-GB" dir="ltr">' in arabic
    assert '<main id="main" class="lo-wrap lo-main" lang="ar" dir="rtl">' in arabic
    assert '<html lang="en-GB">' in guide
    assert "<body>" in guide
    assert re.search('<link rel="alternate" hreflang="ar" href="[^"]*/guides/money.ar/">', guide)
    assert re.search('<link rel="alternate" hreflang="en-GB" href="[^"]*/guides/money/">', arabic)
    assert "money.easy-read" not in every
    assert "money.easy-read" in (site / "sitemap.xml").read_text("utf-8")
