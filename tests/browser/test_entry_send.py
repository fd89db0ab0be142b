"""The ways to send an entry: every address says just what it should, whatever stands in the entry."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.modules import asked, opened

from local_offer.council.settings import WAYS
from local_offer.notation import foot_of, remarks

PATH = "offer/services/local/sunday-club.yaml"
TRUST = "offer/organisations/sunday-trust.yaml"
GITHUB = "https://github.example/council/local-offer"
OWN = "https://code.example.org/group/sub/local-offer"
CALL = "({ways}, {files, council, isNew, title}, kit) => ways(files, {...kit, council}, {isNew, title})"
KIT = {"services": {"saturday-club": {"name": "x", "path": PATH}}, "organisations": {}}
HOSTILE = (
    "name: A & B=c?d#e\n", "a: 1\n&value=2&filename=../../x\n", "a: '%0A%26%00'\n",
    "a: x\r\nBcc: all@example.org\r\n", "+ + %2B\n", "a: \"'<script>alert(1)</script>\n",
    "a: 👩‍👧 é \u2028 \u202e\n", "a: \ud800 half\n", "a: `*_~!'()\n", "a;b,c:d@e$f/g\\h\n", "\n\n", "# 1\n---\n",
)  # fmt: skip


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = opened(browser)
    yield page
    page.close()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_new_entry_opens_a_page_that_holds_its_text_and_nothing_else(page: Page, text: str) -> None:
    way = _way(page, "new-file", text, title=f"Add {text}")

    address = urlsplit(way["href"])
    assert (address.scheme, address.netloc, address.path) == (
        "https",
        "github.example",
        "/council/local-offer/new/main",
    )
    assert parse_qsl(address.query, strict_parsing=True, keep_blank_values=True) == [
        ("filename", PATH),
        ("value", _whole(text)),
    ]
    assert not address.fragment
    assert re.fullmatch(r"[\x21-\x7e]+", way["href"])


@pytest.mark.parametrize("text", HOSTILE)
def test_an_issue_is_filled_in_with_the_text_and_which_record_it_is(page: Page, text: str) -> None:
    way = _way(page, "issue", text, title=f"Add {text}")

    address = urlsplit(way["href"])
    fields = dict(parse_qsl(address.query, strict_parsing=True, keep_blank_values=True))
    assert address.path == "/council/local-offer/issues/new"
    assert list(fields) == ["template", "title", "record"]
    assert fields["template"] == "entry.yml"
    assert fields["record"] == _whole(_sent(text))
    assert len(fields["title"].splitlines()) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_a_letter_has_one_address_one_subject_and_the_text(page: Page, text: str) -> None:
    way = _way(page, "email", text, title=f"Add {text}")

    scheme, _, rest = way["href"].partition(":")
    to, _, query = rest.partition("?")
    fields = [
        (name, unquote(value, errors="strict")) for name, _, value in (part.partition("=") for part in query.split("&"))
    ]
    assert (scheme, unquote(to)) == ("mailto", "offer@example.org")
    assert [name for name, _ in fields] == ["subject", "body"]
    assert not re.search(r"[\r\n\x00-\x1f\u2028]", fields[0][1])
    assert f"\r\n\r\n{_whole(_sent(text)).replace(chr(10), chr(13) + chr(10))}\r\nFor the council: " in fields[1][1]
    assert way["text"] == _sent(text)


def test_a_change_opens_the_page_to_edit_with_the_new_text_to_paste(page: Page) -> None:
    way = _way(page, "edit-file", "name: x\n", is_new=False)

    assert way["href"] == f"{GITHUB}/edit/main/{PATH}"
    assert way["text"] == "name: x\n"
    assert "paste" in way["instruction"]


def test_a_text_that_goes_over_a_file_says_in_its_last_line_what_it_began_from(page: Page) -> None:
    was = {"contact.phones.1.number": "v0123abcd", "ages": "none"}
    files = [{"path": PATH, "text": "name: x\n", "began": "v89abcdef", "was": was}]

    (way,) = [way for way in _ways(page, files, is_new=False) if way["id"] == "edit-file"]

    head = foot_of(way["text"], "service", "sunday-club")
    assert head
    assert (head.began, head.was) == ("v89abcdef", was)
    assert remarks(way["text"]) == ()


def test_an_entry_too_long_for_an_address_is_uploaded_attached_or_pasted(page: Page) -> None:
    text = "description: " + "word " * 1500 + "\n"

    upload, issue, email = (_way(page, id, text) for id in ("upload-file", "issue", "email"))

    assert upload["href"] == f"{GITHUB}/upload/main/offer/services/local"
    assert (upload["filename"], upload["text"]) == ("sunday-club.yaml", text)
    assert upload["isTooLong"]
    assert "record=" not in issue["href"]
    assert issue["isTooLong"]
    assert issue["text"] == _sent(text)
    assert len(email["href"]) < 700
    assert email["isTooLong"]
    assert "attach%20the%20file%20sunday-club.yaml" in email["href"]
    assert "attach that file" in email["instruction"]


@pytest.mark.parametrize("letters", range(1000, 9000, 500))
@pytest.mark.parametrize("letter", ["x", "é", "%", "👩"])
def test_no_address_is_longer_than_the_code_host_takes_even_coded_again(page: Page, letter: str, letters: int) -> None:
    for way in _ways(page, letter * (letters // len(letter.encode())), email="offer@example.org"):
        href = way.get("href", "")
        assert len(href) <= (1900 if way["id"] == "email" else 6500)
        assert len(href) + 2 * href.count("%") <= 8000


def test_an_entry_of_a_few_fields_fits_into_the_address(page: Page) -> None:
    text = "name: Sunday Club\n" + "summary: Play and trips for disabled children, in small groups.\n" * 50

    assert _way(page, "new-file", text)["href"].startswith(f"{GITHUB}/new/main?")


HOSTS = {
    "gitlab": (f"/-/new/live/site?file_name={PATH.replace('/', '%2F')}", f"/-/edit/live/site/{PATH}"),
    "forgejo": (
        "/_new/live/site/offer/services/local?filename=sunday-club.yaml&value=name%3A%20x%0A",
        f"/_edit/live/site/{PATH}",
    ),
    "bitbucket": ("/src/live/site/", f"/src/live/site/{PATH}?mode=edit&at=live%2Fsite"),
    "azure-devops": ("?version=GBlive%2Fsite", f"?path=%2F{PATH.replace('/', '%2F')}&version=GBlive%2Fsite"),
    "": ("", ""),  # of whose pages only the first is sure to be there
}


@pytest.mark.parametrize("host", HOSTS)
def test_each_kind_of_host_is_opened_at_its_own_addresses(page: Page, host: str) -> None:
    for is_new, address in zip((True, False), HOSTS[host], strict=True):
        found = _ways(page, "name: x\n", repository=f"{OWN}.git/", host=host, branch="live/site", is_new=is_new)

        assert [way["href"] for way in found if way["group"] == "files"] == [OWN + address]
        assert "issue" not in {way["id"] for way in found}


@pytest.mark.parametrize(
    ("host", "start"), [("github", "/new/main?filename=offer%2Fnew-"), ("gitea", "/_new/main/offer?filename=new-")]
)
def test_a_new_organisation_goes_along_in_one_proposal_one_issue_or_one_letter(
    page: Page, host: str, start: str
) -> None:
    files = [{"path": PATH, "text": "name: Club\n"}, {"path": TRUST, "text": "name: Trust\n"}]

    found = {way["id"]: way for way in _ways(page, files, host=host, email="offer@example.org")}

    whole = "record: services/sunday-club\nname: Club\n---\nrecord: organisations/sunday-trust\nname: Trust\n...\n"
    assert [*found] == ["email", *(["issue"] if host == "github" else []), "new-file", "download", "copy"]
    assert found["new-file"]["href"].startswith(f"{GITHUB}{start}sunday-club.yaml&value=record%3A%20services")
    for id in {"issue", "new-file"} & {*found}:
        assert whole in dict(parse_qsl(urlsplit(found[id]["href"]).query)).values()
    assert {way["text"] for way in found.values()} == {whole}
    assert found["email"]["filename"] == found["download"]["filename"] == "sunday-club.yaml"


def test_the_first_way_is_the_council_s_or_else_the_easiest(page: Page) -> None:
    named = {first: _ways(page, "name: x\n", email="offer@example.org", first=first) for first in WAYS}
    unnamed = _ways(page, "name: x\n", email="offer@example.org"), _ways(page, "name: x\n", is_new=False)

    assert {first: found[0]["group"] for first, found in named.items()} == {first: first for first in WAYS}
    assert [found[0]["group"] for found in unnamed] == ["email", "issue"]  # without an account; filled in already


@pytest.mark.parametrize("host", ["github", ""])
def test_a_change_of_a_file_with_notes_goes_in_a_file_of_its_own(page: Page, host: str) -> None:
    kit = {"services": {"sunday-club": {"name": "Club", "path": PATH, "has_notes": True}}}

    (way,) = [way for way in _ways(page, "name: x\n", is_new=False, kit=kit, host=host) if way["group"] == "files"]

    assert way["text"] == _sent("name: x\n")  # which the program puts into the other, field by field
    assert "offer/change-sunday-club.yaml" in unquote(way["href"]) + way["instruction"]


@pytest.mark.parametrize("repository", ["", "javascript:alert(1)", "not an address", "file:///etc"])
def test_what_the_council_does_not_have_is_not_offered(page: Page, repository: str) -> None:
    found = _ways(page, "name: x\n", repository=repository)

    assert [way["id"] for way in found] == ["download", "copy"]


def test_a_path_never_leads_out_of_its_folder(page: Page) -> None:
    files = [{"path": "offer/services/../../../x?y#z/a b.yaml", "text": "name: x\n"}]

    (way,) = [way for way in _ways(page, files, is_new=False) if way["group"] == "files"]

    assert way["href"] == f"{GITHUB}/edit/main/offer/services/x%3Fy%23z/a%20b.yaml"


def _way(page: Page, id: str, text: str, **more: Any) -> dict[str, Any]:
    (way,) = [way for way in _ways(page, text, **{"email": "offer@example.org", **more}) if way["id"] == id]
    return way


def _ways(
    page: Page,
    files: str | list[dict[str, Any]],
    *,
    repository: str = GITHUB,
    branch: str = "main",
    host: str = "github",
    email: str = "",
    first: str = "",
    is_new: bool = True,
    title: str = "Add x",
    kit: dict[str, Any] = KIT,
) -> list[dict[str, Any]]:
    given = [{"path": PATH, "text": files}] if isinstance(files, str) else files
    council = {"repository": repository, "host": host, "branch": branch, "email": email, "first": first}
    (found,) = asked(
        page,
        "providers/send/send.js",
        CALL,
        [{"files": given, "council": council, "isNew": is_new, "title": title}],
        kit,
    )
    return found  # type: ignore[no-any-return]


def _sent(text: str) -> str:
    """The text as it is sent: which record it is above it, and three dots below."""
    own = re.sub(r"\r\n?", "\n", text).replace("# 1\n---\n", "# 1\n")
    return f"record: services/sunday-club\n{own}{'' if own.endswith(chr(10)) else chr(10)}...\n"


def _whole(text: str) -> str:
    return text.replace("\ud800", "\ufffd")
