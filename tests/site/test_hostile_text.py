"""A provider's text is shown as text: it never becomes script, markup or a template."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from tests.site.commands import build, local_offer
from tests.site.council import Council
from tests.site.hostile import HOSTILE, MARK, TOGETHER, filled, hostile_council
from tests.site.reading import ReadPage, read_site

from local_offer.schema import contract

Pages = Mapping[str, ReadPage]


@pytest.fixture(scope="module")
def hostile_pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    council = hostile_council(tmp_path_factory.mktemp("hostile") / "council")
    return read_site(build(council.folder, council.folder / "site"))


def test_hostile_text_stands_on_the_pages(hostile_pages: Pages) -> None:
    school, club = hostile_pages["services/school-0/"], hostile_pages["services/club-0/"]
    provider = hostile_pages["organisations/trust-0/"]

    assert all(text in page.text for text in HOSTILE for page in (school, club, provider))
    assert min(school.text.count(MARK), club.text.count(MARK)) > 100
    assert provider.text.count(MARK) > 20
    said, asked = hostile_pages["you-said-we-did/2026/"], hostile_pages["about/consultation/"]
    report = hostile_pages["about/annual-report/2026/"]

    assert all(text in page.text for text in HOSTILE for page in (said, asked, report))
    assert len([page for page in hostile_pages.values() if MARK in page.html]) > 50


def _without_mark(script: str) -> str:
    return re.sub(r"-[0-9a-f]{8}(?=\.js$)", "", script.rpartition("/")[2])


def test_no_script_comes_of_it(hostile_pages: Pages) -> None:
    scripts = {
        (
            page.address,
            script.get("type"),
            _without_mark(script.get("src", "")),
        )
        for page in hostile_pages.values()
        for script in page.all("script")
        if script.get("type") not in ("application/ld+json", "application/json")
    }

    assert {name for _, _, name in scripts} <= {
        "builder.js",
        "early.js",
        "every.js",
        "find.js",
        "form.js",
        "here.js",
        "list.js",
        "missing.js",
        "on.js",
        "service.js",
    }


def test_no_markup_comes_of_it(hostile_pages: Pages, pages: Pages) -> None:
    known, told = _markup(pages), _markup(hostile_pages)

    new_tags = {tag for tag, _ in told} - {tag for tag, _ in known}
    attributes = {name for _, name in told - known}

    assert new_tags <= {"em", "strong", "td", "th", "table", "caption", "tbody", "thead", "tr"}
    assert {name for name in attributes if name.startswith("on") or name in ("style", "srcdoc", "src")} == set()


def _markup(pages: Pages) -> set[tuple[str, str]]:
    """Each element with each of its attributes, and with none; letters are small, and no namespace is named."""
    elements = [element for page in pages.values() for element in page.elements]
    return {
        (element.tag.rpartition("}")[2].lower(), name.rpartition("}")[2].lower())
        for element in elements
        for name in ("", *element.attrib)
    }


def test_every_page_is_still_html_without_an_error(hostile_pages: Pages) -> None:
    assert {address: page.faults for address, page in hostile_pages.items() if page.faults} == {}


def test_no_template_is_run_and_no_hole_is_filled(hostile_pages: Pages) -> None:
    for page in hostile_pages.values():
        shown = page.text
        assert shown.count("⟦body⟧") == shown.count("⟦title⟧") == shown.count("⟦head⟧"), page.address
        assert shown.count("{{ 7*7 }}") == shown.count("{% raw %}"), page.address
        assert f"{MARK}49" not in shown, page.address
    assert "⟦body⟧" in hostile_pages["services/club-0/"].text
    assert "{{ 7*7 }}" in hostile_pages["services/club-0/"].text


def test_the_data_for_search_engines_holds_the_text_and_nothing_else(hostile_pages: Pages) -> None:
    for address in ("services/club-0/", "organisations/trust-0/"):
        (script,) = hostile_pages[address].having("type", "application/ld+json")
        assert json.loads(script.text or "")["name"].startswith(TOGETHER), address


def test_no_link_leads_to_a_script(hostile_pages: Pages) -> None:
    schemes = {link.partition(":")[0] for page in hostile_pages.values() for link in page.links if ":" in link}

    assert schemes <= {"http", "https", "mailto", "tel", "sms"}


@pytest.mark.parametrize(
    "link",
    [
        "[press](javascript:alert(1))",
        "[press](JavaScript:alert(1))",
        "[press](<javascript:alert(1)>)",
        "[press](&#106;avascript:alert(1))",
        "[press](java\tscript:alert(1))",
        "[press](data:text/html,<script>alert(1)</script>)",
        "[press](vbscript:msgbox(1))",
        "[press](//evil.example/)",
        "![picture](javascript:alert(1))",
    ],
)
def test_a_link_that_is_not_to_the_web_stops_the_build(link: str, council: Council) -> None:
    council.service("saturday-club", f"description: {json.dumps(link)}\n")

    ended = local_offer("check", folder=council.folder)

    assert ended.returncode == 1
    assert "offer/services/saturday-club.yaml:8:14: error: the link to '" in ended.stdout


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        'https://example.org/"onmouseover="x',
        "https://example.org/<b>",
        "//x.org",
    ],
)
def test_a_web_address_that_is_none_stops_the_build(address: str, council: Council) -> None:
    council.service("saturday-club", f"contact:\n  website: {json.dumps(address)}\n")

    ended = local_offer("check", folder=council.folder)

    assert ended.returncode == 1
    assert "offer/services/saturday-club.yaml:9:12: error: 'contact.website' is" in ended.stdout


def test_what_mkdocs_yml_says_is_text_too(council: Council) -> None:
    council.service("saturday-club")
    said = json.dumps(TOGETHER.replace("⟦", "").replace("⟧", ""))
    settings = (council.folder / "mkdocs.yml").read_text(encoding="utf-8").replace("Exampleshire", said)
    parts = [f"      {part}: {said}\n" for part in ("demonstration", "attribution", "helplines_note")]
    lines = f"      helplines: [{{number: 0808 808 3555, who: {said}}}]\n"
    council.write("mkdocs.yml", settings.replace("Example Local Offer", said) + "".join(parts) + lines)

    built = read_site(build(council.folder, council.folder / "site"))

    assert built[""].text.count(MARK) > 5 * len(HOSTILE)
    marked = [e for page in built.values() for e in page.all("img") + page.all("b")]
    assert {e.tag for e in marked if e.attrib.keys() - {"class"}} == set()
    assert {address: page.faults for address, page in built.items() if page.faults} == {}


def nested(value: Any) -> Iterator[Any]:
    """Every value in a value."""
    yield value
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from nested(inner)


def test_every_free_text_of_the_schema_is_tried() -> None:
    service = filled(contract().schemas["service"], TOGETHER)

    tried = [text for text in nested(service) if isinstance(text, str) and MARK in text]

    assert len(tried) > 50
