"""Text with or without HTML as limited Markdown, and cut only where a sentence ends."""

import pytest

from local_offer.imports.directories.rich_text import cut, markdown_of, plain_of, sentences


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>One &amp; two.</p><p>Three</p>", "One & two.\n\nThree"),
        ("<h2>About</h2><p>Us</p>", "### About\n\nUs"),
        ("<ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul>", "- One\n- Two\n  - Three"),
        ("<ol><li>One<li>Two</ol>", "1. One\n2. Two"),
        ("a <b>bold</b> word<br>and more", "a **bold** word\nand more"),
        ('<a href="https://example.org/?a=1&amp;b=2">us</a>', "[us](https://example.org/?a=1&b=2)"),
        ('<a href="javascript:alert(1)">us</a>', "us"),
        ("<p>Hi<script>alert('x')</script><style>p{}</style></p>", "Hi"),
        ("<p>2 * 3 [x](y)</p>", "2 \\* 3 \\[x\\] (y)"),
        ("Tom &amp; Jo", "Tom & Jo"),
        ("No markup: 1 < 2.", "No markup: 1 < 2."),
        ("One.\r\n\r\n\r\n\r\nTwo.", "One.\r\n\r\n\r\n\r\nTwo."),
        ("**Ours** is [here](https://example.org).", "**Ours** is [here](https://example.org)."),
        ("<p></p><p>&nbsp;</p>", ""),
    ],
)
def test_html_becomes_limited_markdown(html: str, markdown: str) -> None:
    assert markdown_of(html).replace("\r\n", "\n").split() == markdown.replace("\r\n", "\n").split()


def test_a_line_has_no_marks_left() -> None:
    assert plain_of("<h1>One</h1><ul><li><b>Two</b></li></ul>") == "One Two"
    assert plain_of("# One\n- **Two** [three](https://example.org)") == "One Two three"


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("Short.", 10, "Short."),
        ("One thing is here. Another is there. And a third.", 40, "One thing is here. Another is there."),
        ("One sentence that goes on and on and on without end", 20, "One sentence that…"),
        ("x" * 50, 20, "x" * 19 + "…"),
    ],
)
def test_a_text_is_cut_after_a_sentence(text: str, most: int, short: str) -> None:
    assert cut(text, most) == (short, text != short)
    assert len(short) <= most


def test_sentences_of_a_line_are_told_apart() -> None:
    assert sentences("Ring us. At 9.30am? Yes!") == ["Ring us.", "At 9.30am?", "Yes!"]
