"""From every page one can report a problem and say what is missing, with the page filled in, and without an account."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from tests.site.commands import SITE_URL, build, local_offer
from tests.site.council import Council
from tests.site.hostile import hostile_council
from tests.site.reading import MISSING, ReadPage, read_site, words_of

REPORT, LACKING = "Report a problem with this page", "Tell us what is missing"


def with_feedback(council: Council, setting: str) -> Mapping[str, ReadPage]:
    council.service("saturday-club")
    council.write("docs/guides/getting-there.md", "---\ntitle: Getting & there\n---\n\nBy bus.\n")
    set_up(council, setting)
    return read_site(build(council.folder, council.folder / "site"))


def set_up(council: Council, setting: str) -> None:
    settings = (council.folder / "mkdocs.yml").read_text(encoding="utf-8")
    council.write("mkdocs.yml", settings.replace("      council:\n", f"      {setting}\n      council:\n"))


def links(page: ReadPage) -> dict[str, str]:
    """The links of the help panel by their words."""
    (panel,) = page.having("class", "lo-help")
    return {words_of(link): link.get("href", "") for link in panel.iter("a")}


@pytest.fixture(scope="module")
def by_letter(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, ReadPage]:
    """The pages of a council to which one writes by email, and which has a manual for providers."""
    council = Council(tmp_path_factory.mktemp("by-letter") / "council")
    council.write("docs/providers/index.md", "---\ntitle: For providers\n---\n\nHow.\n")
    return with_feedback(council, "feedback_email: send@example.gov.uk\n      manual_url: https://manual.example/")


def test_a_letter_names_the_page_from_which_it_is_written(by_letter: Mapping[str, ReadPage]) -> None:
    for page in by_letter.values():
        for words in (REPORT, LACKING):
            parts = urlsplit(links(page)[words])
            body = unquote(parts.query.partition("&body=")[2])
            address = "" if page.address == MISSING else SITE_URL + page.address
            assert (parts.scheme, parts.path) == ("mailto", "send@example.gov.uk"), page.address
            assert f"\r\nAddress: {address}\r\n" in body, page.address
            assert words_of(page.all("title")[0]).startswith(body[6:].partition("\r\n")[0].replace("Home", "")), body
    assert "Page: Getting & there\r\n" in unquote(links(by_letter["guides/getting-there/"])[REPORT])
    assert "Page: Saturday club\r\n" in unquote(links(by_letter["services/saturday-club/"])[LACKING])


def test_an_issue_names_the_page_and_the_form(council: Council) -> None:
    pages = with_feedback(council, "feedback_issues: https://github.com/example/offer/issues/new")

    query = parse_qs(urlsplit(links(pages["guides/getting-there/"])[REPORT]).query)

    assert query == {
        "template": ["comment.yml"],
        "title": ["Problem with a page: Getting & there"],
        "page": [f"Getting & there {SITE_URL}guides/getting-there/"],
    }


def test_without_an_address_of_the_council_each_page_leads_to_have_your_say(pages: Mapping[str, ReadPage]) -> None:
    for page in pages.values():
        for words in (REPORT, LACKING):
            target = page.target_of(links(page)[words])
            assert target, page.address
            assert target[0] == "have-your-say/", page.address
            assert target[1].startswith("about="), page.address
            assert (
                page.address == MISSING or page.is_moved or target[1].endswith(f"&address={SITE_URL}{page.address}")
            ), page.address


def test_what_families_may_say_has_a_letter_each(by_letter: Mapping[str, ReadPage]) -> None:
    page = by_letter["have-your-say/"]

    letters = [link.get("href", "") for link in page.main.iter("a") if link.get("data-part") == "tell"]

    assert len(letters) == 4
    assert [unquote(letter).partition("subject=")[2].partition("&")[0] for letter in letters] == [
        "Local offer: How good the help is",
        "Local offer: Missing from the local offer",
        "Local offer: Reading and using the local offer",
        "Local offer: How the local offer is made",
    ]


def test_a_hostile_title_stays_in_its_place(tmp_path: Path) -> None:
    council = hostile_council(tmp_path / "council")
    set_up(council, "feedback_email: send@example.gov.uk")

    pages = read_site(build(council.folder, council.folder / "site"))

    for page in pages.values():
        parts = urlsplit(links(page)[REPORT])
        names = [part.partition("=")[0] for part in parts.query.split("&")]
        assert (parts.scheme, parts.path, names) == ("mailto", "send@example.gov.uk", ["subject", "body"]), page.address


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("feedback_email: not an address", "'feedback_email' is 'not an address', which is no email address"),
        ("feedback_email: 'a@example.org?cc=b@example.org'", "which is no email address"),
        ("feedback_url: http://forms.example.org/", "it needs a web address that begins with https://"),
        ("feedback_url: 'javascript:alert(1)'", "it needs a web address that begins with https://"),
        ("feedback_url: 'https://forms.example.org/\"><b>'", "it needs a web address that begins with https://"),
        ("feedback_issues: https://github.com/example/offer", "write it as in https://github.com/example/offer/issues/new"),
        ("entries_email: not an address", "'entries_email' is 'not an address', which is no email address"),
        ("branch: 'main?x='", "'branch' is 'main?x='; write the name of a branch, such as main"),
        ("feedback_issues: 'javascript:/issues/new'", "write it as in https://github.com/example/offer/issues/new"),
    ],
)  # fmt: skip
def test_a_setting_that_leads_nowhere_is_refused(setting: str, said: str, council: Council) -> None:
    council.service("saturday-club")
    set_up(council, setting)

    ended = local_offer("build", "--site-dir", council.folder / "site", folder=council.folder)

    assert ended.returncode == 2
    assert said in ended.stderr


@pytest.mark.parametrize("form", ["https://forms.example.org/?p={page}&a={address}", "https://forms.example.org/say"])
def test_a_form_may_be_told_of_the_page(form: str, council: Council) -> None:
    pages = with_feedback(council, f"feedback_url: '{form}'")

    href = links(pages["services/saturday-club/"])[REPORT]

    expected = form.replace("{page}", "Saturday%20club").replace(
        "{address}", "https%3A%2F%2Foffer.example%2Foffer%2Fservices%2Fsaturday-club%2F"
    )
    assert href == expected


def test_pages_for_providers_lead_to_the_manual_where_there_is_one(by_letter: Mapping[str, ReadPage]) -> None:
    def leads(page: ReadPage) -> list[str]:
        return [words_of(link) for link in page.all("a") if link.get("href") == "https://manual.example/"]

    assert [address for address, page in by_letter.items() if leads(page)] == ["about/", "providers/"]
