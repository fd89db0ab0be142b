"""The report for an issue: whatever a record says is plain text there."""

import re
from datetime import date
from html import unescape

import pytest
from markdown_it import MarkdownIt
from tests.site.hostile import HOSTILE

from local_offer.exports import freshness_markdown
from local_offer.views.freshness import Freshness

TODAY = date(2026, 11, 23)
NO_WIDTH = "\u200b"
STRANGE = (
    *HOSTILE,
    *(
        "@octocat and @org/team",
        "fixes #1, GH-1, owner/repo#1",
        "![x](https://evil.example/x.png)",
        "[x](javascript:x)",
    ),
    *("https://evil.example", "www.evil.example", "a@evil.example", "<!-- x -->", "a\n\n# Heading\n- [ ] task"),
    *("`code` *a* _b_ ~c~ |d| $e$ :smile:", "&#64;octocat &lt;b&gt;", "\\@octocat", "--- *** ___"),
)


def _row(name: str, **changes: object) -> Freshness:
    values: dict[str, object] = {
        "id": "club",
        "kind": "service",
        "name": name,
        "provider": name,
        "state": "due",
        "checked": date(2020, 1, 1),
        "by": "provider",
        "due": date(2020, 12, 31),
        **changes,
    }
    return Freshness(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", STRANGE)
def test_what_a_record_says_stays_plain_text(text: str) -> None:
    report = freshness_markdown([_row(text, provider="")], TODAY)

    html = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough").render(report)
    (line,) = re.findall("<li>(.*)</li>", html, re.DOTALL)
    shown = unescape(line)
    assert "<" not in line
    assert shown.replace(NO_WIDTH, "").startswith(" ".join(text.split()))
    # As GitHub looks for them in what is shown.
    assert not re.search(r"@[a-z0-9]|#[0-9]|https?://|www\.[a-z]|[a-z]/[a-z]+#", shown)


def test_an_entry_is_shown_with_its_page_and_day() -> None:
    report = freshness_markdown([_row("Club", provider="Trust")], TODAY, "https://offer.example/")

    assert "- Club, Trust: due by 2020-12-31, <https://offer.example/services/club/>\n" in report


def test_a_report_fits_into_an_issue_and_counts_what_does_not() -> None:
    rows = [_row(f"Club {number}", state="never") for number in range(5_000)]

    report = freshness_markdown(rows, TODAY, "https://offer.example/")

    assert len(report) < 60_000
    shown = report.count("\n- ")
    assert 100 < shown < 5_000
    assert f"And {5_000 - shown} more" in report


def test_a_report_of_nothing_says_so() -> None:
    assert "0 past the day of their next check" in freshness_markdown([], TODAY)
