"""A council's own theme folder wins over ours, piece by piece."""

from pathlib import Path

import pytest
from tests.site.commands import build, local_offer, mkdocs
from tests.site.council import Council
from tests.site.reading import page_files


@pytest.fixture
def own_theme(council: Council) -> Council:
    return themed(council)


def themed(council: Council) -> Council:
    council.service("saturday-club")
    settings = (council.folder / "mkdocs.yml").read_text(encoding="utf-8")
    council.write(
        "mkdocs.yml", settings.replace("name: local-offer\n", "name: local-offer\n  custom_dir: overrides\n", 1)
    )
    (council.folder / "overrides").mkdir()
    return council


def page(site: Path, address: str = "services/saturday-club/") -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def dressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a council that has one of everything its theme folder may hold."""
    council = themed(Council(tmp_path_factory.mktemp("dressed") / "council"))
    council.write("overrides/partials/footer.html", "<footer>Exampleshire’s own foot</footer>\n")
    council.write(
        "overrides/main.html",
        '{% extends "base.html" %}\n{% block announce %}<p>Closed on Monday</p>{{ super() }}{% endblock %}\n'
        '{% block content %}{% if frame.body %}{{ frame.body }}{% else %}{% include "partials/guide.html" %}{% endif %}'
        "{% endblock %}\n",
    )
    council.write("overrides/assets/tokens.css", ":root { --lo-deep: rebeccapurple; }\n")
    council.write("overrides/assets/every/terms.js", "console.log('Exampleshire');\n")
    council.write("overrides/pictures/crest.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>\n')
    council.write("docs/own.css", "body { color: black; }\n")
    council.add("mkdocs.yml", "extra_css: [own.css]\n")
    return build(council.folder, council.folder / "site")


def test_a_part_of_the_councils_own_stands_on_every_page(dressed: Path) -> None:
    pages = [file.read_text(encoding="utf-8") for _, file in page_files(dressed)]

    assert len(pages) > 30
    assert all("Exampleshire’s own foot" in html and "Ways to look" not in html for html in pages)


def test_a_block_of_the_councils_own_stands_on_every_page(dressed: Path) -> None:
    assert "Closed on Monday" in page(dressed)
    assert "Closed on Monday" in page(dressed, "")
    assert ">Saturday club</h1>" in page(dressed)


def test_a_style_sheet_of_the_councils_own_takes_the_place_of_ours(dressed: Path) -> None:
    (sheet,) = (dressed / "assets").glob("site-*.css")
    styles = sheet.read_text(encoding="utf-8")
    assert styles.startswith(":root{--lo-deep:rebeccapurple}")
    assert "--lo-far-tint:" not in styles
    assert f'href="../../assets/{sheet.name}"' in page(dressed)


def test_browsers_ask_anew_for_a_style_sheet_of_the_councils_own(dressed: Path, crowded: Path) -> None:
    def mark(html: str) -> str:
        return html.partition("assets/site-")[2].partition('"')[0]

    assert mark(page(dressed)) != mark(page(crowded / "site", ""))


def test_a_script_of_the_councils_own_takes_the_place_of_ours(dressed: Path) -> None:
    scripts = {file.name: file.read_text(encoding="utf-8") for file in (dressed / "assets" / "scripts").iterdir()}
    named = page(dressed).partition("assets/scripts/")[2].partition('"')[0]
    assert "location.assign" in scripts[named]  # of every/search.js, which is still ours
    assert "console.log('Exampleshire')" in scripts[named]


def test_further_style_sheets_and_pictures_of_the_council_are_sent(dressed: Path) -> None:
    assert (dressed / "pictures" / "crest.svg").is_file()
    assert '<link rel="stylesheet" href="../../own.css">' in page(dressed)
    assert (dressed / "own.css").is_file()


def test_a_script_of_the_councils_own_that_cannot_be_joined_stops_the_build_in_words(own_theme: Council) -> None:
    own_theme.write("overrides/assets/every/terms.js", "export let turn = 1;\n")

    ended = local_offer("build", folder=own_theme.folder)

    assert ended.returncode == 1
    assert "every/terms.js says what cannot be joined: export let turn = 1;" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_page_of_the_councils_own_is_a_page_of_the_site(council: Council) -> None:
    council.service("saturday-club")
    council.write("docs/guides/index.md", "# Guides\n\n[The club](../services/saturday-club/)\n")
    council.write("docs/guides/first-steps.md", "# First steps\n\nAsk.\n")

    site = build(council.folder, council.folder / "site")

    assert "<h1>First steps</h1>" in page(site, "guides/first-steps/")
    assert "guides/first-steps/" in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert 'aria-label="You are here"' in page(site, "guides/first-steps/")


def test_mkdocs_uses_the_councils_theme_too(own_theme: Council) -> None:
    own_theme.write("overrides/partials/footer.html", "<footer>Exampleshire’s own foot</footer>\n")

    ended = mkdocs("build", folder=own_theme.folder)

    assert ended.returncode == 0, ended.stderr
    assert "Exampleshire’s own foot" in page(own_theme.folder / "site")


def test_a_template_of_the_councils_own_that_is_wrong_stops_the_build_in_words(own_theme: Council) -> None:
    own_theme.write("overrides/main.html", "{% extends 'base.html' %}\n{% block content %}")

    ended = local_offer("build", folder=own_theme.folder)

    assert ended.returncode == 1
    assert "A template of the council's own is at fault" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_fault_in_a_template_of_the_councils_own_is_told_with_its_place(own_theme: Council) -> None:
    own_theme.write("overrides/main.html", "{{ 1 / 0 }}")

    ended = local_offer("build", "--site-dir", own_theme.folder / "site", folder=own_theme.folder)

    assert ended.returncode == 1
    assert "A template of the council's own is at fault: ZeroDivisionError: division by zero" in ended.stderr
    assert "overrides/main.html, line 1)" in ended.stderr
