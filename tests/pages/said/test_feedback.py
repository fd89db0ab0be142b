"""Anyone can tell the council something from any page, and the page is filled in already."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import yaml
from jsonschema import Draft202012Validator

from local_offer.offer import Council
from local_offer.pages.said import feedback
from local_offer.schema import contract

ROOT = Path(__file__).parents[3]
TITLE = "Club & Café: 100% “fun”?"
ADDRESS = "https://offer.example/services/club/"
HOSTILE = (
    '"><script>alert(1)</script>',
    "a&cc=x@example.org&bcc=y@example.org",
    "a\r\nBcc: x@example.org",
    "a#b?c=d&title=other",
    "javascript:alert(1)",
    "⟦body⟧{{ 7*7 }}%s%0A",
    "' onmouseover='alert(1)",
)


def link(council: Council, about: str = "wrong", title: str = TITLE, root: str = "../../") -> str:
    return feedback.link(council, about, root, feedback.coded_title(title), feedback.coded(ADDRESS))


def letter(href: str) -> Mapping[str, str]:
    """The parts of a mailto link as a mail program reads them: a plus sign is a plus sign."""
    parts = [part.split("=", 1) for part in urlsplit(href).query.split("&")]
    return {name: unquote(value) for name, value in parts} | {"to": urlsplit(href).path}


def test_a_letter_is_begun_with_the_page_in_it() -> None:
    found = letter(link(Council(feedback_email="send@example.gov.uk")))

    assert found["to"] == "send@example.gov.uk"
    assert found["subject"] == f"Local offer: Problem with a page: {TITLE}"
    assert found["body"] == f"Page: {TITLE}\r\nAddress: {ADDRESS}\r\n\r\nWhat is wrong, or hard to use: "


def test_a_letter_about_what_is_missing_asks_for_age_and_place() -> None:
    found = letter(link(Council(feedback_email="send@example.gov.uk"), "missing"))

    assert found["subject"].startswith("Local offer: Missing from the local offer")
    assert found["body"].endswith("What is missing, for which age and where: ")


def test_the_councils_form_is_told_of_the_page_where_it_wants_to_know() -> None:
    form = Council(feedback_url="https://forms.example/comment?page={page}&from={address}")

    found = parse_qs(urlsplit(link(form)).query)

    assert found == {"page": [TITLE], "from": [ADDRESS]}
    assert link(Council(feedback_url="https://forms.example/comment")) == "https://forms.example/comment"


def test_an_issue_is_opened_with_form_title_and_page() -> None:
    href = link(Council(feedback_issues="https://github.com/example/offer/issues/new"))

    found = parse_qs(urlsplit(href).query)

    assert href.startswith("https://github.com/example/offer/issues/new?")
    assert found == {
        "template": ["comment.yml"],
        "title": [f"Problem with a page: {TITLE}"],
        "page": [f"{TITLE} {ADDRESS}"],
    }


def test_without_any_way_the_link_leads_to_have_your_say_with_the_page_named() -> None:
    path, _, behind = link(Council()).partition("#")

    assert path == "../../have-your-say/"
    assert parse_qs(behind) == {"about": ["wrong"], "page": [TITLE], "address": [ADDRESS]}


def test_a_way_without_an_account_comes_first() -> None:
    all_ways = Council(
        feedback_email="send@example.gov.uk",
        feedback_url="https://forms.example/",
        feedback_issues="https://github.com/example/offer/issues/new",
    )

    assert link(all_ways).startswith("mailto:")


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize(
    "council",
    [
        Council(feedback_email="send@example.gov.uk"),
        Council(feedback_url="https://forms.example/?p={page}&a={address}"),
        Council(feedback_issues="https://github.com/example/offer/issues/new"),
        Council(),
    ],
    ids=["email", "form", "issues", "none"],
)
def test_a_hostile_title_is_only_a_title(council: Council, title: str) -> None:
    href = link(council, title=title)
    plain = link(council, title="Club")

    def shape(link: str) -> tuple[str, str, str, list[str]]:
        whole = urlsplit(link)
        query = whole.query or whole.fragment
        return whole.scheme, whole.netloc, whole.path, [part.partition("=")[0] for part in query.split("&")]

    assert shape(href) == shape(plain)
    assert not set("<>\"'{}⟦⟧ \r\n") & set(href)


def test_a_title_cannot_begin_a_new_line_in_the_head_of_a_letter() -> None:
    found = letter(link(Council(feedback_email="send@example.gov.uk"), title="Club\r\nBcc: x@example.org"))

    assert found["subject"] == "Local offer: Problem with a page: Club Bcc: x@example.org"


def test_a_long_title_is_cut() -> None:
    assert len(unquote(feedback.coded_title("x" * 300))) == feedback.LONGEST + 1


def test_the_issue_form_is_one_that_the_code_host_takes() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/comment.yml").read_text(encoding="utf-8"))
    config = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/config.yml").read_text(encoding="utf-8"))

    assert [error.message for error in Draft202012Validator(ISSUE_FORM).iter_errors(form)] == []
    assert len({part["id"] for part in form["body"] if "id" in part}) == len(form["body"]) - 1
    assert set(config) <= {"blank_issues_enabled", "contact_links"}


def test_the_issue_form_asks_what_a_comment_holds() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/comment.yml").read_text(encoding="utf-8"))
    parts = {part["id"]: part for part in form["body"] if "id" in part}
    words = contract().vocabularies

    def titles(vocabulary: str) -> list[str]:
        return [term.title for term in words[vocabulary].terms.values()]

    assert {"about", "said", "said_by"} <= set(contract().schemas["comment"]["properties"])
    assert set(parts) == {"page", "about", "said", "said_by", "checks"}
    assert parts["about"]["attributes"]["options"] == titles("comment-subjects")
    assert parts["said_by"]["attributes"]["options"] == titles("comment-authors")


# GitHub's syntax for issue forms, as its documentation gives it: the parts of it that are used here.
_TEXT = {"type": "string", "minLength": 1}
ISSUE_FORM = {
    "type": "object",
    "required": ["name", "description", "body"],
    "additionalProperties": False,
    "properties": {
        "name": _TEXT,
        "description": _TEXT,
        "title": _TEXT,
        "labels": {"type": "array", "items": _TEXT},
        "body": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["type", "attributes"],
                "additionalProperties": False,
                "properties": {
                    "type": {"enum": ["markdown", "input", "textarea", "dropdown", "checkboxes"]},
                    "id": {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"},
                    "attributes": {"type": "object"},
                    "validations": {
                        "type": "object",
                        "additionalProperties": False,
                        "properties": {"required": {"type": "boolean"}},
                    },
                },
                "allOf": [
                    {
                        "if": {"properties": {"type": {"const": "markdown"}}},
                        "then": {"properties": {"attributes": {"required": ["value"]}}},
                        "else": {"required": ["id"], "properties": {"attributes": {"required": ["label"]}}},
                    },
                    {
                        "if": {"properties": {"type": {"const": "dropdown"}}},
                        "then": {"properties": {"attributes": {"properties": {"options": {"items": _TEXT}}}}},
                    },
                    {
                        "if": {"properties": {"type": {"const": "checkboxes"}}},
                        "then": {
                            "properties": {
                                "attributes": {
                                    "properties": {"options": {"items": {"type": "object", "required": ["label"]}}}
                                }
                            }
                        },
                    },
                ],
            },
        },
    },
}
