"""Limited Markdown, as providers may write it."""

import re
from random import Random

import pytest

from local_offer.pages import markdown
from local_offer.pages.markdown import html_of


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>\n"),
        ("**Bold** and *soft*", "<p><strong>Bold</strong> and <em>soft</em></p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
        ("[us](https://example.org/a)", '<p><a href="https://example.org/a">us</a></p>\n'),
        ("[ring](tel:01632960123)", '<p><a href="tel:01632960123">ring</a></p>\n'),
        ("[write](mailto:a@example.org)", '<p><a href="mailto:a@example.org">write</a></p>\n'),
        ("A & B < C", "<p>A &amp; B &lt; C</p>\n"),
        ("caf&eacute;", "<p>café</p>\n"),
    ],
)
def test_what_providers_may_write_becomes_html(text: str, html: str) -> None:
    assert html_of(text) == html


@pytest.mark.parametrize("text", ["# A", "### A", "###### A", "A\n=", "A\n-"])
def test_a_heading_stands_below_the_headings_of_the_page(text: str) -> None:
    html = html_of(text)

    assert not any(f"<h{level}>" in html for level in (1, 2, 4, 5, 6))


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>", "<b>bold</b>", "<img src=x onerror=alert(1)>", "<!-- hidden -->",
        "<a href='javascript:alert(1)'>x</a>", "`<script>`", "    <script>",
    ],
)  # fmt: skip
def test_html_in_it_is_shown_as_it_stands(text: str) -> None:
    html = html_of(text)

    assert html.startswith("<p>")
    assert html.removeprefix("<p>").removesuffix("</p>\n").count("<") == 0


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))", "[x](JAVASCRIPT:alert(1))", "[x](&#106;avascript:alert(1))",
        "[x](data:text/html,x)",
        "[x](<javascript:alert(1)>)", "[x](//evil.example)", "[x](/services/other/)", "[x](vbscript:x)",
        "[x][1]\n\n[1]: javascript:alert(1)", "<javascript:alert(1)>", "https://example.org/",
    ],
)  # fmt: skip
def test_a_link_that_is_not_written_out_to_the_web_is_shown_as_text(text: str) -> None:
    assert "<a" not in html_of(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[x]()", "<p>x</p>\n"),
        ("[x]( )", "<p>x</p>\n"),
        ("[**x**]() [us](https://example.org/)", '<p><strong>x</strong> <a href="https://example.org/">us</a></p>\n'),
    ],
)
def test_of_a_link_that_leads_nowhere_its_words_stay(text: str, html: str) -> None:
    assert html_of(text) == html


def test_a_picture_is_not_shown() -> None:
    assert "<img" not in html_of("![x](https://example.org/x.png)")


def test_a_link_cannot_carry_an_attribute() -> None:
    html = html_of('[x](https://example.org/"onmouseover="alert(1))')

    assert 'onmouseover="' not in html


@pytest.mark.parametrize("text", ["[" * 20_000, "*" * 20_000, "- " * 5_000, "&" * 20_000, "[](" * 5_000])
def test_text_made_to_be_slow_is_not(text: str) -> None:
    assert len(html_of(text[:10_000])) > 0


@pytest.mark.parametrize(
    "text",
    [
        "A",
        "One line of words.",
        "Ages 3–5: £2 (or free)?",
        "Café, ² ‘so’; 50% - and/or",
        "A\n\nB.\n\n- C\n\nD\nE\n\nF\n",
        "- A\n- **B c**\n\n\nD",
        "- A\n\n- B",
        "A\n- B",
    ],
)
def test_a_plain_line_is_what_the_parser_makes_of_it(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = html_of(text)

    _leave_all_to_the_parser(monkeypatch)

    assert html_of(text) == at_once


def test_whatever_stands_beside_plain_lines_is_what_the_parser_makes_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = Random(1)  # noqa: S311 - the same texts each time
    signs = (
        "A",
        "b c",
        "\n",
        "\n",
        "\n\n",
        "- ",
        "- ",
        "**",
        "*",
        " ",
        "  ",
        "1. ",
        "-",
        "=",
        "É",
        "_",
        ":",
        "<b>",
        "(d)",
    )
    texts = ["".join(chance.choices(signs, k=chance.randint(1, 14))) for _ in range(3000)]
    at_once = [html_of(text) for text in texts]

    _leave_all_to_the_parser(monkeypatch)

    assert [html_of(text) for text in texts] == at_once


def _leave_all_to_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    for plain in ("_PLAIN", "_ITEMS"):
        monkeypatch.setattr(markdown, plain, re.compile("(?!)"))
