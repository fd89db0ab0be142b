"""Guides and a service in Easy Read and in other languages: beside the English, and older once that has changed."""

import re

import pytest
from tests.site.commands import build
from tests.site.council import Council

from local_offer.order.marking import marked
from local_offer.schema import contract

GUIDE = "---\ntitle: Money\nroute: money\n---\n\n## Ask {#ask}\n\nAsk the council.\n\n## Wait {#wait}\n\nWait a week.\n"
EASY = "---\ntitle: Money (Easy Read)\nof: money\nform: easy-read\n---\n\n{{ show drawing-plan }}\n\nAsk us zqeasy.\n"
ARABIC = (
    '---\ntitle: "المال"\nof: money\nlanguage: ar\nmade_from: "00000000"\nmade: 2026-05-03\n'
    'lede: "01270 555 123"\n---\n\n'
    "## A\n\n{{ council }}: {{ limit ombudsman }}.\n\n## C\n\n{{ show guides }}\n"
)
CLUB = """\
variants:
  - {form: pl, summary: Klub dla dzieci., description: "Jest **cicho**.", how: Zadzwoń <b>.}
  - {form: ar, summary: نادٍ للأطفال., how: اتصلوا 01270 555 123., made: 2026-05-03, made_from: "00000000"}
  - {form: easy-read, summary: A club for you., how: Ring us., made_by: Example People First}
"""
LANGUAGES = "  - local-offer:\n      languages: [pl]\n"


@pytest.fixture
def money(council: Council) -> Council:
    council.service("saturday-club", CLUB)
    settings = (council.folder / "mkdocs.yml").read_text("utf-8")
    council.write("mkdocs.yml", settings.replace("  - local-offer:\n", LANGUAGES))
    council.write("docs/guides/money.md", GUIDE)
    council.write("docs/guides/money.easy-read.md", EASY)
    council.write("docs/guides/money.ar.md", ARABIC)
    council.write("docs/guides/index.md", "---\ntitle: Guides\n---\n\n{{ show guides }}\n")
    return council


def test_variants_stand_beside_the_english_in_their_language_and_say_when_they_are_older(money: Council) -> None:
    told = list(marked(money.folder, contract()))

    site = build(money.folder, money.folder / "site")
    guide, easy, arabic, every = (
        (site / "guides" / name / "index.html").read_text("utf-8")
        for name in ("money", "money.easy-read", "money.ar", "")
    )
    assert [(each.path, each.line) for each in told] == [
        ("docs/guides/money.easy-read.md", 3),
        ("offer/services/saturday-club.yaml", 9),
        ("offer/services/saturday-club.yaml", 11),
    ]
    assert '<a class="lo-button lo-chip" href="../../guides/money.easy-read/">Easy Read version</a></li>' in guide
    assert 'lang="ar" hreflang="ar" dir="rtl">العربية</a> (older than this page)' in guide
    assert '<a class="lo-button lo-chip" href="../../guides/money/">Read the full page</a>' in easy
    assert "has changed" not in easy
    assert '<div class="lo-beside"><svg class="lo-art" aria-hidden="true"' in easy
    assert "The English page has changed since this was made on 3 May 2026." in arabic
    assert '<html lang="ar" dir="rtl">' in arabic
    assert '<body lang="en-GB" dir="ltr">' in arabic
    assert '<main id="main" class="lo-wrap lo-main" lang="ar" dir="rtl">' in arabic
    assert '<span lang="en-GB" dir="ltr">Exampleshire</span>: <span lang="en-GB" dir="ltr">12 months</span>.' in arabic
    assert '<div lang="en-GB" dir="ltr"><nav aria-label="Routes">' in arabic
    assert '<p class="lo-lede">01270\N{NO-BREAK SPACE}555\N{NO-BREAK SPACE}123</p>' in arabic
    assert '<html lang="en-GB">' in guide
    assert "<body>" in guide
    assert re.search('<link rel="alternate" hreflang="ar" href="[^"]*/guides/money.ar/">', guide)
    assert re.search('<link rel="alternate" hreflang="en-GB" href="[^"]*/guides/money/">', arabic)
    assert every.count("money.easy-read/") == 1
    assert "money.easy-read" in (site / "sitemap.xml").read_text("utf-8")
    club, polish = (
        (site / address / "index.html").read_text("utf-8")
        for address in ("services/saturday-club", "pl/services/saturday-club")
    )
    assert club.index('href="#in-easy-read"') < club.index('href="#in-ar"')
    assert 'href="#in-pl"' not in club  # its page in Polish says the same
    assert (
        '<div lang="ar" dir="rtl">\n<p>نادٍ للأطفال.</p>\n<p>اتصلوا 01270\N{NO-BREAK SPACE}555\N{NO-BREAK SPACE}123.</p>'
        in club
    )
    assert "The English words have changed since this was made on 3 May 2026." in club
    assert "This part is old" not in club
    assert "Made by <bdi>Example People First</bdi>" in club
    assert '<p class="lo-lede">Klub dla dzieci.</p>' in polish
    assert "<p>Jest <strong>cicho</strong>.</p>\n\n<p>Zadzwoń &lt;b&gt;.</p>" in polish
    assert "Tekst angielski" not in polish
